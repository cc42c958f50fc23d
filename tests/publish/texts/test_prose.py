"""What people wrote in a record can do no harm on the page."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from weerklank.publish.texts.prose import as_written, clean, prose


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[klik](javascript:alert(1))",
        '<img src="https://tracker.example/x.png">',
        '<a href="https://x.example" onclick="alert(1)">x</a>',
        "<iframe src='https://x.example'></iframe>",
        "<svg onload=alert(1)>",
        "<style>body{display:none}</style>",
    ],
)
def test_nothing_that_runs_or_loads_survives(text: str) -> None:
    """No script, handler, frame or foreign image comes out of a record."""
    html = prose(text)

    assert not re.search(
        r"<(script|iframe|img|style|svg)\b|onclick|href=\"javascript", html, re.IGNORECASE
    )


@given(
    st.text(
        alphabet=st.sampled_from(list("<>/\"'=&; \nonclickscriptimgsvg[]()!:#*_`")), max_size=200
    )
)
def test_any_text_comes_out_harmless(text: str) -> None:
    """Whatever is typed, no element outside the allowed list comes out."""
    html = prose(text)

    assert not re.search(r"<(script|iframe|img|style|object|embed|form|svg)\b", html, re.IGNORECASE)


def test_headings_of_a_letter_stand_below_their_part_of_the_page() -> None:
    """A letter that begins with a first-level heading does not break the outline."""
    html = prose("# Brief\n\n## Punt", below=2)

    assert "<h3>Brief</h3>" in html
    assert "<h4>Punt</h4>" in html


def test_a_list_and_a_table_survive() -> None:
    """The ordinary things that people write stay what they are."""
    html = prose("- een\n- twee\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")

    assert html.count("<li>") == 2
    assert "<table>" in html


_PIECES = (
    "Geacht college,", "De raad", "1. x", "10%", "\n", "\n\n", " ", "  ", "- ", "--", "é", "=", "&",
    "(http://a.nl/)", '"ja"', "€ 5", ":", "Ja;", "| a", "> b", "# c", "\n\n### Kop", "#", "_d_",
    "**", "<", "`", "\t",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=14).map("".join))
def test_plain_text_is_what_markdown_makes_of_it(text: str) -> None:
    """The short way for plain paragraphs gives the bytes of the long one."""
    converter = Markdown(extensions=["tables", "sane_lists"], output_format="html")

    assert prose(text, below=0) == clean(converter.convert(as_written(text)))


_LETTER = st.lists(
    st.tuples(
        st.sampled_from(["", "", "# ", "## ", "###### ", "####### ", "#"]),
        st.sampled_from(["Geacht college", "Ja; 10% (of €5)?", "é", 'x "y"', "A  b", "C "]),
        st.sampled_from(["\n", "\n\n", "\n\n\n"]),
    ),
    max_size=8,
).map(lambda blocks: "".join(f"{marks}{words}{end}" for marks, words, end in blocks))


@given(_LETTER)
def test_a_letter_with_headings_is_what_markdown_makes_of_it(letter: str) -> None:
    """The same for what a letter is made of: headings and paragraphs, one after the other."""
    converter = Markdown(extensions=["tables", "sane_lists"], output_format="html")

    assert prose(letter, below=0) == clean(converter.convert(as_written(letter)))


@pytest.mark.parametrize("code", ["&#27;", "&#x202e;", "&#8;", "&#x2028;", "&#xfffe;"])
def test_what_nobody_sees_is_left_out(code: str) -> None:
    """Also when it was written as the code of HTML."""
    assert prose(f"Een {code}zin.") == "<p>Een zin.</p>"
