"""One recommendation as a card: what holds now, what each organisation said, and whether why.

A tag is a decision, a line with a sign a judgement, so that nobody takes one for the other. Red is
only a late answer or promise, silence, and a decision without an explanation. Organisations of
which the same is said share a line.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import AdviceCase
from weerklank.cases.judging.what_holds import (
    Answers,
    Holding,
    WhatHolds,
    late_promises,
    what_holds,
)
from weerklank.cases.owing.waiting import Turn
from weerklank.cases.recommendation import RecommendationCase, Standing
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.messages.catalogue import Value, said, text_of
from weerklank.publish.parts.point.point_lines import (
    Line,
    Sign,
    changed,
    explanation_line,
    for_all,
    line_of,
    names_of,
    reply_line,
)
from weerklank.publish.sentences.verdict_sentence import clock_values
from weerklank.publish.sentences.wording import Tag, council_text, decision_word
from weerklank.records.models.decision import Decision
from weerklank.records.models.recommendation import Recommendation
from weerklank.rules.explanation.model import ExplanationState


@dataclass(frozen=True, slots=True)
class Row:
    """What one organisation said, or several that said the same."""

    who: str
    tag: Tag | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Now:
    """What a citizen can count on: `label` is one word, `look` gives the tint."""

    label: str
    text: str
    when: str
    look: str
    rests_on: str


@dataclass(frozen=True, slots=True)
class Point:
    """One recommendation with everything its card shows."""

    recommendation: Recommendation
    call: str | None
    now: Now | None
    rows: tuple[Row, ...]
    shared: tuple[Line, ...]
    """What holds for every row, said once."""

    said: tuple[tuple[str, Answers], ...]
    """Each answer in full: the names and the cases of all in whose name it was given."""

    is_open: bool = True
    """Whether all of it shows; else its title, its decisions or why there is none, what is red."""


def points(verdict: AdviceCase, today: dt.date) -> tuple[Point, ...]:
    """A card for each recommendation, in the order of the advice."""
    return tuple(
        _point(verdict, recommendation, _answers_at(verdict, at), today)
        for at, recommendation in enumerate(verdict.advice.recommendations)
    )


def unanswered(verdict: AdviceCase) -> Line | None:
    """What can be said of all recommendations at once, when nobody answered any of them."""
    outcomes = {one.outcome for one in verdict.recommendations}
    if len(outcomes) != 1 or any(one.rounds for one in verdict.recommendations):
        return None
    of_each = {_standing_line(case, case.recommendations[0]) for case in verdict.addressees}
    return of_each.pop() if len(of_each) == 1 else None


def _answers_at(verdict: AdviceCase, place: int) -> Answers:
    return [(case, case.recommendations[place]) for case in verdict.addressees]


def _point(
    verdict: AdviceCase, recommendation: Recommendation, answers: Answers, today: dt.date
) -> Point:
    rows = _rows(answers)
    shared = rows[0].lines if len({row.lines for row in rows}) == 1 else ()
    if shared:
        rows = tuple(replace(row, lines=()) for row in rows)
        shared = tuple(for_all(line, len(rows)) for line in shared)
    return Point(
        recommendation=recommendation,
        call=verdict.advice.call_about(recommendation),
        now=_now(what_holds(answers, today)),
        rows=rows,
        shared=tuple(dict.fromkeys((*shared, *_late(answers)))),
        said=_said(answers),
    )


def _rows(answers: Answers) -> tuple[Row, ...]:
    found: dict[tuple[Tag | None, tuple[Line, ...]], list[AddresseeCase]] = {}
    for case, one in answers:
        tag = decision_word(one.outcome)
        found.setdefault((tag, tuple(_lines(case, one))), []).append(case)
    return tuple(Row(names_of(cases), tag, lines) for (tag, lines), cases in found.items())


def _lines(case: AddresseeCase, one: RecommendationCase) -> Iterator[Line]:
    """What stands beside the decision: no position, the explanation, and what people say of it."""
    if not isinstance(one.outcome, Decision) and one.outcome is not Standing.UNKNOWN:
        yield from _answered_back(_standing_line(case, one), case, one)
    if not one.rounds or one.outcome is Standing.UNKNOWN:
        return
    state = one.explanation.state
    if state is not ExplanationState.NONE:
        yield from _answered_back(explanation_line(one), case, one)
    yield from changed(one)
    if one.review and (one.voices_differ or not state.is_judged):
        yield Line(Sign.COUNCIL, council_text(one.review), "response.review")


def _answered_back(line: Line, case: AddresseeCase, one: RecommendationCase) -> Iterator[Line]:
    """A judgement, and when it is red what the organisation says back, of all of it if need be.

    What it says of all of a late answer stands above the cards.
    """
    yield line
    if line.sign in {Sign.NONE, Sign.LATE}:
        of_all = () if case.timeliness.state.is_late else case.replies
        yield from reply_line(case, one.replies or of_all)


def _standing_line(case: AddresseeCase, one: RecommendationCase) -> Line:
    """Where there is no decision: silence, a letter to be worked out, or neither yes nor no."""
    signs = {
        Standing.NO_POSITION: Sign.NEITHER,
        Standing.NOT_WORKED_OUT: Sign.LATER,
        Standing.NO_ANSWER: Sign.LATE if case.timeliness.state.is_overdue else Sign.LATER,
        Standing.NOT_NEEDED: Sign.NEITHER,
        Standing.UNKNOWN: Sign.UNKNOWN,
    }
    outcome = one.outcome if isinstance(one.outcome, Standing) else Standing.NO_POSITION
    if outcome is Standing.NO_ANSWER and case.turn is Turn.COUNCIL:
        values = clock_values(case)
        return line_of(signs[outcome], "point.council_is_on", "response.answered_on", **values)
    if outcome is Standing.NO_ANSWER and case.timeliness.none_came:
        return line_of(signs[outcome], "point.none_came", "advice.answer")
    return line_of(signs[outcome], f"point.{outcome.value}", "response.answers")


def _late(answers: Answers) -> Iterator[Line]:
    for promise in late_promises(answers)[:1]:
        line = line_of(Sign.LATE, "point.promise_late", "action.by", day=promise.current_date)
        for at in answers:
            if promise in late_promises([at]):
                yield from _answered_back(line, *at)


_HOLDS = {
    Holding.DONE: ("now", "action.done"),
    Holding.COMING: ("coming", "action.by"),
    Holding.UNDATED: ("same", "action.by"),
    Holding.LATE: ("same", "action.by"),
    Holding.REFUSED: ("same", "answer.decision"),
    Holding.MOTION: ("same", "answer.decision advice.happened"),
}
"""The tint of what holds, and the fields that it rests on."""


def _now(found: WhatHolds | None) -> Now | None:
    if found is None:
        return None
    action = found.promise.action if found.promise else None
    result = action.result if action else None
    code = f"point.now.{found.holding}{'_for_you' if result else ''}"
    proven = not action or action.evidence or found.holding is not Holding.DONE
    done = action.done if action and found.holding is Holding.DONE else None
    day = done or (found.promise.current_date if found.promise else None)
    day = found.motion.on if found.motion else day
    values: dict[str, Value] = {
        "what": dutch.lower_first((result or action.what).rstrip(".")) if action else None,
        "day": day,
        "day_known": day is not None,
        "body": None if proven or found.body is None else found.body.name,
    }
    look, rests_on = _HOLDS[found.holding]
    return Now(
        label=text_of(said(f"{code}.label")),
        text=text_of(said(f"{code}.text", **values)),
        when=text_of(said(f"{code}.when", **values)),
        look=look,
        rests_on=rests_on,
    )


def _said(answers: Answers) -> tuple[tuple[str, Answers], ...]:
    """Every answer once, also when one letter answered for several."""
    found: dict[tuple[str, ...], list[tuple[AddresseeCase, RecommendationCase]]] = {}
    for case, one in answers:
        if letters := tuple(round_.given.response.id for round_ in one.rounds):
            found.setdefault(letters, []).append((case, one))
    return tuple((names_of([case for case, _ in of]), tuple(of)) for of in found.values())
