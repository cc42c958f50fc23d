"""Complaint figures (klachtcijfers) of a body per half year: counts only, never a case.

The files are public, so a number under five may not even be written down: it is left out, and
left out means "fewer than five". What cannot be in the file cannot leak from it.
"""

from typing import Annotated

from pydantic import Field, StringConstraints

from weerklank.records.values.fields import (
    BodyId,
    Line,
    LineIfAny,
    Many,
    ParagraphIfAny,
    Record,
    optional,
    several,
)

FEWEST_SHOWN = 5
"""Smaller numbers are not written: with so few, people can be recognised."""

_Number = Annotated[int, Field(ge=0, le=1_000_000)]


class ComplaintLine(Record):
    """One cell: how many complaints of one nature about one executing party."""

    nature: Line = Field(
        title="Waar de klachten over gaan",
        description="Waar de klachten over gaan, bijvoorbeeld: lang wachten.",
    )
    about: BodyId | None = optional("Wie het werk doet: de bestandsnaam van dat orgaan.")
    number: _Number | None = optional("Hoeveel; weglaten bij 1 tot en met 4.")


class ComplaintFigures(Record):
    """The complaints that were closed in one half year, as the desk reports them."""

    half: Annotated[str, StringConstraints(pattern=r"^(19|20|21)\d\d-[12]$")] = Field(
        title="Halfjaar",
        description="Het halfjaar, bijvoorbeeld 2026-1 voor januari tot en met juni 2026.",
    )
    total: _Number | None = optional("Hoeveel klachten samen.")
    in_time: _Number | None = optional("Hoeveel er op tijd zijn beantwoord.")
    handled_by: LineIfAny = optional("Wie ze behandelt: een rol, geen naam.")
    lines: Many[ComplaintLine] = several("De aantallen per soort.")
    learned: ParagraphIfAny = optional("Wat ervan is geleerd.")
    source: LineIfAny = optional("Waar de cijfers staan.")

    @property
    def reveals(self) -> bool:
        """Whether the total says what the lines leave out.

        One line left out is the rest. Several that are all one, or all four, can be worked out
        too, and so can the people when the rest itself is under five.
        """
        hidden = sum(line.number is None for line in self.lines)
        if self.total is None or not hidden:
            return False
        rest = self.total - sum(line.number or 0 for line in self.lines)
        most = hidden * (FEWEST_SHOWN - 1)
        return hidden == 1 or is_small(rest) or rest in {hidden, most}


def is_small(number: int | None) -> bool:
    """Whether people could be recognised in it; None and nought are nobody."""
    return number is not None and 0 < number < FEWEST_SHOWN


def shown(figures: ComplaintFigures) -> ComplaintFigures:
    """What may be published of the figures: no small number, and none that can be worked out.

    Checked records come out as they are. This is the second lock, for records that were made
    without the checks; pages and data both go through it.
    """
    lines = tuple(
        line.model_copy(update={"number": None}) if is_small(line.number) else line
        for line in figures.lines
    )
    found = figures.model_copy(update={"lines": lines})
    total = None if is_small(found.total) or found.reveals else found.total
    in_time = found.in_time if total is not None and not is_small(found.in_time) else None
    if total is not None and in_time is not None and is_small(total - in_time):
        in_time = None
    return found.model_copy(update={"total": total, "in_time": in_time})
