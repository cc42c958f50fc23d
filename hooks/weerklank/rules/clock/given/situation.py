"""One addressee of one advice on one day: what is known, and what of it the clock looks at.

After the council withdrew its advice nothing counts any more: the clock is looked at as it stood
on that day, so a withdrawn advice neither becomes late nor stops having been late.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from weerklank.records.models.advice import Advice
from weerklank.records.models.advice_words import Unanswered
from weerklank.records.models.agreement import CountsFrom
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import Form
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.clock.given.agreements import Ground
from weerklank.rules.clock.given.events import (
    Arrived,
    arrived,
    covering,
    first_of,
    last_of,
    oral_answers,
    surely,
    written_answers,
)


@dataclass(frozen=True)
class Situation:
    """What is known of one addressee; `horizon` is today, or the day of withdrawal.

    An advice that the council replaced by a newer one, unanswered, counts as withdrawn that day.
    """

    advice: Advice
    addressee: Body
    horizon: PartialDate
    withdrawn: PartialDate | None
    messages: tuple[Arrived, ...]
    replaced: bool = False
    gone: Body | None = None
    """The council or the addressee, when it came to an end before there was an answer."""

    @cached_property
    def answers(self) -> tuple[Arrived, ...]:
        """The written answers, in order."""
        return written_answers(self.messages)

    @property
    def answered(self) -> PartialDate | None:
        """Arrival of the first written answer."""
        return first_of(self.answers)

    @property
    def oral(self) -> PartialDate | None:
        """The first answer that was said to the council, else the first that the press had."""
        return first_of(self._to_the_council or oral_answers(self.messages))

    @property
    def by_press(self) -> bool:
        """Whether what is not in writing was only told to the press, and not to the council."""
        return bool(oral_answers(self.messages)) and not self._to_the_council

    @property
    def _to_the_council(self) -> tuple[Arrived, ...]:
        spoken = oral_answers(self.messages)
        return tuple(one for one in spoken if one.response.form is not Form.PRESS)

    @cached_property
    def _covered(self) -> dict[str, tuple[Arrived, ...]]:
        asked = self.advice.recommendations
        return {one.id: covering(one.id, self.answers) for one in asked}

    @property
    def none_came(self) -> bool:
        """Whether the advice says that no answer came, and no record says otherwise."""
        nothing = not self.answers and not self.oral
        return nothing and self.advice.answer is Unanswered.NONE

    def covering(self, recommendation: str) -> tuple[Arrived, ...]:
        """The written answers that cover this recommendation, in order."""
        return self._covered[recommendation]

    def first_covering(self, recommendation: str) -> Arrived | None:
        """The first answer that surely covers it, else the first that may."""
        known = surely(recommendation, self._covered[recommendation])
        return next(iter(known or self._covered[recommendation]), None)

    def is_in_doubt(self, recommendation: str) -> bool:
        """Whether a letter that may cover it came before the one that surely does."""
        found = self._covered[recommendation]
        known = surely(recommendation, found)
        return bool(known) and known[0] is not found[0]

    @cached_property
    def in_doubt(self) -> tuple[str, ...]:
        """The recommendations of which it is not known which letter was the first."""
        return tuple(name for name in self._covered if self.is_in_doubt(name))

    @cached_property
    def not_worked_out(self) -> tuple[str, ...]:
        """The recommendations that a letter may cover, and no letter surely does."""
        return tuple(
            name for name, found in self._covered.items() if found and not surely(name, found)
        )

    @property
    def is_surely_complete(self) -> bool:
        """Whether it is known of every recommendation that some letter covers it."""
        return self.completed is not None and all(
            surely(name, found) for name, found in self._covered.items()
        )

    @cached_property
    def _moments(self) -> dict[str, PartialDate | None]:
        return {name: self._moment(name) for name in self._covered}

    def _moment(self, recommendation: str) -> PartialDate | None:
        """From the first letter that may cover it to the first that surely does."""
        found = self._covered[recommendation]
        if not self.is_in_doubt(recommendation):
            return first_of(found)
        first, known = first_of(found), first_of(surely(recommendation, found))
        return PartialDate(first.earliest, known.latest) if first and known else None

    def answered_at(self, recommendation: str) -> PartialDate | None:
        """When the first answer to this recommendation arrived."""
        return self._moments[recommendation]

    @cached_property
    def unanswered(self) -> tuple[str, ...]:
        """The recommendations that no answer covers."""
        return tuple(name for name, moment in self._moments.items() if moment is None)

    @cached_property
    def completed(self) -> PartialDate | None:
        """Arrival of the answer that covered the last recommendation; None while any is open."""
        if not self.advice.recommendations:
            return self.answered
        known = [moment for moment in self._moments.values() if moment is not None]
        return last_of(known) if len(known) == len(self._moments) else None

    @property
    def contradicts(self) -> bool:
        """Whether an answer that counts is dated before the advice: then one of the two is wrong.

        Nobody knows which, so nothing is said of whether it was in time, or of how long it took.
        """
        sent = self.advice.sent.earliest
        return any(one.on.latest < sent for one in self.counting)

    @property
    def _sure_firsts(self) -> tuple[Arrived, ...]:
        return tuple(one for name in self.in_doubt if (one := self.first_covering(name)))

    @property
    def told_complete(self) -> PartialDate | None:
        """Arrival of the answer that surely covered the last recommendation; None without one."""
        if not self.in_doubt or not self.is_surely_complete:
            return self.completed if self.is_surely_complete else None
        return last_of([one.on for name in self._covered if (one := self.first_covering(name))])

    @property
    def counting(self) -> tuple[Arrived, ...]:
        """The answers that were the first to cover some recommendation."""
        if not self.advice.recommendations:
            return self.answers[:1]
        firsts = (*(found[:1] for found in self._covered.values()), self._sure_firsts)
        chosen = {one.response.id for found in firsts for one in found}
        return tuple(one for one in self.answers if one.response.id in chosen)


def situation(  # noqa: PLR0913 (what a clock rests on, each a record of its own)
    advice: Advice,
    addressee: Body,
    responses: Sequence[Response],
    today: dt.date,
    *,
    replaced: PartialDate | None,
    gone: Body | None,
) -> Situation:
    """What is known on `today`; messages that came later, or after a withdrawal, are left out.

    Of an advice that was replaced and withdrawn the first of the two ended the waiting.
    """
    taken_back = advice.withdrawn.on if advice.withdrawn else None
    ended = min((on for on in (taken_back, replaced) if on), key=_first, default=None)
    if ended is None and gone is not None:
        ended = gone.ended_on(today)
    withdrawn = ended.not_after(today) if ended and ended.earliest <= today else None
    horizon = withdrawn or PartialDate.of(today)
    messages = arrived(advice, responses, horizon.latest)
    by_newer = withdrawn is not None and replaced is not None and ended is not taken_back
    last = gone if withdrawn and not advice.withdrawn and not replaced else None
    return Situation(advice, addressee, horizon, withdrawn, messages, by_newer, last)


def _first(on: PartialDate) -> dt.date:
    return on.earliest


def counts_receipt(advice: Advice, ground: Ground) -> bool:
    """Whether the clock starts at a receipt that is known; else it starts at sending."""
    wanted = ground.agreement is None or ground.agreement.counts_from is not CountsFrom.SENT
    return wanted and advice.received is not None and advice.received.known


def either_starts(advice: Advice, ground: Ground) -> PartialDate | None:
    """From sending to receipt, where nobody wrote down which of the two starts the clock."""
    told = ground.agreement.counts_from if ground.agreement else CountsFrom.RECEIVED
    received = advice.received
    if told is not CountsFrom.UNKNOWN or not received or not received.known:
        return None
    if received == advice.sent:
        return None
    # Nothing is received before it was sent.
    return PartialDate(advice.sent.earliest, max(advice.sent.latest, received.latest))


def start_of(advice: Advice, ground: Ground, today: dt.date) -> PartialDate:
    """The event that starts the clock, as precisely as it is known; the next day is day one."""
    if either := either_starts(advice, ground):
        return either.not_after(today) if either.earliest <= today else either
    received = advice.received if counts_receipt(advice, ground) else None
    moment = received or advice.sent
    if moment.earliest <= today:
        moment = moment.not_after(today)
    if received is None or moment.exact or advice.sent.earliest > moment.latest:
        return moment
    # Nothing is received before it was sent.
    return PartialDate(max(moment.earliest, advice.sent.earliest), moment.latest)
