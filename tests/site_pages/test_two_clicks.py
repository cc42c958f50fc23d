"""What a raadslid asks is answered within two clicks from the home page, without a script."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from commands.run import run
from weerklank.cli import group

ROOT = Path(__file__).parents[2]
QUESTIONS = {
    "what waits longest for an answer": (
        "Hier staat geen volledig antwoord",
        "Houd de taalles dicht",
    ),
    "what came too late": ("Te laat beantwoord", "te laat."),
    "which refusal has no reasons": ("Zonder uitleg", "Waarschuw eerst"),
    "which promise is past its date": ("Beloften voorbij de datum", "Beloofd:"),
    "which promise has no date": ("Beloften zonder datum", "geen datum bij"),
    "which wethouder kept people waiting longest": ("Hoelang duurt het?", "524"),
    "what to ask at the meeting of 26 November": ("vergadering van 26 november", "Waarom"),
    "what was agreed with the council": ("afgesproken", "Verordening"),
    "how it went over the years": ("Door de jaren heen", "2024"),
    "what was decided without the council": ("Niet of te laat gevraagd", "besloten"),
    "which questions of the council were answered": ("Vragen van de raad", "Beantwoord"),
    "who decides about what": ("Wie beslist waarover?", "gemeente"),
}
"""Each with what the page that answers it is called, and with words of the answer."""


class _Links(HTMLParser):
    """The links that a reader sees: to open a part first is a click as well."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._closed = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep where a link leads, unless it waits in a part that is closed."""
        self._closed += tag == "details"
        target = dict(attrs).get("href")
        if tag == "a" and target and not self._closed:
            self.found.append(target)

    def handle_endtag(self, tag: str) -> None:
        """Leave the part that was closed."""
        self._closed -= tag == "details"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, built."""
    folder = tmp_path_factory.mktemp("two") / "weerklank"
    assert run(group, ["build", str(folder), "-f", str(ROOT)]).exit_code == 0
    return folder


def linked(site: Path, page: str) -> Iterator[str]:
    """The pages of this site to which a page links."""
    links = _Links()
    links.feed((site / page / "index.html").read_text(encoding="utf-8"))
    for target in links.found:
        path = urlsplit(target).path
        if not urlsplit(target).scheme and (not path or path.endswith("/") or path == "."):
            yield posixpath.normpath(posixpath.join(page, path)).removesuffix("/")


@cache
def within(site: Path, clicks: int) -> set[str]:
    """The pages that a reader reaches from home with so many clicks at most."""
    reached = {"."}
    for _ in range(clicks):
        reached |= {to for page in reached for to in linked(site, page)}
        reached = {page for page in reached if (site / page / "index.html").exists()}
    return reached


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_of_a_raadslid_is_two_clicks_away(site: Path, question: str) -> None:
    """Some page within two clicks is called so and holds the answer."""
    called, answer = QUESTIONS[question]

    pages = [(site / page / "index.html").read_text(encoding="utf-8") for page in within(site, 2)]

    assert any(called in html and answer in html for html in pages)


@pytest.mark.parametrize("page", ["beloften", "termijnen", "afspraken"])
def test_what_is_for_everyone_stands_below_the_home_page(site: Path, page: str) -> None:
    """Promises, last days and agreements are no part of the page for raadsleden."""
    html = (site / page / "index.html").read_text(encoding="utf-8")

    assert "wk-breadcrumb" not in html
    assert '"name":"Voor raadsleden"' not in html.replace('": "', '":"')
