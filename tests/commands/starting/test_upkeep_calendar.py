"""The calendar that reminds a council of what has to be done for its site."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import icalendar
import pytest

from commands.run import started
from weerklank.commands.starting.start import upkeep_calendar


def test_the_calendar_of_upkeep_can_be_read() -> None:
    """By another program: five chores, each again by its own rule, none before the beginning."""
    begun = dt.date(2026, 2, 28)
    calendar = icalendar.Calendar.from_ical(upkeep_calendar("Raad; W", "raad", begun))

    events = calendar.walk("VEVENT")

    assert len({str(event["UID"]) for event in events}) == 5
    assert {event["RRULE"]["FREQ"][0] for event in events} == {"MONTHLY", "YEARLY"}
    assert min(event["DTSTART"].dt for event in events) == dt.date(2026, 3, 28)
    token = next(event for event in events if "token" in event["SUMMARY"])
    assert (token["DTSTART"].dt - begun).days < 366 - 28


@pytest.mark.parametrize("begun", [dt.date(2026, 11, 30), dt.date(2028, 2, 29)])
def test_no_month_is_passed_over(begun: dt.date) -> None:
    """A rule that begins on a day that some months lack would skip those."""
    calendar = icalendar.Calendar.from_ical(upkeep_calendar("Raad", "raad", begun))

    assert [e for e in calendar.walk("VEVENT") if e["DTSTART"].dt.day > 28] == []


def test_a_council_gets_the_calendar(tmp_path: Path) -> None:
    """Beside its site, with the line ends that a calendar must have."""
    assert b"\r\nBEGIN:VEVENT\r\n" in (started(tmp_path) / "onderhoud.ics").read_bytes()
