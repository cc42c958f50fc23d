"""`weerklank explain`: the meaning of a code, and help for who types it wrong."""

from __future__ import annotations

import pytest

from commands.run import plain, run
from weerklank.commands.reading.explain import command


@pytest.mark.parametrize("typed", ["R012", "r012", " r012 "])
def test_code_may_be_typed_carelessly(typed: str) -> None:
    """Small letters and spaces around a code do not matter."""
    result = run(command, [typed])

    assert result.exit_code == 0
    assert "R012" in result.output


def test_near_code_is_proposed() -> None:
    """A code that nearly exists is answered with the one that does."""
    result = run(command, [" r0122 "])

    assert result.exit_code != 0
    assert "De code r0122 bestaat niet." in result.output
    assert "Bedoelt u R" in plain(result.output)


def test_word_that_is_no_code_gets_no_random_proposal() -> None:
    """Who types something else hears what a code looks like."""
    told = plain(run(command, ["mijn fout"]).output)

    assert "De code mijn fout bestaat niet. Een code is een letter met drie cijfers" in told
    assert "Bedoelt u" not in told
