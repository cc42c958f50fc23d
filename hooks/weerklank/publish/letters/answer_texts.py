"""Letters about an answer: before the last day, after it, and to the gemeenteraad."""

from __future__ import annotations

import datetime as dt

from weerklank.cases.obligations import Obligation, ObligationKind
from weerklank.messages import dutch
from weerklank.publish.letters.phrases import (
    OFFICER,
    answer_here,
    answered_in_part,
    last_day,
    letter_text,
    not_received,
    open_recommendations,
    see_page,
    was_agreed,
    was_sent,
)


def subject(due: Obligation) -> str:
    """The subject of a letter to the contact officer."""
    return f'antwoord op ons advies "{due.case.advice.title}", uiterlijk {last_day(due)}'


def subject_to_gemeenteraad(due: Obligation) -> str:
    """The subject of the letter to the gemeenteraad."""
    what = "geen volledig antwoord" if answered_in_part(due) else "geen antwoord"
    what += " op papier" if due.kind is ObligationKind.IN_WRITING else ""
    return f'{what} op ons advies "{due.case.advice.title}"'


def reminder(due: Obligation, page: str) -> str:
    """Before the last day: is it going to work out?"""
    asked = (
        "Lukt dat? Lukt het niet, laat het ons dan voor die dag weten. "
        "Noem daarbij de reden en de dag waarop het antwoord wel komt."
    )
    paragraphs = (
        f"{was_sent(due)} {was_agreed(due)}",
        open_recommendations(due),
        asked,
        answer_here(due.case, page),
        see_page(page),
    )
    return letter_text(OFFICER, paragraphs, due.case.council)


def passed(due: Obligation, page: str) -> str:
    """After the last day: when does it come?"""
    asked = (
        "Wilt u ons laten weten op welke dag het antwoord komt, en waarom het later is? "
        "Is het al onderweg, dan kunt u deze brief als niet geschreven zien."
    )
    paragraphs = (
        f"{was_sent(due)} {was_agreed(due)} {not_received(due)}",
        open_recommendations(due),
        asked,
        answer_here(due.case, page),
        see_page(page),
    )
    return letter_text(OFFICER, paragraphs, due.case.council)


def to_gemeenteraad(due: Obligation, page: str, today: dt.date) -> str:
    """Two weeks and more after the last day: the elected council oversees the college."""
    name, since = due.case.body.name, dutch.duration((today - (due.day or today)).days)
    waiting = f"Dat is nu {since} geleden. {not_received(due)}"
    asked = (
        f"Wij vragen u om aan {name} te vragen:\n"
        "1. Op welke dag komt het antwoord, en waarom is het later dan afgesproken?\n"
        "2. Is er over dit onderwerp intussen al iets besloten?"
    )
    paragraphs = (
        f"{was_sent(due)} {was_agreed(due)} {waiting}",
        open_recommendations(due),
        asked,
        see_page(page),
    )
    return letter_text("Geachte leden van de gemeenteraad,", paragraphs, due.case.council)
