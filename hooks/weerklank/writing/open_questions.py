"""What the register does not hold yet: advices that wait for an answer, the next number."""

import re

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.register import Register

_NUMBER_AT_END = re.compile(r"^(.*?)(\d+)$")


@dataclass(frozen=True, slots=True)
class Waiting:
    """An advice, an addressee of it, and the recommendations it did not answer yet."""

    advice: Advice
    addressee: Body
    recommendations: tuple[str, ...]


def waiting(register: Register) -> tuple[Waiting, ...]:
    """Every advice and addressee with a recommendation that has no answer, newest first.

    A withdrawn advice waits for nothing. Whether an answer is due is not asked here.
    """
    found = [
        Waiting(advice, addressee, missing)
        for advice in register.advices
        if advice.withdrawn is None
        for addressee in register.addressees_of(advice)
        if (missing := _unanswered(register, advice, addressee))
    ]
    return tuple(sorted(found, key=lambda w: (w.advice.sent.latest, w.advice.id), reverse=True))


def _unanswered(register: Register, advice: Advice, addressee: Body) -> tuple[str, ...]:
    answered = {
        answer.recommendation
        for response in register.responses_to(advice, addressee)
        if response.kind is ResponseKind.ANSWER
        for answer in response.answers
    }
    return tuple(r.id for r in advice.recommendations if r.id not in answered)


def next_number(register: Register) -> str | None:
    """The council's own number after its newest one: `CR-2026-07` gives `CR-2026-08`.

    None when the newest advice has no number, or one that does not end in digits.
    """
    newest = max(register.advices, key=lambda advice: (advice.sent.latest, advice.id), default=None)
    match = _NUMBER_AT_END.match(newest.number or "") if newest else None
    if match is None:
        return None
    return f"{match[1]}{int(match[2]) + 1:0{len(match[2])}d}"
