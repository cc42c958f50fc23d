"""Was the council asked at all (betrokken)? For a topic on the agenda, from its dates.

The Ombudsman's first finding is that councils are not asked, or asked when all is settled
("Inspraak mag geen vinkje zijn!", 2023, ch. 3). Only what somebody wrote down is a finding.
"""

import datetime as dt
from enum import StrEnum

from weerklank.records.models.advice_words import DecisionKind, Phase
from weerklank.records.models.agenda import AgendaTopic
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Absent


class TopicState(StrEnum):
    """What came of a topic."""

    AHEAD = "ahead"
    ADVISED = "advised"
    NOT_ASKED = "not_asked"
    ASKED_TOO_LATE = "asked_too_late"
    ASKED_AND_SILENT = "asked_and_silent"
    """The municipality asked and the council gave no advice: no fault of the municipality."""

    UNKNOWN = "unknown"
    """It has been decided, and nobody wrote down whether the council was asked."""

    @property
    def left_out(self) -> bool:
        """Whether the council was not asked, or when it was too late."""
        return self in {TopicState.NOT_ASKED, TopicState.ASKED_TOO_LATE}


def topic_state(topic: AgendaTopic, today: dt.date, *, has_advice: bool) -> TopicState:
    """What came of it on `today`; a decision on the very day of asking is not called earlier."""
    written, decided = topic.asked, decided_on(topic, today)
    if has_advice or topic.advised:
        return TopicState.ADVISED
    if topic.advice is not None:
        # It is written and not published yet: nothing may be said of it, and nothing is missing.
        return TopicState.AHEAD
    asked = written if isinstance(written, PartialDate) and written.known else None
    if asked and decided and decided.latest < asked.earliest:
        return TopicState.ASKED_TOO_LATE
    if asked and topic.advised is False:
        return TopicState.ASKED_AND_SILENT
    if not decided and topic.phase is not Phase.DECIDED:
        return TopicState.AHEAD
    return TopicState.NOT_ASKED if written is Absent.NONE else TopicState.UNKNOWN


def decided_on(topic: AgendaTopic, today: dt.date) -> PartialDate | None:
    """The day of the final decision, once that has been; a proposal is none."""
    taken = topic.decided
    if taken is None or taken.kind is not DecisionKind.FINAL or taken.date.earliest > today:
        return None
    return taken.date
