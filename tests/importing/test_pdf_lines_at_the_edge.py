"""Which lines of a page belong together, and what is a row, a head or a foot, at each bound."""

from __future__ import annotations

import pytest

from importing.test_pdf_makers import page
from weerklank.foreign.pdf_budget import Piece
from weerklank.importing.letters.pdf_lines import lines_of
from weerklank.importing.letters.plain_lines import without_feet


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (("1 Bus", "2 Markt"), ["1. Bus", "2. Markt"]),
        (("1 Bus", "Markt"), ["1 Bus", "Markt"]),
        (("1 Bus", "3 Markt"), ["1 Bus", "3 Markt"]),
    ],
)
def test_two_rows_that_count_on_are_a_list(lines: tuple[str, ...], read: list[str]) -> None:
    """One number is a word of a sentence, and a list misses none."""
    heights = (700, 686)

    assert lines_of([page(*zip(lines, heights, strict=True))]) == read


@pytest.mark.parametrize(
    ("heights", "white_before"),
    [
        ((700, 686, 672, 655), []),  # 17 is less than 1.35 times 14
        ((700, 686, 672, 652), [3]),
        ((700, 690, 676, 662), []),  # 10 comes only once, 14 is the usual distance
        ((700, 686, 672, 644, 616), [3, 4]),  # 14 comes twice and is enough
        ((700, 696, 686, 682, 672), []),  # what is 4 points below is a note, no line
    ],
)
def test_white_is_more_than_the_least_distance_that_comes_again(
    heights: tuple[int, ...], white_before: list[int]
) -> None:
    """Paragraphs are parted there, and nowhere else."""
    names = "ABCDE"[: len(heights)]
    read = lines_of([page(*zip(names, heights, strict=True))])

    expected = "".join(("\n" if n in white_before else "") + one for n, one in enumerate(names))
    assert read == [line for one in expected for line in (["", *one.strip()][-1:])]


def test_pieces_on_one_line_are_no_distance_of_lines() -> None:
    """Two lines of two pieces each are one paragraph."""
    pieces = [
        Piece("De ", 70, 700), Piece("bus\n", 90, 700),
        Piece("rijdt ", 70, 686), Piece("weer.\n", 99, 686),
    ]  # fmt: skip

    assert lines_of([pieces]) == ["De bus", "rijdt weer."]


def test_a_blank_piece_is_no_line() -> None:
    """Paragraphs with only a blank between them are parted."""
    lines = page(("De bus", 700), ("rijdt.", 686), (" ", 672), ("De halte", 658), ("is weg.", 644))

    assert [line for line in lines_of([lines]) if line != " "] == [
        "De bus", "rijdt.", "", "De halte", "is weg.",
    ]  # fmt: skip


def test_white_lines_are_not_counted_in_the_head_of_a_page() -> None:
    """The third written line is still head, and comes once."""
    head = (("Gemeente", 800), ("Afdeling", 770), ("Postbus 1", 740))
    body = (("A.", 650), ("B.", 636), ("C.", 622), ("D.", 608))
    other = (("E.", 650), ("F.", 636), ("G.", 622), ("H.", 608))

    read = lines_of([page(*head, *body), page(*head, *other)])

    assert read.count("Postbus 1") == 1


@pytest.mark.parametrize(
    ("above", "left"),
    [
        ("Wij gaan dit", ["Wij gaan dit", "jaar doen."]),
        ("Dat is zo.", ["Dat is zo.", "", "jaar doen."]),
        ("", ["jaar doen."]),
    ],
)
def test_only_a_sentence_that_has_no_end_goes_on(above: str, left: list[str]) -> None:
    """Behind the foot of a page; where nothing stands above it there is nothing to go on from."""
    lines = [*([above] if above else []), "pagina 1 van 2", "jaar doen."]

    found = without_feet(lines)

    assert found[0 if above else 1 :] == left


def test_only_what_touches_a_foot_up_to_a_rule_goes_with_it() -> None:
    """Behind white it is text of the letter."""
    lines = ["-----", "Tekst van de brief.", "", "pagina 1 van 2"]

    assert "Tekst van de brief." in without_feet(lines)
