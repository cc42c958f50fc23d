"""The spans a council looks back over: calendar years and terms of office (bestuursperiodes)."""

import datetime as dt

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.lazy_dataclass import dataclass
from weerklank.records.register import Register
from weerklank.records.values.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class Span:
    """Some days in a row, both ends included; `running` while the last day is still to come."""

    name: str
    first: dt.date
    last: dt.date
    running: bool

    def holds(self, moment: PartialDate) -> bool:
        """Whether every day that `moment` can be lies in the span."""
        return self.first <= moment.earliest and moment.latest <= self.last


def years(verdicts: Verdicts) -> tuple[Span, ...]:
    """Every calendar year in which an advice was sent for certain, newest first."""
    moments = (verdict.advice.sent for verdict in verdicts.advices)
    found = {m.latest.year for m in moments if m.earliest.year == m.latest.year}
    return tuple(_year(number, verdicts.today) for number in sorted(found, reverse=True))


def periods(register: Register, verdicts: Verdicts) -> tuple[Span, ...]:
    """Every term of office that had begun, newest first; equal names once."""
    today = verdicts.today
    found = {
        period.name: Span(
            period.name,
            period.start,
            period.until or dt.date.max,
            period.until is None or period.until >= today,
        )
        for body in register.bodies
        for period in body.periods
        if period.start <= today
    }
    return tuple(sorted(found.values(), key=lambda span: (span.first, span.name), reverse=True))


def within(verdicts: Verdicts, span: Span) -> tuple[AdviceCase, ...]:
    """The advices that were sent in the span for certain, newest first."""
    return tuple(v for v in verdicts.advices if span.holds(v.advice.sent))


def without_year(verdicts: Verdicts) -> tuple[AdviceCase, ...]:
    """The advices of which the source does not say in which year they were sent."""
    return tuple(
        v for v in verdicts.advices if v.advice.sent.earliest.year != v.advice.sent.latest.year
    )


def _year(number: int, today: dt.date) -> Span:
    last = dt.date(number, 12, 31)
    return Span(str(number), dt.date(number, 1, 1), last, running=last >= today)
