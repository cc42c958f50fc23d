"""Red is for what is lacking: late, no answer, no explanation. Nothing else takes its colour."""

from __future__ import annotations

import re
from pathlib import Path

import weerklank
from weerklank.cases.recommendation import Standing
from weerklank.publish.sentences.wording import Look, follow_up_tag, outcome_tag
from weerklank.records.models.decision import Decision
from weerklank.rules.follow_up import FollowUpState

ASSETS = Path(weerklank.__file__).parent / "theme" / "assets" / "weerklank"
LACKING = {
    ".wk-tag--broken",
    "#inhoud .wk-answer--broken",
    "#inhoud .wk-bar--broken",
    "#inhoud .wk-tone--broken",
    ".wk-outcome--none",
    ".wk-outcome--late",
}
"""A tag, a bar or a count of what is late or not there, and the two signs before such a line."""

RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def red(sheet: str) -> set[str]:
    """What a style sheet colours red."""
    text = re.sub(r"/\*.*?\*/", "", (ASSETS / sheet).read_text(encoding="utf-8"), flags=re.DOTALL)
    found = (names for names, body in RULE.findall(text) if "var(--wk-broken" in body)
    return {" ".join(name.split()) for names in found for name in names.split(",")}


def test_only_what_is_lacking_is_red() -> None:
    """A form of the municipality and a note in a page that a council wrote aside."""
    assert red("style.css") | red("pages.css") == LACKING


def test_no_decision_is_red() -> None:
    """The municipality may say no, and may say neither yes nor no."""
    assert [one for one in (*Decision, *Standing) if outcome_tag(one).look is Look.BROKEN] == []


def test_of_promises_only_a_late_one_is_red() -> None:
    """Without a date, taken back or not proven is something else than late."""
    states = {state for state in FollowUpState if follow_up_tag(state).look is Look.BROKEN}

    assert states == {FollowUpState.PAST_DUE}
