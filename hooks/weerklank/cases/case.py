"""Everything that follows from one advice, each fact once: advice, addressee, recommendation.

A page, a file, a letter and a command show what stands here and decide nothing themselves. A new
state of the rules that changes who waits for what belongs in one of these properties.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import TypeVar

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.owing.waiting import WhyClosed
from weerklank.cases.recommendation import RecommendationCase
from weerklank.records.models.advice import Advice
from weerklank.records.models.afterwards import Withdrawal
from weerklank.records.models.body import Body
from weerklank.records.register import Register
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.involvement import Involvement

Of = TypeVar("Of")
Found = TypeVar("Found")


def once(tell: Callable[[Of], Found]) -> Callable[[Of], Found]:
    """The same function, which keeps its answer in the case as `cached_property` does.

    `functools.cache` would ask a case for its hash, and so for those of all records in it.
    """
    name = f"{tell.__module__}.{tell.__qualname__}"

    @wraps(tell)
    def told(case: Of) -> Found:
        kept: dict[str, Found] = vars(case)
        if name not in kept:
            kept[name] = tell(case)
        return kept[name]

    return told


SECOND_LETTER = dt.timedelta(days=731)
"""So long after an answer the form stands ready for another letter: two years.

Who writes later is rare, and sends a letter; a form at every advice for ever would nearly double
the pages of a site (measured: 548 to 873 at 300 advices).
"""


@dataclass(frozen=True)
class AdviceCase:
    """One advice with the case at each of its addressees."""

    advice: Advice
    council: Body
    involvement: Involvement
    addressees: tuple[AddresseeCase, ...]
    newer: str | None = None
    """The id of the advice that stands in its place, once that was sent."""

    replaced: PartialDate | None = None
    """When that one was sent."""

    withdrawn: Withdrawal | None = None
    """When and why the council took it back, once it did."""

    together: tuple[Body, ...] = ()
    """The other councils that gave it too."""

    def is_of(self, council: str) -> bool:
        """Whether this council gave it, alone or with another."""
        return council in {self.council.id, *(body.id for body in self.together)}

    @property
    def stands(self) -> bool:
        """Whether it still asks for something: not taken back, and nothing came in its place."""
        return not self.withdrawn and not self.newer

    @cached_property
    def recommendations(self) -> tuple[RecommendationCase, ...]:
        """The recommendations to all addressees, addressee by addressee."""
        return tuple(r for addressee in self.addressees for r in addressee.recommendations)

    @property
    def waiting(self) -> tuple[AddresseeCase, ...]:
        """The addressees that owe an answer to a recommendation: they get an answer form."""
        return tuple(addressee for addressee in self.addressees if addressee.waits_for)

    def may_answer(self, today: dt.date) -> tuple[AddresseeCase, ...]:
        """Who can use the answer form: who owes an answer, else who gave one and may write again.

        Of an advice without recommendations, one that is over, or one whose answer is older than
        `SECOND_LETTER`, nobody.
        """
        again = (one for one in self.addressees if one.why_closed is WhyClosed.ANSWERED)
        return self.waiting or tuple(
            one for one in again if one.recommendations and _is_recent(one, today)
        )


def _is_recent(case: AddresseeCase, today: dt.date) -> bool:
    """Whether its last answer came within `SECOND_LETTER`, as far as anybody can tell."""
    answered = case.timeliness.completed or case.timeliness.answered
    return answered is None or answered.latest >= today - SECOND_LETTER


@dataclass(frozen=True)
class Verdicts:
    """The whole register judged on `today`, newest advice first."""

    today: dt.date
    advices: tuple[AdviceCase, ...]
    register: Register = field(repr=False)

    @cached_property
    def cases(self) -> tuple[AddresseeCase, ...]:
        """Every advice at every addressee, newest advice first, in the order of the advice."""
        return tuple(case for advice in self.advices for case in advice.addressees)

    def advice(self, advice_id: str) -> AdviceCase | None:
        """One advice."""
        return next((case for case in self.advices if case.advice.id == advice_id), None)
