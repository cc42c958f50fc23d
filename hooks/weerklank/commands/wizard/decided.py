"""The questions about the decision that an advice or a topic was about (besluit)."""

from __future__ import annotations

from collections.abc import Callable

from weerklank.commands.wizard.questions import Row, Talk

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
