"""What became of an advice: the decision it was about, and that the council took it back."""

from pydantic import Field

from weerklank.records.models.advice_words import DecisionKind
from weerklank.records.values.fields import (
    KnownParagraph,
    LineIfAny,
    Moment,
    Record,
    WebAddress,
    optional,
)


class PolicyDecision(Record):
    """The decision (besluit) that the advice was about."""

    date: Moment = Field(title="Datum van dat besluit", description="Datum van het besluit.")
    kind: DecisionKind = optional(
        "Een voorstel, een voorgenomen besluit of een genomen besluit.",
        "Hoe ver het besluit was",
        default=DecisionKind.FINAL,
    )
    what: LineIfAny = optional("Wat er is besloten.")
    url: WebAddress | None = optional("Adres van het besluit.")


class Withdrawal(Record):
    """The council took its advice back (ingetrokken)."""

    on: Moment = Field(
        title="Ingetrokken op", description="Datum waarop de raad het advies introk."
    )
    reason: KnownParagraph = Field(
        title="Reden van intrekken", description="Waarom de raad het introk, of: onbekend."
    )
