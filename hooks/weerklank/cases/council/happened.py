"""Everything that happened beside advices and answers: questions, consultations, the gemeenteraad.

One list for every page, file and command; what is still to be done about it follows from its clock.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.body import Body
from weerklank.records.models.happening import Happening, HappeningKind
from weerklank.records.register import Register
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Absent
from weerklank.rules.clock.questions import QuestionClock, question_clock


@dataclass(frozen=True, slots=True)
class Event:
    """One event of one council, with the bodies that it is about.

    `advice` is set when it stands with an advice, `clock` when it is a question of the council.
    """

    council: Body
    happening: Happening
    bodies: tuple[Body, ...]
    advice: AdviceCase | None = None
    clock: QuestionClock | None = None

    @property
    def kind(self) -> HappeningKind:
        """What sort of event it is."""
        return self.happening.kind

    @property
    def councils(self) -> tuple[Body, ...]:
        """Whose event it is: what stands with a joint advice is of all councils that gave it."""
        return (self.council, *(self.advice.together if self.advice else ()))

    @property
    def answered(self) -> PartialDate | None:
        """When an answer came; None while there is none, or nobody wrote down when."""
        written = self.happening.answered_on
        return written if isinstance(written, PartialDate) and written.known else None

    @property
    def answer_known(self) -> bool | None:
        """Whether it is known that an answer came or not; None where nobody was asked anything."""
        if not self.kind.wants_answer:
            return None
        said = self.happening.answered_on is Absent.NONE
        return said or self.answered is not None or self.happening.answer is not None

    @property
    def order(self) -> tuple[dt.date, str, str, str]:
        """By day; ties in an order that never changes."""
        advice = self.advice.advice.id if self.advice else ""
        return self.happening.on.latest, self.council.id, advice, self.happening.what


def happened(register: Register, verdicts: Verdicts) -> tuple[Event, ...]:
    """Every event of today and before, the newest first; of an advice only once it is shown."""
    found = (*_of_councils(register, verdicts), *_of_advices(register, verdicts))
    past = (one for one in found if one.happening.on.earliest <= verdicts.today)
    return tuple(sorted(past, key=lambda one: one.order, reverse=True))


def held_by_year(events: Iterable[Event]) -> tuple[tuple[int, int], ...]:
    """How many consultations are on file for each year that is certain, the newest first."""
    held = (e.happening.on for e in events if e.kind is HappeningKind.CONSULTATION)
    years = Counter(on.latest.year for on in held if on.earliest.year == on.latest.year)
    return tuple(sorted(years.items(), reverse=True))


def questions(register: Register, verdicts: Verdicts) -> tuple[Event, ...]:
    """The questions that a council put to somebody, the newest first."""
    return tuple(one for one in happened(register, verdicts) if one.clock)


def open_questions(register: Register, verdicts: Verdicts) -> tuple[Event, ...]:
    """The questions without an answer on file, the earliest last day first, without one last."""
    waiting = [one for one in questions(register, verdicts) if one.clock and one.clock.is_open]
    return tuple(sorted(waiting, key=lambda one: (_last_day(one), *one.order)))


def by_advice(register: Register, verdicts: Verdicts) -> Mapping[str, tuple[Event, ...]]:
    """What happened with each advice by its id, the oldest first."""
    found: dict[str, tuple[Event, ...]] = {}
    for event in reversed(happened(register, verdicts)):
        if event.advice:
            advice = event.advice.advice.id
            found[advice] = (*found.get(advice, ()), event)
    return found


def _last_day(event: Event) -> dt.date:
    return (event.clock and event.clock.last_day) or dt.date.max


def _of_councils(register: Register, verdicts: Verdicts) -> Iterator[Event]:
    for council in register.councils:
        for happening in council.happened:
            yield _event(register, verdicts, council, happening)


def _of_advices(register: Register, verdicts: Verdicts) -> Iterator[Event]:
    for case in verdicts.advices:
        for happening in case.advice.happened:
            yield _event(register, verdicts, case.council, happening, case)


def _event(
    register: Register,
    verdicts: Verdicts,
    council: Body,
    happening: Happening,
    case: AdviceCase | None = None,
) -> Event:
    bodies = tuple(found for i in happening.to if (found := register.body(i)))
    if happening.kind is not HappeningKind.QUESTION:
        return Event(council, happening, bodies, case)
    first = tuple(a.body for a in case.addressees) if case else ()
    advised = (found for i in council.advises if (found := register.body(i)))
    asked = bodies or (first or tuple(advised))[:1]
    clock = question_clock(happening, council, asked, verdicts.today) if asked else None
    return Event(council, happening, asked, case, clock)
