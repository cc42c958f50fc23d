"""What a council looks ahead to: the topics on which advice is wanted, and with whom it works."""

from pydantic import Field

from weerklank.records.models.advice_words import Phase
from weerklank.records.models.afterwards import PolicyDecision
from weerklank.records.values.fields import (
    AdviceId,
    BodyId,
    Day,
    Line,
    LineIfAny,
    Moment,
    Paragraph,
    ParagraphIfAny,
    PastOrNone,
    Record,
    SaidLine,
    YesNoUnknown,
    optional,
)


class AgendaTopic(Record):
    """A topic on the yearly agenda (jaaragenda), with the day before which advice is wanted.

    With a decision it says what came of it: also that the council was not asked, or too late.
    """

    topic: SaidLine = Field(description="Het onderwerp, in gewone woorden.")
    wanted_by: Moment | None = optional("Advies gewenst uiterlijk op deze datum.")
    phase: Phase | None = optional("Hoe ver het plan is: idea, options, draft of decided.")
    sender: BodyId | None = Field(None, alias="from", description="Wie om het advies vraagt.")
    theme: LineIfAny = optional("Onderwerp zoals bij de adviezen.")
    advice: AdviceId | None = optional("Het advies dat ervan kwam, als het er is.")
    asked: PastOrNone | None = optional(
        (
            "Wanneer de gemeente om advies vroeg. none: de raad is niet gevraagd. Weglaten: niet "
            "bekend."
        ),
        "Advies gevraagd op",
    )
    advised: YesNoUnknown = optional(
        "Nee: de raad is gevraagd en gaf geen advies. Weglaten: niet bekend.", "Gaf de raad advies"
    )
    decided: PolicyDecision | None = optional(
        "Wat de gemeente over dit onderwerp besloot.", "Het besluit"
    )
    note: ParagraphIfAny = optional("Eén zin erbij.")


class WorksWith(Record):
    """What a council agreed with another council about who does what."""

    council: BodyId = Field(
        title="Andere raad", description="De bestandsnaam van de andere raad, zonder .md."
    )
    agreed: Paragraph = Field(description="Wat de twee raden hebben afgesproken.")


class GoverningPeriod(Record):
    """A term of office of the municipal council (bestuursperiode)."""

    name: Line = Field(title="Naam", description="Bijvoorbeeld: bestuursperiode 2022-2026.")
    start: Day = Field(alias="from", description="Eerste dag.")
    until: Day | None = optional("Laatste dag; weglaten als hij nog loopt.")
