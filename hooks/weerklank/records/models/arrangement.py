"""Whether something is arranged (geregeld), how, and where that is said."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from weerklank.records.values.fields import Line, Paragraph, Record, YesNoUnknown, optional
from weerklank.records.values.typed import yes_no_or_unknown


class Arrangement(Record):
    """Whether something the report or the law asks for is there, and where that is said."""

    present: YesNoUnknown = Field(title="Geregeld", description="Is het geregeld?")
    note: Paragraph | None = optional("Hoe.")
    source: Line | None = optional("Waar dat staat.")


def short_arrangement(value: object) -> object:
    """Yes, no or not known; any other word says that it is there, and how."""
    value = yes_no_or_unknown(value)
    if value is None or isinstance(value, bool):
        return {"present": value}
    return {"present": True, "note": value} if isinstance(value, str) else value


Arranged = Annotated[Arrangement, BeforeValidator(short_arrangement)]
