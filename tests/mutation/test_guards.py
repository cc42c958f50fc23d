"""The table of guards is about the code that is there; running it is a command of its own."""

from __future__ import annotations

import pytest

from mutation.guards import ROOT, Guard, guards


@pytest.mark.parametrize("guard", guards(), ids=lambda guard: guard.guard)
def test_every_guard_stands_where_the_table_says(guard: Guard) -> None:
    """Once, so that it can be taken away; and its test is there."""
    text = (ROOT / "hooks" / "weerklank" / guard.file).read_text(encoding="utf-8")

    assert text.count(guard.was) == 1
    assert guard.becomes != guard.was
    assert (ROOT / guard.test).is_file()
