"""What a person reads of a date, a term or a choice that is not right."""

from __future__ import annotations

from weerklank.records.header.place import Place, named, short
from weerklank.records.reporting.model_fields import choices, errors_at
from weerklank.records.reporting.suggestions import nearest, term_meant
from weerklank.records.values.date_meant import date_meant, day_in_amsterdam, looks_like_date


def date_told(place: Place) -> str:
    """What is no date, with the date that was meant if that is clear."""
    given = str(place.given)
    if meant := date_meant(given):
        return f"{named(place.loc)} is geen datum. Schrijf {meant}."
    if looks_like_date(given):
        return f"{named(place.loc)} is een dag die niet bestaat: {short(given)}. Kijk de datum na."
    text = f"{named(place.loc)} is geen datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2025-02-05."
    if place.limits.get("whole_day"):
        return text
    never = " Is het nooit gebeurd? Schrijf none." if takes(place, "none") else ""
    return f"{text} {_IN_PART}{never}"


_IN_PART = (
    "Weet u het niet precies? Schrijf 2025-02, 2025, 2025-02-01/2025-03-15, ../2025-02-05 of "
    "onbekend."
)


def timed_told(place: Place) -> str:
    """A day that was typed with a time."""
    given = str(place.given)
    meant = day_in_amsterdam(given) or given[:10]
    return f"{named(place.loc)} is een dag met een tijd: {short(given)}. Schrijf alleen {meant}."


def term_told(place: Place) -> str:
    """What is no term, with the term that was meant if that is clear."""
    meant = term_meant(str(place.given)) if isinstance(place.given, str) else None
    if meant:
        return f"{named(place.loc)} is geen termijn: {short(place.given)}. Bedoelt u '{meant}'?"
    return (
        f"{named(place.loc)} is geen termijn. Schrijf een getal en een eenheid, hooguit twee jaar, "
        f"bijvoorbeeld 6 weken of 10 werkdagen.{or_absent_told(place)}"
    )


def choice_told(place: Place) -> str:
    """What is none of the choices."""
    known = choices(place.model, place.loc)
    meant = nearest(str(place.given), known) if isinstance(place.given, str) else None
    start = f"{named(place.loc)} kan dit niet zijn: {short(place.given)}."
    suggestion = f" Bedoelt u '{meant}'?" if meant else ""
    unknown = ("unknown",) if "unknown" not in known and takes(place, "unknown") else ()
    return f"{start}{suggestion} U kunt kiezen uit: {', '.join((*known, *unknown))}."


def takes(place: Place, word: str) -> bool:
    """Whether the field also takes the word for what is not there, or not known."""
    return not errors_at(place.model, place.loc, word)


def or_absent_told(place: Place) -> str:
    """How to say that there is none of it, or that nobody knows, where the field takes that."""
    none = " Nagekeken, en er is er geen? Schrijf none." if takes(place, "none") else ""
    return none + (" Niet bekend? Schrijf unknown." if takes(place, "unknown") else "")
