"""Something that happened (gebeurtenis) and that is no advice and no answer to one: dated, short.

A council keeps these in one list, in its own file; what the gemeenteraad did with an advice stands
with that advice. A new sort of event is one line of `HappeningKind`.
"""

from collections.abc import Mapping
from typing import ClassVar, Self

from pydantic import Field

from weerklank.records.values.choice import Choice
from weerklank.records.values.fields import (
    BodyId,
    LineIfAny,
    Many,
    OneOrMany,
    OwnTerm,
    PastMoment,
    PastOrNone,
    Record,
    SaidParagraph,
    WebAddress,
    YesNoUnknown,
    optional,
    several,
)


class HappeningKind(Choice):
    """What sort of event it is.

    A line holds: name, the fields that mean something in it, meaning, label, and what people type.
    """

    fields: tuple[str, ...]

    def __new__(cls, name: str, fields: str, meaning: str, label: str, *words: str) -> Self:
        """One line of the table."""
        made = cls._line(name, meaning, label, words)
        made.fields = tuple(fields.split())
        return made

    # fmt: off
    QUESTION = (
        "question", "to term answered_on answer", "vraag van de raad aan de gemeente",
        "Vraag van de raad", "vraag",
    )
    CONSULTATION = (
        "consultation", "to own_points", "overleg dat is gehouden", "Overleg", "overleg",
    )
    NEW_OFFICIAL = (
        "new_official", "to who", "nieuwe wethouder of contactambtenaar", "Wisseling", "wisseling",
    )
    RAAD_QUESTION = (
        "raad_question", "to who answered_on answer", "vraag in de gemeenteraad",
        "Vraag in de gemeenteraad", "raadsvraag",
    )
    MOTION = (
        "motion", "to who outcome answered_on answer", "motie of amendement in de gemeenteraad",
        "Motie in de gemeenteraad", "motie",
    )
    # fmt: on

    @property
    def of_raad(self) -> bool:
        """Whether the gemeenteraad did it: oversight (toezicht), not work of the council."""
        return self in {HappeningKind.RAAD_QUESTION, HappeningKind.MOTION}

    @property
    def wants_answer(self) -> bool:
        """Whether somebody is asked to answer it."""
        return "answered_on" in self.fields


class Vote(Choice):
    """What the gemeenteraad did with a motion."""

    ADOPTED = "adopted", "aangenomen", "Aangenomen", "aangenomen"
    REJECTED = "rejected", "verworpen", "Verworpen", "verworpen"
    WITHDRAWN = "withdrawn", "ingetrokken", "Ingetrokken", "ingetrokken"
    HELD = "held", "aangehouden", "Aangehouden", "aangehouden"


class Happening(Record):
    """One dated event with its source; which fields belong to it depends on its kind."""

    other_names: ClassVar[Mapping[str, str]] = {
        "on": "date dated datum sent",
        "what": "question text",
        "who": "by",
        "answered_on": "answered",
        "outcome": "result",
    }

    kind: HappeningKind = Field(
        title="Soort gebeurtenis", description="Wat voor gebeurtenis het is."
    )
    on: PastMoment = Field(title="Datum", description="Wanneer het gebeurde.")
    what: SaidParagraph = Field(title="Wat", description="Wat er gebeurde, of wat er is gevraagd.")
    to: OneOrMany[BodyId] = several(
        "Aan of met wie. Weglaten bij een vraag: aan wie de raad het eerst adviseert.", "Aan wie"
    )
    who: LineIfAny = optional("Wie het deed of wie er nieuw is: een rol, geen naam.", "Wie")
    term: OwnTerm = optional(
        (
            "Termijn die alleen voor deze vraag is afgesproken. unknown: welke termijn geldt, "
            "weten wij niet. Weglaten: de afspraak van de raad geldt."
        ),
        "Eigen termijn",
    )
    answered_on: PastOrNone | None = optional(
        "Wanneer het antwoord kwam. none: er is zeker geen antwoord. Weglaten: niet bekend.",
        "Beantwoord op",
    )
    answer: SaidParagraph | None = optional(
        "Het antwoord, in de woorden van wie antwoordt.", "Antwoord"
    )
    outcome: Vote | None = optional("Wat de gemeenteraad met de motie deed.", "Uitslag")
    own_points: YesNoUnknown = optional(
        "Zijn de punten besproken die de raad aandroeg? Weglaten: niet bekend.",
        "Punten van de raad besproken",
    )
    url: WebAddress | None = optional(
        "Adres van het verslag, de vraag of de motie.", "Waar het staat"
    )


Happened = Many[Happening]
"""The events of a council, or those about one advice."""
