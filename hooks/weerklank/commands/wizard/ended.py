"""The questions about a body that is no more, such as a council that stopped."""

from __future__ import annotations

from collections.abc import Callable

from weerklank.commands.wizard.asking import Choice, choose
from weerklank.commands.wizard.questions import Row, Talk

LAST_DAY = ("ended", "on")
_NOBODY: Choice = ("", "geen, of dat is niet bekend")


def ended_rows(hint: str, when: Callable[[Talk], object]) -> tuple[Row, ...]:
    """The last day, and once that is said why, and what came in its place."""
    return (
        Row(LAST_DAY, hint, option="ended", when=when),
        Row(("ended", "why"), "Wat gebeurde er, in één zin?", option="ended-why", when=_has_ended),
        Row(
            ("ended", "successor"),
            option="successor",
            when=lambda talk: _has_ended(talk) and talk.register.bodies,
            asks=_successor,
        ),
    )


def _has_ended(talk: Talk) -> bool:
    return bool(talk.said(*LAST_DAY))


def _successor(talk: Talk) -> str:
    choices = [_NOBODY, *((body.id, body.title) for body in talk.register.bodies)]
    return choose("Opvolger", choices, "Welk orgaan kwam ervoor in de plaats?", 1)
