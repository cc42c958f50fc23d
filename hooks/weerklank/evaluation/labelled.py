"""Labelled answers: what a person found of an answer, to hold the computed verdict against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from weerklank.records.models.advice import Recommendation
from weerklank.records.models.answer import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping

NUMBER = "1"
"""The number under which a labelled answer is judged; the others in its letter follow."""


@dataclass(frozen=True, slots=True)
class LabelledAnswer:
    """One answer with the label that a person gave it."""

    id: str
    answer: Answer
    recommendation: Recommendation | None
    others: tuple[Answer, ...]
    explained: bool
    borderline: bool
    """Whether reasonable judges may differ."""
    topic: str
    hand: str
    why: str


def labelled_answer(fields: Mapping[object, object]) -> LabelledAnswer:
    """One labelled answer from the fields of a YAML list.

    `id`, `text` and `explained` are required; `decision` is `none` where the text takes no
    position. Raises ValueError (of which pydantic's ValidationError is one) for anything else.
    """
    if not isinstance(fields.get("explained"), bool) or not fields.get("id"):
        message = "elk voorbeeld heeft 'id', 'text' en 'explained: true' of 'explained: false'"
        raise ValueError(message)
    others = fields.get("others") or ()
    if not isinstance(others, (list, tuple)):
        message = "'others' is een lijst met teksten"
        raise ValueError(message)  # noqa: TRY004 (a fault in a file, told like the other faults)
    asked = fields.get("recommendation")
    return LabelledAnswer(
        id=str(fields["id"]),
        answer=_answer(NUMBER, fields),
        recommendation=Recommendation(id=NUMBER, text=str(asked)) if asked else None,
        others=tuple(_answer(str(n), {"text": text}) for n, text in enumerate(others, start=2)),
        explained=fields["explained"] is True,
        borderline=fields.get("borderline") is True,
        topic=str(fields.get("topic") or ""),
        hand=str(fields.get("hand") or ""),
        why=str(fields.get("why") or ""),
    )


def _answer(number: str, fields: Mapping[object, object]) -> Answer:
    decision = fields.get("decision")
    values = {
        "recommendation": number,
        "decision": None if decision == "none" else decision,
        "explanation": fields.get("text") or None,
        "parts": _parts(fields.get("parts")),
        "actions": fields.get("actions"),
        "place": fields.get("place"),
    }
    return Answer.model_validate({key: value for key, value in values.items() if value})


def _parts(value: object) -> object:
    """The parts without empty ones; YAML reads an unquoted `yes` or `no` as true or false."""
    if not isinstance(value, dict):
        return value
    names = {True: "yes", False: "no"}
    return {names.get(key, key): text for key, text in value.items() if text}
