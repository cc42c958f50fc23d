"""The open data on the day itself: calendar, feeds, sitemap and the head of the register."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import ADDRESS
from weerklank.cases.judge import judge
from weerklank.publish.data.csv_tables import csv_files, csv_text
from weerklank.publish.data.feeds.agenda_ics import agenda_ics
from weerklank.publish.data.feeds.atom_feed import Entry, atom_feeds, entries
from weerklank.publish.data.feeds.revised import UNREVISED, Revised
from weerklank.publish.data.feeds.woo_sitemap import woo_documents
from weerklank.publish.data.register.register_details import (
    complaint_lines,
    known_items,
    last_day,
    of_own_accord,
    reviews,
    topic_asked,
)
from weerklank.publish.data.register.register_parts import HalfYear
from weerklank.publish.data.register.register_values import Whole
from weerklank.publish.options import SiteOptions
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.register import Register
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.corrections.model import Correction

OPTIONS = SiteOptions(name="Raad Proefstad", address=ADDRESS)
TOWN = "https://identifier.overheid.nl/tooi/id/gemeente/gm0001"
OTHER_TOWN = "https://identifier.overheid.nl/tooi/id/gemeente/gm0002"
SERVICE = college(id="dienst", title="De dienst", kind="gr_board")


def calendar(records: Register, today: dt.date = TODAY) -> str:
    """The calendar, its long lines put together again."""
    text = agenda_ics(records, judge(records, today), OPTIONS).octets.decode()
    return text.replace("\r\n ", "")


@pytest.mark.parametrize(("day", "alarms"), [(16, 2), (17, 0)])
def test_a_calendar_reminds_until_the_day_itself(day: int, alarms: int) -> None:
    """The last day for the answer is 16 March."""
    assert calendar(register(advice()), dt.date(2026, 3, day)).count("BEGIN:VALARM") == alarms


def test_what_is_today_is_in_the_calendar() -> None:
    """A meeting, a topic and the last day of a question."""
    asked = {"kind": "question", "on": dt.date(2026, 10, 26), "what": "Hoeveel?"}
    records = register(
        council(
            meetings=[{"date": TODAY, "what": "Vergadering"}],
            agenda=[
                {"topic": "Tarieven", "wanted_by": TODAY},
                {"topic": "Zorg", "wanted_by": "2026-12"},
            ],
            happened=[{**asked, "to": ["college"], "term": "4 weken"}],
        )
    )
    today, tomorrow = calendar(records), calendar(records, TODAY + dt.timedelta(days=1))

    assert today.count("DTSTART;VALUE=DATE:20261123") == 3
    assert "DTSTART;VALUE=DATE:20261123" not in tomorrow
    assert "Proefstad: Tarieven" in today
    assert "uiterlijk december 2026: Zorg" in today


def entry(day: int, corrected: int | None = None) -> Entry:
    """Something new in that month of 2026."""
    on = dt.date(2026, corrected, 1) if corrected else None
    return Entry(dt.date(2026, day, 1), "a", "A", "A.", "a/", "Raad", (), (), on)


def test_what_was_corrected_before_it_was_shown_is_new_when_it_is() -> None:
    """Nobody saw what was corrected."""
    assert entry(6, corrected=3).updated == dt.date(2026, 6, 1)
    assert entry(3, corrected=6).updated == dt.date(2026, 6, 1)


def feed(records: Register, uri: str, *corrections: Correction) -> list[str]:
    """The titles of a feed in order, its own left out."""
    made = atom_feeds(judge(records, TODAY), OPTIONS, Revised(corrections))
    text = str(next(file.content for file in made if file.uri == uri))
    return [part.partition("</title>")[0] for part in text.split("<title>")[2:]]


def corrected(record: Advice | Response | Body, day: dt.date) -> Correction:
    """This record was changed on that day."""
    return Correction(day, type(record), record, advice(), ())


def test_what_was_corrected_last_stands_first_and_ties_stand_by_name() -> None:
    """However the advices stand on the site."""
    made = [advice(id=name, title=name.upper()) for name in ("a", "b", "c")]
    found = feed(register(*made), "feeds/nieuw.xml", corrected(made[2], dt.date(2026, 6, 1)))

    assert found == ["Nieuw advies: C", "Nieuw advies: A", "Nieuw advies: B"]


def test_an_answer_is_no_news_before_its_advice_is() -> None:
    """It waits for the day on which that may be shown."""
    day = dt.date(2026, 5, 4)
    records = register(advice(publish_from=day), response())

    assert {one.day for one in entries(judge(records, TODAY))} == {day}


def test_a_joint_answer_is_news_of_both_bodies() -> None:
    """Of the council, of who sent it and of in whose name."""
    both = ["college", "dienst"]
    records = register(advice(to=both), SERVICE, response(on_behalf_of=["dienst"]))
    asked, answered = entries(judge(records, TODAY))

    assert asked.bodies == answered.bodies == ("raad", "college", "dienst")


def test_a_last_day_that_is_not_certain_is_called_so() -> None:
    """Of an advice of some day in February."""
    made = atom_feeds(
        judge(register(advice(sent="2026-02", answer="none")), TODAY), OPTIONS, UNREVISED
    )
    late = str(next(file.content for file in made if file.uri == "feeds/te-laat.xml"))

    assert "was niet later dan 11 april 2026" in late


def test_a_correction_of_the_council_or_of_a_letter_is_a_version_of_the_case() -> None:
    """Its agreement moves the last day."""
    answer, raad = response(), council()
    (case,) = judge(register(advice(), answer), TODAY).cases
    days = dt.date(2026, 6, 1), dt.date(2026, 7, 1)
    found = Revised((corrected(answer, days[0]), corrected(raad, days[1]))).versions(case)

    assert found[-2:] == days


def test_an_advice_that_was_held_back_changed_when_it_came() -> None:
    """Nobody saw what was there before."""
    held = advice(publish_from=dt.date(2026, 9, 1))
    verdicts = judge(register(held, council(tooi=TOWN)), TODAY)

    assert Revised().last(verdicts.advices[0]) == dt.date(2026, 9, 1)
    (document,) = woo_documents(verdicts.register, verdicts, OPTIONS)
    assert document.changed == dt.date(2026, 9, 1)


def whole(*records: Advice | Response | Body) -> Whole:
    """What the register is filled from."""
    found = register(*records)
    return Whole(found, judge(found, TODAY), OPTIONS)


def test_of_two_towns_neither_publishes_the_register() -> None:
    """Nor is one of two councils its publisher."""
    towns = college(tooi=TOWN), college(id="b", title="B", tooi=OTHER_TOWN)
    second = council(id="tweede", title="Adviesraad")

    assert whole(*towns).about.publisher_tooi is None
    assert whole(towns[0]).about.publisher_tooi == TOWN
    assert whole(second).about.publisher == "Raad Proefstad"
    assert whole().about.publisher == "Cliëntenraad Proefstad"


def test_an_archive_is_whole_from_the_last_day_on_which_one_began() -> None:
    """And only where every council said from when."""
    first = council(covers_from="2025-01-01")
    second = council(id="tweede", title="Adviesraad", covers_from="2026-01-01")
    silent = council(id="tweede", title="Adviesraad")
    both, one = whole(first, second).about, whole(first, silent).about

    assert (str(both.covers_from), both.complete) == ("2026-01-01", True)
    assert (one.covers_from, one.complete) == (None, None)


def test_a_topic_of_which_nobody_wrote_that_it_was_asked_is_not_called_unasked() -> None:
    """Not known is never no."""
    (item,) = whole(council(agenda=[{"topic": "Tarieven"}])).agenda

    assert topic_asked(item) == PartialDate.unknown()


@pytest.mark.parametrize(
    ("fields", "own"),
    [
        ({}, None),
        ({"kind": "unrequested"}, True),
        ({"kind": "requested", "request": {"asked": dt.date(2026, 1, 8)}}, False),
    ],
    ids=["not known", "own accord", "asked"],
)
def test_who_began_is_only_said_where_somebody_wrote_it(
    fields: dict[str, object], *, own: bool | None
) -> None:
    """Not known is never no."""
    (case,) = whole(advice(**fields)).verdicts.advices

    assert of_own_accord(case) is own


def test_every_judgement_of_the_council_is_in_the_data() -> None:
    """Also that on an answer that was followed by a better one."""
    of: dict[str, Any] = {"recommendation": "1", "by": "raad"}
    first = response(review=[{**of, "explained": False, "on": dt.date(2026, 3, 9)}])
    second = response(
        id="b",
        received=dt.date(2026, 5, 1),
        review=[{**of, "explained": True, "on": dt.date(2026, 5, 9)}],
    )
    (case,) = whole(advice(), first, second).verdicts.cases

    assert [one.explained for one in reviews(case.recommendations[0])] == [False, True]


def test_a_term_of_office_that_goes_on_has_no_last_day() -> None:
    """Nobody knows it."""
    terms = [{"name": "2022-2026", "from": "2022-03-30", "until": "2026-03-29"}]
    terms.append({"name": "nu", "from": "2026-03-30"})
    found = whole(advice(), college(periods=terms)).periods

    assert [last_day(one) for one in found] == [None, dt.date(2026, 3, 29)]


def test_complaints_are_about_who_gives_them_unless_they_say_otherwise() -> None:
    """A shared desk says of whom each line is."""
    lines = [
        {"nature": "bejegening", "number": 9},
        {"nature": "wachttijd", "number": 8, "about": "b"},
    ]
    of = college(complaint_figures=[{"half": "2026-1", "lines": lines}])
    (figures,) = of.complaint_figures

    assert [one.about for one in complaint_lines(HalfYear(of, figures))] == ["college", "b"]


def test_what_nobody_wrote_down_is_no_known_point_of_an_agreement() -> None:
    """The points that are known and those that are not are all points."""
    (scan,) = whole(council(facilities={"budget": True})).agreements

    assert 0 < known_items(scan) < len(scan.items)


def test_the_last_correction_of_several_is_when_it_changed() -> None:
    """A reader shows it again each time."""
    answer = response()
    days = dt.date(2026, 6, 1), dt.date(2026, 7, 1)
    changes = Revised(tuple(corrected(answer, day) for day in days))
    found = {one.updated for one in entries(judge(register(advice(), answer), TODAY), changes)}

    assert found == {dt.date(2026, 2, 2), days[1]}


def test_an_advice_without_recommendations_is_a_row_of_the_table() -> None:
    """It has a clock all the same."""
    records = register(advice(recommendations="none"))
    first, *_ = csv_files(records, judge(records, TODAY), OPTIONS)

    head, row = first.octets.decode().splitlines()
    assert row.startswith("2026-01-bus;")
    assert row.count(";") == head.count(";")


def test_what_no_table_can_hold_is_left_out_of_a_cell() -> None:
    """A spreadsheet ends the text there."""
    assert csv_text([["a\0b", "c"]]) == "ab;c\r\n"


def test_complaints_stand_newest_first_and_name_who_gives_none() -> None:
    """Who has no desk is not asked for figures."""
    halves = [{"half": half, "total": 9} for half in ("2025-1", "2026-1", "2025-2")]
    desk = {"phone": "14 000"}
    silent = college(id="b", title="B", complaint_desk=desk)
    found = whole(college(complaint_figures=halves, complaint_desk=desk), silent).complaints

    assert [one.figures.half for one in found.figures] == ["2026-1", "2025-2", "2025-1"]
    assert [one.id for one in found.without_figures] == ["b"]
