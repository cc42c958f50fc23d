"""The same answers written otherwise: mistyped, shouted, marked up, glued together, mixed up."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from random import Random

from conformance.cases import Case
from weerklank.records.models.answer import Answer
from weerklank.records.models.decision import Decision

_MARKS = ("**", "_", "`", "# ", "\n- ", "> ", "<b>", "[x](https://voorbeeld.nl/a_b) ", "\u00ad")
_STOPS = (", ", "; ", ": ", " - ", " – ", ".\n", "! ", "...", "\n\n", " • ", ") ", ".” ")


def swapped(text: str, chance: Random) -> str:
    """Two neighbouring signs swapped, in every twentieth place or so."""
    signs = list(text)
    for place in chance.sample(range(1, len(signs)), k=len(signs) // 20):
        signs[place - 1], signs[place] = signs[place], signs[place - 1]
    return "".join(signs)


def mistyped(text: str, chance: Random) -> str:
    """A letter lost, doubled or wrong, in every twentieth place or so."""
    signs = list(text)
    for place in chance.sample(range(len(signs)), k=len(signs) // 20):
        signs[place] = chance.choice(["", signs[place] * 2, chance.choice("eatnſéœ")])
    return "".join(signs)


def marked(text: str, chance: Random) -> str:
    """Markdown and HTML before some words."""
    words = text.split(" ")
    return " ".join(chance.choice(_MARKS) + w if chance.random() < 0.2 else w for w in words)


def stopped(text: str, chance: Random) -> str:
    """Other stops between some words."""
    parts = text.split(" ")
    return "".join(p + (chance.choice(_STOPS) if chance.random() < 0.2 else " ") for p in parts)


def shuffled(text: str, chance: Random) -> str:
    """Its words in another order."""
    words = text.split(" ")
    chance.shuffle(words)
    return " ".join(words)


def styled(text: str, chance: Random) -> str:
    """Some words in bold letters of Unicode, which take two units in JavaScript."""
    bold = {**{97 + i: 0x1D41A + i for i in range(26)}, **{48 + i: 0x1D7CE + i for i in range(10)}}
    words = text.split(" ")
    return " ".join(w.translate(bold) if chance.random() < 0.3 else w for w in words)


WAYS: dict[str, Callable[[str, Random], str]] = {
    "accents apart": lambda text, _: unicodedata.normalize("NFD", text),
    "capitals": lambda text, _: text.upper(),
    "first capitals": lambda text, _: text.title(),
    "marked": marked,
    "mistyped": mistyped,
    "shuffled": shuffled,
    "stopped": stopped,
    "styled": styled,
    "swapped": swapped,
}


def rewritten(cases: Sequence[Case], way: str) -> Iterator[Case]:
    """Every answer with its text written in another way."""
    chance = Random(way)  # noqa: S311 (the same texts every time, no secret)
    for case in cases:
        if case.answer and case.answer.explanation:
            text = WAYS[way](case.answer.explanation, chance)
            if text.strip():
                yield Case(_with(case.answer, explanation=text), case.asked, case.others)


def decided_otherwise(cases: Sequence[Case]) -> Iterator[Case]:
    """Every answer with another decision, in turn."""
    decisions = (None, *Decision)
    for number, case in enumerate(cases):
        if case.answer:
            others = [d for d in decisions if d is not case.answer.decision]
            decision = others[number % len(others)]
            yield Case(_with(case.answer, decision=decision), case.asked, case.others)


def glued(cases: Sequence[Case]) -> Iterator[Case]:
    """The begin of every answer with the end of another, beside other answers and questions."""
    chance = Random("glued")  # noqa: S311 (the same texts every time, no secret)
    answered = [c for c in cases if c.answer and c.answer.explanation]
    for case in answered:
        first, second, third = (chance.choice(answered) for _ in range(3))
        text = _half(case, chance, end=False) + chance.choice(_STOPS) + _half(first, chance)
        given = _with(case.answer, explanation=text)
        others = tuple(c.answer for c in (first, second) if c.answer)
        yield Case(given, chance.choice([case.asked, third.asked]), (*others, given))


def _half(case: Case, chance: Random, *, end: bool = True) -> str:
    text = (case.answer.explanation if case.answer else None) or ""
    place = chance.randrange(len(text))
    return text[place:] if end else text[:place]


def _with(answer: Answer | None, **fields: object) -> Answer:
    values = answer.model_dump(by_alias=True) if answer else {}
    values = {k: v for k, v in values.items() if k in {"recommendation", "decision", "parts"}}
    given = Answer.model_validate(
        {"explanation": answer.explanation if answer else None, **values, **fields}
    )
    return given.model_copy(
        update={"actions": answer.actions, "place": answer.place} if answer else {}
    )
