"""An agreement (afspraak) of a council and its addressees: terms, extensions, duty to explain."""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from weerklank.records.values.choice import Choice
from weerklank.records.values.fields import (
    BodyId,
    Day,
    LineIfAny,
    LinesIfAny,
    Many,
    NumberOrNone,
    OneOrMany,
    PastOrNone,
    Record,
    SaidLine,
    TermOrNone,
    WebAddress,
    YesNoUnknown,
    optional,
    several,
)
from weerklank.records.values.term import Absent, Term
from weerklank.records.values.typed import is_unknown


class CountsFrom(Choice):
    """What starts the clock."""

    RECEIVED = "received", "vanaf de dag dat de gemeente het kreeg", "vanaf ontvangst", "ontvangst"
    SENT = "sent", "vanaf de dag dat de raad het verstuurde", "vanaf verzending", "verzending"
    UNKNOWN = "unknown", "dat staat niet vast", "niet bekend", "onbekend", "niet bekend"


class TermijnenwetApplies(Choice):
    """Whether the agreement declares the Algemene termijnenwet applicable."""

    APPLIES = "applies", "ja, dat staat in de afspraak", "geldt"
    EXCLUDED = "excluded", "nee, dat staat in de afspraak", "geldt niet"
    UNKNOWN = "unknown", "de afspraak zegt er niets over", "niet bekend"


class Explain(Choice):
    """What was agreed about giving reasons."""

    ALWAYS = "always", "altijd uitleg", "altijd"
    ON_DEVIATION = (
        "on_deviation", "alleen uitleg als de gemeente afwijkt van het advies",
        "alleen als het advies niet wordt gevolgd",
    )  # fmt: skip
    NOTHING = "nothing", "niets over uitleg afgesproken", "niets afgesproken"


_EXPLAIN_WORDS = {"none": Explain.NOTHING, "geen": Explain.NOTHING}


def explain_word(value: object) -> object:
    """`none` and `unknown` mean at this field what they mean at every other."""
    if is_unknown(value):
        return None
    return _EXPLAIN_WORDS.get(value, value) if isinstance(value, str) else value


class Validity(Record):
    """The days on which an agreement holds; left out at an end means open at that end."""

    start: Day | None = Field(None, alias="from", description="Eerste dag.")
    until: Day | None = optional("Laatste dag.")

    def holds_on(self, day: dt.date) -> bool:
        """Whether `day` lies within it, both ends included."""
        after_start = self.start is None or self.start <= day
        return after_start and (self.until is None or day <= self.until)


class AnswerTerm(Record):
    """The answer term for requested and unrequested advice; a missing one is not known."""

    requested: TermOrNone = optional("Termijn bij gevraagd advies.")
    unrequested: TermOrNone = optional("Termijn bij ongevraagd advies.")
    urgent: TermOrNone = optional("Termijn bij een spoedadvies.")

    @property
    def names_nothing(self) -> bool:
        """Whether somebody looked and found no term for any advice."""
        both = (self.requested, self.unrequested)
        return both == (Absent.NONE, Absent.NONE) and not isinstance(self.urgent, Term)


def same_for_both(value: object) -> object:
    """One term in its short form is that for asked and unasked advice alike."""
    return {"requested": value, "unrequested": value} if isinstance(value, str) else value


class Extension(Record):
    """What was agreed about extending the term (verdagen).

    `at_most` is `none` where somebody looked and the agreement allows no extension.
    """

    at_most: TermOrNone = Field(
        description=(
            "Hoe lang een uitstel ten hoogste duurt. none: nagekeken, uitstel is niet afgesproken."
        )
    )
    times: Annotated[int, Field(ge=1, le=10)] = optional("Hoe vaak het mag.", default=1)


def short_extension(value: object) -> object:
    """`extension: none` in full, and `unknown` for what a field left out says as well."""
    if is_unknown(value):
        return None
    return {"at_most": value} if isinstance(value, str) else value


class Recess(Record):
    """Days that do not count because the agreement says so."""

    start: Day = Field(alias="from", description="Eerste dag.")
    until: Day = Field(description="Laatste dag.")
    name: LineIfAny = optional("Bijvoorbeeld: zomerreces 2026.", "Naam")


class Agreement(Record):
    """A by-law or working agreement between a council and its addressees, with its source."""

    other_names: ClassVar[Mapping[str, str]] = {
        "answer_term": "term termijn",
        "valid": "from until",
        "counts_from": "starts",
        "source": "article",
        "with": "to",
    }

    source: SaidLine = Field(
        title="Bron", description="Waar het staat: naam van de regeling en artikel."
    )
    url: WebAddress | None = optional("Adres van de tekst.")
    partners: OneOrMany[BodyId] = Field(
        (), alias="with", description="Met wie. Weglaten: met iedereen aan wie de raad adviseert."
    )
    valid: Validity = Field(
        default_factory=lambda: Validity.model_validate({}),
        title="Geldig",
        description="Vanaf en tot wanneer.",
    )
    answer_term: Annotated[AnswerTerm, BeforeValidator(same_for_both)] | None = optional(
        (
            "Binnen welke tijd de gemeente antwoordt. none: nagekeken, er is geen termijn. "
            "Weglaten: niet bekend."
        ),
        "Termijn voor een antwoord",
    )
    advise_term: TermOrNone = optional(
        (
            "Hoe lang de raad ten minste krijgt om te adviseren. none: nagekeken, niets over "
            "afgesproken. Weglaten: niet bekend."
        ),
        "Tijd om te adviseren",
    )
    question_term: TermOrNone = optional(
        (
            "Binnen welke tijd de gemeente een vraag van de raad beantwoordt. none: nagekeken, er "
            "is geen termijn. Weglaten: niet bekend."
        ),
        "Termijn voor een vraag",
    )
    consultations: NumberOrNone = optional(
        (
            "Hoe vaak per jaar overleg is afgesproken. none: nagekeken, niets over afgesproken. "
            "Weglaten: niet bekend."
        ),
        "Overleg per jaar",
    )
    advises_on: LinesIfAny = several(
        "Waarover de raad volgens de afspraak mag adviseren. Weglaten: niet bekend.",
        "Waarover de raad adviseert",
    )
    counts_from: CountsFrom = optional(
        "Telt vanaf ontvangst of vanaf verzending. Weglaten: niet bekend.",
        "Begin van de termijn",
        default=CountsFrom.UNKNOWN,
    )
    termijnenwet: TermijnenwetApplies = optional(
        "Geldt de Algemene termijnenwet?",
        "Algemene termijnenwet",
        default=TermijnenwetApplies.UNKNOWN,
    )
    extension: Annotated[Extension | None, BeforeValidator(short_extension)] = optional(
        "Wat over uitstel is afgesproken. Weglaten: niet bekend.", "Uitstel"
    )
    pauses_for_questions: YesNoUnknown = optional(
        "Staat de termijn stil als de gemeente iets vraagt? Weglaten: niet bekend.",
        "Staat de termijn stil bij een vraag",
    )
    recess: Many[Recess] = several("Periodes die niet meetellen.")
    explain: Annotated[Explain | None, BeforeValidator(explain_word)] = optional(
        "Wat over uitleg is afgesproken. Weglaten: niet bekend.", "Uitleg"
    )
    evaluated: PastOrNone | None = optional(
        "Wanneer het voor het laatst is besproken. none: nog nooit. Weglaten: niet bekend."
    )
    contact_officer: YesNoUnknown = optional(
        "Is er een vaste contactambtenaar? Weglaten: niet bekend."
    )
