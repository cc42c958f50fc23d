"""The parts of register.json that no case holds as they are: each a record of values."""

import datetime as dt
from typing import Generic, TypeVar

from weerklank.cases.counting.tally import Tally
from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.body import Body
from weerklank.records.models.complaint_figures import ComplaintFigures
from weerklank.records.values.partial_date import PartialDate

Of = TypeVar("Of")


@dataclass(frozen=True, slots=True)
class Placed(Generic[Of]):
    """An advice or a body with the address of its page."""

    of: Of
    url: str


@dataclass(frozen=True, slots=True)
class Counted(Generic[Of]):
    """What is counted of one council, year, term of office or portfolio.

    An advice can belong to more than one portfolio.
    """

    of: Of
    tally: Tally


@dataclass(frozen=True, slots=True)
class HalfYear:
    """The complaint figures of one body over half a year."""

    body: Body
    figures: ComplaintFigures


@dataclass(frozen=True, slots=True)
class Complaints:
    """The complaint figures of all bodies, and who has a desk and gives none."""

    fewest_shown: int
    figures: tuple[HalfYear, ...]
    without_figures: tuple[Body, ...]


@dataclass(frozen=True, slots=True)
class About:
    """Where a register stands, whose it is, and what a reader may do with it."""

    address: str | None
    publisher: str
    publisher_tooi: str | None
    licence: str
    feed: str | None
    online_since: dt.date | None
    covers_from: PartialDate | None
    complete: bool | None
