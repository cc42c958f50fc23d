"""Every check of one copy of one register, as faults: none stops at the first."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from jsonschema_rs import Validator, validator_for

from weerklank.national.checking.inside import Faults, Json, inside
from weerklank.national.sources.listing import Listed
from weerklank.national.sources.municipalities import TOOI
from weerklank.publish.data.register.register_schema import register_schema
from weerklank.publish.data.register.register_values import VERSION
from weerklank.records.models.body import CouncilKind
from weerklank.records.reporting.problems import Problem
from weerklank.records.values.partial_date import PartialDate

_MOST_TOLD = 3
_LONGEST = 80

FRESH_DAYS = 7
"""A register is made every day; an older one says so, for its clocks stand still."""

COUNTED_DAYS = 30
"""After a month a clock that stands still says more about the site than about the municipality."""

_MOST_PIECES = 1_500_000
"""Commas, so at most about 150 MB of memory: 20 MB of empty lists would take three times as much.

A register of 2,000 advices, which is about the largest that may come, has 600,000.
"""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a copy: the register when it can be read, and every fault."""

    register: Mapping[str, Any] | None
    problems: tuple[Problem, ...]


def checked(octets: bytes, manifest: str | None, listed: Listed, *, invented: bool) -> Checked:
    """All faults of one copy but its age, which is another one tomorrow (see `too_old_or_new`).

    `manifest` is the hash that the site names, and `invented` whether this view is an example.
    """
    if octets.count(b",") > _MOST_PIECES:
        text = "Het bestand heeft onmogelijk veel onderdelen."
        return Checked(None, (listed.fault("N020", text),))
    try:
        register = json.loads(octets)
    except (ValueError, RecursionError):
        text = "Het bestand is niet te lezen: het is half, of geen JSON."
        return Checked(None, (listed.fault("N020", text),))
    version = register.get("version") if isinstance(register, dict) else None
    if not known(version):
        text = f"Deze versie van het register is niet bekend: {str(version)[:20]}."
        return Checked(None, (listed.fault("N021", text),))
    if places := list(places_that_differ(register, int(version or 0))):
        text = f"Het bestand is niet zoals de beschrijving zegt, bij: {', '.join(places)}."
        return Checked(None, (listed.fault("N022", text),))
    faults = (
        *_origin(octets, manifest, register, listed),
        *_identity(register, listed, invented=invented),
        *_days(register),
        *inside(register, listed.address),
    )
    problems = tuple(listed.fault(code, text) for code, text in faults)
    return Checked(register, problems)


def _origin(octets: bytes, manifest: str | None, register: Json, listed: Listed) -> Faults:
    if manifest and manifest != hashlib.sha256(octets).hexdigest():
        yield "N023", "Het bestand is niet dat waarvan manifest.json de vingerafdruk geeft."
    address = register["register"]["address"]
    if address != listed.address:
        yield "N028", f"Het register noemt zelf een ander adres: {str(address)[:80]}."


def _identity(register: Json, listed: Listed, *, invented: bool) -> Faults:
    if register["invented"] and not invented:
        yield "N024", "De raad op deze site is verzonnen."
    if invented and not register["invented"]:
        yield "N024", "Dit overzicht is een verzonnen voorbeeld, en deze raad is echt."
    tooi = register["register"]["publisher_tooi"]
    if tooi != TOOI + listed.tooi:
        yield (
            "N029",
            f"Het register is van een andere gemeente dan de lijst zegt: {tooi or 'geen'}.",
        )
    kinds = {one["kind"] for one in register["councils"]} - {None}
    if kinds and kind_of(kinds) != listed.kind:
        yield "N030", "Het register is van een ander soort raad dan de lijst zegt."


def kind_of(kinds: set[str]) -> CouncilKind:
    """What a register with these councils is: with both sorts in it, it is combined."""
    return CouncilKind(next(iter(kinds))) if len(kinds) == 1 else CouncilKind.COMBINED


def _days(register: Json) -> Faults:
    if day_of(register) is None:
        yield "N027", "De dag van het register bestaat niet."
    elif ahead := _still_to_come(register):
        yield "N027", f"In het register staat iets van een dag die nog komt: {ahead}."


def day_of(register: Json) -> dt.date | None:
    """The day that a register is about; None when there is no such day."""
    try:
        return dt.date.fromisoformat(register["today"])
    except ValueError:
        return None


def too_old_or_new(day: dt.date, today: dt.date) -> Faults:
    """What is wrong with the age of a register on a day."""
    # A council abroad in time, or a build just after midnight, may be one day ahead.
    if (day - today).days > 1:
        yield "N027", f"Het register is van een dag die nog komt: {day.isoformat()}."
    if (today - day).days > COUNTED_DAYS:
        text = f"Het register is van {day.isoformat()}, meer dan {COUNTED_DAYS} dagen oud."
        yield "N026", text


def _still_to_come(register: Json) -> str:
    """The first thing that was sent or answered after the day of the register itself."""
    for advice in register["advice"]:
        clocks = [addressee["timeliness"] for addressee in advice["addressees"]]
        for day in (advice["sent"], *(clock["answered"] for clock in clocks)):
            # A date that is known in part begins at its first day.
            if day and _first_day(day) > register["today"]:
                return str(advice["id"])[:80]
    return ""


def _first_day(written: str) -> str:
    """The first day of a date; one that does not exist is told elsewhere."""
    try:
        return PartialDate.parse(written).earliest.isoformat()
    except ValueError:
        return ""


@cache
def _validator(version: int) -> Validator | None:
    """The schema of a version; None for one that is not known here."""
    schemas = {VERSION: register_schema().octets}
    return validator_for(json.loads(schemas[version])) if version in schemas else None


def known(version: object) -> bool:
    """Whether this version can be read."""
    return isinstance(version, int) and _validator(version) is not None


def places_that_differ(register: Any, version: int) -> Iterator[str]:  # noqa: ANN401 (JSON)
    """Where the register is not what its version says, the first few places; nothing when it is."""
    validator = _validator(version)
    errors = validator.iter_errors(register) if validator else iter(())
    for number, error in enumerate(errors):
        if number == _MOST_TOLD:
            return
        yield "/".join(map(str, error.instance_path))[:_LONGEST] or "het hele bestand"
