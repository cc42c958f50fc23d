"""A letter in plain text: broken words, the feet of its pages, and tables between bars or tabs."""

from __future__ import annotations

import pytest

from weerklank.importing.letters.plain_lines import plain_paragraphs
from weerklank.records.values.markup_bounds import excess_in

RULE = "-" * 68


def texts(*lines: str) -> list[str]:
    """The paragraphs of these lines."""
    return [paragraph.text for paragraph in plain_paragraphs("\n".join(lines)) if paragraph.text]


@pytest.mark.parametrize(
    "foot",
    [
        (RULE, "Sociale Dienst | Havenkade 12", "SD/2025-014            pagina 1 van 2", RULE),
        ("Gemeente Molenbeek | Postbus 70, 4400 AB Molenbeek | pagina 1 van 2",),
        ("Pagina 1 van 2", "", "Ons kenmerk MO/2025/0448          vervolgblad 2"),
        ("- 1 -",),
        ("1/2",),
    ],
)
def test_a_sentence_goes_on_behind_the_foot_of_a_page(foot: tuple[str, ...]) -> None:
    """Nothing of the foot stands in it."""
    before = "Wij verlengen de termijn niet. Een langere termijn schuift ook de"
    lines = (before, "", *foot, "", "betaling op.", "", "Hoogachtend,")

    assert texts(*lines) == [f"{before} betaling op.", "Hoogachtend,"]


@pytest.mark.parametrize(("words", "left"), [(12, []), (13, ["woord " * 13 + "pagina 1 van 2"])])
def test_twelve_words_beside_the_number_of_a_page_are_a_foot(words: int, left: list[str]) -> None:
    """With one more it may be a sentence of the letter, and nothing of a letter is lost."""
    assert texts("woord " * words + "pagina 1 van 2") == left


@pytest.mark.parametrize(("lines", "is_foot"), [(4, True), (5, False)])
def test_a_foot_begins_at_a_rule_within_five_lines(lines: int, is_foot: bool) -> None:  # noqa: FBT001 (a case of the table)
    """A rule higher up stands between parts of the letter."""
    above = [f"Regel {'abcdef'[n]}" for n in range(lines)]

    left = " ".join(texts(RULE, *above, "pagina 1 van 2"))

    assert left == ("" if is_foot else " ".join(above))


def test_what_each_page_repeats_goes_with_its_foot() -> None:
    """The head of the next page too; a short answer that comes twice stays."""
    head = ("Gemeente Molenbeek", "Ons kenmerk: Z/25")
    lines = (*head, "", "Ad 1. Nee.", "Nee.", "pagina 1 van 2", *head, "", "Ad 2. Ja.", "Nee.")

    assert " ".join(texts(*lines, "pagina 2 van 2")) == (
        "Gemeente Molenbeek Ons kenmerk: Z/25 Ad 1. Nee. Nee. Ad 2. Ja. Nee."
    )


@pytest.mark.parametrize(
    "line", ["Zie de bijlage, waarvan u op pagina 1 van 2 leest dat dit al eerder zo was.", "Nee."]
)
def test_a_sentence_is_no_foot(line: str) -> None:
    """Also when it names a page."""
    assert texts(line) == [line]


def test_each_label_at_the_head_of_a_letter_is_a_line_of_its_own() -> None:
    """Also in small letters, with a wide space; what a subject is goes on at the next line."""
    lines = ("ons kenmerk   SD/2025", "datum  4 februari 2025", "onderwerp  standpunt over")

    assert texts(*lines, "                brieven") == [
        "ons kenmerk SD/2025", "datum 4 februari 2025", "onderwerp standpunt over brieven",
    ]  # fmt: skip


def test_a_word_that_was_broken_off_is_whole() -> None:
    """A hyphen that belongs to the word stays."""
    lines = ("De hersteltermijn ver-", "lengen wij niet voor de in-", "en uitstroom van cliënten.")

    whole = "De hersteltermijn verlengen wij niet voor de in- en uitstroom van cliënten."
    assert texts(*lines) == [whole]


@pytest.mark.parametrize("between", [" | ", "\t", "   "])
def test_a_table_is_a_paragraph_for_each_row(between: str) -> None:
    """With what it repeats of the advice known as that, and lines that go on."""
    rows = (
        ("Nr.", "Uw advies", "Reactie college"),
        ("1", "Gratis bus", "Niet overnemen."),
        ("2", "Een bankje", "Akkoord."),
    )
    lines = (*(between.join(row) for row in rows), "Het staat er in mei.", "", "Hoogachtend,")

    found = [p for p in plain_paragraphs("\n".join(lines)) if p.text]

    assert [p.text for p in found[1:]] == [
        "1. Gratis bus Niet overnemen.",
        "2. Een bankje Akkoord. Het staat er in mei.",
        "Hoogachtend,",
    ]
    assert [p.repeats for p in found[1:]] == ["Gratis bus", "Een bankje", ""]


def test_a_table_of_markdown_is_one_too() -> None:
    """With bars at its edges and a drawn line below its headers."""
    lines = ("| Advies | Reactie |", "|---|:---|", "| Gratis bus | Nee. |")

    assert texts(*lines)[1:] == ["Gratis bus Nee."]


def test_a_rule_in_a_letter_is_no_list_in_a_list() -> None:
    """Between the pages of a letter a line of dashes stands."""
    assert excess_in(f"Ja.\n\n{RULE}\n\n{'*' * 40}\n\nNee.") is None
