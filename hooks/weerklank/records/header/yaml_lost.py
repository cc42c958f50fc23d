"""What YAML takes away without a word: a sentence that stops at a sharp, a list cut at its commas.

The file is sound YAML, so no parser complains; but what is published is not what was written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

_SHARP = re.compile(r"([ \t]+)#(.*)")
_CUT_LISTS = frozenset({("recommendations",)})
"""The lists whose items are sentences; in a list of words each comma is meant."""

Lost = tuple[str, str]
"""A code and its Dutch text."""


def is_plain(event: yaml.Event) -> bool:
    """Whether it is a text without quotation marks."""
    return isinstance(event, yaml.ScalarEvent) and event.implicit[0] and not event.style


def after_sharp(value: str, rest: str) -> Lost | None:
    """What is lost of a sentence that goes on after ` #`; `rest` is the line behind the value.

    A sharp with nothing behind it but a letter or a figure was meant as text; one with a space
    behind it is perhaps a note for who keeps the file. Two spaces before it make it surely a note.
    """
    found = _SHARP.match(rest)
    if found is None or " " not in value:
        return None
    gap, lost = found[1], found[2].rstrip()
    whole = f'"{value} #{lost}"'
    if lost and not lost[0].isspace():
        text = (
            f"Na ' #' leest de computer niets meer: '#{lost}' is weg. "
            f"Zet de hele zin tussen aanhalingstekens: {whole}."
        )
        return "R102", text
    if lost.strip() and len(gap) == 1:
        text = (
            f"Wat na ' #' staat, komt niet op de site: '{lost.strip()}'. Hoort het bij de zin? "
            f"Zet dan alles tussen aanhalingstekens: {whole}."
        )
        return "W112", text
    return None


def at_commas(path: Sequence[str | int], items: Sequence[tuple[object, bool]]) -> Lost | None:
    """What became of a sentence with commas between `[ ]`; each item with whether it is plain."""
    if tuple(path) not in _CUT_LISTS or len(items) < 2:  # noqa: PLR2004 (nothing was cut)
        return None
    scraps = [str(value) for value, plain in items[1:] if plain and not str(value)[:1].isupper()]
    if not scraps:
        return None
    text = (
        f"Tussen [ ] begint bij elke komma iets nieuws: '{_one_line(scraps[0])}' is nu een "
        "eigen aanbeveling. Zet elke aanbeveling op een eigen regel met een streepje, en haal de "
        "haken weg."
    )
    return "R101", text


def scrap_of_block(name: str, after: str) -> Lost | None:
    """A piece of a sentence between `{ }` that stands there as the name of a field.

    `after` is the line behind the name: a field has a colon there.
    """
    if after.lstrip().startswith(":"):
        return None
    text = (
        f"Tussen {{ }} begint bij elke komma iets nieuws: '{_one_line(name)}' is nu een leeg "
        "veld en is weg. Zet de hele zin tussen aanhalingstekens."
    )
    return "R108", text


def _one_line(text: str) -> str:
    """What was typed over several lines, and not endless."""
    return " ".join(text.split())[:60]
