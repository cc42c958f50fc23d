"""A long list: the few that matter stay on its page, all of it stands by year on pages of its own.

A page that held everything would weigh more with every advice, until an old phone on a slow line
cannot open it. The pages by year are complete without a script.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import AdviceCase
from weerklank.cases.recommendation import RecommendationCase
from weerklank.lazy_dataclass import dataclass
from weerklank.publish.making.output import Page, page_url
from weerklank.publish.making.templating import body
from weerklank.records.values.partial_date import PartialDate

Item = TypeVar("Item")

FEW = 30
"""A list up to so long stands on its page as a whole: the council of the example has 24 advices."""

FIRST = 10
"""Of a longer list so many stand on its page: what fills four screens of a phone."""

MOST = 100
"""So many of one year stand on one page: 21 kB zipped of the heaviest kind."""

UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True)
class YearPart(Generic[Item]):
    """What belongs to one year, or a part of that when it is much."""

    folder: str
    year: str
    number: int
    items: tuple[Item, ...]

    @property
    def source(self) -> str:
        """The source address of its page."""
        return f"{self.folder}/{self.year}{f'-{self.number}' if self.number > 1 else ''}.md"

    @property
    def url(self) -> str:
        """The address of its page."""
        return page_url(self.source)

    @property
    def title(self) -> str:
        """`2024`, or `2024, deel 2`."""
        year = "jaar niet bekend" if self.year == UNKNOWN else self.year
        return f"{year}, deel {self.number}" if self.number > 1 else year


@dataclass(frozen=True, slots=True)
class LongList(Generic[Item]):
    """A list: what stands on its page, and all of it by year; no parts when the page has it all."""

    all: tuple[Item, ...]
    first: tuple[Item, ...]
    parts: tuple[YearPart[Item], ...]


def long_list(
    items: Sequence[Item], folder: str, year_of: Callable[[Item], str], first: int = FIRST
) -> LongList[Item]:
    """The list with its parts below `folder`, newest year first, each in the order given."""
    found = tuple(items)
    if len(found) <= FEW:
        return LongList(found, found, ())
    return LongList(found, found[:first], by_years(found, folder, year_of))


def by_years(
    items: Sequence[Item], folder: str, year_of: Callable[[Item], str]
) -> tuple[YearPart[Item], ...]:
    """All of it by year below `folder`, newest year first, however few there are."""
    years: dict[str, list[Item]] = {}
    for item in items:
        years.setdefault(year_of(item), []).append(item)
    names = sorted(years, key=lambda year: (year.isdecimal(), year), reverse=True)
    return tuple(
        YearPart(folder, year, start // MOST + 1, tuple(years[year][start : start + MOST]))
        for year in names
        for start in range(0, len(years[year]), MOST)
    )


def few(items: Sequence[Item]) -> Sequence[Item]:
    """All of a short list, the first of a longer one: for a list that stands elsewhere in full."""
    return items if len(items) <= FEW else items[:FIRST]


def year_of(moment: PartialDate) -> str:
    """The year, or `onbekend` when that is not certain."""
    return str(moment.latest.year) if moment.earliest.year == moment.latest.year else UNKNOWN


def year_sent(one: AdviceCase | AddresseeCase | RecommendationCase) -> str:
    """The year in which the advice was sent that it is about."""
    return year_of(one.advice.sent)


def part_pages(
    of: Page, parts: Sequence[YearPart[Item]], kind: str, named: str = "", **context: object
) -> list[Page]:
    """The page of each part of a list on a page, named as that page unless the list has a name.

    `kind` is how `lists.html` shows it. The search does not find them: it finds what they list.
    """
    title = named or of.title
    # Of the other years a page shows where they stand: what is kept of it holds while they change.
    others = [replace(part, items=()) for part in parts]
    return [
        Page(
            source=part.source,
            title=f"{title}: {part.title}",
            description=f"{title}, {part.title}.",
            listed=False,
            styles=True,
            content=body(
                "parts/by_year.html",
                kind=kind,
                title=title,
                above=(of.title, of.url),
                part=part,
                parts_of=others,
                **context,
            ),
        )
        for part in parts
    ]
