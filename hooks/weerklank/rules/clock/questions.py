"""Was a question of the council answered in time (tijdig)? The same count as for an answer.

The Ombudsman found that no term is agreed for questions, and that nobody guards it ("Inspraak mag
geen vinkje zijn!", 2023, 3.4). Nobody has to say that an answer came: only `answered_on: none` says
that there is none yet.
"""

import datetime as dt
from collections.abc import Sequence
from itertools import chain, product

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.agreement import Agreement
from weerklank.records.models.body import Body
from weerklank.records.models.happening import Happening
from weerklank.records.values.partial_date import UNKNOWN_LATEST, PartialDate
from weerklank.records.values.term import Absent, Term
from weerklank.rules.clock.given.agreements import Ground, agreements_in_force, own_ground
from weerklank.rules.clock.given.events import ends
from weerklank.rules.clock.reckoned.reckoning import Rule, reckon
from weerklank.rules.clock.reckoned.verdict import joined, readings
from weerklank.rules.clock.states import TimelinessState

_State = TimelinessState
_NEVER = dt.date.min


@dataclass(frozen=True, slots=True)
class QuestionClock:
    """The verdict on time for one question.

    `last_day` is the latest day that the last one can be, None without a term; `answered` is None
    while nobody wrote down when an answer came. `answer_known` is false when nobody wrote down
    whether one did.
    """

    state: TimelinessState
    agreed: Term | Absent | None
    agreement: Agreement | None
    last_day: dt.date | None
    answered: PartialDate | None
    answer_known: bool

    possible_days: tuple[dt.date, ...] = ()
    """Each day that the last one can be, the earliest first; empty when the start is not known."""

    @property
    def last_days(self) -> tuple[dt.date, ...]:
        """The day to name to a reader: both or neither of two; the latest once that is over."""
        if self.state.is_late or self.state is _State.UNKNOWN:
            return (self.last_day,) if self.last_day else ()
        return self.possible_days

    @property
    def is_exact(self) -> bool:
        """Whether that day is certain: asked on one day, and one reading of the act."""
        return len(self.possible_days) == 1

    @property
    def is_open(self) -> bool:
        """Whether no answer is on file, so that the council may be waiting for one."""
        return self.answered is None


def question_clock(
    event: Happening, council: Body, asked: Sequence[Body], today: dt.date
) -> QuestionClock:
    """The verdict on a question that the council put to these bodies, as it stands on `today`.

    The term of the question itself goes before that of the agreement in force when it was put. It
    counts from the day of asking: an agreement speaks of the receipt of an advice. Who of several
    answered nobody wrote down: where their terms differ, each of them can be the one that counts.
    """
    grounds = [_ground(event, council, body) for body in asked]
    found = [_last_days(event, one, today) for one in grounds]
    ground, _ = max(zip(grounds, found, strict=True), key=lambda one: max(one[1], default=_NEVER))
    # As soon as one of them has no last day, no day is the last of all.
    days = tuple(chain(*found)) if all(found) else ()
    answered, known = _answer(event, today)
    return QuestionClock(
        state=_state(days, answered, today, known=known, agreed=ground.agreed),
        agreed=ground.agreed,
        agreement=ground.source,
        last_day=max(days, default=None),
        possible_days=tuple(sorted(set(days))) if event.on.exact else (),
        answered=answered,
        answer_known=known,
    )


def _ground(event: Happening, council: Body, asked: Body) -> Ground:
    """The agreement with a term for questions, else one that says there is none."""
    found = [
        one
        for one in agreements_in_force(council, asked.id, event.on.latest)
        if one.question_term is not None
    ]
    found.sort(key=lambda one: one.question_term is Absent.NONE)
    first = found[0] if found else None
    if event.term is not None:
        return own_ground(first, event.term)
    return Ground(first, first.question_term if first else None)


def _answer(event: Happening, today: dt.date) -> tuple[PartialDate | None, bool]:
    """When the answer came, and whether it is known that one did or did not."""
    written = event.answered_on
    if isinstance(written, PartialDate) and written.known:
        # Nothing is answered before it was asked.
        earliest = min(max(written.earliest, event.on.earliest), written.latest)
        came = written.earliest <= today
        return (PartialDate(earliest, written.latest) if came else None), True
    if written is Absent.NONE:
        return None, True
    if event.answer:
        return PartialDate(event.on.earliest, UNKNOWN_LATEST), True
    return None, False


def _last_days(event: Happening, ground: Ground, today: dt.date) -> tuple[dt.date, ...]:
    """Every day that the last one can be: each end of the date, each reading of the act."""
    term = ground.term
    if term is None or not event.on.known:
        return ()
    starts = ends(event.on.not_after(today))
    acts = readings(ground)
    rules = (Rule(term, ground.agreement, with_act) for with_act in acts)
    return tuple(reckon(s, rule, (), today).current for rule, s in product(rules, starts))


def _state(
    days: tuple[dt.date, ...],
    answered: PartialDate | None,
    today: dt.date,
    *,
    known: bool,
    agreed: Term | Absent | None,
) -> TimelinessState:
    if agreed is Absent.NONE:
        return _State.NO_TERM
    if not days:
        return _State.UNKNOWN
    if not known and any(day < today for day in days):
        return _State.UNKNOWN
    return joined([_against(day, answered, today) for day in days])


def _against(last: dt.date, answered: PartialDate | None, today: dt.date) -> TimelinessState:
    if answered is None:
        return _State.RUNNING if today <= last else _State.OVERDUE
    if answered.latest <= last:
        return _State.ON_TIME
    return _State.LATE if answered.earliest > last else _State.UNCLEAR
