"""The search finds what people type, not what officials write."""

from __future__ import annotations

import json
import re
import tomllib
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from browser.conftest import Site
from browser.follow import until
from weerklank.publish.search import index
from weerklank.publish.search.documents import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

QUESTIONS = Path(__file__).parents[1] / "search" / "questions"
SCORES = tomllib.loads((QUESTIONS / "scores.toml").read_text(encoding="utf-8"))
"""What each set holds now, and what it did when it was asked for the first time."""

_OPEN = """async () => {
    const start = await (await fetch("zoek.json")).json();
    const files = (name, done, failed) =>
        fetch(name).then((answer) => answer.json()).then(done, failed);
    window.asked = new weerklankZoeken.Index(start, files);
}"""
_ASK_ALL = """async (asked) => {
    const find = (one) => new Promise((done, failed) => window.asked.find(one, done, failed));
    return (await Promise.all(asked.map(find))).map((found) => found.hits.map((hit) => hit.url));
}"""
"""Asks every question of the files of the site, as the panel does."""

_ASK_THESE = """([files, typed]) => new Promise((done, failed) => {
    const fetched = (name, came) => came(files[name]);
    const index = new weerklankZoeken.Index(files["zoek.json"], fetched);
    index.find(typed, (found) => done(found.hits.map((hit) => hit.url)), failed);
})"""


@pytest.fixture(scope="module")
def asking(example_site: tuple[Path, str], chromium: Browser) -> Iterator[Page]:
    """One page on which the search can be asked, with its list read once."""
    with ExitStack() as stack:
        site = Site(*example_site, chromium, stack)
        page = site.visit(site.context(), "").page
        page.get_by_role("button", name="Zoeken").click()
        until(page, "(window.weerklankZoeken?.Index?.prototype.find) !== undefined")
        page.evaluate(_OPEN)
        yield page


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("advies 2025-3", ["adviezen/2025-03-telefoon/"]),
        ("advies 3 van 2025", ["adviezen/2025-03-telefoon/"]),
        ("asd 2026 1", ["adviezen/2026-a1-taxivervoer/"]),
        (
            "advies 8",
            [
                "adviezen/2026-08-stoelen/",
                "adviezen/2025-08-loket-bedrijventerrein/",
                "adviezen/2023-08-terugvordering/",
            ],
        ),
        ("advies 99", []),
    ],
)
def test_the_number_of_an_advice_leads_to_it(asking: Page, typed: str, pages: list[str]) -> None:
    """However its parts are typed; a number that no advice has finds nothing instead of a guess."""
    assert asked(asking, [typed]) == [pages]


@pytest.mark.parametrize(
    ("typed", "also_typed"),
    [
        ("regio taxi", "regiotaxi"),
        ("wmotaxi", "wmo-taxi"),
        ("kwijtschelling", "kwijtschelding"),
        ("advokaat", "advocaat"),
    ],
)
def test_apart_together_and_by_ear_are_the_same_word(
    asking: Page, typed: str, also_typed: str
) -> None:
    """Who writes a word apart, in one or as it sounds, comes to the same page first."""
    one, other = asked(asking, [typed, also_typed])

    assert one[0] == other[0]


