"""Letters about a better answer that the council asked for: before its day, and after it."""

from __future__ import annotations

from weerklank.cases.obligations import Obligation
from weerklank.messages import dutch
from weerklank.publish.letters.phrases import (
    OFFICER,
    advice_named,
    answer_here,
    last_day,
    letter_text,
    see_page,
)


def subject(due: Obligation) -> str:
    """The subject of a letter about a better answer."""
    return f'beter antwoord op ons advies "{due.case.advice.title}", {last_day(due)}'


def reminder(due: Obligation, page: str) -> str:
    """Before the day: is it going to work out?"""
    asked = "Lukt dat? Lukt het niet, laat ons dan weten op welke dag het wel komt."
    return _letter(due, asked, page)


def passed(due: Obligation, page: str) -> str:
    """After the day that was asked for; nothing was agreed, so nothing is called late."""
    asked = (
        "Wij hebben het niet ontvangen. Wilt u ons laten weten op welke dag het komt? "
        "Komt er geen ander antwoord, dan horen wij dat ook graag."
    )
    return _letter(due, asked, page)


def _letter(due: Obligation, asked: str, page: str) -> str:
    paragraphs = (_asked(due), asked, answer_here(due.case, page), see_page(page))
    return letter_text(OFFICER, paragraphs, due.case.council)


def _asked(due: Obligation) -> str:
    if due.again is None:
        return ""
    which = dutch.listing(due.again.recommendations)
    about = f" bij aanbeveling {which}" if which else ""
    return (
        f"Op {advice_named(due.case.advice)} kregen wij antwoord. Wij vroegen {_when(due)} om een "
        f"beter antwoord{about}, graag uiterlijk {last_day(due)}. "
        f"{dutch.sentence(due.again.why)}"
    )


def _when(due: Obligation) -> str:
    return dutch.on_moment(due.again.on) if due.again else ""
