"""What the municipality asked the council, and what the council asked before it could answer."""

from __future__ import annotations

from pydantic import Field

from weerklank.records.models.advice_words import Phase
from weerklank.records.values.fields import Many, Moment, PastMoment, Record, SaidLine, optional


class InformationAsked(Record):
    """A piece of information the council asked for in order to advise."""

    what: SaidLine = Field(description="Welke informatie de raad vroeg.")
    asked: PastMoment | None = optional("Wanneer de raad erom vroeg.")
    supplied: PastMoment | None = optional("Wanneer de raad het kreeg.")


class AdviceRequest(Record):
    """The request for advice (adviesaanvraag)."""

    asked: PastMoment | None = optional("Datum waarop de gemeente om advies vroeg.", "Gevraagd op")
    reply_by: Moment | None = optional(
        "Datum waarop het advies er moest zijn.", "Advies uiterlijk op"
    )
    phase: Phase | None = optional("Hoe ver het plan was: idee, keuzes, concept of al besloten.")
    first_contact: PastMoment | None = optional(
        "Datum waarop de raad voor het eerst van het plan hoorde.", "Voor het eerst gehoord op"
    )
    information: Many[InformationAsked] = optional(
        "Informatie die de raad vroeg.", "Gevraagde informatie", default=()
    )
