"""An advice (advies): what was asked, and what a council sent, recommendation by recommendation."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, model_validator

from weerklank.records.models.advice_words import (
    AdviceForm,
    AdviceKind,
    Instrument,
    Opinion,
    Phase,
    Unanswered,
)
from weerklank.records.models.afterwards import PolicyDecision, Withdrawal
from weerklank.records.models.checked import Checked
from weerklank.records.models.document import Document
from weerklank.records.models.happening import Happened
from weerklank.records.models.recommendation import Recommendation, numbered
from weerklank.records.values.fields import (
    AdviceId,
    Been,
    BodyId,
    Day,
    Id,
    LineIfAny,
    LinesIfAny,
    Many,
    Moment,
    OneOrMany,
    OwnTerm,
    PastMoment,
    PhoneOrMail,
    Record,
    SaidLine,
    SaidParagraph,
    Text,
    TextRecord,
    YesNo,
    optional,
    several,
)
from weerklank.records.values.typed import is_unknown


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
    information: Many[InformationAsked] = several(
        "Informatie die de raad vroeg.", "Gevraagde informatie"
    )


class Advice(TextRecord):
    """An advice and everything that is known about how it was asked for and sent."""

    other_names: ClassVar[Mapping[str, str]] = {
        "sent": "dated datum date on",
        "council": "from van sender",
        "answer": "answers responses",
        "term": "answer_term deadline",
        "request": "reply_by asked",
        "withdrawn": "ended",
    }

    id: Id = Field(title="Bestandsnaam", description="De naam van het bestand, zonder .md.")
    title: SaidLine = Field(title="Titel", description="Titel in gewone woorden.")
    sent: Annotated[Moment, Been("W131")] = Field(
        title="Verstuurd op", description="Datum waarop het advies de deur uit ging."
    )
    summary: SaidParagraph = Field(
        title="Samenvatting", description="Twee zinnen die iedereen begrijpt."
    )
    opinion: Opinion | None = optional(
        "Wat de raad van het plan vindt. Dan hoeven er geen aanbevelingen te zijn.",
        "Oordeel over het plan",
    )
    recommendations: Annotated[
        tuple[Recommendation, ...], BeforeValidator(numbered), Field(strict=False, max_length=99)
    ] = Field(
        (),
        validate_default=True,
        title="Aanbevelingen",
        description="De aanbevelingen, één of meer. none: het advies heeft er geen.",
    )
    number: LineIfAny = optional("Het eigen nummer van de raad.", "Eigen nummer")
    council: BodyId | None = optional("De raad die adviseert.", "Welke raad")
    to: OneOrMany[BodyId] = several("Aan wie het advies is gericht.", "Aan wie")
    kind: AdviceKind = optional(
        "Gevraagd of ongevraagd advies. Weglaten: niet bekend.",
        "Soort advies",
        default=AdviceKind.UNKNOWN,
    )
    instrument: Instrument = optional(
        "Een advies, een zienswijze of instemming.", "Wat het is", default=Instrument.ADVICE
    )
    form: AdviceForm | None = optional(
        "Op papier, mondeling of in een gesprek. Weglaten: dat zegt de site niet.",
        "Hoe het is gegeven",
    )
    urgent: YesNo = optional(
        "Is het een spoedadvies? Dan telt de termijn voor spoed, als die er is.",
        "Spoed",
        default=False,
    )
    together_with: OneOrMany[BodyId] = Field(
        (),
        alias="with",
        title="Samen met",
        description="De andere raad of raden die dit advies mee gaven.",
    )
    received: PastMoment | None = optional(
        "Datum waarop de gemeente het ontving.", "Ontvangen door de gemeente op"
    )
    receipt_proof: LineIfAny = optional(
        "Waaruit de ontvangst blijkt, bijvoorbeeld een ontvangstbevestiging.",
        "Bewijs van ontvangst",
    )
    request: AdviceRequest | None = optional("De vraag om advies.")
    decided: PolicyDecision | None = optional("Het besluit waar het over ging.")
    term: OwnTerm = optional(
        (
            "Termijn die alleen voor dit ene advies is afgesproken. unknown: welke termijn geldt, "
            "weten wij niet. Weglaten: de afspraak van de raad geldt."
        ),
        "Eigen termijn",
    )
    answer: Unanswered | None = optional(
        (
            "Staat er geen antwoord bij? unknown: wij weten niet of er antwoord kwam. none: "
            "er kwam zeker geen antwoord."
        ),
        "Of er antwoord kwam",
    )
    themes: LinesIfAny = several("Onderwerpen.")
    laws: LinesIfAny = several("Wetten waar het over gaat.", "Wetten")
    call: PhoneOrMail | None = optional(
        "Waar mensen hierover kunnen bellen of mailen: een nummer of een mailadres.",
        "Bellen of mailen hierover",
    )
    documents: Many[Document] = several("Brieven en bijlagen.", "Stukken")
    publish_from: Day | None = optional("Vóór deze dag verschijnt er niets van.", "Pas tonen vanaf")
    superseded_by: AdviceId | None = optional(
        "Het advies dat hiervoor in de plaats kwam.", "Vervangen door"
    )
    formerly: OneOrMany[Id] = several(
        "Hoe dit bestand eerder heette: het oude adres leidt dan hierheen.", "Eerdere bestandsnaam"
    )
    withdrawn: Withdrawal | None = optional("Het advies is ingetrokken.", "Ingetrokken")
    happened: Happened = several(
        "Wat de gemeenteraad ermee deed: een vraag of een motie, met het antwoord.",
        "Wat er daarna gebeurde",
    )
    checked: Many[Checked] = several("Wat is nagekeken en mag, met de reden.")
    body: Text | None = optional("Het advies zelf.", "Het hele advies")

    @model_validator(mode="before")
    @classmethod
    def _requested_where_a_request_stands(cls, data: Any) -> Any:  # noqa: ANN401 (as pydantic)
        """A recorded request (adviesaanvraag) says that the municipality asked."""
        if not isinstance(data, dict):
            return data
        kind = data.get("kind")
        if is_unknown(kind) or (kind is None and "kind" not in data):
            asked = AdviceKind.REQUESTED if data.get("request") else AdviceKind.UNKNOWN
            return {**data, "kind": asked}
        return data

    def call_about(self, recommendation: Recommendation) -> str | None:
        """Whom to call about one recommendation: its own number, else that of the advice."""
        return recommendation.call or self.call

    @property
    def is_formal(self) -> bool:
        """Whether it is an advice as an agreement means it: in writing, and an advice.

        Whether a term for advice also holds for what was said in a talk, or for a view, is not
        known unless the agreement was made for this one.
        """
        return not self.other_form

    @property
    def other_form(self) -> str:
        """What it is, or how it was given, where that is no advice in writing; else empty."""
        if self.instrument is not Instrument.ADVICE:
            return self.instrument.label.lower()
        spoken = self.form in {AdviceForm.ORAL, AdviceForm.INFORMAL}
        return self.form.label.lower() if self.form and spoken else ""

    def recommendation(self, recommendation_id: str) -> Recommendation | None:
        """The recommendation with this number, if there is one."""
        return next((r for r in self.recommendations if r.id == recommendation_id), None)
