"""What one answer is, of all the letters: which text is its own, and what became of a promise."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, response
from weerklank.records.models.response import Response
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.answers import (
    actions_for,
    answers_to,
    known_on,
    replies_about,
    reviews_of,
    taken_back_by,
)
from weerklank.rules.follow_up import FollowUpState, follow_up, judge_action

BUS = {"what": "Bus betalen", "by": "2026-12-01"}


def letter(number: int, *answers: dict[str, object], **fields: object) -> Response:
    """The letter of that month of 2026 with these answers."""
    found = {"id": f"r{number}", "received": dt.date(2026, number, 2), "answers": list(answers)}
    return response(**(found | fields))


def answer(number: str, **fields: object) -> dict[str, object]:
    """An answer to this recommendation."""
    return {"recommendation": number, **fields}


SHARING = letter(
    3,
    answer("1", explanation="Te duur."),
    answer("2", explanation="Ook.", same_as="1"),
    answer("3", explanation="Nee."),
    general=[{"text": "Er is geen geld.", "recommendations": ["2", "3"]}],
)


@pytest.mark.parametrize(
    ("number", "others", "whole"),
    [
        ("1", ["3"], "Te duur."),
        ("2", ["3"], "Ook.\n\nTe duur.\n\nEr is geen geld."),
        ("3", ["1", "2"], "Nee.\n\nEr is geen geld."),
    ],
)
def test_what_an_answer_shares_on_purpose_is_its_own(
    number: str, others: list[str], whole: str
) -> None:
    """And no copy of another; a general part holds for whom it names."""
    (given,) = answers_to(number, [SHARING])

    assert [one.recommendation for one in given.others] == others
    assert given.whole.explanation == whole


@pytest.mark.parametrize(("day", "known"), [(1, ["r0"]), (2, ["r0", "r3"])])
def test_a_letter_is_known_from_the_day_it_came(day: int, known: list[str]) -> None:
    """One without a day is known; what was entered twice is one, of another body another."""
    twice = letter(3, answer("1"))
    undated = response(id="r0", received=None, answers=[])
    records = [undated, twice, twice.model_copy(update={"id": "r9"})]

    assert [one.id for one in known_on(records, dt.date(2026, 3, day))] == known
    other = twice.model_copy(update={"id": "r8", "sender": "dienst"})
    assert len(known_on([twice, other], TODAY)) == 2


def test_a_promise_that_is_repeated_is_one() -> None:
    """Of another body, or for another day, it is another."""
    later = {**BUS, "by": "2027-01-01"}
    letters = [
        letter(3, answer("1", actions=[BUS])),
        letter(4, answer("1", actions=[BUS, later]), answer("2", actions=[BUS])),
        letter(5, answer("1", actions=[BUS]), **{"from": "dienst"}),
    ]

    assert [str(one.by) for one in actions_for("1", letters)] == [
        "2026-12-01", "2027-01-01", "2026-12-01",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("decisions", "refused"),
    [
        (["adopted", "rejected"], "r4"),
        (["adopted", "rejected", "rejected"], "r4"),
        (["adopted", "rejected", "adopted"], None),
        (["adopted", "rejected", None], "r4"),
        (["adopted", "partly"], None),
    ],
)
def test_a_later_no_takes_a_promise_back(decisions: list[str | None], refused: str | None) -> None:
    """The first no does, unless a yes followed; a letter without a position changes nothing."""
    letters = [
        letter(
            3 + place,
            answer("1", actions=[] if place else [BUS])
            | ({"decision": decision} if decision else {}),
        )
        for place, decision in enumerate(decisions)
    ]
    (action,) = actions_for("1", letters)

    found = taken_back_by("1", action, letters)

    assert (found and found.id) == refused


def test_verdicts_and_replies_stand_oldest_first_with_what_they_are_about() -> None:
    """A reply without a number is about the whole."""
    review = {"recommendation": "1", "explained": True, "by": "raad"}
    reply = {"text": "Dit is ons antwoord.", "by": "college"}
    both = letter(
        3,
        answer("1"),
        review=[{**review, "on": "2026-06-01"}, {**review, "on": "2026-05-01"}],
        reply=[
            {**reply, "on": "2026-06-01"},
            {**reply, "on": "2026-05-01"},
            {**reply, "on": "2026-04-01", "recommendation": "1"},
        ],
    )

    assert [str(one.on) for one in reviews_of("1", [both])] == ["2026-05-01", "2026-06-01"]
    assert [str(one.on) for one in replies_about(None, [both])] == ["2026-05-01", "2026-06-01"]
    assert [str(one.on) for one in replies_about("1", [both])] == ["2026-04-01"]
    assert reviews_of("2", [both]) == replies_about("2", [both]) == ()


@pytest.mark.parametrize(
    ("fields", "today", "state"),
    [
        ({"by": "2026-11-23"}, TODAY, FollowUpState.PROMISED),
        ({"by": "2026-11-22"}, TODAY, FollowUpState.PAST_DUE),
        ({"by": "2026-11"}, TODAY, FollowUpState.PROMISED),
        ({"by": "unknown"}, TODAY, FollowUpState.UNDATED),
        ({}, TODAY, FollowUpState.UNDATED),
        ({"by": "2026-12-01", "done": "2026-11-23"}, TODAY, FollowUpState.REPORTED_DONE),
        ({"by": "2026-12-01", "done": "2026-11-24"}, TODAY, FollowUpState.PROMISED),
        (
            {"by": "2026-12-01", "done": "2026-11-23", "evidence": "Besluit"},
            TODAY,
            FollowUpState.CONFIRMED,
        ),
    ],
)
def test_a_promise_is_late_after_its_last_day(
    fields: dict[str, str], today: dt.date, state: FollowUpState
) -> None:
    """And done from the day that was told, confirmed only with evidence."""
    (action,) = actions_for("1", [letter(3, answer("1", actions=[{"what": "Bus", **fields}]))])

    assert judge_action(action, today).state is state


@pytest.mark.parametrize(
    ("answered", "today", "due"),
    [
        ("2025-11-23", "2026-11-23", True),
        ("2025-11-24", "2026-11-23", False),
        ("2025-11", "2026-11-29", False),
        ("2025-11", "2026-11-30", True),
        ("unknown", "2026-11-23", False),
    ],
)
def test_a_refusal_is_looked_at_again_after_twelve_months(
    answered: str, today: str, *, due: bool
) -> None:
    """Of a month its last day counts."""
    given = letter(3, answer("1", decision="rejected")).answers[0]

    found = follow_up((), given.decision, PartialDate.parse(answered), dt.date.fromisoformat(today))

    assert (found.state is FollowUpState.RECHECK_DUE) is due
