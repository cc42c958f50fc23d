"""The table of what each job costs is that of today."""

from __future__ import annotations

import re

from manual.effort import ROOT, roads, table, written
from manual.manual_text import MANUAL


def test_the_table_of_effort_is_that_of_today() -> None:
    """If not: `python tests/manual/effort.py`, and look what became more."""
    assert written((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")) == table()


def test_the_manual_says_how_many_clicks_the_road_takes() -> None:
    """What is promised at the beginning of the road is what was counted on it."""
    text = (MANUAL / "online-zetten.md").read_text(encoding="utf-8")
    promised = re.search(r"U klikt ongeveer (\d+) keer", text)

    assert promised
    assert int(promised[1]) == roads()[0][3]
