"""The page for raadsleden: what is late, what is unexplained, what to ask, in two minutes."""

from __future__ import annotations

from dataclasses import dataclass

from weerklank.cases.agenda import left_out
from weerklank.cases.case import OUTCOMES, AddresseeCase, Verdicts
from weerklank.cases.figures import Figures, figures_of
from weerklank.cases.meetings import Sitting, sittings
from weerklank.cases.portfolios import portfolios
from weerklank.cases.promises import PromiseGroup, by_attention, grouped, ledger
from weerklank.cases.statistics import FEWEST_FOR_PERCENTAGE, Durations, Statistics
from weerklank.messages import dutch
from weerklank.publish.by_year import FEW, LongList, long_list, part_pages, year_of
from weerklank.publish.charts.answer_times import Bar, bars
from weerklank.publish.charts.decisions import OUTCOME_TEXTS, by_portfolio, by_year
from weerklank.publish.items import Item, items
from weerklank.publish.output import Page, page_url
from weerklank.publish.pages.advice import praise
from weerklank.publish.templating import body
from weerklank.records.register import Register

SOURCE = "raadsleden/index.md"
FOLDER = "raadsleden"
TITLE = "Voor raadsleden"
FIRST_ITEMS = 8
"""So many points stand open on the page; the rest unfolds, or stands by year when it is much."""

FIRST_PROMISES = 5
"""So many of each group, when there are many; the page of promises has all."""

MOST_YEARS = 5
"""So many years of decisions stand side by side; the page of the years has all."""

FIRST_BARS = 12
"""The same for the answer times."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number out of a number, with what it counts."""

    number: int
    total: int
    text: str


@dataclass(frozen=True, slots=True)
class Lists:
    """What of the dashboard can be long."""

    items: LongList[Item]
    bars: LongList[Bar]
    good: LongList[AddresseeCase]
    cases: LongList[AddresseeCase]


def council_members_pages(register: Register, verdicts: Verdicts) -> list[Page]:
    """The dashboard, and what is long in it by year of the advice."""
    lists, above = _lists(verdicts), (TITLE, page_url(SOURCE))
    return [
        council_members_page(register, verdicts, lists),
        *part_pages(lists.items.parts, "attention", "Wat aandacht vraagt", above),
        *part_pages(lists.bars.parts, "answer_times", "Hoe lang een antwoord duurt", above),
        *part_pages(lists.good.parts, "good", "Goede antwoorden", above),
        *part_pages(lists.cases.parts, "cases", "Alle adviezen", above, today=verdicts.today),
    ]


def _lists(verdicts: Verdicts) -> Lists:
    of = verdicts.cases
    good = [m for m in of if m.recommendations and praise(m)]
    return Lists(
        items=long_list(
            items(verdicts), f"{FOLDER}/aandacht", lambda item: _year(item.case), FIRST_ITEMS
        ),
        bars=long_list(bars(of), f"{FOLDER}/antwoordtijd", lambda bar: _year(bar.case), FIRST_BARS),
        good=long_list(good, f"{FOLDER}/goede-antwoorden", _year, FIRST_PROMISES),
        cases=long_list(of, f"{FOLDER}/alle-adviezen", _year),
    )


def _year(case: AddresseeCase) -> str:
    return year_of(case.advice.sent)


def council_members_page(register: Register, verdicts: Verdicts, lists: Lists) -> Page:
    """The dashboard; every figure counts all advices whose term has passed, answered or not."""
    of, today = verdicts.cases, verdicts.today
    found, among = figures_of(of, today), portfolios(register)
    promised = by_attention(ledger(of, today))
    return Page(
        source=SOURCE,
        title=TITLE,
        description="Wat te laat is, wat niet is uitgelegd, en wat u kunt vragen.",
        keywords=("raadsleden", "gemeenteraad", "controle", "te laat", "vragen"),
        styles=True,
        body=body(
            "council_members.html",
            page_url(SOURCE),
            today=today,
            counts=counts(found),
            coverage=coverage_sentences(found),
            median=median_sentence(found.statistics.durations),
            lists_=lists,
            left_out=left_out(register, verdicts),
            first_items=FIRST_ITEMS,
            promises=grouped(promised),
            first_promises=FIRST_PROMISES if len(promised) > FEW else len(promised),
            most_years=MOST_YEARS,
            groups=PromiseGroup,
            first_bars=FIRST_BARS,
            by_portfolio=by_portfolio(among, of, today),
            by_year=by_year(of, today),
            outcomes=[(which, OUTCOME_TEXTS[which]) for which in OUTCOMES],
            portfolios=among,
            sittings=sittings(register, today),
            sitting_url=sitting_url,
        ),
    )


