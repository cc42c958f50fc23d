"""An advice (advies): what a council sent to its municipality, recommendation by recommendation."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from weerklank.records.checked import Checked
from weerklank.records.choice import Choice
from weerklank.records.fields import (
    Day,
    FileName,
    Id,
    Line,
    Many,
    Moment,
    OneOrMany,
    Paragraph,
    RecommendationId,
    Record,
    TermOrNone,
    Text,
    TextRecord,
    WebAddress,
)


class AdviceKind(Choice):
    """Whether the municipality asked for the advice (gevraagd, ongevraagd)."""

    REQUESTED = "requested", "gevraagd: de gemeente vroeg om advies", "Gevraagd advies", "gevraagd"
    UNREQUESTED = (
        "unrequested",
        "ongevraagd: de raad begon er zelf over",
        "Ongevraagd advies",
        "ongevraagd",
    )


class Unanswered(Choice):
    """What is known of an advice without an answer: none came, or nobody knows."""

    NONE = "none", "er kwam zeker geen antwoord", "er kwam geen antwoord"
    UNKNOWN = "unknown", "wij weten niet of er antwoord kwam", "niet bekend of er antwoord kwam"


class DecisionKind(Choice):
    """How far a decision is: only a final one says that it has been decided (besloten)."""

    PROPOSAL = "proposal", "een voorstel"
    INTENDED = "intended", "een voorgenomen besluit"
    FINAL = "final", "een genomen besluit"


class Phase(Choice):
    """How far the plan was when the council first heard of it."""

    IDEA = "idea", "het was nog een idee", "", "idee"
    OPTIONS = "options", "er lagen nog keuzes open"
    DRAFT = "draft", "er was al een concept", "", "concept"
    DECIDED = "decided", "het besluit was al genomen"


class Recommendation(Record):
    """One recommendation (aanbeveling): the smallest thing that gets a position and a reason."""

    id: RecommendationId = Field(description="Het nummer van de aanbeveling.")
    text: Paragraph = Field(description="Wat de raad vraagt, in één of twee zinnen.")
    means: Paragraph | None = Field(None, description="Wat dit voor mensen betekent.")


class InformationAsked(Record):
    """A piece of information the council asked for in order to advise."""

    what: Line = Field(description="Welke informatie de raad vroeg.")
    asked: Moment | None = Field(None, description="Wanneer de raad erom vroeg.")
    supplied: Moment | None = Field(None, description="Wanneer de raad het kreeg.")


class AdviceRequest(Record):
    """The request for advice (adviesaanvraag)."""

    asked: Moment | None = Field(None, description="Datum waarop de gemeente om advies vroeg.")
    reply_by: Moment | None = Field(None, description="Datum waarop het advies er moest zijn.")
    phase: Annotated[Phase, Field(strict=False)] | None = Field(
        None, description="Hoe ver het plan was: idee, keuzes, concept of al besloten."
    )
    first_contact: Moment | None = Field(
        None, description="Datum waarop de raad voor het eerst van het plan hoorde."
    )
    information: Many[InformationAsked] = Field((), description="Informatie die de raad vroeg.")


class PolicyDecision(Record):
    """The decision (besluit) that the advice was about."""

    date: Moment = Field(description="Datum van het besluit.")
    kind: Annotated[DecisionKind, Field(strict=False)] = Field(
        DecisionKind.FINAL,
        description="Een voorstel, een voorgenomen besluit of een genomen besluit.",
    )
    what: Line | None = Field(None, description="Wat er is besloten.")
    url: WebAddress | None = Field(None, description="Adres van het besluit.")


class Document(Record):
    """A letter or report that belongs to a record."""

    title: Line = Field(description="Titel van het stuk.")
    file: FileName | None = Field(None, description="Naam van het bestand naast dit bestand.")
    url: WebAddress | None = Field(None, description="Adres van het stuk.")


class Withdrawal(Record):
    """The council took its advice back (ingetrokken)."""

    on: Moment = Field(description="Datum waarop de raad het advies introk.")
    reason: Paragraph = Field(description="Waarom de raad het introk.")


def _numbered(value: object) -> object:
    """Give recommendations in the short form, a bare text, their number in the list."""
    if not isinstance(value, (list, tuple)):
        return value
    return tuple(
        {"id": str(number), "text": item} if isinstance(item, str) else item
        for number, item in enumerate(value, start=1)
    )


class Advice(TextRecord):
    """An advice and everything that is known about how it was asked for and sent."""

    id: Id = Field(description="De naam van het bestand, zonder .md.")
    title: Line = Field(description="Titel in gewone woorden.")
    sent: Moment = Field(description="Datum waarop het advies de deur uit ging.")
    summary: Paragraph = Field(description="Twee zinnen die iedereen begrijpt.")
    recommendations: Annotated[
        tuple[Recommendation, ...],
        BeforeValidator(_numbered),
        Field(strict=False, min_length=1, max_length=99),
    ] = Field(description="De aanbevelingen, één of meer.")
    number: Line | None = Field(None, description="Het eigen nummer van de raad.")
    council: Id | None = Field(None, description="De raad die adviseert.")
    to: OneOrMany[Id] = Field((), description="Aan wie het advies is gericht.")
    kind: Annotated[AdviceKind, Field(strict=False)] = Field(
        AdviceKind.UNREQUESTED, description="Gevraagd of ongevraagd advies."
    )
    received: Moment | None = Field(None, description="Datum waarop de gemeente het ontving.")
    receipt_proof: Line | None = Field(
        None, description="Waaruit de ontvangst blijkt, bijvoorbeeld een ontvangstbevestiging."
    )
    request: AdviceRequest | None = Field(None, description="De vraag om advies.")
    decided: PolicyDecision | None = Field(None, description="Het besluit waar het over ging.")
    term: TermOrNone = Field(
        None, description="Termijn die alleen voor dit ene advies is afgesproken."
    )
    answer: Annotated[Unanswered, Field(strict=False)] | None = Field(
        None,
        description=(
            "Staat er geen antwoord bij? unknown: wij weten niet of er antwoord kwam. none: "
            "er kwam zeker geen antwoord."
        ),
    )
    themes: OneOrMany[Line] = Field((), description="Onderwerpen.")
    laws: OneOrMany[Line] = Field((), description="Wetten waar het over gaat.")
    documents: Many[Document] = Field((), description="Brieven en bijlagen.")
    publish_from: Day | None = Field(None, description="Vóór deze dag verschijnt er niets van.")
    superseded_by: Id | None = Field(None, description="Het advies dat hiervoor in de plaats kwam.")
    formerly: OneOrMany[Id] = Field(
        (), description="Hoe dit bestand eerder heette: het oude adres leidt dan hierheen."
    )
    withdrawn: Withdrawal | None = Field(None, description="Het advies is ingetrokken.")
    checked: Many[Checked] = Field((), description="Wat is nagekeken en mag, met de reden.")
    body: Text | None = Field(None, description="Het advies zelf.")

    def recommendation(self, recommendation_id: str) -> Recommendation | None:
        """The recommendation with this number, if there is one."""
        return next((r for r in self.recommendations if r.id == recommendation_id), None)
