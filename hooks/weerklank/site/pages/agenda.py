"""The pages that look ahead: the agenda of topics, and what is due when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from weerklank.records.body import Body, Meeting
from weerklank.records.register import Register
from weerklank.rules.agenda import agenda
from weerklank.rules.clock.model import TimelinessState
from weerklank.rules.judge import Verdicts
from weerklank.site.due_list import Due, due_on
from weerklank.site.output import Page, page_url
from weerklank.site.templating import body

AGENDA = "agenda/index.md"
TERMS = "termijnen/index.md"


@dataclass(frozen=True, slots=True)
class Gathering:
    """A meeting with the body that holds it."""

    body: Body
    meeting: Meeting


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
            gatherings=gatherings(register, verdicts.today),
        ),
    )


def gatherings(register: Register, today: dt.date) -> tuple[Gathering, ...]:
    """The meetings of today and later, the first one first."""
    found = [Gathering(b, m) for b in register.bodies for m in b.meetings if m.date >= today]
    return tuple(sorted(found, key=lambda g: (g.meeting.date, g.body.id, g.meeting.what)))


def terms_page(verdicts: Verdicts) -> Page:
    """What is due when: what is past its day first, then what is still to come."""
    due = due_on(verdicts)
    past, ahead = split(due, verdicts.today)
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
                if addressee.timeliness.state is TimelinessState.NO_TERM
                and addressee.timeliness.answered is None
                and not advice.advice.withdrawn
                and not advice.advice.superseded_by
            ],
        ),
    )


def split(due: tuple[Due, ...], today: dt.date) -> tuple[tuple[Due, ...], tuple[Due, ...]]:
    """What is past its last day, and what is not; the day itself is still in time."""
    return (
        tuple(one for one in due if one.day < today),
        tuple(one for one in due if one.day >= today),
    )
