"""What a terminal shows is folded at words, at every width, and what is copied stays whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from commands.run import one_council
from commands.wizards.window import opened
from weerklank.commands.terminal.folding import folded

ADDRESS = "https://wilgendam.example/documenten/verordening-clientenparticipatie-2024-artikel-7"
COMMAND = "weerklank import --confirm 2024-10-advies-beleidsplan-schuldhulpverlening"
TEXT = (
    "De dag waarop het advies de deur uit ging. Die telt voor de termijn, ook bij een ongevraagd "
    f"advies. Zie {ADDRESS} voor wat is afgesproken.\n\n"
    "  12. antwoord ontvangen: Datum waarop de raad het kreeg: die telt, en geen andere datum.\n"
    f"Klopt alles? Typ dan: {COMMAND}"
)


@pytest.mark.parametrize("width", [80, 60, 40])
def test_no_word_is_broken_and_none_is_lost(width: int) -> None:
    """Only what is longer than the window by itself goes over its edge."""
    lines = folded(TEXT, width).split("\n")

    assert " ".join(" ".join(lines).split()) == " ".join(TEXT.split())
    over = [line.strip() for line in lines if len(line) > width]
    assert {ADDRESS, COMMAND} >= set(over)
    assert COMMAND in [line.strip() for line in lines]


def test_a_choice_hangs_under_its_own_words() -> None:
    """Its number stands free, so that a list of choices stays a list."""
    assert folded("  1. een twee drie vier", 14) == "  1. een twee\n     drie vier"


def test_two_commands_on_one_line_are_pasted_as_one() -> None:
    """Broken, the second half would be a command of its own."""
    line = "Klaar. Typ nu: pip install --require-hashes -r a.txt && pip install --no-deps -r b.txt"

    assert folded(line, 40).split("\n")[-1] == line.removeprefix("Klaar. Typ nu: ")


@pytest.mark.parametrize("text", ["kort", "", "  ingesprongen: ", "een\n\ntwee\n"])
def test_what_fits_stays_as_it_is(text: str) -> None:
    """Not a space differs."""
    assert folded(text, 40) == text


def test_a_question_keeps_the_place_to_type() -> None:
    """The space after the colon is where the answer begins."""
    assert folded("Wat moet dat worden (Enter = overslaan): ", 24).endswith("overslaan): ")


@pytest.mark.thorough
@pytest.mark.parametrize("width", [80, 60, 40])
def test_a_wizard_fits_in_a_narrow_window(tmp_path: Path, width: int) -> None:
    """No line of explanation, choice or question fills the window to the last column."""
    one_council(tmp_path)
    words = ["new", "advice", "-f", str(tmp_path)]
    wizard = opened(words, (24, width), TERM="dumb", COLUMNS="200")
    for question, answer in (("Titel", "Een bus"), ("Verstuurd op", "gisteren of zo, denk ik")):
        wizard.expect_exact(question)
        wizard.send(f"{answer}\r")
    wizard.expect_exact("Typ")
    wizard.expect_exact("Verstuurd op")
    shown = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", str(wizard.before))
    wizard.close(force=True)

    # What is typed, the terminal itself shows over and over, as fast as it comes.
    told = [line for line in shown.splitlines() if "Verstuurd op" not in line]
    assert [line for line in told if len(line) > width] == []
    assert any("jjjj-mm-dd" in line for line in told)
