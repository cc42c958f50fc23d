"""The manual names every column as the import knows it."""

from __future__ import annotations

from pathlib import Path

from weerklank.importing.sheets.columns import COLUMNS

PAGE = Path(__file__).parents[2] / "content" / "handleiding" / "oude-bestanden.md"


def test_the_manual_has_a_row_for_every_column() -> None:
    """With both names, whether it is needed, and the hint of the template."""
    rows = [
        f"| `{c.dutch}` | `{c.english}` | {'ja' if c.required else ''} | {c.hint} |"
        for c in COLUMNS
    ]

    text = PAGE.read_text("utf-8")

    assert "\n".join(rows) in text
