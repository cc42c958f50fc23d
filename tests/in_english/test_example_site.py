"""The example with a site in English: its own words are English, those of people are marked."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest

from commands.run import run
from in_english.dutch_left import DUTCH_PAGES, MAY_WAIT, ROOT, dutch_in, not_recorded
from registers_for_tests import TODAY
from weerklank.building.publication import Publication, prepare
from weerklank.building.rendering import shell_of, view_of
from weerklank.cli import group
from weerklank.commands.site.site_folder import settings_of
from weerklank.publish.layout.shell import Shell
from weerklank.settings.engine import EngineSettings, engine_settings

ONLY_ITS_TITLE = 5
"""In the title of the window, in what others show of it, and in the menu."""


@pytest.fixture(scope="module")
def in_english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with a site in English."""
    council = tmp_path_factory.mktemp("english") / "raad"
    council.mkdir()
    for name in ("advice", "responses", "content"):
        shutil.copytree(ROOT / name, council / name)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = re.sub(r"^hooks:.*\n", "", settings, flags=re.MULTILINE)
    settings = settings.replace("  weerklank:\n", "  weerklank:\n    language: en\n")
    (council / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return council


@pytest.fixture(scope="module")
def site(in_english: Path) -> Path:
    """That site, built."""
    folder = in_english.parent / "weerklank"
    done = run(group, ["build", str(folder), "-f", str(in_english)])
    assert done.exit_code == 0, done.output
    return folder


@dataclass(frozen=True)
class Made:
    """The same site, of which a test writes the pages that it reads."""

    publication: Publication
    engine: EngineSettings
    shell: Shell


@pytest.fixture(scope="module")
def made(in_english: Path) -> Made:
    """That site, ready to be written."""
    settings, content = settings_of(in_english)
    publication = prepare(in_english, content, settings, TODAY, gate=False)
    engine = engine_settings(in_english / "mkdocs.yml")
    return Made(publication, engine, shell_of(publication, engine, settings.address))


def pages(site: Path) -> Iterator[tuple[str, str]]:
    """Each page for readers with its HTML."""
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        if not path.startswith((*DUTCH_PAGES, "insluiten")) and "/antwoorden/" not in path:
            yield path, file.read_text(encoding="utf-8")


@pytest.mark.thorough
def test_no_page_says_dutch_without_marking_it(site: Path) -> None:
    """On every page, those that are Dutch as a whole included: they say so."""
    found = {
        file.relative_to(site).as_posix(): left
        for file in sorted(site.rglob("*.html"))
        if not file.is_relative_to(site / "admin") and file.name != "insluiten.html"
        if (left := dutch_in(file.read_text(encoding="utf-8")))
    }
    titles = {path: left for path, left in found.items() if path.startswith("handleiding/")}

    assert {path: left for path, left in found.items() if path not in titles} == {}
    assert all(len(left) <= ONLY_ITS_TITLE for left in titles.values()), titles


@pytest.mark.thorough
def test_a_page_in_dutch_says_so_in_english(site: Path) -> None:
    """The manual, the form of the municipality and the pages of the council."""
    for path in ("handleiding/redactie", "adviezen/2025-03-telefoon/antwoorden", "klacht"):
        html = (site / path / "index.html").read_text(encoding="utf-8")
        assert "This page is in Dutch." in html, path
        assert '<article class="wk-page" id="inhoud" tabindex="-1" lang="nl">' in html, path


def test_the_page_for_an_address_that_does_not_exist_is_in_english(made: Made) -> None:
    """The site itself says it: nobody of the council wrote it."""
    html = made.shell.not_found()

    assert "<h1>This page does not exist</h1>" in html
    assert "This page is in Dutch." not in html
    for dutch in ("Misschien is", "Naar de voorpagina", "Komt u er niet uit"):
        assert dutch not in html


@pytest.mark.thorough
def test_hardly_a_page_says_something_of_its_own_in_dutch(site: Path) -> None:
    """What is marked as Dutch comes from a record or a page of the council.

    A sentence that is new may wait for its English in `en.toml`, and is marked until then; ten may.
    """
    left = {
        (path, piece)
        for path, html in pages(site)
        for marked in re.findall(r'<span lang="nl">(.*?)</span>', html, re.DOTALL)
        for piece in not_recorded(unescape(re.sub(r"<[^>]+>", "", marked)))
    }

    assert len({piece for _, piece in left}) <= MAY_WAIT, sorted(left)


@pytest.mark.thorough
def test_no_english_page_claims_to_be_dutch(site: Path) -> None:
    """The page says that it is English; the words of others say that they are Dutch."""
    html = (site / "adviezen/2025-02-wachttijd-schuldhulp/index.html").read_text(encoding="utf-8")

    assert '<html lang="en"' in html
    assert '<span lang="nl">Wie schulden heeft kan niet maanden wachten</span>' in html
    assert re.search(r'<blockquote class="wk-said[^>]*lang="nl"', html)
    assert "38 days late" in html


def test_the_front_page_of_a_council_is_left_as_it_wrote_it(made: Made) -> None:
    """Its own words stand there among ours, and also where ours begin the same."""
    home = view_of(made.publication, made.engine, "index.md")
    assert home is not None

    html = made.shell.page(home)

    assert '<html lang="en"' in html
    assert "Wij zijn gewone inwoners van Elzenbroek." in html
    assert "We are" not in html
