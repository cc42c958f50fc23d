"""The timeline and the track where one day, one letter or one body makes the difference."""

from __future__ import annotations

import datetime as dt

import pytest

from cases.judged import only
from registers_for_tests import TODAY, advice, college, council, response
from weerklank.publish.parts.involvement_track import track
from weerklank.publish.parts.timeline import timeline

SERVICE = college(id="dienst", title="De dienst", kind="gr_board")


def given(number: str = "1", decision: str = "rejected", **fields: object) -> dict[str, object]:
    """An answer without a reason."""
    text = "Dit doen wij niet." if decision == "rejected" else "Dit doen wij."
    return {"recommendation": number, "decision": decision, "explanation": text, **fields}


def promised(*actions: dict[str, object], number: str = "1") -> dict[str, object]:
    """A yes with promises."""
    return given(number, "adopted", actions=list(actions))


def test_a_step_that_may_have_been_taken_stands_in_the_track() -> None:
    """Of a month that has begun; what surely comes later does not."""
    asked = advice(decided={"date": "2026-11", "what": "Besluit"})
    later = advice(decided={"date": "2026-12", "what": "Besluit"})

    assert len(track(only(asked), TODAY)) == 2
    assert len(track(only(later), TODAY)) == 1


@pytest.mark.parametrize(("today", "past"), [(15, False), (16, True)])
def test_the_last_day_is_to_come_until_it_is_there(today: int, *, past: bool) -> None:
    """On the day itself it has come."""
    events = timeline(only(advice(), today=dt.date(2026, 3, today)), dt.date(2026, 3, today))

    (last,) = (one for one in events if one.text.startswith("Laatste dag"))
    assert last.past is past


def test_what_came_today_has_come() -> None:
    """The day of sending itself."""
    day = dt.date(2026, 2, 2)

    assert next(one.past for one in timeline(only(advice(), today=day), day))


def test_a_last_day_after_a_question_is_not_called_one_after_an_extension() -> None:
    """The clock stood still, nobody asked for more time."""
    agreed = {"source": "Verordening", "answer_term": "6 weken", "pauses_for_questions": True}
    agreed["termijnenwet"] = "excluded"
    asked = response(
        kind="question",
        answers=[],
        received=dt.date(2026, 2, 10),
        pauses=True,
        answered_on=dt.date(2026, 2, 20),
    )
    texts = [
        one.text for one in timeline(only(advice(), asked, council(agreements=[agreed])), TODAY)
    ]

    assert any(text.endswith(", na een vraag") for text in texts)
    assert not any("na uitstel" in text for text in texts)


def test_a_reminder_names_those_to_whom_it_went() -> None:
    """And not the other body that was advised."""
    reminder = {"id": "h", "from": "raad", "to": ["dienst"], "kind": "reminder", "answers": []}
    verdict = only(
        advice(to=["college", "dienst"]),
        SERVICE,
        response(**reminder, received=None, dated=dt.date(2026, 4, 1)),
    )

    assert "Herinnering aan De dienst" in {one.text for one in timeline(verdict, TODAY)}


def test_what_was_promised_and_done_stays_in_the_timeline() -> None:
    """Its day is over; a promise for later that is done is not still to come."""
    done = {"what": "Het loket", "by": dt.date(2026, 6, 1), "done": dt.date(2026, 5, 1)}
    early = {"what": "De bus", "by": dt.date(2027, 6, 1), "done": dt.date(2026, 5, 2)}
    events = timeline(only(advice(), response(answers=[promised(done, early)])), TODAY)
    texts = [one.text for one in events]

    assert "Belofte bij aanbeveling 1: Het loket" in texts
    assert "Belofte bij aanbeveling 1: De bus" not in texts
    assert "Gedaan bij aanbeveling 1: De bus" in texts
