"""What is arranged (geregeld), who sits on a council (samenstelling), and the by-law beside it.

A count says nothing about one person as long as it is not about all of them: that is a fault where
members are named.
"""

from typing import Annotated

from pydantic import BeforeValidator, Field

from weerklank.records.values.fields import (
    LineIfAny,
    NumberOrNone,
    ParagraphIfAny,
    PastMoment,
    Record,
    WebAddress,
    YesNoUnknown,
    optional,
)
from weerklank.records.values.term import Absent
from weerklank.records.values.typed import yes_no_or_unknown


class Arrangement(Record):
    """Whether something the report or the law asks for is there, and where that is said."""

    present: YesNoUnknown = Field(title="Geregeld", description="Is het geregeld?")
    note: ParagraphIfAny = optional("Hoe.")
    source: LineIfAny = optional("Waar dat staat.")


def short_arrangement(value: object) -> object:
    """Yes, no or not known; any other word says that it is there, and how."""
    value = yes_no_or_unknown(value)
    if value is None or isinstance(value, bool):
        return {"present": value}
    return {"present": True, "note": value} if isinstance(value, str) else value


Arranged = Annotated[Arrangement, BeforeValidator(short_arrangement)]


class Composition(Record):
    """How many sit on the council, how many know the Participatiewet themselves, for how long."""

    counted_on: PastMoment = Field(title="Geteld op", description="Op welke dag is geteld.")
    seats: Annotated[int, Field(ge=1, le=1_000)] | None = optional(
        "Hoeveel plekken de raad heeft.", "Plekken"
    )
    vacancies: NumberOrNone = optional(
        "Hoeveel plekken leeg zijn. none: er is er geen.", "Lege plekken"
    )
    own_experience: NumberOrNone = optional(
        "Hoeveel leden zelf van de Participatiewet leven of leefden. none: niemand.",
        "Met eigen ervaring",
    )
    term_of_office: NumberOrNone = optional(
        "Voor hoeveel jaar een lid wordt benoemd. none: nagekeken, geen grens.",
        "Zittingstijd in jaren",
    )

    @property
    def members(self) -> int | None:
        """How many seats are filled; None when that is not known."""
        empty = 0 if self.vacancies is Absent.NONE else self.vacancies
        return None if self.seats is None or not isinstance(empty, int) else self.seats - empty


class Participation(Record):
    """The by-law on participation (participatieverordening, Gemeentewet art. 150) beside art. 47.

    Since 2025 it also covers carrying out and evaluating, and it can hold a duty of its own to say
    what was done with what people said.
    """

    url: WebAddress | None = optional("Adres van de verordening.")
    bylaw: Arranged | None = optional("Er is een participatieverordening.")
    execution: Arranged | None = optional("Zij gaat ook over uitvoeren en terugkijken.")
    explain: Arranged | None = optional("De gemeente zegt wat zij met de inbreng deed.")
    challenge: Arranged | None = optional("Inwoners mogen de gemeente uitdagen.")
