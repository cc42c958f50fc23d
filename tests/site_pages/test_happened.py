"""Questions, talks and what the gemeenteraad did: on every page, in `due`, calendar and data."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from commands.run import one_council, run
from every_register import NAMES, site_named
from registers_for_tests import TODAY, advice, college, council, register
from site_pages.pages_for_tests import page, register_of, site_of, words
from weerklank.cases.council.happened import happened, held_by_year, open_questions
from weerklank.cases.judge import judge
from weerklank.commands.reading.due import command as due
from weerklank.records.models.happening import HappeningKind
from weerklank.records.register import Register

ASKED = {"kind": "question", "on": "2026-10-05", "what": "Hoelang duurt het?"}
AGREED = [{"source": "Verordening", "question_term": "8 weken", "termijnenwet": "excluded"}]
"""The last day of that question is Monday 30 November."""


VRAGEN = "vragen/index.md"


def with_events(*events: dict[str, object], **fields: object) -> Register:
    """A council with these events."""
    return register(council(happened=events, agreements=AGREED, **fields), college())


def test_an_open_question_stands_wherever_what_is_due_stands() -> None:
    """The page of questions, the terms, the handover and the calendar name the same last day."""
    site = site_of(with_events({**ASKED, "answered_on": "none"}))
    calendar = next(f.octets for f in site.files if f.uri == "data/agenda.ics").decode()

    assert "30 november 2026" in words(page(site, "vragen/index.md"))
    assert "30 november 2026" in words(page(site, "termijnen/index.md"))
    assert "30 november 2026" in words(page(site, "overdracht/index.md"))
    assert "DTSTART;VALUE=DATE:20261130" in calendar


def test_the_data_hold_every_event_with_its_clock() -> None:
    """What nobody wrote down is null there, and not no."""
    motion = {"kind": "motion", "on": "2026-11-02", "what": "Doe het.", "outcome": "adopted"}
    records = register(advice(happened=[motion]), council(happened=[ASKED], agreements=AGREED))

    first, second = register_of(site_of(records))["happened"]
    assert (first["kind"], first["advice"], first["outcome"]) == (
        "motion",
        "2026-01-bus",
        "adopted",
    )
    assert (second["clock"]["state"], second["clock"]["last_day"]) == ("running", "2026-11-30")
    assert (second["answered"], second["answer_known"]) == (None, False)


def test_what_the_gemeenteraad_did_stands_with_the_advice() -> None:
    """The motion, its outcome and the reply of the college, as they were written."""
    motion = {
        "kind": "motion",
        "on": "2026-05-12",
        "what": "Vergoed de bus.",
        "outcome": "adopted",
        "answered_on": "2026-06-02",
        "answer": "Wij voeren de motie uit.",
    }
    html = page(site_of(register(advice(happened=[motion]))), "adviezen/2026-01-bus.md")

    assert "<summary>Gemeenteraad</summary>" in html
    assert "Motie in de gemeenteraad: aangenomen" in words(html)
    assert "Wij voeren de motie uit." in html


@pytest.mark.parametrize("kind", list(HappeningKind))
def test_every_event_of_a_council_stands_on_a_page(kind: HappeningKind) -> None:
    """Whatever check lets through in the file of a council is shown, its answer included."""
    event = {"kind": kind.value, "on": "2026-10-05", "what": "Dit gebeurde er"}
    answer = (
        {"answered_on": "2026-10-20", "answer": "Dit is geantwoord"} if kind.wants_answer else {}
    )
    site = site_of(with_events({**event, **answer}))
    shown = page(site, "organisaties/raad.md") + page(site, "vragen/index.md")

    assert all(text in shown for text in ("Dit gebeurde er", *list(answer.values())[1:]))


def test_an_event_of_a_later_day_is_not_shown_yet() -> None:
    """Nothing that has not happened is told as having happened."""
    records = with_events({**ASKED, "on": "2026-12-24"})

    assert happened(records, judge(records, TODAY)) == ()


def test_an_answered_question_is_not_open() -> None:
    """An answer of which only the text is known is one too."""
    records = with_events(
        {**ASKED, "answered_on": "2026-10-20"}, {**ASKED, "answer": "Zes weken."}, ASKED
    )

    waiting = open_questions(records, judge(records, TODAY))
    assert [event.happening.answer or event.answered for event in waiting] == [None]


def test_talks_are_counted_by_the_year_that_is_certain() -> None:
    """A talk of which the year is not certain counts in none."""
    days = ("2026-03-01", "2026-06", "2025", "2025-12/2026-01")
    records = with_events(
        *({"kind": "consultation", "on": day, "what": "Overleg."} for day in days)
    )
    events = happened(records, judge(records, TODAY))

    assert held_by_year(events) == ((2026, 2), (2025, 1))
    assert "in 2026 was er 2 keer overleg" in words(page(site_of(records), "organisaties/raad.md"))


@pytest.mark.parametrize(("kind", "asked"), [("final", True), ("proposal", False)])
def test_a_decision_brings_a_question_and_no_verdict(kind: str, *, asked: bool) -> None:
    """Awb 3:50 holds for a decision only, and whether it holds here a lawyer must say."""
    decided = {"date": dt.date(2026, 5, 1), "kind": kind}
    html = page(site_of(register(advice(decided=decided))), "adviezen/2026-01-bus.md")

    assert ("artikel 3:50" in html) is asked


def test_due_names_a_question_and_what_to_write_down(tmp_path: Path) -> None:
    """Of a question without a word on its answer it says how to settle that."""
    one_council(tmp_path)
    file = tmp_path / "content/organisaties/clientenraad.md"
    event = "happened:\n  - {kind: question, on: 2026-03-02, what: Hoelang duurt het?}\n---"
    head, _, text = file.read_text("utf-8").rpartition("---")
    file.write_text(f"{head}{event}{text}", "utf-8")

    result = run(due, ["-f", str(tmp_path), "--today", "2026-11-23"])

    assert "Hoelang duurt het?" in result.output
    assert "answered_on: 2026-11-23" in result.output


@pytest.mark.parametrize("name", NAMES)
def test_the_counts_of_the_questions_are_all_of_them(name: str) -> None:
    """How each stands adds up to how many there are."""
    counts = re.search(r'<ul class="wk-counts".*?</ul>', page(site_named(name), VRAGEN), re.DOTALL)
    numbers = [int(n) for n in re.findall(r"<b>(\d+)</b>", counts[0])] if counts else [0]

    assert sum(numbers[1:]) == numbers[0]


def test_a_question_in_each_state_is_counted() -> None:
    """Running, not known, over, without a term: four states are four lines."""
    asked = {"kind": "question", "what": "Hoeveel?", "answered_on": "none"}
    events = (
        {**asked, "on": "2026-11-20", "term": "2 weken"},
        {**asked, "on": "2026-09-01", "term": "2 weken"},
        {**asked, "on": "2026-09-02", "term": "none"},
        {**asked, "on": "2026-09-03", "term": "unknown"},
    )
    told = words(page(site_of(with_events(*events)), VRAGEN))

    assert "4 vragen van de raad" in told
    for line in (
        "1 waarvan de tijd nog loopt",
        "1 zonder antwoord, en de tijd is voorbij",
        "1 zonder afgesproken termijn",
        "1 zonder antwoord, en zonder bekende termijn",
    ):
        assert line in told


def test_of_a_question_without_an_answer_it_is_not_asked_whether_that_came_in_time() -> None:
    """Put on some day in November: no answer came, and whether it is late is not certain."""
    put = {"kind": "question", "on": "2026-09", "what": "Waar is het geld?", "answered_on": "none"}

    html = words(page(site_of(with_events(put)), VRAGEN))

    assert "Er kwam geen antwoord. Of het te laat is, is niet zeker." in html
    assert "op tijd was" not in html


def test_a_question_to_two_names_both_and_says_of_neither_that_it_answered() -> None:
    """Who of them answered nobody wrote down: the page and the letter address both."""
    put = {**ASKED, "to": ["college", "dienst"], "answered_on": "2026-10-20", "answer": "Ja."}
    service = college(id="dienst", title="De dienst", kind="provider")
    agreed = council(happened=[put], agreements=AGREED, advises=["college", "dienst"])

    html = words(page(site_of(register(agreed, college(), service)), VRAGEN))

    assert "Gevraagd op 5 oktober 2026 aan Het college van Proefstad en De dienst ." in html
    assert "Er kwam antwoord op 20 oktober 2026. Dat is op tijd" in html
    assert "Het antwoord, 20 oktober 2026" in html
