"""Finds everything in a text that had better not be published; what the bodies publish is none."""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_right
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from weerklank.records.models.checked import Sensitive
from weerklank.review.privacy import kinds, names, no_people, people, weighing
from weerklank.review.privacy.contact import is_at_home, mail_addresses, phone_numbers
from weerklank.review.privacy.dates_and_places import birth_dates, home_addresses
from weerklank.review.privacy.finding import Finding, mask_words
from weerklank.review.privacy.names import Name
from weerklank.review.privacy.numbers import account_numbers, citizen_numbers
from weerklank.review.privacy.people import known_of, meets, reachable, told_of
from weerklank.review.privacy.seen import seen_beside
from weerklank.review.privacy.signatures import signatures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from weerklank.review.privacy.finding import Span
    from weerklank.review.privacy.names import Room
    from weerklank.review.privacy.own import Own

_OF_SOMEBODY = re.compile(r"[a-z][._][a-z]|^[a-z]{3,20}_?\d{2,4}$")
"""The first part of an address that is a name: `fatima.benali`, `willeke_55`."""

_IN_A_YEAR = re.compile(r"[a-z]{3}.*\d{2,4}$")
"""A name and the year of a birth behind it: no body has that in its address."""


def found_in(text: str, own: Own, room: Room, *, on_body_page: bool) -> Iterator[Finding]:
    """Every find that counts."""
    found = ways_in(text, own, on_body_page=on_body_page)
    yield from found
    yield from _people(text, own, room, found)


def let_go() -> None:
    """Lets go of every table and word: after the last text of a build they only fill the memory."""
    for module in (kinds, names, no_people, people, weighing):
        for one in vars(module).values():
            if isinstance(one, _REMEMBERING):
                one.cache_clear()


_REMEMBERING = type(cache(lambda: None))
"""What `functools.cache` makes of a function."""


def ways_in(text: str, own: Own, *, on_body_page: bool = False) -> list[Finding]:
    """Every number, address and date of somebody, in the order of the text.

    The figures of an account number are nothing else as well.
    """
    searches = (citizen_numbers, phone_numbers, mail_addresses, birth_dates, home_addresses)
    accounts = tuple(account_numbers(text))
    ends = [account.span[1] for account in accounts]
    others = chain.from_iterable(search(text) for search in searches)
    every = (*accounts, *(one for one in others if not _inside(one, accounts, ends)))
    weighed = (_weigh(one, own, on_body_page=on_body_page) for one in every)
    return sorted((one for one in weighed if one), key=lambda one: one.span)


def _people(text: str, own: Own, room: Room, ways: Sequence[Finding]) -> Iterator[Finding]:
    """Whoever something is told of, with a name or without, and every other name under a letter."""
    known = known_of(text, room, ways)
    told: dict[Span, tuple[str, tuple[str, ...]]] = {}
    for name, seen in chain(reachable(text, known), _mailing(ways, room)):
        if not own.names(name.name):
            told[name.span] = name.name, seen
    sure = [way.span for way in ways if way.certain]
    for one in told_of(text, known, own):
        for name in one.names:
            told.setdefault(name.span, (name.name, one.seen))
        if not one.names and not any(meets(span, [one.span]) for span in (*told, *sure)):
            part = text[slice(*one.span)]
            yield Finding(Sensitive.NAME, one.span, part, "", passage=True, seen=one.seen)
    for span, (who, seen) in sorted(told.items()):
        yield Finding(Sensitive.NAME, span, who, mask_words(who), seen=seen)
    named = {who for who, _ in told.values()}
    for name in signatures(text, room):
        if name.name not in named and not own.names(name.name):
            shown = mask_words(name.name)
            yield Finding(Sensitive.NAME, name.span, name.name, shown, signed=True)


def _mailing(ways: Sequence[Finding], room: Room) -> Iterator[tuple[Name, tuple[str, ...]]]:
    """The persons whose private address names them: `fatima.benali@…`."""
    for finding in ways:
        user, _, _ = finding.value.partition("@")
        if finding.kind is Sensitive.MAIL and _OF_SOMEBODY.search(user):
            room.left -= 1
            if room.spent:
                return
            if is_at_home(finding.value) or _IN_A_YEAR.search(user):
                yield Name(finding.span, user, "bekend"), seen_beside(finding.kind)


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
