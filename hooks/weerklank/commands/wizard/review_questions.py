"""The wizard's question where the computer cannot tell: does this explain why?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from weerklank.commands.wizard.asking import Question, ask, choose
from weerklank.commands.wizard.resuming import about, say
from weerklank.records.models.advice import Advice
from weerklank.records.models.answer import Answer
from weerklank.records.models.response import Response
from weerklank.rules.explanation.model import ExplanationState
from weerklank.rules.explanation.verdict import explain

_LATER = "later"
_VERDICTS = [("ja", "ja"), ("nee", "nee"), ("weet niet", "weet niet"), (_LATER, "later")]
_NOTE = Question(("review", 0, "note"), text="Waarom vindt de raad dat")
_ON = Question(("review", 0, "on"), "Wanneer vond de raad dat?", must=True)
_BY = Question(("review", 0, "by"), "Wie vond dat? Een rol. Enter: de raad.")


def reviews_asked(
    advice: Advice, answers: Sequence[Mapping[str, object]]
) -> list[dict[str, object]]:
    """The council's own word on each answer that the rule leaves to people; later is none.

    The day and the role are asked once: a council judges a letter in one meeting.
    """
    left = [one for one in answers if _is_left_to_people(advice, one)]
    found = [said for answer in left if (said := _said_of(answer))]
    if found:
        when_and_who = {"on": ask(Response, _ON), "by": ask(Response, _BY)}
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
        note = ask(Response, _NOTE)
    return {"recommendation": answer["recommendation"], "explained": said, "note": note}


def _verdict(answer: Mapping[str, object]) -> str:
    say(f"\nDe computer kan de uitleg bij aanbeveling {answer['recommendation']} niet beoordelen.")
    hint = "De raad kan dat wel. U mag het ook later doen."
    return choose("Legt dit uit waarom?", _VERDICTS, hint)
