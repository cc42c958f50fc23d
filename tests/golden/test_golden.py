"""What is published of one register that holds everything moves only when somebody means it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from golden.golden_files import (
    PUBLISHED,
    TODAY,
    golden_files,
    schema_hash,
    schema_versions,
)
from golden.tidy_html import tidy
from weerklank.publish.data.register.register_values import VERSION
from weerklank.rules.clock.states import ENDED, TimelinessState
from weerklank.rules.follow_up import FollowUpState

REMEDY = "If this was meant: .venv/bin/python tests/golden/golden_files.py, and read the difference"


@cache
def made() -> dict[str, str]:
    """What is published now."""
    return golden_files()


def kept() -> dict[str, Path]:
    """The files as they were reviewed."""
    return {f.relative_to(PUBLISHED).as_posix(): f for f in PUBLISHED.rglob("*") if f.is_file()}


def test_the_same_pages_and_files_are_published() -> None:
    """No page or file comes or goes unseen."""
    assert sorted(made()) == sorted(kept()), REMEDY


@pytest.mark.parametrize("name", sorted(kept()))
def test_every_line_is_as_it_was_reviewed(name: str) -> None:
    """No line of a page or a file changes unseen."""
    assert made().get(name, "").split("\n") == kept()[name].read_text("utf-8").split("\n"), REMEDY


def test_the_register_holds_every_state() -> None:
    """Every state of a clock and of a promise stands in the golden register."""
    found = json.loads(made()["data/register.json"])
    cases = [addressee for advice in found["advice"] for addressee in advice["addressees"]]
    promises = {r["follow_up"]["state"] for case in cases for r in case["recommendations"]} | {
        promise["state"] for promise in found["promises"]
    }

    assert {case["timeliness"]["state"] for case in cases} == {*TimelinessState, ENDED}
    assert promises == set(FollowUpState)
    assert found["today"] == TODAY.isoformat()


def test_a_changed_schema_is_a_new_version() -> None:
    """The keys of a version that was released never change; raise VERSION instead."""
    versions = schema_versions()
    known = versions["released"] | versions["unreleased"]

    assert not versions["released"].keys() & versions["unreleased"].keys()
    assert schema_hash() == known.get(str(VERSION)), REMEDY


def test_tidy_html_has_one_element_a_line() -> None:
    """Tags and texts each get a line, and entities stay as they were written."""
    assert tidy('<p class="a\n b">Een &amp; <b>twee</b><br>drie</p>') == (
        '<p class="a b">\n Een\n &amp;\n <b>\n  twee\n </b>\n <br>\n drie\n</p>\n'
    )


def test_an_element_that_is_not_closed_is_seen() -> None:
    """A page whose elements do not close as they opened fails."""
    with pytest.raises(AssertionError, match="not closed"):
        tidy("<p>Een")
    with pytest.raises(AssertionError, match="another element"):
        tidy("<p><b>Een</p></b>")
