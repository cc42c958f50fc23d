"""The tables: complete, readable in a Dutch spreadsheet, and harmless in it."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registers_for_tests import advice, college, register, response
from site_pages.pages_for_tests import ADDRESS, site_of, table
from weerklank.publish.data.csv_tables import csv_text
from weerklank.records.register import Register

FILES = ("adviezen", "antwoordtijden", "beloften", "besluiten")


def test_each_recommendation_has_a_row_for_each_addressee() -> None:
    """Two recommendations to two bodies are four rows."""
    both = advice(to=["college", "dienst"], recommendations=["Een.", "Twee."])
    service = college(id="dienst", title="De Dienst", kind="gr_board")

    rows = table(site_of(register(both, response(), service)), "data/adviezen.csv")

    assert [(r["aan"], r["aanbeveling"], r["besluit"]) for r in rows] == [
        ("college", "1", "rejected"),
        ("college", "2", "none"),
        ("dienst", "1", "none"),
        ("dienst", "2", "none"),
    ]


def test_a_row_has_the_dates_and_states_of_the_register() -> None:
    """The same words as in register.json, so that both can be joined."""
    rows = table(site_of(register(advice(), response()), address=ADDRESS), "data/adviezen.csv")

    assert rows[0]["adres"] == f"{ADDRESS}adviezen/2026-01-bus/"
    assert rows[0]["uiterlijk"] == "2026-03-16"
    assert rows[0]["beantwoord"] == "2026-03-02"
    assert rows[0]["stand"] == "on_time"
    assert rows[0]["uitleg"] == "explained"
    assert rows[0]["dagen_minst"] == rows[0]["dagen_meest"] == "28"


def test_a_row_says_the_least_and_the_most_that_it_can_be_late() -> None:
    """Sent in January, answered on 20 March: the last day was 12 February to 14 March."""
    january = advice(sent="2026-01")
    rows = table(site_of(register(january, response(received="2026-03-20"))), "data/adviezen.csv")

    found = (rows[0]["dagen_te_laat_minst"], rows[0]["dagen_te_laat_meest"])
    assert found == ("6", "36")


@pytest.mark.parametrize("name", FILES)
def test_an_empty_register_gives_headings_alone(name: str) -> None:
    """A table without rows still says what its columns are."""
    content = next(
        file.content for file in site_of(Register()).files if file.uri == f"data/{name}.csv"
    )

    assert isinstance(content, bytes)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 1


@given(st.text())
def test_no_cell_starts_as_a_formula_and_no_row_breaks(text: str) -> None:
    """Whatever a record says, it is one cell of text."""
    content = csv_text([("a", "b"), (text, 1)])

    rows = list(csv.reader(io.StringIO(content, newline=""), delimiter=";"))

    assert len(rows) == 2
    assert rows[1][1] == "1"
    assert not rows[1][0].startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))


def test_the_fewest_and_the_most_days_stand_apart() -> None:
    """From the last and from the first day of February to 2 March 2026."""
    (row,) = table(site_of(register(advice(sent="2026-02"), response())), "data/antwoordtijden.csv")

    assert (row["dagen_minst"], row["dagen_meest"]) == ("2", "29")
