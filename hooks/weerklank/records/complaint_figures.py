"""Complaint figures (klachtcijfers) of a body per half year: counts only, never a case.

The files are public, so a number under five may not even be written down: it is left out, and
left out means "fewer than five". What cannot be in the file cannot leak from it.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from weerklank.records.fields import Id, Line, Many, Paragraph, Record

FEWEST_SHOWN = 5
"""Smaller numbers are not written: with so few, people can be recognised."""

_Number = Annotated[int, Field(ge=0, le=1_000_000)]


class ComplaintLine(Record):
    """One cell: how many complaints of one nature about one executing party."""

    nature: Line = Field(description="Waar de klachten over gaan, bijvoorbeeld: lang wachten.")
    about: Id | None = Field(None, description="Wie het werk doet: de bestandsnaam van dat orgaan.")
    number: _Number | None = Field(None, description="Hoeveel; weglaten bij 1 tot en met 4.")


class ComplaintFigures(Record):
    """The complaints that were closed in one half year, as the desk reports them."""

    half: Annotated[str, StringConstraints(pattern=r"^(19|20|21)\d\d-[12]$")] = Field(
        description="Het halfjaar, bijvoorbeeld 2026-1 voor januari tot en met juni 2026."
    )
    total: _Number | None = Field(None, description="Hoeveel klachten samen.")
    in_time: _Number | None = Field(None, description="Hoeveel er op tijd zijn beantwoord.")
    handled_by: Line | None = Field(None, description="Wie ze behandelt: een rol, geen naam.")
    lines: Many[ComplaintLine] = Field((), description="De aantallen per soort.")
    learned: Paragraph | None = Field(None, description="Wat ervan is geleerd.")
    source: Line | None = Field(None, description="Waar de cijfers staan.")
