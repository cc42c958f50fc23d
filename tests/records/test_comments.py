"""A note to oneself leaves nothing behind, and costs nothing, however it is written."""

from __future__ import annotations

import pytest

from effort import at_most
from weerklank.records.own_pages.comments import shown_text, without_comments


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A\n<!-- x -->\nB", "A\nB"),
        ("A\n<!-- x -->\n\nB", "A\n\nB"),
        ("A\n\n<!-- x -->\n\nB", "A\n\nB"),
        ("A\n\n  <!-- x\ny -->  \n\nB", "A\n\nB"),
        ("A\n\n<!-- x -->\n<!-- y -->\n\nB", "A\n\nB"),
        ("<!-- x -->\n\nA\n\n<!-- y -->", "A"),
        ("A <!-- x --> B", "A B"),
        ("A<!-- x -->B <!-- y -->", "AB"),
        ("A<!-->B<!--->C", "ABC"),
        ("A <!-- B", "A <!-- B"),
        ("A <!-- x --!> B <?php x ?> C <!doctype html>", "A B C <!doctype html>"),
        ("`<!-- x -->` <!-- y -->", "`<!-- x -->`"),
        ("```\n<!-- x -->\n```\nA<!-- y -->", "```\n<!-- x -->\n```\nA"),
        ("A\n\n    <!-- x -->\n\nB", "A\n\n    <!-- x -->\n\nB"),
    ],
)
def test_a_note_leaves_nothing_behind(text: str, shown: str) -> None:
    """No empty line, no second space; in an example of code it stays."""
    assert shown_text(text) == shown


@pytest.mark.thorough
@pytest.mark.parametrize(
    "text",
    ["<!--" * 250_000, "x <!-- a --> " * 50_000, "<?" * 300_000, "<!a" * 200_000,
     " " * 500_000 + "<", "~~~~\n" * 100_000 + "<", "`a" * 200_000 + "<", "<!-- a -->\n" * 50_000],
)  # fmt: skip
def test_notes_without_end_take_no_time(text: str) -> None:
    """Of a megabyte each letter is read once: less than a second, not an hour."""
    with at_most(seconds=2):
        shown_text(text)
        without_comments(text)
