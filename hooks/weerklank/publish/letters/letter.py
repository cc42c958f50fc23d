"""Which letter is due for what: before the day a reminder, after it a question.

Every letter is neutral. It says what was agreed and what the council has not received, names roles
and no persons, and asks one thing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from weerklank.cases.case import Verdicts
from weerklank.cases.obligations import Nearness, Obligation, ObligationKind, due, nearness
from weerklank.publish.letters import again_texts, answer_texts, promise_texts
from weerklank.records.body import BodyKind

_BEFORE = {Nearness.SOON, Nearness.NEAR}


@dataclass(frozen=True, slots=True)
class Texts:
    """What is written about one kind of thing that is due: before its day, and after it."""

    subject: Callable[[Obligation], str]
    reminder: Callable[[Obligation, str], str]
    passed: Callable[[Obligation, str], str]


_ANSWER = Texts(answer_texts.subject, answer_texts.reminder, answer_texts.passed)
_TEXTS = {
    ObligationKind.ANSWER: _ANSWER,
    ObligationKind.IN_WRITING: _ANSWER,
    ObligationKind.BETTER_ANSWER: Texts(
        again_texts.subject, again_texts.reminder, again_texts.passed
    ),
    ObligationKind.PROMISE: Texts(
        promise_texts.subject, promise_texts.reminder, promise_texts.passed
    ),
}


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: about what, to whom (a role), its subject and its text."""

    owed: Obligation
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
    for day, owed in due(verdicts):
        near = nearness(day, verdicts.today)
        if near is Nearness.LATER:
            continue
        page = f"{address}adviezen/{owed.case.advice.id}/" if address else ""
        found.append(_to_officer(owed, near, page))
        if near is Nearness.LONG_PAST and _concerns_gemeenteraad(owed):
            found.append(_to_gemeenteraad(owed, verdicts, page))
    return tuple(found)


def _to_officer(owed: Obligation, near: Nearness, page: str) -> Letter:
    """To the contact officer (contactambtenaar) of the addressee."""
    texts = _TEXTS[owed.kind]
    write = texts.reminder if near in _BEFORE else texts.passed
    return Letter(
        owed,
        f"de contactambtenaar van {owed.case.body.name}",
        texts.subject(owed),
        write(owed, page),
    )


def _to_gemeenteraad(owed: Obligation, verdicts: Verdicts, page: str) -> Letter:
    of = owed.case.council.municipality or owed.case.body.municipality
    return Letter(
        owed,
        f"de leden van de gemeenteraad van {of}" if of else "de leden van de gemeenteraad",
        answer_texts.subject_to_gemeenteraad(owed),
        answer_texts.to_gemeenteraad(owed, page, verdicts.today),
    )


def _concerns_gemeenteraad(owed: Obligation) -> bool:
    return owed.kind.is_agreed_answer and owed.case.body.kind is not BodyKind.GEMEENTERAAD
