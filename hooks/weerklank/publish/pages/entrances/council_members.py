"""The page for raadsleden: what is late, what is unexplained, what to ask, in two minutes."""

from __future__ import annotations

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.cases.council.agenda import left_out
from weerklank.cases.council.meetings import sittings
from weerklank.cases.counting.figures import figures_of
from weerklank.cases.counting.portfolios import portfolios
from weerklank.cases.counting.years import years
from weerklank.cases.recommendation import OUTCOMES
from weerklank.lazy_dataclass import dataclass
from weerklank.publish.addresses import OVERSIGHT, pack_url
from weerklank.publish.charts.answer_times import OUTCOME_TEXTS, Bar, bars, by_portfolio, by_year
from weerklank.publish.making.output import Content, Page, page_url
from weerklank.publish.making.templating import body, later
from weerklank.publish.pages.advising.ready_lists import LISTS_OF, ready_lists
from weerklank.publish.parts.by_year import LongList, long_list, part_pages, year_of
from weerklank.publish.parts.figures_told import coverage_sentences, median_sentence, reads, tiles
from weerklank.publish.parts.items import Item, items
from weerklank.publish.parts.worst import by_portfolio as items_by_portfolio
from weerklank.publish.parts.worst import rest, waits, worst
from weerklank.records.register import Register

SOURCE = f"{OVERSIGHT}/index.md"

TITLE = "Voor raadsleden"

FIRST_ITEMS = 5
"""So many of each portfolio stand in its list; its pack has all."""

MOST_YEARS = 5
"""So many years of decisions stand side by side; the page of the years has all."""

FIRST_BARS = 12
"""The same for the answer times."""


@dataclass(frozen=True, slots=True)
class Lists:
    """What of the dashboard can be long."""

    items: LongList[Item]
    bars: LongList[Bar]
    cases: LongList[AddresseeCase]


def council_members_pages(register: Register, verdicts: Verdicts) -> list[Page]:
    """The dashboard, and what is long in it by year of the advice."""
    lists, above = _lists(verdicts), (TITLE, page_url(SOURCE))
    return [
        council_members_page(register, verdicts, lists),
        *part_pages(lists.items.parts, "attention", "Wat aandacht vraagt", above),
        *part_pages(lists.bars.parts, "answer_times", "Hoelang een antwoord duurt", above),
        *part_pages(lists.cases.parts, "cases", "Alle adviezen", above, today=verdicts.today),
    ]


def _lists(verdicts: Verdicts) -> Lists:
    of = verdicts.cases
    return Lists(
        items=long_list(items(verdicts), f"{OVERSIGHT}/aandacht", lambda item: _year(item.case)),
        bars=long_list(
            bars(of), f"{OVERSIGHT}/antwoordtijd", lambda bar: _year(bar.case), FIRST_BARS
        ),
        cases=long_list(of, f"{OVERSIGHT}/alle-adviezen", _year),
    )


def _year(case: AddresseeCase) -> str:
    return year_of(case.advice.sent)


def council_members_page(register: Register, verdicts: Verdicts, lists: Lists) -> Page:
    """The dashboard; every figure counts all advices whose term has passed, answered or not."""

    def made() -> Content:
        of, today = verdicts.cases, verdicts.today
        found, among = figures_of(of, today), portfolios(register)
        shown = worst(lists.items.all)
        return body(
            "council_members.html",
            today=today,
            tiles=tiles(found),
            base=found.waiting.whole,
            others=len(of) - found.waiting.whole,
            coverage=coverage_sentences(found),
            median=median_sentence(found.statistics.durations),
            lists_=lists,
            left_out=left_out(register, verdicts),
            worst=shown,
            rest=rest(lists.items.all, shown),
            per_portfolio=items_by_portfolio(lists.items.all, among),
            first_items=FIRST_ITEMS,
            waits=waits(among, of),
            reads=reads(found.statistics, of),
            ready=ready_lists(verdicts),
            lists_of=LISTS_OF,
            most_years=MOST_YEARS,
            first_bars=FIRST_BARS,
            by_portfolio=by_portfolio(among, of, today),
            by_year=by_year(of, today),
            years=[span.name for span in years(verdicts)],
            outcomes=[(which, OUTCOME_TEXTS[which]) for which in OUTCOMES],
            portfolios=among,
            sittings=sittings(register, today),
            pack_url=pack_url,
        )

    return Page(
        source=SOURCE,
        title=TITLE,
        description="Wat te laat is, wat niet is uitgelegd, en wat u kunt vragen.",
        keywords=("raadsleden", "gemeenteraad", "controle", "te laat", "vragen"),
        styles=True,
        content=later(made),
    )
