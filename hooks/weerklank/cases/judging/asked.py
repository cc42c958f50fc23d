"""One advice as it stands on the day, before anybody answered: whose it is, and did it end."""

import datetime as dt
from collections.abc import Sequence

from weerklank.cases.judging.explaining import Explainer
from weerklank.cases.owing.waiting import WhyClosed
from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.register import Register
from weerklank.records.values.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class Asked:
    """One advice on the day, before anybody answered."""

    advice: Advice
    council: Body
    bodies: tuple[Body, ...]
    replaced: PartialDate | None
    today: dt.date
    explained: Explainer
    together: tuple[Body, ...]
    asks: tuple[Body, ...]
    """Who write about it now: each council that gave it, or who came in its place."""

    @property
    def is_withdrawn(self) -> bool:
        """Whether the council had taken it back."""
        withdrawn = self.advice.withdrawn
        return withdrawn is not None and withdrawn.on.earliest <= self.today

    @property
    def is_replaced(self) -> bool:
        """Whether the newer advice had been sent."""
        return self.replaced is not None and self.replaced.earliest <= self.today

    @property
    def ended(self) -> WhyClosed | None:
        """What the council did with it on the day or before; of both, what it did first."""
        withdrawn = self.advice.withdrawn if self.is_withdrawn else None
        if self.replaced is None or not self.is_replaced:
            return WhyClosed.WITHDRAWN if withdrawn else None
        first = withdrawn is not None and withdrawn.on.earliest <= self.replaced.earliest
        return WhyClosed.WITHDRAWN if first else WhyClosed.REPLACED

    def gone(self, body: Body) -> Body | None:
        """This addressee, or the last council to go, once it had come to an end: who went first.

        While one of the councils of a joint advice is still there, it waits for the answer.
        """
        ends = [(one.ended_on(self.today), one) for one in (self.council, *self.together)]
        councils = [(on, one) for on, one in ends if on]
        found = [max(councils, key=_day)] if len(councils) == len(ends) else []
        ended = body.ended_on(self.today)
        found += [(ended, body)] if ended else []
        return min(found, key=_day)[1] if found else None

    def ended_at(self, body: Body) -> WhyClosed | None:
        """Why nobody waits for this addressee any more."""
        return self.ended or (WhyClosed.GONE if self.gone(body) else None)


def asked_on(register: Register, advice: Advice, today: dt.date, explained: Explainer) -> Asked:
    """The advice with its councils and addressees, and what the council did with it since."""
    council = register.council_of(advice)
    together = tuple(found for i in advice.together_with if (found := register.body(i)))
    return Asked(
        advice,
        council,
        tuple(register.addressees_of(advice)),
        _replaced_on(register, advice),
        today,
        explained,
        together,
        _asks(register, (council, *together), today),
    )


def _day(pair: tuple[PartialDate, Body]) -> PartialDate:
    return pair[0]


def _asks(register: Register, councils: Sequence[Body], today: dt.date) -> tuple[Body, ...]:
    """Those of them that are still there, and who came in the place of the others; each once."""
    now = (register.successor_of(one, today) or one for one in councils)
    return tuple({one.id: one for one in now if not one.ended_on(today)}.values())


def _replaced_on(register: Register, advice: Advice) -> PartialDate | None:
    newer = register.advice(advice.superseded_by) if advice.superseded_by else None
    return newer.sent if newer else None
