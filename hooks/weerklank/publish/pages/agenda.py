"""The pages that look ahead: the agenda of topics, and what is due when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from weerklank.cases.agenda import agenda
from weerklank.cases.case import Verdicts
from weerklank.cases.due import Due, due_on
from weerklank.publish.output import Page, page_url
from weerklank.publish.templating import body
from weerklank.records.advice import Phase
from weerklank.records.body import Body, Meeting
from weerklank.records.register import Register

AGENDA = "agenda/index.md"
TERMS = "termijnen/index.md"
_PHASES = {
    Phase.IDEA: "Het is nog een idee.",
    Phase.OPTIONS: "Er liggen nog keuzes open.",
    Phase.DRAFT: "Er is al een concept.",
    Phase.DECIDED: "Het besluit is al genomen.",
}


@dataclass(frozen=True, slots=True)
class Gathering:
    """A meeting with the body that holds it."""

    body: Body
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class Expected:
    """Something that is due, with the names of all bodies from which it is expected."""

    due: Due
    names: tuple[str, ...]


def agenda_page(register: Register, verdicts: Verdicts) -> Page:
    """The topics on which advice is wanted, and the coming meetings."""
    items = agenda(register, verdicts)
    return Page(
        source=AGENDA,
        title="Agenda",
        description="Waarover de raad nog advies geeft, en wanneer er vergaderingen zijn.",
        keywords=("agenda", "jaaragenda", "advies gewenst", "vergadering", "kalender"),
        body=body(
            "agenda.html",
            page_url(AGENDA),
            today=verdicts.today,
            ahead=[i for i in items if i.advice is None],
            given=[i for i in items if i.advice is not None],
            phases=_PHASES,
            gatherings=gatherings(register, verdicts.today),
        ),
    )


def gatherings(register: Register, today: dt.date) -> tuple[Gathering, ...]:
    """The meetings of today and later, the first one first."""
    found = [Gathering(b, m) for b in register.bodies for m in b.meetings if m.date >= today]
    return tuple(sorted(found, key=lambda g: (g.meeting.date, g.body.id, g.meeting.what)))


def terms_page(verdicts: Verdicts) -> Page:
    """What is due when: what is past its day first, then what is still to come."""
    past, ahead = split(expected(verdicts), verdicts.today)
    return Page(
        source=TERMS,
        title="Wat moet wanneer?",
        description="Welk antwoord en welke belofte er wanneer moet zijn, en wat al te laat is.",
        keywords=("termijn", "deadline", "uiterlijk", "te laat", "antwoord"),
        body=body(
            "terms.html",
            page_url(TERMS),
            today=verdicts.today,
            past=past,
            ahead=ahead,
            waiting=[
                (advice, addressee)
                for advice in verdicts.advices
                for addressee in advice.addressees
                if addressee.timeliness.awaited_without_day
                and not advice.advice.withdrawn
                and not advice.advice.superseded_by
            ],
        ),
    )


def expected(verdicts: Verdicts) -> tuple[Expected, ...]:
    """The list of what is due, a promise in a joint letter once with everyone it binds."""
    found: dict[object, Expected] = {}
    for due in due_on(verdicts):
        mine = due.case.body.id if due.agreed else ""
        key = (due.day, due.case.advice.id, due.recommendation, due.promise, due.again, mine)
        names = (*(found[key].names if key in found else ()), due.case.body.name)
        found[key] = Expected(due, names)
    return tuple(found.values())


def split(
    found: tuple[Expected, ...], today: dt.date
) -> tuple[tuple[Expected, ...], tuple[Expected, ...]]:
    """What is past its last day, and what is not; the day itself is still in time."""
    return (
        tuple(one for one in found if one.due.day < today),
        tuple(one for one in found if one.due.day >= today),
    )
