"""Every fault code has a broken register that shows it, with the lines that must be reported."""

from __future__ import annotations

import datetime as dt
import re
from itertools import groupby
from pathlib import Path

import pytest

from weerklank.records import load
from weerklank.records.reporting.problems import Severity, faults

TODAY = dt.date(2026, 11, 23)
ROOT = Path(__file__).parents[2]
TABLE = ROOT / "hooks" / "weerklank" / "records" / "reporting" / "faults.yaml"
REGISTERS = ROOT / "tests" / "registers"
CODES = [code for code in faults() if re.match(r"R0[0-6]|R1[0-8]|R193|W1", code)]
# The other folders show what the review finds: tests/review.
BROKEN = sorted(path for path in (REGISTERS / "broken").iterdir() if path.name[:4] in CODES)


@pytest.mark.parametrize("register", BROKEN, ids=lambda path: path.name)
def test_broken_register_is_reported_line_by_line(register: Path) -> None:
    """Exactly the lines of its expected.txt, and among them the code of its name."""
    loaded = load(register, TODAY)

    assert [str(problem) for problem in loaded.problems] == (
        (register / "expected.txt").read_text(encoding="utf-8").splitlines()
    )
    assert register.name[:4] in {problem.code for problem in loaded.problems}


def test_every_code_has_a_broken_register() -> None:
    """No code is without an example."""
    assert {register.name[:4] for register in BROKEN} == set(CODES)


def test_every_code_is_explained() -> None:
    """Every text of the catalogue is filled in, and sentences end with a full stop."""
    found = faults().values()

    assert [fault for fault in found if not all((fault.title, fault.wrong, fault.right))] == []
    assert [fault.code for fault in found if not fault.why.endswith(".")] == []


def test_codes_with_a_w_are_warnings() -> None:
    """Only the codes that begin with a W leave the build alone."""
    warnings = {code for code in CODES if faults()[code].severity is Severity.WARNING}

    assert warnings == {code for code in CODES if code.startswith("W")}


def test_codes_are_sorted_and_unique() -> None:
    """In the table every group is in order, and no code stands twice: YAML would keep the last."""
    typed = re.findall(r"^  ([A-Z]\d{3}):$", TABLE.read_text(encoding="utf-8"), re.MULTILINE)

    assert typed == list(faults())
    assert typed == [
        code
        for _, codes in groupby(typed, key=lambda code: faults()[code].group)
        for code in sorted(codes)
    ]


def test_warnings_are_no_errors() -> None:
    """A register with only a warning has no errors."""
    loaded = load(REGISTERS / "broken" / "W103-no-date")

    assert loaded.errors == ()
    assert [problem.code for problem in loaded.problems] == ["W103"]


def test_loading_twice_gives_the_same_problems() -> None:
    """The order of problems does not depend on the order of reading."""
    register = REGISTERS / "broken" / "R042-superseded-by"

    assert load(register) == load(register)
