"""Compares two versions of one record, field by field, and says what changed.

What came with time is no correction: a field that was empty, a promise that was kept, a new item
in a list. A value that stood there and is another now is one, and so is what was taken away.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from operator import eq
from typing import TypeGuard

from weerklank.records.models.advice import Advice, InformationAsked
from weerklank.records.models.agenda import GoverningPeriod
from weerklank.records.models.agreement import Agreement, AnswerTerm, Extension, Recess
from weerklank.records.models.answer import Action, Answer, CouncilCheck, Parts
from weerklank.records.models.body import Body
from weerklank.records.models.complaint_figures import ComplaintFigures
from weerklank.records.models.composition import Arrangement
from weerklank.records.models.document import Document
from weerklank.records.models.recommendation import Recommendation
from weerklank.records.models.response import BetterAnswerAsked, Reply, Response, Review
from weerklank.records.values.choice import Choice
from weerklank.records.values.fields import Record
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Term
from weerklank.rules.corrections.model import Change, Closed, Happened, Step

Pair = tuple[Record | None, Record | None]

_NUMBER = re.compile(r"[A-Za-z]?[0-9]{1,2}([.-][0-9]{1,2})?[a-z]?")
"""What is surely the number of a recommendation: an id may hold more, and be private."""

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

UPKEEP: dict[type[Record], frozenset[str]] = {
    Advice: frozenset({"publish_from", "checked"}),
    Response: frozenset({"id", "publish_from", "checked"}),
    Body: frozenset({
        "short", "contact", "complaint_desk", "members", "meetings", "portfolios", "agenda",
        "works_with", "tooi", "checked", "body",
    }),
    Agreement: frozenset({"evaluated", "contact_officer"}),
    Arrangement: frozenset({"note", "source"}),
}  # fmt: skip
"""What is kept up to date as a matter of course, or never stands on the site: not compared."""

FILLED_IN: dict[type[Record], frozenset[str]] = {
    Advice: frozenset({"received", "term"}),
    Response: frozenset({"received", "pauses", "on_behalf_of"}),
    Answer: frozenset({"decision", "explanation"}),
    AnswerTerm: frozenset({"requested", "unrequested"}),
    Agreement: frozenset({"extension"}),
}
"""Where the site said something else as long as it was empty: filling it in later changes that."""

ADDED_TO = frozenset({Recommendation, Agreement, Recess})
"""Items by which others are judged, or that were there from the first day: one more counts."""

WHOLE = frozenset({
    Document, InformationAsked, Parts, CouncilCheck, Reply, BetterAnswerAsked, Extension, Recess,
    ComplaintFigures,
})  # fmt: skip
"""What is only said to be changed, not in which of its fields."""


def compare(before: Record, after: Record) -> tuple[Change, ...]:
    """What is different in `after`, in the order of the fields of the model.

    Both are of one model. Nothing that only looks different counts: white space in a text, the
    order of a list, a default that was written out.
    """
    return tuple(_fields(before, after, ()))


def _fields(before: Record, after: Record, steps: tuple[Step, ...]) -> Iterator[Change]:
    model = type(after)
    for name in model.model_fields:
        if name not in UPKEEP.get(model, frozenset()):
            here = (*steps, Step(model, name))
            yield from _values(getattr(before, name), getattr(after, name), here)


def _values(before: object, after: object, steps: tuple[Step, ...]) -> Iterator[Change]:
    last = steps[-1]
    before, after = _or_empty(before, after), _or_empty(after, before)
    if before is None or before == ():
        given = after is not None and after != ()
        if given and last.name in FILLED_IN.get(last.owner, frozenset()):
            yield _filled_in(after, steps)
        elif _is_list(after):
            yield from _items((), after, steps)
    elif after is None:
        yield Change(steps, Happened.REMOVED, *_shown(before, None))
    elif isinstance(before, Record) and isinstance(after, Record):
        yield from _whole(after, tuple(_fields(before, after, steps)), steps)
    elif _is_list(before):
        yield from _items(before, after if _is_list(after) else (), steps)
    elif _plain(before) != _plain(after):
        yield Change(steps, Happened.CHANGED, *_shown(before, after))


def _or_empty(value: object, other: object) -> object:
    """A block that was left out is one in which nothing is filled in, when that can be."""
    if value is not None or not isinstance(other, Record):
        return value
    required = any(field.is_required() for field in type(other).model_fields.values())
    return None if required else type(other).model_validate({})


def _filled_in(after: object, steps: tuple[Step, ...]) -> Change:
    closed, _, value = _shown(None, after)
    return Change(steps, Happened.CHANGED if closed else Happened.ADDED, closed, None, value)


def _whole(after: Record, found: tuple[Change, ...], steps: tuple[Step, ...]) -> tuple[Change, ...]:
    """The changes inside a record, or that it changed, when that is all that is said of it."""
    if found and type(after) in WHOLE:
        return (Change(steps, Happened.CHANGED),)
    return found


def _items(
    before: tuple[Record, ...], after: tuple[Record, ...], steps: tuple[Step, ...]
) -> Iterator[Change]:
    """The changes of each item of a list, those taken away, and those added where that counts."""
    for old, new in matched(before, after):
        item = called(new if new is not None else old, after)
        here = (*steps[:-1], replace(steps[-1], item=item))
        if old is not None and new is not None:
            yield from _whole(new, tuple(_fields(old, new, here)), here)
        elif old is not None:
            yield Change(here, Happened.REMOVED)
        elif type(new) in ADDED_TO:
            yield Change(here, Happened.ADDED)


def _is_list(value: object) -> TypeGuard[tuple[Record, ...]]:
    return isinstance(value, tuple) and any(isinstance(item, Record) for item in value)


def _plain(value: object) -> object:
    """A value without what nobody sees: white space in a text, the order of names in a list."""
    if isinstance(value, str) and not isinstance(value, Choice):
        return value.split()
    return sorted(map(str, value)) if isinstance(value, tuple) else value


def _shown(before: object, after: object) -> tuple[bool, Closed | None, Closed | None]:
    """Both values when they are of a closed set; numbers and texts never are."""
    old, new = _closed(before), _closed(after)
    return old is not None or new is not None, old, new


def _closed(value: object) -> Closed | None:
    if isinstance(value, (PartialDate, dt.date, Term, Choice, bool)):
        return value
    return None


def matched(before: Sequence[Record], after: Sequence[Record]) -> list[Pair]:
    """Each item with its earlier self: the pairs in order of `after`, then what is gone.

    Items pair when they are equal, else when they are called the same, else in their order, but
    never two recommendations, or answers on them, with another number.
    """
    old, found = list(range(len(before))), dict[int, int]()
    for alike in (eq, _same_name, _any_of_the_kind):
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


def _same_name(old: Record, new: Record) -> bool:
    return _name(new) is not None and _name(old) == _name(new)


def _any_of_the_kind(old: Record, new: Record) -> bool:
    by_name = (Recommendation, Answer, Review, ComplaintFigures)
    return isinstance(old, type(new)) and not isinstance(new, by_name)


def _name(item: Record) -> object:
    of = _NAMES.get(type(item))
    return of(item) if of else None
