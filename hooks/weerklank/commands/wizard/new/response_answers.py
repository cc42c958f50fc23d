"""What the municipality says of each recommendation: as questions, or as `--decision 1=adopted`."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

import click

from weerklank.commands.asking.choosing import choose
from weerklank.commands.asking.fields import Question, ask, ask_text, checked
from weerklank.commands.asking.meaning import meant
from weerklank.commands.asking.prompting import about, say
from weerklank.commands.wizard.questions import Talk, answered, options
from weerklank.commands.wizard.rows import rows_of
from weerklank.records.header.yaml_core import Loc
from weerklank.records.models.advice import Advice
from weerklank.records.models.answer import Answer
from weerklank.records.models.decision import Counts, Decision
from weerklank.records.models.recommendation import Recommendation
from weerklank.records.models.response import Response
from weerklank.rules.explanation.model import ExplanationState
from weerklank.rules.explanation.verdict import explain

_NO_POSITION = "geen"
_NOT_MENTIONED = "niet-genoemd"
_LOST = "onbekend"
_DECISIONS = [
    *((str(decision), decision.meaning) for decision in Decision),
    (_NO_POSITION, "er staat geen besluit in de brief"),
    (_NOT_MENTIONED, "de brief noemt deze aanbeveling niet"),
    (_LOST, "er kwam antwoord, en wij weten niet meer wat"),
]
_IN_FILE = {_LOST: "unknown"}
"""What stands in the record for a choice that is no decision."""

_COUNTS: dict[object, Counts] = {str(one): one.counts for one in Decision}


def _decision(talk: Talk) -> str:
    choices = [(value, talk.names(shown)) for value, shown in _DECISIONS]
    return choose("Besluit", choices, talk.names("Wat zegt de gemeente hierover?"))


def _counts(talk: Talk) -> Counts | None:
    """What the decision counts as; None while the letter takes no position."""
    return _COUNTS.get(talk.said("decision"))


def _is_named(talk: Talk) -> bool:
    return talk.said("decision") not in {_NOT_MENTIONED, _LOST}


def _explanation(_talk: Talk) -> str:
    hint = "Neem de uitleg over zoals die er staat. Geen uitleg? Typ alleen een punt."
    return ask_text("Uitleg", hint, Answer, ("explanation",))


def _promises(talk: Talk) -> list[dict[str, Any]]:
    """Every promise with who and when, until Enter."""
    found: list[dict[str, Any]] = []
    while actions := answered(Answer, _PROMISE, Talk(doer=talk.doer)).get("actions"):
        found += actions
    return found


_PROMISE = rows_of("promise")
_ROWS = rows_of(
    "answer",
    {
        "decision": _decision,
        "is_partly": lambda talk: _counts(talk) is Counts.PARTLY,
        "is_named": _is_named,
        "explanation": _explanation,
        "may_promise": lambda talk: _is_named(talk) and _counts(talk) is not Counts.NO,
        "promises": _promises,
    },
)
OPTIONS = (*_ROWS, *_PROMISE)
answer_options = options(Answer, OPTIONS, numbered=True)
"""One option for each thing that can be said of a recommendation; all may be repeated."""


def answers_given(typed: Mapping[str, object]) -> list[dict[str, Any]]:
    """The answers in the order of their numbers as first named; empty when none was given."""
    said: dict[str, dict[Loc, object]] = {}
    for row in OPTIONS:
        for one in cast("tuple[str, ...]", typed.get(row.key) or ()):
            number, equals, text = (part.strip() for part in one.partition("="))
            if not equals or not number or not text:
                message = f"'--{row.typed}' hoort te zijn: nummer=tekst, zoals 1=tekst."
                raise click.UsageError(message)
            value = checked(Answer, row.loc, meant(Answer, row.loc, text), row.typed)
            said.setdefault(number, {})[row.loc] = value
    return [
        {"recommendation": number, **answered(Answer, OPTIONS, Talk(given=values), yes=True)}
        for number, values in said.items()
    ]


def answers_asked(
    advice: Advice, numbers: Sequence[str], doer: Callable[[Talk], str]
) -> list[dict[str, Any]]:
    """The answer to each recommendation in `numbers`; one the letter does not name is left out."""
    found = (_answer(r, doer) for r in advice.recommendations if r.id in numbers)
    return [answer for answer in found if answer is not None]


def _answer(recommendation: Recommendation, doer: Callable[[Talk], str]) -> dict[str, Any] | None:
    say(f"\nAanbeveling {recommendation.id}: {recommendation.text}")
    with about(f"Aanbeveling {recommendation.id}"):
        said = answered(Answer, _ROWS, Talk(doer=doer))
    decision = said.pop("decision")
    if decision == _NOT_MENTIONED:
        return None
    known = {} if decision == _NO_POSITION else {"decision": _IN_FILE.get(decision, decision)}
    return {"recommendation": recommendation.id, **known, **said}


_LATER = "later"
_VERDICTS = [("ja", "ja"), ("nee", "nee"), ("weet niet", "weet niet"), (_LATER, "later")]
_WHY_SO = Question(("review", 0, "note"), text="Waarom vindt de raad dat")
_JUDGED_ON = Question(("review", 0, "on"), "Wanneer vond de raad dat?", must=True)
_JUDGE = Question(("review", 0, "by"), "Wie vond dat? Een rol. Enter: de raad.")


def reviews_asked(
    advice: Advice, answers: Sequence[Mapping[str, object]]
) -> list[dict[str, object]]:
    """The council's own word on each answer that the rule leaves to people; later is none.

    The day and the role are asked once: a council judges a letter in one meeting.
    """
    left = [one for one in answers if _is_left_to_people(advice, one)]
    found = [said for answer in left if (said := _said_of(answer))]
    if found:
        when_and_who = {"on": ask(Response, _JUDGED_ON), "by": ask(Response, _JUDGE)}
        found = [{**one, **when_and_who} for one in found]
    return [{name: value for name, value in one.items() if value} for one in found]


def _is_left_to_people(advice: Advice, answer: Mapping[str, object]) -> bool:
    given = Answer.model_validate({name: value for name, value in answer.items() if value})
    asked = next((r for r in advice.recommendations if r.id == given.recommendation), None)
    found = explain(given, recommendation=asked)
    return bool(given.explanation) and found.state is ExplanationState.NOT_JUDGED


def _said_of(answer: Mapping[str, object]) -> dict[str, object]:
    with about(f"Aanbeveling {answer['recommendation']}"):
        if (said := _verdict(answer)) == _LATER:
            return {}
        note = ask(Response, _WHY_SO)
    return {"recommendation": answer["recommendation"], "explained": said, "note": note}


def _verdict(answer: Mapping[str, object]) -> str:
    say(f"\nDe computer kan de uitleg bij aanbeveling {answer['recommendation']} niet beoordelen.")
    hint = "De raad kan dat wel. U mag het ook later doen."
    return choose("Legt dit uit waarom?", _VERDICTS, hint)
