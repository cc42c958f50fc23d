"""A small strict YAML reader: values and, for every field, the line it stands on.

It walks the parser's events itself instead of loading a tree. So nothing recurses out of bounds,
no alias is ever followed, and only the plain scalars of YAML 1.2 mean anything but text: `no`,
`012`, `12:30`, `1.10` and dates stay what the person typed.
"""

import re
from collections.abc import Mapping
from dataclasses import field
from typing import cast

import yaml

from weerklank.lazy_dataclass import dataclass
from weerklank.records.header.yaml_faults import (
    Lost,
    after_sharp,
    at_commas,
    describe,
    is_plain,
    scrap_of_block,
)

DEEPEST = 12
"""How many lists and blocks may stand inside each other."""

Loc = tuple[str | int, ...]
"""The way to a field: names of fields and places in lists, as pydantic gives them."""

_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLEANS = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_WHOLE_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault in a file, before the path is known: line from 1, code, Dutch text."""

    line: int
    code: str
    text: str


class UnreadableError(Exception):
    """The file cannot be read any further; carries the fault that says why."""

    def __init__(self, fault: Fault) -> None:
        """Keep the fault."""
        super().__init__(fault.text)
        self.fault = fault


# Control characters, other line ends than \n, marks that turn text around, non-characters.
UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)


_NO_WIDTH = re.compile("[\u200b\u2060]")
"""In a sentence it does no harm; a name, a word or a day that holds one is another."""

TWO_VERSIONS = re.compile(r"^(?:<{7}|>{7}) \S", re.MULTILINE)
"""How git marks a piece that two people changed at once: the first and the last line of it."""

TWO_VERSIONS_TOLD = (
    "Hier staan twee versies van dezelfde tekst, omdat twee mensen haar tegelijk wijzigden. Kies "
    "er een, en haal de regels met <<<<<<<, ======= en >>>>>>> weg."
)


def nobody_sees(character: str) -> str:
    """What to do about one of these."""
    return f"Er staat een onzichtbaar teken (U+{ord(character):04X}). Typ de regel opnieuw."


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a header, the line of each, and faults that did not stop the reading.

    A field without a value is left out of `values` and kept in `lines`.
    """

    values: Mapping[str, object]
    lines: Mapping[Loc, int]
    faults: tuple[Fault, ...] = ()


