"""What the municipality asked the council, and what the council asked before it could answer."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from weerklank.records.models.advice_words import Phase
from weerklank.records.values.fields import Many, Moment, PastMoment, Record, SaidLine


class InformationAsked(Record):
    """A piece of information the council asked for in order to advise."""

    what: SaidLine = Field(description="Welke informatie de raad vroeg.")
    asked: PastMoment | None = Field(None, description="Wanneer de raad erom vroeg.")
    supplied: PastMoment | None = Field(None, description="Wanneer de raad het kreeg.")


class AdviceRequest(Record):
    """The request for advice (adviesaanvraag)."""

    asked: PastMoment | None = Field(
        None, title="Gevraagd op", description="Datum waarop de gemeente om advies vroeg."
    )
    reply_by: Moment | None = Field(
        None, title="Advies uiterlijk op", description="Datum waarop het advies er moest zijn."
    )
    phase: Annotated[Phase, Field(strict=False)] | None = Field(
        None, description="Hoe ver het plan was: idee, keuzes, concept of al besloten."
    )
    first_contact: PastMoment | None = Field(
        None,
        title="Voor het eerst gehoord op",
        description="Datum waarop de raad voor het eerst van het plan hoorde.",
    )
    information: Many[InformationAsked] = Field(
        (), title="Gevraagde informatie", description="Informatie die de raad vroeg."
    )
