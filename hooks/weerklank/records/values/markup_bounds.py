"""How much work a text may ask of the Markdown converter, before any converter sees it.

The converter is quick on what people write, and needs minutes or falls over on a few kilobytes of
brackets, headings or lists inside lists. Each bound below is far above any letter and far below
where the converter slows down: in a text of 40,000 characters, the most a field may hold, it keeps
the conversion under two seconds (tests/records/test_markup_bounds.py).
"""

import re
from collections.abc import Iterator

from weerklank.lazy_dataclass import dataclass

_MARK = r"(?:>|[-*+]|\d{1,9}[.)])"
# The line under a letter, or to tear it off: for the converter no list.
_RULE = r"(?:(?:-[ ]{0,2})+|(?:\*[ ]{0,2})+)$"
# The converter falls over at 491 on one line. A list has a space after its mark, a quote need not.
_NESTED = re.compile(
    rf"^[ \t]*(?!{_RULE})(?:>[ \t]*|(?!>){_MARK}[ \t]+){{20}}{_MARK}", re.MULTILINE
)
# 25 lists inside each other with a line each.
_INDENTED = re.compile(rf"^[ \t]{{101,}}{_MARK}(?:[ \t]|$)", re.MULTILINE)

_COUNTED = (
    # After each of these the converter copies all that follows.
    (
        re.compile(
            r"^(?: {0,3}>)* {0,3}(?:#|[=-]+[ \t]*$|(?:[-*_][ \t]*){3,}$|\[[^\]\n]*\]:)",
            re.MULTILINE,
        ),
        100,
        "meer dan 100 koppen, lijnen of verwijzingen zonder witregel",
    ),
    # From each of these it looks for a twin through all that follows.
    (re.compile(r"`+"), 1_000, "meer dan 1000 keer een ` zonder witregel"),
    (re.compile(r"\*+|_+"), 2_000, "meer dan 2000 keer een * of _ zonder witregel"),
)
"""What may not stand too often in one block: the mark, how often it may, and what is told."""

_MOST_OPEN = 20
"""Brackets and tags not yet closed: 2,500 of them take four seconds."""

_SIGNS = (("\n", 99), ("`", 1_000), ("*", 1_000), ("_", 1_000), ("[", 20), ("(", 20))
"""A text with no more than this of each passes no bound of a block: counting is quick."""

_BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_BRACKET = re.compile(r"\]\(|[\[\]()]")
_TAG = re.compile(r"<(?=[A-Za-z/!?])|>")


@dataclass(frozen=True, slots=True)
class Excess:
    """Where a text asks too much: the line in it, from 1, and of what there is too much."""

    line: int
    what: str


def excess_in(text: str) -> Excess | None:
    """The first place where `text` asks too much of the converter; None for any usual text."""
    found = min(_excesses(text), default=None)
    return Excess(text.count("\n", 0, found[0]) + 1, found[1]) if found else None


def _excesses(text: str) -> Iterator[tuple[int, str]]:
    """Places in the text where a bound is passed, with what there is too much of."""
    if found := _NESTED.search(text) or _INDENTED.search(text):
        yield found.start(), "meer dan 20 lijsten of citaten in elkaar"
    if place := _tag_too_many(text):
        yield place, f"meer dan {_MOST_OPEN} keer een < zonder >"
    crowded = any(text.count(sign) > most for sign, most in _SIGNS)
    for block in _BLOCK.finditer(text) if crowded else ():
        yield from _excesses_of_block(block.start(), block[0])


def _excesses_of_block(start: int, block: str) -> Iterator[tuple[int, str]]:
    for pattern, most, what in _COUNTED:
        if len(block) > most and len(found := list(pattern.finditer(block))) > most:
            yield start + found[most].start(), what
    if place := _bracket_too_many(block):
        yield start + place, f"meer dan {_MOST_OPEN} haken die niet dichtgaan"


def _tag_too_many(text: str) -> int:
    """The place of the first `<` over the bound; zero when there is none."""
    waiting = 0
    for mark in _TAG.finditer(text):
        waiting = waiting + 1 if mark[0] == "<" else max(0, waiting - 1)
        if waiting > _MOST_OPEN:
            return mark.start()
    return 0


def _bracket_too_many(block: str) -> int:
    """The place of the first bracket over the bound: `[` of a link, or `(` of its address."""
    square = rounds = 0
    for mark in _BRACKET.finditer(block):
        match mark[0]:
            case "[":
                square += 1
            case "](":
                square, rounds = max(0, square - 1), rounds + 1
            case "]":
                square = max(0, square - 1)
            case "(" if rounds:
                rounds += 1
            case ")":
                rounds = max(0, rounds - 1)
            case _:
                pass
        if max(square, rounds) > _MOST_OPEN:
            return mark.start()
    return 0
