"""Our own door stops on what MkDocs stops on: no site without its name or half its pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.run import one_council, plain, run
from weerklank.cli import group
from weerklank.settings.engine import engine_settings
from weerklank.settings.mkdocs_yml import SettingsError
from weerklank.settings.site import read_settings

WHOLE = "site_name: Raad\ndocs_dir: content\n"


def faults(root: Path, text: str) -> list[str]:
    """What our own door says of this mkdocs.yml, without the sentences."""
    (root / "content").mkdir(exist_ok=True)
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    found = engine_settings(root / "mkdocs.yml").problems
    return [f"{problem.line} {problem.code}" for problem in found]


def test_a_setting_that_is_left_empty_is_none(tmp_path: Path) -> None:
    """As MkDocs takes it."""
    assert faults(tmp_path, f"{WHOLE}repo_url: ''\nnav:\nplugins:\ntheme:\n") == []


def test_a_whole_file_has_no_faults(tmp_path: Path) -> None:
    """What MkDocs takes is taken here too."""
    text = (
        f"{WHOLE}extra:\nnav: []\nplugins: {{search: {{}}}}\n"
        "theme: material\nrepo_url: https://forge.example/raad\n"
    )

    assert faults(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("docs_dir: content\nsite_name:\n", "2 S004"),
        ("docs_dir: content\n", "1 S004"),
        ("docs_dir: content\nsite_name: ' '\n", "2 S004"),
        ("docs_dir: content\nsite_name: [Raad]\n", "2 S004"),
        (f"{WHOLE}extra: []\n", "3 S004"),
        (f"{WHOLE}nav: hallo\n", "3 S004"),
        (f"{WHOLE}markdown_extensions: toc\n", "3 S004"),
        (f"{WHOLE}plugins: weerklank\n", "3 S004"),
        (f"{WHOLE}theme: [material]\n", "3 S004"),
        (f"{WHOLE}repo_url: forge.example/raad\n", "3 S004"),
        (f"{WHOLE}INHERIT: basis.yml\n", "3 S021"),
        ("site_name: Raad\n", "1 S004"),
    ],
)
def test_what_mkdocs_refuses_is_refused(tmp_path: Path, text: str, found: str) -> None:
    """In silence the site would be called None, or lack every page that the council wrote."""
    assert faults(tmp_path, text) == [found]


@pytest.mark.parametrize("address", ["https://raad.example/?a=1", "https://raad.example/#begin"])
def test_pages_can_be_put_behind_the_address(tmp_path: Path, address: str) -> None:
    """Every link of the site is this address with a path behind it."""
    (tmp_path / "content").mkdir()
    (tmp_path / "mkdocs.yml").write_text(f"{WHOLE}site_url: '{address}'\n", encoding="utf-8")

    with pytest.raises(SettingsError, match=r"mkdocs\.yml:3: S004 'site_url'"):
        read_settings(tmp_path / "mkdocs.yml")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("site_name: Raad\nextra: {weerklank: {kleur: }}\n", "mkdocs.yml:2: S003"),
        ("site_name: 'Raad\ndocs_dir: content\nextra: {}\n", "mkdocs.yml:1: S001"),
        ("site_name: Raad\n<<<<<<< HEAD\n", "mkdocs.yml:2: S001 Hier staan twee versies"),
    ],
)
def test_a_fault_is_told_where_it_stands(tmp_path: Path, text: str, said: str) -> None:
    """A name without a value too, and a text that is never closed where it opens."""
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")

    with pytest.raises(SettingsError) as refused:
        read_settings(tmp_path / "mkdocs.yml")

    assert str(refused.value).startswith(said)


def test_a_file_of_another_ending_is_named(tmp_path: Path) -> None:
    """MkDocs reads mkdocs.yaml; here stands what to call it."""
    (tmp_path / "mkdocs.yaml").write_text(WHOLE, encoding="utf-8")

    with pytest.raises(SettingsError, match=r"Geef dat bestand de naam mkdocs\.yml"):
        read_settings(tmp_path / "mkdocs.yml")


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_site_without_settings_stops_every_command(tmp_path: Path, command: str) -> None:
    """`check` may not say that all is well where `build` says that there is no site."""
    outcome = run(group, [command, "-f", str(one_council(tmp_path))])

    assert outcome.exit_code == 1
    assert plain(outcome.output).startswith("mkdocs.yml:1: S001 mkdocs.yml staat niet")


def test_who_stands_too_deep_is_told_where_the_site_is(tmp_path: Path) -> None:
    """In `advice/` somebody would type the command again and again, or begin a second site."""
    (one_council(tmp_path) / "mkdocs.yml").write_text(WHOLE, encoding="utf-8")
    (tmp_path / "responses").mkdir()

    outcome = run(group, ["check", "-f", str(tmp_path / "responses")])

    assert outcome.exit_code == 1
    assert f"Uw site staat hoger: in {tmp_path}." in plain(outcome.output)
