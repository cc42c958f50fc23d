"""The manual names every column as the import knows it."""

from __future__ import annotations

import re
from pathlib import Path

from commands.run import one_council, run
from importing.sheets import ROW, csv_file
from weerklank.commands.importing.import_ import command
from weerklank.importing.sheets.table.columns import COLUMNS
from weerklank.records import load
from weerklank.records.models.decision import Decision

PAGE = Path(__file__).parents[2] / "content" / "handleiding" / "oude-bestanden.md"


def test_the_manual_has_a_row_for_every_column() -> None:
    """With both names, whether it is needed, and the hint of the template."""
    rows = [
        f"| `{c.dutch}` | `{c.english}` | {'ja' if c.required else ''} | {c.hint} |"
        for c in COLUMNS
    ]

    text = PAGE.read_text("utf-8")

    assert "\n".join(rows) in text


def test_the_list_in_a_cell_that_the_manual_shows_is_read(tmp_path: Path) -> None:
    """Word for word: it was one cell that could not be read."""
    (example,) = re.findall(r"met hetzelfde nummer \(\*(.+?)\*\)", PAGE.read_text("utf-8"))
    asked = "1) Verhoog de grens 2) Betaal per maand"
    answer = {"besluit": example, "datum antwoord": "2026-06-01"}
    file = csv_file(one_council(tmp_path), [{**ROW, "aanbeveling": asked, **answer}])

    outcome = run(command, [str(file), "-f", str(tmp_path)])

    assert outcome.exit_code == 0, outcome.output
    (letter,) = load(tmp_path).register.responses
    assert [(one.decision, one.explanation) for one in letter.answers] == [
        (Decision.ADOPTED, None),
        (Decision.REJECTED, "te duur"),
    ]


def test_the_road_of_the_manual_ends_in_an_advice(tmp_path: Path) -> None:
    """Make the template, fill it in, take it over, as typed there."""
    root = one_council(tmp_path)
    lines = re.findall(r"^weerklank import (.+)$", PAGE.read_text("utf-8"), re.MULTILINE)
    file = str(root / "oude-adviezen.csv")
    made, taken_over = (line.replace("oude-adviezen.csv", file).split() for line in lines[:2])
    assert run(command, made).exit_code == 0
    filled = Path(file).read_text("utf-8").replace("VOORBEELD: ", "")
    Path(file).write_text(filled, encoding="utf-8")

    outcome = run(command, [*taken_over, "-f", str(root)])

    assert outcome.exit_code == 0, outcome.output
    assert len(load(root).register.responses[0].answers) == 2
