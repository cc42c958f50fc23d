"""There is one last day for each advice, on every page, in every letter, list, command and file."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, advice, council, register
from site_pages.days.last_days import (
    ACT_UNKNOWN,
    REGISTERS,
    _extended_to_a_saturday,
    answers_due,
    days_named,
    verdict_box,
)
from site_pages.pages_for_tests import register_of, site_of, table
from weerklank.cases.judge import judge
from weerklank.commands.reading.learn import silent_line
from weerklank.publish.sentences.letters import letters
from weerklank.records.register import Register


@pytest.mark.parametrize("records", REGISTERS)
def test_every_output_names_the_same_last_day(records: Register) -> None:
    """Page, list, letter, calendar, `learn`, JSON and CSV say what the case says."""
    verdicts, site = judge(records, TODAY), site_of(records)
    data = {
        (a["id"], to["body"]): to for a in register_of(site)["advice"] for to in a["addressees"]
    }
    rows = {(r["advies"], r["aan"]): r for r in table(site, "data/adviezen.csv")}
    calendar = next(f.octets for f in site.files if f.uri == "data/agenda.ics").decode()
    written = {x.case.key: x.text for x in letters(verdicts) if x.reminds}
    listed = answers_due(verdicts)

    for case in verdicts.cases:
        day, clock = case.deadline, data[case.key]["timeliness"]
        known = set(case.last_days)
        over = case.timeliness.state.is_late or case.timeliness.state.is_silent
        assert day is None or day in known
        assert clock["last_days"] == [one.isoformat() for one in case.last_days]
        assert rows[case.key]["laatste_dagen"] == ", ".join(clock["last_days"])
        if over:
            assert known == ({day} if day else set())
        if not case.several:
            allowed = set() if over else known
            assert days_named(verdict_box(site, case)) in (known, allowed, set())
        if case.awaited and case.timeliness.state.is_open:
            assert listed.get(case.key) == day
        assert case.key not in listed or f"{listed[case.key]:%Y%m%d}" in calendar
        told = days_named(written.get(case.key, ""))
        assert told in (set(), known, known | set(case.timeliness.first_days))
        assert (
            days_named(silent_line(case, TODAY).partition("gegeven ")[2].partition(". ")[2])
            <= known
        )


def test_a_letter_about_what_is_over_says_no_later_than() -> None:
    """Which of the two it was nobody knows; after the later one it is over in any case."""
    over = register(advice(sent=dt.date(2026, 1, 10)), council(agreements=[ACT_UNKNOWN]))

    told = " ".join(letter.text for letter in letters(judge(over, TODAY)))

    assert "De laatste dag daarvoor was niet later dan 23 februari 2026." in told
    assert "daarvoor is" not in told


def test_an_extension_to_a_saturday_has_one_last_day() -> None:
    """Page, `due`, letter and `learn` differed by the weekend once."""
    verdicts = judge(_extended_to_a_saturday(), TODAY)
    (case,) = verdicts.cases

    assert case.deadline == dt.date(2026, 4, 13)
    assert answers_due(verdicts) == {case.key: dt.date(2026, 4, 13)}
    assert "13 april 2026, 224 dagen geleden" in silent_line(case, TODAY)
    assert all("13 april 2026" in letter.text for letter in letters(verdicts))
