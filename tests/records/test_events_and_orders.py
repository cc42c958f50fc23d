"""Dates that cannot follow each other are told: in an event and in a second round."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from weerklank.records import load

MINIMAL = Path(__file__).parent.parent / "registers" / "good" / "minimal"


def told(folder: Path, name: str, text: str) -> list[str]:
    """What is told when a file of the register is this one."""
    register = Path(shutil.copytree(MINIMAL, folder / "register"))
    (register / name).write_text(text, "utf-8")
    return [str(one) for one in load(register).problems]


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ("kind: motion, on: 2025-02-04", ["R049"]),
        ("kind: motion, on: 2025-02-05", []),
        ("kind: question, on: 2025-03-01, outcome: adopted", ["R055"]),
        ("kind: question, on: 2025-03-01, answered_on: 2025-02-20", ["R049"]),
    ],
)
def test_an_event_about_an_advice_is_checked_as_one_of_a_council(
    tmp_path: Path, fields: str, codes: list[str]
) -> None:
    """It comes after the sending of the advice, which its receipt does not move."""
    event = f"received: 2025-02-10\nhappened: [{{{fields}, what: Onderzoek de bus}}]\n"
    text = (MINIMAL / "advice/reiskosten.md").read_text("utf-8")
    found = told(tmp_path, "advice/reiskosten.md", text.replace("---\n", f"---\n{event}", 1))

    assert [line.split()[1] for line in found] == codes


def test_a_better_answer_is_not_asked_for_before_it_was_asked(tmp_path: Path) -> None:
    """The day by which it must be there follows the day of asking."""
    text = (
        "---\nadvice: reiskosten\nfrom: college\nreceived: 2025-03-03\n"
        "answers: [{recommendation: '1', decision: adopted}]\n"
        "better_answer: {on: 2025-06-01, why: De reden ontbreekt., by: 2025-05-01}\n---\n"
    )

    (found,) = told(tmp_path, "responses/antwoord.md", text)

    assert " R049 " in found


@pytest.mark.parametrize(("since", "codes"), [("2062", ["R100"]), ("2026", []), ("unknown", [])])
def test_an_archive_is_not_complete_from_a_day_to_come(
    tmp_path: Path, since: str, codes: list[str]
) -> None:
    """No silence would be late until that day, and nobody would see why."""
    register = Path(shutil.copytree(MINIMAL, tmp_path / "register"))
    council = register / "content/organisaties/clientenraad.md"
    text = council.read_text("utf-8").replace("---\n", f"---\ncovers_from: {since}\n", 1)
    council.write_text(text, "utf-8")

    assert [one.code for one in load(register, dt.date(2026, 11, 23)).problems] == codes
