"""What register.json says of one case, step or scan where the case holds it otherwise."""

import datetime as dt
from collections.abc import Mapping

from weerklank.cases.case import AdviceCase
from weerklank.cases.council import agenda as all_agenda
from weerklank.cases.counting.portfolios import Portfolio
from weerklank.cases.counting.years import Span
from weerklank.cases.recommendation import Outcome, RecommendationCase
from weerklank.messages.catalogue import Said, as_data, text_of
from weerklank.publish.data.register.json_values import Json
from weerklank.publish.data.register.register_parts import Counted, HalfYear, Placed
from weerklank.records.models.body import Body
from weerklank.records.models.complaint_figures import ComplaintLine
from weerklank.records.models.response import Review
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Absent
from weerklank.records.values.themes import ThemeCode, theme_codes
from weerklank.rules.clock.sheet.step import Step
from weerklank.rules.explanation.model import Explanation, Fact, FactName
from weerklank.rules.follow_up import ActionVerdict
from weerklank.rules.involvement import of_own_accord as council_began
from weerklank.rules.involvement import was_asked
from weerklank.rules.scan.scan_items import CouncilScan, ScanItem, ScanState


def codes_of_themes(placed: Placed[AdviceCase]) -> tuple[ThemeCode, ...]:
    """The themes on the closed list."""
    return theme_codes(placed.of.advice.themes)


def topic_asked(item: all_agenda.AgendaItem) -> PartialDate | Absent:
    """When the municipality asked; `none` when it did not, `unknown` when nobody wrote it down."""
    return item.topic.asked or PartialDate.unknown()


def complaint_lines(half: HalfYear) -> tuple[ComplaintLine, ...]:
    """The lines of the figures; without another body they are about the one that gives them."""
    return tuple(
        line.model_copy(update={"about": line.about or half.body.id}) for line in half.figures.lines
    )


def of_own_accord(case: AdviceCase) -> bool | None:
    """Whether the council began by itself; None where nobody wrote that down."""
    own = council_began(case.advice)
    return own if own or was_asked(case.advice) else None


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


def moved_to(verdict: ActionVerdict) -> tuple[PartialDate, ...]:
    """The later dates of a promise."""
    return tuple(move.to for move in verdict.action.moved)


def advice_count(of: Counted[Body | Span]) -> int:
    """How many advices were counted, each once."""
    return len(of.tally.advices)


def decisions(of: Counted[Portfolio | Span]) -> Mapping[Outcome, int]:
    """The outcomes that occur."""
    return {which: number for which, number in of.tally.outcomes.items() if number}


def sorted_themes(of: Counted[Portfolio]) -> tuple[str, ...]:
    """The themes of a portfolio, in alphabetical order."""
    return tuple(sorted(of.of.themes))


def last_day(of: Counted[Span]) -> dt.date | None:
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
