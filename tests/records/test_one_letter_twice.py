"""Two files that say the same are told as one letter; two that differ are not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from weerklank.records import load

MINIMAL = Path(__file__).parent.parent / "registers" / "good" / "minimal"
HEAD = "advice: reiskosten\nfrom: college\nreceived: 2025-03-01\n"
ANSWERS = "answers: [{recommendation: 1, decision: rejected}]\n"


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A small register that a test may change."""
    return Path(shutil.copytree(MINIMAL, tmp_path / "register"))


def told(register: Path) -> list[str]:
    """Where something is told of a file that lies twice, and of which other file."""
    return [
        f"{problem.path.stem} as {problem.text.split()[5].removesuffix('.md.').split('/')[-1]}"
        for problem in load(register).problems
        if problem.code == "W132"
    ]


def letters(register: Path, **texts: str) -> None:
    """Letters of the college, by the name of their file."""
    for name, text in texts.items():
        (register / f"responses/{name}.md").write_text(text, "utf-8")


def letter(answers: str = "", body: str = "", **other: str) -> str:
    """The text of a file."""
    more = "".join(f"{name}: {value}\n" for name, value in other.items())
    return f"---\n{HEAD}{more}{answers}---\n{body}"


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (letter(ANSWERS), letter(ANSWERS, "De brief."), True),
        (letter(body="De brief."), letter(ANSWERS, "De brief."), True),
        (letter(body="De brief."), letter(body="Een andere brief."), False),
        (letter(ANSWERS, "Een."), letter(ANSWERS.replace("rejected", "adopted"), "Ander."), False),
        (letter(ANSWERS), letter(), False),
        (letter(), letter(), False),
    ],
)
def test_the_same_answers_or_the_same_text_is_the_same_letter(
    register: Path, one: str, other: str, *, is_same: bool
) -> None:
    """Two letters that say nothing may still be two letters."""
    letters(register, een=one, twee=other)

    assert told(register) == (["twee as een"] if is_same else [])


def test_the_first_of_three_is_named_for_both_others(register: Path) -> None:
    """By the name of the file, so that it is the same one every time."""
    letters(register, drie=letter(ANSWERS), een=letter(ANSWERS), twee=letter(ANSWERS))

    assert told(register) == ["een as drie", "twee as drie"]


@pytest.mark.parametrize(
    ("more", "is_same"),
    [
        ("", True),
        ("superseded_by: tweede\n", False),
        ("council: clientenraad\n", False),
    ],
)
def test_an_advice_that_was_replaced_is_not_written_twice(
    register: Path, more: str, *, is_same: bool
) -> None:
    """The newer one may ask the same, and says so."""
    first = register / "advice/reiskosten.md"
    text = first.read_text("utf-8")
    (register / "advice/tweede.md").write_text(text, "utf-8")
    first.write_text(text.replace("---\n", f"---\n{more}", 1), "utf-8")

    assert told(register) == (["tweede as reiskosten"] if is_same else [])


def test_an_advice_that_asks_something_else_is_another(register: Path) -> None:
    """The same title on the same day, with another recommendation."""
    text = (register / "advice/reiskosten.md").read_text("utf-8")
    other = text.replace("eerste kilometer", "tweede kilometer")
    (register / "advice/tweede.md").write_text(other, "utf-8")

    assert told(register) == []
