"""Which letter is due for what: before the day a reminder, after it a question.

Every letter is neutral. It says what was agreed and what the council has not received, names roles
and no persons, and asks one thing.
"""

from __future__ import annotations

from dataclasses import dataclass

from weerklank.cases.addressee import AddresseeCase, Turn
from weerklank.cases.case import Verdicts
from weerklank.cases.happened import Event, open_questions
from weerklank.cases.obligations import (
    Nearness,
    Obligation,
    due,
    is_fair_to_remind,
    nearness,
    without_day,
)
from weerklank.messages import dutch
from weerklank.publish.templating import environment
from weerklank.records.models.body import BodyKind
from weerklank.records.register import Register
from weerklank.records.values.term import Term

_BEFORE = {Nearness.SOON, Nearness.NEAR}


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: about what, to whom (a role), its subject and its text."""

    case: AddresseeCase | None
    """None for a letter about a question of the council, which is no advice."""

    to: str
    subject: str
    text: str
    reminds: bool = False
    """Whether it asks the addressee for its answer, which the council can record once sent."""

    def __str__(self) -> str:
        """As it can be pasted into a mail."""
        return f"Aan: {self.to}\nOnderwerp: {self.subject}\n\n{self.text}"


def letters(verdicts: Verdicts, address: str = "") -> tuple[Letter, ...]:
    """The letters that are due on the day of the verdicts, what is longest past first.

    `address` is that of the site, with a slash at the end; without it no page is named. From two
    weeks after the last day of an answer there is also a letter to the gemeenteraad, unless the
    gemeenteraad itself is the addressee. While the council has to answer a question first, it
    asks nobody where the answer is. Once a council has ended who came in its place writes; if
    nobody did, nobody does.
    """
    found: list[Letter] = []
    for day, owed in due(verdicts):
        near = nearness(day, verdicts.today)
        if near is Nearness.LATER or _is_our_turn(owed) or owed.case.asks is None:
            continue
        page = _page(owed.case, address)
        found.append(_to_officer(owed, near, page))
        if near is Nearness.LONG_PAST and _concerns_gemeenteraad(owed):
            found.append(_to_gemeenteraad(owed, verdicts, page))
    found += (
        _without_day(case, _page(case, address))
        for case in without_day(verdicts)
        if is_fair_to_remind(case, verdicts.today)
    )
    return tuple(found)


def question_letters(register: Register, verdicts: Verdicts, address: str) -> tuple[Letter, ...]:
    """A letter for each question of a council that surely has no answer after its last day.

    The one that waits longest is first. Where nobody wrote down whether an answer came, there is
    no letter: `answered_on: none` says that none did.
    """
    page = f"{address}vragen/" if address else ""
    return tuple(
        _question_letter(event, page)
        for event in open_questions(register, verdicts)
        if event.bodies
        and event.clock
        and not event.council.ended_on(verdicts.today)
        and event.clock.answer_known
        and event.clock.state.is_overdue
    )


def _question_letter(event: Event, page: str) -> Letter:
    agreed = event.clock.agreed if event.clock else None
    term = agreed if isinstance(agreed, Term) else None
    written = _written("question", event=event, council=event.council, term=term, page=page)
    return Letter(None, f"de contactambtenaar van {event.bodies[0].name}", *written)


def _written(letter: str, **what: object) -> tuple[str, str]:
    """The subject and the text of a letter, as `templates/letters.txt` has them."""
    whole = environment().get_template("letters.txt").render(letter=letter, **what)
    subject, _, text = whole.strip().partition("\n\n")
    return subject, f"{text}\n"


def _about(owed: Obligation, page: str) -> dict[str, object]:
    """What a letter about this can name."""
    advice, unanswered = owed.case.advice, owed.case.timeliness.unanswered
    return {
        "owed": owed,
        "case": owed.case,
        "council": owed.case.asks,
        "page": page,
        "last": dutch.either(owed.days),
        "in_part": 0 < len(unanswered) < len(advice.recommendations),
        "wanted": [r for r in advice.recommendations if not unanswered or r.id in unanswered],
    }


def _page(case: AddresseeCase, address: str) -> str:
    return f"{address}adviezen/{case.advice.id}/" if address else ""


def _without_day(case: AddresseeCase, page: str) -> Letter:
    """To the contact officer about an answer for which no last day can be named."""
    written = _written("undated", case=case, council=case.council, page=page)
    return Letter(case, _officer(case), *written, reminds=True)


def _officer(case: AddresseeCase) -> str:
    return f"de contactambtenaar van {(case.successor or case.body).name}"


def _to_officer(owed: Obligation, near: Nearness, page: str) -> Letter:
    """To the contact officer (contactambtenaar) of the addressee."""
    reminds = owed.kind.is_agreed_answer
    letter = "answer" if reminds else owed.kind.value
    written = _written(letter, past=near not in _BEFORE, **_about(owed, page))
    return Letter(owed.case, _officer(owed.case), *written, reminds=reminds)


def _is_our_turn(owed: Obligation) -> bool:
    """Whether an answer is owed, and the council must first answer a question about it."""
    return owed.kind.is_answer and owed.case.turn is Turn.COUNCIL


def _to_gemeenteraad(owed: Obligation, verdicts: Verdicts, page: str) -> Letter:
    of = owed.case.council.municipality or owed.case.body.municipality
    waited = (verdicts.today - (owed.day or verdicts.today)).days
    return Letter(
        owed.case,
        f"de leden van de gemeenteraad van {of}" if of else "de leden van de gemeenteraad",
        *_written("members", waited=waited, **_about(owed, page)),
    )


def _concerns_gemeenteraad(owed: Obligation) -> bool:
    return owed.kind.is_agreed_answer and owed.case.body.kind is not BodyKind.GEMEENTERAAD
