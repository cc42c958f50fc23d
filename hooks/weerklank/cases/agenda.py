"""The agenda ahead (jaaragenda): on which topics advice is wanted, and before which day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.cases.portfolios import portfolios
from weerklank.messages.slug import slug
from weerklank.records.agenda import AgendaTopic
from weerklank.records.body import Body
from weerklank.records.register import Register


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One topic of one council, with who asks and the advice that came of it, once sent."""

    council: Body
    topic: AgendaTopic
    sender: Body | None
    portfolio: str | None
    """The role in the college that the theme belongs to."""

    advice: AdviceCase | None

    @property
    def day(self) -> dt.date | None:
        """The last day of `wanted_by`; None when it is not known."""
        wanted = self.topic.wanted_by
        return wanted.latest if wanted and wanted.has_latest else None


def agenda(register: Register, verdicts: Verdicts) -> tuple[AgendaItem, ...]:
    """Every topic of every council, the earliest day first, those without a day last.

    An advice that is not published yet is not mentioned.
    """
    found = [
        AgendaItem(
            council,
            topic,
            register.body(topic.sender) if topic.sender else None,
            _portfolio(register, topic.theme),
            verdicts.advice(topic.advice) if topic.advice else None,
        )
        for council in register.councils
        for topic in council.agenda
    ]
    return tuple(sorted(found, key=lambda i: (i.day or dt.date.max, i.council.id, i.topic.topic)))


def _portfolio(register: Register, theme: str | None) -> str | None:
    """The first portfolio of the theme; capitals make no difference, as with advices."""
    roles = (one.role for one in portfolios(register) if theme and slug(theme) in one.themes)
    return next(roles, None)
