"""Says in Dutch what is wrong with a header that is not YAML.

The parser speaks English and thinks in tokens. A secretary thinks in colons, quotation marks and
indents, so each of its complaints is turned into the likely cause and what to type instead.
"""

import re
from collections.abc import Sequence

import yaml

_SHARP = re.compile(r"([ \t]+)#(.*)")
_CUT_LISTS = frozenset({("recommendations",)})
"""The lists whose items are sentences; in a list of words each comma is meant."""

_SENTENCES = frozenset({"title", "summary", "text", "means", "explanation", "recommendations"})
"""Fields that hold sentences: what stands before a sharp may be one word."""

Lost = tuple[str, str]
"""A code and its Dutch text."""

_TAB = "Hier staat een tab. Gebruik spaties om in te springen: twee spaties per stap."
_COLON = (
    "Er staat een dubbele punt in deze tekst, of de regel springt verkeerd in. "
    "Zet de hele tekst tussen aanhalingstekens."
)
_QUOTE = "Een aanhalingsteken is niet gesloten. Zet er aan het eind van de tekst nog één."
_APOSTROPHE = (
    "Een tekst kan niet met een apostrof beginnen. Zet de hele tekst tussen dubbele "
    'aanhalingstekens, zoals: "\'s Avonds een bus".'
)
_BEGINS_WITH_ONE = re.compile(r"(?:^|[:-]) *'[sntk]\b")
_HARD_SPACE = "Hier staat een harde spatie, zoals Word die maakt. Typ de spaties opnieuw."
_WHERE_IT_COUNTS = re.compile("^ *\xa0|[:-]\xa0")
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
    if cause in {_QUOTE, _OTHER} and _BEGINS_WITH_ONE.search(lines[line]):
        return line, _APOSTROPHE
    return line, _HARD_SPACE if _WHERE_IT_COUNTS.search(lines[line]) else cause


def _indents_by_tab(line: str) -> bool:
    return "\t" in line[: len(line) - len(line.lstrip())] or ":\t" in line


# The file is sound YAML, so no parser complains; but what is published is not what was written.
def is_plain(event: yaml.Event) -> bool:
    """Whether it is a text without quotation marks."""
    return isinstance(event, yaml.ScalarEvent) and event.implicit[0] and not event.style


def after_sharp(path: Sequence[str | int], value: str, rest: str) -> Lost | None:
    """What is lost of a sentence that goes on after ` #`; `rest` is the line behind the value.

    A sharp with nothing behind it but a letter or a figure was meant as text; one with a space
    behind it is perhaps a note for who keeps the file. Two spaces before it make it surely a note.
    """
    found = _SHARP.match(rest)
    name = next((part for part in reversed(path) if isinstance(part, str)), "")
    if found is None or (" " not in value and name not in _SENTENCES):
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
