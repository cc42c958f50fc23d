"""PDF letters as programs really make them: WeasyPrint, and LibreOffice Writer from a Word file.

Frozen in `made/`: lists, columns, tables, and the head and foot of a page, each of an invented
council. The order is that of a reader, and every number stands with its own words.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from weerklank.foreign.pdf_budget import Piece
from weerklank.importing.letters.pdf_lines import lines_of
from weerklank.importing.letters.reading import read_letter

MADE = Path(__file__).with_name("made")
READ: dict[str, list[str]] = yaml.load(
    MADE.with_suffix(".yaml").read_text("utf-8"), yaml.CSafeLoader
)


@pytest.mark.parametrize("name", list(READ))
def test_a_letter_reads_as_on_paper(name: str) -> None:
    """Paragraph by paragraph, in this order, with nothing in between."""
    found = [paragraph.text for paragraph in read_letter(MADE / f"{name}.pdf")]

    start = found.index(READ[name][0])
    assert found[start : start + len(READ[name])] == READ[name]


@pytest.mark.parametrize("name", list(READ))
def test_no_number_of_a_page_is_text(name: str) -> None:
    """Nor a number of a list without its words."""
    found = [paragraph.text for paragraph in read_letter(MADE / f"{name}.pdf")]

    assert not {"1/1", "Pagina 1 van 1", "1.", "2.", "3."} & {*found}


def page(*lines: tuple[str, int]) -> list[Piece]:
    """A page of lines, each at its height."""
    return [Piece(f"{text}\n", 70, height) for text, height in lines]


def test_head_and_foot_come_once_and_a_sentence_goes_on_at_the_next_page() -> None:
    """What every page has at its edge stands between two halves of a sentence else."""
    first = page(
        ("Gemeente Wilgendam", 800), ("Geachte raad,", 700), ("Wij gaan dit", 670), ("- 1 -", 30)
    )
    second = page(
        ("Gemeente Wilgendam", 800), ("jaar doen.", 700), ("Dag.", 686), ("Pagina 2 van 2", 30)
    )

    found = [line for line in lines_of([first, second]) if line]

    assert found == ["Gemeente Wilgendam", "Geachte raad,", "Wij gaan dit", "jaar doen.", "Dag."]


def test_rows_that_are_no_row_of_numbers_keep_theirs() -> None:
    """Bus lines 12 and 14 are no items of a list; a list begins at 1 and misses none."""
    lines = page(("12 Station", 700), ("14 Markt", 686))

    assert lines_of([lines]) == ["12 Station", "14 Markt"]


def test_white_between_paragraphs_parts_them() -> None:
    """Twice the usual distance of lines, also where the last line is full."""
    lines = page(("De bus", 700), ("rijdt.", 686), ("De halte", 658), ("is dicht.", 644))

    assert lines_of([lines]) == ["De bus", "rijdt.", "", "De halte", "is dicht."]
