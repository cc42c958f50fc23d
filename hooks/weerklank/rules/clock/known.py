"""What is known of an answer that is not on file, of its term and of what it says.

Left out is not known, and not known is never no: a verdict rests on what somebody wrote down.
"""

from collections.abc import Iterator, Sequence

from weerklank.records.models.advice import Advice
from weerklank.records.models.advice_words import Unanswered
from weerklank.records.models.body import Body
from weerklank.records.models.response_words import ResponseKind
from weerklank.rules.clock.given.agreements import Ground, kind_matters
from weerklank.rules.clock.given.situation import Situation
from weerklank.rules.clock.reckoned.verdict import Outcome
from weerklank.rules.clock.states import NotKnown, TimelinessState

_SHOWS_SILENCE = {ResponseKind.REMINDER, ResponseKind.INTERIM, ResponseKind.EXTENSION}


def is_proven(now: Situation, found: Sequence[Outcome]) -> bool:
    """Whether a message after the last day shows that no answer was there on that day.

    Nobody asks where an answer is, or says that it will come later, once it has come.
    """
    last = max(outcome.reckoning.current for outcome in found)
    return any(
        one.response.kind in _SHOWS_SILENCE and one.on.earliest > last for one in now.messages
    )


def unrecorded(now: Situation, bases: Sequence[Ground], *, silence: bool) -> Iterator[NotKnown]:
    """What nobody wrote down: whether there is a term, and whether an answer came."""
    if all(ground.term is None for ground in bases) and any(
        ground.agreed is None for ground in bases
    ):
        yield NotKnown.TERM
    if not now.answers and not now.oral and not silence:
        yield NotKnown.ANSWER


def answer_is_known(advice: Advice, council: Body) -> bool:
    """Whether an advice without an answer on file is one on which none stands: that is shown.

    What the advice says of it goes first; else it depends on whether it lies within the days of
    which the archive is complete. An archive of which nobody said so is kept: what is late in it is
    called 'here stands no answer', and never 'none came' (see CONTRIBUTING, silence).
    """
    if advice.answer is not None:
        return advice.answer is Unanswered.NONE
    complete = council.covers_from
    return complete is None or advice.sent.earliest >= complete.earliest


def as_known(now: Situation, state: TimelinessState, *, silence: bool) -> TimelinessState:
    """The same state where it rests on what is known, else that it is not known.

    In time is only what was worked out. What came after the last day is late, whatever it says.
    """
    if state.is_overdue and not silence:
        return TimelinessState.UNKNOWN
    if state is TimelinessState.ON_TIME and now.not_worked_out:
        return TimelinessState.UNKNOWN
    return state


def why_unknown(
    state: TimelinessState, judged: TimelinessState, bases: Sequence[Ground]
) -> Iterator[NotKnown]:
    """What would have to be found out before there is a verdict."""
    if state is TimelinessState.UNCLEAR and kind_matters(bases):
        yield NotKnown.KIND
    if state is TimelinessState.UNKNOWN:
        yield NotKnown.ANSWER if judged.is_overdue else NotKnown.CONTENT
