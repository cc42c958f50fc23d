"""The wizard's questions about each recommendation of an answer."""

from __future__ import annotations

from collections.abc import Sequence

import click

from weerklank.commands.wizard.asking import Question, ask, ask_text, choose
from weerklank.records.models.advice import Advice, Recommendation
from weerklank.records.models.response import Counts, Decision, Response

_NO_POSITION = "geen"
_NOT_MENTIONED = "niet-genoemd"
_DECISIONS = [
    *((str(decision), decision.meaning) for decision in Decision),
    (_NO_POSITION, "er staat geen besluit in de brief"),
    (_NOT_MENTIONED, "de brief noemt deze aanbeveling niet"),
]
_YES = Question(("answers", 0, "parts", "yes"), "Wel", "Wat doet de gemeente wel?", optional=True)
_NO = Question(("answers", 0, "parts", "no"), "Niet", "Wat doet zij niet?", optional=True)
_WHAT = Question(
    ("answers", 0, "actions", 0, "what"),
    "Belofte",
    "Wat gaat de gemeente doen? Alleen wat in de brief staat.",
    optional=True,
)
_WHO = Question(
    ("answers", 0, "actions", 0, "who"), "Wie", "Wie doet dat? Een rol, geen naam.", optional=True
)
_BY = Question(
    ("answers", 0, "actions", 0, "by"), "Klaar op", "Wanneer is het klaar?", optional=True
)
_COUNTS: dict[str, Counts] = {decision: decision.counts for decision in Decision}


def answers_asked(advice: Advice, numbers: Sequence[str]) -> list[dict[str, object]]:
    """The answer to each recommendation in `numbers`; one the letter does not name is left out."""
    found = (_answer(r) for r in advice.recommendations if r.id in numbers)
    return [answer for answer in found if answer is not None]


def _answer(recommendation: Recommendation) -> dict[str, object] | None:
    click.echo(f"\nAanbeveling {recommendation.id}: {recommendation.text}")
    decision = choose("Besluit", _DECISIONS, "Wat zegt de gemeente hierover?")
    if decision == _NOT_MENTIONED:
        return None
    counts = _COUNTS.get(decision)
    return {
        "recommendation": recommendation.id,
        "decision": None if decision == _NO_POSITION else decision,
        "parts": _parts() if counts is Counts.PARTLY else None,
        "explanation": _explanation(),
        "actions": _actions() if counts is not Counts.NO else None,
    }


def _parts() -> dict[str, object]:
    return {"yes": ask(Response, _YES), "no": ask(Response, _NO)}


def _explanation() -> str | None:
    hint = "Neem de uitleg over zoals die er staat. Geen uitleg? Typ alleen een punt."
    return ask_text("Uitleg", hint) or None


def _actions() -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    while what := ask(Response, _WHAT):
        found.append({"what": what, "who": ask(Response, _WHO), "by": ask(Response, _BY)})
    return found
