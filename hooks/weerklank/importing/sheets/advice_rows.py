"""Makes the record of one advice out of its rows."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from weerklank.importing.bodies import body_named
from weerklank.importing.faults import CellFault
from weerklank.importing.sheets.groups import BY_ENGLISH, Group, contradictions
from weerklank.importing.sheets.listed import Listed, listed_in, points_in
from weerklank.importing.sheets.table.cells import ReadRow
from weerklank.importing.sheets.table.columns import COLUMNS, Column, Part
from weerklank.records.models.body import Body

_NUMBER = BY_ENGLISH["recommendation number"]
_TITLE, _OWN_NUMBER = BY_ENGLISH["title"], BY_ENGLISH["number"]
_TEXT = BY_ENGLISH["recommendation"]
_BESIDE = tuple(BY_ENGLISH[name] for name in ("means", "short", "call"))
_BODIES = (BY_ENGLISH["council"], BY_ENGLISH["to"])


@dataclass(slots=True)
class AdviceRows:
    """The fields of an advice, the recommendation that each row is about, and the faults."""

    fields: dict[str, object] = field(default_factory=dict)
    recommendations: dict[str, dict[str, object]] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    """The text of each recommendation by its number, also of an advice that was there."""

    numbers: dict[str, str] = field(default_factory=dict)
    """The number of each text; of two that are equal the first."""

    of_row: dict[tuple[int, int], str] = field(default_factory=dict)
    faults: list[CellFault] = field(default_factory=list)


def advice_of(
    group: Group, bodies: Sequence[Body], existing: Mapping[str, str] | None
) -> AdviceRows:
    """The advice that the rows describe.

    `existing` holds the recommendations, text by number, of an advice that is on the site already:
    then nothing is required but that each row is about one of these.
    """
    found = AdviceRows()
    for number, text in (existing or {}).items():
        _know(found, number, text)
    found.faults.extend(contradictions(group))
    for column in (c for c in COLUMNS if c.part is Part.ADVICE and c.english != "id"):
        _add_field(found, group, column, bodies, required=existing is None and column.required)
    for row in group.rows:
        _add_recommendation(found, row, existing)
    if existing is None and not found.recommendations and not found.faults:
        found.faults.append(group.rows[0].fault(_TEXT, "Dit advies heeft geen aanbeveling."))
    if found.recommendations:
        found.fields["recommendations"] = tuple(found.recommendations.values())
    return found


def _add_field(
    found: AdviceRows, group: Group, column: Column, bodies: Sequence[Body], *, required: bool
) -> None:
    row = group.first(column)
    if row is None:
        if required:
            found.faults.append(group.rows[0].fault(column, _empty(group)))
        return
    value = row.values[column]
    if column in _BODIES:
        try:
            names = value if isinstance(value, tuple) else (str(value),)
            ids = tuple(body_named(str(name), bodies) for name in names)
        except ValueError as error:
            found.faults.append(row.fault(column, str(error)))
            return
        value = ids if isinstance(value, tuple) else ids[0]
    _put(found.fields, column.loc, value)


def _empty(group: Group) -> str:
    """Why nothing may be missing; a row with only a number may be about the advice above it."""
    first = group.rows[0]
    told = "Dit mag niet leeg zijn."
    if group.first(_TITLE) or _OWN_NUMBER not in first.values:
        return told
    name = first.headers[_OWN_NUMBER]
    return (
        f"{told} Of is '{name}' het nummer van de aanbeveling? Begin dan met: "
        "weerklank import --columns"
    )


def _put(fields: dict[str, object], loc: Sequence[str | int], value: object) -> None:
    """Set a field, or a field inside a block."""
    names = [str(part) for part in loc if isinstance(part, str)]
    block = fields
    for name in names[:-1]:
        block = block.setdefault(name, {})  # type: ignore[assignment]  # only blocks on the way
    block[names[-1]] = value


def _add_recommendation(
    found: AdviceRows, row: ReadRow, existing: Mapping[str, str] | None
) -> None:
    """The recommendations of this row: new ones, or one that an earlier row has written."""
    number, text = row.text(_NUMBER), row.text(_TEXT)
    if len(points := points_in(text)) == 1:
        text = points[0]
    if not number and not text:
        if row.has(Part.ANSWER):
            found.faults.append(row.fault(_TEXT, "Over welke aanbeveling gaat dit? Vul hem in."))
        return
    several = listed_in(text) if existing is None else ()
    if several and row.has(Part.ANSWER):
        reason = (
            f"In deze cel staan {len(several)} aanbevelingen, en er staat een antwoord bij. Over "
            f"welke gaat dat? Maak er {len(several)} rijen van."
        )
        found.faults.append(row.fault(_TEXT, reason))
        return
    if several and not number:
        for own, one in zip(_numbers(found.recommendations, several), several, strict=True):
            _add_new(found, row, own, one.text)
        return
    same = found.numbers.get(text, "")
    if existing is not None and number and same and number != same:
        reason = f"De tekst is van aanbeveling {same}, het nummer is {number}. "
        found.faults.append(row.fault(_NUMBER, f"{reason}Verbeter een van de twee."))
        return
    if existing is not None or not text or (same and number in {"", same}):
        _add_reference(found, row, number or same)
        return
    _add_new(found, row, number or str(len(found.known) + 1), text)


def _numbers(before: Collection[str], several: Sequence[Listed]) -> Sequence[str]:
    """The numbers that the cell gives, as a letter will use them; else the next ones."""
    own = [one.mark for one in several if one.mark.isdecimal() and one.mark not in before]
    if len({*own}) == len(several):
        return own
    return [str(len(before) + place) for place in range(1, len(several) + 1)]


def _add_new(found: AdviceRows, row: ReadRow, number: str, text: str) -> None:
    if number in found.recommendations:
        reason = f"Nummer {number} is al van een andere aanbeveling van dit advies."
        found.faults.append(row.fault(_NUMBER, reason))
        return
    beside = {column.english: row.text(column) for column in _BESIDE if row.text(column)}
    found.recommendations[number] = {"id": number, "text": text, **beside}
    _know(found, number, text)
    found.of_row[row.place] = number


def _know(found: AdviceRows, number: str, text: str) -> None:
    found.known[number] = text
    found.numbers.setdefault(text, number)


def _add_reference(found: AdviceRows, row: ReadRow, number: str) -> None:
    if number not in found.known:
        numbers = ", ".join(found.known) or "nog geen"
        text = f"Deze aanbeveling staat niet in het advies. Het advies heeft: {numbers}."
        found.faults.append(row.fault(_NUMBER if row.text(_NUMBER) else _TEXT, text))
        return
    found.of_row[row.place] = number
