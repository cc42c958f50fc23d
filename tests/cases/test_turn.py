"""Who waits for whom is one answer, and every page, list, letter, command and file gives it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from click.testing import CliRunner

from registers_for_tests import TODAY, advice, council, register, response
from site_pages.pages_for_tests import page, site_of
from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import is_fair_to_remind
from weerklank.cases.owing.waiting import Turn
from weerklank.cli import group
from weerklank.publish.parts.answer_times import bars
from weerklank.publish.parts.point.points import points
from weerklank.publish.sentences.letters import letters
from weerklank.publish.sentences.next_steps import next_steps
from weerklank.publish.sentences.verdict_sentence import time_sentence
from weerklank.publish.sentences.verdict_tags import tags
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response

NO_TERM = council(agreements=[{"source": "Brief van 3 mei 2025", "answer_term": "none"}])
NOT_KNOWN = council(agreements=[])
AGREED = {"source": "Verordening 2025, artikel 7", "answer_term": "6 weken"}
STOPS = council(agreements=[AGREED | {"pauses_for_questions": True}])
RUNS_ON = council(agreements=[AGREED | {"pauses_for_questions": False}])
IN_DOUBT = council(agreements=[AGREED])
ASKED = response(kind="question", answers=[], received=dt.date(2026, 2, 12))
ANSWERED = response(
    kind="question", answers=[], received=dt.date(2026, 2, 12), answered_on=dt.date(2026, 2, 20)
)
IN_TIME, AFTERWARDS = dt.date(2026, 2, 20), TODAY


def case_of(of: Body, *responses: Response, today: dt.date = TODAY) -> AddresseeCase:
    """The only advice at the only college."""
    return judge(register(of, advice(), *responses), today).advices[0].addressees[0]


@pytest.mark.parametrize(
    ("of", "responses", "today", "turn"),
    [
        (NO_TERM, (), AFTERWARDS, Turn.ADDRESSEE),
        (NO_TERM, (ASKED,), AFTERWARDS, Turn.COUNCIL),
        (NO_TERM, (ANSWERED,), AFTERWARDS, Turn.ADDRESSEE),
        (NOT_KNOWN, (ASKED,), AFTERWARDS, Turn.COUNCIL),
        (STOPS, (ASKED,), AFTERWARDS, Turn.COUNCIL),
        (IN_DOUBT, (ASKED,), AFTERWARDS, Turn.COUNCIL),
        (RUNS_ON, (ASKED,), IN_TIME, Turn.COUNCIL),
        (RUNS_ON, (ASKED,), AFTERWARDS, Turn.COUNCIL),
        (NO_TERM, (ASKED, response(id="brief")), AFTERWARDS, Turn.NOBODY),
    ],
)
def test_who_is_on(of: Body, responses: tuple[Response, ...], today: dt.date, turn: Turn) -> None:
    """An open question puts the council on, also after the last day."""
    assert case_of(of, *responses, today=today).turn is turn


@pytest.mark.parametrize("of", [NO_TERM, NOT_KNOWN, STOPS, IN_DOUBT])
def test_every_place_says_that_the_council_is_on(of: Body) -> None:
    """Card, list, sentence, step, short page and letters say it, with and without a term."""
    records = register(of, advice(), ASKED)
    verdicts = judge(records, TODAY)
    (case,) = verdicts.cases

    assert [line.text for point in points(verdicts.advices[0], TODAY) for line in point.shared] == [
        "Op deze site staat geen antwoord. Ook op een vraag aan de raad staat hier geen antwoord."
    ]
    assert "raag aan de raad, hier zonder antwoord" in tags(verdicts.advices[0])[0][1].text
    assert "stelde de raad op 12 februari 2026 een vraag. Daarop staat" in time_sentence(case)
    assert next_steps(verdicts.advices[0])[0].text.endswith("Dat is eerst nodig.")
    assert "raag aan de raad, hier zonder antwoord." in page(site_of(records), "kort.md")
    assert not is_fair_to_remind(case, TODAY)
    assert letters(verdicts) == ()


def test_due_tells_the_secretary_that_the_council_is_on(tmp_path: Path) -> None:
    """Without a term the line of the advice points at the question instead of at a reminder."""
    for folder in ("advice", "responses", "content/organisaties"):
        (tmp_path / folder).mkdir(parents=True)
    files = {
        "advice/2026-01-bus.md": "title: Bus\nsent: 2026-02-02\nsummary: Wij vragen een bus.\n"
        "recommendations: [Vergoed de bus.]\n",
        "responses/2026-01-bus-vraag.md": "advice: 2026-01-bus\nfrom: college\nkind: question\n"
        "received: 2026-02-12\nform: letter\n",
        "content/organisaties/raad.md": "title: Raad\nkind: council\nadvises: [college]\n",
        "content/organisaties/college.md": "title: Het college\nkind: college\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(f"---\n{text}---\nHoeveel mensen?\n", encoding="utf-8")

    told = CliRunner().invoke(group, ["due", "--folder", str(tmp_path), "--today", "2026-11-23"])

    assert "! antwoord op de vraag van 12 februari 2026" in told.output
    assert "U bent aan zet: beantwoord eerst de vraag." in told.output
    assert "Een herinnering is nu redelijk" not in told.output


def test_after_the_last_day_every_place_says_that_the_council_is_on() -> None:
    """The answer is late, and the council has to answer first: it asks nobody where it is."""
    records = register(RUNS_ON, advice(), ASKED)
    verdicts = judge(records, TODAY)
    (case,) = verdicts.cases

    assert case.timeliness.state.is_overdue
    assert "had er uiterlijk op 16 maart 2026 moeten zijn" in time_sentence(case)
    assert "een vraag. Daarop staat hier geen antwoord." in time_sentence(case)
    assert next_steps(verdicts.advices[0])[0].text.endswith("Dat is eerst nodig.")
    assert "Op een vraag aan de raad staat hier geen antwoord." in page(
        site_of(records), "raadsleden/index.md"
    )
    assert letters(verdicts) == ()


@pytest.mark.parametrize(
    ("of", "told"),
    [
        (STOPS, "de klok staat stil: vraag aan de raad, hier zonder antwoord"),
        (IN_DOUBT, "vraag aan de raad, hier zonder antwoord"),
    ],
)
def test_clock_stands_still_only_where_that_was_agreed(of: Body, told: str) -> None:
    """Where nobody knows whether a question stops it, the chart does not say that it does."""
    (bar,) = bars([case_of(of, ASKED, today=IN_TIME)])

    assert bar.agreement == told
