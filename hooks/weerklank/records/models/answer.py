"""What one letter says on one recommendation, and what it promises."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import Field, model_validator

from weerklank.records.models.decision import Decision
from weerklank.records.values.fields import (
    LineIfAny,
    Many,
    Moment,
    ParagraphIfAny,
    PastMoment,
    RecommendationId,
    Record,
    SaidParagraph,
    SaidText,
    YesNo,
    optional,
    several,
)
from weerklank.records.values.typed import is_unknown


class Parts(Record):
    """Which part of a recommendation is adopted and which is not."""

    yes: ParagraphIfAny = optional("Wat de gemeente wel doet.")
    no: ParagraphIfAny = optional("Wat de gemeente niet doet.")


class Move(Record):
    """A promised date that was moved; the first date stays in the record."""

    to: Moment = Field(title="Nieuwe datum", description="De nieuwe datum.")
    on: PastMoment | None = optional("Wanneer de gemeente dat liet weten.")
    reason: ParagraphIfAny = optional("Waarom.", "Reden")


class CouncilCheck(Record):
    """What the council heard when it asked people whether it is different now; counts only."""

    on: PastMoment = Field(description="Datum van het gesprek.")
    asked: Annotated[int, Field(ge=0, le=100_000)] = Field(description="Aantal gevraagde mensen.")
    better: Annotated[int, Field(ge=0, le=100_000)] = Field(
        description="Hoeveel van hen zeggen dat het beter is."
    )
    note: ParagraphIfAny = optional("Wat de raad verder hoorde.")


class Action(Record):
    """Something the municipality promised, or did (toezegging)."""

    other_names: ClassVar[Mapping[str, str]] = {
        "by": "date datum until deadline when",
        "done": "ready",
        "evidence": "proof",
        "what": "text",
    }

    what: SaidParagraph = Field(title="Wat", description="Wat de gemeente gaat doen.")
    result: SaidParagraph | None = optional(
        "Wat inwoners ervan merken, na 'Nu:', zoals: u krijgt de bus terug.", "Wat er dan geldt"
    )
    who: LineIfAny = optional("Wie het doet: een rol, geen naam.", "Wie")
    by: Moment | None = optional("Wanneer het klaar is.", "Klaar op")
    moved: Many[Move] = several("Nieuwe datums, als de eerste niet is gehaald.")
    done: PastMoment | None = optional("Wanneer het klaar was, zegt de gemeente.", "Gedaan op")
    evidence: LineIfAny = optional("Waaruit dat blijkt: een adres of een stuk.", "Bewijs")
    overtaken: ParagraphIfAny = optional("Waarom dit niet meer hoeft.", "Niet meer nodig")
    promised: YesNo = optional(
        "false als het is gedaan zonder toezegging.", "Was het beloofd?", default=True
    )
    checked: CouncilCheck | None = optional(
        "Is het nu anders? Alleen aantallen.", "Wat mensen er nu van zeggen"
    )

    @property
    def told(self) -> str:
        """What holds for people once it is done; without that what was to be done."""
        return self.result or self.what


class Answer(Record):
    """What the municipality says about one recommendation."""

    other_names: ClassVar[Mapping[str, str]] = {
        "recommendation": "id number nummer",
        "decision": "answer",
        "explanation": "reason why text",
        "actions": "promises toezeggingen",
    }

    recommendation: RecommendationId = Field(description="Nummer van de aanbeveling.")
    decision: Decision | None = optional(
        "Het besluit; weglaten als de tekst geen besluit noemt.", "Besluit"
    )
    decision_known: YesNo = optional(
        "Is bekend wat het besluit was? Nee: het besluit is niet bekend.",
        "Is het besluit bekend",
        default=True,
    )
    parts: Parts | None = optional("Bij 'deels': wat wel en wat niet.", "Welk deel")
    explanation: SaidText | None = optional("De uitleg, in de woorden van de gemeente.", "Uitleg")
    same_as: RecommendationId | None = optional(
        "Nummer van de aanbeveling waarvan de uitleg ook hier geldt.", "Dezelfde uitleg als bij"
    )
    actions: Many[Action] = several("Wat er is beloofd of gedaan.", "Toezeggingen")
    place: LineIfAny = optional("Waar het staat: stuk en bladzijde.")

    @model_validator(mode="before")
    @classmethod
    def _unknown_decision(cls, data: Any) -> Any:  # noqa: ANN401 (pydantic hands over anything)
        """`decision: unknown` says that there was one, and that nobody knows which."""
        if isinstance(data, dict) and is_unknown(data.get("decision")):
            return {**data, "decision": None, "decision_known": False}
        return data
