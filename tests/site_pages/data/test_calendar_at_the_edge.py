"""The calendar: the earliest first, each body its own event, and a meeting with its time."""

from __future__ import annotations

import datetime as dt

import pytest
from icalendar import Calendar

from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.cases.judge import judge
from weerklank.publish.data.feeds.agenda_ics import agenda_ics
from weerklank.publish.options import SiteOptions
from weerklank.records.register import Register

MEETING = {"date": "2026-12-01", "what": "Vergadering", "place": "Dorpshuis"}


def events(records: Register, today: dt.date = TODAY, *, address: str = "") -> list[dict[str, str]]:
    """Each event by the names of its fields, in the order of the file."""
    made = agenda_ics(records, judge(records, today), SiteOptions("Raad", address=address))
    found = Calendar.from_ical(made.octets.decode()).walk("VEVENT")
    return [
        {
            "title": str(one["SUMMARY"]),
            "first": str(one["DTSTART"].dt),
            "end": str(one["DTEND"].dt),
            "uid": str(one["UID"]),
            "place": str(one.get("LOCATION", "")),
            "version": str(one["SEQUENCE"]),
            "url": str(one.get("URL", "")),
        }
        for one in found
    ]


def test_the_earliest_day_stands_first() -> None:
    """Whatever sort of day it is."""
    records = register(
        advice(sent="2026-11-02"),
        council(meetings=[MEETING], agenda=[{"topic": "Bus", "wanted_by": "2026-12-05"}]),
        college(meetings=[{**MEETING, "date": "2026-12-24"}]),
    )

    days = [one["first"] for one in events(records)]

    assert days == ["2026-12-01", "2026-12-05", "2026-12-14", "2026-12-24"]


def test_each_body_that_owes_an_answer_on_a_day_of_its_own_is_an_event_of_its_own() -> None:
    """Else a calendar would show one of the two."""
    agreed = [
        {"source": "V", "with": of, "answer_term": term, "termijnenwet": "excluded"}
        for of, term in (("college", "6 weken"), ("dienst", "8 weken"))
    ]
    records = register(
        advice(to=["college", "dienst"], sent="2026-11-02"),
        council(advises=["college", "dienst"], agreements=agreed),
        college(id="dienst", title="De dienst", kind="gr_board"),
    )

    found = events(records)

    assert [one["first"] for one in found] == ["2026-12-14", "2026-12-28"]
    assert len({one["uid"] for one in found}) == 2


@pytest.mark.parametrize(("time", "told"), [("19.30 uur", ", 19.30 uur"), (None, "")])
def test_a_meeting_is_told_with_its_time_where_that_is_known(time: str | None, told: str) -> None:
    """And with its place, for one day."""
    records = register(council(meetings=[MEETING | ({"time": time} if time else {})]))

    (one,) = events(records)

    assert one["title"] == f"Vergadering, Cliëntenraad Proefstad{told}"
    assert (one["first"], one["end"]) == ("2026-12-01", "2026-12-02")
    assert one["place"] == "Dorpshuis"


@pytest.mark.parametrize(("today", "shown"), [("2026-12-01", 1), ("2026-12-02", 0)])
def test_a_meeting_stands_there_until_its_day_is_over(today: str, shown: int) -> None:
    """On the day itself too."""
    records = register(council(meetings=[MEETING]))

    assert len(events(records, dt.date.fromisoformat(today))) == shown


def test_each_message_is_a_new_version_of_what_was_said() -> None:
    """A calendar replaces what it has."""
    sent = advice(sent="2026-11-02")
    message = response(kind="acknowledgement", answers=[], received="2026-11-09")

    before, after = (events(register(*of))[0]["version"] for of in ((sent,), (sent, message)))

    assert (before, after) == ("0", "1")


@pytest.mark.parametrize(
    ("wanted", "title"),
    [
        ("2026-12-05", "Advies gewenst van Cliëntenraad Proefstad: Bus"),
        ("2026-12", "Advies gewenst van Cliëntenraad Proefstad uiterlijk december 2026: Bus"),
    ],
)
def test_a_month_is_told_where_no_day_was_named(wanted: str, title: str) -> None:
    """The event stands on its last day."""
    records = register(council(agenda=[{"topic": "Bus", "wanted_by": wanted}]))

    (one,) = events(records)

    assert one["title"] == title
    assert one["first"] == ("2026-12-05" if len(wanted) > 7 else "2026-12-31")


@pytest.mark.parametrize("address", ["https://raad.example/", ""])
def test_an_event_is_known_by_the_same_name_for_ever(address: str) -> None:
    """By the advice, the body and what is owed; its page is named where there is an address."""
    (one,) = events(register(advice(sent="2026-11-02")), address=address)

    assert one["uid"] == "ba8c3c5acab3dd340a053d9e8e072df8@weerklank"
    assert one["url"] == (f"{address}adviezen/2026-01-bus/" if address else "")
