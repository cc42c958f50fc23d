"""What counts as the same name or number, and on which line it stands."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from commands.run import one_council
from effort import at_most
from weerklank.review.privacy.traces import found_in, sought, traces_in


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("Jan de Wit", "JAN  DE\nWIT", True),
        ("Jan de Wit", "jan.de.wit@example.org", True),
        ("Jan de Wit", "Jande Wit", False),
        ("de Wit", "de Witte", False),
        ("06-12345678", "06 1234 5678", True),
        ("06-12345678", "0612345678", True),
        ("06-12345678", "06123456789", False),
        ("111222333", "111.222.333", True),
        ("Zoë", "zoe", True),
        ("O'Brien", "O’Brien", True),
        ("[a-z]+", "bcd", False),
    ],
)
def test_what_counts_as_the_same(term: str, text: str, found: bool) -> None:  # noqa: FBT001
    """Case, accents, line ends and signs make no difference; a longer word is another word."""
    assert sought([term]).stands_in(text) is found


@pytest.mark.thorough
@pytest.mark.parametrize("piece", ["woord Jan Jansen ", "é Jan Jansen ", "Jan Jansen\n", "a %20 "])
def test_a_large_file_is_searched_in_a_moment(piece: str) -> None:
    """Many traces on one long line, or a line for each: the time grows with the text, no faster."""
    content = (piece * (5_000_000 // len(piece))).encode()

    with at_most(seconds=2):
        found = found_in([(PurePosixPath("lijst.txt"), content)], sought(["Jan Jansen"]))

    assert len(found.traces) <= 1_001


def test_lines_are_counted_over_the_pieces_of_a_long_text() -> None:
    """A trace far into the text is on its own line, and one at the edge of two pieces is seen."""
    text = "é woord\n" * 300_000 + "Jan\nJansen\n"
    edge = "a" * 999_996 + " Jan Jansen"

    assert sought(["Jan Jansen"]).lines(text) == [300_001]
    assert sought(["Jan Jansen"]).lines(edge) == [1]


def test_lines_are_told_from_the_top(tmp_path: Path) -> None:
    """Line 2 comes before line 10."""
    one_council(tmp_path)
    (tmp_path / "lijst.txt").write_text("\n".join(["", "Aaltje", *[""] * 7, "Aaltje"]), "utf-8")

    found = traces_in(tmp_path, sought(["Aaltje"])).traces

    assert [trace.where for trace in found] == ["regel 2", "regel 10"]
