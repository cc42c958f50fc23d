"""The sheet names each free day at the end of a term, and where no list reaches."""

from __future__ import annotations

from clock.clock_records import advice, agreement, day, verdict
from clock.test_sheet import steps_of
from weerklank.messages.catalogue import text_of
from weerklank.rules.clock.days.equated_days import LISTED_UNTIL
from weerklank.rules.clock.sheet.step import StepKind


def test_every_free_day_at_the_end_is_named() -> None:
    """From Good Friday to Easter Monday each day has its line, name and article."""
    found = verdict(
        given=advice(sent="2026-02-20", received="2026-02-20"),
        agreed=(agreement(termijnenwet="applies"),),
    )

    skipped = steps_of(found, StepKind.SKIPPED)
    assert [step.day for step in skipped] == [
        day("2026-04-03"),
        day("2026-04-04"),
        day("2026-04-05"),
        day("2026-04-06"),
    ]
    assert [text_of(step.what) for step in skipped] == [
        "Op vrijdag 3 april 2026 kan de termijn niet eindigen: dat is Goede Vrijdag.",
        "Op zaterdag 4 april 2026 kan de termijn niet eindigen.",
        "Op zondag 5 april 2026 kan de termijn niet eindigen.",
        "Op maandag 6 april 2026 kan de termijn niet eindigen: dat is tweede paasdag.",
    ]
    assert all(step.article for step in skipped)


def test_a_term_that_is_too_long_for_the_act_says_so() -> None:
    """Art. 4 is cited where it leaves a term alone."""
    found = verdict(agreed=(agreement("13 weken", termijnenwet="applies"),))

    (reading,) = steps_of(found, StepKind.READING)
    assert reading.article == "Algemene termijnenwet, artikel 4"
    assert "13 weken" in text_of(reading.what)


def test_a_deadline_beyond_the_list_of_equated_days_says_so() -> None:
    """After the last year of the last decree a day may still be equated; 1 January is free."""
    year = LISTED_UNTIL.year
    late = advice(sent=f"{year}-11-20", received=f"{year}-11-20")

    found = verdict(given=late, agreed=(agreement(termijnenwet="applies"),), today=f"{year}-12-01")

    assert found.deadline is not None
    assert found.deadline.current > day(f"{year + 1}-01-01")
    assert any(f"na {year}" in text_of(step.what) for step in steps_of(found, StepKind.NOTE))


def test_a_deadline_on_the_last_listed_day_needs_no_note() -> None:
    """Friday 29 December 2028 lies on the list."""
    given_advice = advice(sent="2028-11-17", received="2028-11-17")

    found = verdict(given=given_advice, agreed=(agreement(termijnenwet="applies"),))

    assert found.deadline is not None
    assert found.deadline.current == day("2028-12-29")
    assert not any("na 2028" in text_of(step.what) for step in found.steps)


def _extended_past_a_free_day() -> list[str]:
    """Six weeks end on a Saturday, and an extension ends on 4 May with the act and without."""
    found = verdict(
        {"kind": "extension", "received": "2026-04-01", "until": "2026-05-04", "reason": "Ziekte."},
        given=advice(sent="2026-03-07", received="2026-03-07"),
        agreed=(agreement(extension={"at_most": "4 weken"}, termijnenwet="unknown"),),
        today="2026-04-30",
    )
    return [text_of(step.what) for step in found.steps]


def test_the_act_is_counted_out_where_only_the_first_last_day_differs() -> None:
    """The extension hides the difference on paper, and the reader may still want to see it."""
    assert "Geldt de Algemene termijnenwet wel, dan gaat de telling zo:" in (
        _extended_past_a_free_day()
    )


def test_no_days_in_between_are_named_where_both_readings_end_alike() -> None:
    """There is no answer that the act would make late or not late."""
    assert "Met de Algemene termijnenwet is de laatste dag maandag 4 mei 2026." in (
        _extended_past_a_free_day()
    )
