"""The year in ten lines, for who reads one page: what we asked, and what came of it.

Every line is a sentence of a record with what the rules say of it; nothing is made up around it.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.cases.counting.tally import tally
from weerklank.cases.counting.years import years
from weerklank.cases.judging.what_holds import later_motion
from weerklank.cases.owing.achievements import carried_out
from weerklank.cases.recommendation import RecommendationCase
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.messages.catalogue import said, text_of
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import headed
from weerklank.publish.options import SiteOptions
from weerklank.publish.sentences.verdict_tags import timeliness_tag
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import BodyKind
from weerklank.records.models.decision import Counts
from weerklank.records.models.happening import Happening
from weerklank.rules.explanation.model import ExplanationState

SOURCE = "kort.md"
LINES = 9
"""With the line on what a reader can do there are ten: what fits on one sheet of paper."""

_AT_FIRST = 2
"""So many lines each group gets before another one gets more."""

_GROUPS = ("done", "promised", "motion", "not", "waiting")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it is about, what came of it, and in which advice."""

    text: str
    outcome: str
    advice: Advice
    number: int = 0


def in_short_page(verdicts: Verdicts, options: SiteOptions) -> Page:
    """The newest year in which the council advised, on one sheet."""
    newest = next((span for span in years(verdicts) if span.first <= verdicts.today), None)
    advices = [one for one in verdicts.advices if newest and newest.holds(one.advice.sent)]
    shown = [one for one in advices if one.stands]
    cases = [case for one in advices for case in one.addressees]
    name = newest.name if newest else ""
    counted = tally(name, cases, verdicts.today)
    groups, left_out = _groups(shown, verdicts.today)
    coverage = counted.statistics.coverage
    page = headed(
        SOURCE,
        "entrances/in_short.html",
        year=name,
        is_this_year=newest is not None and newest.running,
        groups=groups,
        left_out=left_out,
        advices=len(advices),
        on_time=counted.statistics.on_time,
        not_known=coverage.unknown + coverage.unclear,
        today=verdicts.today,
        options=options,
    )
    return replace(page, title=f"{name} in het kort") if newest else page


def _groups(
    advices: Sequence[AdviceCase], today: dt.date
) -> tuple[list[tuple[str, list[Line]]], int]:
    """The title and the lines of each group that fits on the sheet, and how many lines do not."""
    found = {name: list(_once(_lines(name, advices, today))) for name in _GROUPS}
    shares = _shares([len(found[name]) for name in _GROUPS])
    numbers = count(1)
    groups = [
        (
            text_of(said(f"short.{name}.title")),
            [replace(line, number=next(numbers)) for line in found[name][:share]],
        )
        for name, share in zip(_GROUPS, shares, strict=True)
        if share
    ]
    return groups, sum(map(len, found.values())) - sum(shares)


def _shares(found: Sequence[int]) -> list[int]:
    """How many lines each group gets of nine: some each, then one each in turn."""
    shares = [min(number, _AT_FIRST) for number in found]
    while sum(shares) < min(LINES, sum(found)):
        for place, number in enumerate(found):
            if shares[place] < number and sum(shares) < LINES:
                shares[place] += 1
    return shares


def _once(lines: Iterable[tuple[str, Line]]) -> Iterator[Line]:
    """One line of each advice first, so that a year is more than one subject."""
    found = list(lines)
    first = dict(reversed(found))
    rest = [line for advice, line in found if line is not first[advice]]
    ordered = [*(line for advice, line in found if line is first[advice]), *rest]
    yield from dict.fromkeys(ordered)


def _lines(name: str, advices: Sequence[AdviceCase], today: dt.date) -> Iterator[tuple[str, Line]]:
    # What one addressee answered for another as well is one line.
    every = (case for advice in advices for case in advice.addressees)
    cases = [case for case in every if not case.is_spoken_for]
    if name == "waiting":
        # What should have come already is told before what may still come.
        cases.sort(key=lambda case: case.timeliness.expected_by or dt.date.max)
    for case in cases:
        of = _waiting(case) if name == "waiting" else _decided(name, case, today)
        yield from ((case.advice.id, line) for line in of)


def _waiting(case: AddresseeCase) -> Iterator[Line]:
    """What nobody answered yet; the advice says in two sentences what it is about."""
    if case.is_open and not case.has_answer:
        clock = timeliness_tag(case).text
        text = f"{case.body.name}: {dutch.lower_first(clock)}" if case.several else clock
        yield Line(case.advice.summary, dutch.sentence(text), case.advice)


def _decided(name: str, case: AddresseeCase, today: dt.date) -> Iterator[Line]:
    for one in case.recommendations:
        motion = later_motion(one, today) if _group_of(one) == "not" else None
        group = "motion" if motion else _group_of(one)
        if group == name:
            outcome = _after_a_motion(one, motion, case) if motion else _outcome(one, case)
            yield Line(_asked(name, one), outcome, one.advice)


def _group_of(one: RecommendationCase) -> str:
    """Done, promised or not; empty when no position is known."""
    if one.decision is None:
        return ""
    match one.decision.counts:
        case Counts.YES:
            return "done" if one.follow_up.state.is_done else "promised"
        case Counts.PARTLY | Counts.OTHERWISE | Counts.NO:
            return "not"
        case Counts.OPEN:
            return ""


def _asked(name: str, one: RecommendationCase) -> str:
    """What was done, in the words of its record; what the council asked while it is not.

    The whole text, not the short title: here nothing stands above it that says what it is about.
    """
    if name == "done":
        return dutch.sentence(carried_out(one).told)
    asked = dutch.lower_first(one.recommendation.text)
    return dutch.sentence(text_of(said("short.asked", what=asked)))


def _outcome(one: RecommendationCase, case: AddresseeCase) -> str:
    """What the body does, and whether it says why when it does not do it."""
    outcome = text_of(said(f"short.outcome.{_state(one)}", who=_who(case)))
    bare = one.explanation.state is ExplanationState.NOT_EXPLAINED and _group_of(one) != "done"
    return f"{outcome} {text_of(said('short.no_reason'))}" if bare else outcome


def _after_a_motion(one: RecommendationCase, motion: Happening, case: AddresseeCase) -> str:
    """What was answered and what the gemeenteraad decided: both, as neither undoes the other."""
    answer = dutch.lower_first(text_of(said(f"decision.{one.decision}")))
    what = dutch.sentence(motion.what)
    code = "short.motion.adopted"
    return text_of(said(code, who=_who(case), answer=answer, day=motion.on, what=what))


def _who(case: AddresseeCase) -> str:
    is_town = case.body.kind is BodyKind.COLLEGE and not case.several
    return "De gemeente" if is_town else case.body.name[:1].upper() + case.body.name[1:]


def _state(one: RecommendationCase) -> str:
    if _group_of(one) == "done":
        return "confirmed" if carried_out(one).evidence else "done"
    return one.decision.counts.value if one.decision else Counts.OPEN.value
