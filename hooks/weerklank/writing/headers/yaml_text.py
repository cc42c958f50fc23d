"""Writes the header of a record: plain block-style YAML that every reader understands alike.

A text stands bare only when YAML 1.1 and YAML 1.2 both read it as that same text; everything else
is quoted. So `nee`, `12:30` and `0123` stay what was typed, here and in any other program.
"""

import datetime as dt
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence

from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Term

_WIDTH = 96
_INDENT = "  "
_BARE_WORDS = re.compile(r"[^\W\d_][^\n:#\[\]{}\\]*")
_BARE_NUMBER_WORD = re.compile(r"\d{1,4} [a-z][a-z ]*")
_BARE_ID = re.compile(r"\d[0-9-]*-[a-z][a-z0-9-]*")
_BARE_ADDRESS = re.compile(r"https?://[\w./?=&%~+-]+", re.ASCII)
_MEANS_SOMETHING = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def record_text(fields: Mapping[str, object], text: str = "") -> str:
    r"""A whole file: the header with its fields in the given order, and the text under it.

    Values are texts, numbers, truths, dates, terms, lists and mappings of those. A value of None,
    an empty list and an empty mapping are left out. Line ends are `\n`.
    """
    lines = ["---", *_mapping_lines(fields, ""), "---"]
    if text.strip():
        lines.append(text.strip("\n"))
    return "\n".join(lines) + "\n"


def _mapping_lines(fields: Mapping[str, object], indent: str) -> Iterator[str]:
    for name, value in fields.items():
        if not is_empty(value):
            yield from value_lines(f"{indent}{scalar(name)}:", value, indent)


def value_lines(start: str, value: object, indent: str) -> Iterator[str]:
    """The lines of a value after `start`, which ends in a colon or a dash."""
    if isinstance(value, Mapping):
        yield start
        yield from _mapping_lines(value, indent + _INDENT)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        yield start
        for item in value:
            yield from item_lines(item, indent + _INDENT)
    else:
        yield from _text_lines(start, value, indent + _INDENT)


def item_lines(item: object, indent: str) -> Iterator[str]:
    """The lines of one item of a list; the first field of a block stands behind the dash."""
    if isinstance(item, Mapping):
        lines = list(_mapping_lines(item, indent + _INDENT))
        yield f"{indent}- {lines[0].strip()}"
        yield from lines[1:]
    else:
        yield from _text_lines(f"{indent}-", item, indent + _INDENT)


def _text_lines(start: str, value: object, indent: str) -> Iterator[str]:
    """A single value; a long text is folded, a text of several lines keeps them."""
    if not isinstance(value, str):
        yield f"{start} {_plain(value)}"
    elif _can_stand_in_block(value) and "\n" in value:
        yield f"{start} |-"
        yield from (indent + line if line else "" for line in value.split("\n"))
    elif _can_stand_in_block(value) and len(start) + len(value) > _WIDTH and "  " not in value:
        yield f"{start} >-"
        yield from textwrap.wrap(
            value,
            _WIDTH,
            initial_indent=indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
    else:
        yield f"{start} {scalar(value)}"


def _can_stand_in_block(value: str) -> bool:
    """Whether a block scalar gives back exactly this text."""
    lines = value.split("\n")
    return bool(lines[0] and lines[-1]) and all(
        line.replace(" ", "a").isprintable() and line == line.strip() for line in lines
    )


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, (PartialDate, dt.date)):
        return value.isoformat()
    if isinstance(value, (int, Term)):
        return str(value)
    raise TypeError(f"{type(value).__name__} is no value of a record")


def scalar(text: str) -> str:
    """The text bare when that is safe, else between double quotes with every oddity escaped."""
    bare = (_BARE_WORDS, _BARE_NUMBER_WORD, _BARE_ID, _BARE_ADDRESS)
    if (
        any(pattern.fullmatch(text) for pattern in bare)
        and text.isprintable()
        and text == text.strip()
        and text.lower() not in _MEANS_SOMETHING
    ) or bool(re.fullmatch(r"(19|2[01])\d\d-[01]\d(-[0-3]\d)?", text, re.ASCII)):
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 (four digits)


def is_empty(value: object) -> bool:
    """Whether nothing is written for this value."""
    if isinstance(value, Mapping):
        return all(map(is_empty, value.values()))
    return value is None or (isinstance(value, (list, tuple)) and not value)
