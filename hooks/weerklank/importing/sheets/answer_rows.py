"""Makes the records of the answers out of the rows of one advice: one for each letter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from weerklank.importing.bodies import body_named
from weerklank.importing.faults import CellFault
from weerklank.importing.sheets.groups import BY_ENGLISH, Group
from weerklank.importing.sheets.table.cells import ReadRow
from weerklank.importing.sheets.table.columns import COLUMNS, Column, Part
from weerklank.records.models.body import Body

_FROM = BY_ENGLISH["answer from"]
_DATED = BY_ENGLISH["answer dated"]
_RECEIVED = BY_ENGLISH["answer received"]
_PROMISE = BY_ENGLISH["promise"]
_OF_LETTER = tuple(column for column in COLUMNS if column.part is Part.RESPONSE)
_OF_ANSWER = tuple(column for column in COLUMNS if column.part is Part.ANSWER)
_OF_PROMISE = tuple(column for column in _OF_ANSWER if "actions" in column.loc)
_OF_PARTS = tuple(column for column in _OF_ANSWER if "parts" in column.loc)


@dataclass(slots=True)
class Letter:
    """One answer of one body: its fields without `advice`, and the rows it was made from."""

    fields: dict[str, object]
    answers: list[dict[str, object]] = field(default_factory=list)
    about: set[str] = field(default_factory=set)
    """The numbers of the recommendations that it answers."""

    rows: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Reading:
    """What one walk over the rows of an advice builds up."""

    bodies: Sequence[Body]
    addressees: Sequence[str]
    letters: dict[tuple[str, ...], Letter] = field(default_factory=dict)
    faults: list[CellFault] = field(default_factory=list)


def letters_of(
    group: Group,
    recommendations: Mapping[tuple[int, int], str],
    bodies: Sequence[Body],
    addressees: Sequence[str],
) -> tuple[tuple[Letter, ...], tuple[CellFault, ...]]:
    """The answers in the rows, in the order of the sheet, and the faults.

    `recommendations` says which recommendation each row is about. A row that says nothing about the
    letter, or repeats it, is about the same letter as the row above; any other begins a new one.
    Who answered may be left out when there is one addressee.
    """
    reading = _Reading(bodies, addressees)
    above: dict[Column, object] = {}
    for row in group.rows:
        if not (row.has(Part.RESPONSE) or row.has(Part.ANSWER)):
            continue
        own = {c: row.values[c] for c in _OF_LETTER if c in row.values}
        if any(above.get(column) != value for column, value in own.items()):
            above = own
        letter = _letter(reading, row, above)
        if letter is not None:
            _add_answer(reading, letter, row, recommendations)
    return tuple(reading.letters.values()), tuple(reading.faults)


def _letter(reading: _Reading, row: ReadRow, said: Mapping[Column, object]) -> Letter | None:
    """The letter that the row is about; None with a fault."""
    sender = _sender(reading, row, said)
    if sender is None:
        return None
    if _DATED not in said and _RECEIVED not in said:
        text = (
            "Wanneer kwam dit antwoord? Vul deze kolom in, of 'antwoord ontvangen'. Weet u het "
            "niet meer? Typ onbekend."
        )
        reading.faults.append(row.fault(_DATED, text))
        return None
    rest = {str(c.loc[0]): said[c] for c in _OF_LETTER if c in said and c is not _FROM}
    fields: dict[str, object] = {"from": sender, **rest}
    key = (sender, str(said.get(_DATED, "")), str(said.get(_RECEIVED, "")))
    letter = reading.letters.setdefault(key, Letter(fields))
    letter.rows.append(row.number)
    return letter


def _sender(reading: _Reading, row: ReadRow, said: Mapping[Column, object]) -> str | None:
    if _FROM not in said and len(reading.addressees) == 1:
        return reading.addressees[0]
    if _FROM not in said:
        reading.faults.append(row.fault(_FROM, "Wie antwoordde? Vul dit in."))
        return None
    try:
        return body_named(str(said[_FROM]), reading.bodies)
    except ValueError as error:
        reading.faults.append(row.fault(_FROM, str(error)))
        return None


def _add_answer(
    reading: _Reading, letter: Letter, row: ReadRow, recommendations: Mapping[tuple[int, int], str]
) -> None:
    """What the letter says about the recommendation of this row."""
    number = recommendations.get(row.place)
    if number is None or not row.has(Part.ANSWER):
        return
    promise = _block(row, _OF_PROMISE)
    if promise and "what" not in promise:
        reading.faults.append(row.fault(_PROMISE, "Wat is er beloofd of gedaan? Vul dit in."))
    if number in letter.about:
        text = f"Dit antwoord zegt al iets over aanbeveling {number}. Maak er één rij van."
        reading.faults.append(row.about(text))
        return
    plain = [c for c in _OF_ANSWER if c not in (*_OF_PROMISE, *_OF_PARTS)]
    own = _block(row, plain)
    answer = {"recommendation": number, "decision": own.get("decision")}
    answer |= {"parts": _block(row, _OF_PARTS), "explanation": own.get("explanation")}
    letter.about.add(number)
    letter.answers.append({**answer, "actions": [promise] if promise else []})


def _block(row: ReadRow, columns: Sequence[Column]) -> dict[str, object]:
    """The filled cells by the last name of their field."""
    return {str(c.loc[-1]): row.values[c] for c in columns if c in row.values}
