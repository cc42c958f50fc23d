"""How long each answer took, or is taking, against the agreed term: one bar for each matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from weerklank.cases.matters import Matter
from weerklank.messages import dutch
from weerklank.publish.wording import Look
from weerklank.rules.clock.model import TimelinessState


@dataclass(frozen=True, slots=True)
class Bar:
    """The days of one matter; `size` and `term` in per cent of the longest bar.

    `days` is a range, because a date may be known only in part. `agreed` are the days from the
    start of the clock to the last day, None without a term; `original` the same before anything
    moved it, None when nothing did.
    """

    matter: Matter
    days: tuple[int, int]
    agreed: int | None
    original: int | None
    size: float
    term: float | None
    look: Look
    running: bool

    @property
    def note(self) -> str:
        """What the days leave out; empty when they lead to a full answer in writing."""
        if self.matter.clock.state is TimelinessState.NOT_IN_WRITING:
            return "tot het mondelinge antwoord; op papier is er niets"
        return "nog geen volledig antwoord" if self.running else ""

    @property
    def agreement(self) -> str:
        """The agreed days, or the last day where the start is not known to the day."""
        deadline, term = self.matter.clock.deadline, self.matter.clock.term
        if deadline is None:
            return "geen termijn afgesproken" if term is None else "laatste dag niet precies bekend"
        if self.agreed is None:
            return f"laatste dag: {dutch.day(deadline.current)}"
        moved = f", eerst {dutch.days(self.original)}" if self.original is not None else ""
        return f"afspraak: {dutch.days(self.agreed)}{moved}"


def bars(of: Sequence[Matter]) -> tuple[Bar, ...]:
    """One bar for each matter of which the days are known, in the order given.

    What was withdrawn or replaced without an answer is left out: nobody is waiting for it.
    """
    known = [(m, m.clock.days) for m in of if m.clock.days and (m.live or not is_open(m))]
    longest = max((max(days[1], agreed_days(m) or 0) for m, days in known), default=0) or 1
    return tuple(_bar(matter, days, longest) for matter, days in known)


def is_open(matter: Matter) -> bool:
    """Whether some recommendation has no answer in writing yet."""
    return matter.clock.answered is None or bool(matter.clock.unanswered)


def agreed_days(matter: Matter, *, original: bool = False) -> int | None:
    """Days from the start of the clock to the last day; None when either is not known."""
    started, deadline = matter.clock.started, matter.clock.deadline
    if started is None or deadline is None or not started.exact:
        return None
    return ((deadline.original if original else deadline.current) - started.earliest).days


def _bar(matter: Matter, days: tuple[int, int], longest: int) -> Bar:
    agreed, original = agreed_days(matter), agreed_days(matter, original=True)
    return Bar(
        matter=matter,
        days=days,
        agreed=agreed,
        original=original if original != agreed else None,
        size=round(100 * days[1] / longest, 1),
        term=round(100 * agreed / longest, 1) if agreed is not None else None,
        look=_look(matter.clock.state),
        running=is_open(matter),
    )


def _look(state: TimelinessState) -> Look:
    if state.is_late:
        return Look.BROKEN
    return Look.GOOD if state is TimelinessState.ON_TIME else Look.OPEN
