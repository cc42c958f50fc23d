"""Which message came first, and whether a question was still open: where a date is a month."""

from __future__ import annotations

import pytest

from clock.clock_records import advice, day, response, verdict
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.clock.given.events import Arrived, arrived, is_unanswered, order_is_known


def _arrived(number: int, on: str, **fields: object) -> Arrived:
    message = response(number, received=on, **fields)
    moment = message.arrived
    assert moment is not None
    return Arrived(message, moment, moment)


@pytest.mark.parametrize(
    ("first", "second", "known"),
    [
        ("2026-03", "2026-04", True),
        ("2026-03", "2026-03-31", False),
        ("2026-03", "2026-04-01", True),
        ("2026-03-10", "2026-03-10", True),
    ],
)
def test_the_order_of_two_messages_is_known_only_when_no_day_is_of_both(
    first: str, second: str, *, known: bool
) -> None:
    """A letter of 31 March may have come before, after or with one of some day in March."""
    both = (_arrived(1, first, kind="question"), _arrived(2, second, kind="question"))

    assert order_is_known(both) is known


@pytest.mark.parametrize(
    ("back", "is_open"), [(None, True), ("2026-03", False), ("2026-03-11", True)]
)
def test_a_question_is_open_only_when_the_council_surely_had_not_answered(
    back: str | None, *, is_open: bool
) -> None:
    """An answer of some day in March may have been there on the tenth."""
    asked = _arrived(1, "2026-03-05", kind="question", answered_on=back)

    assert is_unanswered(asked, PartialDate.of(day("2026-03-10"))) is is_open


@pytest.mark.parametrize(
    ("arrived", "answered"), [("2026-04-10", True), ("2026-04-30", True), ("2026-05-01", False)]
)
def test_until_the_end_of_the_month_of_withdrawal_an_answer_counts(
    arrived: str, *, answered: bool
) -> None:
    """The advice may have stood until the last day of it: what came before that is no silence."""
    given = advice(withdrawn={"on": "2026-04", "reason": "De wet is veranderd."})

    found = verdict({"received": arrived}, given=given)

    assert (found.answered is not None) is answered


@pytest.mark.parametrize(
    ("sent", "first"), [("2026-03-02", "2026-03-02"), ("2026-03", "2026-03-01")]
)
def test_a_letter_without_a_date_came_after_the_first_day_on_which_it_can_be(
    sent: str, first: str
) -> None:
    """Of an advice of some day in March that is the first of March."""
    (found,) = arrived(advice(sent=sent, received=None), [response()], day("2026-06-01"))

    assert found.on.earliest == day(first)
