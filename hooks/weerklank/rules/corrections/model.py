"""What a correction is: a day, a record, and what changed in it, without any earlier free text.

An earlier text may have been taken away because it was private. So only values from a closed set
can be held here: dates, terms, choices, yes and no. There is no place for an earlier text.
"""

import datetime as dt
from enum import StrEnum

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.values.choice import Choice
from weerklank.records.values.fields import Record
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Term

Closed = PartialDate | dt.date | Term | Choice | bool
"""What may be shown of an earlier version."""


class Happened(StrEnum):
    """What was done to a field, an item of a list or a whole record."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    BACK = "back"
    """A whole record that was gone stands on the site again."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step on the way to a field: its record, its name, and which item of a list.

    `item` is a number that people know (of a recommendation), a place in the list, or the first
    day of an agreement; None when the field holds no list, or its item has nothing to be called by.
    """

    owner: type[Record]
    name: str
    item: str | dt.date | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed. `before` and `after` are None when they may not be shown.

    `closed` says whether the field holds a value that can be shown; then None means that nothing
    was filled in.
    """

    steps: tuple[Step, ...]
    happened: Happened
    closed: bool = False
    before: Closed | None = None
    after: Closed | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What changed in one record on one day.

    `record` is as it stands now; None when it was taken off the site, and then its name is not
    known here. `advice` is the advice on the site that it belongs to, if it does.
    """

    day: dt.date
    model: type[Advice | Response | Body]
    record: Advice | Response | Body | None
    advice: Advice | None
    changes: tuple[Change, ...]
