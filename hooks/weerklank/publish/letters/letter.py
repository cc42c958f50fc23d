"""Which letter is due for what: before the day a reminder, after it a question.

Every letter is neutral. It says what was agreed and what the council has not received, names roles
and no persons, and asks one thing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from weerklank.cases.case import Verdicts
from weerklank.cases.due import Due, Nearness, due_on, nearness
from weerklank.publish.letters import again_texts, answer_texts, promise_texts
from weerklank.records.body import BodyKind

_BEFORE = {Nearness.SOON, Nearness.NEAR}


@dataclass(frozen=True, slots=True)
class Texts:
    """What is written about one kind of thing that is due: before its day, and after it."""

    subject: Callable[[Due], str]
    reminder: Callable[[Due, str], str]
    passed: Callable[[Due, str], str]


_ANSWER = Texts(answer_texts.subject, answer_texts.reminder, answer_texts.passed)
_PROMISE = Texts(promise_texts.subject, promise_texts.reminder, promise_texts.passed)
_AGAIN = Texts(again_texts.subject, again_texts.reminder, again_texts.passed)


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: about what, to whom (a role), its subject and its text."""

    due: Due
    to: str
    subject: str
    text: str

    def __str__(self) -> str:
        """As it can be pasted into a mail."""
        return f"Aan: {self.to}\nOnderwerp: {self.subject}\n\n{self.text}"


def letters(verdicts: Verdicts, address: str = "") -> tuple[Letter, ...]:
    """The letters that are due on the day of the verdicts, what is longest past first.

    `address` is that of the site, with a slash at the end; without it no page is named. From two
    weeks after the last day of an answer there is also a letter to the gemeenteraad, unless the
    gemeenteraad itself is the addressee.
    """
    found: list[Letter] = []
    for due in due_on(verdicts):
        near = nearness(due.day, verdicts.today)
        if near is Nearness.LATER:
            continue
        page = f"{address}adviezen/{due.case.advice.id}/" if address else ""
        found.append(_to_officer(due, near, page))
        if near is Nearness.LONG_PAST and _concerns_gemeenteraad(due):
            found.append(_to_gemeenteraad(due, verdicts, page))
    return tuple(found)


def _to_officer(due: Due, near: Nearness, page: str) -> Letter:
    """To the contact officer (contactambtenaar) of the addressee."""
    texts = _PROMISE if due.promise else _AGAIN if due.again else _ANSWER
    write = texts.reminder if near in _BEFORE else texts.passed
    return Letter(
        due,
        f"de contactambtenaar van {due.case.body.name}",
        texts.subject(due),
        write(due, page),
    )


def _to_gemeenteraad(due: Due, verdicts: Verdicts, page: str) -> Letter:
    of = due.case.council.municipality or due.case.body.municipality
    return Letter(
        due,
        f"de leden van de gemeenteraad van {of}" if of else "de leden van de gemeenteraad",
        answer_texts.subject_to_gemeenteraad(due),
        answer_texts.to_gemeenteraad(due, page, verdicts.today),
    )


def _concerns_gemeenteraad(due: Due) -> bool:
    return due.agreed and due.case.body.kind is not BodyKind.GEMEENTERAAD
