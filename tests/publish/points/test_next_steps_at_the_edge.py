"""What happens now, where two bodies or two letters are in it."""

from __future__ import annotations

import datetime as dt

import pytest

from cases.judged import only
from registers_for_tests import TODAY, advice, college, response
from weerklank.publish.parts.involvement_track import track
from weerklank.publish.sentences.next_steps import next_steps
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response

SERVICE = college(id="dienst", title="De dienst", kind="gr_board")
BOTH = ["college", "dienst"]
NO = {"recommendation": "1", "decision": "rejected", "explanation": "Dit doen wij niet."}


def steps(*records: Advice | Response | Body) -> list[str]:
    """What happens now, in sentences."""
    return [one.text for one in next_steps(only(*records))]


def test_a_first_word_that_was_the_question_is_one_step() -> None:
    """The plan was made known by asking."""
    day = dt.date(2026, 1, 8)
    verdict = only(advice(kind="requested", request={"asked": day, "first_contact": day}))

    assert [one.text for one in track(verdict, TODAY)] == [
        "Er is om advies gevraagd",
        "Advies gegeven",
    ]


def test_half_an_answer_leaves_the_other_half_needless() -> None:
    """Of two bodies one answered before a newer advice came in the place."""
    old = advice(to=BOTH, superseded_by="2026-05-b")
    new = advice(id="2026-05-b", to=BOTH, sent=dt.date(2026, 5, 4))

    (first, *_) = steps(old, new, SERVICE, response())

    assert first.startswith("Hier hoeft geen antwoord meer op te komen.")


REFUSED = {**NO, "explanation": "Nee, want het kost te veel geld."}


@pytest.mark.parametrize("successor", [None, "dienst"])
def test_nobody_is_asked_again_who_is_gone(successor: str | None) -> None:
    """Unless somebody came in the place."""
    ended = {"on": dt.date(2026, 6, 1), "successor": successor}
    old = advice(sent=dt.date(2025, 2, 3))
    letter = response(received=dt.date(2025, 3, 3), answers=[REFUSED])
    found = steps(old, letter, SERVICE, college(ended=ended))

    assert any("opnieuw worden gevraagd" in text for text in found) is bool(successor)


def test_what_one_refused_for_two_is_asked_again_once() -> None:
    """Under who sent the letter."""
    old = advice(sent=dt.date(2025, 2, 3), to=BOTH)
    letter = response(received=dt.date(2025, 3, 3), answers=[REFUSED], on_behalf_of=["dienst"])
    found = [text for text in steps(old, letter, SERVICE) if "opnieuw worden gevraagd" in text]

    assert len(found) == 1
