"""A response (reactie): anything the municipality sent back, from a receipt to a full answer."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from weerklank.records.models.advice import Document
from weerklank.records.models.checked import Checked
from weerklank.records.values.choice import Choice
from weerklank.records.values.fields import (
    Day,
    Id,
    Line,
    Many,
    Moment,
    OneOrMany,
    Paragraph,
    PastMoment,
    RecommendationId,
    Record,
    SaidParagraph,
    SaidText,
    Text,
    WebAddress,
    YesNo,
    YesNoUnknown,
    is_unknown,
)


class ResponseKind(Choice):
    """What sort of message it is; only an answer stops the clock.

    A reminder is the only one that the council sends: it asks where the answer is.
    """

    ACKNOWLEDGEMENT = (
        "acknowledgement",
        "ontvangstbevestiging",
        "Ontvangstbevestiging",
        "ontvangstbevestiging",
    )
    INTERIM = "interim", "tussenbericht", "Tussenbericht", "tussenbericht"
    EXTENSION = "extension", "uitstel met een nieuwe datum", "Bericht van uitstel", "uitstel"
    QUESTION = "question", "vraag aan de raad", "Vraag", "vraag"
    ANSWER = "answer", "antwoord op het advies", "Antwoord", "antwoord"
    REPORT = "report", "bericht over de uitvoering", "Bericht over de uitvoering"
    REMINDER = (
        "reminder",
        "herinnering van de raad zelf",
        "Herinnering van de raad",
        "herinnering",
    )


class Form(Choice):
    """How it reached the council; what was only said, or told to the press, is not in writing."""

    LETTER = "letter", "brief", "", "brief"
    MAIL = "mail", "e-mail", "", "e-mail", "mail"
    COUNCIL_PAPER = "council_paper", "stuk voor de gemeenteraad", "raadsstuk", "raadsstuk"
    ORAL = "oral", "mondeling", "", "mondeling"
    MEETING = "meeting", "in een vergadering", "", "vergadering"
    MINUTES = "minutes", "vastgesteld verslag van een vergadering", "vastgesteld verslag", "verslag"
    DECISION_LIST = "decision_list", "besluitenlijst", "", "besluitenlijst"
    MOTION = "motion", "motie of amendement", "", "motie", "amendement"
    BYLAW = "bylaw", "aanhef van een verordening (gezien het advies)", "verordening", "verordening"
    PRESS = "press", "krant of persbericht", "in de pers", "pers", "krant"
    CONVERSATION = "conversation", "gesprek", "in een gesprek", "gesprek"

    @property
    def in_writing(self) -> bool:
        """Whether the council can read back what was said to it (schriftelijk)."""
        return self not in _NOT_TO_READ_BACK


_NOT_TO_READ_BACK = {Form.ORAL, Form.MEETING, Form.CONVERSATION, Form.PRESS}


class Counts(StrEnum):
    """How a decision counts: rules and pages ask this, never the name of a decision."""

    YES = "yes"
    PARTLY = "partly"
    OTHERWISE = "otherwise"
    NO = "no"
    OPEN = "open"


class Decision(Choice):
    """The position of the municipality on one recommendation, in its own words.

    A line holds: name, how it counts, meaning, label, the sentence that says it out loud, and what
    people type for it.
    """

    counts: Counts
    sentence: str

    def __new__(
        cls, name: str, counts: Counts, meaning: str, label: str, sentence: str, *words: str
    ) -> Self:
        """One line of the table."""
        made = cls._line(name, meaning, label, words)
        made.counts, made.sentence = counts, sentence
        return made

    # fmt: off
    ADOPTED = (
        "adopted", Counts.YES, "overgenomen: de gemeente doet het",
        "Overgenomen", "De gemeente doet dit.", "overgenomen", "akkoord",
    )
    PARTLY = (
        "partly", Counts.PARTLY, "deels: de gemeente doet een deel",
        "Deels overgenomen", "De gemeente doet een deel.", "deels", "deels overgenomen",
        "gedeeltelijk", "gedeeltelijk overgenomen", "ten dele",
    )
    ALTERNATIVE = (
        "alternative", Counts.OTHERWISE, "anders: de gemeente kiest een andere weg",
        "Anders opgelost", "De gemeente kiest een andere weg.", "anders", "alternatief",
    )
    REJECTED = (
        "rejected", Counts.NO, "niet overgenomen: de gemeente doet het niet",
        "Niet overgenomen", "De gemeente doet dit niet.", "niet", "niet overgenomen", "afgewezen",
    )
    UNDECIDED = (
        "undecided", Counts.OPEN, "de gemeente beslist later",
        "Nog geen besluit", "De gemeente beslist later.", "later", "nog geen besluit",
    )
    # fmt: on


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


class Answer(Record):
    """What the municipality says about one recommendation."""

    recommendation: RecommendationId = Field(
        title="Nummer van de aanbeveling", description="Nummer van de aanbeveling."
    )
    decision: Annotated[Decision, Field(strict=False)] | None = Field(
        None, title="Besluit", description="Het besluit; weglaten als de tekst geen besluit noemt."
    )
    decision_known: YesNo = Field(
        default=True,
        title="Is het besluit bekend",
        description="Is bekend wat het besluit was? Nee betekent hetzelfde als decision: unknown.",
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
    place: Line | None = Field(
        None, title="Waar het staat", description="Waar het staat: stuk en bladzijde."
    )

    @model_validator(mode="before")
    @classmethod
    def _unknown_decision(cls, data: Any) -> Any:  # noqa: ANN401 (pydantic hands over anything)
        """`decision: unknown` says that there was one, and that nobody knows which."""
        if isinstance(data, dict) and is_unknown(data.get("decision")):
            return {**data, "decision": None, "decision_known": False}
        return data


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
        title="Uitgelegd volgens de raad",
        description="Legt dit uit waarom? Ja, nee of weet niet.",
    )
    """None when the council looked and does not know: then it judged neither way."""
    note: Paragraph | None = Field(
        None, title="Toelichting van de raad", description="Waarom de raad dat vindt."
    )
    by: Line = Field(
        "raad", title="Oordeel van", description="Wie dit oordeel geeft: een rol, geen naam."
    )
    on: PastMoment = Field(description="Datum van het oordeel.")


class Reply(Record):
    """The municipality's right of reply (weerwoord), shown as large as the rest."""

    text: SaidText = Field(description="Het weerwoord.")
    by: Line = Field(description="Namens wie: een rol, geen naam.")
    on: PastMoment = Field(description="Datum van het weerwoord.")
    recommendation: RecommendationId | None = Field(None, description="Over welke aanbeveling.")


