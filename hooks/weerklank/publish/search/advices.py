"""What can be found of an advice beside its own text: what became of it, and what others did."""

from __future__ import annotations

from collections.abc import Iterator

from weerklank.cases.case import AdviceCase
from weerklank.records.models.response import Response

_WITHDRAWN = "ingetrokken"
_REPLACED = "vervangen"
"""What people type; the record says it with a date or an id."""


def recorded(case: AdviceCase) -> str:
    """What its page tells in other words than its own: a motion, a decision, that it is no more."""
    return " ".join(filter(None, _facts(case)))


def _facts(case: AdviceCase) -> Iterator[str | None]:
    advice = case.advice
    if case.withdrawn:
        yield from (_WITHDRAWN, case.withdrawn.reason)
    if case.newer:
        yield _REPLACED
    if advice.decided:
        yield advice.decided.what
    if advice.request:
        yield from (one.what for one in advice.request.information)
    for one in advice.happened:
        outcome = one.outcome.label if one.outcome else None
        yield from (one.kind.label, one.what, one.who, one.answer, outcome)
    yield from (document.title for document in advice.documents)


def said(letter: Response) -> str:
    """Everything that the message says, with what was promised in it and what came of that."""
    parts = [letter.body, letter.reason, *(general.text for general in letter.general)]
    for answer in letter.answers:
        parts += [
            answer.explanation,
            *(text for a in answer.actions for text in (a.what, a.result)),
        ]
        parts += [answer.parts.yes, answer.parts.no] if answer.parts else []
    parts += [one.text for one in letter.reply]
    return " ".join(str(part) for part in parts if part)
