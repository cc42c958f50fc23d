"""Letters about a promise (toezegging): before its day, and after it."""

from __future__ import annotations

from weerklank.cases.due import Due
from weerklank.messages import dutch
from weerklank.publish.letters.phrases import advice_named, letter_text, see_page

_OFFICER = "Beste contactambtenaar,"


def subject(due: Due) -> str:
    """The subject of a letter about a promise."""
    return f'toezegging bij ons advies "{due.case.advice.title}", {dutch.day(due.day)}'


def reminder(due: Due, page: str) -> str:
    """Before the day: is it going to work out?"""
    asked = "Lukt dat? Lukt het niet, laat ons dan weten waarom en noem een nieuwe dag."
    return letter_text(_OFFICER, (_promised(due), asked, see_page(page)), due.case.council)


def passed(due: Due, page: str) -> str:
    """After the day: was it done, and where can we see that?"""
    asked = (
        "Wij weten nog niet of het is gedaan. Wilt u ons dat laten weten, "
        "en waar wij dat kunnen zien? Is het nog niet klaar, noem dan een nieuwe dag."
    )
    return letter_text(_OFFICER, (_promised(due), asked, see_page(page)), due.case.council)


def _promised(due: Due) -> str:
    what = due.promise.what.strip().rstrip(".") if due.promise else ""
    return (
        f"In het antwoord op {advice_named(due.case.advice)} staat bij aanbeveling "
        f"{due.recommendation} deze toezegging: {what}. "
        f"Dat zou uiterlijk {dutch.day(due.day)} klaar zijn."
    )