def test_words_together_mean_something_else_than_apart(asking: Page) -> None:
    """Uit huis gezet is not about a house: the saying counts as one thing."""
    (found,) = asked(asking, ["uit huis gezet"])

    assert found[0] == "klacht/"


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("ze bellen nooit terug", "adviezen/2025-03-telefoon/"),
        ("vermogensgrens", "adviezen/2024-04-kwijtschelding/"),
        ("respijthuis", "adviezen/2025-a1-mantelzorg/"),
        ("Elzenbroek regiotaxi", "adviezen/2026-a1-taxivervoer/"),
        ("telefoonnummer gemeente", "organisaties/college/"),
        ("adviezen zonder antwoord", "lijsten/geen-antwoord/"),
        ("van mijn neef kreeg ik wat euro", "adviezen/2024-02-giften/"),
        ("wie gaat er eigenlijk over", "wie-beslist/"),
        ("de beemden", "organisaties/dienst-beemden/"),
        ("waar vind ik iets over klachtcijfers", "klachten/"),
        ("kunt u mij iets vertellen over taaleis bijstand", "adviezen/2024-07-inburgering/"),
        ("collegeperiode", "jaren/bestuursperiode-2022-2026/"),
        ("reactie van de gemeente op CR-2025-02", "adviezen/2025-02-wachttijd-schuldhulp/"),
        ("welke beloftes zijn verlopen", "lijsten/beloften-over-datum/"),
        ("wordt mijn loon ingehouden", "adviezen/2026-01-bijverdienen/"),
        ("nieuw loket in eigen dorp", "adviezen/2026-06-wijkloket/"),
        ("psychiatrische zwoegende patiënt woonplek", "adviezen/2026-a3-beschermd-wonen/"),
        ("adviezen over zorg", "onderwerpen/zorg/"),
        ("geen geld om te eten", "klacht/"),
        ("adviezen over schulden", "onderwerpen/schulden/"),
        ("man slaapt in auto voor de deur van zijn vader", "adviezen/2026-03-samenwonen/"),
        ("hoe vaak werd er geklaagd", "klachten/"),
        ("mijn uitkering is te laat", "klacht/"),
    ],
    ids=[
        "verb in two",
        "new compound",
        "new ending",
        "own name",
        "whose number",
        "what is lacking",
        "a sentence of choices",
        "words that are read over",
        "called for short",
        "dressed as a question",
        "dressed with words that may be left out",
        "only typed",
        "a number among words",
        "a word of the lists is no slip",
        "what words say together",
        "words that say little beside others",
        "a word that nobody knows",
        "a list is asked for",
        "two words that are not one",
        "a word that is read over is no form of another",
        "a month is no man",
        "two words that are read over are not one",
        "what is late is one's own money",
    ],
)
def test_a_question_is_read_as_dutch(asking: Page, typed: str, page: str) -> None:
    """Each way of asking comes to the page first, also where no page has the word as typed."""
    (hits,) = asked(asking, [typed])

    assert hits[0] == page


@pytest.mark.parametrize("typed", ["wettelijke rente", "waar vind ik iets over kwartelvogels"])
def test_what_the_site_does_not_know_finds_nothing(asking: Page, typed: str) -> None:
    """Half a word that happens to be a word, and the words around a subject, are no hit."""
    assert asked(asking, [typed]) == [[]]


@pytest.mark.parametrize(
    ("typed", "hits"),
    [("kwartelberg", ["0/"]), ("kwartelbergen", ["0/"]), ("reiger", ["0/", "1/"]), ("snip", [])],
    ids=["rare", "its other form", "on more pages", "on none"],
)
def test_a_large_site_finds_its_rare_words(
    asking: Page, monkeypatch: pytest.MonkeyPatch, typed: str, hits: list[str]
) -> None:
    """What stands in one letter is fetched only when it is asked for, and is found as well."""
    monkeypatch.setattr(index, "_SMALL", 0)
    texts = ("reiger kwartelberg", "reiger uil")
    files = index.search_files(
        [Document(f"{n}/", "", "", "", ((2, text),)) for n, text in enumerate(texts)]
    )

    found = asking.evaluate(_ASK_THESE, [{f.uri: json.loads(f.octets) for f in files}, typed])

    assert found == hits


@pytest.mark.parametrize("name", sorted(SCORES))
def test_readers_find_their_page_first(asking: Page, name: str) -> None:
    """A set holds what it held: a page that changes may cost it one question.

    The bar is 85 in a hundred first and 95 in the first three, on questions nobody saw before;
    `at_first` has what those were.
    """
    questions = yaml.safe_load((QUESTIONS / f"{name}.yaml").read_text(encoding="utf-8"))

    pages = asked(asking, [one["asked"] for one in questions])

    first = [
        of[:1] == [] if not one["page"] else of[:1] != [] and of[0] in one["page"]
        for one, of in zip(questions, pages, strict=True)
    ]
    three = [
        not of if not one["page"] else bool({*of[:3]} & {*one["page"]})
        for one, of in zip(questions, pages, strict=True)
    ]
    missed = [one["asked"] for one, right in zip(questions, three, strict=True) if not right]
    held_first, held_three = SCORES[name]["now"]
    assert sum(first) >= held_first - 1, missed
    assert sum(three) >= held_three - 1, missed


def asked(page: Page, questions: list[str]) -> list[list[str]]:
    """The pages that answer each question, best first; with a choice in it still the same page."""
    hits = page.evaluate(_ASK_ALL, questions)
    return [[re.split("[?#]", hit)[0] for hit in of] for of in hits]
