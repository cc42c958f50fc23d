"""Where the last day is two days, a range or none: every page, letter and file says so alike."""

from __future__ import annotations

import datetime as dt
import re

from registers_for_tests import TODAY, advice, council, register, response
from site_pages.days.last_days import (
    answered_in_some_month,
    answers_due,
    days_named,
    extension_in_doubt,
    running_to_a_saturday,
    verdict_box,
)
from site_pages.pages_for_tests import page, register_of, site_of, table, words
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import due
from weerklank.messages import dutch
from weerklank.publish.parts.timeline import timeline
from weerklank.publish.sentences.letters import letters
from weerklank.records.values.partial_date import PartialDate

SATURDAY, MONDAY = "28 november 2026", "30 november 2026"


def test_both_days_stand_on_every_page_that_names_one() -> None:
    """While the act is unknown no list, page or tag tells one of the two as the last day."""
    site = site_of(running_to_a_saturday())
    told = {one.source: words(_without_the_sheet(one.body(""))) for one in site.pages}

    named = {source for source, text in told.items() if SATURDAY in text or MONDAY in text}
    assert {"termijnen/index.md", "overdracht/index.md", "adviezen/2026-01-bus.md"} <= named
    assert {source: told[source].count(SATURDAY) for source in named} == {
        source: told[source].count(MONDAY) for source in named
    }


def test_both_days_stand_in_letters_calendar_and_data() -> None:
    """A calendar has one day for an event: the first, and the other in its name."""
    records = running_to_a_saturday()
    verdicts, site = judge(records, TODAY), site_of(records)
    calendar = next(f.octets for f in site.files if f.uri == "data/agenda.ics").decode()
    (letter,) = letters(verdicts)

    assert f"De laatste dag daarvoor is {SATURDAY} of {MONDAY}." in letter.text
    assert "DTSTART;VALUE=DATE:20261128" in calendar
    assert f"SUMMARY:Uiterlijk {SATURDAY} of {MONDAY} (dat is niet zeker): antwoord van" in (
        calendar.replace("\r\n ", "")
    )
    assert answers_due(verdicts) == {verdicts.cases[0].key: dt.date(2026, 11, 28)}


def test_a_range_of_last_days_lasts_in_the_calendar_from_the_first_to_the_last() -> None:
    """Under its first day alone it would look like that day."""
    site = site_of(answered_in_some_month())
    calendar = next(f.octets for f in site.files if f.uri == "data/agenda.ics").decode()
    told = calendar.replace("\r\n ", "")

    assert "DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261222\r\n" in told
    assert "SUMMARY:Uiterlijk 30 november 2026 of 21 december 2026\\, of een dag daartussen" in told


def test_the_first_day_counts_while_an_extension_is_in_doubt() -> None:
    """Who waits for the later one may be too late."""
    (case,) = judge(extension_in_doubt(), TODAY).cases

    assert case.last_days == (dt.date(2026, 11, 30), dt.date(2026, 12, 12), dt.date(2026, 12, 14))
    assert case.deadline == dt.date(2026, 11, 30)


def _without_the_sheet(html: str) -> str:
    """The calculation counts in both ways, each with days of its own."""
    return re.sub(r'<ol class="wk-sheet".*?</ol>', "", html, flags=re.DOTALL)


def test_while_a_question_is_open_no_output_names_a_day() -> None:
    """The council is on: no deadline in the list, the calendar, the data or a letter."""
    agreed = {"source": "Verordening", "answer_term": "6 weken", "pauses_for_questions": True}
    asked = response(id="vraag", kind="question", received=dt.date(2026, 2, 9), answers=[])
    records = register(advice(), council(agreements=[agreed]), asked)
    verdicts, site = judge(records, TODAY), site_of(records)
    (found,) = register_of(site)["advice"][0]["addressees"]
    box = verdict_box(site, verdicts.cases[0])

    assert "Daarop staat hier geen antwoord." in box
    assert not days_named(box)
    assert due(verdicts) == ()
    assert letters(verdicts) == ()
    assert (found["timeliness"]["deadline"], found["timeliness"]["last_day"]) == (None, None)
    assert found["timeliness"]["paused_since"] == "2026-02-09"


def test_a_page_of_an_advice_of_an_unknown_kind_names_both_terms() -> None:
    """Neither page nor table tells one of them as the term that holds."""
    agreed = {"requested": "6 weken", "unrequested": "12 weken"}
    records = register(
        advice(kind="unknown"),
        council(agreements=[{"source": "Verordening", "answer_term": agreed}]),
    )
    site = site_of(records)

    assert "antwoord binnen 6 weken of 12 weken: dat hangt ervan af" in words(
        page(site, f"adviezen/{advice().id}.md")
    )
    assert [row["termijn"] for row in table(site, "data/adviezen.csv")] == [""]


def test_a_range_is_told_as_one_wherever_its_ends_stand() -> None:
    """No page, list, calendar or feed tells the two ends as the only days that it can be."""
    records = answered_in_some_month()
    first, last = (dutch.day(one) for one in judge(records, TODAY).cases[0].last_days)
    site = site_of(records)
    texts = [words(one.body("")) for one in site.pages]
    texts += [f.octets.decode() for f in site.files if f.uri == "data/agenda.ics"]

    told = re.sub(r"\r?\n ", "", "\n".join(texts)).replace("\\,", ",")
    assert f"{first} of {last}, of een dag daartussen" in told
    assert not re.search(f"of (?:{first}|{last})(?!, of een dag daartussen)", told)


def test_advice_asked_for_in_a_month_names_no_day() -> None:
    """Beside `februari 2026` nothing is said of a day."""
    asked = advice(request={"reply_by": PartialDate.parse("2026-02")})

    told = [e.text for e in timeline(judge(register(asked), TODAY).advices[0], TODAY)]

    assert "Gevraagd: advies uiterlijk in deze periode" in told
