"""A value changed in YAML that a person wrote: the rest stays as it stands, to the letter."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from weerklank.writing.headers.kept_lines import CannotKeepError, with_block, with_header

WRITTEN = """\
# boven
title: "Een titel"   # waarom
sent: 2026-05-01

themes: [wonen, vervoer] # twee
summary: |
  Een
  # geen opmerking
  Twee

# bij de aanbevelingen
recommendations:
  # eerste
  - id: "1"   # een
    text: >-
      lange
      tekst
    # na de tekst
  - {id: "2", text: b}
  - id: "3"
    text: c
with:
- a
- b # tweede
empty:
facilities:
  budget:
    present: ja # sinds 2020
    note: n
  other: x
# einde
"""
OLD: dict[str, Any] = yaml.load(WRITTEN, Loader=yaml.BaseLoader)  # noqa: S506 (texts alone)
FIRST, SECOND, THIRD = OLD["recommendations"]
COMMENTS = [line.partition("#")[2] for line in WRITTEN.splitlines() if "#" in line]
COMMENTS.remove(" geen opmerking")

CHANGES: list[tuple[dict[str, Any], set[str], set[str]]] = [
    (
        {"title": "Andere: titel"},
        {'title: "Een titel"   # waarom'},
        {'title: "Andere: titel"   # waarom'},
    ),
    (
        {"title": "een\ntwee"},
        {'title: "Een titel"   # waarom'},
        {"title: |-", "  een", "  twee", "# waarom"},
    ),
    ({"sent": None}, {"sent: 2026-05-01"}, set()),
    (
        {"themes": ["wonen"]},
        {"themes: [wonen, vervoer] # twee"},
        {"themes:", "  - wonen", "# twee"},
    ),
    (
        {"summary": "kort"},
        {"summary: |", "  Een", "  # geen opmerking", "  Twee"},
        {"summary: kort"},
    ),
    ({"empty": "niet meer"}, {"empty:"}, {"empty: niet meer"}),
    ({"new": "z"}, set(), {"new: z"}),
    (
        {"recommendations": [FIRST, {"id": "2", "text": "anders"}, THIRD]},
        {'  - {id: "2", text: b}'},
        {'  - id: "2"', "    text: anders"},
    ),
    (
        {"recommendations": [{**FIRST, "text": "kort"}, SECOND, THIRD, {"id": "4", "text": "d"}]},
        {"    text: >-", "      lange", "      tekst"},
        {"    text: kort", '  - id: "4"', "    text: d"},
    ),
    ({"recommendations": [FIRST, THIRD]}, {'  - {id: "2", text: b}'}, set()),
    ({"with": ["b"]}, {"- a"}, set()),
    ({"with": ["a", "b", "c"]}, set(), {"- c"}),
    (
        {"facilities": {"budget": {"present": "nee"}, "other": "x"}},
        {"    present: ja # sinds 2020", "    note: n"},
        {"    present: nee # sinds 2020"},
    ),
]
"""What becomes another, the lines that may go for it, and the lines that may come."""


def read(text: str) -> dict[str, Any]:
    """The values, without what is empty."""
    found: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (texts alone)
    return {name: value for name, value in found.items() if value not in ("", None, [], {})}


def expected(changes: dict[str, Any]) -> dict[str, Any]:
    """The values afterwards."""
    whole = OLD | changes
    return {name: value for name, value in whole.items() if value not in ("", None, [], {})}


@pytest.mark.parametrize(("changes", "gone", "come"), CHANGES)
def test_only_the_lines_of_a_change_change(
    changes: dict[str, Any], gone: set[str], come: set[str]
) -> None:
    """Each line that goes or comes is one of the value."""
    made = with_block(WRITTEN, OLD, OLD | changes)

    before, after = WRITTEN.splitlines(), made.splitlines()
    assert read(made) == expected(changes)
    assert {line for line in before if line not in after} == gone
    assert {line for line in after if line not in before} == come


TEXTS = st.text("ab #:-'\"\n", min_size=1, max_size=12).filter(lambda text: text.strip() == text)
BLOCKS = st.dictionaries(st.sampled_from("pqr"), TEXTS, min_size=1, max_size=3)
ROWS = st.lists(TEXTS, min_size=1, max_size=3) | st.lists(BLOCKS, min_size=1, max_size=3)
VALUES = TEXTS | BLOCKS | ROWS | st.dictionaries(st.sampled_from("xy"), ROWS, min_size=1)


@given(st.dictionaries(st.sampled_from([*OLD, "new"]), VALUES | st.none(), min_size=1))
def test_no_comment_is_lost_and_the_values_are_what_was_meant(changes: dict[str, Any]) -> None:
    """Whatever becomes of a value, its comment stands there still."""
    made = with_block(WRITTEN, OLD, OLD | changes)

    assert read(made) == expected(changes)
    assert [comment for comment in COMMENTS if f"#{comment}" not in made] == []


@pytest.mark.parametrize("text", ["{a: b}", "- a", "a"])
def test_what_is_no_block_of_lines_is_refused(text: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(CannotKeepError):
        with_block(text, {"a": "b"}, {"a": "c"})


def test_the_text_and_the_line_ends_of_a_file_stay() -> None:
    """Of a file from Windows too."""
    text = "---\r\ntitle: a\r\n---\r\n\r\n    ingesprongen\r\n"

    assert with_header(text, {"title": "a"}, {"title": "b"}) == text.replace("title: a", "title: b")
