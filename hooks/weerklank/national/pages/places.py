"""A page for the country, each theme, size and municipality: the same figures for each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from weerklank.cases.counting.statistics import Share
from weerklank.national.figures.measures import EVERYTHING, MEASURES, Measure, Unit
from weerklank.national.pages.country import Country, made_page
from weerklank.national.sources.municipalities import SIZE_TEXTS, Municipality, years
from weerklank.national.working.outcomes import Outcome
from weerklank.publish.making.output import Page

MOST_REPLIES = 5
"""So many replies of a municipality on its page, the newest; the rest stands with the advices."""

_REPLIES = """
SELECT register, title, url, text, spoken_by, said_on FROM replies
QUALIFY row_number() OVER (
  PARTITION BY register ORDER BY said_on DESC, url, recommendation, text) <= $most
ORDER BY register, said_on DESC, url, recommendation, text
"""


@dataclass(frozen=True, slots=True)
class OwnFigures:
    """One register of a municipality with its own counts; never beside those of another."""

    outcome: Outcome
    unit: Unit
    row: Mapping[str, Any]
    """What the table of registers says of it."""

    said: Sequence[Mapping[str, object]]
    """Its newest replies, in its own words."""

    @property
    def shares(self) -> tuple[tuple[Measure, Share], ...]:
        """How often yes, of all with a verdict, for each question."""
        return tuple((one, Share(*self.unit.share(one, EVERYTHING))) for one in MEASURES)

    @property
    def clocks(self) -> dict[str, int]:
        """How often each state of the clock occurs."""
        return self.unit.counts["clocks"].get(EVERYTHING, {})


def place_pages(country: Country) -> Iterator[Page]:
    """The provinces, the municipalities of each, and each municipality that takes part."""
    provinces = country.provinces
    yield made_page("provinces.html", provinces=provinces)
    for name, members, there in provinces:
        key = f"gemeente/provincie/{members[0].province_code}"
        yield made_page("province.html", name=name, there=there, of=len(members), key=key)
    rows = {one["register"]: one for one in country.rows("SELECT * FROM registers")}
    said: dict[str, list[dict[str, object]]] = {}
    for reply in country.rows(_REPLIES, most=MOST_REPLIES):
        said.setdefault(reply["register"], []).append(reply)
    for tooi, group in groupby(country.counted, key=lambda pair: pair[1].tooi):
        own = [
            OwnFigures(outcome, unit, rows[unit.register], said.get(unit.register, []))
            for outcome, unit in group
        ]
        yield _place_page(country, country.table[tooi], own)


def _place_page(country: Country, municipality: Municipality, own: list[OwnFigures]) -> Page:
    size = SIZE_TEXTS[municipality.size]
    page = made_page("place.html", municipality=municipality, size_text=size, own=own)
    # All that it shows stands in the copies, and is not made again while they are the same.
    seen = (municipality, *((one.outcome.standing, one.outcome.copy) for one in own))

    def content(_: str, introduction: str) -> str:
        return country.kept.text(("place", repr(seen)), lambda: page.body(introduction))

    return replace(page, content=content, keywords=(municipality.name, municipality.province))


def scope_pages(country: Country) -> Iterator[Page]:
    """Home, the lists of themes and sizes, and a page for each."""
    scopes = country.scopes
    welcome = country.texts.get("welkom", "")
    yield made_page("home.html", view=country.view, scope=scopes.country, welcome=welcome)
    yield made_page(
        "scopes.html",
        folder="thema",
        name="Onderwerpen",
        lead="Kies een onderwerp. U ziet wat raden daarover samen laten zien.",
        scopes=scopes.themes,
    )
    yield made_page(
        "scopes.html",
        folder="grootte",
        name="Gemeenten zoals de uwe",
        lead="Kies hoe groot uw gemeente is. Dan vergelijkt u met plaatsen die erop lijken.",
        # Where all inhabitants are known, nobody has to choose "not known".
        scopes=tuple(one for one in scopes.sizes if one.coverage.of_municipalities),
        years=years(country.table.values()),
    )
    for scope in scopes.themes:
        above = ("Onderwerpen", "thema/")
        page = made_page("scope.html", scope=scope, above=above, theme=scope.name)
        yield replace(page, keywords=(scope.title,))
    for scope in scopes.sizes:
        above = ("Gemeenten zoals de uwe", "grootte/")
        page = made_page("scope.html", scope=scope, above=above, theme="")
        yield replace(page, keywords=(scope.title,))
