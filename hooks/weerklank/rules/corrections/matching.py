"""Finds for each item of a list its earlier self, so that moving items about changes nothing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence

from weerklank.records.models.advice import Recommendation
from weerklank.records.models.agenda import GoverningPeriod
from weerklank.records.models.agreement import Agreement, Recess
from weerklank.records.models.answer import Action, Answer
from weerklank.records.models.complaint_figures import ComplaintFigures
from weerklank.records.models.document import Document
from weerklank.records.models.response import Review
from weerklank.records.values.fields import Record

Pair = tuple[Record | None, Record | None]

_NUMBER = re.compile(r"[A-Za-z]?[0-9]{1,2}([.-][0-9]{1,2})?[a-z]?")
"""What is surely the number of a recommendation: an id may hold more, and be private."""


def matched(before: Sequence[Record], after: Sequence[Record]) -> list[Pair]:
    """Each item with its earlier self: the pairs in order of `after`, then what is gone.

    Items pair when they are equal, else when they are called the same, else in their order, but
    never two recommendations, or answers on them, with another number.
    """
    old, found = list(range(len(before))), dict[int, int]()
    for alike in (_equal, _same_name, _any_of_the_kind):
        for place, item in enumerate(after):
            if place not in found:
                earlier = next((o for o in old if alike(before[o], item)), None)
                if earlier is not None:
                    old.remove(earlier)
                    found[place] = earlier
    pairs: list[Pair] = [
        (before[found[place]] if place in found else None, item) for place, item in enumerate(after)
    ]
    return [*pairs, *((before[place], None) for place in old)]


def called(item: Record | None, after: Sequence[Record]) -> str | dt.date | None:
    """What people call the item: the number of its recommendation, or its place among several.

    The first day of an agreement; None for what has no such name, or one that is no number.
    """
    if isinstance(item, (Recommendation, Answer, Review)):
        number = item.id if isinstance(item, Recommendation) else item.recommendation
        return number if _NUMBER.fullmatch(number) else None
    if isinstance(item, Agreement):
        return item.valid.start
    places = [str(place) for place, other in enumerate(after, start=1) if other is item]
    return places[0] if places and len(after) > 1 else None


def _equal(old: Record, new: Record) -> bool:
    return old == new


def _same_name(old: Record, new: Record) -> bool:
    return _name(new) is not None and _name(old) == _name(new)


def _any_of_the_kind(old: Record, new: Record) -> bool:
    by_name = (Recommendation, Answer, Review, ComplaintFigures)
    return isinstance(old, type(new)) and not isinstance(new, by_name)


_NAMES: dict[type[Record], Callable[..., object]] = {
    Recommendation: lambda item: item.id,
    Answer: lambda item: item.recommendation,
    Review: lambda item: (item.recommendation, item.by),
    Action: lambda item: " ".join(item.what.split()),
    Document: lambda item: item.file or item.url or item.title,
    Agreement: lambda item: item.source,
    GoverningPeriod: lambda item: item.name,
    ComplaintFigures: lambda item: item.half,
    Recess: lambda item: item.name,
}


def _name(item: Record) -> object:
    """What an item is called in its list; None when it has no name of its own."""
    of = _NAMES.get(type(item))
    return of(item) if of else None
