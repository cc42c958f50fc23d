"""How the clock of one addressee can stand, and why it says no more than it does."""

from enum import StrEnum


class TimelinessState(StrEnum):
    """Where the clock of one addressee stands."""

    NO_TERM = "no_term"
    RUNNING = "running"
    EXTENDED = "extended"
    OVERDUE = "overdue"
    OVERDUE_WITH_NOTICE = "overdue_with_notice"
    ON_TIME = "on_time"
    LATE = "late"
    UNCLEAR = "unclear"
    NOT_IN_WRITING = "not_in_writing"
    UNKNOWN = "unknown"

    @property
    def is_running(self) -> bool:
        """Whether an answer is awaited and the last day is not over."""
        return self in {TimelinessState.RUNNING, TimelinessState.EXTENDED}

    @property
    def is_overdue(self) -> bool:
        """Whether the last day is over and not everything was answered."""
        return self in {TimelinessState.OVERDUE, TimelinessState.OVERDUE_WITH_NOTICE}

    @property
    def is_open(self) -> bool:
        """Whether an answer with an agreed last day is awaited, before or after that day."""
        return self.is_running or self.is_overdue

    @property
    def is_silent(self) -> bool:
        """Whether nothing is on paper where it should be; an oral answer is silence too."""
        return self.is_overdue or self is TimelinessState.NOT_IN_WRITING

    @property
    def is_late(self) -> bool:
        """Whether the agreement was broken, answered or not."""
        return self.is_overdue or self is TimelinessState.LATE

    @property
    def is_judged(self) -> bool:
        """Whether there is a verdict: on time, or too late."""
        return self.is_late or self is TimelinessState.ON_TIME


ENDED = "ended"
"""What a file says instead of that the time runs, where nobody waits any more."""


class NotKnown(StrEnum):
    """What nobody wrote down, so that no verdict can be given."""

    TERM = "term"
    ANSWER = "answer"
    KIND = "kind"
    """Whether the municipality asked for the advice, where the agreement has a term for each."""

    CONTENT = "content"
    """What a letter says on each recommendation: it came in time, and nobody worked it out."""


class HangsOn(StrEnum):
    """A date that is known in part, and on which the last day depends."""

    ANSWERED = "answered"
    """When the council answered a question."""

    ASKED = "asked"
    """When a question came."""

    EXTENDED = "extended"
    """When an extension was announced."""
