"""Registers of an earlier form load unchanged, and only what was left out reads otherwise."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from weerklank.cases.judge import judge
from weerklank.records import load
from weerklank.records.models.response_words import ResponseKind

FROZEN = Path(__file__).parents[1] / "registers" / "frozen"
REGISTERS = sorted(path.name for path in FROZEN.iterdir() if path.is_dir())
DAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize("name", REGISTERS)
def test_it_is_remarked_on_as_it_was(name: str) -> None:
    """No new fault: nobody has to rewrite a file. New is only that half a letter is remarked on."""
    expected = (FROZEN / name / "expected.txt").read_text(encoding="utf-8").splitlines()
    told = [str(problem) for problem in load(FROZEN / name, DAY).problems]

    assert [one for one in told if "nog niet verwerkt voor aanbeveling" not in one] == expected


_HALF_WORKED_OUT = {"example": {"2025-04-digitaal-loket/college": "unknown"}}
"""The letter is there, and two of its four recommendations were entered: that is no silence of the
municipality on the others any more, unless `silent_on` says that the letter does not name them."""


@pytest.mark.parametrize("name", REGISTERS)
def test_only_what_was_left_out_reads_otherwise(name: str) -> None:
    """What was called 'no term' because nobody wrote one is not known now; the rest stays."""
    text = (FROZEN / name / "states.yaml").read_text(encoding="utf-8")
    then: dict[str, str] = yaml.load(text, Loader=yaml.CSafeLoader)
    now = {
        "/".join(case.key): str(case.timeliness.state)
        for case in judge(load(FROZEN / name).register, DAY).cases
    }

    expected = {key: "unknown" if was == "no_term" else was for key, was in then.items()}
    assert now == {**expected, **_HALF_WORKED_OUT.get(name, {})}


@pytest.mark.parametrize("name", REGISTERS)
def test_nothing_is_read_into_it(name: str) -> None:
    """No reminder, no end and no `answer` that nobody wrote."""
    register = load(FROZEN / name).register

    assert not any(r.kind is ResponseKind.REMINDER for r in register.responses)
    assert not any(body.ended or body.covers_from for body in register.bodies)
    assert not any(advice.answer for advice in register.advices)
