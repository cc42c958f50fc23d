"""Which earlier versions count: only what could be read on the site."""

from __future__ import annotations

import datetime as dt
from pathlib import PurePosixPath

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from corrections.past_repositories import ADVICE, BUS_ANSWER, COUNCIL, RESPONSE
from corrections.versions import OTHER, THIRD, days, found, past, until
from registers_for_tests import TODAY
from weerklank.records.files.history import record_from
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.rules.corrections.compare import compare
from weerklank.rules.corrections.model import Happened


def test_a_new_file_is_no_correction() -> None:
    """One version says nothing about what was there before."""
    assert found(past(advice=[("2026-03-01", ADVICE)])) == ()


def test_a_changed_value_is_a_correction_on_its_day() -> None:
    """With the record as it stands now, and the advice that it belongs to."""
    (one,) = found(past(advice=[("2026-03-01", ADVICE), ("2026-03-04", OTHER)]))

    assert one.day == dt.date(2026, 3, 4)
    assert one.record is one.advice is not None
    assert [change.happened for change in one.changes] == [Happened.CHANGED]


def test_the_first_day_is_for_finishing() -> None:
    """What was changed before the day was over is no correction."""
    assert days(past(advice=[("2026-03-01", ADVICE), ("2026-03-01", OTHER)])) == []


def test_of_a_day_the_last_version_counts() -> None:
    """A mistake that was made and mended on one day leaves no trace."""
    tried = [("2026-03-01", ADVICE), ("2026-03-04", OTHER), ("2026-03-04", ADVICE)]

    assert days(past(advice=tried)) == []


def test_the_newest_correction_comes_first() -> None:
    """Of one day the advice comes before its answer, and that before a body."""
    history = past(
        council=[("2026-03-01", COUNCIL), ("2026-03-09", COUNCIL.replace("6 weken", "8 weken"))],
        answer=[("2026-03-01", RESPONSE), ("2026-03-09", RESPONSE.replace("03-02", "03-03"))],
        advice=[("2026-03-01", ADVICE), ("2026-03-04", OTHER), ("2026-03-09", THIRD)],
    )

    assert [(one.day.day, one.model) for one in found(history)] == [
        (9, Advice),
        (9, Response),
        (9, Body),
        (4, Advice),
    ]


@pytest.mark.parametrize(
    "broken",
    [
        "geen kop",
        "---\ntitle: [\n---\n",
        ADVICE.replace("sent: 2026-02-02", "sent: morgen"),
        ADVICE.replace("title:", "onbekend_veld:"),
        ADVICE.replace("---\nDe", "id: ander\n---\nDe"),
        ADVICE.replace("---\nDe", "title: Nog een\n---\nDe"),
        "\x00",
    ],
)
def test_a_version_that_cannot_be_read_changed_nothing(broken: str) -> None:
    """The site stayed as it was until the file was mended."""
    history = [("2026-03-01", ADVICE), ("2026-03-04", broken), ("2026-03-06", OTHER)]

    assert days(past(advice=history)) == ["2026-03-06"]
    assert days(past(advice=[*history[:2], ("2026-03-06", ADVICE)])) == []


def test_what_was_under_embargo_stood_nowhere() -> None:
    """Versions before the day of publication, and on it, are work in progress."""
    history = past(
        advice=[
            ("2026-03-01", until("2026-04-01")),
            ("2026-03-04", until("2026-04-01", OTHER)),
            ("2026-04-01", until("2026-04-01", THIRD)),
        ]
    )

    assert days(history) == []


def test_what_was_changed_after_an_embargo_counts() -> None:
    """From the day after it could be read."""
    history = past(
        advice=[("2026-03-01", until("2026-04-01")), ("2026-04-02", until("2026-04-01", OTHER))]
    )

    assert days(history) == ["2026-04-02"]


def test_an_answer_waits_with_its_advice() -> None:
    """While the advice was under embargo, its answer stood nowhere either."""
    history = past(
        advice=[("2026-03-01", until("2026-05-01"))],
        answer=[("2026-03-05", RESPONSE), ("2026-04-01", RESPONSE.replace("03-02", "03-04"))],
    )

    assert days(history) == []


def test_what_waits_for_its_day_is_not_mentioned() -> None:
    """An embargo that was put on later takes the corrections off the page too."""
    history = past(advice=[("2026-03-01", ADVICE), ("2026-03-04", until("2027-01-01", OTHER))])

    assert days(history) == []


def test_what_changed_before_the_site_was_public_does_not_count() -> None:
    """The weeks in which a council fills its site are no corrections; the rest is."""
    history = past(advice=[("2026-03-01", ADVICE), ("2026-03-04", OTHER), ("2026-03-09", THIRD)])
    since = [dt.date(2026, 3, day) for day in (1, 4, 5, 9)]

    assert [len(found(history, TODAY, day)) for day in since] == [2, 1, 1, 0]


def test_upkeep_is_no_correction() -> None:
    """A new phone number of the council is not."""
    history = past(
        council=[("2026-03-01", COUNCIL), ("2026-03-04", COUNCIL.replace("456 789", "456 780"))]
    )

    assert days(history) == []


HEADER = yaml.safe_load(RESPONSE.split("---")[1])


@given(order=st.permutations(sorted(HEADER)), width=st.integers(20, 200), flow=st.booleans())
def test_the_order_of_keys_and_the_layout_change_nothing(
    order: list[str], width: int, *, flow: bool
) -> None:
    """A file that is written anew with the same values has no correction."""
    fields = {key: str(value) if key == "received" else value for key, value in HEADER.items()}
    text = yaml.safe_dump(
        {key: fields[key] for key in order}, sort_keys=False, width=width, default_flow_style=flow
    )
    before = record_from(PurePosixPath(BUS_ANSWER), RESPONSE.encode())
    after = record_from(PurePosixPath(BUS_ANSWER), f"---\r\n{text}\n---\n\n".encode())

    assert before is not None
    assert after is not None
    assert compare(before, after) == ()
