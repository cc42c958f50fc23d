"""Finds personal data in the name of a file: the name is a web address, and anyone can read it.

A name has no capitals and no spaces to go by. So a person is only seen behind a word such as
`mevrouw`, or as initials with dots, and a date only when it is too long ago for a letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from weerklank.records.models.checked import Sensitive
from weerklank.records.reporting.problems import Problem
from weerklank.review.privacy.contact import phone_numbers
from weerklank.review.privacy.dates_and_places import birth_dates
from weerklank.review.privacy.finding import Finding, mask_all, mask_words
from weerklank.review.privacy.gate import checked_kinds, checked_of_documents
from weerklank.review.privacy.numbers import account_numbers, citizen_numbers
from weerklank.review.privacy.own import Own

if TYPE_CHECKING:
    from weerklank.review.written import Written

_BETWEEN = re.compile(r"[_-]+")
_PERSON = re.compile(
    r"(?<![a-z])(?:mevrouw|mevr|mw|meneer|mijnheer|dhr|de heer|familie|fam)[. ]{1,2}"
    r"(?:(?:[a-z][. ]{1,2}){0,4}(?:(?:van|de|der|den|het|ten|ter|el)\s){0,3})[a-z]{2,30}"
    r"|(?<![a-z.])(?:[a-z]\.){1,4} ?(?:(?:van|de|der|den|het|ten|ter|el)[ .]){0,3}[a-z]{3,30}",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?<!\d)(?:(?P<first>(?:19)\d\d) ?\d\d ?\d\d|\d{1,2} \d{1,2} (?P<last>(?:19)\d\d))(?!\d)"
)
_LETTERS_SINCE = 1995
"""A date in a name from before this year is hardly that of a letter."""

_WHAT = {
    Sensitive.BSN: "een burgerservicenummer",
    Sensitive.IBAN: "een rekeningnummer",
    Sensitive.BIRTH_DATE: "een geboortedatum",
    Sensitive.PHONE: "een telefoonnummer",
    Sensitive.NAME: "een persoon",
}


def name_problems(written: Written, own: Own) -> Iterator[Problem]:
    """Every find in the name of a file; a likely one is left out when its kind was checked."""
    answered = checked_of_documents(written)
    for page in written.pages:
        yield from _problems(page.path, own, checked_kinds(page.values))
    for path, _ in written.others:
        yield from _problems(path, own, frozenset(answered[path]))


def certain_name_problems(written: Written, accounts: frozenset[str]) -> Iterator[Problem]:
    """Only what surely may not be published."""
    own = Own(accounts=accounts)
    paths = (*(page.path for page in written.pages), *(path for path, _ in written.others))
    for path in paths:
        yield from (p for p in _problems(path, own, frozenset()) if p.code == "P006")


def _problems(path: PurePosixPath, own: Own, checked: frozenset[str]) -> Iterator[Problem]:
    for finding in _found_in(path.stem):
        if own.holds(finding) or (not finding.certain and finding.kind in checked):
            continue
        code = "P006" if finding.certain else "W211"
        seems = "noemt" if finding.certain else "noemt misschien"
        text = (
            f"De naam van dit bestand {seems} {_WHAT[finding.kind]}: {finding.shown}. "
            "De naam is een adres op internet. Geef het bestand een andere naam."
        )
        yield Problem(path, 1, code, text)


def _found_in(stem: str) -> Iterator[Finding]:
    """Every find, of each kind at most as often as it stands there."""
    name = _BETWEEN.sub(" ", stem)
    searches = (citizen_numbers, account_numbers, phone_numbers, birth_dates)
    yield from chain.from_iterable(search(name) for search in searches)
    for person in _PERSON.finditer(name):
        yield Finding(Sensitive.NAME, person.span(), person[0], mask_words(person[0]))
    for day in _DAY.finditer(name):
        labelled = re.search(r"geb", name[: day.start()], re.IGNORECASE)
        if not labelled and int(day["first"] or day["last"]) < _LETTERS_SINCE:
            yield Finding(Sensitive.BIRTH_DATE, day.span(), day[0], mask_all(day[0]))
