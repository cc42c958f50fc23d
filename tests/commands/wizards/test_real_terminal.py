"""The wizards at a real terminal: long pastes, a closed window, half a sentence."""

from __future__ import annotations

import resource
import signal
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from commands.run import one_council
from commands.wizards.window import close_window, opened
from weerklank.records import load

pytestmark = pytest.mark.thorough

LONG = " ".join(f"Zin {n} van de brief is gewoon Nederlands." for n in range(520))
"""Over 20,000 characters on one line; the terminal itself cuts at 4,096."""
QUESTIONS = (
    *("Titel", "Verstuurd op", "Samenvatting", "Aanbeveling 1", "Aanbeveling 2"),
    *("Soort advies", "Hoe het is gegeven", "Ontvangen door", "Onderwerp 1"),
    *("Bellen of mailen", "De brief (sluit af"),
)
SUMMARY = "Er rijdt geen bus. Dat moet anders."
ANSWERS = ("Een bus", "2026-05-04", SUMMARY, "Laat hem rijden.", *[""] * 6)


@pytest.fixture
def wizard(tmp_path: Path) -> Iterator[pexpect.spawn[str]]:
    """`weerklank new advice` in a terminal of 80 by 24, in a folder with one council."""
    one_council(tmp_path)
    started = start(tmp_path)
    yield started
    started.close(force=True)


def start(root: Path) -> pexpect.spawn[str]:
    """The wizard, started in a terminal."""
    return opened(["new", "advice", "-f", str(root)])


def answer(wizard: pexpect.spawn[str], question: str, text: str) -> None:
    """Wait for the question and type the answer with Enter."""
    wizard.expect_exact(question)
    wizard.send(f"{text}\r")


def paste(wizard: pexpect.spawn[str], text: str) -> None:
    """Paste as a terminal does (bracketed paste), and press Enter."""
    wizard.send(f"\x1b[200~{text}\x1b[201~")
    wizard.send("\r")


def up_to_the_letter(wizard: pexpect.spawn[str]) -> None:
    """Answer everything before the letter."""
    for question, text in zip(QUESTIONS, ANSWERS, strict=False):
        answer(wizard, question, text)
    wizard.expect_exact(QUESTIONS[-1])


def finish(wizard: pexpect.spawn[str]) -> None:
    """Accept the name and keep the file."""
    answer(wizard, "Naam van het bestand", "")
    answer(wizard, "Dit bestand bewaren?", "ja")
    wizard.expect_exact("Bewaard:")
    wizard.expect(pexpect.EOF)


def test_pasted_letter_of_20_000_characters_is_kept_whole(
    wizard: pexpect.spawn[str], tmp_path: Path
) -> None:
    """Not one word of a long paste on one line is lost."""
    up_to_the_letter(wizard)
    paste(wizard, LONG)
    wizard.send(".\r")
    finish(wizard)

    body = load(tmp_path).register.advices[0].body
    assert " ".join(body.split()) == LONG


def test_pasted_list_becomes_a_recommendation_for_each_line(
    wizard: pexpect.spawn[str], tmp_path: Path
) -> None:
    """Bullets as Word writes them and numbers are taken off, the words stay."""
    for question, text in zip(QUESTIONS[:3], ANSWERS[:3], strict=True):
        answer(wizard, question, text)
    wizard.expect_exact("Aanbeveling 1")
    paste(wizard, "•\tLaat de bus rijden.\n2. Maak hem gratis.\n– Zet er een bankje bij.")
    answer(wizard, "Aanbeveling 4", "")
    for question in QUESTIONS[5:-1]:
        answer(wizard, question, "")
    wizard.expect_exact(QUESTIONS[-1])
    wizard.send("\r")
    finish(wizard)

    found = [r.text for r in load(tmp_path).register.advices[0].recommendations]
    assert found == ["Laat de bus rijden.", "Maak hem gratis.", "Zet er een bankje bij."]


def test_a_full_disk_waits_until_there_is_room(wizard: pexpect.spawn[str], tmp_path: Path) -> None:
    """Neither the file nor the answers can be written: they stay in the window."""
    up_to_the_letter(wizard)
    paste(wizard, LONG)
    wizard.send(".\r")
    answer(wizard, "Naam van het bestand", "")
    wizard.expect_exact("Dit bestand bewaren?")
    before = resource.prlimit(wizard.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    (tmp_path / ".weerklank" / "begonnen-advice.json").unlink()
    wizard.send("ja\r")
    wizard.expect_exact("de schijf is vol.")
    wizard.expect(r"Laat\s+dit\s+venster\s+open\s+en\s+maak\s+ruimte")
    resource.prlimit(wizard.pid, resource.RLIMIT_FSIZE, before)
    answer(wizard, "nog eens te proberen", "")
    answer(wizard, "Dit bestand bewaren?", "ja")
    wizard.expect_exact("Bewaard:")
    wizard.expect(pexpect.EOF)

    assert " ".join(load(tmp_path).register.advices[0].body.split()) == LONG


def test_a_colour_copied_from_a_terminal_is_no_mouse(
    wizard: pexpect.spawn[str], tmp_path: Path
) -> None:
    """`ESC[31m` outside a paste ended in a traceback of prompt_toolkit; the words stay."""
    answer(wizard, QUESTIONS[0], "De \x1b[31mlaatste\x1b[0m bus")
    wizard.expect_exact(QUESTIONS[1])

    assert "Press ENTER" not in (wizard.before or "")
    close_window(wizard)
    assert "laatste" in next((tmp_path / ".weerklank").glob("begonnen-*")).read_text("utf-8")


def test_an_end_from_outside_loses_no_answer(wizard: pexpect.spawn[str], tmp_path: Path) -> None:
    """A computer that is switched off says SIGTERM first; the next wizard goes on there."""
    for question, text in zip(QUESTIONS[:2], ANSWERS[:2], strict=True):
        answer(wizard, question, text)
    wizard.expect_exact(QUESTIONS[2])
    wizard.kill(signal.SIGTERM)
    wizard.expect(pexpect.EOF)

    again = start(tmp_path)
    answer(again, "Verder gaan waar u was?", "ja")
    for text in ANSWERS[:2]:
        again.expect_exact(text)
    again.expect_exact(QUESTIONS[2])
    again.close(force=True)


def test_half_a_sentence_survives_a_closed_window(
    wizard: pexpect.spawn[str], tmp_path: Path
) -> None:
    """What was not sent with Enter stands there again, to go on with."""
    answer(wizard, "Titel", ANSWERS[0])
    answer(wizard, "Verstuurd op", ANSWERS[1])
    wizard.expect_exact("Samenvatting")
    wizard.send("Er rijdt geen")
    wizard.expect_exact("Er rijdt geen")
    close_window(wizard)

    again = start(tmp_path)
    answer(again, "Verder gaan waar u was?", "ja")
    again.expect_exact("Samenvatting: ")
    again.expect_exact("Er rijdt geen")
    again.send(" bus.\r")
    again.expect_exact("Aanbeveling 1")
    again.close(force=True)
    kept = (tmp_path / ".weerklank" / "begonnen-advice.json").read_text("utf-8")
    assert "Er rijdt geen bus." in kept
