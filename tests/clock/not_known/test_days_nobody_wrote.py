"""A last day that hangs on a date known in part: no day is named that nobody wrote."""

from __future__ import annotations

import datetime as dt

from clock.clock_records import Fields, agreement, day, verdict
from weerklank.messages.catalogue import text_of
from weerklank.records.values.partial_date import OuterDays
from weerklank.rules.clock.model import Timeliness
from weerklank.rules.clock.states import HangsOn, TimelinessState

State = TimelinessState
AGREED = agreement(pauses_for_questions=True, extension={"at_most": "8 weken"})
QUESTION: Fields = {"kind": "question", "received": "2026-03-10", "answered_on": "2026-03"}
EXTENSION: Fields = {
    "kind": "extension",
    "received": "2026-04",
    "until": "2026-05-18",
    "reason": "Wij wachten op de raad.",
}
ENDS = (day("2026-04-13"), day("2026-05-04"))
"""Six weeks from 2 March; and three weeks later, had the council answered on the 31st."""


def _after(*messages: Fields, today: str = "2026-06-01", **agreed: object) -> Timeliness:
    return verdict(*messages, today=today, agreed=(AGREED | agreed,))


def _sheet(found: Timeliness) -> str:
    return "\n".join(text_of(step.what) for step in found.steps)


def test_a_question_answered_in_some_month_gives_every_day_between() -> None:
    """Answered in March, on any day since the 10th: the last day is 13 April to 4 May."""
    found = _after(QUESTION, {"received": "2026-04-20"})

    assert (found.state, found.last_days) == (State.UNCLEAR, OuterDays(ENDS))
    assert (found.hangs_on, found.any_between, found.is_exact) == ((HangsOn.ANSWERED,), True, False)
    assert found.deadline is not None
    assert found.deadline.current is None


def test_each_day_of_that_month_lies_between_them() -> None:
    """The same question answered on any one day: its last day is never outside the two."""
    for number in range(10, 32):
        exact = _after(QUESTION | {"answered_on": f"2026-03-{number}"}, {"received": "2026-04-20"})
        assert exact.last_days == (ENDS[0] + dt.timedelta(days=number - 10),)
        assert exact.hangs_on == ()


def test_the_sheet_says_with_which_day_it_counts() -> None:
    """The day that was chosen to count with is not told as the day on which it happened."""
    sheet = _sheet(_after(QUESTION, {"received": "2026-04-20"}))

    assert "kwam op een dag in maart 2026 (wij rekenen hier met dinsdag 31 maart 2026)." in sheet
    assert "Zo gerekend is de laatste dag maandag 4 mei 2026." in sheet
    assert "maandag 13 april 2026 of maandag 4 mei 2026, of een dag daartussen." in sheet
    assert "De laatste dag is maandag" not in sheet


def test_a_question_of_which_the_day_is_not_known_is_not_dated() -> None:
    """A question in March came no earlier than the advice, of the 2nd."""
    sheet = _sheet(_after(QUESTION | {"received": "2026-03", "answered_on": "2026-03-31"}))

    assert "Op een dag tussen 2 maart 2026 en 31 maart 2026 (wij rekenen" in sheet


def test_an_extension_in_some_month_leaves_two_days() -> None:
    """Announced before or after the last day, 13 April: it counts or it does not."""
    found = _after(EXTENSION, {"received": "2026-05-04"})

    assert found.last_days == (day("2026-04-13"), day("2026-05-18"))
    assert (found.hangs_on, found.any_between) == ((HangsOn.EXTENDED,), False)
    assert "op een dag in april 2026 (wij rekenen hier met " in _sheet(found)


def test_a_date_in_part_that_changes_nothing_is_no_reason() -> None:
    """A question of April that came too late in any case: one last day, which is certain."""
    found = _after(
        {"kind": "question", "received": "2026-05", "answered_on": "2026-05"},
        {"received": "2026-05-30"},
    )

    assert (found.state, found.hangs_on, found.is_exact) == (State.LATE, (), True)
    assert found.last_days == (day("2026-04-13"),)


def test_the_reading_of_the_act_is_a_reason_of_its_own() -> None:
    """With the act unknown the last day hangs on both, and on neither where both agree."""
    found = _after(QUESTION, {"received": "2026-04-20"}, termijnenwet="unknown")

    assert (found.hangs_on, found.acts_differ) == ((HangsOn.ANSWERED,), False)


def test_the_sheet_is_as_late_as_the_verdict() -> None:
    """11 or 13 April with the act or without: an answer on the 15th is 2 to 4 days too late."""
    found = verdict(
        {"received": "2026-04-15"},
        agreed=(agreement("40 dagen", termijnenwet="unknown"),),
    )

    assert found.days_late == (2, 4)
    assert "Uitkomst: na de laatste dag beantwoord: 2 tot 4 dagen te laat." in _sheet(found)


def test_a_range_is_not_its_two_ends() -> None:
    """A reader is told of the days between, so the two are never taken for each other."""
    assert OuterDays(ENDS) != ENDS
    assert OuterDays(ENDS) == OuterDays(ENDS)
    assert len({OuterDays(ENDS), ENDS}) == 2
