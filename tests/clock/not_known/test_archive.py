"""From which day the archive of a council is complete: silence of before is not known."""

from __future__ import annotations

import pytest

from clock.clock_records import advice, agreement, college, council, day, response, verdict
from weerklank.cases.counting.statistics import Share, statistics
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.clock.model import Timeliness
from weerklank.rules.clock.states import NotKnown, TimelinessState
from weerklank.rules.clock.timeliness import timeliness

TODAY = "2026-06-01"


def _archive(covers_from: str, **fields: object) -> Timeliness:
    """The verdict on a silent advice of a council whose archive is complete from that day."""
    since = {"covers_from": PartialDate.parse(covers_from)}
    raad = council(agreement()).model_copy(update=since)
    return timeliness(advice(**fields), college(), raad, [], day(TODAY))


@pytest.mark.parametrize(
    ("covers_from", "state"),
    [
        ("2026-03-03", TimelinessState.UNKNOWN),
        ("2026-03-02", TimelinessState.OVERDUE),
        ("2026", TimelinessState.OVERDUE),
        ("2027", TimelinessState.UNKNOWN),
    ],
)
def test_silence_before_the_archive_begins_is_not_known(
    covers_from: str, state: TimelinessState
) -> None:
    """From its first day on the archive holds every answer; before it nothing can be said."""
    assert _archive(covers_from).state is state


def test_an_advice_from_before_the_archive_can_say_that_nothing_came() -> None:
    """What the advice itself says goes before the archive."""
    assert _archive("2027", answer="none").state is TimelinessState.OVERDUE


def test_what_is_not_known_is_in_no_denominator() -> None:
    """Three clocks of which something is not known beside one on time: one of one."""
    clocks = [
        verdict(agreed=()),
        verdict(given=advice(answer="unknown")),
        verdict(given=advice(answer="unknown"), agreed=()),
        verdict({"received": "2026-03-12"}),
    ]

    found = statistics(clocks, {}, day(TODAY))

    assert found.on_time == found.on_time_by_original_date == Share(1, 1)
    assert (found.durations.cases, found.durations.open_cases) == (1, 0)
    assert (found.coverage.unknown, found.coverage.clocks) == (3, 4)


def _older(*messages: dict[str, object], **fields: object) -> Timeliness:
    """The verdict on an advice of before the days that the archive holds; last day 13 April."""
    raad = council(agreement()).model_copy(update={"covers_from": PartialDate.parse("2027")})
    received = [response(number, **one) for number, one in enumerate(messages)]
    return timeliness(advice(**fields), college(), raad, received, day(TODAY))


def test_silence_is_what_does_not_stand_here() -> None:
    """After the last day it is late, in words that say where no answer stands."""
    assert verdict(today="2026-04-13").state is TimelinessState.RUNNING
    assert verdict(today="2026-04-14").state is TimelinessState.OVERDUE


def test_half_an_answer_of_before_the_archive_leaves_the_rest_unknown() -> None:
    """On the other recommendation an answer may have come that nobody kept."""
    said = [{"recommendation": "1"}]
    found = _older({"received": "2026-04-01", "answers": said})

    assert [one.state for one in found.recommendations] == [
        TimelinessState.ON_TIME,
        TimelinessState.UNKNOWN,
    ]
    assert (found.state, found.not_known) == (TimelinessState.UNKNOWN, (NotKnown.ANSWER,))


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_a_joint_advice_one_archive_that_is_not_complete_is_enough(
    order: tuple[int, int],
) -> None:
    """The answer may have come to the other council, whichever is named first."""
    kept = council(agreement())
    lost = kept.model_copy(update={"id": "ander", "covers_from": PartialDate.parse("2027")})
    first, second = ((kept, lost)[place] for place in order)
    found = timeliness(advice(), college(), first, [], day(TODAY), together=[second])

    assert (found.state, found.not_known) == (TimelinessState.UNKNOWN, (NotKnown.ANSWER,))


@pytest.mark.parametrize(
    ("asked", "state"),
    [
        ("2026-04-13", TimelinessState.UNKNOWN),
        ("2026-04", TimelinessState.UNKNOWN),
        ("2026-04-14", TimelinessState.OVERDUE),
        ("2026-05", TimelinessState.OVERDUE),
    ],
)
def test_a_reminder_after_the_last_day_shows_that_there_was_no_answer(
    asked: str, state: TimelinessState
) -> None:
    """Who asks where the answer is has none; before the last day that shows nothing."""
    said = [{"recommendation": "1"}]
    found = _older(
        {"received": "2026-04-01", "answers": said},
        {"kind": "reminder", "from": "raad", "dated": asked},
    )

    assert found.state is state
