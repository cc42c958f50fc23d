"""The questions on an explanation for readers: each with a good and a bad example.

The method page shows the examples and the tests hold the rule to them, so the page cannot say
anything that the rule does not do.
"""

from weerklank.lazy_dataclass import dataclass
from weerklank.messages.catalogue import said, text_of
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.model import FactName
from weerklank.words.packaged import table_of


@dataclass(frozen=True, slots=True)
class GuideExample:
    """An invented answer that shows one fact."""

    text: str
    decision: Decision | None = None
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
        return text_of(said(f"explanation.questions.{self.name}"))

    @property
    def to_add(self) -> str:
        """What a civil servant can add when it is missing."""
        return text_of(said(f"explanation.to_add.{self.name}"))


def _example(told: dict[str, str]) -> GuideExample:
    decision = next((one for one in Decision if one == told.get("decision")), None)
    return GuideExample(told["text"], decision, told.get("asked", ""), told.get("other", ""))


FACT_GUIDE = tuple(
    FactGuide(FactName(name), _example(both["good"]), _example(both["bad"]))
    for name, both in table_of("weerklank.publish.sentences", "explanation_guide.yaml").items()
)
"""The questions in the order in which they are asked."""