def counts(found: Figures) -> tuple[Count, ...]:
    """The three counts: in time, explained, waiting too long."""
    on_time, explained = found.statistics.on_time, found.statistics.explained
    return (
        Count(on_time.part, on_time.whole, "adviezen kregen op tijd antwoord"),
        Count(
            explained.part,
            explained.whole,
            "aanbevelingen kregen een reden of stap, volgens de regels van deze site",
        ),
        Count(found.waiting.part, found.waiting.whole, "adviezen wachten te lang op antwoord"),
    )


def coverage_sentences(found: Figures) -> tuple[str, ...]:
    """What the counts leave out, by reason; empty when they cover everything."""
    coverage = found.statistics.coverage
    left_out = (
        (coverage.running, "waarvan de tijd nog loopt"),
        (coverage.no_term, "zonder afgesproken termijn"),
        (coverage.unknown, "waarvan wij de termijn of het antwoord niet kennen"),
        (coverage.unclear, "waarvan niet zeker is of het antwoord op tijd kwam"),
        (coverage.withdrawn, _withdrawn_by_the_council(coverage.withdrawn)),
    )
    told = [
        f"{dutch.count(number, 'advies', 'adviezen')} {why}" for number, why in left_out if number
    ]
    sentences = [f"Niet meegeteld bij de termijn: {dutch.listing(told)}."] if told else []
    sentences += _not_judged(found.statistics)
    if found.left_out:
        number = dutch.count(found.left_out, "advies", "adviezen")
        they_are = "het is" if found.left_out == 1 else "ze zijn"
        sentences.append(
            f"Op {number} kwam geen antwoord op tijd, maar de raad wacht daar niet meer op: "
            f"{they_are} ingetrokken of vervangen."
        )
    return tuple(sentences)


def _not_judged(found: Statistics) -> list[str]:
    """What the rule left to people, and apart from it what the council itself said."""
    sentences = []
    if found.not_judged:
        number = dutch.count(found.not_judged, "aanbeveling", "aanbevelingen")
        sentences.append(f"Bij {number} kunnen de regels niet zeggen of er een reden staat.")
    if found.by_council.whole:
        part, whole = found.by_council.part, found.by_council.whole
        number = dutch.count(whole, "antwoord", "antwoorden")
        sentences.append(f"De raad gaf zelf een oordeel over {number}: {part} uitgelegd.")
    return sentences


def _withdrawn_by_the_council(number: int) -> str:
    """The relative clause that fits one advice (`dat`) or several (`die`)."""
    pronoun = "dat" if number == 1 else "die"
    return f"{pronoun} de raad introk voordat de tijd om was"


def median_sentence(durations: Durations) -> str:
    """The middle of the waiting times with its n; under five cases there is no middle to name."""
    if durations.median is None:
        return ""
    cases = dutch.count(durations.cases, "advies", "adviezen")
    if durations.cases < FEWEST_FOR_PERCENTAGE:
        return f"Het gaat nog maar om {cases}. Daarom noemen wij geen middelste wachttijd."
    least = "ten minste " if durations.median_at_least else ""
    waiting = (
        f", waarvan {durations.open_cases} nog zonder volledig antwoord"
        if durations.open_cases
        else ""
    )
    return f"De middelste wachttijd is {least}{_days(durations.median)} ({cases}{waiting})."


def sitting_url(sitting: Sitting) -> str:
    """The address of the pack of a meeting date."""
    return f"{FOLDER}/{sitting.name}/"


def _days(number: float) -> str:
    whole = int(number)
    return dutch.days(whole) if number == whole else f"{whole},5 dagen"
