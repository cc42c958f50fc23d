"""Finds everything in a text that had better not be published; what the bodies publish is none."""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING

from weerklank.records.models.checked import Sensitive
from weerklank.review.privacy.contact import is_at_home, mail_addresses, phone_numbers
from weerklank.review.privacy.dates_and_places import birth_dates, home_addresses
from weerklank.review.privacy.finding import Finding, mask_words
from weerklank.review.privacy.names import Name, Room
from weerklank.review.privacy.numbers import account_numbers, citizen_numbers
from weerklank.review.privacy.passages import persons_in_passages
from weerklank.review.privacy.people import persons, signatures
from weerklank.review.privacy.weighing import is_sensitive, words_around

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from weerklank.review.privacy.own import Own

_OF_SOMEBODY = re.compile(r"[a-z][._][a-z]|^[a-z]{3,20}_?\d{2,4}$")
"""The first part of an address that is a name: `fatima.benali`, `willeke_55`."""

_NEAR = frozenset({Sensitive.PHONE, Sensitive.MAIL, Sensitive.ADDRESS, Sensitive.BIRTH_DATE})


def found_in(text: str, own: Own, room: Room, *, on_body_page: bool) -> Iterator[Finding]:
    """Every find that counts; the figures of an account number are nothing else as well."""
    searches = (
        citizen_numbers,
        phone_numbers,
        mail_addresses,
        birth_dates,
        home_addresses,
    )
    accounts = tuple(account_numbers(text))
    others = chain.from_iterable(search(text) for search in searches)
    ends = [account.span[1] for account in accounts]
    found = []
    for finding in chain(accounts, (one for one in others if not _inside(one, accounts, ends))):
        weighed = _weigh(finding, own, on_body_page=on_body_page)
        if weighed is not None:
            found.append(weighed)
            yield weighed
    people = list(_people(text, own, room, [one for one in found if one.kind in _NEAR]))
    yield from people
    yield from persons_in_passages(text, [one.span for one in people if not one.signed])


def _people(text: str, own: Own, room: Room, near: Sequence[Finding]) -> Iterator[Finding]:
    """Every name of somebody of whom something is told, and every other name under a letter."""
    told: set[str] = set()
    signed = list(signatures(text, room))
    reaching = sorted(one.span for one in near)
    for name in chain(persons(text, reaching, signed, room), _mailing(text, near, room)):
        finding = Finding(Sensitive.NAME, name.span, name.name, mask_words(name.name))
        if not own.holds(finding):
            told.add(name.name)
            yield finding
    for name in signed:
        shown = mask_words(name.name)
        finding = Finding(Sensitive.NAME, name.span, name.name, shown, signed=True)
        if name.name not in told and not own.holds(finding):
            yield finding


def _mailing(text: str, near: Sequence[Finding], room: Room) -> Iterator[Name]:
    """The persons whose private address names them: `fatima.benali@…`."""
    for finding in near:
        user, _, _ = finding.value.partition("@")
        if finding.kind is Sensitive.MAIL and _OF_SOMEBODY.search(user):
            room.left -= 1
            if room.spent:
                return
            name = Name(finding.span, user, "bekend")
            if is_at_home(finding.value) or is_sensitive(words_around(text, name)):
                yield name


def _inside(finding: Finding, accounts: Sequence[Finding], ends: Sequence[int]) -> bool:
    """Whether it shares a character with one of these accounts, which stand in order."""
    next_one = bisect_right(ends, finding.span[0])
    return next_one < len(accounts) and accounts[next_one].span[0] < finding.span[1]


def _weigh(finding: Finding, own: Own, *, on_body_page: bool) -> Finding | None:
    """What a body publishes itself is no find; its account number is, once, on its own page."""
    if own.holds(finding):
        return None
    if finding.kind is Sensitive.IBAN and finding.value in own.accounts:
        if not on_body_page:
            return None
        return dataclasses.replace(finding, certain=False)
    return finding
