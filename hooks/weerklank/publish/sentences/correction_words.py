"""What changed in a record, as a line: `Ontvangen op: eerst 3 maart, nu 5 maart`.

Only what a `Change` holds can be said, so an earlier text, name or address cannot come back here.
"""

import datetime as dt

from weerklank.messages import dutch
from weerklank.records.models.composition import Arrangement
from weerklank.records.reporting.model_fields import label
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Term
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
_ITEMS = {
    ("Advice", "recommendations"): "Aanbeveling",
    ("Advice", "documents"): "Stuk",
    ("AdviceRequest", "information"): "Gevraagde informatie",
    ("Response", "answers"): "Antwoord op aanbeveling",
    ("Response", "review"): "Oordeel van de raad bij aanbeveling",
    ("Response", "reply"): "Weerwoord",
    ("Response", "documents"): "Stuk",
    ("Answer", "actions"): "Belofte",
    ("Action", "moved"): "Nieuwe datum",
    ("Body", "agreements"): "Afspraak vanaf",
    ("Body", "complaint_figures"): "Klachten in halfjaar",
    ("Body", "periods"): "Bestuursperiode",
    ("Agreement", "recess"): "Reces",
}
"""What one item of a list is called; other lists are named as a whole."""

_NOTHING = "niet ingevuld"


def correction_text(change: Change) -> str:
    """One line about one change: where it stands, what it is called, and what became of it."""
    if not change.steps:
        return _WHOLE[change.happened]
    what = _called(change.steps)
    if change.closed:
        return f"{what}: eerst {_words(change.before)}, nu {_words(change.after)}."
    return f"{what}: {_DONE[change.happened]}."


def _called(steps: tuple[Step, ...]) -> str:
    """The way to a field: `Aanbeveling 1, belofte 2, klaar op`."""
    *around, last = steps
    if last.owner is Arrangement and around:
        *around, last = around
    named = [_item(step) for step in (*around, last) if _key(step) in _ITEMS]
    if _key(last) not in _ITEMS:
        named.append(label(last.owner, last.name))
    return ", ".join([named[0], *(name[0].lower() + name[1:] for name in named[1:])])


def _item(step: Step) -> str:
    """An item of a list, with its own number or day when it has one."""
    day = dutch.day(step.item) if isinstance(step.item, dt.date) else step.item
    return f"{_ITEMS[_key(step)]} {day or ''}".strip()


def _key(step: Step) -> tuple[str, str]:
    return step.owner.__name__, step.name


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
