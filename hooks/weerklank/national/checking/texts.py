"""What people wrote in a register: text, and nothing that a browser could run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_ELEMENT = re.compile(
    r"<\s*/?\s*(?:script|iframe|object|embed|svg|math|img|style|link|meta|base|form|input|button"
    r"|template|video|audio|html|body)\b",
    re.IGNORECASE,
)
"""What does something by itself in a page. A text such as `inkomen < 130%` or `<naam>` may stay."""

_UNSEEN = re.compile(
    r"[\ud800-\udfff\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Half of a letter that JSON writes in two parts, control characters, and marks that turn a line
around: no file of a council can hold them (`records.header.front_matter`)."""

_LONGEST = 64 * 1024
_LONGEST_LINE = 1_000
_LINES = {"title", "publisher", "by"}
"""What a council writes on one line, which is at most 300 (`records.values.fields`), with room.
A text that is longer than its whole header was not made by its site."""

_ADDRESSES = {"url", "address", "feed", "evidence"}


def strings_in(content: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 (JSON)
    """Every text in a piece of JSON, with the key it stands under."""
    waiting: list[tuple[str, Any]] = [("", content)]
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, str):
            yield key, value
        elif isinstance(value, dict):
            waiting.extend(value.items())
        elif isinstance(value, list):
            waiting.extend((key, one) for one in value)


def has_markup(text: str) -> bool:
    """Whether a text holds an element that a browser would act on."""
    return "<" in text and _ELEMENT.search(text) is not None


def cannot_be_written(text: str) -> bool:
    """Whether a text holds what no file can, or what nobody sees."""
    return _UNSEEN.search(text) is not None


def is_too_long(key: str, text: str) -> bool:
    """Whether no council can have written a text of this length here."""
    return len(text) > (_LONGEST_LINE if key in _LINES else _LONGEST)


def is_wrong_address(key: str, text: str) -> bool:
    """Whether a text that is an address would lead a browser to run something."""
    return key in _ADDRESSES and ":" in text and not text.startswith(("https://", "http://"))
