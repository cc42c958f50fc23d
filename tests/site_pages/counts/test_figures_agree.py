"""Figures of one site never contradict each other: read from the pages alone, with their base.

Every page with figures of every register in the tests is read as a person reads it. Nothing here
asks the code how it counted: what one page says must follow from what another says.
"""

from __future__ import annotations

import re

import pytest

from every_register import NAMES, site_named
from site_pages.counts.shown import rows
from site_pages.pages_for_tests import page, words
from weerklank.publish.pages.entrances.council_members import MOST_YEARS

MEMBERS, YEARS = "raadsleden/index.md", "jaren/index.md"
OUTCOMES, READ = slice(3, -5), slice(-4, None)
"""Where the decisions and the explanations stand in a row: after name, advices, recommendations."""


def number(pattern: str, text: str) -> int:
    """The number that the text names; nought when it does not."""
    found = re.search(pattern, text)
    return int(found[1]) if found else 0


def numbers(cells: list[str]) -> list[int]:
    """Cells that hold a number."""
    return [int(cell) for cell in cells]


def table(name: str, caption: str) -> list[list[str]]:
    """A table of decisions on the page for raadsleden."""
    return rows(page(site_named(name), MEMBERS), caption + "</caption>")


_ASKED_OF_YEAR = r"(?:waarvan \d+ gevraagd(?: \([^)]*\))?|erom is gevraagd) (\d+) aanbeveling"
"""The sentence above a year, with or without the advices of which nobody wrote it down."""


@pytest.mark.parametrize("name", NAMES)
def test_the_parts_of_every_base_add_up_to_it(name: str) -> None:
    """In time, late and not there are the base; with what does not count they are all cases."""
    html = page(site_named(name), MEMBERS)
    tiles = re.findall(r'class="wk-tone--\w+"><b>(\d+)</b>', html)
    told = words(html)

    base = number(r"Samen (\d+) antwoorden waarvan", told) or number(
        r"om (1) antwoord waarvan", told
    )
    others = number(r"(\d+) (?:andere tellen|ander telt) niet mee", told)
    why = re.search(r"Niet meegeteld bij de termijn: (.*?)\.", told)
    left_out = sum(map(int, re.findall(r"(\d+) antwoord", why[1]))) if why else 0
    assert sum(map(int, tiles)) == base
    assert left_out == (others if base else left_out)


@pytest.mark.parametrize("name", NAMES)
def test_the_explanations_on_the_page_are_those_of_the_tables(name: str) -> None:
    """The list adds up to its base, and so does every row of the years, column by column."""
    html = page(site_named(name), MEMBERS)
    listed = [int(n) for n in re.findall(r'<li data-wk-rests-on="answer[^>]*><b>(\d+)</b>', html)]
    per_year = table(name, "Wat besloot de gemeente, per jaar van het advies\\?")

    assert sum(listed) == number(r"(\d+) antwoord(?:en)? op een aanbeveling", words(html))
    columns = [
        sum(column) for column in zip(*(numbers(row[READ]) for row in per_year), strict=True)
    ]
    if len(per_year) < MOST_YEARS:
        assert [one for one in columns if one] == listed


@pytest.mark.parametrize("caption", ["per portefeuille", "per jaar van het advies"])
@pytest.mark.parametrize("name", NAMES)
def test_the_decisions_of_every_row_add_up(name: str, caption: str) -> None:
    """To its recommendations, of which the explained ones are a part."""
    for row in table(name, f"Wat besloot de gemeente, {caption}\\?"):
        recommendations = int(row[2])

        assert sum(numbers(row[OUTCOMES])) == recommendations
        assert sum(numbers(row[READ])) <= recommendations


@pytest.mark.parametrize("name", NAMES)
def test_the_years_say_what_their_own_pages_say(name: str) -> None:
    """Advices, recommendations, in time and reasons: in the table and on the page of the year."""
    for row in rows(page(site_named(name), YEARS), "Per jaar"):
        year, advices, recommendations, on_time, reasons, _promises = row
        html = page(site_named(name), f"jaren/{year.split()[0]}.md")
        told = words(html)

        assert number(r"(\d+) advie[sz]", told) == int(advices)
        assert number(_ASKED_OF_YEAR, told) == int(recommendations)
        assert shares(on_time) == shares(told, "keer staat hier een antwoord op tijd")
        assert shares(reasons) == shares(told, "antwoorden op een aanbeveling met")
        decided = sum(int(n) for n in re.findall(r"</span> (\d+) keer</li>", html))
        assert decided == (number(r"Samen (\d+): een aanbeveling", told) or int(recommendations))


def shares(text: str, what: str = "") -> tuple[int, int] | None:
    """`3 van 5`, in front of what it counts."""
    found = re.search(rf"(\d+) van (\d+) ?(?:\(\d+%\))? ?{what}", text)
    return (int(found[1]), int(found[2])) if found else None


@pytest.mark.parametrize("name", NAMES)
def test_the_years_together_are_the_page_for_raadsleden(name: str) -> None:
    """Each year in the table of decisions counts the answers that its own page counts."""
    of_year = {row[0].split()[0]: row for row in rows(page(site_named(name), YEARS), "Per jaar")}
    for row in table(name, "Wat besloot de gemeente, per jaar van het advies\\?"):
        if row[0] in of_year:
            # The last column is what is not worked out yet, and counts in no share.
            read = numbers(row[READ])[:-1]

            assert shares(of_year[row[0]][4]) == ((read[0], sum(read)) if sum(read) else None)
            assert int(of_year[row[0]][1]) == int(row[1])


@pytest.mark.parametrize("name", NAMES)
def test_a_fold_shows_as_many_as_it_names_or_leads_to_all(name: str) -> None:
    """Behind `Wonen (6)` stand six, or a link to all six."""
    html = page(site_named(name), MEMBERS)
    folds = re.findall(
        r"<summary>([^<]*) \((\d+)\)</summary>\s*<ul id=\"bij-[^>]*>(.*?)</ul>", html, re.DOTALL
    )
    for title, named, inside in folds:
        shown = inside.count('<span class="wk-small">')

        leads = f"Alle {named} van {title}" in inside or "Alles wat aandacht vraagt" in inside
        assert shown == int(named) or leads
        assert shown != int(named) - 1


@pytest.mark.parametrize("name", NAMES)
def test_no_page_counts_nothing_out_of_nothing(name: str) -> None:
    """`0 van 0` says nothing to anybody."""
    told = {one.source: words(one.body("")) for one in site_named(name).pages}

    assert [source for source, text in told.items() if re.search(r"\b0 van (de )?0\b", text)] == []
