"""Every check of one copy of one register, as faults: none stops at the first."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from weerklank.national.checking.schemas import known, places_that_differ
from weerklank.national.checking.texts import (
    cannot_be_written,
    has_markup,
    is_wrong_address,
    strings_in,
)
from weerklank.national.municipalities import TOOI
from weerklank.national.sources.listing import Listed
from weerklank.records.models.body import CouncilKind
from weerklank.records.reporting.problems import Problem

FRESH_DAYS = 7
"""A register is made every day; an older one says so, for its clocks stand still."""

COUNTED_DAYS = 30
"""After a month a clock that stands still says more about the site than about the municipality."""

_MOST_TOLD = 3
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
        *_inside(register, listed),
    )
    problems = tuple(listed.fault(code, text) for code, text in faults)
    return Checked(register, problems)


Faults = Iterator[tuple[str, str]]
Json = Mapping[str, Any]


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
            # A date that is known in part is no day; it may end after today.
            if day and len(day) == len("2026-01-01") and day > register["today"]:
                return str(advice["id"])[:80]
    return ""


def _inside(register: Json, listed: Listed) -> Faults:
    pages = [one["url"] for one in (*register["advice"], *register["bodies"])]
    if strange := [url for url in pages if not _below(url, listed.address)]:
        yield "N031", f"Een pagina staat niet onder het eigen adres: {strange[0][:80]}."
    if twice := _twice(register):
        yield "N032", f"Een naam staat er twee keer: {', '.join(twice[:_MOST_TOLD])[:80]}."
    texts = list(strings_in(register))
    if any(has_markup(text) for _, text in texts):
        yield "N033", "In een tekst staat iets wat een browser zou uitvoeren."
    if any(is_wrong_address(key, text) for key, text in texts):
        yield "N033", "Een adres begint niet met https:// of http://."
    if any(cannot_be_written(text) for _, text in texts):
        yield "N020", "In een tekst staat een teken dat niet bestaat."
    named = {one["id"] for one in register["advice"]}
    if not {one["advice"] for one in register["promises"]} <= named:
        yield "N032", "Een belofte hoort bij een advies dat er niet is."


def _below(url: str, address: str) -> bool:
    path = url.removeprefix(address)
    return url.startswith(address) and ".." not in path and "\\" not in path


def _twice(register: Json) -> list[str]:
    advices = Counter(one["id"] for one in register["advice"])
    bodies = Counter(one["id"] for one in register["bodies"])
    inside = [
        f"{advice['id']}/{name}"
        for advice in register["advice"]
        for name, number in _parts(advice).items()
        if number > 1
    ]
    return (
        sorted([name for found in (advices, bodies) for name in found if found[name] > 1]) + inside
    )


def _parts(advice: Json) -> Counter[str]:
    return Counter(
        part
        for addressee in advice["addressees"]
        for part in (
            addressee["body"],
            *(f"{addressee['body']}/{one['id']}" for one in addressee["recommendations"]),
        )
    )
