"""Letters about a promise (toezegging): before its day, and after it."""

from __future__ import annotations

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.obligations import Obligation
from weerklank.messages import dutch
from weerklank.publish.letters.phrases import OFFICER, advice_named, last_day, letter_text, see_page


def subject(due: Obligation) -> str:
    """The subject of a letter about a promise."""
    return f'toezegging bij ons advies "{due.case.advice.title}", {last_day(due)}'


def reminder(due: Obligation, page: str) -> str:
    """Before the day: is it going to work out?"""
    asked = "Lukt dat? Lukt het niet, laat ons dan weten waarom en noem een nieuwe dag."
    return letter_text(OFFICER, (_promised(due), asked, see_page(page)), due.case.council)


def passed(due: Obligation, page: str) -> str:
    """After the day: was it done, and where can we see that?"""
    asked = (
        "Wij weten nog niet of het is gedaan. Wilt u ons dat laten weten, "
        "en waar wij dat kunnen zien? Is het nog niet klaar, noem dan een nieuwe dag."
    )
    return letter_text(OFFICER, (_promised(due), asked, see_page(page)), due.case.council)


def _promised(due: Obligation) -> str:
    what = due.promise.action.what.strip().rstrip(".") if due.promise else ""
    return (
        f"In het antwoord op {advice_named(due.case.advice)} staat bij aanbeveling "
        f"{dutch.listing(due.numbers)} deze toezegging: {what}. "
        f"Dat zou uiterlijk {last_day(due)} klaar zijn.{_by_another(due.case)}"
    )


def _by_another(case: AddresseeCase) -> str:
    """Who promised it, where another body came in its place."""
    if case.successor is None:
        return ""
    instead = dutch.sentence(case.successor.name).rstrip(".")
    return f" Dat beloofde {case.body.name}. {instead} kwam daarvoor in de plaats."
