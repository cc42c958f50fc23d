"""From what a case follows: who keeps a case, or what shows one, has all of this in its key.

The advice, what was answered to it, the advice in its place, every body and the day.
"""

import datetime as dt

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.advice import Advice
from weerklank.records.register import Register
from weerklank.records.values.fields import Record


@dataclass(frozen=True, slots=True)
class FollowsFrom:
    """The same for each advice of a register, judged on `today`."""

    register: Register
    today: dt.date

    def own(self, advice: Advice) -> tuple[Record | None, ...]:
        """The records that belong to this case alone."""
        newer = self.register.advice(advice.superseded_by) if advice.superseded_by else None
        return advice, *self.register.by_advice.get(advice.id, ()), newer

    def all(self, advice: Advice) -> tuple[object, ...]:
        """With what every case follows from."""
        return self.today, *self.register.bodies, *self.own(advice)
