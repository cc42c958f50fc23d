"""Was this addressee in time (tijdig)? The one entrance to the clock.

The verdict follows from the records and `today` alone; nobody types it. Whatever a reader could
hold against the municipality is also on the calculation sheet that comes with it.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.values.partial_date import UNKNOWN_LATEST, PartialDate
from weerklank.rules.clock.given.agreements import Ground, grounds, kind_terms
from weerklank.rules.clock.given.events import as_written, is_unanswered, moving
from weerklank.rules.clock.given.situation import Situation, situation, start_of
from weerklank.rules.clock.known import (
    answer_is_known,
    as_known,
    is_proven,
    unrecorded,
    why_unknown,
)
from weerklank.rules.clock.model import AgreedBy, RecommendationClock, Timeliness
from weerklank.rules.clock.reckoned.last_day import (
    acts_differ,
    deadline_of,
    hangs_on,
    moves_in_doubt,
    outcomes_of,
    possible_days,
)
from weerklank.rules.clock.reckoned.verdict import (
    Outcome,
    days_late,
    moves_are_clear,
    outcomes,
    state_at,
    waited,
)
from weerklank.rules.clock.sheet.account import account, account_without_term
from weerklank.rules.clock.states import NotKnown, TimelinessState


def timeliness(  # noqa: PLR0913 (everything a clock rests on, each a record of its own)
    advice: Advice,
    addressee: Body,
    council: Body,
    responses: Sequence[Response],
    today: dt.date,
    *,
    replaced: PartialDate | None = None,
    gone: Body | None = None,
    together: Sequence[Body] = (),
) -> Timeliness:
    """The verdict on time for one addressee as it stands on `today`.

    `replaced` is the day on which the council sent a newer advice in place of an unanswered one:
    from then on nobody waits for this one any more. `gone` is the council or the addressee when it
    came to an end without an answer: likewise. `together` are the other councils that gave the
    advice: what they agreed holds as well.

    `responses` are those of this addressee, or of another on its behalf. Messages that arrive
    after `today` are not known yet; after a withdrawal nothing counts. Never raises.
    """
    now = situation(advice, addressee, responses, today, replaced=replaced, gone=gone)
    bases = grounds(advice, addressee, council, together)
    found = outcomes(now, bases, today)
    # Each council that gave it could have filed the answer: the archive of none may be incomplete.
    silence = all(answer_is_known(advice, one) for one in (council, *together))
    not_known = tuple(unrecorded(now, bases, silence=silence))
    if not_known or not found:
        clock = _without_verdict(now, bases, today, not_known)
    else:
        clock = _with_term(now, bases, found, today, silence=silence or is_proven(now, found))
    # Of days that nobody surely waited nothing is said.
    sure = not now.not_worked_out if now.completed else silence
    return replace(
        clock,
        days=clock.days if sure else None,
        not_worked_out=now.not_worked_out,
        silence_known=silence,
    )


def _without_verdict(
    now: Situation, bases: Sequence[Ground], today: dt.date, not_known: tuple[NotKnown, ...]
) -> Timeliness:
    """No term was agreed, a finding of its own; or something is not known. No verdict on time."""
    start = start_of(now.advice, bases[0], today)
    until = now.completed or now.horizon
    state = TimelinessState.UNKNOWN if not_known else TimelinessState.NO_TERM
    # How long people wait is known only when it is known that nothing came.
    counted = NotKnown.ANSWER not in not_known
    return replace(
        _of_records(now, bases, bases[0], state),
        days=waited(start, until) if counted and not now.contradicts else None,
        steps=account_without_term(now, bases, start, not_known),
        by_original_date=state,
        not_known=not_known,
    )


def _with_term(
    now: Situation,
    bases: Sequence[Ground],
    found: Sequence[Outcome],
    today: dt.date,
    *,
    silence: bool,
) -> Timeliness:
    certain = all(ground.term and moves_are_clear(now, ground) for ground in bases)
    contradicts = now.contradicts
    judged = _state(now, found, certain=certain and not contradicts)
    state = as_known(now, judged, silence=silence)
    ground = found[0].ground
    start = start_of(now.advice, ground, today)
    until = now.completed or now.horizon
    if state is TimelinessState.NOT_IN_WRITING and now.oral:
        until = now.oral
    late = days_late(found, now.completed) if state.is_late else None
    deadline = deadline_of(found, reading=0) if certain else None
    other = deadline_of(found, reading=-1) if certain else None
    return replace(
        _of_records(now, bases, ground, state),
        deadline=deadline,
        days=None if contradicts else waited(start, until),
        days_late=late,
        steps=account(now, bases, found, start, state, late=late),
        other_reading=other if deadline and other != deadline else None,
        extensions=max(outcome.reckoning.extensions for outcome in found),
        recommendations=_clocks(now, found, certain=certain, silence=silence),
        by_original_date=as_known(
            now,
            _state(now, found, certain=certain and not contradicts, by_original=True),
            silence=silence,
        ),
        paused_since=_paused_since(now, found),
        moves_in_doubt=moves_in_doubt(found),
        hangs_on=hangs_on(found) if certain else (),
        acts_differ=acts_differ(found),
        in_doubt=now.in_doubt,
        not_known=tuple(why_unknown(state, judged, bases)),
        last_day=_last_day(found) if certain else None,
        possible_days=possible_days(found) if certain else (),
        agreed_by=_agreed_by(found),
    )


def _of_records(
    now: Situation, bases: Sequence[Ground], ground: Ground, state: TimelinessState
) -> Timeliness:
    """What the records themselves say, before anything is counted."""
    in_doubt = kind_terms(bases, ground)
    return Timeliness(
        addressee=now.addressee.id,
        state=state,
        started=start_of(now.advice, ground, UNKNOWN_LATEST),
        deadline=None,
        answered=as_written(now.answered, now.answers),
        days=None,
        days_late=None,
        term=None if in_doubt else ground.term,
        kind_terms=in_doubt,
        agreement=ground.source,
        steps=(),
        unanswered=now.unanswered,
        answers=tuple(one.response.id for one in now.counting),
        completed=as_written(now.told_complete, now.answers),
        oral=as_written(now.oral, now.messages),
        by_press=now.by_press,
        withdrawn=now.withdrawn,
        none_came=now.none_came,
        contradicts=now.contradicts,
    )


def _last_day(found: Sequence[Outcome]) -> dt.date | None:
    """The latest that the last day can be; None while the clock stands still."""
    if any(outcome.reckoning.stands_still for outcome in found):
        return None
    return max(outcome.reckoning.current for outcome in found)


def _agreed_by(found: Sequence[Outcome]) -> tuple[AgreedBy, ...]:
    """Each agreement with the last days that it gives; nothing where there is one."""
    bases = tuple(dict.fromkeys(one.ground for one in found))
    if len({(one.source, one.council) for one in bases}) == 1:
        return ()
    return tuple(
        AgreedBy(base.term, base.source, base.council, possible_days(outcomes_of(found, base)))
        for base in bases
        if base.term
    )


def _paused_since(now: Situation, found: Sequence[Outcome]) -> PartialDate | None:
    """When the first question was put that the council has not answered and that stops the clock.

    Only when the clock stands still in every reckoning: else it may have been too late to do so.
    """
    if not all(outcome.reckoning.stands_still for outcome in found):
        return None
    asked = (
        one.on
        for one in moving(now.messages, found[0].ground.agreement)
        if is_unanswered(one, now.horizon)
    )
    return next(asked, None)


def _state(
    now: Situation, found: Sequence[Outcome], *, certain: bool, by_original: bool = False
) -> TimelinessState:
    """The state of the whole: that of the recommendation which was answered last."""
    if now.oral and not now.answers and not by_original:
        return TimelinessState.NOT_IN_WRITING
    if not certain:
        return TimelinessState.UNCLEAR
    return state_at(now, found, now.completed, by_original=by_original)


def _clocks(
    now: Situation, found: Sequence[Outcome], *, certain: bool, silence: bool
) -> tuple[RecommendationClock, ...]:
    clocks = []
    for recommendation in now.advice.recommendations:
        answered = now.answered_at(recommendation.id)
        first = now.first_covering(recommendation.id)
        told = first.on if now.is_in_doubt(recommendation.id) and first else answered
        early = answered is not None and answered.latest < now.advice.sent.earliest
        judged = certain and not early
        state = state_at(now, found, answered) if judged else TimelinessState.UNCLEAR
        if recommendation.id in now.not_worked_out or (state.is_overdue and not silence):
            state = TimelinessState.UNKNOWN
        clocks.append(
            RecommendationClock(
                recommendation.id, state, told, first.response.id if first else None
            )
        )
    return tuple(clocks)
