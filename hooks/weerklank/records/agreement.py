"""An agreement (afspraak) of a council and its addressees: terms, extensions, duty to explain."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from weerklank.records.fields import (
    AgreedTerm,
    Day,
    Id,
    Line,
    Many,
    Moment,
    OneOrMany,
    Record,
    WebAddress,
    YesNo,
)


class CountsFrom(StrEnum):
    """What starts the clock."""

    RECEIVED = "received"
    SENT = "sent"


class TermijnenwetApplies(StrEnum):
    """Whether the agreement declares the Algemene termijnenwet applicable."""

    APPLIES = "applies"
    EXCLUDED = "excluded"
    UNKNOWN = "unknown"


class Explain(StrEnum):
    """What was agreed about giving reasons."""

    ALWAYS = "always"
    ON_DEVIATION = "on_deviation"
    NOTHING = "nothing"


class Validity(Record):
    """The days on which an agreement holds; left out at an end means open at that end."""

    start: Day | None = Field(None, alias="from", description="Eerste dag.")
    until: Day | None = Field(None, description="Laatste dag.")

    def holds_on(self, day: dt.date) -> bool:
        """Whether `day` lies within it, both ends included."""
        after_start = self.start is None or self.start <= day
        return after_start and (self.until is None or day <= self.until)


class AnswerTerm(Record):
    """The answer term for requested and unrequested advice; a missing one was not agreed."""

    requested: AgreedTerm | None = Field(None, description="Termijn bij gevraagd advies.")
    unrequested: AgreedTerm | None = Field(None, description="Termijn bij ongevraagd advies.")


def _same_for_both(value: object) -> object:
    return {"requested": value, "unrequested": value} if isinstance(value, str) else value


class Extension(Record):
    """What was agreed about extending the term (verdagen)."""

    at_most: AgreedTerm = Field(description="Hoe lang een uitstel ten hoogste duurt.")
    times: Annotated[int, Field(ge=1, le=10)] = Field(1, description="Hoe vaak het mag.")


class Recess(Record):
    """Days that do not count because the agreement says so."""

    start: Day = Field(alias="from", description="Eerste dag.")
    until: Day = Field(description="Laatste dag.")
    name: Line | None = Field(None, description="Bijvoorbeeld: zomerreces 2026.")


class Agreement(Record):
    """A by-law or working agreement between a council and its addressees, with its source."""

    source: Line = Field(description="Waar het staat: naam van de regeling en artikel.")
    url: WebAddress | None = Field(None, description="Adres van de tekst.")
    partners: OneOrMany[Id] = Field(
        (), alias="with", description="Met wie. Weglaten: met iedereen aan wie de raad adviseert."
    )
    valid: Validity = Field(
        default_factory=lambda: Validity.model_validate({}), description="Vanaf en tot wanneer."
    )
    answer_term: Annotated[AnswerTerm, BeforeValidator(_same_for_both)] | None = Field(
        None, description="Binnen welke tijd de gemeente antwoordt."
    )
    advise_term: AgreedTerm | None = Field(
        None, description="Hoe lang de raad ten minste krijgt om te adviseren."
    )
    counts_from: Annotated[CountsFrom, Field(strict=False)] = Field(
        CountsFrom.RECEIVED, description="Telt vanaf ontvangst of vanaf verzending."
    )
    termijnenwet: Annotated[TermijnenwetApplies, Field(strict=False)] = Field(
        TermijnenwetApplies.UNKNOWN, description="Geldt de Algemene termijnenwet?"
    )
    extension: Extension | None = Field(None, description="Wat over uitstel is afgesproken.")
    pauses_for_questions: YesNo = Field(
        default=False, description="Staat de termijn stil als de gemeente iets vraagt?"
    )
    recess: Many[Recess] = Field((), description="Periodes die niet meetellen.")
    explain: Annotated[Explain, Field(strict=False)] | None = Field(
        None, description="Wat over uitleg is afgesproken."
    )
    evaluated: Moment | None = Field(None, description="Wanneer het voor het laatst is besproken.")
    contact_officer: YesNo | None = Field(None, description="Is er een vaste contactambtenaar?")
