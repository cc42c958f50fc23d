"""A letter of the municipality, read into a draft of an answer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from commands.run import advice_file, one_council, run
from importing.letter_files import word
from weerklank.commands.importing.import_ import command
from weerklank.importing.drafting.answered import passages
from weerklank.importing.letters.paragraphs import Paragraph

ANSWER = (
    "Gemeente Wilgendam",
    "Wilgendam, 1 juni 2026",
    "Betreft: Reactie op uw advies van 4 mei 2026",
    "Geachte raad,",
    "Aanbeveling 1: Laat de bus op zondag rijden.",
    "Wij nemen dit niet over. De bus kost 80.000 euro per jaar.",
    "Aanbeveling 2",
    "Dit zoeken wij uit.",
    "Wij laten het voor 1 september weten.",
    "Met vriendelijke groet,",
    "namens het college",
)

DRAFT = "responses/_concept-2026-05-bus-college.md"

NAME = "2026-05-bus-college"

ASKED = {"1": "Laat de bus op zondag rijden.", "2": "Maak de bus gratis."}


def council(root: Path) -> Path:
    """A council with one advice of two recommendations."""
    one_council(root)
    advice_file(root)
    return root


def drafted(root: Path, lines: Sequence[str] = ANSWER) -> str:
    """The text of the draft from a Word letter with these lines."""
    arguments = ["--as", "response", "--advice", "2026-05-bus", "-f", str(root)]
    outcome = run(command, [str(word(root, lines)), *arguments])
    assert outcome.exit_code == 0, outcome.output
    return (root / DRAFT).read_text("utf-8")


def fill_in(root: Path) -> None:
    """Read the letter as a person does: a day, a refusal, and no decision on the second."""
    text = (root / DRAFT).read_text("utf-8").replace("received:", "received: 2026-06-02")
    text = text.replace("decision:", "decision: rejected", 1).replace("    decision:\n", "")
    (root / DRAFT).write_text(text, encoding="utf-8")


def texts(*lines: str) -> dict[str, str]:
    """What these paragraphs say on each recommendation."""
    found = passages([Paragraph(line) for line in lines], ASKED)
    return {passage.number: passage.text for passage in found}
