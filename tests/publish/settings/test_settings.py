"""The settings of mkdocs.yml, checked before anything is built."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from every_register import ROOT
from weerklank.building.publication import prepare
from weerklank.settings.mkdocs_yml import SettingsError
from weerklank.settings.site import read_settings, settings_from


def test_an_address_ends_with_a_slash() -> None:
    """Addresses of pages can be put behind it as they are."""
    assert settings_from("Raad", "https://raad.example", None).address == "https://raad.example/"


def test_a_name_over_two_lines_is_one_line() -> None:
    """The picture for sharing has one line for it, and so has a title."""
    settings = settings_from("Raad\nProefstad", "", {"tagline": "Wij komen\n voor u op."})

    assert settings.name == "Raad Proefstad"
    assert settings.tagline == "Wij komen voor u op."


def test_a_wrong_key_gets_the_nearest_right_one() -> None:
    """A typing error is named together with what was meant."""
    with pytest.raises(SettingsError, match="Bedoelt u: tagline"):
        settings_from("Raad", "", {"taglin": "x"})


def test_a_real_site_cannot_stand_still() -> None:
    """A pinned day is only for an invented example: a real register would go stale unseen."""
    with pytest.raises(SettingsError, match="verzonnen"):
        settings_from("Raad", "", {"today": "2026-01-01"})


def test_tags_of_mkdocs_are_read_over(tmp_path: Path) -> None:
    """A mkdocs.yml with `!ENV` can be read without MkDocs."""
    path = tmp_path / "mkdocs.yml"
    path.write_text("site_name: Raad\nsite_url: !ENV SITE\ndocs_dir: inhoud\n", encoding="utf-8")
    (tmp_path / "inhoud").mkdir()

    settings, content = read_settings(path)

    assert settings.name == "Raad"
    assert settings.address == ""
    assert content == tmp_path / "inhoud"


@pytest.mark.parametrize(("text", "said"), [("a: [", "geen geldige YAML"), ("", "leeg")])
def test_a_broken_file_is_named_in_dutch(tmp_path: Path, text: str, said: str) -> None:
    """No traceback, and a line that says what to do."""
    path = tmp_path / "mkdocs.yml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(SettingsError, match=said):
        read_settings(path)


def test_a_missing_file_is_named_in_dutch(tmp_path: Path) -> None:
    """A command in the wrong folder says so."""
    with pytest.raises(SettingsError, match="staat niet in deze map"):
        read_settings(tmp_path / "mkdocs.yml")


@pytest.mark.parametrize(
    "extra", [{"tagline": []}, {"invented": "misschien"}, {"huisstijl": "blauw"}, ["x"]]
)
def test_a_value_of_the_wrong_kind_is_refused(extra: object) -> None:
    """Every wrong value gets a sentence, never a traceback."""
    with pytest.raises(SettingsError, match=r"mkdocs\.yml"):
        settings_from("Raad", "", extra)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("site_name: R\nsite_url: 'https://raad.example[/'\n", "S004"),
        (f"site_name: R\nsite_url: https://raad.example/{'a' * 200}\n", "S004"),
        ("site_name: R\nsite_url: geen idee\n", "S004"),
        ("site_name: R\nextra: {weerklank: {phone: '14 0123', phone: '14 0124'}}\n", "S012"),
        ("site_name: R\nnav:\n  - Thuis: index.md\n    Thuis: ook.md\n", "S012"),
        ("site_name: R\nsite_url: ftp://raad.example/\n", "S004"),
        ("site_name: R\nextra: {weerklank: {national: 'https://[::1'}}\n", "S004"),
        ("site_name: R\nextra: {weerklank: {national: 'https://a b/'}}\n", "S004"),
        (f"site_name: {'[' * 3_000}\n", "S001"),
        (f"site_name: {'[' * 50_000}\n", "S001"),
        (f"site_name: R\na: {'{b: ' * 900}{'}' * 900}\n", "S001"),
        (f"site_name: R{'a' * 300_000}\n", "S001"),
        ("a: &a [1]\n" + "b: &a [*a, *a, *a, *a, *a, *a, *a]\n" * 3, "S001"),
    ],
)
def test_settings_that_once_broke_the_build_are_told(tmp_path: Path, text: str, code: str) -> None:
    """Finds of the fuzzer: half an address, one too long to print, lists without end."""
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")

    with pytest.raises(SettingsError) as refused:
        read_settings(tmp_path / "mkdocs.yml")

    assert [problem.code for problem in refused.value.problems] == [code]


@pytest.mark.parametrize("name", ["nergens", "x" * 2000])
def test_a_folder_of_pages_that_is_not_there_is_a_fault(tmp_path: Path, name: str) -> None:
    """Also one whose name no disk can hold; every door would stop on it."""
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Raad\ndocs_dir: {name}\n", encoding="utf-8")

    with pytest.raises(SettingsError, match="S004 Deze map is er niet"):
        read_settings(tmp_path / "mkdocs.yml")


@pytest.mark.parametrize(
    "named", ["advice", "Responses/", "./content/../advice", ".", "..", "../elders", "/etc", ".git"]
)
def test_pages_stand_in_a_folder_of_their_own(tmp_path: Path, named: str) -> None:
    """Among the records an embargo would be published, and outside the site anything."""
    for folder in ("advice", "Responses", "content", "../elders", ".git"):
        (tmp_path / "raad" / folder).mkdir(parents=True, exist_ok=True)
    file = tmp_path / "raad" / "mkdocs.yml"
    file.write_text(f"site_name: Raad\ndocs_dir: {named}\n", encoding="utf-8")

    with pytest.raises(SettingsError, match="staan in: content"):
        read_settings(file)


@pytest.mark.parametrize("name", ["W250-day-to-come", "W251-own-frame"])
def test_what_says_less_in_silence_is_told(tmp_path: Path, name: str) -> None:
    """A day that is to come, a template that nobody reads: with its line, and what to do."""
    root = tmp_path / "raad"
    shutil.copytree(ROOT / "tests" / "registers" / "broken" / name, root)
    settings, content = read_settings(root / "mkdocs.yml")

    told = [
        str(problem) for problem in prepare(root, content, settings, dt.date(2026, 11, 23)).problems
    ]

    assert told == (root / "expected.txt").read_text(encoding="utf-8").splitlines()


def test_a_value_that_holds_itself_is_refused(tmp_path: Path) -> None:
    """YAML can say so with an anchor; whoever walks through it never comes back."""
    text = "site_name: Raad\nextra: {weerklank: {huisstijl: &x {kleur: '#1f4f4f', zelf: *x}}}\n"
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")

    with pytest.raises(SettingsError, match="te ingewikkeld"):
        read_settings(tmp_path / "mkdocs.yml")


def test_the_settings_are_read_by_the_reader_in_c(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A preview reads them at each look; the reader in Python takes eight times as long."""
    monkeypatch.setattr("yaml.scanner.Scanner.fetch_more_tokens", None)
    (tmp_path / "mkdocs.yml").write_text("site_name: R\nhook: !!python/name:of.one\n", "utf-8")

    assert read_settings(tmp_path / "mkdocs.yml")[0].name == "R"
