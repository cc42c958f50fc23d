"""The page with corrections: what it says, what it never says, and that it is always there."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from corrections.past_repositories import (
    ADVICE,
    BUS,
    BUS_ANSWER,
    FIRST,
    RESPONSE,
    SETTINGS,
    commit,
    git,
    repository,
    write,
)
from example_site import example
from registers_for_tests import advice, register
from site_pages.pages_for_tests import HOSTILE, page, site_of, words
from weerklank.building.publication import Publication, prepare
from weerklank.settings.mkdocs_yml import SettingsError
from weerklank.settings.site import read_settings

SOURCE = "wijzigingen/index.md"
TODAY = dt.date(2026, 11, 23)
PRIVATE = "Jan Geheim"


def publication(root: Path, today: dt.date = TODAY) -> Publication:
    """What is published of a folder."""
    settings, content = read_settings(root / "mkdocs.yml")
    return prepare(root, content, settings, today)


def html_of(root: Path) -> str:
    """The HTML of the page."""
    return page(publication(root).site, SOURCE)


def build(root: Path) -> subprocess.CompletedProcess[str]:
    """Build the site as its workflows do, strictly and with what MkDocs says."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=root,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "DISABLE_MKDOCS_2_WARNING": "true",
            "WEERKLANK_TODAY": "2026-11-23",
            "SOURCE_DATE_EPOCH": "1795392000",
        },
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A council that changed a date and a decision after they stood on its site."""
    made = repository(tmp_path / "raad")
    commit(made, "2026-03-02", FIRST)
    commit(made, "2026-03-05", {BUS: ADVICE.replace("2026-02-03", "2026-02-05")}, PRIVATE)
    corrected = RESPONSE.replace("rejected", "adopted").replace("Dit doen wij niet", PRIVATE)
    commit(made, "2026-05-06", {BUS_ANSWER: corrected})
    commit(made, "2026-05-07", {BUS_ANSWER: RESPONSE.replace("rejected", "partly")})
    return made


def test_each_correction_stands_with_its_day_and_its_advice(root: Path) -> None:
    """A reader sees what stood there, what stands there now, and where to look."""
    html = html_of(root)
    text = words(html)

    assert "Ontvangen door de gemeente op: eerst 3 februari 2026, nu 5 februari 2026." in text
    assert "Antwoord op aanbeveling 1, besluit: eerst niet overgenomen, nu overgenomen." in text
    assert "Antwoord van het college (2 maart 2026)." in text
    assert '<a href="../adviezen/2026-01-bus/">Vergoed de bus</a>' in html
    assert text.index("7 mei 2026") < text.index("6 mei 2026") < text.index("5 maart 2026")
    assert "3 keer is er iets veranderd." in text


def test_no_one_is_named(root: Path) -> None:
    """Not who made a commit, not what its subject says, and no text that was taken away."""
    site = publication(root).site
    everything = page(site, SOURCE) + "".join(str(file.content) for file in site.files)

    assert PRIVATE not in everything
    assert "jan.geheim" not in everything


def test_page_says_how_to_report_a_fault_and_where_the_files_are(root: Path) -> None:
    """With the mail address of the council and the address of the repository."""
    html = html_of(root)

    assert 'href="mailto:raad@proefstad.example"' in html
    assert 'href="https://codeberg.example/raad/site"' in html


def test_page_says_from_which_day_it_counts(root: Path) -> None:
    """A council cannot leave out its first months without saying so."""
    public = f"{SETTINGS}extra: {{weerklank: {{online_since: 2026-05-01}}}}\n"
    write(root, {"mkdocs.yml": public})

    text = words(html_of(root))

    assert "voordat deze site openbaar werd, op 1 mei 2026" in text
    assert "3 februari 2026" not in text
    assert "6 mei 2026" in text


@pytest.mark.parametrize("given", ["morgen", "2026-02-30", "true"])
def test_a_day_that_does_not_exist_is_refused(tmp_path: Path, given: str) -> None:
    """The message says what to type."""
    extra = f"extra:\n  weerklank:\n    online_since: '{given}'\n"
    write(tmp_path, {"mkdocs.yml": SETTINGS + extra})

    with pytest.raises(SettingsError, match=r"S004 .*online_since.* Schrijf jjjj-mm-dd"):
        read_settings(tmp_path / "mkdocs.yml")


def test_without_corrections_the_page_says_so(tmp_path: Path) -> None:
    """Nothing changed, and that is known."""
    commit(repository(tmp_path), "2026-03-02", FIRST)

    assert "Er is nog niets gecorrigeerd." in html_of(tmp_path)


def test_without_history_the_page_does_not_say_that_nothing_changed(tmp_path: Path) -> None:
    """What is not known is not called nothing."""
    write(tmp_path, FIRST)

    text = words(html_of(tmp_path))

    assert "De eerdere versies zijn hier niet te zien." in text
    assert "nog niets gecorrigeerd" not in text


def test_an_invented_council_has_no_corrections_of_its_own(root: Path) -> None:
    """What makers of an example changed is no correction of a council."""
    write(root, {"mkdocs.yml": f"{SETTINGS}extra: {{weerklank: {{invented: true}}}}\n"})

    text = words(html_of(root))

    assert "Het heeft geen eigen wijzigingen." in text
    assert "3 februari 2026" not in text


def test_the_example_of_this_repository_shows_none() -> None:
    """Its own history is about the program."""
    made = example()

    assert made.note == ""
    assert "Het heeft geen eigen wijzigingen." in page(made.site, SOURCE)


def test_a_hostile_title_stays_text(tmp_path: Path) -> None:
    """The title of an advice is escaped here as everywhere."""
    commit(repository(tmp_path), "2026-03-02", FIRST)
    other = ADVICE.replace("title: Vergoed de bus", f"title: '{HOSTILE}'")
    commit(tmp_path, "2026-03-04", {BUS: other})

    html = html_of(tmp_path)

    assert "Titel: gewijzigd." in html
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("address", ["javascript:alert(1)", '"><script>', "codeberg.org/raad"])
def test_only_a_web_address_is_linked(tmp_path: Path, address: str) -> None:
    """Another repository address gives the page without a link."""
    settings = SETTINGS.replace("https://codeberg.example/raad/site", f"'{address}'")
    write(tmp_path, {**FIRST, "mkdocs.yml": settings})

    assert address not in html_of(tmp_path)


def test_page_can_be_found() -> None:
    """The search knows it by the words that people use for it."""
    made = site_of(register(advice())).by_source[SOURCE]

    assert made.listed
    assert {"correctie", "fout"} <= set(made.keywords)


def test_two_builds_are_the_same(root: Path, tmp_path: Path) -> None:
    """A clone gives the same bytes as what it was made from."""
    git(tmp_path, "clone", "-q", root.as_uri(), "kopie")

    assert html_of(tmp_path / "kopie") == html_of(root)


@pytest.mark.thorough
@pytest.mark.parametrize("kind", ["clean clone", "shallow clone", "archive", "inside another"])
def test_every_sort_of_copy_builds_strictly(root: Path, tmp_path: Path, kind: str) -> None:
    """No copy gives a warning; one without the whole history says so in one line."""
    copy = tmp_path / "elders" / "kopie"
    copy.parent.mkdir()
    if kind == "archive":
        shutil.copytree(root, copy, ignore=shutil.ignore_patterns(".git"))
    elif kind == "inside another":
        commit(repository(copy.parent), "2026-01-01", {"lees.txt": "Een andere map."})
        shutil.copytree(root, copy, ignore=shutil.ignore_patterns(".git"))
    else:
        depth = ["--depth=1"] if kind == "shallow clone" else []
        git(copy.parent, "clone", "-q", *depth, root.as_uri(), "kopie")

    result = build(copy)
    html = (copy / "site/wijzigingen/index.html").read_text(encoding="utf-8")

    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr
    assert result.stderr.count("de pagina Wijzigingen") + result.stderr.count(
        "De pagina Wijzigingen"
    ) == (kind != "clean clone")
    assert ("eerst 3 februari 2026" in html) == (kind == "clean clone")
    assert ("niet te zien" in html) == (kind != "clean clone")
