"""The list of what is due, and the neutral letters that go with it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from commands.run import advice_file, one_council, run
from weerklank.cases.case import Verdicts
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import due
from weerklank.commands.reading.due import command
from weerklank.publish.sentences.letters import Letter, letters
from weerklank.records import load
from weerklank.writing.headers.yaml_text import record_text

LAST_DAY = dt.date(2026, 6, 15)  # six weeks after 4 May 2026
DAY = "2026-07-01"
ANSWERED = [{"recommendation": n, "decision": "rejected"} for n in ("1", "2")]


def verdicts_on(root: Path, today: dt.date) -> Verdicts:
    """The verdicts on the register in a folder."""
    loaded = load(root)
    assert loaded.errors == ()
    return judge(loaded.register, today)


def waiting(root: Path, today: dt.date) -> tuple[Letter, ...]:
    """The letters about one advice that waits for an answer until 15 June 2026."""
    advice_file(one_council(root), number="CR-2026-05")
    return letters(verdicts_on(root, today), "https://wilgendam.example/")


def response(root: Path, name: str = "eerste", **fields: object) -> None:
    """A message of the college about the advice."""
    (root / "responses").mkdir(exist_ok=True)
    values = {"advice": "2026-05-bus", "from": "college", **fields}
    file = f"2026-05-bus-{fields.get('kind', name)}.md"
    (root / "responses" / file).write_text(record_text(values), encoding="utf-8")


def test_nothing_is_sent_long_before_the_day(tmp_path: Path) -> None:
    """More than two weeks before the last day no letter is due."""
    assert waiting(tmp_path, dt.date(2026, 5, 31)) == ()


def test_reminder_names_agreement_and_day(tmp_path: Path) -> None:
    """Before the day the contact officer gets the facts from the record and one question."""
    (letter,) = waiting(tmp_path, dt.date(2026, 6, 1))

    assert letter.to == "de contactambtenaar van het college"
    assert "uiterlijk 15 juni 2026" in letter.subject
    assert "Op 4 mei 2026 gaven wij" in letter.text
    assert "(CR-2026-05)" in letter.text
    assert "binnen 6 weken antwoord komt (Verordening, artikel 7)" in letter.text
    assert "1. Laat de bus op zondag rijden.\n2. Maak de bus gratis." in letter.text
    assert "https://wilgendam.example/adviezen/2026-05-bus/" in letter.text


@pytest.mark.parametrize(
    ("instrument", "subject", "known"),
    [
        ("advice", "ons advies", "Het advies"),
        ("view", "onze zienswijze", "De zienswijze"),
        ("consent", "ons bericht over instemming met", "Het bericht"),
    ],
)
def test_a_letter_calls_what_was_given_by_its_name(
    tmp_path: Path, instrument: str, subject: str, known: str
) -> None:
    """A view or a consent is no advice, in the subject and in the last line neither."""
    advice_file(one_council(tmp_path), instrument=instrument)

    found = letters(verdicts_on(tmp_path, dt.date(2026, 11, 1)), "https://w.example/")

    assert found
    assert all(f'antwoord op {subject} "Laat de bus' in one.subject for one in found)
    assert all(f"\n\n{known}, de berekening en de stukken staan" in one.text for one in found)


def test_the_day_after_asks_when_it_comes(tmp_path: Path) -> None:
    """After the last day the letter asks for a day and a reason, and blames nobody."""
    (letter,) = waiting(tmp_path, dt.date(2026, 6, 16))

    assert "Wij vinden bij ons geen antwoord." in letter.text
    assert "op welke dag het antwoord komt, en waarom het later is" in letter.text


def test_two_weeks_later_the_gemeenteraad_can_ask(tmp_path: Path) -> None:
    """From two weeks after the day there is also a letter to the elected council."""
    officer, members = waiting(tmp_path, dt.date(2026, 6, 29))

    assert officer.to == "de contactambtenaar van het college"
    assert members.to == "de leden van de gemeenteraad"
    assert "Dat is nu 2 weken geleden." in members.text
    assert "Wij vragen u om aan het college te vragen:" in members.text


@pytest.mark.parametrize(
    ("known", "subject", "question"),
    [
        ({}, "wij vinden geen antwoord op", "1. Kwam er antwoord? Zo nee, op welke dag komt het,"),
        ({"answer": "none"}, "er kwam geen antwoord op", "1. Op welke dag komt het antwoord,"),
    ],
)
def test_nobody_tells_the_gemeenteraad_that_none_came_unless_it_is_known(
    tmp_path: Path, known: dict[str, str], subject: str, question: str
) -> None:
    """What a council cannot find may have come: then the first question is whether it did."""
    advice_file(one_council(tmp_path), **known)
    members = letters(verdicts_on(tmp_path, dt.date(2026, 6, 29)))[-1]

    assert members.subject.startswith(subject)
    assert question in members.text


def test_letters_accuse_nobody(tmp_path: Path) -> None:
    """No letter uses the words of a quarrel."""
    text = " ".join(map(str, waiting(tmp_path, dt.date(2026, 9, 1)))).lower()

    for word in ("illegaal", "onrechtmatig", "schending", "verwijt", "helaas", "eisen", "moet"):
        assert word not in text


def test_notice_of_delay_is_not_passed_over(tmp_path: Path) -> None:
    """When the municipality wrote that it takes longer, the letter says so."""
    response(
        tmp_path,
        kind="interim",
        received="2026-06-10",
        until="2026-07-20",
        reason="Wij wachten op cijfers.",
    )

    (letter,) = waiting(tmp_path, dt.date(2026, 6, 20))

    assert "Wij kregen wel bericht dat het langer duurt." in letter.text


def test_answer_to_a_part_leaves_the_rest(tmp_path: Path) -> None:
    """Only what is still open is named."""
    answers = [{"recommendation": "1", "decision": "adopted"}]
    response(tmp_path, received="2026-06-10", answers=answers)

    officer, members = waiting(tmp_path, dt.date(2026, 7, 20))

    assert "Op een deel van de aanbevelingen" in officer.text
    assert "1. Laat de bus" not in officer.text
    assert members.subject.startswith("wij vinden geen volledig antwoord op")
    assert "1. Kwam er antwoord op alles? Zo nee, op welke dag" in members.text


def test_promise_is_asked_after(tmp_path: Path) -> None:
    """A promise whose day has passed gets a question, not a reproach."""
    promise = {"what": "Een extra rit om 19 uur.", "by": "2026-09-01"}
    answers = [
        {"recommendation": "1", "decision": "adopted", "actions": [promise]},
        {"recommendation": "2", "decision": "rejected"},
    ]
    response(tmp_path, received="2026-06-10", answers=answers)

    (letter,) = waiting(tmp_path, dt.date(2026, 11, 1))

    assert "bij aanbeveling 1 deze toezegging: Een extra rit om 19 uur." in letter.text
    assert "Dat zou uiterlijk 1 september 2026 klaar zijn." in letter.text


def test_a_better_answer_is_guarded_without_a_reproach(tmp_path: Path) -> None:
    """The council asked for it by a day that nobody agreed to: a question, and nothing is late."""
    again = {"on": "2026-06-12", "recommendations": ["1"], "why": "De reden ontbreekt.", "by": DAY}
    response(tmp_path, received="2026-06-10", answers=ANSWERED, better_answer=again)

    (before,) = waiting(tmp_path, dt.date(2026, 6, 25))
    (after,) = letters(verdicts_on(tmp_path, dt.date(2026, 11, 1)))

    assert "een beter antwoord bij aanbeveling 1, graag uiterlijk 1 juli 2026." in before.text
    assert "Lukt dat?" in before.text
    assert "op welke dag het komt?" in after.text
    assert "te laat" not in after.text


def test_a_better_answer_that_came_is_no_longer_expected(tmp_path: Path) -> None:
    """The second round ends the waiting."""
    again = {"on": "2026-06-12", "why": "De reden ontbreekt.", "by": DAY}
    response(tmp_path, received="2026-06-10", answers=ANSWERED, better_answer=again)
    response(tmp_path, name="tweede", received="2026-06-20", answers=ANSWERED)

    assert waiting(tmp_path, dt.date(2026, 7, 15)) == ()


def test_command_does_not_call_a_better_answer_late(tmp_path: Path) -> None:
    """The list says how long ago the day was."""
    again = {"on": "2026-06-12", "why": "De reden ontbreekt.", "by": DAY}
    response(tmp_path, received="2026-06-10", answers=ANSWERED, better_answer=again)
    advice_file(one_council(tmp_path))

    told = run(command, ["-f", str(tmp_path), "--today", "2026-07-02"]).output

    assert "1 dag geleden  beter antwoord van het college" in told


def test_withdrawn_advice_expects_nothing(tmp_path: Path) -> None:
    """Of an advice that was taken back nothing is due."""
    withdrawn = {"on": "2026-05-20", "reason": "De bus rijdt al."}
    advice_file(one_council(tmp_path), withdrawn=withdrawn)

    assert due(verdicts_on(tmp_path, dt.date(2026, 6, 1))) == ()
