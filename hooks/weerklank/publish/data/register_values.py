"""What stands in `register.json` and has to be worked out first: one function a value.

The schema names them with `from: =name`. All else it takes from the cases as it is there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from types import FunctionType
from typing import Any

from weerklank.cases import agenda as all_agenda
from weerklank.cases import happened as all_happened
from weerklank.cases import involved
from weerklank.cases import subjects as all_subjects
from weerklank.cases.case import AdviceCase
from weerklank.cases.figures import Figures, figures_of
from weerklank.cases.portfolios import portfolios as all_portfolios
from weerklank.cases.promises import Promise, ledger
from weerklank.cases.recommendation import Outcome, RecommendationCase
from weerklank.cases.tally import tally
from weerklank.cases.years import Span
from weerklank.cases.years import periods as all_periods
from weerklank.cases.years import years as all_years
from weerklank.messages import explanation as messages
from weerklank.messages.catalogue import Said, as_data, text_of
from weerklank.publish.addresses import advice_url, body_url
from weerklank.publish.data.atom_feed import URI as FEED
from weerklank.publish.data.atom_feed import has_feed
from weerklank.publish.data.json_values import Json
from weerklank.publish.data.method_hash import Method, method_of
from weerklank.publish.data.register_parts import (
    About,
    ComplaintLine,
    Complaints,
    CouncilTally,
    HalfYear,
    Placed,
    PlacedBody,
    PortfolioTally,
    SpanTally,
    Whole,
)
from weerklank.publish.data.woo_sitemap import municipalities
from weerklank.records.models.complaint_figures import FEWEST_SHOWN, shown
from weerklank.records.models.response import Review
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Absent
from weerklank.records.values.themes import ThemeCode, theme_codes
from weerklank.rules.agreement_scan import CouncilScan, ScanItem, ScanState, agreement_scan
from weerklank.rules.clock.model import Step
from weerklank.rules.explanation.model import Explanation, Fact, FactName
from weerklank.rules.follow_up import ActionVerdict
from weerklank.rules.involvement import of_own_accord as council_began
from weerklank.rules.involvement import was_asked

LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
"""What a council publishes as data is free for everyone (CC0)."""


VERSION = 3
"""One higher whenever the schema of a version that was released changes: a test keeps its hash."""


def about(whole: Whole) -> About:
    """What a national reader must know before the figures of two registers meet."""
    register, options = whole.register, whole.options
    tooi = {body.tooi for body in municipalities(register)}
    covered = [council.covers_from for council in register.councils]
    known = [moment for moment in covered if moment]
    all_known = bool(covered) and len(known) == len(covered)
    return About(
        address=options.address or None,
        publisher=register.councils[0].title if len(register.councils) == 1 else options.name,
        publisher_tooi=tooi.pop() if len(tooi) == 1 else None,
        licence=LICENCE,
        feed=options.absolute(FEED) if has_feed(options) else None,
        online_since=options.online_since,
        covers_from=max(known) if all_known else None,
        # Nobody said so is not the same as no.
        complete=True if all_known else None,
    )


def codes_of_themes(placed: Placed) -> tuple[ThemeCode, ...]:
    """The themes on the closed list."""
    return theme_codes(placed.case.advice.themes)


def version(_: Whole) -> int:
    """The version of the schema."""
    return VERSION


def method(_: Whole) -> Method:
    """How the verdicts were reckoned."""
    return method_of()


def advices(whole: Whole) -> tuple[Placed, ...]:
    """Every advice, newest first."""
    return tuple(
        Placed(case, whole.options.absolute(advice_url(case.advice.id)))
        for case in whole.verdicts.advices
    )


def bodies(whole: Whole) -> tuple[PlacedBody, ...]:
    """Every body."""
    return tuple(
        PlacedBody(body, whole.options.absolute(body_url(body.id)))
        for body in whole.register.bodies
    )


def statistics(whole: Whole) -> Figures:
    """The figures over all advices."""
    return figures_of(whole.verdicts.cases, whole.verdicts.today)


def councils(whole: Whole) -> tuple[CouncilTally, ...]:
    """The work of each council apart."""
    cases, today = whole.verdicts.cases, whole.verdicts.today
    return tuple(
        CouncilTally(one, tally(one.title, [c for c in cases if c.is_of(one.id)], today))
        for one in whole.register.councils
    )


def portfolios(whole: Whole) -> tuple[PortfolioTally, ...]:
    """The figures of each portfolio."""
    cases, today = whole.verdicts.cases, whole.verdicts.today
    return tuple(
        PortfolioTally(one, tally(one.title, [case for case in cases if one.holds(case)], today))
        for one in all_portfolios(whole.register)
    )


def years(whole: Whole) -> tuple[SpanTally, ...]:
    """Every calendar year in which an advice was sent for certain, newest first."""
    return tuple(_span(one, whole) for one in all_years(whole.verdicts))


def periods(whole: Whole) -> tuple[SpanTally, ...]:
    """Every term of office that had begun, newest first."""
    return tuple(_span(one, whole) for one in all_periods(whole.register, whole.verdicts))


def _span(span: Span, whole: Whole) -> SpanTally:
    cases = [case for case in whole.verdicts.cases if span.holds(case.advice.sent)]
    return SpanTally(span, tally(span.name, cases, whole.verdicts.today))


def involvement(whole: Whole) -> involved.InvolvementCounts:
    """How early the municipality asked."""
    return involved.involvement_counts(whole.verdicts)


def promises(whole: Whole) -> tuple[Promise, ...]:
    """Every promise once, newest advice first; the first date stays beside every later one."""
    return ledger(whole.verdicts.cases, whole.verdicts.today)


def agenda(whole: Whole) -> tuple[all_agenda.AgendaItem, ...]:
    """Every topic of every council; an advice that is not published is not named."""
    return all_agenda.agenda(whole.register, whole.verdicts)


def topic_asked(item: all_agenda.AgendaItem) -> PartialDate | Absent:
    """When the municipality asked; `none` when it did not, `unknown` when nobody wrote it down."""
    return item.topic.asked or PartialDate.unknown()


def happened(whole: Whole) -> tuple[all_happened.Event, ...]:
    """What happened beside advices and answers, newest first."""
    return all_happened.happened(whole.register, whole.verdicts)


def subjects(whole: Whole) -> tuple[all_subjects.Subject, ...]:
    """Who decides and who executes, and where a council has no way to who decides."""
    return all_subjects.subjects(whole.register, whole.verdicts)


def agreements(whole: Whole) -> tuple[CouncilScan, ...]:
    """Per council what is agreed and what is not: the law, the report, each addressee."""
    return tuple(agreement_scan(whole.register, whole.verdicts.today))


def complaints(whole: Whole) -> Complaints:
    """The figures per body and half year, newest first."""
    found = whole.register.bodies
    return Complaints(
        FEWEST_SHOWN,
        tuple(
            HalfYear(body, shown(figures))
            for body in found
            for figures in sorted(body.complaint_figures, key=lambda f: f.half, reverse=True)
        ),
        tuple(b for b in found if b.complaint_desk and not b.complaint_figures),
    )


def complaint_lines(half: HalfYear) -> tuple[ComplaintLine, ...]:
    """The lines of the figures; without another body they are about the one that gives them."""
    return tuple(
        ComplaintLine(line.nature, line.about or half.body.id, line.number)
        for line in half.figures.lines
    )


def of_own_accord(case: AdviceCase) -> bool | None:
    """Whether the council began by itself; None where nobody wrote that down."""
    own = council_began(case.advice)
    return own if own or was_asked(case.advice) else None


def decision(case: RecommendationCase) -> str:
    """The position; `none` without one, `unknown` when nobody knows whether an answer came."""
    return case.decision or ("none" if case.answer_known else "unknown")


def round_count(case: RecommendationCase) -> int:
    """How many times it was answered."""
    return len(case.rounds)


def reviews(case: RecommendationCase) -> tuple[Review, ...]:
    """Every verdict of the council on any answer, oldest first."""
    return tuple(review for one in case.rounds for review in one.reviews)


def facts(explanation: Explanation) -> Mapping[FactName, Fact]:
    """The facts by name, in the order of the questions."""
    found = {fact.name: fact for fact in explanation.facts}
    return {name: found[name] for name in FactName if name in found}


def explanation_text(of: Explanation) -> str:
    """Why the verdict is what it is."""
    return messages.state_text(of.state, of.code)


def fact_text(of: Fact) -> str:
    """Why a question is answered so."""
    return messages.fact_text(of.name, of.code)


def moved_to(verdict: ActionVerdict) -> tuple[PartialDate, ...]:
    """The later dates of a promise."""
    return tuple(move.to for move in verdict.action.moved)


def advice_count(of: CouncilTally | SpanTally) -> int:
    """How many advices were counted, each once."""
    return len(of.tally.advices)


def decisions(of: PortfolioTally | SpanTally) -> Mapping[Outcome, int]:
    """The outcomes that occur."""
    return {which: number for which, number in of.tally.outcomes.items() if number}


def sorted_themes(of: PortfolioTally) -> tuple[str, ...]:
    """The themes of a portfolio, in alphabetical order."""
    return tuple(sorted(of.of.themes))


def last_day(of: SpanTally) -> dt.date | None:
    """The last day of a span; None while nobody knows it."""
    return None if of.of.last == dt.date.max else of.of.last


def step_code(step: Step) -> str:
    """What happened, as a code."""
    return str(as_data(step.what)["code"])


def step_values(step: Step) -> Mapping[str, object]:
    """What the sentence holds, by name."""
    values: Mapping[str, object] = as_data(step.what)["values"]
    return values


def step_text(step: Step) -> str:
    """The sentence."""
    return text_of(step.what)


def scan_note(item: ScanItem) -> str | None:
    """What is agreed, in words: those of the record, or the sentence that follows from it."""
    return text_of(item.note) if isinstance(item.note, Said) else item.note


def scan_code(item: ScanItem) -> str | None:
    """The code of that sentence; None when it is the record's own."""
    return item.note.code.partition(".")[2] if isinstance(item.note, Said) else None


def scan_values(item: ScanItem) -> Json:
    """What stands in that sentence, by name."""
    return as_data(item.note)["values"] if isinstance(item.note, Said) else {}


def present(scan: CouncilScan) -> int:
    """How many points are arranged."""
    return sum(item.state is ScanState.PRESENT for item in scan.items)


def known_items(scan: CouncilScan) -> int:
    """Of how many points it is known."""
    return len(scan.items) - unknown_items(scan)


def unknown_items(scan: CouncilScan) -> int:
    """Of how many points nobody wrote it down."""
    return sum(item.state is ScanState.UNKNOWN for item in scan.items)


VALUES: Mapping[str, Callable[[Any], object]] = {
    name: found
    for name, found in tuple(globals().items())
    if isinstance(found, FunctionType) and found.__module__ == __name__ and name[0] != "_"
}
"""Every function of this module; a test holds that the schema asks each of them."""
