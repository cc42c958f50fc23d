"""`weerklank check --site`: after the build, is all there and is it of today?"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from commands.run import plain, run
from test_mkdocs import build_in, council_folder
from weerklank.commands.checking import check
from weerklank.commands.site import build


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every build here is about the same day."""
    monkeypatch.setenv("WEERKLANK_TODAY", "2026-11-23")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council whose site was built by MkDocs."""
    root = council_folder(tmp_path_factory.mktemp("raad") / "raad")
    (root / "content/over-ons.md").write_text("[Cijfers](cijfers.csv)\n", encoding="utf-8")
    (root / "content/cijfers.csv").write_text("jaar;aantal\n2026;3\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WEERKLANK_TODAY", "2026-11-23")
        build_in(root)
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """A copy that a test may spoil."""
    return Path(shutil.copytree(made, tmp_path / "raad"))


def told(root: Path, *more: str) -> tuple[int, str]:
    """The exit code and all that is said."""
    outcome = run(check.command, ["-f", str(root), "--site", str(root / "site"), *more])
    return outcome.exit_code, plain(outcome.output)


def test_a_site_that_was_just_built_is_whole(root: Path) -> None:
    """Nothing but the outcome is said."""
    assert told(root) == (0, "Alles is goed: 1 advies. ")


@pytest.mark.parametrize(
    "address",
    [
        "adviezen/2026-01-bus/index.html",
        "index.html",
        "over-ons/index.html",
        "cijfers.csv",
        "data/adviezen.csv",
        "data/vingerafdrukken.txt",
        "organisaties/raad/index.html",
    ],
)
def test_what_is_missing_is_named(root: Path, address: str) -> None:
    """A page of a record, of the council itself, a file, the data."""
    (root / "site" / address).unlink()

    code, text = told(root)

    assert code == 1
    assert f"site/{address}:1: R076 " in text


def test_an_empty_page_is_a_missing_page(root: Path) -> None:
    """A build that died leaves such pages."""
    (root / "site/index.html").write_text("", encoding="utf-8")

    assert "site/index.html:1: R076 " in told(root)[1]


@pytest.mark.parametrize(
    "address", ["adviezen/2026-01-bus/index.html", "index.html", "cijfers.csv", "404.html"]
)
def test_what_was_changed_is_named(root: Path, address: str) -> None:
    """One letter in a page of a record, of the council itself, in a file."""
    with (root / "site" / address).open("ab") as file:
        file.write(b"x")

    code, text = told(root)

    assert code == 1
    assert f"site/{address}:1: R078 " in text
    assert text.count("R078") == 2  # the line, and how to read more of it


def test_what_only_the_build_knew_of_is_missed(root: Path) -> None:
    """A style sheet is in no record."""
    (root / "site/404.html").unlink()

    assert "site/404.html:1: R078 " in told(root)[1]


def test_fingerprints_are_those_of_every_program(root: Path) -> None:
    """Who keeps a copy needs no Weerklank to see that it is whole."""
    command = ["sha256sum", "--check", "--strict", "--quiet", "data/vingerafdrukken.txt"]
    outcome = subprocess.run(command, cwd=root / "site", capture_output=True, check=False)  # noqa: S603 (our own words)

    assert (outcome.returncode, outcome.stderr) == (0, b"")


def test_a_line_that_leads_out_of_the_site_is_a_change(root: Path) -> None:
    """Nothing outside the folder is read for it."""
    file = root / "site/data/vingerafdrukken.txt"
    digest = hashlib.sha256((root / "mkdocs.yml").read_bytes()).hexdigest()
    file.write_text(f"{digest}  ../mkdocs.yml\n", encoding="utf-8")

    assert "R078" in told(root)[1]


def test_a_site_without_the_register_was_built_without_hooks(root: Path) -> None:
    """One sentence, and no list of a hundred pages."""
    (root / "site/data/register.json").unlink()

    code, text = told(root)

    assert code == 1
    assert text.count(":1: R076 ") == 1
    assert "Bouwde zensical hem?" in text


def test_a_site_of_yesterday_is_refused(root: Path) -> None:
    """The day stands in the data."""
    code, text = told(root, "--today", "2026-11-24")

    assert code == 1
    assert "De site is van 23 november 2026, en het is 24 november 2026." in text


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("advice", [], "Aantal adviezen op de site: 0. In de bestanden: 1."),
        ("advice", [{"id": "x"}], "De oordelen op de site zijn niet die van nu."),
        ("advice", None, "Dit is niet te lezen."),
        ("today", "gisteren", "De site is van een dag die niet bestaat"),
    ],
)
def test_other_data_are_refused(root: Path, key: str, value: object, says: str) -> None:
    """The number of advices, or any verdict in them."""
    file = root / "site/data/register.json"
    data = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps({**data, key: value}), encoding="utf-8")

    code, text = told(root)

    assert code == 1
    assert says in text


@pytest.mark.parametrize("text", ["", "[", "[]", "3", "[" * 5000])
def test_data_that_cannot_be_read_are_refused(root: Path, text: str) -> None:
    """Half a file, or something else."""
    (root / "site/data/register.json").write_text(text, encoding="utf-8")

    assert "Dit is niet te lezen." in told(root)[1]


def test_a_fault_in_the_files_comes_first(root: Path) -> None:
    """Then there is nothing to hold the site against."""
    (root / "advice/2026-01-bus.md").write_text("Geen kop\n", encoding="utf-8")

    code, text = told(root)

    assert code == 1
    assert "R004" in text
    assert "R07" not in text


@pytest.mark.parametrize("name", ["dot-github", "dot-forgejo", "dot-gitlab-ci.yml"])
def test_every_started_workflow_looks_after_every_build(name: str) -> None:
    """Before the site is placed, and nothing else builds it."""
    starter = Path(__file__).parents[2] / "hooks/weerklank/starter" / name
    text = (starter if starter.is_file() else starter / "workflows/site.yml").read_text("utf-8")
    placed = text.find("upload-pages")

    # `weerklank ci` builds and looks: tests/commands/checking/test_ci.py.
    assert "weerklank ci" in text[:placed]
    assert "mkdocs build" not in text


def test_the_settings_of_a_site_may_be_text(root: Path) -> None:
    """Another program that reads mkdocs.yml may not know a day: between quotes it is one too."""
    settings = (root / "mkdocs.yml").read_text("utf-8")
    own = 'extra:\n  weerklank: {invented: true, today: "2026-11-23", online_since: "2026-01-02"}\n'
    (root / "mkdocs.yml").write_text(settings + own, encoding="utf-8")

    outcome = run(check.command, ["-f", str(root)])

    assert outcome.exit_code == 0, outcome.output


def test_a_link_that_would_stop_the_build_is_told_by_the_check(root: Path) -> None:
    """What the check finds good, every door finishes."""
    (root / "content/nieuws.md").write_text("[weg](nergens.md)\n", encoding="utf-8")

    outcome = run(check.command, ["-f", str(root)])

    assert outcome.exit_code == 1
    assert "content/nieuws.md:1: R080" in outcome.output


def test_a_plugin_of_mkdocs_is_no_fault_in_the_files(root: Path) -> None:
    """Only our own door cannot follow it; a council that builds with MkDocs has done no wrong."""
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8") + "extra_templates: [x.html]\n"
    settings.write_text(text, encoding="utf-8")

    assert run(check.command, ["-f", str(root)]).exit_code == 0
    assert run(build.command, [str(root / "uit"), "-f", str(root)]).exit_code == 1
