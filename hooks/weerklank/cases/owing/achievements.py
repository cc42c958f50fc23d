"""What was adopted and carried out, in the words of the record that says so.

What the council hoped that it would mean for people (`means`) is no record of what was done.
"""

import datetime as dt
from collections.abc import Iterable

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.recommendation import RecommendationCase
from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.answer import Action
from weerklank.records.models.body import Body


@dataclass(frozen=True, slots=True)
class Achievement:
    """A recommendation that was carried out, by which action, and who says so."""

    point: RecommendationCase
    action: Action
    body: Body

    @property
    def is_proven(self) -> bool:
        """Whether the record names what shows it; else it is what the body says."""
        return bool(self.action.evidence)


def achievements(cases: Iterable[AddresseeCase]) -> tuple[Achievement, ...]:
    """Every recommendation that was carried out once, whoever did it.

    Where the municipality did a part or something else, what the council asked did not happen.
    """
    found = {
        one.key: (one, case.body) for case in cases for one in case.recommendations if _is(one)
    }
    return tuple(Achievement(one, carried_out(one), body) for one, body in found.values())


def carried_out(one: RecommendationCase) -> Action:
    """The action to tell it by: the newest without evidence, else the newest.

    It must have one that was done.
    """
    done = [found.action for found in one.follow_up.actions if found.state.is_done]
    return max(done, key=lambda a: (not a.evidence, a.done.latest if a.done else dt.date.min))


def _is(one: RecommendationCase) -> bool:
    return one.follow_up.state.is_done and one.adopted
