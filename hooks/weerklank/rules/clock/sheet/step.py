"""One line of the calculation sheet."""

import datetime as dt
from enum import StrEnum

from weerklank.lazy_dataclass import dataclass
from weerklank.messages.catalogue import Said


class StepKind(StrEnum):
    """What a line of the calculation sheet does."""

    AGREEMENT = "agreement"
    START = "start"
    COUNT = "count"
    SKIPPED = "skipped"
    ROLLED = "rolled"
    MINIMUM = "minimum"
    PAUSE = "pause"
    EXTENSION = "extension"
    NOTICE = "notice"
    READING = "reading"
    RESULT = "result"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the calculation sheet: what happened, as code and values, and the day it is."""

    kind: StepKind
    what: Said
    day: dt.date | None = None
    article: str | None = None
