"""Every code of the review has a broken register that shows it, line by line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from weerklank.cases.judge import judge
from weerklank.records import load
from weerklank.records.reporting.problems import Problem, Severity, faults
from weerklank.review import blocking, review

BROKEN_FOLDER = Path(__file__).parent.parent / "registers" / "broken"
_OF_THE_FOLDER = ("R071", "R072", "R073", "R074", "R075", "R076", "R077", "W220")  # tests/publish
_OF_THE_SITE = ("R078", "R079", "W250", "W251")  # tests/door, tests/publish/kept/test_kept.py
_NATIONAL = ("W240",)  # tests/national/test_back_to_the_council.py
_ONLINE = ("W230", "W231", "W232")  # tests/commands/checking/test_online.py
CODES = [
    code
    for code in faults()
    if code.startswith(("P", "R07", "W2", "W3", "T"))
    and code not in (*_OF_THE_FOLDER, *_OF_THE_SITE, *_NATIONAL, *_ONLINE)
]
BROKEN = sorted(path for path in BROKEN_FOLDER.iterdir() if path.name[:4] in CODES)
TODAY = dt.date(2026, 1, 1)


def found_in(root: Path) -> list[Problem]:
    """What the loader and the review say together, in order."""
    loaded = load(root)
    verdicts = None if loaded.errors else judge(loaded.register, TODAY)
    return sorted({*loaded.problems, *review(loaded.register, root, verdicts)})


@pytest.mark.parametrize("register", BROKEN, ids=lambda path: path.name)
def test_broken_register_is_reported_line_by_line(register: Path) -> None:
    """Exactly the lines of its expected.txt, and among them the code of its name."""
    found = found_in(register)

    lines = (register / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert [str(problem) for problem in found] == lines
    assert register.name[:4] in {problem.code for problem in found}


def test_every_code_has_a_broken_register() -> None:
    """No code is without an example."""
    assert {register.name[:4] for register in BROKEN} == set(CODES)


def test_severity_follows_from_the_letter() -> None:
    """P and R block, W warns and T is a tip."""
    severities = {(code[0], faults()[code].severity) for code in CODES}

    assert severities == {
        ("P", Severity.ERROR),
        ("R", Severity.ERROR),
        ("W", Severity.WARNING),
        ("T", Severity.HINT),
    }


@pytest.mark.parametrize("register", BROKEN, ids=lambda path: path.name)
def test_what_blocks_is_exactly_what_the_review_calls_an_error(register: Path) -> None:
    """The quick look of every build finds the same errors as the whole review."""
    loaded = load(register)

    found = review(loaded.register, register, None)

    errors = [problem for problem in found if problem.severity is Severity.ERROR]
    assert list(blocking(register, register / "content")) == errors


def test_every_broken_folder_belongs_to_a_code() -> None:
    """A folder whose code does not exist would never be tested."""
    assert {path.name[:4] for path in BROKEN_FOLDER.iterdir()} <= set(faults())
