"""The site in English: what it says itself is English, what people wrote is Dutch and marked so."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from commands.run import run
from weerklank.cli import group
from weerklank.publish.layout.in_language import in_language
from weerklank.words import pairs_of

ROOT = Path(__file__).parents[2]
NOT_TRANSLATED = (
    "handleiding/",
    "admin/",
    "gegevens/",
    "methode/",
    "wijzigingen/",
    "overdracht/",
    "makers/",
    "flyer/",
)
"""For makers and for who counts along; what stays Dutch there is marked as Dutch too."""

MAY_WAIT = 10
NAMES = {"het college en de beemden", "de gemeenteraad", "de cliëntenraad", "de adviesraad"}
NOT_WORDS = re.compile(r"[\d.,:;()·–“”/%-]+|\b(en|op|de|het|artikel|lid|wethouder|staatscourant)\b")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example in English, built."""
    council = tmp_path_factory.mktemp("english") / "raad"
    council.mkdir()
    for name in ("advice", "responses", "content"):
        shutil.copytree(ROOT / name, council / name)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = re.sub(r"^hooks:.*\n", "", settings, flags=re.MULTILINE)
    settings = settings.replace("  weerklank:\n", "  weerklank:\n    language: en\n")
    (council / "mkdocs.yml").write_text(settings, encoding="utf-8")
    folder = council.parent / "weerklank"
    done = run(group, ["build", str(folder), "-f", str(council)])
    assert done.exit_code == 0, done.output
    return folder


@cache
def recorded() -> str:
    """Everything that a record or a page of the council says, and what abbreviations mean."""
    files = [p for name in ("advice", "responses", "content") for p in (ROOT / name).rglob("*.md")]
    texts = [path.read_text(encoding="utf-8") for path in [*files, ROOT / "mkdocs.yml"]]
    meanings = [meaning for _, meaning in pairs_of("abbreviations.txt")]
    return " ".join(" ".join([*texts, *meanings]).split()).casefold()


def pages(site: Path) -> Iterator[tuple[str, str]]:
    """Each page for readers with its HTML."""
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        if not path.startswith((*NOT_TRANSLATED, "insluiten")) and "/antwoorden/" not in path:
            yield path, file.read_text(encoding="utf-8")


def not_recorded(text: str) -> Iterator[str]:
    """What in a stretch of Dutch no record says: names and numbers may stand around it."""
    for part in re.split(r"(?<=[.?!:”])\s+|[(),·:;“”]| en ", text):
        words = " ".join(part.split()).strip(" .").casefold()
        bare = NOT_WORDS.sub("", words).strip()
        if bare and words not in recorded() and bare not in recorded() and words not in NAMES:
            yield part.strip()


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


def test_no_english_page_claims_to_be_dutch(site: Path) -> None:
    """The page says that it is English; the words of others say that they are Dutch."""
    html = (site / "adviezen/2025-02-wachttijd-schuldhulp/index.html").read_text(encoding="utf-8")

    assert '<html lang="en"' in html
    assert '<span lang="nl">Wie schulden heeft kan niet maanden wachten</span>' in html
    assert re.search(r'<blockquote class="wk-said[^>]*lang="nl"', html)
    assert "38 days late" in html


def test_words_of_others_are_never_translated() -> None:
    """A municipality that writes what the site says too keeps its words."""
    quoted = '<blockquote class="wk-said"><p>Er staat een reden.</p></blockquote>'

    assert in_language(quoted, "en") == quoted.replace("said", 'said" lang="nl').replace(
        '"">', '">'
    )
    assert in_language("<p>Er staat een reden.</p>", "en") == "<p>A reason is given.</p>"


def test_a_value_in_a_sentence_stays_as_it_is() -> None:
    """The name is Dutch and marked, the day is said in English, the number is counted."""
    html = in_language("<p>Advies verstuurd aan het college</p><p>Antwoord, 3 mei 2026</p>", "en")

    assert html == (
        '<p><span>Advice sent to <span lang="nl">het college</span></span></p>'
        "<p>Answer, 3 May 2026</p>"
    )


def test_markup_in_a_value_stays_text() -> None:
    """What was escaped in the Dutch page is escaped in the other language."""
    html = in_language("<p>Reactie van &lt;script&gt;alert(1)&lt;/script&gt;</p>", "en")

    assert "<script" not in html
    assert "&lt;script&gt;" in html
