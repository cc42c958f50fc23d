"""The lines of a council's own file: what stands there now, and the file with other lines."""

import difflib
from collections.abc import Mapping
from copy import deepcopy
from itertools import pairwise
from pathlib import Path
from typing import Any

import click

from weerklank.records.header.front_matter import split_front_matter
from weerklank.records.header.yaml_core import Loc, UnreadableError
from weerklank.records.values.typed import is_unknown
from weerklank.writing.headers.kept_lines import CannotKeepError, with_header

NOT_KNOWN = ("onbekend", "niet bekend")


def header(file: Path) -> tuple[str, dict[str, Any]]:
    """The text of the file and the values in its header; ends the command when it has none."""
    try:
        octets = file.read_bytes()
        return octets.decode("utf-8"), dict(split_front_matter(octets).fields.values)
    except (UnreadableError, UnicodeDecodeError):
        message = f"{file.name} is niet te lezen. Typ weerklank check, en maak het eerst goed."
        raise click.ClickException(message) from None


def now_at(values: Mapping[str, Any], loc: Loc) -> object:
    """What stands there; a term for all advice stands for each sort of it."""
    found: Any = values
    for part in loc:
        if isinstance(part, int):
            found = found[part] if isinstance(found, list) and part < len(found) else None
        elif isinstance(found, Mapping):
            found = found.get(part)
        elif part not in {"requested", "unrequested", "at_most"}:
            found = None
    return found


def spoken(value: object) -> str:
    """The same as a person types it."""
    if isinstance(value, Mapping):
        value = value.get("present")
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    words = {"yes": "ja", "no": "nee", "none": "geen", "unknown": ""}
    text = "" if value is None else str(value)
    return words.get(text.lower(), text)


def typed_value(value: object) -> object:
    """What goes in the file; what is not known is no line."""
    if value == NOT_KNOWN[0] or is_unknown(value):
        return None
    return list(value) if isinstance(value, tuple) else value


def with_said(values: Mapping[str, Any], said: Mapping[Loc, object]) -> dict[str, Any]:
    """The header with what was said, each in its own block."""
    made: dict[str, Any] = deepcopy(dict(values))
    for loc, value in said.items():
        old = now_at(values, loc)
        if spoken(old) == spoken(value):
            continue
        whole = {**old, "present": value} if isinstance(old, Mapping) and value else value
        _put(made, loc, whole)
    return made


def _put(made: dict[str, Any], loc: Loc, value: object) -> None:
    block: Any = made
    for part, below in pairwise(loc):
        if isinstance(part, int):
            block.extend({} for _ in range(part + 1 - len(block)))
        elif not isinstance(block.get(part), dict | list):
            block[part] = [] if isinstance(below, int) else _opened(part, block.get(part))
        block = block[part]
    block[loc[-1]] = value


def _opened(name: str, value: object) -> dict[str, object]:
    """A short form written out, so that one part of it can change."""
    if value is None:
        return {}
    parts = ("at_most",) if name == "extension" else ("requested", "unrequested")
    return dict.fromkeys(parts, value)


def kept_text(path: str, text: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """The text with the new values, other lines as they were; ends the command when it cannot."""
    try:
        return with_header(text, old, new)
    except CannotKeepError:
        raise click.ClickException(
            f"{path} is zo geschreven dat dit er niet in kan zonder meer te veranderen. Doe het in "
            "het formulier: weerklank edit"
        ) from None


def shown_change(before: str, after: str) -> str:
    """The lines that go and that come."""
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return "\n".join(line.rstrip() for line in lines if line.startswith(("+ ", "- ")))
