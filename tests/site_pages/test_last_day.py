"""There is one last day for each advice, on every page, in every letter, list, command and file."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pytest

from every_register import NAMES, register_named
from registers_for_tests import TODAY, advice, council, register, response
from site_pages.pages_for_tests import page, register_of, site_of, table, words
from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import due
from weerklank.commands.reading.learn import silent_line
from weerklank.messages import dutch
from weerklank.messages.catalogue import text_of
from weerklank.publish.letters import letters
from weerklank.publish.making.output import Site
from weerklank.publish.parts.timeline import timeline
from weerklank.records.register import Register
from weerklank.records.values.partial_date import PartialDate


def _extended_to_a_saturday() -> Register:
    """The extension names a Saturday, and nobody says whether the act applies."""
    agreed = {
        "source": "Verordening",
        "answer_term": "6 weken",
        "extension": {"at_most": "8 weken"},
    }
    notice = response(
        id="uitstel",
        kind="extension",
        received=dt.date(2026, 3, 1),
        until=dt.date(2026, 4, 11),
        reason="De wethouder is ziek.",
        answers=[],
    )
    return register(advice(), council(agreements=[agreed]), notice)


ACT_UNKNOWN = {"source": "Verordening", "answer_term": "6 weken"}
SATURDAY, MONDAY = "28 november 2026", "30 november 2026"


def _running_to_a_saturday() -> Register:
    """It runs to Saturday 28 November, or to the Monday after it: nobody says which."""
    return register(advice(sent=dt.date(2026, 10, 17)), council(agreements=[ACT_UNKNOWN]))


def _extension_in_doubt() -> Register:
    """Nobody wrote down whether the agreement allows the extension that was asked in time."""
    notice = response(
        id="uitstel",
        kind="extension",
        received=dt.date(2026, 11, 2),
        until=dt.date(2026, 12, 12),
        reason="De wethouder is ziek.",
        answers=[],
    )
    sent = advice(sent=dt.date(2026, 10, 19))
    return register(sent, council(agreements=[ACT_UNKNOWN]), notice)


def _answered_in_some_month() -> Register:
    """The council answered a question in November, and nobody wrote down on which day."""
    agreed = ACT_UNKNOWN | {"termijnenwet": "excluded", "pauses_for_questions": True}
    question = response(
        id="vraag",
        kind="question",
        received=dt.date(2026, 11, 2),
        answered_on="2026-11",
        answers=[],
    )
    sent = advice(sent=dt.date(2026, 10, 19))
    return register(sent, council(agreements=[agreed]), question)


def _registers() -> Iterator[Register]:
    yield from (register_named(name) for name in NAMES)
    yield _extended_to_a_saturday()
    yield _running_to_a_saturday()
    yield _extension_in_doubt()
    yield _answered_in_some_month()
    yield register(advice(sent="2026-01"), council())
    yield register(advice(answer="unknown"), council())
    yield register(advice(), council(agreements=[]))


REGISTERS = tuple(_registers())


def days_named(text: str) -> set[dt.date]:
    """The days that a text names as the last one, with those that it may be instead."""
    day = r"\d{1,2} [a-z]+ \d{4}"
    found = re.findall(
        r"(?:uiterlijk(?: op)?|tot en met|moest(?: uiterlijk)? op|"
        r"Antwoord moest er zijn op|moest er (?:uiterlijk )?op|"
        rf"laatste dag daarvoor is|Daarna is het) ({day}(?:(?:, | of ){day})*)",
        text,
    )
    return {_day(one) for several in found for one in re.split(", | of ", several)}


def _day(text: str) -> dt.date:
    number, month, year = text.split()
    months = [dutch.day(dt.date(2026, m, 1)).split()[1] for m in range(1, 13)]
    return dt.date(int(year), months.index(month) + 1, int(number))


def _due(verdicts: Verdicts) -> dict[tuple[str, str], dt.date]:
    return {owed.case.key: day for day, owed in due(verdicts) if owed.kind.is_agreed_answer}


def _verdict_box(site: Site, case: AddresseeCase) -> str:
    """The sentences about time on the page of an advice to one body."""
    html = page(site, f"adviezen/{case.advice.id}.md")
    boxes = re.findall(r'<ul class="wk-times".*?</ul>', html, re.DOTALL)
    boxes += re.findall(r"<strong>(.*?)</strong>", html[html.index('id="berekening"') :])[:1]
    steps = re.findall(r'rests-on="agreement.answer_term">(.*?)</li>', html)
    return re.sub(r"antwoordde uiterlijk", "antwoordde", words(" ".join([*boxes, *steps])))


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
    listed = _due(verdicts)

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
            assert days_named(_verdict_box(site, case)) in (known, allowed, set())
        if case.awaited and case.timeliness.state.is_open:
            assert listed.get(case.key) == day
        assert case.key not in listed or f"{listed[case.key]:%Y%m%d}" in calendar
        told = days_named(written.get(case.key, ""))
        assert told in (set(), known, known | set(case.timeliness.first_days))
        assert (
            days_named(silent_line(case, TODAY).partition("gegeven ")[2].partition(". ")[2])
            <= known
        )


def test_both_days_stand_on_every_page_that_names_one() -> None:
    """While the act is unknown no list, page or tag tells one of the two as the last day."""
    site = site_of(_running_to_a_saturday())
    told = {one.source: words(_without_the_sheet(one.body(""))) for one in site.pages}

    named = {source for source, text in told.items() if SATURDAY in text or MONDAY in text}
    assert {"termijnen/index.md", "overdracht/index.md", "adviezen/2026-01-bus.md"} <= named
    assert {source: told[source].count(SATURDAY) for source in named} == {
        source: told[source].count(MONDAY) for source in named
    }


def test_both_days_stand_in_letters_calendar_and_data() -> None:
    """A calendar has one day for an event: the first, and the other in its name."""
    records = _running_to_a_saturday()
    verdicts, site = judge(records, TODAY), site_of(records)
    calendar = next(f.octets for f in site.files if f.uri == "data/agenda.ics").decode()
    (letter,) = letters(verdicts)

    assert f"De laatste dag daarvoor is {SATURDAY} of {MONDAY}." in letter.text
    assert "DTSTART;VALUE=DATE:20261128" in calendar
    assert f"SUMMARY:Uiterlijk {SATURDAY} of {MONDAY} (dat is niet zeker): antwoord van" in (
        calendar.replace("\r\n ", "")
    )
    assert _due(verdicts) == {verdicts.cases[0].key: dt.date(2026, 11, 28)}


def test_a_range_of_last_days_lasts_in_the_calendar_from_the_first_to_the_last() -> None:
    """Under its first day alone it would look like that day."""
    site = site_of(_answered_in_some_month())
    calendar = next(f.octets for f in site.files if f.uri == "data/agenda.ics").decode()
    told = calendar.replace("\r\n ", "")

    assert "DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261222\r\n" in told
    assert "SUMMARY:Uiterlijk 30 november 2026 of 21 december 2026\\, of een dag daartussen" in told


def test_a_letter_about_what_is_over_says_no_later_than() -> None:
    """Which of the two it was nobody knows; after the later one it is over in any case."""
    over = register(advice(sent=dt.date(2026, 1, 10)), council(agreements=[ACT_UNKNOWN]))

    told = " ".join(letter.text for letter in letters(judge(over, TODAY)))

    assert "De laatste dag daarvoor was niet later dan 23 februari 2026." in told
    assert "daarvoor is" not in told


def test_the_first_day_counts_while_an_extension_is_in_doubt() -> None:
    """Who waits for the later one may be too late."""
    (case,) = judge(_extension_in_doubt(), TODAY).cases

    assert case.last_days == (dt.date(2026, 11, 30), dt.date(2026, 12, 12), dt.date(2026, 12, 14))
    assert case.deadline == dt.date(2026, 11, 30)


def _without_the_sheet(html: str) -> str:
    """The calculation counts in both ways, each with days of its own."""
    return re.sub(r'<ol class="wk-sheet".*?</ol>', "", html, flags=re.DOTALL)


def test_an_extension_to_a_saturday_has_one_last_day() -> None:
    """Page, `due`, letter and `learn` differed by the weekend once."""
    verdicts = judge(_extended_to_a_saturday(), TODAY)
    (case,) = verdicts.cases

    assert case.deadline == dt.date(2026, 4, 13)
    assert _due(verdicts) == {case.key: dt.date(2026, 4, 13)}
    assert "13 april 2026, 224 dagen geleden" in silent_line(case, TODAY)
    assert all("13 april 2026" in letter.text for letter in letters(verdicts))


def test_while_a_question_is_open_no_output_names_a_day() -> None:
    """The council is on: no deadline in the list, the calendar, the data or a letter."""
    agreed = {"source": "Verordening", "answer_term": "6 weken", "pauses_for_questions": True}
    asked = response(id="vraag", kind="question", received=dt.date(2026, 2, 9), answers=[])
    records = register(advice(), council(agreements=[agreed]), asked)
    verdicts, site = judge(records, TODAY), site_of(records)
    (found,) = register_of(site)["advice"][0]["addressees"]
    box = _verdict_box(site, verdicts.cases[0])

    assert "Daarop staat hier geen antwoord." in box
    assert not days_named(box)
    assert due(verdicts) == ()
    assert letters(verdicts) == ()
    assert (found["timeliness"]["deadline"], found["timeliness"]["last_day"]) == (None, None)
    assert found["timeliness"]["paused_since"] == "2026-02-09"


def test_the_dates_name_the_last_day_of_the_case() -> None:
    """Where the act may apply, a case that is over counts the later of the two days."""
    records = register(
        advice(sent=dt.date(2026, 3, 1)),
        council(agreements=[{"source": "Verordening", "answer_term": "6 weken"}]),
    )
    verdicts = judge(records, TODAY)
    (case,), (whole,) = verdicts.cases, verdicts.advices
    (last,) = (one for one in timeline(whole, TODAY) if one.text.startswith("Laatste dag"))

    assert last.moment == PartialDate.of(dt.date(2026, 4, 13))
    assert case.deadline == last.moment.earliest
    assert not any("De laatste dag is zondag" in text_of(one.what) for one in case.timeliness.steps)


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


def test_every_day_that_somebody_set_stands_among_all_dates() -> None:
    """For the advice, for a better answer, for a question: also once it is over."""
    asked = {"asked": "2026-01-05", "reply_by": "2026-02-09"}
    question = response(
        id="vraag", kind="question", answers=[], received="2026-02-16", answered_on="2026-02-20"
    )
    again = {"on": "2026-03-09", "why": "Er staat geen reden.", "by": "2026-04-13"}
    put = {
        "kind": "raad_question",
        "on": "2026-03-16",
        "what": "Waarom?",
        "answered_on": "2026-03-30",
    }
    records = register(
        advice(request=asked, happened=[put]), question, response(better_answer=again)
    )

    told = [
        (e.moment.isoformat(), e.text) for e in timeline(judge(records, TODAY).advices[0], TODAY)
    ]

    assert ("2026-02-09", "Gevraagd: advies uiterlijk op deze dag") in told
    assert ("2026-02-20", "De raad beantwoordt de vraag") in told
    assert ("2026-04-13", "De raad vroeg om een beter antwoord, uiterlijk op deze dag") in told
    assert ("2026-03-30", "Antwoord in de gemeenteraad") in told


def test_a_range_is_told_as_one_wherever_its_ends_stand() -> None:
    """No page, list, calendar or feed tells the two ends as the only days that it can be."""
    records = _answered_in_some_month()
    first, last = (dutch.day(one) for one in judge(records, TODAY).cases[0].last_days)
    site = site_of(records)
    texts = [words(one.body("")) for one in site.pages]
    texts += [f.octets.decode() for f in site.files if f.uri == "data/agenda.ics"]

    told = re.sub(r"\r?\n ", "", "\n".join(texts)).replace("\\,", ",")
    assert f"{first} of {last}, of een dag daartussen" in told
    assert not re.search(f"of (?:{first}|{last})(?!, of een dag daartussen)", told)


def test_the_day_of_a_promise_that_was_kept_early_is_not_still_to_come() -> None:
    """Promised for 2026 and done in July: what was done stands there, and nothing is awaited."""
    made = {"what": "Het formulier aanpassen", "by": PartialDate.parse("2026")}
    kept = [{"recommendation": "1", "decision": "adopted", "explanation": "Ja."}]
    kept[0]["actions"] = [made | {"done": dt.date(2026, 7, 1)}]

    events = timeline(judge(register(advice(), response(answers=kept)), TODAY).advices[0], TODAY)

    assert [e.text for e in events if not e.past] == []
    assert "Gedaan bij aanbeveling 1: Het formulier aanpassen" in [e.text for e in events]


def test_a_promise_kept_before_its_last_day_shows_that_day_once_it_came() -> None:
    """From the day itself on it is no day to come: what was promised for when stays to be read."""
    made = {"what": "Bellen", "by": dt.date(2026, 7, 3), "done": dt.date(2026, 7, 1)}
    kept = [{"recommendation": "1", "decision": "adopted", "explanation": "Ja.", "actions": [made]}]
    records = register(advice(), response(answers=kept))

    def days(today: dt.date) -> list[str]:
        return [str(e.moment) for e in timeline(judge(records, today).advices[0], today)]

    assert "2026-07-03" not in days(dt.date(2026, 7, 2))
    assert "2026-07-03" in days(dt.date(2026, 7, 3))


def test_advice_asked_for_in_a_month_names_no_day() -> None:
    """Beside `februari 2026` nothing is said of a day."""
    asked = advice(request={"reply_by": PartialDate.parse("2026-02")})

    told = [e.text for e in timeline(judge(register(asked), TODAY).advices[0], TODAY)]

    assert "Gevraagd: advies uiterlijk in deze periode" in told
