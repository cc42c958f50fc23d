"""The columns of a spreadsheet with old advices: one row for each recommendation.

This is the documented format: the template, the manual and the reader are all made from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from weerklank.records.header.yaml_core import Loc
from weerklank.records.models.advice import Advice
from weerklank.records.models.advice_words import AdviceKind, Unanswered
from weerklank.records.models.decision import Decision
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import Form
from weerklank.records.reporting.model_fields import field_at
from weerklank.records.values.choice import Choice

EXAMPLE = "VOORBEELD: "
"""How the title of the invented rows in the template begins; such rows are never imported."""


class Part(StrEnum):
    """What a column is about: the advice, one recommendation of it, or the answer to that."""

    ADVICE = "advice"
    RECOMMENDATION = "recommendation"
    RESPONSE = "response"
    ANSWER = "answer"


class Cell(StrEnum):
    """How the text in a cell is read."""

    TEXT = "text"
    DATE = "date"
    LIST = "list"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its headers, the field it fills in a record, and what to write in it."""

    dutch: str
    english: str
    part: Part
    loc: Loc
    told: str = ""
    """What to write in it, where that is not what the model says of the field."""

    more: str = ""
    """What a spreadsheet needs besides."""

    cell: Cell = Cell.TEXT
    required: bool = False
    choices: Mapping[str, str] = field(default_factory=dict, compare=False)
    example: str = ""
    maybe: tuple[str, ...] = ()
    """What councils call it that may be another thing too: proposed while it is missing."""

    also: tuple[str, ...] = ()
    """What councils call it in lists of their own, without capitals and accents."""

    @property
    def hint(self) -> str:
        """What to write in it, in a sentence or two."""
        of_advice = self.part in {Part.ADVICE, Part.RECOMMENDATION}
        said = field_at(Advice if of_advice else Response, self.loc)
        return " ".join(filter(None, (self.told or (said and said.description), self.more)))


def _one_of(choices: type[Choice]) -> str:
    """What may be typed: the first word of each choice."""
    *first, last = (choice.words[0] for choice in choices)
    return f"{', '.join(first)} of {last}"


