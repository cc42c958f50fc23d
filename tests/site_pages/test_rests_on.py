"""A sentence about what somebody did, or did not do, names the record that it rests on.

Every page of every register in the tests is read. A sentence of an act ("de raad vroeg", "wij
wachten") and a finding ("geen antwoord", "niet geregeld") stands in an element that carries
`data-wk-rests-on`; one that carries nothing is refused. What people wrote themselves is quoted, and
what only explains the site is listed here by its first words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from html.parser import HTMLParser

import pytest

from every_register import NAMES, site_named, with_a_remark
from site_pages.pages_for_tests import site_of
from weerklank.publish.making.output import Page, Site

CLAIM = re.compile(
    r"nog geen (antwoord|besluit|standpunt|volledig|bewijs)|"
    r"geen (antwoord|termijn(?! voorbij)|uitleg|standpunt|afspraak)|"
    r"(niets|niet) (afgesproken|geregeld)|alleen mondeling|niet op papier|"
    r"is (besloten|ingetrokken)|"
    r"\b(de raad|wij|de gemeente|het college) (vraagt|vroeg|vragen het|wacht|wachten|herinner\w*|"
    r"stuurde|stuurt|trok|trekt|besloot|kijken na|volgen)\b",
    re.IGNORECASE,
)
UNFOUNDED = re.compile(
    r"\b(de raad (vraagt|wacht|herinnert|verwerkt)|wij (wachten|vragen het|kijken na|volgen)|"
    r"(wachten wij|wacht de raad)|nog geen (schriftelijk |volledig )?antwoord|antwoord moet nog)\b",
    re.IGNORECASE,
)
"""What no record holds: never said, marked or not. "Nog" promises an answer that may not come."""

EXPLAINS = (
    "Wij tellen elk advies waarvan de termijn voorbij is",
    "Advies helpt alleen als er nog iets te kiezen is",
    "U krijgt een bestand dat u zelf naar de raad stuurt",
)
EXPLAINING_PAGES = ("methode/", "gegevens/", "handleiding/")
QUOTED = {"blockquote", "q", "script", "style", "label", "summary"}
WITHOUT_END = {"br", "input", "meta", "img", "link", "hr", "wbr"}


class Claims(HTMLParser):
    """Collects the claims on a page: those that rest on nothing, and what the others rest on."""

    def __init__(self) -> None:
        """Nothing read yet."""
        super().__init__()
        self.open: list[tuple[str, str | None, bool]] = []
        self.unmarked: list[str] = []
        self.marks: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember what the element rests on, and whether it holds words of others."""
        given = dict(attrs)
        quoted = tag in QUOTED or "wk-said" in (given.get("class") or "")
        quoted = quoted or "wk-letter" in (given.get("class") or "")
        if tag not in WITHOUT_END:
            self.open.append((tag, given.get("data-wk-rests-on"), quoted))

    def handle_endtag(self, tag: str) -> None:
        """Forget the element and what was not closed in it."""
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Hold one text against the marks around it."""
        text = " ".join(data.split())
        if not CLAIM.search(text) or any(quoted for _, _, quoted in self.open):
            return
        marks = [mark for _, mark, _ in self.open if mark]
        self.marks.update(marks)
        if not marks and not text.startswith(EXPLAINS):
            self.unmarked.append(text)


@cache
def pages(name: str) -> tuple[Page, ...]:
    """The pages of a register that do more than explain the site."""
    return tuple(
        page for page in site_named(name).pages if not page.source.startswith(EXPLAINING_PAGES)
    )


def claims(of: Iterable[Page]) -> dict[str, Claims]:
    """What each of these pages claims."""
    found = {}
    for page in of:
        found[page.source] = Claims()
        found[page.source].feed(page.body(""))
    return found


@cache
def claims_of(name: str) -> dict[str, Claims]:
    """What the pages of a register claim."""
    return claims(pages(name))


@pytest.mark.parametrize("name", NAMES)
def test_every_claim_names_the_record_it_rests_on(name: str) -> None:
    """No page says what somebody did or left undone without one."""
    found = {source: one.unmarked for source, one in claims_of(name).items()}

    assert {source: texts for source, texts in found.items() if texts} == {}


@pytest.mark.thorough
def test_no_register_with_a_remark_claims_more() -> None:
    """What is built with a warning or a tip is read as well: its advices and its bodies."""
    found = {
        (name, source): one.unmarked
        for name, records in with_a_remark().items()
        for source, one in claims(_own(site_of(records))).items()
    }

    assert len(found) > len(with_a_remark())
    assert {place: texts for place, texts in found.items() if texts} == {}


def _own(site: Site) -> list[Page]:
    return [p for p in site.pages if p.source.startswith(("adviezen/", "organisaties/", "raads"))]


def test_the_scan_refuses_a_sentence_without_a_record() -> None:
    """It sees one that is not marked, and passes over one that is, or that is quoted."""
    page = Claims()
    page.feed('<p>Er is nog geen antwoord.</p><p data-wk-rests-on="response">Geen antwoord.</p>')
    page.feed("<blockquote>Wij wachten op een brief.</blockquote><p>De raad vroeg het.</p>")

    assert page.unmarked == ["Er is nog geen antwoord.", "De raad vroeg het."]
    assert page.marks == {"response"}


@pytest.mark.parametrize("name", NAMES)
def test_no_mark_is_empty(name: str) -> None:
    """A mark names something."""
    marks = {mark for one in claims_of(name).values() for mark in one.marks}

    assert all(mark.strip() for mark in marks)


@pytest.mark.parametrize("name", NAMES)
def test_no_page_invents_an_act(name: str) -> None:
    """What the council may do is never told as what it does."""
    acts = {page.source: UNFOUNDED.findall(_generated(page.body(""))) for page in pages(name)}

    assert {source: found for source, found in acts.items() if found} == {}


def _generated(html: str) -> str:
    """The sentences that name what they rest on, summaries and recorded acts left out."""
    own = re.sub(r"<(blockquote|q|script)\b.*?</\1>", " ", html, flags=re.DOTALL)
    own = re.sub(
        r'<(\w+)[^>]*rests-on="(summary|dates|better_answer|agreements)"[^>]*>.*?</\1>',
        " ",
        own,
        flags=re.DOTALL,
    )
    return re.sub(r"<[^>]+>", " ", own)
