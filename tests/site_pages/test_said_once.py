"""What two bodies or two letters share stands once on the page of an advice."""

from __future__ import annotations

import pytest

from registers_for_tests import advice, college, council, register, response
from site_pages.pages_for_tests import page, site_of, words

REPORT = {"url": "https://raad.example/rapport.pdf", "title": "Het rapport"}


@pytest.fixture(scope="module")
def html() -> str:
    """An advice to two bodies without a known term; one letter names the same report."""
    both = ["college", "dienst"]
    records = register(
        advice(to=both, laws=["jeugdwet"], documents=[REPORT], body="Beste wethouder.\n"),
        college(id="dienst", title="De dienst", kind="gr_board"),
        council(advises=both, agreements=[]),
        response(documents=[REPORT]),
    )
    return page(site_of(records), "adviezen/2026-01-bus.md")


def test_a_document_of_two_letters_is_listed_once(html: str) -> None:
    """It is one report."""
    assert html.count(f'<a href="{REPORT["url"]}">') == 1


def test_what_would_make_it_clear_is_said_once_for_all(html: str) -> None:
    """Of both nobody knows the term."""
    told = words(html[html.index('id="duidelijk"') : html.index('id="berekening"')])
    _, _, sentences = told.partition(">")
    found = [one.strip() for one in sentences.split(".") if one.strip()]

    assert len(found) == len(set(found)) > 0


def test_the_advice_itself_is_one_of_the_letters(html: str) -> None:
    """With the one answer there are two."""
    assert "<summary>De brieven</summary>" in html
