"""What is wrong with a date, and what was meant, in words."""

from contextlib import suppress

from weerklank.records.header.place import Place, named, short
from weerklank.records.reporting.model_fields import takes
from weerklank.records.values.date_meant import (
    date_meant,
    day_in_amsterdam,
    looks_like_date,
    month_of_year,
    no_such_day,
    span_meant,
    turned_round,
    without_year,
)
from weerklank.records.values.partial_date import UNKNOWN_EARLIEST, UNKNOWN_LATEST, PartialDate

_FIRST_YEAR, _LAST_YEAR = f"{UNKNOWN_EARLIEST:%Y}", f"{UNKNOWN_LATEST:%Y}"


def date_told(place: Place) -> str:
    """What is no date, with the date that was meant if that is clear."""
    given = str(place.given)
    if meant := date_meant(given):
        return f"{named(place.loc)} is geen datum. Schrijf {meant}."
    if looks_like_date(given) and not _FIRST_YEAR <= given.strip()[:4] <= _LAST_YEAR:
        years = f"van {_FIRST_YEAR} tot en met {_LAST_YEAR}"
        return f"{named(place.loc)} is geen dag {years}: {short(given)}. Kijk het jaar na."
    if looks_like_date(given):
        other = turned_round(given)
        mend = f"Bedoelt u {other}?" if other else "Kijk de datum na."
        return f"{named(place.loc)} is een dag die niet bestaat: {short(given)}. {mend}"
    if no_such_day(given):
        return f"{named(place.loc)} is een dag die niet bestaat: {short(given)}. Kijk de datum na."
    if other := _turned_interval(given):
        return f"{named(place.loc)} loopt achteruit: {short(given)}. Bedoelt u {other}?"
    if day := without_year(given):
        return f"{named(place.loc)} heeft geen jaar. Schrijf het jaar voor de dag: jjjj-{day}."
    text = f"{named(place.loc)} is geen datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2025-02-05."
    if place.limits.get("whole_day"):
        return text
    if part := month_of_year(given) or span_meant(given):
        return f"{named(place.loc)} is geen datum. Schrijf {part}, of de dag als u die weet."
    never = " Is het nooit gebeurd? Schrijf none." if takes(place, "none") else ""
    return f"{text} {_IN_PART}{never}"


def _turned_interval(given: str) -> str:
    """An interval of which the last day comes first, the right way round; else nothing."""
    first, _, last = given.strip().partition("/")
    with suppress(ValueError):
        PartialDate.parse(turned := f"{last}/{first}")
        return turned
    return ""


_IN_PART = (
    "Weet u het niet precies? Schrijf 2025-02, 2025, 2025-02-01/2025-03-15, ../2025-02-05 of "
    "onbekend."
)


def timed_told(place: Place) -> str:
    """A day that was typed with a time."""
    given = str(place.given)
    meant = day_in_amsterdam(given) or given[:10]
    return f"{named(place.loc)} is een dag met een tijd: {short(given)}. Schrijf alleen {meant}."
