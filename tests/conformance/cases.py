"""Answers that the two rules must judge the same, and what the Python rule says of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from weerklank.evaluation.sets import cases_in
from weerklank.publish.sentences.explanation_guide import FACT_GUIDE
from weerklank.records.load import load
from weerklank.records.models.answer import Answer
from weerklank.records.models.decision import Decision
from weerklank.records.models.recommendation import Recommendation
from weerklank.rules.explanation.verdict import contradicted_decision, explain, proposed_decision

ROOT = Path(__file__).parents[2]
LABELLED = ROOT / "tests" / "labelled"


@dataclass(frozen=True)
class Case:
    """One answer with what was asked and the answers of its letter, with or without itself."""

    answer: Answer | None
    asked: str | None = None
    others: tuple[Answer, ...] = ()

    def for_the_browser(self) -> dict[str, Any]:
        """The case as the browser gets it; null among the others is the answer itself."""
        return {
            "answer": _fields(self.answer) if self.answer else None,
            "asked": self.asked,
            "others": [None if a is self.answer else _fields(a) for a in self.others],
        }

    def by_python(self) -> dict[str, Any]:
        """The verdict of the Python rule, as the browser says it."""
        asked = Recommendation(id="1", text=self.asked) if self.asked else None
        found = explain(self.answer, recommendation=asked, others=self.others)
        return {
            "state": found.state.value,
            "code": found.code,
            "text": found.text,
            "weight": found.weight,
            "missing": [name.value for name in found.missing],
            "facts": [
                {"name": f.name.value, "holds": f.holds, "code": f.code, "words": f.words}
                for f in found.facts
            ],
            **self._decisions(),
        }

    def _decisions(self) -> dict[str, Any]:
        """The decision that the text states, and its words that say the opposite of the record."""
        if self.answer is None:
            return {}
        text = self.answer.explanation
        decision, words = proposed_decision(text, self.asked) if text else (None, "")
        said = [decision.value if decision else None, words]
        return {"proposed": said, "contradicted": contradicted_decision(self.answer, self.asked)}


def _fields(answer: Answer) -> dict[str, Any]:
    def text(value: object) -> str | None:
        return None if value is None else str(value)

    return {
        "decision": answer.decision.value if answer.decision else None,
        "explanation": answer.explanation,
        "parts": {"yes": answer.parts.yes, "no": answer.parts.no} if answer.parts else None,
        "actions": [
            {"what": a.what, "who": a.who, "by": text(a.by), "done": text(a.done)}
            for a in answer.actions
        ],
        "place": answer.place,
    }


def answer(text: str | None, decision: Decision | None = None, **fields: object) -> Answer:
    """An answer to recommendation 1."""
    values = {"recommendation": "1", "decision": decision, "explanation": text, **fields}
    return Answer.model_validate(values)


def labelled() -> list[Case]:
    """Every answer that a person labelled."""
    return [
        Case(one.answer, one.recommendation.text if one.recommendation else None, one.others)
        for one in (case.labelled for case in cases_in(LABELLED))
    ]


def guided() -> list[Case]:
    """The good and bad examples of every question, and no answer at all."""
    examples = [example for fact in FACT_GUIDE for example in (fact.good, fact.bad)]
    return [
        Case(None),
        *(
            Case(
                answer(example.text, example.decision),
                example.asked or None,
                (answer(example.other),) if example.other else (),
            )
            for example in examples
        ),
    ]


def recorded() -> list[Case]:
    """Every answer of the example council and of the registers that the other tests read."""
    registers = ROOT / "tests" / "registers"
    folders = {path.parent for path in registers.rglob("responses") if path.is_dir()}
    return [case for folder in (ROOT, *sorted(folders)) for case in _of_register(folder)]


def _of_register(folder: Path) -> Iterator[Case]:
    register = load(folder).register
    asked = {
        (advice.id, recommendation.id): recommendation.text
        for advice in register.advices
        for recommendation in advice.recommendations
    }
    for response in register.responses:
        for given in response.answers:
            text = asked.get((response.advice, given.recommendation))
            yield Case(given, text, response.answers)
