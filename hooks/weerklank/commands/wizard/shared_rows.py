"""The questions of several wizards: a decision (besluit), and that a body is no more."""

from collections.abc import Callable

from weerklank.commands.asking.choosing import Choice, choose
from weerklank.commands.wizard.questions import Row, Talk

LAST_DAY = ("ended", "on")
_NOBODY: Choice = ("", "geen, of dat is niet bekend")
_NOT_YET = "Nog niet, of weet u het niet? Druk op Enter."


def decided_rows(hint: str, when: Callable[[Talk], object] = lambda _: True) -> tuple[Row, ...]:
    """When it was decided, and once that is said what it was: a proposal is no decision."""
    return (
        Row(("decided", "date"), f"{hint} {_NOT_YET}", option="decided", when=when),
        Row(
            ("decided", "kind"), "Wat was het?", option="decided-kind", must=True, when=_is_decided
        ),
        Row(
            ("decided", "what"),
            "Wat is er besloten, in één zin?",
            option="decided-what",
            when=_is_decided,
        ),
        Row(
            ("decided", "url"),
            "Op welk webadres staat het besluit?",
            option="decided-url",
            when=_is_decided,
        ),
    )


def _is_decided(talk: Talk) -> bool:
    return bool(talk.said("decided", "date"))


def ended_rows(hint: str, when: Callable[[Talk], object]) -> tuple[Row, ...]:
    """The last day, and once that is said why, and what came in its place."""
    return (
        Row(LAST_DAY, hint, option="ended", when=when),
        Row(("ended", "why"), "Wat gebeurde er, in één zin?", option="ended-why", when=_has_ended),
        Row(
            ("ended", "successor"),
            when=lambda talk: _has_ended(talk) and talk.register.bodies,
            asks=_successor,
        ),
    )


def _has_ended(talk: Talk) -> bool:
    return bool(talk.said(*LAST_DAY))


def _successor(talk: Talk) -> str:
    choices = [_NOBODY, *((body.id, body.title) for body in talk.register.bodies)]
    return choose("Opvolger", choices, "Welk orgaan kwam ervoor in de plaats?", 1)
