"""The deadlines that were worked out by hand, one test for each."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from clock.clock_records import Fields, advice, agreement, verdict

CASES = yaml.safe_load(Path(__file__).with_name("hand_checked.yaml").read_text(encoding="utf-8"))


def _agreed(case: Fields) -> Fields:
    agreed = agreement(
        case["term"],
        termijnenwet=case["act"],
        pauses_for_questions=True,
        recess=[{"from": first, "until": last} for first, last in case.get("recess", [])],
    )
    return agreed | ({"extension": case["extension"]} if "extension" in case else {})


def _messages(case: Fields) -> list[Fields]:
    asked = [
        {"kind": "question", "received": asked, "answered_on": answered}
        for asked, answered in case.get("pauses", [])
    ]
    extended = [
        {"kind": "extension", "received": announced, "until": until, "reason": "Ziekte."}
        for announced, until in case.get("extended", [])
    ]
    return asked + extended


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_the_deadline_is_the_one_worked_out_by_hand(case: Fields) -> None:
    """The computed last day is the one found on a paper calendar."""
    given = advice(sent=case["start"], received=case["start"])

    found = verdict(*_messages(case), given=given, agreed=(_agreed(case),), today="2035-01-01")

    assert found.deadline is not None
    assert found.deadline.current == case["deadline"]


def test_every_case_names_its_article() -> None:
    """At least sixty cases, all different, each with the rule that decides it."""
    assert len({case["case"] for case in CASES}) == len(CASES) >= 60
    assert all(case["article"] for case in CASES)
