"""Letters about an answer for which no last day can be named: no term, or none that is known."""

from __future__ import annotations

from weerklank.cases.addressee import AddresseeCase
from weerklank.messages import dutch
from weerklank.publish.letters.phrases import (
    OFFICER,
    advice_named,
    answer_here,
    letter_text,
    only_spoken,
    see_page,
)


def subject(case: AddresseeCase) -> str:
    """The subject of the letter."""
    return f'antwoord op ons advies "{case.advice.title}"'


def reminder(case: AddresseeCase, page: str) -> str:
    """When does the answer come? Nothing is called late where nothing was agreed."""
    moment = dutch.sentence(dutch.on_moment(case.advice.sent)).rstrip(".")
    sent = f"{moment} gaven wij {case.body.name} {advice_named(case.advice)}."
    why = _why_no_day(case)
    came = only_spoken(case) if case.timeliness.oral else "Wij hebben geen antwoord ontvangen."
    asked = "Wilt u ons laten weten op welke dag het antwoord komt?"
    paragraphs = (
        f"{sent} {came} {why}",
        asked,
        answer_here(case, page),
        see_page(page),
    )
    return letter_text(OFFICER, paragraphs, case.council)


def _why_no_day(case: AddresseeCase) -> str:
    """That nothing was agreed, or what is not known; the latter is asked."""
    clock = case.timeliness
    if not clock.without_day:
        return "Wij weten niet precies wat de laatste dag is. Weet u dat wel?"
    if clock.nothing_agreed:
        return "Er is geen termijn afgesproken."
    return "Wij weten niet welke termijn is afgesproken. Weet u dat wel?"
