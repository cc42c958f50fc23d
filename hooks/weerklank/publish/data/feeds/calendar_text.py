"""Calendars as RFC 5545 asks: the head, the folded lines and the escaped texts."""

from collections.abc import Iterable

_LONGEST_LINE = 75


def calendar(maker: str, name: str, lines: Iterable[str]) -> str:
    """The text of a calendar; `lines` are its events, and what stands before them."""
    held = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Weerklank//{maker}//NL",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{text_value(name)}",
        *lines,
        "END:VCALENDAR",
    )
    return "".join(fold(line) for line in held)


def text_value(text: str) -> str:
    """Escaped as RFC 5545, 3.3.11 asks; on one line."""
    text = " ".join(text.split()).replace("\\", "\\\\")
    return text.replace(";", "\\;").replace(",", "\\,")


def fold(line: str) -> str:
    """The line in pieces of at most 75 octets, no letter cut in two (RFC 5545, 3.1)."""
    if len(line.encode()) <= _LONGEST_LINE:
        return f"{line}\r\n"
    pieces, piece, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _LONGEST_LINE:
            pieces.append(piece)
            piece, size = " ", 1
        piece += letter
        size += octets
    return "\r\n".join([*pieces, piece]) + "\r\n"
