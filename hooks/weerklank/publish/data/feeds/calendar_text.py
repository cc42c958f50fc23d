"""Calendars as RFC 5545 asks: the head, the folded lines and the escaped texts."""

from collections.abc import Iterable

_LONGEST_LINE = 75

_OF_A_LETTER, _NOT_ITS_FIRST = 0b11000000, 0b10000000
"""How UTF-8 marks the second octet of a letter, and those after it."""


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
    octets, pieces, most = line.encode(), [], _LONGEST_LINE
    while len(octets) > most:
        cut = most
        while octets[cut] & _OF_A_LETTER == _NOT_ITS_FIRST:
            cut -= 1
        pieces.append(octets[:cut].decode())
        octets, most = octets[cut:], _LONGEST_LINE - 1
    return "\r\n ".join([*pieces, octets.decode()]) + "\r\n"
