"""Whether each organisation answered in time, in one line above the cards of an advice."""

from __future__ import annotations

from dataclasses import replace

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import AdviceCase
from weerklank.messages.catalogue import said, text_of
from weerklank.publish.parts.point_lines import Line, Sign, line_of, names_of, reply_line
from weerklank.publish.sentences.verdict_sentence import ASKED, clock_values, state_named
from weerklank.publish.sentences.verdict_tags import rests_on
from weerklank.rules.clock.model import NotKnown, TimelinessState


def times(verdict: AdviceCase) -> tuple[tuple[Line, tuple[Line, ...]], ...]:
    """Whether each organisation answered in time, equal ones together, and what it says back."""
    found: dict[Line, list[AddresseeCase]] = {}
    for case in verdict.addressees:
        if not case.ended_unjudged:
            found.setdefault(_time_line(case), []).append(case)
    made = []
    for line, cases in found.items():
        replies = [one for case in cases for one in reply_line(case, case.replies)]
        late = line.sign is Sign.LATE
        named = replace(line, who=names_of(cases))
        made.append((named, tuple(dict.fromkeys(replies)) if late else ()))
    return tuple(made)


_TIME_SIGNS = {
    TimelinessState.ON_TIME: Sign.REASON,
    TimelinessState.LATE: Sign.LATE,
    TimelinessState.RUNNING: Sign.LATER,
    TimelinessState.EXTENDED: Sign.LATER,
    TimelinessState.OVERDUE: Sign.LATE,
    TimelinessState.OVERDUE_WITH_NOTICE: Sign.LATE,
    TimelinessState.NOT_IN_WRITING: Sign.NEITHER,
    TimelinessState.UNCLEAR: Sign.UNKNOWN,
    TimelinessState.NO_TERM: Sign.READ,
    TimelinessState.UNKNOWN: Sign.UNKNOWN,
}


def _time_line(case: AddresseeCase) -> Line:
    clock = case.timeliness
    if NotKnown.ANSWER in clock.not_known:
        text = text_of(said("time.unknown.short_perhaps"))
        return Line(Sign.UNKNOWN, text, "not_known.answer")
    named = state_named(case)
    sign = Sign.LATER if named == ASKED else _TIME_SIGNS[clock.state]
    return line_of(sign, f"time.{named}.short", rests_on(case), **clock_values(case))
