"""The page for raadsleden: every figure is that of the register, small numbers stay honest."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from every_register import site_named
from registers_for_tests import advice, college, council, register, response
from site_pages.pages_for_tests import (
    HOSTILE,
    council_with_portfolios,
    on_time_and_overdue,
    page,
    reads,
    site_of,
    table,
    tiles,
    words,
)
from weerklank.publish.making.output import Site
from weerklank.publish.pages.entrances.council_members import MOST_YEARS
from weerklank.records.register import Register

SOURCE = "raadsleden/index.md"


@pytest.fixture
def example() -> Site:
    """The site of the example council of this repository."""
    return site_named("example")


def test_without_advices_every_figure_is_nought() -> None:
    """A new council sees no noughts and no empty charts: there is nothing to count."""
    html = page(site_of(Register()), SOURCE)

    assert (tiles(html), reads(html)) == ({}, {})
    assert "Er valt dus niets te tellen." in html
    assert "wk-bars" not in html
    assert "middelste" not in html


def test_under_five_cases_no_middle_is_named() -> None:
    """A median of two says more than is known."""
    html = page(site_of(on_time_and_overdue()), SOURCE)

    assert "2 keer om een antwoord. Daarom zeggen wij niet hoelang de helft wachtte" in html


@pytest.mark.parametrize(
    ("unknown", "told"),
    [
        (0, "De helft wachtte 28 dagen of langer (5 keer)."),
        (1, "(5 keer). Hieronder staat ook 1 advies waarvan wij niet alles weten."),
        (2, "(5 keer). Hieronder staan ook 2 adviezen waarvan wij niet alles weten."),
    ],
)
def test_bars_that_are_not_in_the_middle_are_told(unknown: int, told: str) -> None:
    """An advice of which nobody knows the term has a bar; the sentence says what it leaves out."""
    ids = [f"2026-0{number}-bus" for number in range(1, 6)]
    silent = [advice(id=f"stil-{n}", to="dienst") for n in range(unknown)]
    agreed = {"source": "Verordening", "answer_term": "6 weken", "termijnenwet": "excluded"}
    bodies = council(agreements=[agreed | {"with": "college"}]), college(id="dienst")
    given = [advice(id=one) for one in ids]
    answers = [response(id=f"{one}-college", advice=one) for one in ids]

    html = page(site_of(register(*bodies, *given, *silent, *answers)), "raadsleden/index.md")

    assert told in words(html)
    assert html.count('class="wk-lane"') == 5 + unknown


def test_the_table_of_waits_explains_the_signs_that_stand_in_it() -> None:
    """And no others: of one answer there is no middle, and nothing that is still open."""
    one = words(page(site_of(register(council(), college(), advice(), response())), SOURCE))

    assert "Dagen tot het antwoord. Een –: te weinig antwoorden." in one
    assert "Meestal: de helft" not in one
    assert "Een *" not in one


def test_the_middle_of_open_cases_is_called_at_least() -> None:
    """With most cases open the median can only grow, and says so with its number."""
    silent = [advice(id=f"2026-0{n}-x", title=f"Advies {n}", number=None) for n in range(2, 7)]

    html = page(site_of(register(*silent)), SOURCE)

    assert "De helft wachtte 294 dagen of langer (5 keer; bij 5 staat hier geen" in html
    assert "Meestal: de helft duurde langer. Een *: ten minste." in words(html)
    assert '<td>294<span aria-hidden="true"> *</span>' in html


def test_no_percentage_is_shown(example: Site) -> None:
    """Counts only: outside the sizes of the bars there is no per cent sign."""
    assert "%" not in words(page(example, SOURCE))


def test_a_portfolio_gets_the_advices_of_its_themes() -> None:
    """Capitals make no difference; what no portfolio holds is named apart."""
    records = council_with_portfolios(
        advice(themes=["inkomen"]),
        response(),
        advice(id="2026-02-fiets", title="Fiets", number=None, themes=["ZORG"]),
        advice(id="2026-03-taal", title="Taal", number=None, themes=["taal"]),
    )

    rows = table(site_of(records), "data/besluiten.csv")

    assert [(r["groep"], r["adviezen"]) for r in rows if r["verdeling"] == "portefeuille"] == [
        ("Wethouder Werk en inkomen", "1"),
        ("Wethouder Zorg", "1"),
        ("Geen portefeuille", "1"),
    ]


def test_the_days_of_one_college_are_not_those_of_another() -> None:
    """An advice to the colleges of two municipalities: each has a row, under its own name."""
    other = college(id="buur", title="Het college van Buurstad")
    records = register(
        other, council(advises=["college", "buur"]), advice(to=["college", "buur"]), response()
    )

    rows = re.findall(r'<th scope="row">(?:<a[^>]*>)?([^<]*)', page(site_of(records), SOURCE))

    assert {"Het college van Proefstad", "Het college van Buurstad"} <= set(rows)


def test_the_squares_are_as_many_as_the_recommendations(example: Site) -> None:
    """Each square is one recommendation, and the table beside it has the same figures."""
    html = page(example, SOURCE)
    rows = table(example, "data/besluiten.csv")

    drawn = re.findall(r'<span class="wk-squares".*?</td>', html, re.DOTALL)
    years = [row for row in rows if row["verdeling"] == "jaar"]
    rows = [row for row in rows if row not in years[MOST_YEARS:]]

    assert [row.count("wk-square--") for row in drawn] == [
        int(r["aanbevelingen_per_orgaan"]) for r in rows
    ]


def test_a_term_that_was_moved_shows_the_first_one_too() -> None:
    """The bar is drawn against the last day that holds, and names the agreed days."""
    agreed = {
        "source": "Verordening, artikel 7",
        "answer_term": "6 weken",
        "termijnenwet": "excluded",
        "extension": {"at_most": "4 weken", "times": 1},
    }
    later = response(
        id="uitstel",
        kind="extension",
        received=dt.date(2026, 3, 1),
        until=dt.date(2026, 4, 13),
        reason="Meer tijd nodig.",
        answers=[],
    )

    html = page(site_of(register(advice(), later, council(agreements=[agreed]))), SOURCE)

    assert "afspraak: 70 dagen, eerst 42 dagen" in words(html)


def test_a_promise_in_a_joint_answer_counts_once() -> None:
    """An answer on behalf of two bodies makes one promise, not two."""
    both = advice(to=["college", "dienst"])
    service = college(id="dienst", title="De Dienst", kind="gr_board")
    joint = response(
        on_behalf_of=["dienst"],
        answers=[
            {
                "recommendation": "1",
                "decision": "adopted",
                "explanation": "Wij doen dit, omdat de bus duur is.",
                "actions": [{"what": "De bus betalen", "by": "2026-06"}],
            }
        ],
    )
    site = site_of(register(both, joint, service))

    assert len(table(site, "data/beloften.csv")) == 1
    assert "Beloften voorbij de datum</a> (1)" in page(site, SOURCE)


def test_hostile_text_is_shown_as_text() -> None:
    """A script in any field of a record comes out as letters on every page made here."""
    answer = response(
        reply={"text": HOSTILE, "by": HOSTILE, "on": dt.date(2026, 4, 1)},
        answers=[
            {
                "recommendation": "1",
                "decision": "partly",
                "parts": {"yes": HOSTILE, "no": HOSTILE},
                "explanation": HOSTILE,
                "actions": [{"what": HOSTILE, "who": HOSTILE, "evidence": HOSTILE}],
            }
        ],
    )
    records = council_with_portfolios(
        advice(
            title=HOSTILE,
            summary=HOSTILE,
            number=HOSTILE,
            themes=[HOSTILE, "inkomen"],
            recommendations=[{"id": "1", "text": HOSTILE, "means": HOSTILE}],
        ),
        answer,
        council(title=HOSTILE, short=HOSTILE, contact={"hours": HOSTILE, "address": HOSTILE}),
    )
    site = site_of(records, name=HOSTILE, tagline=HOSTILE, phone_hours=HOSTILE)
    made = ("raadsleden/", "onderwerpen/", "flyer/")

    for found in (p for p in site.pages if p.source.startswith(made)):
        html = found.body("")
        assert "<script" not in html, found.source
        assert "<img" not in html, found.source
        assert "49" not in words(html).replace("7*7", ""), found.source
