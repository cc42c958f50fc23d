"""The questions on an explanation for readers: each with a good and a bad example.

The method page shows the examples and the tests hold the rule to them, so the page cannot say
anything that the rule does not do.
"""

from __future__ import annotations

from dataclasses import dataclass

from weerklank.messages import explanation
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.model import FactName


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
    """One question, with an example that has it and one that has not, or cannot show it."""

    name: FactName
    good: GuideExample
    bad: GuideExample

    @property
    def question(self) -> str:
        """The question in plain Dutch."""
        return explanation.question(self.name)

    @property
    def to_add(self) -> str:
        """What a civil servant can add when it is missing."""
        return explanation.to_add(self.name)


_FOLDER = "Wij sturen geen folder. In de proef van 2024 las 4 procent van de mensen hem."

FACT_GUIDE = (
    FactGuide(
        FactName.POSITION,
        GuideExample("Wij nemen dit over. Vanaf 1 mei is het loket open.", None),
        GuideExample("Wij nemen uw suggestie mee in de gesprekken met onze partners.", None),
    ),
    FactGuide(
        FactName.REASON,
        GuideExample(
            "Dit doen wij niet. Dat kost 80.000 euro per jaar, en voor vervoer is nog 20.000 euro "
            "vrij.",
            Decision.REJECTED,
        ),
        GuideExample(
            "Wij nemen dit niet over, omdat wij hier een andere keuze maken.", Decision.REJECTED
        ),
    ),
    FactGuide(
        FactName.NEXT_STEP,
        GuideExample(
            "Overgenomen. De consulenten krijgen hierover in september een cursus van twee dagen.",
            Decision.ADOPTED,
        ),
        GuideExample("Een goed idee. Wij gaan hiermee aan de slag.", Decision.ADOPTED),
    ),
    FactGuide(
        FactName.OWN_WORDS,
        GuideExample(
            _FOLDER,
            Decision.REJECTED,
            other="De website krijgt in juni een knop om de tekst te laten voorlezen.",
        ),
        GuideExample(_FOLDER, Decision.REJECTED, other=_FOLDER),
    ),
    FactGuide(
        FactName.STANDS_ALONE,
        GuideExample(
            "Nee. In de nota Wonen staat dat de corporatie de drempels weghaalt, omdat zij de "
            "eigenaar is.",
            Decision.REJECTED,
        ),
        GuideExample("Zie hierboven.", Decision.REJECTED),
    ),
    FactGuide(
        FactName.WHICH_PART,
        GuideExample(
            "Overdag rijdt de bus wel. Na 22 uur niet, omdat er dan één chauffeur is voor drie "
            "dorpen.",
            Decision.PARTLY,
        ),
        GuideExample("Wij nemen uw advies grotendeels over.", Decision.PARTLY),
    ),
    FactGuide(
        FactName.CONCERNS,
        GuideExample(
            "Een bankje bij de halte komt er niet, omdat de stoep daar te smal is.",
            Decision.REJECTED,
            asked="zet een bankje bij de bushalte",
        ),
        GuideExample(
            "Nee, dat kost 12.000 euro per jaar en dat geld gaat al naar de jeugd.",
            Decision.REJECTED,
            asked="zet een bankje bij de bushalte",
        ),
    ),
)
"""The questions in the order in which they are asked."""
