"""The five facts for readers: the question, a good and a bad example, and what to add.

The method page shows the examples and the tests hold the rule to them, so the page cannot say
anything that the rule does not do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from weerklank.records.response import Decision
from weerklank.rules.explanation.model import ExplanationState, FactName

if TYPE_CHECKING:
    from weerklank.rules.explanation.model import Explanation


@dataclass(frozen=True, slots=True)
class GuideExample:
    """An invented answer that shows one fact."""

    text: str
    decision: Decision | None
    asked: str = ""
    """The recommendation, where it matters."""
    other: str = ""
    """What the same letter says on another recommendation, where it matters."""


@dataclass(frozen=True, slots=True)
class FactGuide:
    """One fact as a question, with an example that has it and one that has not."""

    name: FactName
    question: str
    good: GuideExample
    bad: GuideExample
    to_add: str
    """What a civil servant can add when it is missing."""


_FOLDER = "Wij sturen geen folder. In de proef van 2024 las 4 procent van de mensen hem."

FACT_GUIDE = (
    FactGuide(
        name=FactName.POSITION,
        question="Zegt de gemeente wat zij met deze aanbeveling doet?",
        good=GuideExample("Wij nemen dit over. Vanaf 1 mei is het loket open.", None),
        bad=GuideExample("Wij nemen uw suggestie mee in de gesprekken met onze partners.", None),
        to_add="Zeg wat de gemeente doet: ja, voor een deel, op een andere manier, of nee.",
    ),
    FactGuide(
        name=FactName.REASON,
        question="Staat er een reden bij die hierover gaat?",
        good=GuideExample(
            "Dit doen wij niet. Het kost 80.000 euro per jaar, en voor vervoer is nog 20.000 euro "
            "vrij.",
            Decision.REJECTED,
        ),
        bad=GuideExample(
            "Wij nemen dit niet over, omdat wij hier een andere keuze maken.", Decision.REJECTED
        ),
        to_add="Noem een reden die hierover gaat: een bedrag, een regel, een feit of een ervaring.",
    ),
    FactGuide(
        name=FactName.NEXT_STEP,
        question="Staat er wat er gebeurt, wie het doet, en waar of wanneer?",
        good=GuideExample(
            "Overgenomen. De consulenten krijgen in september een cursus.", Decision.ADOPTED
        ),
        bad=GuideExample("Een goed idee. Wij gaan hiermee aan de slag.", Decision.ADOPTED),
        to_add="Zeg wat er nu gebeurt, wie dat doet en wanneer. Of waarom er niets gebeurt.",
    ),
    FactGuide(
        name=FactName.OWN_WORDS,
        question="Is het een eigen antwoord, en geen herhaling?",
        good=GuideExample(
            _FOLDER,
            Decision.REJECTED,
            other="De website krijgt in juni een knop om de tekst te laten voorlezen.",
        ),
        bad=GuideExample(_FOLDER, Decision.REJECTED, other=_FOLDER),
        to_add="Schrijf wat juist voor deze aanbeveling geldt, en niet wat er ergens anders staat.",
    ),
    FactGuide(
        name=FactName.STANDS_ALONE,
        question="Is de uitleg te begrijpen zonder ander stuk?",
        good=GuideExample(
            "Nee. In de nota Wonen staat dat de corporatie de drempels weghaalt.",
            Decision.REJECTED,
        ),
        bad=GuideExample("Zie hierboven.", Decision.REJECTED),
        to_add="Zet erbij wat er in het andere stuk staat, en vul alle open plekken in.",
    ),
)
"""The five facts in the order in which they are asked."""

LIMITS = (
    "Of de reden waar is. De berekening ziet dat er een reden staat, niet of hij klopt.",
    "Of de reden overtuigt. Een reden waar u het niet mee eens bent, is ook een reden.",
    "Of het antwoord vriendelijk of netjes is. Toon en stijl tellen niet mee.",
    "Wat er in een ander stuk of een gesprek is gezegd. Alleen de tekst van dit antwoord telt.",
    (
        "Of een reden met heel andere woorden over hetzelfde gaat. De berekening kent woorden, "
        "geen bedoelingen."
    ),
    "Of iets ook echt is gedaan. Daarvoor volgen wij de beloften.",
)
"""What the computation cannot see, for the method page."""


def hints(explanation: Explanation) -> tuple[str, ...]:
    """For every missing fact one Dutch sentence that says what to add; none when it is explained.

    Facts come in the order in which they are asked. No answer at all has no facts and no hints.
    """
    if explanation.state is ExplanationState.EXPLAINED:
        return ()
    missing = explanation.missing
    return tuple(guide.to_add for guide in FACT_GUIDE if guide.name in missing)
