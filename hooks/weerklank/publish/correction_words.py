"""What changed in a record, as a sentence: `De datum van ontvangst: eerst 3 maart, nu 5 maart`.

Only what a `Change` holds can be said, so an earlier text, name or address cannot come back here.
"""

from __future__ import annotations

import datetime as dt

from weerklank.messages import dutch
from weerklank.publish.correction_fields import FIELDS, ITEMS, Item
from weerklank.records.body import Arrangement
from weerklank.records.partial_date import PartialDate
from weerklank.records.term import Term
from weerklank.rules.corrections.model import Change, Closed, Happened, Step

_WHOLE = {
    Happened.REMOVED: "Dit is van de site gehaald.",
    Happened.BACK: "Dit is weer op de site gezet.",
}
_DONE = {
    Happened.CHANGED: "gewijzigd",
    Happened.ADDED: "toegevoegd",
    Happened.REMOVED: "weggehaald",
}
_NOTHING = "niet ingevuld"


def correction_text(change: Change) -> str:
    """One sentence about one change; a field without words is a `KeyError`."""
    if not change.steps:
        return _WHOLE[change.happened]
    subject, plural = _subject(change.steps)
    if change.closed:
        return f"{subject}: eerst {_words(change.before)}, nu {_words(change.after)}."
    return f"{subject} {'zijn' if plural else 'is'} {_DONE[change.happened]}."


def _subject(steps: tuple[Step, ...]) -> tuple[str, bool]:
    """What it is about, with where it stands, and whether it is more than one thing."""
    *around, last = steps
    if last.owner is Arrangement and around:
        *around, last = around
    places = "".join(
        f" {_called(ITEMS[_key(step)], step).place}"
        for step in reversed(around)
        if _key(step) in ITEMS
    )
    if _key(last) in ITEMS:
        return f"{_called(ITEMS[_key(last)], last).subject}{places}", False
    field = FIELDS[_key(last)]
    return f"{field.rstrip('*')}{places}", field.endswith("*")


def _key(step: Step) -> tuple[str, str]:
    return step.owner.__name__, step.name


def _called(item: Item, step: Step) -> Item:
    """The words for an item with its own number or day in them."""
    if step.item is None:
        return Item(item.unnamed, item.unnamed_place)
    name = dutch.day(step.item) if isinstance(step.item, dt.date) else step.item
    return Item(item.subject.format(name), item.place.format(name))


def _words(value: Closed | None) -> str:
    """A value of a closed set as people say it."""
    if value is None:
        return _NOTHING
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, PartialDate):
        return dutch.moment(value)
    if isinstance(value, dt.date):
        return dutch.day(value)
    if isinstance(value, Term):
        return str(value)
    text = value.label
    return text[0].lower() + text[1:]
