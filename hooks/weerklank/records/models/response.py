"""A response (reactie): anything the municipality sent back, from a receipt to a full answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from weerklank.records.models.answer import Answer
from weerklank.records.models.checked import Checked
from weerklank.records.models.document import Document
from weerklank.records.models.response_words import Form, ResponseKind
from weerklank.records.values.fields import (
    AdviceId,
    BodyId,
    Day,
    Id,
    Line,
    Many,
    Moment,
    OneOrMany,
    Paragraph,
    ParagraphIfAny,
    PastMoment,
    RecommendationId,
    Record,
    SaidText,
    Text,
    WebAddress,
    YesNo,
    YesNoUnknown,
    optional,
    several,
)


class General(Record):
    """A part of the letter that holds for several recommendations (algemeen deel)."""

    text: SaidText = Field(title="Tekst", description="De alinea, in de woorden van de gemeente.")
    recommendations: OneOrMany[RecommendationId] = Field(
        title="Geldt voor", description="De nummers waarvoor dit geldt."
    )


class Review(Record):
    """The council's own verdict on the explanation, shown beside the computed one."""

    recommendation: RecommendationId = Field(description="Nummer van de aanbeveling.")
    explained: YesNoUnknown = Field(
        title="Uitgelegd volgens de raad", description="Legt dit uit waarom? Ja, nee of weet niet."
    )
    """None when the council looked and does not know: then it judged neither way."""
    note: ParagraphIfAny = optional("Waarom de raad dat vindt.", "Toelichting van de raad")
    by: Line = optional("Wie dit oordeel geeft: een rol, geen naam.", "Oordeel van", default="raad")
    on: PastMoment = Field(description="Datum van het oordeel.")


class Reply(Record):
    """The municipality's right of reply (weerwoord), shown as large as the rest."""

    text: SaidText = Field(description="Het weerwoord.")
    by: Line = Field(description="Namens wie: een rol, geen naam.")
    on: PastMoment = Field(description="Datum van het weerwoord.")
    recommendation: RecommendationId | None = optional("Over welke aanbeveling.")


class BetterAnswerAsked(Record):
    """The council asked for a better answer: a second round, with its own date."""

    on: PastMoment = Field(description="Datum waarop de raad erom vroeg.")
    recommendations: OneOrMany[RecommendationId] = several("Over welke nummers.")
    why: Paragraph = Field(description="Wat er ontbreekt.")
    by: Day | None = optional("Uiterlijk op welke dag de raad antwoord vraagt.")


class AnsweredBy(Record):
    """The decision of the college behind the letter (besluitenlijst)."""

    date: PastMoment = Field(title="Collegebesluit van", description="Datum van het besluit.")
    url: WebAddress | None = optional("Adres van de besluitenlijst.")


class AlsoAnswers(Record):
    """Another advice that the same letter answers, with what it says of that one."""

    advice: AdviceId = Field(
        title="Ook op advies", description="De bestandsnaam van het andere advies, zonder .md."
    )
    answers: Many[Answer] = several("Het antwoord per aanbeveling.", "Antwoord per aanbeveling")
    silent_on: OneOrMany[RecommendationId] = several(
        "Nummers waarover de brief niets zegt.", "Hierover zwijgt de brief"
    )
    review: Many[Review] = several("Het oordeel van de raad.", "Oordeel van de raad")


