"""The corrections: what this site changed after it stood there, for who wants to trust it.

Only what a `Change` holds can be said, so an earlier text, name or address cannot come back here.
"""

import datetime as dt
from collections.abc import Sequence
from itertools import groupby

from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.publish.making.addresses import body_url
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import headed
from weerklank.publish.options import SiteOptions
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.composition import Arrangement
from weerklank.records.models.response import Response
from weerklank.records.register import Register
from weerklank.records.reporting.model_fields import label
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Term
from weerklank.rules.corrections.model import Change, Closed, Correction, Happened, Step

SOURCE = "wijzigingen/index.md"
_GONE = {
    Advice: "Een advies dat hier niet meer staat",
    Body: "Een organisatie die hier niet meer staat",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One correction as a reader sees it; without an address when the page is gone."""

    correction: Correction
    title: str
    url: str
    about: str
    """Which part of the page: the advice itself, or a letter with its date."""

    lines: tuple[str, ...]


def corrections_page(
    register: Register, corrected: Sequence[Correction] | None, options: SiteOptions
) -> Page:
    """The page; None means that the earlier versions are not known, which is said out loud.

    An invented example has no corrections of its own: what its makers changed says nothing about
    a council.
    """
    found = [] if options.invented else [_entry(one, register) for one in corrected or ()]
    return headed(
        SOURCE,
        "advising/corrections.html",
        years=[(year, list(of)) for year, of in groupby(found, _year)],
        total=len(found),
        known=corrected is not None,
        options=options,
        mails=register.mailed_councils,
    )


def _year(entry: Entry) -> int:
    return entry.correction.day.year


def _entry(correction: Correction, register: Register) -> Entry:
    lines = tuple(dict.fromkeys(map(correction_text, correction.changes)))
    record, advice = correction.record, correction.advice
    if advice is not None:
        about = _letter(record, register) if correction.model is Response else "Het advies"
        return Entry(correction, advice.title, f"adviezen/{advice.id}/", about, lines)
    if isinstance(record, Body):
        return Entry(correction, record.title, body_url(record.id), "", lines)
    return Entry(correction, _GONE[Body if correction.model is Body else Advice], "", "", lines)


def _letter(record: object, register: Register) -> str:
    """Which message: `Antwoord van het college (17 maart 2026)`; without a name when it is gone."""
    if not isinstance(record, Response):
        return "Een bericht van de gemeente"
    sender = register.body(record.sender)
    of = f" van {sender.name}" if sender else ""
    arrived = f" ({dutch.moment(record.arrived)})" if record.arrived else ""
    return f"{record.kind.label}{of}{arrived}"


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
    day = dutch.day(step.item) if isinstance(step.item, dt.date) else step.item
    return f"{_ITEMS[_key(step)]} {day or ''}".strip()


def _key(step: Step) -> tuple[str, str]:
    return step.owner.__name__, step.name


def _words(value: Closed | None) -> str:
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
