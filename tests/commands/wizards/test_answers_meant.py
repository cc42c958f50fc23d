"""What a person means who answers in other words: nothing, nearly a date, or yes to a proposal."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from commands.run import advice_file, one_council, plain, run
from weerklank.commands.asking.choosing import chosen_by
from weerklank.commands.wizard.new.new import command
from weerklank.records import load

BODY = ("Adviesraad Wmo", "1", "de adviesraad", "Wilgendam")
AGREED = ("8 weken", "Verordening, artikel 3", "", "gevraagd")
PRIVATE = "Mevrouw J. de Vries heeft schulden. Zij wil hulp."


def body(root: Path, *typed: str) -> str:
    """The page of a new council, with these answers from the telephone on."""
    outcome = run(command, ["body", "-f", str(root)], [*BODY, *typed, ".", "", "ja"])
    assert outcome.exit_code == 0, outcome.output
    return (root / "content/organisaties/adviesraad.md").read_text("utf-8")


def advice(root: Path, *typed: str) -> tuple[str, str]:
    """What was said to a wizard for an advice with these answers, and the file."""
    outcome = run(command, ["advice", "-f", str(root), "--id", "bus"], typed)
    file = root / "advice" / "bus.md"
    return plain(outcome.output), file.read_text("utf-8") if file.exists() else ""


@pytest.mark.parametrize("nothing", ["geen", "nee", "n.v.t.", "Weet ik niet.", "-", "onbekend"])
def test_nothing_in_words_passes_a_question_over(nothing: str, tmp_path: Path) -> None:
    """It is no telephone number, and as a text it would stand on the site."""
    made = body(one_council(tmp_path), nothing, nothing, *AGREED)

    assert "contact" not in made
    assert "requested: 8 weken" in made


def test_none_stays_an_answer_where_it_says_something(tmp_path: Path) -> None:
    """`geen` at a term is what was looked up; at a date it may be as well."""
    made = body(one_council(tmp_path), "", "", "geen", "Verordening, artikel 3", "")

    assert "requested: geen" in made


def test_a_letter_or_an_explanation_that_is_only_a_word_is_none(tmp_path: Path) -> None:
    """Nobody wrote `geen`; it ended in a traceback."""
    advice_file(one_council(tmp_path))
    typed = ("1", "1", "2026-06-08", "2026-06-10", "1", "4", "geen", ".", "7", "geen", ".", "")

    outcome = run(command, ["response", "-f", str(tmp_path)], [*typed, "ja"])

    assert outcome.exit_code == 0, outcome.output
    (response,) = load(tmp_path).register.responses
    assert response.answers[0].explanation is None
    assert response.body is None


def test_a_text_that_no_file_may_hold_is_asked_again(tmp_path: Path) -> None:
    """At its own question, in Dutch, with what was typed still there."""
    advice_file(one_council(tmp_path))
    typed = ("1", "1", "2026-06-08", "2026-06-10", "1", "4", "[" * 400, ".", "Te duur.", ".")

    outcome = run(command, ["response", "-f", str(tmp_path)], typed)

    assert "'Uitleg'" in plain(outcome.output)
    assert "Hier stond: [[[" in outcome.output


def test_yes_to_what_was_meant_is_enter(tmp_path: Path) -> None:
    """`Bedoelt u '8 weken'?` and Enter: it was passed over, without a word."""
    made = body(one_council(tmp_path), "", "", "acht weken", "", *AGREED[1:])

    assert "8 weken" in made


def test_what_enter_means_is_one_thing(tmp_path: Path) -> None:
    """With a proposal Enter takes it, and a dash passes it over; the question says both."""
    root = one_council(tmp_path)
    advice_file(root, number="CR-2026-05")
    begin = ("Bus", "2026-05-06", "Er rijdt geen bus. Dat moet anders.", "Laat hem rijden.", "")

    said, made = advice(root, *begin, "-", "2", *[""] * 5, ".", "ja")

    assert "Eigen nummer (Enter = CR-2026-06; overslaan: typ -)" in said
    assert "(Enter = overslaan) [" not in said
    assert "title: Bus" in made
    assert "number" not in made


@pytest.mark.parametrize(
    ("typed", "day"),
    [("5 mrt", "2026-03-05"), ("gisteren", "2026-11-28"), ("30 december", "2025-12-30")],
)
def test_a_day_without_a_year_is_offered_with_it(typed: str, day: str, tmp_path: Path) -> None:
    """The last such day that has been; Enter takes it."""
    root = one_council(tmp_path)
    begin = ("Bus", typed, "", "Er rijdt geen bus. Dat moet anders.", "Laat hem rijden.", "")

    said, made = advice(root, *begin, "2", *[""] * 5, ".", "ja")

    assert f"[{day}]" in said
    assert f"sent: {day}" in made


def test_enter_says_neither_what_came_in_nor_what_a_body_is(tmp_path: Path) -> None:
    """An answer stops the clock: somebody must have said that it was one."""
    root = one_council(tmp_path)
    advice_file(root)

    response = run(command, ["response", "-f", str(root)], ["1", ""])
    new_body = run(command, ["body", "-f", str(root)], ["Raad", ""])

    assert "Soort bericht: Hier is een antwoord nodig." in plain(response.output)
    assert "Soort: Hier is een antwoord nodig." in plain(new_body.output)


@pytest.mark.parametrize("word", ["nee", "n", "Nee."])
def test_no_is_no_reason_why_a_name_may_stand(word: str, tmp_path: Path) -> None:
    """`Mag deze naam er staan?` answered with nee: it was kept as the reason, and published."""
    root = one_council(tmp_path)

    said, made = advice(root, "Bus", "2026-05-06", PRIVATE, word)

    assert made == ""
    assert said.count("Samenvatting") == 2
    assert "checked" not in said


def test_yes_is_no_reason_either(tmp_path: Path) -> None:
    """It is asked why."""
    said, _ = advice(one_council(tmp_path), "Bus", "2026-05-06", PRIVATE, "ja")

    assert "Typ waarom het mag, in een paar woorden." in said


def test_what_was_said_back_is_not_said_again(tmp_path: Path) -> None:
    """Who goes one question back has read it already."""
    root = one_council(tmp_path)

    said, _ = advice(root, "Bus", "6-5-2026", "<", "6-5-2026", "<", "2026-05-06", "Er is iets.")

    assert said.count("Wij lezen: 6 mei 2026.") == 3


@pytest.mark.parametrize("said", ["weet ik niet", "Geen idee.", "onbekend", "?"])
def test_who_does_not_know_may_say_so_at_a_choice(said: str) -> None:
    """Where not known is one of the choices; nowhere else is it a choice."""
    choices = [("ja", "ja"), ("nee", "nee, dat is nagekeken"), ("onbekend", "niet bekend")]

    assert chosen_by(said, choices) == "onbekend"
    with pytest.raises(click.UsageError):
        chosen_by(said, choices[:2])
