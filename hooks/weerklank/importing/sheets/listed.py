"""A cell that lists several things, each behind a mark: `1)`, `b.` or a dash."""

import re
from dataclasses import dataclass, replace

_INLINE = re.compile(
    r"(?:^|[;.,]\s+|\s+en\s+|\s+(?=\S{1,2}\)))(\d{1,2}|[a-z])\s*[.):]\s+(?=\S)", re.IGNORECASE
)
_MARK = re.compile(r"^\s*(?:[-–•*·]|(\d{1,2}|[a-z])\s*[.):])\s+", re.IGNORECASE)


_BULLET = re.compile(r"^\s*(?:[•·●○■▪◦‣]\s*|[-–*]\s+)")


@dataclass(frozen=True, slots=True)
class Listed:
    """One of the things in a cell: its number or letter, empty behind a dash, and its words."""

    mark: str
    text: str


def listed_in(cell: str, *, at_least: int = 2) -> tuple[Listed, ...]:
    """The things in a cell, without their marks; none when so few lines have a mark.

    Only the kind of mark of the first line begins a thing: dashes below a number are points of
    it. A line without a mark goes on with the one above it; what stands above the first mark is an
    introduction, and no thing of its own.
    """
    found: list[Listed] = []
    for line in filter(str.strip, _on_lines(cell).splitlines()):
        mark = _MARK.match(line)
        if mark and (not found or _kind(mark[1]) == _kind(found[0].mark)):
            own = _MARK.sub("", line).strip().removesuffix(";")
            found.append(Listed(_plain(mark[1]), own))
        elif found:
            found[-1] = replace(found[-1], text=f"{found[-1].text} {line.strip()}")
    return tuple(found) if len(found) >= at_least else ()


def introduction(cell: str) -> str:
    """What stands above the first mark."""
    lines = _on_lines(cell).splitlines()
    first = next((place for place, line in enumerate(lines) if _MARK.match(line)), 0)
    return " ".join(" ".join(lines[:first]).split())


def points_in(text: str) -> tuple[str, ...]:
    """The points of a text that is a list and nothing else; else the text, without a lone dot."""
    if introduction(text) or not (points := listed_in(text)):
        return (_BULLET.sub("", text),)
    return tuple(point.text for point in points)


def counts_up(marks: list[str]) -> bool:
    """Whether these are 1, 2, 3 or a, b, c."""
    numbers = [str(number) for number in range(1, len(marks) + 1)]
    return marks in (numbers, [chr(ord("a") + place) for place in range(len(marks))])


def _on_lines(cell: str) -> str:
    """`1) this; 2) that` over two lines, when the marks count up from the first; else the cell."""
    marks = [match[1].lower() for match in _INLINE.finditer(cell)]
    if "\n" in cell.strip() or len(marks) < 2 or not counts_up(marks):  # noqa: PLR2004 (one mark is no list)
        return cell
    return _INLINE.sub(lambda match: f"\n{match[0].lstrip(' ;,.')}", cell)


def _plain(mark: str | None) -> str:
    """`01` is 1 and `B` is b."""
    return (mark or "").lower().lstrip("0")


def _kind(mark: str | None) -> str:
    return "number" if mark and mark.isdecimal() else "letter" if mark else "dash"
