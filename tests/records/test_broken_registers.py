"""Every fault code has a broken register that shows it, with the lines that must be reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from weerklank.records import CATALOGUE, load
from weerklank.records.problems import Severity

REGISTERS = Path(__file__).parent.parent / "registers"
# The other folders show what the review finds: tests/review.
BROKEN = sorted(path for path in (REGISTERS / "broken").iterdir() if path.name[:4] in CATALOGUE)


@pytest.mark.parametrize("register", BROKEN, ids=lambda path: path.name)
def test_broken_register_is_reported_line_by_line(register: Path) -> None:
    """A broken register gives exactly the lines of its expected.txt."""
    loaded = load(register)

    assert [str(problem) for problem in loaded.problems] == (
        (register / "expected.txt").read_text(encoding="utf-8").splitlines()
    )


@pytest.mark.parametrize("register", BROKEN, ids=lambda path: path.name)
def test_broken_register_shows_the_code_in_its_name(register: Path) -> None:
    """A broken register reports the code that its folder is named after."""
    loaded = load(register)

    assert register.name[:4] in {problem.code for problem in loaded.problems}


@pytest.mark.parametrize("code", CATALOGUE)
def test_code_has_a_broken_register(code: str) -> None:
    """No code is without an example."""
    assert any(register.name.startswith(f"{code}-") for register in BROKEN)


@pytest.mark.parametrize("code", CATALOGUE.values(), ids=lambda code: code.code)
def test_code_is_explained(code: object) -> None:
    """Every text of the catalogue is filled in, and sentences end with a full stop."""
    texts = [getattr(code, name) for name in ("title", "explanation", "wrong", "right")]

    assert all(texts)
    assert texts[1].endswith(".")


def test_codes_with_a_w_are_warnings() -> None:
    """Only the codes that begin with a W leave the build alone."""
    warnings = {code for code, entry in CATALOGUE.items() if entry.severity is Severity.WARNING}

    assert warnings == {code for code in CATALOGUE if code.startswith("W")}


def test_warnings_are_no_errors() -> None:
    """A register with only a warning has no errors."""
    loaded = load(REGISTERS / "broken" / "W103-no-date")

    assert loaded.errors == ()
    assert [problem.code for problem in loaded.warnings] == ["W103"]


def test_loading_twice_gives_the_same_problems() -> None:
    """The order of problems does not depend on the order of reading."""
    register = REGISTERS / "broken" / "R042-superseded-by"

    assert load(register) == load(register)
