"""The agenda ahead (jaaragenda): on which topics advice is wanted, and before which day."""

import datetime as dt

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.cases.counting.portfolios import portfolios
from weerklank.lazy_dataclass import dataclass
from weerklank.messages.slug import slug
from weerklank.records.models.advice_words import Phase
from weerklank.records.models.agenda import AgendaTopic
from weerklank.records.models.body import Body
from weerklank.records.register import Register
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Absent
from weerklank.rules.topics import TopicState, decided_on, topic_state


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One topic of one council, with who asks and the advice that came of it, once sent."""

    council: Body
    topic: AgendaTopic
    sender: Body | None
    portfolio: str | None
    """The role in the college that the theme belongs to."""

    advice: AdviceCase | None
    state: TopicState
    """What came of it on the day."""

    decided: PartialDate | None
    """When it was decided for good, once that has been."""

    @property
    def unasked(self) -> bool:
        """Whether somebody wrote down that the council was not asked."""
        return self.topic.asked is Absent.NONE

    @property
    def is_ahead(self) -> bool:
        """Whether advice may still be given, as far as anybody wrote down."""
        return self.state is TopicState.AHEAD and not self.unasked

    @property
    def settled(self) -> bool:
        """Whether it has been decided."""
        return self.decided is not None or self.topic.phase is Phase.DECIDED

    @property
    def is_asked(self) -> bool:
        """Whether the records say when the municipality asked."""
        asked = self.topic.asked
        return isinstance(asked, PartialDate) and asked.known

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
        _item(register, verdicts, council, topic)
        for council in register.councils
        for topic in council.agenda
    ]
    return tuple(sorted(found, key=lambda i: (i.day or dt.date.max, i.council.id, i.topic.topic)))


def wanted(register: Register, verdicts: Verdicts) -> tuple[AgendaItem, ...]:
    """The topics on which the council was asked for advice by a day and gave none yet.

    A day that only the council itself set puts nobody on.
    """
    found = (item for item in agenda(register, verdicts) if item.day and item.is_asked)
    return tuple(item for item in found if item.state is TopicState.AHEAD)


def left_out(register: Register, verdicts: Verdicts) -> tuple[AgendaItem, ...]:
    """The topics on which a council was not asked, or too late, the newest decision first."""
    found = (item for item in agenda(register, verdicts) if item.state.left_out)
    return tuple(sorted(found, key=_decision, reverse=True))


def _decision(item: AgendaItem) -> tuple[dt.date, str, str]:
    decided = item.decided
    day = decided.latest if decided and decided.has_latest else dt.date.min
    return day, item.council.id, item.topic.topic


def _item(register: Register, verdicts: Verdicts, council: Body, topic: AgendaTopic) -> AgendaItem:
    advice = verdicts.advice(topic.advice) if topic.advice else None
    return AgendaItem(
        council,
        topic,
        register.body(topic.sender) if topic.sender else None,
        _portfolio(register, topic.theme),
        advice,
        topic_state(topic, verdicts.today, has_advice=advice is not None),
        decided_on(topic, verdicts.today),
    )


def _portfolio(register: Register, theme: str | None) -> str | None:
    """The first portfolio of the theme; capitals make no difference, as with advices."""
    roles = (one.role for one in portfolios(register) if theme and slug(theme) in one.themes)
    return next(roles, None)