@dataclass(slots=True)
class _Reading:
    """What one walk over the events builds up."""

    parser: yaml.CSafeLoader
    first_line: int
    rows: list[str] = field(default_factory=list)
    lines: dict[Loc, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def next(self) -> yaml.Event:
        """The next event; the stream's end comes before there is none."""
        return cast("yaml.Event", self.parser.get_event())

    def line(self, event: yaml.Event) -> int:
        """The line in the file on which the event starts."""
        mark = event.start_mark
        return (mark.line if mark else 0) + self.first_line

    def behind(self, event: yaml.Event) -> str:
        """What stands on the line after the event."""
        mark = event.end_mark
        return self.rows[mark.line][mark.column :] if mark and mark.line < len(self.rows) else ""

    def lose(self, event: yaml.Event, lost: Lost | None) -> None:
        """Report what YAML takes away here, if anything."""
        if lost:
            self.faults.append(Fault(self.line(event), *lost))

    def refuse(self, event: yaml.Event, code: str, text: str) -> UnreadableError:
        """The exception that stops the reading at this event."""
        return UnreadableError(Fault(self.line(event), code, text))


def read_fields(text: str, first_line: int = 1) -> Fields:
    """Read a block of fields; `first_line` is the line in the file of its first line.

    Raises `UnreadableError` with one `Fault` for anything that is not one plain YAML mapping.
    """
    parser = yaml.CSafeLoader(text)
    try:
        return _document(_Reading(parser, first_line, text.split("\n")))
    except yaml.MarkedYAMLError as error:
        line, message = describe(error, text)
        raise UnreadableError(Fault(line + first_line, "R007", message)) from None
    except yaml.YAMLError:
        message = "Er staat een teken in de kop dat niet te lezen is. Haal het weg."
        raise UnreadableError(Fault(first_line, "R007", message)) from None
    finally:
        parser.dispose()


def _document(reading: _Reading) -> Fields:
    reading.next()
    start = reading.next()
    if isinstance(start, yaml.StreamEndEvent):
        raise reading.refuse(start, "R006", _NO_FIELDS)
    first = reading.next()
    if not isinstance(first, yaml.MappingStartEvent):
        raise reading.refuse(first, "R006", _NO_FIELDS)
    values = _mapping(reading, first, (), 1)
    reading.next()
    end = reading.next()
    if not isinstance(end, yaml.StreamEndEvent):
        raise reading.refuse(end, "R008", _SECOND_HEADER)
    return Fields(values, reading.lines, tuple(reading.faults))


_NO_FIELDS = "De kop bevat geen velden. Schrijf regels als: title: Titel van het advies."

_SECOND_HEADER = "Hier begint een tweede kop. Sluit de kop af met een regel met alleen '---'."


def _value(reading: _Reading, event: yaml.Event, path: Loc, depth: int) -> object:
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(reading, event, path)
    if depth >= DEEPEST:
        raise reading.refuse(event, "R008", _TOO_DEEP)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(reading, event, path, depth + 1)
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(reading, event, path, depth + 1)
    raise reading.refuse(event, "R008", _NO_ALIAS)


_NO_ALIAS = "Een sterretje (*) of en-teken (&) heeft hier een bijzondere betekenis. Zet de tekst tussen aanhalingstekens."  # noqa: E501 (one sentence that is read as one)
_TOO_DEEP = (
    f"Hier staan meer dan {DEEPEST} lagen in elkaar. Haal de haakjes of de inspringing weg die er "
    "te veel zijn."
)
_NO_TAG = "Een uitroepteken (!) heeft hier een bijzondere betekenis. Zet de tekst tussen aanhalingstekens."  # noqa: E501 (one sentence that is read as one)


def _scalar(reading: _Reading, event: yaml.ScalarEvent, path: Loc) -> object:
    """A text, or what a bare word means in YAML 1.2: nothing, true or false, a whole number."""
    _refuse_marks(reading, event)
    text: str = event.value
    if not event.implicit[0]:
        return text
    if is_plain(event):
        reading.lose(event, after_sharp(path, text, reading.behind(event)))
    if text in _EMPTY:
        return None
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    return int(text) if _WHOLE_NUMBER.fullmatch(text) else text


def _refuse_marks(reading: _Reading, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
    """No anchors, no tags, and nothing that nobody sees, also when it was written as a code."""
    text: str = event.value if isinstance(event, yaml.ScalarEvent) else ""
    if unwanted := UNWANTED.search(text) or (_NO_WIDTH.search(text) if " " not in text else None):
        raise reading.refuse(event, "R002", nobody_sees(unwanted[0]))
    if event.anchor:
        raise reading.refuse(event, "R008", _NO_ALIAS)
    if event.tag:
        raise reading.refuse(event, "R008", _NO_TAG)


def _sequence(
    reading: _Reading, start: yaml.SequenceStartEvent, path: Loc, depth: int
) -> list[object]:
    _refuse_marks(reading, start)
    items: list[object] = []
    plain: list[bool] = []
    while not isinstance(event := reading.next(), yaml.SequenceEndEvent):
        here = (*path, len(items))
        reading.lines[here] = reading.line(event)
        plain.append(is_plain(event))
        items.append(_value(reading, event, here, depth))
    if start.flow_style:
        reading.lose(start, at_commas(path, list(zip(items, plain, strict=True))))
    return items


def _mapping(
    reading: _Reading, start: yaml.MappingStartEvent, path: Loc, depth: int
) -> dict[str, object]:
    """A block of fields; every field gets the line of its name, a name used twice is a fault."""
    _refuse_marks(reading, start)
    values: dict[str, object] = {}
    while not isinstance(event := reading.next(), yaml.MappingEndEvent):
        name = _name(reading, event)
        here = (*path, name)
        repeated = here in reading.lines
        if repeated:
            text = f"'{name}' staat er twee keer in. Haal er één weg."
            reading.faults.append(Fault(reading.line(event), "R009", text))
            here = (*here, "")
        reading.lines[here] = reading.line(event)
        value = _value(reading, reading.next(), here, depth)
        if value is None and start.flow_style:
            reading.lose(event, scrap_of_block(name, reading.behind(event)))
        if value is not None and not repeated:
            values[name] = value
    return values


def _name(reading: _Reading, event: yaml.Event) -> str:
    """The name of a field: always text."""
    if not isinstance(event, yaml.ScalarEvent):
        raise reading.refuse(event, "R008", "Hier hoort de naam van een veld, geen lijst of blok.")
    _refuse_marks(reading, event)
    return str(event.value)