class Response(Record):
    """One message about one advice: of the municipality, or a reminder of the council."""

    other_names: ClassVar[Mapping[str, str]] = {
        "dated": "sent verzonden verstuurd date on",
        "answers": "answer recommendations decision",
        "received": "asked",
        "from": "council sender",
        "until": "extended_to",
        "general": "text",
    }

    id: Id = Field(description="De naam van het bestand, zonder .md.")
    advice: AdviceId = Field(
        title="Op welk advies", description="De bestandsnaam van het advies, zonder .md."
    )
    sender: BodyId = Field(alias="from", title="Van wie", description="Wie het stuurt.")
    to: OneOrMany[BodyId] = several(
        "Bij een herinnering: aan wie. Weglaten: aan iedereen die nog moet.", "Herinnering aan"
    )
    on_behalf_of: OneOrMany[BodyId] = several(
        "Voor wie dit antwoord ook geldt, bij een gezamenlijk antwoord.", "Ook namens"
    )
    kind: ResponseKind = optional("Soort bericht.", default=ResponseKind.ANSWER)
    dated: PastMoment | None = optional("Datum op de brief.")
    received: PastMoment | None = optional(
        "Datum waarop de raad het kreeg: die telt.", "Ontvangen door de raad op"
    )
    decided: AnsweredBy | None = optional("Het collegebesluit over het antwoord.", "Collegebesluit")
    form: Form = optional("Vorm.", default=Form.LETTER)
    until: Day | None = optional("Nieuwe datum, bij uitstel of een tussenbericht.", "Nieuwe datum")
    reason: ParagraphIfAny = optional("Reden van uitstel.")
    pauses: YesNo | None = optional(
        "Bij een vraag: staat de termijn stil? Weglaten: zoals afgesproken.",
        "Staat de termijn stil",
    )
    answered_on: PastMoment | None = optional(
        "Bij een vraag: wanneer de raad antwoordde.", "De raad antwoordde op"
    )
    answers: Many[Answer] = several("Het antwoord per aanbeveling.", "Antwoord per aanbeveling")
    general: OneOrMany[General] = several(
        "Een deel van de brief dat voor meer aanbevelingen geldt.", "Algemeen deel"
    )
    complete: YesNo | None = optional(
        "Staat alles wat de brief zegt bij de aanbevelingen? Weglaten: niet bekend.",
        "Meer staat er niet in de brief",
    )
    silent_on: OneOrMany[RecommendationId] = several(
        "Nummers waarover de brief niets zegt. Zonder dit zijn zij nog niet verwerkt.",
        "Hierover zwijgt de brief",
    )
    review: Many[Review] = several("Het oordeel van de raad.", "Oordeel van de raad")
    reply: OneOrMany[Reply] = several("Het weerwoord van de gemeente.", "Weerwoord van de gemeente")
    better_answer: BetterAnswerAsked | None = optional(
        "De raad vroeg om een beter antwoord.", "Beter antwoord gevraagd"
    )
    also: Many[AlsoAnswers] = several(
        "Andere adviezen waarop dezelfde brief antwoord geeft.", "Ook antwoord op"
    )
    documents: Many[Document] = several("Brieven en bijlagen.", "Stukken")
    publish_from: Day | None = optional("Vóór deze dag verschijnt er niets van.", "Pas tonen vanaf")
    checked: Many[Checked] = several("Wat is nagekeken en mag, met de reden.")
    body: Text | None = optional("De brief zelf.", "De hele brief")

    @property
    def parts(self) -> tuple[Response, ...]:
        """The same message once for each advice that it answers, with what it says of that one."""
        shared = {"general": (), "reply": (), "better_answer": None, "also": ()}
        others = (self.model_copy(update={**shared, **dict(one)}) for one in self.also)
        return (self, *others)

    @property
    def arrived(self) -> Moment | None:
        """The day on which the council had it: receipt, else the date on the letter."""
        return self.received or self.dated

    @property
    def in_pieces(self) -> bool:
        """Whether only what it says on each recommendation stands here, of a letter with more.

        A reason for several often stands in its opening or at its end. Nobody knows of a letter
        entered so what the rest says, unless somebody said that this is all (`complete`).
        """
        rest = bool(self.body or self.general or self.complete)
        return self.form.in_writing and len(self.answers) > 1 and not rest

    def leaves_open(self, recommendation: str) -> bool:
        """Whether this letter may say something on it that nobody recorded yet.

        So it is while there are no entries at all, and with entries for others while the letter
        itself stands beside them; `silent_on` says that somebody looked and it says nothing.
        """
        if self.kind is not ResponseKind.ANSWER or not self.form.in_writing:
            return False
        if recommendation in self.silent_on:
            return False
        entered = {answer.recommendation for answer in self.answers}
        return not entered or (bool(self.body) and recommendation not in entered)
