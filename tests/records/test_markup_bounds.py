"""No text makes the Markdown converter hang or fall over, and no usual text is refused."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import pytest

from effort import at_most
from weerklank.publish.texts.prose import prose
from weerklank.records.own_pages.content import read_content
from weerklank.records.own_pages.content_rules import ContentRules
from weerklank.records.values.markup_bounds import Excess, excess_in
from weerklank.review.review import weight_problems
from weerklank.review.written import WrittenFile, read_written

HOOKS = Path(__file__).parent.parent.parent / "hooks" / "weerklank"
REAL = Path(__file__).parent.parent / "registers" / "real_cases"
LONGEST_FIELD = 40_000

OPEN = "meer dan 20 haken die niet dichtgaan"
TAGS = "meer dan 20 keer een < zonder >"
NESTED = "meer dan 20 lijsten of citaten in elkaar"
HEADINGS = "meer dan 100 koppen, lijnen of verwijzingen zonder witregel"


@pytest.mark.parametrize(
    ("piece", "most", "what"),
    [
        ("[", 20, OPEN),
        ("![", 20, OPEN),
        ("[a](", 20, OPEN),
        ("[a](b(c) ", 19, OPEN),
        ("[\n", 20, OPEN),
        ("<a ", 20, TAGS),
        ("<!", 20, TAGS),
        ("<a\n\n", 20, TAGS),
        ("1. ", 20, NESTED),
        ("1) ", 20, NESTED),
        ("> ", 20, NESTED),
        ("- > ", 10, NESTED),
        ("# a\n", 100, HEADINGS),
        ("> # a\n", 100, HEADINGS),
        ("a\n===\n", 100, HEADINGS),
        ("a\n-\n", 100, HEADINGS),
        ("* * *\n", 100, HEADINGS),
        ("[a]: b\n", 100, HEADINGS),
        ("`a``b ", 500, "meer dan 1000 keer een ` zonder witregel"),
        ("*a _b ", 1_000, "meer dan 2000 keer een * of _ zonder witregel"),
    ],
)
def test_a_mark_may_stand_as_often_as_its_bound_and_no_more(
    piece: str, most: int, what: str
) -> None:
    """The last that is allowed goes through, one more is refused in its own words."""
    assert excess_in(piece * most + "x") is None
    refused = excess_in(piece * (most + 1) + "x")
    assert refused is not None
    assert refused.what == what


def test_lists_inside_each_other_by_indenting_are_bounded() -> None:
    """A staircase of lists ends where the converter would begin to sink."""
    stairs = "".join(f"{'    ' * depth}- x\n" for depth in range(26))

    assert excess_in(stairs) is None
    assert excess_in(f"{stairs}{' ' * 104}- x\n") == Excess(27, NESTED)


@pytest.mark.parametrize(
    "piece", ["# a\n\n", "[a](b) ", "<b>a</b> ", "[a] ", "- a\n", "| a | b |\n"]
)
def test_what_is_closed_may_stand_as_often_as_one_likes(piece: str) -> None:
    """Headings apart, whole links, tags, lists and tables have no bound."""
    assert excess_in(piece * 3_000) is None


@pytest.mark.parametrize(
    "line", ["-" * 68, "- " * 30, "    " + "-" * 60, "*" * 60, "-" * 30 + " x"]
)
def test_a_line_across_a_letter_is_no_list(line: str) -> None:
    """The foot of a page and the place to tear off stand in letters as they are pasted."""
    assert excess_in(f"Een langere termijn\n\n{line}\npagina 1 van 2\n{line}\n") is None


def test_an_empty_line_begins_anew() -> None:
    """What is left open in one paragraph does not count in the next."""
    assert excess_in(("[" * 20 + "\n\n") * 50) is None


def test_line_is_that_of_the_first_excess() -> None:
    """The first place in the text is told, whatever it is."""
    assert excess_in("a\n\n" + "<a " * 21 + "\n\n" + "[" * 21) == Excess(3, TAGS)
    assert excess_in("a\n\n" + "[" * 21 + "\n\n" + "<a " * 21) == Excess(3, OPEN)


def test_real_letters_stay_far_from_the_bounds() -> None:
    """Four times a real record is still not refused."""
    texts = {file.stem: file.read_text(encoding="utf-8") for file in REAL.rglob("*.md")}

    assert len(texts) > 30
    assert [name for name, text in texts.items() if excess_in(text.replace("\n\n", "\n") * 4)] == []


@pytest.mark.thorough
@pytest.mark.parametrize(
    "piece",
    ["[", "![", "[a](", "[a](<b ", "<a ", "a\n===\n", "-\n", "# a\n", "> # a  \n", "1. ", "> ",
     "    a\n[a]: b\n", "``a \\`", "\\``a ", "**_*(#", "*a**b    a\n", "<div>", "| a ", "_a__b "],
)  # fmt: skip
def test_what_goes_through_is_converted_in_a_moment(piece: str) -> None:
    """As much of one mark as the bounds allow, in the longest field there can be."""
    number = LONGEST_FIELD // len(piece)
    while excess_in(text := piece * number):
        number = number * 9 // 10
    text += " woord" * ((LONGEST_FIELD - len(text)) // len(" woord"))

    with at_most(seconds=4):
        prose(text)


def test_texts_reach_the_converter_by_known_doors_only() -> None:
    """Records go by `prose`; written pages by `written_html`, after `weight_problems`."""
    asking = {
        file.relative_to(HOOKS).as_posix()
        for file in HOOKS.rglob("*.py")
        if re.search(
            r"^\s*(?:from|import) markdown\b", file.read_text(encoding="utf-8"), re.MULTILINE
        )
    }

    assert asking == {"publish/texts/prose.py", "publish/layout/written_html.py"}


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("content/over-ons.md", "# Over ons\n\n" + "[" * 21, ["content/over-ons.md:3: R085"]),
        ("content/a.md", "a\n\n" + "woord " * 6_667, ["content/a.md:3: R085"]),
        ("content/a.md", "```\n" + "[" * 21 + "\n```\n", []),
        ("content/lijst.csv", "[" * 21, []),
        ("advice/a.md", "[" * 21, []),
    ],
)
def test_own_pages_are_held_to_the_same(path: str, text: str, expected: list[str]) -> None:
    """A page of the council has the bounds of a record, and blocks of code are left alone."""
    found = weight_problems(WrittenFile(PurePosixPath(path), text))

    assert [f"{p.path}:{p.line}: {p.code}" for p in found] == expected


@pytest.mark.parametrize(("text", "code"), [("woord\n\n" * 150_000, "R003"), ("a\0b", "R002")])
def test_a_page_that_cannot_be_read_whole_is_refused_once(
    tmp_path: Path, text: str, code: str
) -> None:
    """Nobody would know what stands in the rest; and two faults for one would be counted."""
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (page,) = read_written(tmp_path, tmp_path).pages
    content = read_content(tmp_path, PurePosixPath("content"), ContentRules())

    found = [*content.problems, *weight_problems(page)]

    assert [problem.code for problem in found] == [code]
