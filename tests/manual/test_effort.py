"""The table of what each job costs is that of today."""

from __future__ import annotations

from manual.effort import ROOT, table, written


def test_the_table_of_effort_is_that_of_today() -> None:
    """If not: `python tests/manual/effort.py`, and look what became more."""
    assert written((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")) == table()
