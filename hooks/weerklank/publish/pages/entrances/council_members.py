"""The page for raadsleden: what is late, what is unexplained, what to ask, in two minutes."""

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.cases.council.agenda import left_out
from weerklank.cases.council.meetings import sittings
from weerklank.cases.counting.figures import figures_of
from weerklank.cases.counting.portfolios import portfolios
from weerklank.cases.counting.years import years
from weerklank.cases.recommendation import OUTCOMES
from weerklank.publish.making.addresses import OVERSIGHT, pack_url
from weerklank.publish.making.output import Content, Page
from weerklank.publish.making.templating import body, headed, later
from weerklank.publish.pages.advising.ready_lists import LISTS_OF, ready_lists
from weerklank.publish.parts.answer_times import OUTCOME_TEXTS, Bar, bars, by_portfolio, by_year
from weerklank.publish.parts.by_year import LongList, long_list, part_pages, year_sent
from weerklank.publish.parts.concerns.figures_told import (
    coverage_sentences,
    median_sentence,
    reads,
    tiles,
)
from weerklank.publish.parts.concerns.items import Item, items
from weerklank.publish.parts.concerns.worst import by_portfolio as items_by_portfolio
from weerklank.publish.parts.concerns.worst import rest, waits, worst
from weerklank.records.register import Register

SOURCE = f"{OVERSIGHT}/index.md"


FIRST_ITEMS = 5
"""So many of each portfolio stand in its list; its pack has all."""

MOST_YEARS = 5
"""So many years of decisions stand side by side; the page of the years has all."""

FIRST_BARS = 12
"""The same for the answer times."""


def council_members_pages(register: Register, verdicts: Verdicts) -> list[Page]:
    """The dashboard, and what is long in it by year of the advice."""
    of = verdicts.cases
    asking = long_list(items(verdicts), f"{OVERSIGHT}/aandacht", lambda item: year_sent(item.case))
    taking = long_list(
        bars(of), f"{OVERSIGHT}/antwoordtijd", lambda bar: year_sent(bar.case), FIRST_BARS
    )
    cases = long_list(of, f"{OVERSIGHT}/alle-adviezen", year_sent)
    page = _council_members_page(register, verdicts, asking, taking, cases)
    return [
        page,
        *part_pages(page, asking.parts, "attention", "Wat aandacht vraagt"),
        *part_pages(page, taking.parts, "answer_times", "Hoelang een antwoord duurt"),
        *part_pages(page, cases.parts, "cases", "Alle adviezen", today=verdicts.today),
    ]


def _council_members_page(
    register: Register,
    verdicts: Verdicts,
    asking: LongList[Item],
    taking: LongList[Bar],
    cases: LongList[AddresseeCase],
) -> Page:
    """The dashboard; every figure counts all advices whose term has passed, answered or not."""

    def made() -> Content:
        of, today = verdicts.cases, verdicts.today
        found, among = figures_of(of, today), portfolios(register)
        shown = worst(asking.all)
        return body(
            "entrances/council_members.html",
            today=today,
            tiles=tiles(found),
            base=found.waiting.whole,
            others=len(of) - found.waiting.whole,
            coverage=coverage_sentences(found),
            median=median_sentence(found.statistics.durations, len(taking.all)),
            asking=asking,
            bars=taking,
            cases=cases,
            left_out=left_out(register, verdicts),
            worst=shown,
            rest=rest(asking.all, shown),
            per_portfolio=items_by_portfolio(asking.all, among),
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

    return headed(SOURCE, "entrances/council_members.html", later(made))
