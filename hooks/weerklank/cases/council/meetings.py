"""The coming meetings of the gemeenteraad, by date: what a raadslid prints a pack for."""

import datetime as dt

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.body import Body, BodyKind, Meeting
from weerklank.records.register import Register


@dataclass(frozen=True, slots=True)
class Sitting:
    """All meetings of the elected councils on one date."""

    date: dt.date
    meetings: tuple[tuple[Body, Meeting], ...]

    @property
    def name(self) -> str:
        """Its address below `/raadsleden/`."""
        return f"vergadering-{self.date.isoformat()}"

    @property
    def what(self) -> str:
        """`Commissie Samenleving`, or several joined by a comma."""
        return ", ".join(dict.fromkeys(meeting.what for _, meeting in self.meetings))


def sittings(register: Register, today: dt.date) -> tuple[Sitting, ...]:
    """The meetings of today and later, the first one first."""
    dates: dict[dt.date, list[tuple[Body, Meeting]]] = {}
    for body in register.bodies:
        for meeting in body.meetings if body.kind is BodyKind.GEMEENTERAAD else ():
            if meeting.date >= today:
                dates.setdefault(meeting.date, []).append((body, meeting))
    return tuple(Sitting(date, tuple(dates[date])) for date in sorted(dates))
