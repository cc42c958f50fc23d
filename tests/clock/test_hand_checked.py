"""The deadlines that were worked out by hand."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import yaml

from clock.clock_records import Fields, advice, agreement, verdict

CASES = yaml.load(
    Path(__file__).with_name("hand_checked.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader
)


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


def _deadline(case: Fields) -> dt.date | None:
    given = advice(sent=case["start"], received=case["start"])
    found = verdict(*_messages(case), given=given, agreed=(_agreed(case),), today="2035-01-01")
    return found.deadline.current if found.deadline else None


def test_the_deadline_is_the_one_worked_out_by_hand() -> None:
    """The computed last day is the one found on a paper calendar, of every case."""
    computed = {case["case"]: _deadline(case) for case in CASES}

    assert computed == {case["case"]: case["deadline"] for case in CASES}


def test_every_case_names_its_article() -> None:
    """At least sixty cases, all different, each with the rule that decides it."""
    assert len({case["case"] for case in CASES}) == len(CASES) >= 60
    assert all(case["article"] for case in CASES)
