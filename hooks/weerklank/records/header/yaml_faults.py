"""Says in Dutch what is wrong with a header that is not YAML.

The parser speaks English and thinks in tokens. A secretary thinks in colons, quotation marks and
indents, so each of its complaints is turned into the likely cause and what to type instead.
"""

from __future__ import annotations

import re

import yaml

_TAB = "Hier staat een tab. Gebruik spaties om in te springen: twee spaties per stap."
_COLON = (
    "Er staat een dubbele punt in deze tekst, of de regel springt verkeerd in. "
    "Zet de hele tekst tussen aanhalingstekens."
)
_QUOTE = "Een aanhalingsteken is niet gesloten. Zet er aan het eind van de tekst nog één."
_BRACKET = "Een haakje is niet gesloten, of er ontbreekt een komma. Kijk ook op de regels erboven."
_MARK = "De tekst begint met een bijzonder teken. Zet de hele tekst tussen aanhalingstekens."
_LIST = "Deze lijst springt niet overal even ver in. Zet alle streepjes recht onder elkaar."
_OTHER = (
    "Deze regel is niet te lezen. Kijk of er na de naam een dubbele punt en een spatie staan, "
    "of de regel even ver inspringt als de regels eromheen, "
    "en of een tekst met aanhalingstekens goed is gesloten."
)
_CAUSES = (
    (re.compile(r"mapping values are not allowed"), _COLON),
    (re.compile(r"unexpected end of stream|unexpected document indicator"), _QUOTE),
    (re.compile(r"expected ',' or|flow (mapping|sequence)"), _BRACKET),
    (re.compile(r"cannot start any token|alphabetic or numeric|tag|anchor|alias"), _MARK),
    (re.compile(r"'-' indicator|block sequence"), _LIST),
)


def describe(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """The line, counted from 0 in `text`, and a Dutch sentence that says what to type."""
    mark = error.problem_mark or error.context_mark
    lines = text.split("\n")
    line = min(mark.line if mark else 0, len(lines) - 1)
    for near in (line - 1, line):
        if near >= 0 and _indents_by_tab(lines[near]):
            return near, _TAB
    said = f"{error.context or ''} {error.problem or ''}"
    cause = next((dutch for pattern, dutch in _CAUSES if pattern.search(said)), _OTHER)
    if error.context_mark is not None and (cause in {_QUOTE, _BRACKET} or "expected ':'" in said):
        line = error.context_mark.line
    return line, cause


def _indents_by_tab(line: str) -> bool:
    return "\t" in line[: len(line) - len(line.lstrip())] or ":\t" in line
