"""One thing that asks attention: what is lacking, in which case, and what to ask."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from weerklank.cases.addressee import AddresseeCase
from weerklank.lazy_dataclass import dataclass
from weerklank.records.values.partial_date import PartialDate


class Lack(StrEnum):
    """What is lacking, in the order in which a raadslid asks about it."""

    ANSWER = "answer"
    ON_PAPER = "on_paper"
    """It was only spoken, or told to the press, and no last day is over."""

    EXPLANATION = "explanation"
    PROMISE = "promise"
    BETTER = "better"
    """The council asked for a better answer by a day that is over: nobody had agreed to it."""

    DATE = "date"
    ADVICE_FIRST = "advice_first"
    """It was decided before the advice or the answer was there."""


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing that asks attention, with a neutral question to put to the college."""

    case: AddresseeCase
    lack: Lack
    brief: str
    """In a short list, where the heading says already what is lacking."""

    text: str
    question: str
    days: int
    """How many days it has been so; the longest comes first."""

    rests_on: str
    """The field of a record that it rests on."""

    anchor: str = ""
    """Where on the page of the advice it can be checked."""


def days_since(moment: PartialDate | None, today: dt.date) -> int:
    """How many days it is ago, at least; nought where nobody knows."""
    return max((today - moment.latest).days, 0) if moment and moment.has_latest else 0