COLUMNS: tuple[Column, ...] = (
    Column(
        "bestand", "id", Part.ADVICE, ("id",),
        told="De naam voor het bestand. Laat leeg: dan kiest Weerklank een naam.",
        example="2025-02-reiskosten",
    ),
    Column(
        "nummer", "number", Part.ADVICE, ("number",),
        example="CR-2025-04",
        also=("nr", "adviesnummer", "advies nr", "kenmerk", "ons kenmerk"),
    ),
    Column(
        "titel", "title", Part.ADVICE, ("title",),
        told="Waar het advies over gaat, in gewone woorden.",
        required=True, example="Vergoed de reiskosten van vrijwilligers",
        also=("onderwerp advies", "titel advies", "betreft", "naam advies"),
        maybe=("onderwerp", "advies", "naam", "omschrijving"),
    ),
    Column(
        "verstuurd", "sent", Part.ADVICE, ("sent",),
        cell=Cell.DATE, required=True, example="2025-02-05",
        maybe=("datum", "d.d.", "wanneer", "jaar"),
        also=(
            "datum advies", "adviesdatum", "verzonden", "verzonden op", "datum verzending",
            "verstuurd op", "datum verstuurd", "uitgebracht", "uitgebracht op",
        ),
    ),
    Column(
        "samenvatting", "summary", Part.ADVICE, ("summary",),
        more="Leeg? Dan komt het advies als klad binnen.",
        example="Wie vrijwilligerswerk doet, betaalt nu zelf de bus. Dat moet anders.",
        also=("korte inhoud", "inhoud", "kort"),
    ),
    Column(
        "raad", "council", Part.ADVICE, ("council",),
        more="Alleen nodig als er meer raden zijn.",
    ),
    Column(
        "aan", "to", Part.ADVICE, ("to", 0),
        more="De bestandsnaam van het orgaan. Meer dan één? Zet er ; tussen.", cell=Cell.LIST,
        example="college",
        also=("gericht aan", "geadresseerde", "aan wie"),
    ),
    Column(
        "soort", "kind", Part.ADVICE, ("kind",),
        told=f"{_one_of(AdviceKind)}. Leeg: niet bekend.",
        cell=Cell.CHOICE, example="gevraagd",
        choices={**AdviceKind.by_words(), "g": AdviceKind.REQUESTED, "o": AdviceKind.UNREQUESTED},
        also=("gevraagd/ongevraagd", "gevraagd of ongevraagd", "soort advies"),
    ),
    Column(
        "gevraagd op", "asked", Part.ADVICE, ("request", "asked"),
        cell=Cell.DATE, example="2025-01-08",
        also=("datum aanvraag", "datum adviesaanvraag", "aanvraag"),
    ),
    Column(
        "ontvangen", "received", Part.ADVICE, ("received",),
        more="Alleen als u dat kunt laten zien.",
        cell=Cell.DATE, example="2025-02-06",
    ),
    Column(
        "bewijs van ontvangst", "receipt proof", Part.ADVICE, ("receipt_proof",),
        example="ontvangstbevestiging per mail",
    ),
    Column(
        "onderwerpen", "themes", Part.ADVICE, ("themes", 0),
        more="Zet er ; tussen.", cell=Cell.LIST, example="vrijwilligerswerk; vergoedingen",
        also=("thema", "themas", "domein"),
    ),
    Column(
        "wetten", "laws", Part.ADVICE, ("laws", 0),
        more="Zet er ; tussen.", cell=Cell.LIST, example="participatiewet",
        also=("wet",),
    ),
    Column(
        "kwam er antwoord", "answered", Part.ADVICE, ("answer",),
        told="Staat er geen antwoord in deze lijst? geen of onbekend. Leeg betekent onbekend.",
        cell=Cell.CHOICE, choices=Unanswered.by_words(),
    ),
    Column(
        "aanbeveling nummer", "recommendation number", Part.RECOMMENDATION,
        ("recommendations", 0, "id"),
        more="Leeg: de rijen krijgen 1, 2, 3.", example="1",
    ),
    Column(
        "aanbeveling", "recommendation", Part.RECOMMENDATION, ("recommendations", 0, "text"),
        more="Eén rij per aanbeveling.",
        required=True, example="Vergoed de reiskosten vanaf de eerste kilometer.",
        also=("aanbevelingen", "advies/aanbeveling", "adviespunt", "adviespunten"),
        maybe=("advies", "punten", "tekst", "inhoud advies", "omschrijving"),
    ),
    Column(
        "betekenis", "means", Part.RECOMMENDATION, ("recommendations", 0, "means"),
        example="U krijgt de bus terugbetaald.",
    ),
    Column(
        "korte titel", "short", Part.RECOMMENDATION, ("recommendations", 0, "short"),
        told="De aanbeveling in ten hoogste acht woorden.",
        example="Reiskosten vanaf de eerste kilometer",
    ),
    Column(
        "bellen of mailen", "call", Part.RECOMMENDATION, ("recommendations", 0, "call"),
        example="0123-456 789",
    ),
    Column(
        "antwoord van", "answer from", Part.RESPONSE, ("from",),
        told="Wie antwoordde: de bestandsnaam van het orgaan.", example="college",
        also=("reactie van", "beantwoord door"),
    ),
    Column(
        "datum antwoord", "answer dated", Part.RESPONSE, ("dated",),
        cell=Cell.DATE, example="2025-03-17",
        also=(
            "datum reactie", "datum brief", "reactie d.d.", "antwoord d.d.", "antwoorddatum",
            "reactiedatum",
        ),
    ),
    Column(
        "antwoord ontvangen", "answer received", Part.RESPONSE, ("received",),
        cell=Cell.DATE,
        example="2025-03-19",
        also=("reactie ontvangen", "ontvangst reactie", "ontvangst antwoord"),
    ),
    Column(
        "vorm", "form", Part.RESPONSE, ("form",),
        told=f"{_one_of(Form)}. Leeg betekent brief.",
        cell=Cell.CHOICE, choices=Form.by_words(), example="brief",
    ),
    Column(
        "besluit", "decision", Part.ANSWER, ("answers", 0, "decision"),
        told=f"{_one_of(Decision)}. Leeg: het antwoord noemt geen besluit.",
        cell=Cell.CHOICE, example="deels",
        choices=Decision.by_words(),
        also=("overgenomen", "overgenomen?", "advies overgenomen", "resultaat"),
    ),
    Column(
        "wel", "part yes", Part.ANSWER, ("answers", 0, "parts", "yes"),
        more="Alleen bij deels.", example="boven 5 kilometer",
    ),
    Column(
        "niet", "part no", Part.ANSWER, ("answers", 0, "parts", "no"),
        more="Alleen bij deels.", example="onder 5 kilometer",
    ),
    Column(
        "uitleg", "explanation", Part.ANSWER, ("answers", 0, "explanation"),
        example="Boven de vijf kilometer vergoeden wij het. Daaronder kost dat 80.000 euro.",
        also=("toelichting", "motivering", "reden", "reactie gemeente", "reactie college"),
    ),
    Column(
        "toezegging", "promise", Part.ANSWER, ("answers", 0, "actions", 0, "what"),
        told="Wat de gemeente beloofde te doen.", example="Het formulier aanpassen",
        also=("belofte", "actie"),
    ),
    Column(
        "wie", "who", Part.ANSWER, ("answers", 0, "actions", 0, "who"),
        example="afdeling Inkomen",
    ),
    Column(
        "klaar voor", "promised by", Part.ANSWER, ("answers", 0, "actions", 0, "by"),
        told="Wanneer het klaar zou zijn.", cell=Cell.DATE, example="2025-09-01",
    ),
    Column(
        "gedaan op", "done", Part.ANSWER, ("answers", 0, "actions", 0, "done"),
        cell=Cell.DATE,
    ),
    Column(
        "bewijs", "evidence", Part.ANSWER, ("answers", 0, "actions", 0, "evidence"),
    ),
)  # fmt: skip
"""Every column there is, in the order of the template."""
