"""Everything that anybody owes, in one list: who, since when and by which day.

What the municipality owes on an advice, what it owes on a question of the council, what the council
itself has to do, and the advice that was asked of it. The command `due`, the letters, the pages of
terms, questions and handover, what asks attention and the calendar each show a part of this list.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from weerklank.cases.case import Verdicts, once
from weerklank.cases.council.agenda import AgendaItem, wanted
from weerklank.cases.council.happened import Event, open_questions
from weerklank.cases.owing.obligations import Obligation, obligations
from weerklank.cases.owing.own_work import OwnWork, own_work
from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.body import Body
from weerklank.records.values.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing that is owed; `about` holds what it is.

    `since` is None when the records do not say it, `day` when no day is certain or agreed.
    """

    who: tuple[Body, ...]
    council: Body
    since: PartialDate | None
    day: dt.date | None
    about: Obligation | Event | OwnWork | AgendaItem

    @property
    def by_council(self) -> bool:
        """Whether the council itself is on."""
        return isinstance(self.about, OwnWork | AgendaItem)

    @property
    def advice(self) -> str | None:
        """The id of the advice that it is about, if it is about one."""
        return self.about.case.advice.id if isinstance(self.about, Obligation | OwnWork) else None

    @property
    def order(self) -> tuple[dt.date, bool, str]:
        """The earliest day first, without a day last; the municipality before the council."""
        return self.day or dt.date.max, self.by_council, type(self.about).__name__


@once
def everything_owed(verdicts: Verdicts) -> tuple[Owed, ...]:
    """What is owed on the day of the verdicts, the earliest day first."""
    return tuple(sorted(_found(verdicts), key=lambda one: one.order))


def obligations_in(found: Iterable[Owed]) -> tuple[Obligation, ...]:
    """What the addressees owe on the advices, in the same order."""
    return tuple(one.about for one in found if isinstance(one.about, Obligation))


def questions_in(found: Iterable[Owed]) -> tuple[Event, ...]:
    """The questions of a council without an answer on file, in the same order."""
    return tuple(one.about for one in found if isinstance(one.about, Event))


def _found(verdicts: Verdicts) -> Iterator[Owed]:
    for owed in obligations(verdicts):
        yield Owed((owed.case.body,), owed.case.council, owed.since, owed.day, owed)
    for asked in open_questions(verdicts.register, verdicts):
        last = asked.clock.last_day if asked.clock else None
        yield Owed(asked.bodies, asked.council, asked.happening.on, last, asked)
    for work in own_work(verdicts):
        council = work.case.council
        yield Owed((council, *work.case.together), council, work.letter.arrived, None, work)
    for topic in wanted(verdicts.register, verdicts):
        asked_on = topic.topic.asked
        since = asked_on if isinstance(asked_on, PartialDate) else None
        yield Owed((topic.council,), topic.council, since, topic.day, topic)
