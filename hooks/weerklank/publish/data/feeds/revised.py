"""When what is published of a record last changed: the days of the records and of git, no clock.

A message that came, and a correction of one that was there, each make a new version of what was
said before. So who subscribes is told, and who looks twice on one day is not.
"""

import datetime as dt

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import AdviceCase
from weerklank.lazy_dataclass import dataclass
from weerklank.rules.corrections.model import Correction


@dataclass(frozen=True, slots=True)
class Revised:
    """The days on which each record was corrected, by its id."""

    corrections: tuple[Correction, ...] = ()

    def corrected(self, *ids: str) -> tuple[dt.date, ...]:
        """The days on which any of these records was corrected, the first one first."""
        found = {one.day for one in self.corrections if one.record and one.record.id in ids}
        return tuple(sorted(found))

    def versions(self, case: AddresseeCase) -> tuple[dt.date, ...]:
        """Every day on which something about this case came or was corrected."""
        ids = (case.advice.id, case.council.id, *(r.id for r in case.responses))
        came = (r.arrived for r in case.responses)
        days = {moment.earliest for moment in came if moment and moment.has_earliest}
        days.update(self.corrected(*ids))
        if case.advice.sent.has_earliest:
            days.add(case.advice.sent.earliest)
        return tuple(sorted(days))

    def last(self, verdict: AdviceCase) -> dt.date | None:
        """The last day on which anything about an advice came or was corrected."""
        days = [day for case in verdict.addressees for day in self.versions(case)]
        shown = verdict.advice.publish_from
        return max([*days, *([shown] if shown else [])], default=None)


UNREVISED = Revised()
"""Where no history is known: only the records themselves count."""
