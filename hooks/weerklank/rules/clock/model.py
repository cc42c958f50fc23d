"""The verdict on time (termijn): one for each addressee of an advice, with its calculation."""

import datetime as dt

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.agreement import Agreement
from weerklank.records.values.partial_date import OuterDays, PartialDate
from weerklank.records.values.term import Term
from weerklank.rules.clock.sheet.step import Step
from weerklank.rules.clock.states import ENDED, HangsOn, NotKnown, TimelinessState


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day on which an answer is in time: as first agreed, and after extensions.

    `original` and `current` follow one reading of the Algemene termijnenwet. `current` is None
    while the clock stands still for a question that the council has not answered: the last day
    then moves every day, so none can be named. And where it hangs on a date known in part.
    """

    original: dt.date
    current: dt.date | None


@dataclass(frozen=True, slots=True)
class AgreedBy:
    """One of several agreements that can hold: whose it is, and which last days it gives.

    `council` is empty where one council gave the advice; `days` where its last day is not certain.
    """

    term: Term
    agreement: Agreement | None
    council: str
    days: tuple[dt.date, ...]


@dataclass(frozen=True, slots=True)
class RecommendationClock:
    """The clock of one recommendation, which stops at the first written answer that covers it.

    `state` is as for the whole advice; `answered` and `response` are None while nothing covers it.
    """

    recommendation: str
    state: TimelinessState
    answered: PartialDate | None = None
    response: str | None = None


@dataclass(frozen=True, slots=True)
class Timeliness:
    """The verdict on time for one addressee.

    `deadline` is None when no term was agreed or the start is not known well enough.
    `other_reading` is set only when the two readings of the Algemene termijnenwet differ.
    `days` are calendar days from the start of the clock to the answer, or to today; a range
    `(fewest, most)` because a date may be partial, None when nothing can be said.
    `days_late` likewise counts the days after the deadline, None when not late or overdue.
    `answered` is the arrival of the first written answer, None while there is none.
    `unanswered` holds the ids of the recommendations that no letter covers or may cover.
    """

    addressee: str
    state: TimelinessState
    started: PartialDate | None
    deadline: Deadline | None
    answered: PartialDate | None
    days: tuple[int, int] | None
    days_late: tuple[int, int] | None
    term: Term | None
    agreement: Agreement | None
    steps: tuple[Step, ...]
    other_reading: Deadline | None = None
    unanswered: tuple[str, ...] = ()
    extensions: int = 0
    answers: tuple[str, ...] = ()
    """Ids of the responses that count as the answer."""

    completed: PartialDate | None = None
    """Arrival of the answer that covered the last recommendation; `state` and `days` rest on it.

    None while a letter that came has still to be worked out for some recommendation.
    """

    not_worked_out: tuple[str, ...] = ()
    """The recommendations on which a letter may say something, and no entry says that it does."""

    silence_known: bool = True
    """Whether what is not on file did not come: somebody said so, or the archive is complete."""

    in_doubt: tuple[str, ...] = ()
    """The recommendations that an earlier letter may have answered; nobody worked that out."""

    recommendations: tuple[RecommendationClock, ...] = ()
    """One clock for each recommendation, in the order of the advice; empty without a term."""

    by_original_date: TimelinessState | None = None
    """The verdict had nothing moved the first deadline: no extension and no pause."""

    oral: PartialDate | None = None
    """The first answer said to the council, else that in the press; it never stops the clock."""

    by_press: bool = False
    """Whether what was not in writing was only told to the press."""

    withdrawn: PartialDate | None = None
    """The day on which the council withdrew the advice: what came later does not count."""

    paused_since: PartialDate | None = None
    """When the addressee put the question for which the clock stands still; the council is on."""

    none_came: bool = False
    """Whether somebody wrote down that no answer came (`answer: none`), and none is there."""

    not_known: tuple[NotKnown, ...] = ()
    """Why the state is `unknown`: what would have to be found out; empty in every other state."""

    moves_in_doubt: bool = False
    """Whether the last day depends on what nobody wrote down about extensions and questions."""

    hangs_on: tuple[HangsOn, ...] = ()
    """The dates known in part on which the last day depends."""

    acts_differ: bool = False
    """Whether the last day depends on how the Algemene termijnenwet is read."""

    kind_terms: tuple[Term, ...] = ()
    """The terms of which one holds, while nobody knows who asked; `term` is None then."""

    last_day: dt.date | None = None
    """The latest day that the last one can be, whatever the start and the reading of the act.

    None without a term, or when it is not known what moved the clock.
    """

    possible_days: tuple[dt.date, ...] = ()
    """Each day that the last one can be: by the readings of the act, the terms, the agreements.

    `OuterDays`, the first and the last, where a day between can be it too.
    Empty where the last day is not certain for another reason, such as the day of the start.
    """

    agreed_by: tuple[AgreedBy, ...] = ()
    """Each agreement that can hold, where there are several; `term` is that of the first."""

    contradicts: bool = False
    """Whether an answer is dated before the advice, so that the records contradict each other."""

    ended: bool = False
    """Whether nobody waits any more: withdrawn, replaced, or one of the two came to an end."""

    gone: bool = False
    """Whether it is because the council or the addressee came to an end."""

    @property
    def terms(self) -> tuple[str, ...]:
        """The agreed term; each of them once where several agreements can hold."""
        both = (str(one.term) for one in self.agreed_by)
        return tuple(dict.fromkeys(both)) or ((str(self.term),) if self.term else ())

    @property
    def sources(self) -> tuple[str, ...]:
        """Where the agreement stands; each of them where several can hold."""
        if self.agreed_by:
            return tuple(dict.fromkeys(a.agreement.source for a in self.agreed_by if a.agreement))
        return (self.agreement.source,) if self.agreement else ()

    @property
    def stands(self) -> str:
        """The state as a file with data says it: what ended does not run."""
        return ENDED if self.ended and self.state.is_running else self.state.value

    @property
    def is_covered(self) -> bool:
        """Whether no recommendation is without a letter that answers it, or may do so."""
        return self.answered is not None and not self.unanswered

    @property
    def is_closed(self) -> bool:
        """Whether it is known that every recommendation was answered in writing."""
        return self.is_covered and not self.not_worked_out

    @property
    def nothing_agreed(self) -> bool:
        """Whether somebody looked and found that there is no term."""
        known = NotKnown.TERM not in self.not_known
        return self.term is None and not self.kind_terms and known

    @property
    def without_day(self) -> bool:
        """Whether no last day can be named, now or ever: no term, or nobody knows which."""
        return self.state is TimelinessState.NO_TERM or self.not_known == (NotKnown.TERM,)

    @property
    def expected_by(self) -> dt.date | None:
        """The day under which it is listed and that decides whether it is over.

        Once it is over, or the answer was only spoken, the latest that it can be: what is over in
        any case by then. While it runs, the first that it can be; once one of them is over, the
        latest. None when nothing was agreed, when it may still run from a day that is not known,
        and while it stands still. What a reader sees is `last_days`: where another day is as
        possible, both.
        """
        if self.state.is_late or self.state.is_silent:
            return self.last_day
        if self.possible_days and self.state is TimelinessState.UNCLEAR:
            return self.possible_days[-1]
        if self.possible_days:
            return self.possible_days[0]
        return self.deadline.current if self.deadline else None

    @property
    def last_days(self) -> tuple[dt.date, ...]:
        """The last day to name to a reader, on every page and in every letter, list and file.

        Each of them, the earliest first, while nobody knows which one holds: both or neither.
        Once it is over only the latest, as that one is over in any case.
        """
        day = self.expected_by
        if day is None:
            return ()
        if self.state.is_late or self.state.is_silent:
            return (day,)
        return self.possible_days or (day,)

    @property
    def first_days(self) -> tuple[dt.date, ...]:
        """The last day before anything moved it, in each reading of the act."""
        read = (self.deadline, self.other_reading)
        return tuple(sorted({one.original for one in read if one}))

    @property
    def any_between(self) -> bool:
        """Whether every day between the first and the last of `last_days` can be it too."""
        return isinstance(self.last_days, OuterDays)

    @property
    def may_move(self) -> bool:
        """Whether it is not certain what moved the last day, or how far."""
        return self.moves_in_doubt or bool(self.hangs_on)

    @property
    def is_exact(self) -> bool:
        """Whether that day is certain: the same by every start, reading and agreement."""
        one_count = self.deadline is not None and self.other_reading is None
        return (one_count or len(self.possible_days) == 1) and not self.may_move
