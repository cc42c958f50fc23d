"""The year on one page: what was asked and what came of it, and nothing that no record says."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import page, site_of, words
from weerklank.records.models.advice import Advice
from weerklank.records.models.response import Response

MEANS = {"id": "1", "text": "Vergoed de bus.", "means": "U krijgt uw buskaartje terug."}


def in_short(*records: Advice | Response) -> str:
    """What a reader sees of the page, up to the links below it."""
    site = site_of(register(council(), college(), *records), phone="0123-456 789")
    return words(page(site, "kort.md"))


def answered(**answer: object) -> Response:
    """An answer to the only recommendation."""
    return response(answers=[{"recommendation": "1", **answer}])


DONE = {"what": "Het geld betalen", "by": dt.date(2026, 4, 1), "done": dt.date(2026, 4, 1)}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, "Het geld betalen. De gemeente zegt: dit is klaar."),
        ({"evidence": "brief"}, "Het geld betalen. Dit is gedaan."),
        ({"promised": False}, "Het geld betalen. De gemeente zegt: dit is klaar."),
        (
            {"evidence": "brief", "result": "u krijgt tien euro"},
            "U krijgt tien euro. Dit is gedaan.",
        ),
    ],
)
def test_what_was_done_is_told_as_its_record_says_it(more: dict[str, object], said: str) -> None:
    """Without evidence it is what the municipality says; what the council hoped is never told."""
    told = in_short(
        advice(recommendations=[MEANS]),
        answered(decision="adopted", actions=[{**DONE, **more}]),
    )

    assert said in told
    assert "buskaartje" not in told


def test_home_tells_of_each_line_whether_somebody_shows_it() -> None:
    """Of two that are done only the one without evidence is what the body says."""
    two = advice(recommendations=[MEANS, {**MEANS, "id": "2"}])
    proven = {**DONE, "what": "Een folder maken", "evidence": "folder"}
    letter = response(
        answers=[
            {"recommendation": number, "decision": "adopted", "actions": [action]}
            for number, action in (("1", DONE), ("2", proven))
        ]
    )

    told = words(page(site_of(register(council(), college(), two, letter)), "index.md"))

    assert f"Het geld betalen. Klaar, zegt {college().name}." in told
    assert "Een folder maken. Klaar" not in told
    assert "buskaartje" not in told


def test_a_promise_is_no_result() -> None:
    """What is not done yet is not told as if people had it."""
    told = in_short(advice(recommendations=[MEANS]), answered(decision="adopted"))

    assert "Wij vroegen: vergoed de bus. De gemeente zegt ja." in told
    assert "buskaartje" not in told
    assert "Dit is gedaan" not in told


@pytest.mark.parametrize(
    ("decision", "sentence"),
    [
        ("rejected", "De gemeente doet dit niet."),
        ("partly", "De gemeente doet dit deels."),
        ("alternative", "De gemeente doet iets anders."),
    ],
)
def test_no_and_partly_are_told_plainly(decision: str, sentence: str) -> None:
    """A reader sees in one sentence what the municipality does not do."""
    told = in_short(
        advice(), answered(decision=decision, explanation="Want het kost 80.000 euro per jaar.")
    )

    assert f"Wij vroegen: vergoed de bus voor vrijwilligers. {sentence}" in told


def test_after_a_motion_the_no_is_not_told_as_what_holds() -> None:
    """What was answered and what the gemeenteraad decided since stand together."""
    motion = {"kind": "motion", "on": "2026-05-01", "what": "Doe het toch.", "outcome": "adopted"}
    told = in_short(advice(happened=[motion]), answered(decision="rejected"))

    assert "De gemeente zei: nee. De gemeenteraad nam op 1 mei 2026 een motie aan" in told
    assert "doet dit niet" not in told


def test_a_replaced_advice_leaves_its_place_to_the_newer_one() -> None:
    """What was refused then may be promised now."""
    newer = advice(id="2026-02-bus", title="Opnieuw", sent=dt.date(2026, 4, 1))
    told = in_short(advice(superseded_by="2026-02-bus"), newer, answered(decision="rejected"))

    assert "doet dit niet" not in told
    assert "Opnieuw" in told


def test_a_missing_reason_is_said_only_when_none_stands_there() -> None:
    """A refusal without a word of explanation is told with that."""
    bare = answered(decision="rejected", explanation="Dit nemen wij niet over.")

    told = in_short(advice(), bare)

    assert "De gemeente doet dit niet. Er staat geen reden bij." in told


def test_waiting_is_told_with_the_day() -> None:
    """What nobody answered stands there with the summary and the day that counts."""
    told = in_short(advice())

    assert "Hier staat geen antwoord" in told
    assert "Wij vragen een vergoeding voor de bus. Hier staat geen antwoord." in told


@pytest.mark.parametrize("answer", ["unknown", "none"])
def test_what_is_not_known_is_no_result_and_no_reproach(answer: str) -> None:
    """An advice of which nobody knows whether an answer came is in no group as answered."""
    told = in_short(advice(answer=answer))

    assert "zegt ja" not in told
    assert "doet dit niet" not in told
    if answer == "unknown":
        assert "Hier staat geen antwoord." not in told
    else:
        assert "Er kwam geen antwoord." in told


def test_a_withdrawn_advice_is_not_told() -> None:
    """The council took it back, so nothing came of it."""
    taken_back = {"on": dt.date(2026, 3, 1), "reason": "De regeling bestaat niet meer."}

    assert "Wij vroegen" not in in_short(advice(withdrawn=taken_back))


def test_there_are_ten_lines_at_most_and_several_advices_before_a_second_of_one() -> None:
    """With many advices there are ten numbered lines, the last with the phone number."""
    many = [advice(id=f"2026-{n:02}", title=f"Advies {n}") for n in range(1, 30)]
    html = page(site_of(register(council(), college(), *many), phone="0123-456 789"), "kort.md")

    assert html.count("<li data-wk-rests-on") == 9
    assert len(set(re.findall(r"Advies \d+", html))) == 9
    assert 'start="10"' in html
    assert "0123-456 789" in html
    assert "Nog 20 punten passen niet op dit blad." in words(html)


def test_an_earlier_year_is_named_as_the_last() -> None:
    """Without an advice this year the page tells of the newest year, and says so."""
    told = in_short(advice(id="2024-01-bus", sent=dt.date(2024, 2, 2)))

    assert "In 2024 gaven wij voor het laatst advies, voor zover deze site weet. Dit kwam" in told


def test_without_an_advice_nothing_is_claimed() -> None:
    """A council that begins has a page that says what will stand there."""
    told = in_short()

    assert "Er is nog niets te vertellen." in told
    assert "Wij vroegen" not in told


def test_home_leads_to_it() -> None:
    """The page is one click away for who comes in at the front door."""
    home = page(site_of(register(council(), college(), advice())), "index.md")

    assert 'href="kort/"' in home


def test_an_answer_that_is_late_is_told_before_one_that_may_still_come() -> None:
    """What should have come already is what a reader must not miss."""
    late = advice(summary="Dit had er al moeten zijn.")
    running = advice(
        id="2026-09-bus",
        sent=TODAY - dt.timedelta(days=3),
        received=TODAY - dt.timedelta(days=3),
        summary="Dit mag nog komen.",
    )

    html = in_short(running, late)

    assert html.index("Dit had er al moeten zijn.") < html.index("Dit mag nog komen.")


def test_who_must_answer_a_question_is_told_to_be_on() -> None:
    """While the council has still to answer, the page says so."""
    asked = response(kind="question", answers=[], received=dt.date(2026, 3, 2))

    assert "raag aan de raad, hier zonder antwoord." in in_short(advice(), asked)


def test_a_letter_for_two_is_one_line() -> None:
    """Who wrote it is named; the same line for each body would fill the sheet."""
    dienst = college(id="dienst", title="De dienst", kind="gr_board")
    given = {"recommendation": "1", "decision": "adopted", "explanation": "Ja."}
    letter = response(**{"from": "dienst", "on_behalf_of": ["college"], "answers": [given]})
    sent = advice(to=["college", "dienst"], recommendations=["Eén loket."])
    told = words(page(site_of(register(sent, dienst, letter)), "kort.md"))

    assert told.count("Wij vroegen: één loket.") == 1
    assert "De dienst zegt ja." in told
