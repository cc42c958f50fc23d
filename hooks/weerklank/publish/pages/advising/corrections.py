"""The corrections: what this site changed after it stood there, for who wants to trust it."""

from collections.abc import Sequence
from itertools import groupby

from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.publish.making.addresses import body_url
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import headed
from weerklank.publish.options import SiteOptions
from weerklank.publish.sentences.correction_words import correction_text
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.register import Register
from weerklank.rules.corrections.model import Correction

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