class BetterAnswerAsked(Record):
    """The council asked for a better answer: a second round, with its own date."""

    on: PastMoment = Field(description="Datum waarop de raad erom vroeg.")
    recommendations: OneOrMany[RecommendationId] = Field((), description="Over welke nummers.")
    why: Paragraph = Field(description="Wat er ontbreekt.")
    by: Day | None = Field(None, description="Voor welke dag de raad antwoord vraagt.")


class AnsweredBy(Record):
    """The decision of the college behind the letter (besluitenlijst)."""

    date: PastMoment = Field(title="Collegebesluit van", description="Datum van het besluit.")
    url: WebAddress | None = Field(None, description="Adres van de besluitenlijst.")


class AlsoAnswers(Record):
    """Another advice that the same letter answers, with what it says of that one."""

    advice: Id = Field(
        title="Ook op advies", description="De bestandsnaam van het andere advies, zonder .md."
    )
    answers: Many[Answer] = Field(
        (), title="Antwoord per aanbeveling", description="Het antwoord per aanbeveling."
    )
    silent_on: OneOrMany[RecommendationId] = Field(
        (), title="Hierover zwijgt de brief", description="Nummers waarover de brief niets zegt."
    )
    review: Many[Review] = Field(
        (), title="Oordeel van de raad", description="Het oordeel van de raad."
    )


class Response(Record):
    """One message about one advice: of the municipality, or a reminder of the council."""

    id: Id = Field(description="De naam van het bestand, zonder .md.")
    advice: Id = Field(
        title="Op welk advies", description="De bestandsnaam van het advies, zonder .md."
    )
    sender: Id = Field(alias="from", title="Van wie", description="Wie het stuurt.")
    to: OneOrMany[Id] = Field(
        (),
        title="Herinnering aan",
        description="Bij een herinnering: aan wie. Weglaten: aan iedereen die nog moet.",
    )
    on_behalf_of: OneOrMany[Id] = Field(
        (),
        title="Ook namens",
        description="Voor wie dit antwoord ook geldt, bij een gezamenlijk antwoord.",
    )
    kind: Annotated[ResponseKind, Field(strict=False)] = Field(
        ResponseKind.ANSWER, title="Soort bericht", description="Soort bericht."
    )
    dated: PastMoment | None = Field(
        None, title="Datum op de brief", description="Datum op de brief."
    )
    received: PastMoment | None = Field(
        None,
        title="Ontvangen door de raad op",
        description="Datum waarop de raad het kreeg: die telt.",
    )
    decided: AnsweredBy | None = Field(
        None, title="Collegebesluit", description="Het collegebesluit over het antwoord."
    )
    form: Annotated[Form, Field(strict=False)] = Field(
        Form.LETTER, title="Vorm", description="Vorm."
    )
    until: Day | None = Field(
        None, title="Nieuwe datum", description="Nieuwe datum, bij uitstel of een tussenbericht."
    )
    reason: Paragraph | None = Field(
        None, title="Reden van uitstel", description="Reden van uitstel."
    )
    pauses: YesNo | None = Field(
        None,
        title="Staat de termijn stil",
        description="Bij een vraag: staat de termijn stil? Weglaten: zoals afgesproken.",
    )
    answered_on: PastMoment | None = Field(
        None,
        title="De raad antwoordde op",
        description="Bij een vraag: wanneer de raad antwoordde.",
    )
    answers: Many[Answer] = Field(
        (), title="Antwoord per aanbeveling", description="Het antwoord per aanbeveling."
    )
    general: OneOrMany[General] = Field(
        (),
        title="Algemeen deel",
        description="Een deel van de brief dat voor meer aanbevelingen geldt.",
    )
    silent_on: OneOrMany[RecommendationId] = Field(
        (),
        title="Hierover zwijgt de brief",
        description="Nummers waarover de brief niets zegt. Zonder dit zijn zij nog niet verwerkt.",
    )
    review: Many[Review] = Field(
        (), title="Oordeel van de raad", description="Het oordeel van de raad."
    )
    reply: OneOrMany[Reply] = Field(
        (), title="Weerwoord van de gemeente", description="Het weerwoord van de gemeente."
    )
    better_answer: BetterAnswerAsked | None = Field(
        None, title="Beter antwoord gevraagd", description="De raad vroeg om een beter antwoord."
    )
    also: Many[AlsoAnswers] = Field(
        (),
        title="Ook antwoord op",
        description="Andere adviezen waarop dezelfde brief antwoord geeft.",
    )
    documents: Many[Document] = Field((), title="Stukken", description="Brieven en bijlagen.")
    publish_from: Day | None = Field(
        None, title="Pas tonen vanaf", description="Vóór deze dag verschijnt er niets van."
    )
    checked: Many[Checked] = Field((), description="Wat is nagekeken en mag, met de reden.")
    body: Text | None = Field(None, title="De hele brief", description="De brief zelf.")

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
