"""How long each answer took, or is taking, against the agreed term: one bar for each case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from weerklank.cases.addressee import AddresseeCase
from weerklank.messages import dutch
from weerklank.publish.sentences.wording import Look
from weerklank.rules.clock.model import TimelinessState


@dataclass(frozen=True, slots=True)
class Bar:
    """The days of one case; `size` and `term` in per cent of the longest bar.

    `days` is a range, because a date may be known only in part. `agreed` are the days from the
    start of the clock to the last day, None without a term; `original` the same before anything
    moved it, None when nothing did.
    """

    case: AddresseeCase
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
        if self.case.timeliness.state is TimelinessState.NOT_IN_WRITING:
            if self.case.timeliness.by_press:
                return "tot het antwoord in de pers; op deze site staat geen antwoord aan de raad"
            return "tot het mondelinge antwoord; op deze site staat geen antwoord op papier"
        return "hier geen volledig antwoord" if self.running else ""

    @property
    def agreement(self) -> str:
        """The agreed days, or the last day where the start is not known to the day."""
        clock = self.case.timeliness
        deadline = clock.deadline
        if len(clock.last_days) > 1:
            return f"laatste dag: {dutch.either(clock.last_days)}"
        if deadline is None:
            if clock.term or clock.kind_terms:
                return "laatste dag niet precies bekend"
            return "geen termijn afgesproken" if clock.nothing_agreed else "termijn niet bekend"
        if self.agreed is None:
            if deadline.current is None:
                return "de klok staat stil: de raad moet een vraag beantwoorden"
            return f"laatste dag: {dutch.either(clock.last_days)}"
        moved = f", eerst {dutch.days(self.original)}" if self.original is not None else ""
        return f"afspraak: {dutch.days(self.agreed)}{moved}"


def bars(of: Sequence[AddresseeCase]) -> tuple[Bar, ...]:
    """One bar for each case of which the days are known, in the order given.

    What was withdrawn or replaced without an answer is left out: nobody is waiting for it.
    """
    known = [(m, m.timeliness.days) for m in of if m.timeliness.days and m.wait_counts]
    longest = max((max(days[1], m.agreed_days or 0) for m, days in known), default=0) or 1
    return tuple(_bar(case, days, longest) for case, days in known)


def _bar(case: AddresseeCase, days: tuple[int, int], longest: int) -> Bar:
    agreed, original = case.agreed_days, case.first_agreed_days
    return Bar(
        case=case,
        days=days,
        agreed=agreed,
        original=original if original != agreed else None,
        size=round(100 * days[1] / longest, 1),
        term=round(100 * agreed / longest, 1) if agreed is not None else None,
        look=_look(case.timeliness.state),
        running=case.days_run,
    )


def _look(state: TimelinessState) -> Look:
    if state.is_late:
        return Look.BROKEN
    return Look.GOOD if state is TimelinessState.ON_TIME else Look.OPEN
