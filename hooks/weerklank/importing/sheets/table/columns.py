"""The columns of a spreadsheet with old advices: one row for each recommendation.

This is the documented format: the template below, the manual and the reader are made from it.
"""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from weerklank.importing.faults import refuse_without_extra
from weerklank.records.header.yaml_core import Loc
from weerklank.records.models.advice import Advice
from weerklank.records.models.advice_words import AdviceKind, Unanswered
from weerklank.records.models.decision import Decision
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import Form
from weerklank.records.reporting.model_fields import field_at
from weerklank.records.values.choice import Choice
from weerklank.words.packaged import table_of

EXAMPLE = "VOORBEELD: "
"""How the title of the invented rows in the template begins; such rows are never imported."""


class Part(StrEnum):
    """What a column is about: the advice, one recommendation of it, or the answer to that."""

    ADVICE = "advice"
    RECOMMENDATION = "recommendation"
    RESPONSE = "response"
    ANSWER = "answer"


class Cell(StrEnum):
    """How the text in a cell is read."""

    TEXT = "text"
    DATE = "date"
    LIST = "list"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its headers, the field it fills in a record, and what to write in it."""

    dutch: str
    english: str
    part: Part
    loc: Loc
    told: str = ""
    """What to write in it, where that is not what the model says of the field."""

    more: str = ""
    """What a spreadsheet needs besides."""

    cell: Cell = Cell.TEXT
    required: bool = False
    choices: Mapping[str, str] = field(default_factory=dict, compare=False)
    example: str = ""
    maybe: tuple[str, ...] = ()
    """What councils call it that may be another thing too: proposed while it is missing."""

    also: tuple[str, ...] = ()
    """What councils call it in lists of their own, without capitals and accents."""

    @property
    def hint(self) -> str:
        """What to write in it, in a sentence or two."""
        of_advice = self.part in {Part.ADVICE, Part.RECOMMENDATION}
        said = field_at(Advice if of_advice else Response, self.loc)
        return " ".join(filter(None, (self.told or (said and said.description), self.more)))


_CHOICES: Mapping[str, type[Choice]] = {
    "kind": AdviceKind,
    "answer": Unanswered,
    "form": Form,
    "decision": Decision,
}
_ALSO: Mapping[type[Choice] | None, Mapping[str, str]] = {
    AdviceKind: {"g": AdviceKind.REQUESTED, "o": AdviceKind.UNREQUESTED},
    Decision: {"besluit onbekend": "unknown"},
}
"""What many councils type for the kind, and what is no decision: that nobody knows it any more."""


def _column(part: str, dutch: str, read: Mapping[str, Any]) -> Column:
    """A column of `columns.yaml`, with what may be typed in it."""
    choices = _CHOICES.get(str(read["loc"][-1]))
    words = choices.by_words() if choices else {}
    told = {"choices": _one_of(choices)} if choices else {}
    return Column(
        dutch,
        read["english"],
        Part(part),
        tuple(read["loc"]),
        read.get("told", "").format(**told),
        read.get("more", ""),
        Cell(read.get("cell", Cell.TEXT)),
        required=read.get("required", False),
        choices={**words, **_ALSO.get(choices, {})},
        example=read.get("example", ""),
        maybe=tuple(read.get("maybe", ())),
        also=tuple(read.get("also", ())),
    )


def _one_of(choices: type[Choice]) -> str:
    """What may be typed: the first word of each choice."""
    *first, last = (choice.words[0] for choice in choices)
    return f"{', '.join(first)} of {last}"


COLUMNS = tuple(
    _column(part, dutch, read)
    for part, columns in table_of("weerklank.importing.sheets.table", "columns.yaml").items()
    for dutch, read in columns.items()
)
"""Every column there is, in the order of the template."""


_TITLE = EXAMPLE + next(column.example for column in COLUMNS if column.english == "title")
_SECOND_ROW = {
    "title": _TITLE,
    "recommendation number": "2",
    "recommendation": "Betaal per maand uit.",
    "decision": "overgenomen",
    "explanation": "Wij betalen voortaan elke maand uit, omdat drie maanden wachten te lang is.",
}
_WIDTH = 28


def csv_template() -> bytes:
    """The template as CSV that Dutch Excel opens in columns: semicolons, UTF-8 with a mark."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows(_lines())
    return text.getvalue().encode("utf-8-sig")


def xlsx_template() -> bytes:
    """The template as XLSX, with the explanation of each column on a second sheet.

    Raises `CannotImportError` when the extra `import` is not installed.
    """
    try:
        import openpyxl  # noqa: PLC0415 (an extra: only who wants XLSX needs it)
    except ImportError:
        refuse_without_extra("XLSX")
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Adviezen"
    for line in _lines():
        sheet.append(line)
    sheet.freeze_panes = "A2"
    help_sheet = book.create_sheet("Uitleg")
    help_sheet.append(["kolom", "moet erin", "wat u erin zet"])
    for column in COLUMNS:
        help_sheet.append([column.dutch, "ja" if column.required else "", column.hint])
    for letter in ("A", "B", "C"):
        help_sheet.column_dimensions[letter].width = _WIDTH
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _lines() -> list[list[str]]:
    headers = [column.dutch for column in COLUMNS]
    first = [_TITLE if column.english == "title" else column.example for column in COLUMNS]
    second = [_SECOND_ROW.get(column.english, "") for column in COLUMNS]
    return [headers, first, second]
