"""What people paste is what the page shows: every word in its place, every line of a list."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from examples import examples
from weerklank.publish.texts.prose import prose

WORDS = st.sampled_from(["Wij", "vragen", "de bus", "lijn", "geld", "in 2026", "ja", "nee", "één"])
LINES = st.builds(
    lambda mark, words: f"{mark}{' '.join(words)}",
    st.sampled_from(
        ["", "", "- ", "• ", "•\t", "–  ", "o\t", "1. ", "2. ", "3. ", "7. ", "1) ", "a) ", "b. ",
         "#", "## ", "2026. ", "    ", "\t", "<naam> ", "---", "====", "naam\tbedrag\t", "> ",
         "[1]: ", "[een]:", "![foto]("]
    ),
    st.lists(WORDS, min_size=1, max_size=4),
)  # fmt: skip


def shown(text: str) -> str:
    """The text that a reader sees, on one line."""
    made = prose(text)
    return " ".join(lxml_html.fromstring(f"<div>{made}</div>").text_content().split())


def words(text: str) -> list[str]:
    """The words without signs."""
    return re.findall(r"\w+", text)


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("Beste <naam>, uw brief", "Beste <naam>, uw brief"),
        ("a < b en c > d", "a < b en c > d"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("#12 is de lijn", "#12 is de lijn"),
        ("##spoed", "##spoed"),
        ("2026. Dat is het jaar", "2026. Dat is het jaar"),
        ("in\u00adko\u00admens\u00adtoe\u00adslag", "inkomenstoeslag"),
        ("Vóór\n-----\nNa", "Vóór Na"),
        ("Zie noot.\n\n[1]: bijlage", "Zie noot. [1]: bijlage"),
        ("[^1]: noot", "[^1]: noot"),
        ("[1]: https://a.nl\n[1]: https://b.nl", "[1]: https://a.nl [1]: https://b.nl"),
        ("[bron]: https://a.example/b", "[bron]: https://a.example/b"),
        ("[leeg]:\nwoord", "[leeg]: woord"),
        ("Een ![foto](q.png) hier", "Een ![foto](q.png) hier"),
    ],
)
def test_no_word_or_sign_is_taken_for_markup(typed: str, seen: str) -> None:
    """An element, a heading or a list is only made where somebody wrote one."""
    assert shown(typed) == seen
    assert "<h" not in prose(typed).replace("<hr", "")


@pytest.mark.parametrize("mark", ["- ", "•\t", "• ", "– ", "o\t", "* ", "▪ ", "1. "])
def test_a_pasted_list_is_a_list(mark: str) -> None:
    """With a dot from Word, straight under a sentence, each line is a line of its own."""
    second = "2. " if mark == "1. " else mark

    made = prose(f"Wij vragen:\n{mark}een bus\n{second}een bank")

    assert made.count("<li>") == 2
    assert "<p>Wij vragen:</p>" in made


@pytest.mark.parametrize("marks", [("1) ", "2) "), ("a) ", "b) "), ("a. ", "b. "), ("1. ", "3. ")])
def test_other_marks_keep_their_line_and_their_number(marks: tuple[str, str]) -> None:
    """What Markdown would count anew or run together stays as it stands."""
    made = prose(f"{marks[0]}een bus\n{marks[1]}een bank")

    assert marks[1].strip() in shown(f"{marks[0]}een bus\n{marks[1]}een bank") or "<li>" in made
    assert "<br" in made
    assert f"{marks[1]}een bank" in made


def test_a_table_from_word_keeps_its_rows() -> None:
    """Rows with tabs stand under one another."""
    assert prose("jaar\tbedrag\n2025\t80.000").count("<br") == 1


def test_an_indented_letter_is_no_code() -> None:
    """White space before a paragraph means nothing."""
    assert "<code" not in prose("Geacht college,\n\n    Wij vragen een bus.")


def test_markdown_that_somebody_wrote_stays() -> None:
    """Headings, tables, links, and nested lists are as they were."""
    text = (
        "## Kop\n\n- een\n    - twee\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n"
        "[link](https://voorbeeld.example)"
    )

    made = prose(text)

    for part in ("<h3>Kop</h3>", "<table>", '<a href="https://voorbeeld.example"'):
        assert part in made
    assert made.count("<ul>") == 2


def test_an_address_below_the_text_is_still_a_link() -> None:
    """Written in Markdown, with a link that is named so."""
    made = prose("Zie de [verordening] hier.\n\n[verordening]: https://a.example/b")

    assert '<a href="https://a.example/b"' in made
    assert "]:" not in made


@given(st.lists(st.one_of(LINES, st.just("")), min_size=1, max_size=8))
@examples(400)
def test_every_word_of_a_hostile_paste_is_there_in_its_order(lines: list[str]) -> None:
    """Whatever the marks before the lines: no word is lost, added or moved."""
    text = "\n".join(lines)
    wanted = [w for w in words(text) if not w.isdigit() and w not in {"a", "b", "o"}]

    got = [w for w in words(shown(text)) if not w.isdigit() and w not in {"a", "b", "o"}]

    assert got == wanted
