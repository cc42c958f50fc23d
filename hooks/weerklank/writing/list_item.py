"""Adds an item to a list in the header of a file; the rest stays as it was, to the letter."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from weerklank.records.header.front_matter import split_front_matter
from weerklank.records.header.yaml_core import UnreadableError
from weerklank.writing.yaml_text import item_lines

_HEADER = re.compile(r"^---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.MULTILINE | re.DOTALL)


class CannotAddError(ValueError):
    """The list is written in a way in which nothing can be added; the text is Dutch."""


def with_item(text: str, name: str, item: Mapping[str, object]) -> str:
    """The file with `item` at the end of the list `name`, which is made when it is not there.

    Raises `CannotAddError` where that would change anything else, such as a list between brackets.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n").removeprefix("\ufeff")
    header = _HEADER.match(plain)
    if header is None:
        raise CannotAddError(_cannot(name))
    lines = header[1].splitlines()
    found = "\n".join([*_added(lines, name, item), ""])
    made = f"{plain[: header.start(1)]}{found}{plain[header.end(1) :]}"
    if not _only_added(plain, made, name):
        raise CannotAddError(_cannot(name))
    return made.replace("\n", newline)


def _added(lines: Sequence[str], name: str, item: Mapping[str, object]) -> list[str]:
    """The lines of the header with the item in them."""
    start = next((n for n, line in enumerate(lines) if re.match(rf"{name}:", line)), None)
    if start is None:
        return [*lines, f"{name}:", *item_lines(item, "  ")]
    if re.fullmatch(rf"{name}:\s*\[\s*\]\s*", lines[start]):
        return [*lines[:start], f"{name}:", *item_lines(item, "  "), *lines[start + 1 :]]
    end = start + 1
    for n, line in enumerate(lines[start + 1 :], start=start + 1):
        if line.strip() and not re.match(r"\s|-|#", line):
            break
        if re.match(r"\s*[^\s#]", line):
            end = n + 1
    dash = next((re.match(r"(\s*)- ", line) for line in lines[start + 1 : end]), None)
    return [*lines[:end], *item_lines(item, dash[1] if dash else "  "), *lines[end:]]


def _only_added(before: str, after: str, name: str) -> bool:
    """Whether the header says what it said, and one item more at the end of the list."""
    try:
        then, now = (split_front_matter(text.encode()) for text in (before, after))
    except UnreadableError:
        return False
    if now.fields.faults or then.body != now.body:
        return False
    earlier, later = dict(then.fields.values), dict(now.fields.values)
    listed, items = earlier.pop(name, None) or [], later.pop(name, None)
    return earlier == later and isinstance(items, list) and items[:-1] == listed


def _cannot(name: str) -> str:
    return (
        f"Hier kan niets bij: '{name}' is geen lijst met een streepje per regel. Zet het er "
        "zelf bij, of schrijf de lijst eerst uit: weerklank admin prepare"
    )
