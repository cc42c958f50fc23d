"""Finds citizen service numbers (BSN) and bank account numbers (IBAN) by their own check sums."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from typing import TYPE_CHECKING

from weerklank.records.models.checked import Sensitive
from weerklank.review.privacy.finding import Finding, mask_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from weerklank.review.privacy.finding import Span

_SEPARATOR = " \\t.\\-/\u00a0\u2009\u202f\u200b\u00ad"
_RUN = re.compile(rf"\d(?:[{_SEPARATOR}]?\d)*+")
# Between two cells of a sheet or a table: a line end, a tab, or a mark with spaces around it.
_CELL = r"[ \t]?[\n;,|\t][ \t]?[\n|]?[ \t]?"
_OVER_CELLS = re.compile(
    rf"(?<!\d)(?:\d{{3}}{_CELL}\d{{3}}{_CELL}\d{{3}}|\d{{4}}{_CELL}\d{{2}}{_CELL}\d{{3}}"
    rf"|\d(?:{_CELL}\d){{8}})(?!\d)"
)
_GROUP = re.compile(r"\d+")
LABEL = re.compile(
    r"(?<![a-z])(?:b\.?s\.?n(?:[ -]?n(?:umme)?rs?)?(?![a-z])"
    r"|burger[ -]?service[ -]?n(?:umme)?r|sofi[ -]?n(?:umme)?r)",
    re.IGNORECASE,
)
_IN_LABELS = ("bsn", "b.s", "bs.", "burger", "sof")
"""One of these is in every label, and is looked for first: the pattern is slow."""

_LABEL_BEFORE = 80
_LABEL_AFTER = 40
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_LONGEST = 2 * len(_WEIGHTS) + 1
"""Characters: the figures with a sign between each two, and one to see that it goes on."""

_BSN_SHAPES = {(9,), (3, 3, 3), (4, 2, 3)}
_NOT_A_PERSON = re.compile(
    r"(?:https?://\S{0,300}|€ ?|[A-Za-z]"
    r"|\b(?:kenmerk|zaak-?\w{0,8}|dossier\w{0,8}|kvk\w{0,8}|rsin|btw\w{0,8})[ :.]{0,3})$",
    re.IGNORECASE,
)
_AMOUNT_AFTER = re.compile(r"[ \u00a0]?(?:euro|€|,-|inwoners|[a-z]{1,3}\d)", re.IGNORECASE)

_COUNTRY = r"(?<![A-Za-z0-9])([A-Za-z]{2})"
# Seen from its first figure: a text has few figures, and every word begins with letters.
_IBAN_START = re.compile(rf"[0-9](?:(?<={_COUNTRY}[0-9])|(?<={_COUNTRY}[ ][0-9]))[0-9]")
_IBAN_SEPARATORS = frozenset(" .-\u00a0\u202f")
# Lengths of the countries of SEPA, from the IBAN registry of SWIFT (ISO 13616).
_IBAN_LENGTHS = {
    "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18,
    "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21, "HU": 28,
    "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MT": 31,
    "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24, "SM": 27,
    "TR": 26, "UA": 29,
}  # fmt: skip


def is_bsn(digits: str) -> bool:
    """Whether eight or nine digits pass the eleven test (elfproef) for a BSN.

    Eight digits are a BSN of which the zero in front was dropped.
    """
    if len(digits) not in {8, 9}:
        return False
    values = [unicodedata.digit(digit) for digit in digits.rjust(9, "0")]
    total = sum(weight * value for weight, value in zip(_WEIGHTS, values, strict=True))
    # Besluit BSN, toelichting bij artikel 5: the weighted sum is divisible by eleven.
    return any(values) and total % 11 == 0


def citizen_numbers(text: str) -> Iterator[Finding]:
    """Every BSN: certain when a word for it stands nearby, in any grouping of the digits.

    Without such a word a number must look like a BSN, and it is only likely: one in eleven
    numbers passes the test by chance.
    """
    labels = labels_in(text)
    for run in _RUN.finditer(text):
        if run.end() - run.start() >= len(_WEIGHTS) - 1:
            yield from _in_run(text, *run.span(), labels)
    yield from _over_cells(text, labels)


def labels_in(text: str) -> list[int]:
    """Where each word for a citizen service number begins."""
    folded = text.casefold()
    if not any(part in folded for part in _IN_LABELS):
        return []
    return [found.start() for found in LABEL.finditer(text)]


def _in_run(text: str, first: int, last: int, labels: Sequence[int]) -> Iterator[Finding]:
    """Every BSN in figures with at most one sign between two; where no word is near, only whole."""
    place = first
    while group := _GROUP.search(text, place, last):
        place = group.end()
        near = _labelled(labels, group.start(), group.start() + _LONGEST)
        if (near or group.start() == first) and (
            finding := _bsn_from(text, (first, last), group.start(), labels)
        ):
            yield finding
            place = finding.span[1]


def _over_cells(text: str, labels: Sequence[int]) -> Iterator[Finding]:
    """A BSN of which the figures stand in cells or lines of their own: likely, with a word near."""
    for found in _OVER_CELLS.finditer(text) if labels else ():
        digits = re.sub(r"\D", "", found[0])
        if is_bsn(digits) and _labelled(labels, *found.span()):
            yield Finding(Sensitive.BSN, found.span(), digits, mask_end(digits))


def _labelled(labels: Sequence[int], start: int, end: int) -> bool:
    """Whether a word for it begins so near that it can be about the figures between these."""
    found = bisect_left(labels, start - _LABEL_BEFORE)
    return found < len(labels) and labels[found] < end + _LABEL_AFTER


def _bsn_from(text: str, run: Span, start: int, labels: Sequence[int]) -> Finding | None:
    """The BSN that begins here; a group of figures belongs to it whole."""
    digits, shape = "", []
    for group in _GROUP.finditer(text, start, min(run[1], start + _LONGEST)):
        digits += group[0]
        shape.append(len(group[0]))
        if len(digits) > len(_WEIGHTS):
            break
        end = group.end()
        if not is_bsn(digits):
            continue
        certain = _labelled(labels, start, end)
        if certain or ((start, end) == run and _looks_like_bsn(text, tuple(shape), start, end)):
            return Finding(Sensitive.BSN, (start, end), digits, mask_end(digits), certain)
    return None


def _looks_like_bsn(text: str, shape: tuple[int, ...], start: int, end: int) -> bool:
    before = text[max(0, start - 60) : start]
    return (
        shape in _BSN_SHAPES
        and _NOT_A_PERSON.search(before) is None
        and _AMOUNT_AFTER.match(text, end) is None
    )


def is_iban(value: str) -> bool:
    """Whether letters and digits without separators form an IBAN that passes mod 97."""
    if len(value) != _IBAN_LENGTHS.get(value[:2].upper()) or not value.isascii():
        return False
    if not value.isalnum():
        return False
    moved = value[4:] + value[:4]
    # ISO 7064 MOD 97-10: letters count from ten, and the remainder is one.
    return int("".join(str(int(char, 36)) for char in moved)) % 97 == 1


def account_numbers(text: str) -> Iterator[Finding]:
    """Every IBAN that passes its check sum, written together or in groups."""
    for start in _IBAN_START.finditer(text):
        first = start.start(start.lastindex or 0)
        length = _IBAN_LENGTHS.get(text[first : first + 2].upper())
        end = _end_of(text, first, length) if length else first
        value = "".join(char for char in text[first:end] if char.isalnum())
        if is_iban(value):
            span = (first, end)
            yield Finding(Sensitive.IBAN, span, value.upper(), mask_end(value), certain=True)


def _end_of(text: str, start: int, length: int) -> int:
    """Where the next `length` letters and digits end, at most one separator between two."""
    left = length
    separated = False
    for place, char in enumerate(text[start : start + 2 * length], start=start + 1):
        if char.isalnum():
            left -= 1
            separated = False
        elif char in _IBAN_SEPARATORS and not separated:
            separated = True
        else:
            break
        if not left:
            return place
    return start
