"""What one letter says on one recommendation, and what it promises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import Field, model_validator

from weerklank.records.models.decision import Decision
from weerklank.records.values.fields import (
    Line,
    Many,
    Moment,
    Paragraph,
    PastMoment,
    RecommendationId,
    Record,
    SaidParagraph,
    SaidText,
    YesNo,
)
from weerklank.records.values.typed import is_unknown


class Parts(Record):
    """Which part of a recommendation is adopted and which is not."""

    yes: Paragraph | None = Field(None, description="Wat de gemeente wel doet.")
    no: Paragraph | None = Field(None, description="Wat de gemeente niet doet.")


class Move(Record):
    """A promised date that was moved; the first date stays in the record."""

    to: Moment = Field(title="Nieuwe datum", description="De nieuwe datum.")
    on: PastMoment | None = Field(None, description="Wanneer de gemeente dat liet weten.")
    reason: Paragraph | None = Field(None, title="Reden", description="Waarom.")


class CouncilCheck(Record):
    """What the council heard when it asked people whether it is different now; counts only."""

    on: PastMoment = Field(description="Datum van het gesprek.")
    asked: Annotated[int, Field(ge=0, le=100_000)] = Field(description="Aantal gevraagde mensen.")
    better: Annotated[int, Field(ge=0, le=100_000)] = Field(
        description="Hoeveel van hen zeggen dat het beter is."
    )
    note: Paragraph | None = Field(None, description="Wat de raad verder hoorde.")


class Action(Record):
    """Something the municipality promised, or did (toezegging)."""

    other_names: ClassVar[Mapping[str, str]] = {
        "date": "by",
        "datum": "by",
        "until": "by",
        "deadline": "by",
        "when": "by",
        "ready": "done",
        "proof": "evidence",
        "text": "what",
    }

    what: SaidParagraph = Field(title="Wat", description="Wat de gemeente gaat doen.")
    result: SaidParagraph | None = Field(
        None,
        title="Wat er dan geldt",
        description="Wat inwoners ervan merken, na 'Nu:', zoals: u krijgt de bus terug.",
    )
    who: Line | None = Field(None, title="Wie", description="Wie het doet: een rol, geen naam.")
    by: Moment | None = Field(None, title="Klaar op", description="Wanneer het klaar is.")
    moved: Many[Move] = Field((), description="Nieuwe datums, als de eerste niet is gehaald.")
    done: PastMoment | None = Field(
        None, title="Gedaan op", description="Wanneer het klaar was, zegt de gemeente."
    )
    evidence: Line | None = Field(
        None, title="Bewijs", description="Waaruit dat blijkt: een adres of een stuk."
    )
    overtaken: Paragraph | None = Field(
        None, title="Niet meer nodig", description="Waarom dit niet meer hoeft."
    )
    promised: YesNo = Field(
        default=True,
        title="Was het beloofd?",
        description="false als het is gedaan zonder toezegging.",
    )
    checked: CouncilCheck | None = Field(
        None, title="Wat mensen er nu van zeggen", description="Is het nu anders? Alleen aantallen."
    )

    @property
    def told(self) -> str:
        """What holds for people once it is done; without that what was to be done."""
        return self.result or self.what


class Answer(Record):
    """What the municipality says about one recommendation."""

    other_names: ClassVar[Mapping[str, str]] = {
        "id": "recommendation",
        "number": "recommendation",
        "nummer": "recommendation",
        "answer": "decision",
        "reason": "explanation",
        "why": "explanation",
        "text": "explanation",
        "promises": "actions",
        "toezeggingen": "actions",
    }

    recommendation: RecommendationId = Field(description="Nummer van de aanbeveling.")
    decision: Annotated[Decision, Field(strict=False)] | None = Field(
        None, title="Besluit", description="Het besluit; weglaten als de tekst geen besluit noemt."
    )
    decision_known: YesNo = Field(
        default=True,
        title="Is het besluit bekend",
        description="Is bekend wat het besluit was? Nee: het besluit is niet bekend.",
    )
    parts: Parts | None = Field(
        None, title="Welk deel", description="Bij 'deels': wat wel en wat niet."
    )
    explanation: SaidText | None = Field(
        None, title="Uitleg", description="De uitleg, in de woorden van de gemeente."
    )
    same_as: RecommendationId | None = Field(
        None,
        title="Dezelfde uitleg als bij",
        description="Nummer van de aanbeveling waarvan de uitleg ook hier geldt.",
    )
    actions: Many[Action] = Field(
        (), title="Toezeggingen", description="Wat er is beloofd of gedaan."
    )
    place: Line | None = Field(None, description="Waar het staat: stuk en bladzijde.")

    @model_validator(mode="before")
    @classmethod
    def _unknown_decision(cls, data: Any) -> Any:  # noqa: ANN401 (pydantic hands over anything)
        """`decision: unknown` says that there was one, and that nobody knows which."""
        if isinstance(data, dict) and is_unknown(data.get("decision")):
            return {**data, "decision": None, "decision_known": False}
        return data
