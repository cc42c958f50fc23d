"""What a reader found inside one file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Inside:
    """The text of each page, who made the file and with what, and what is hidden in it."""

    pages: tuple[str, ...] = ()
    makers: tuple[str, ...] = ()
    """Names in the properties: author, creator, last saved by."""

    located: bool = False
    """Whether it says on which place of the earth it was made."""

    covered: tuple[int, ...] = ()
    """Pages, from 1, with text under a dark bar."""

    invisible: tuple[int, ...] = ()
    """Pages, from 1, with text that is not shown."""

    readable: bool = True


UNREADABLE = Inside(readable=False)
"""What cannot be looked into."""
