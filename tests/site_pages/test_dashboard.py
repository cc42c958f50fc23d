"""The page for raadsleden: every figure is that of the register, small numbers stay honest."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest

from every_register import site_named
from registers_for_tests import advice, college, council, register, response
from site_pages.pages_for_tests import (
    HOSTILE,
    council_with_portfolios,
    on_time_and_overdue,
    page,
    reads,
    register_of,
    site_of,
    table,
    tiles,
    words,
)
from weerklank.publish.making.output import Site
from weerklank.publish.pages.entrances.council_members import MOST_YEARS
from weerklank.records.register import Register

ROOT = Path(__file__).parents[2]
SOURCE = "raadsleden/index.md"
LATE = {"late", "overdue", "overdue_with_notice"}


@pytest.fixture
def example() -> Site:
    """The site of the example council of this repository."""
    return site_named("example")


def addressees(site: Site) -> list[dict[str, Any]]:
    """Every addressee of every advice in the published register, with its advice."""
    return [
        {**addressee, "advice": entry}
        for entry in register_of(site)["advice"]
        for addressee in entry["addressees"]
    ]


def term_is_over(addressee: dict[str, Any]) -> bool:
    """Whether it counts in the shares, reckoned from the published register alone."""
    timeliness = addressee["timeliness"]
    if timeliness["state"] == "not_in_writing":
        return bool((timeliness["last_day"] or "9") < "2026-11-23")
    return timeliness["state"] in LATE | {"on_time"}


def test_the_counts_equal_those_of_the_published_register(example: Site) -> None:
    """Who reckons them again from register.json finds the same three figures."""
    over = [a for a in addressees(example) if term_is_over(a)]
    on_time = sum(a["timeliness"]["state"] == "on_time" for a in over)
    waiting = sum(
        a["timeliness"]["state"] in {"overdue", "overdue_with_notice", "not_in_writing"}
        for a in over
        if not a["advice"]["withdrawn"] and not a["advice"]["superseded_by"]
    )
    explained = [
        r["explanation"]["state"]
        for a in addressees(example)
        for r in a["recommendations"]
        if r["explanation"]["state"] in {"explained", "not_explained"}
        or (r["explanation"]["state"] == "none" and term_is_over(a))
    ]

    html = page(example, SOURCE)
    assert tiles(html) == {
        "op tijd": on_time,
        "te laat": len(over) - on_time - waiting,
        "hier geen volledig antwoord op papier": waiting,
    }
    assert reads(html)["reason"] == explained.count("explained")


def test_the_counts_equal_the_sums_of_the_download(example: Site) -> None:
    """The table of counts per year adds up to the counts on the page."""
    years = [row for row in table(example, "data/besluiten.csv") if row["verdeling"] == "jaar"]

    sums = [
        (sum(int(row[part]) for row in years), sum(int(row[whole]) for row in years))
        for part, whole in (("op_tijd", "termijn_voorbij"), ("uitgelegd", "uitleg_verwacht"))
    ]

    html = page(example, SOURCE)
    assert (tiles(html)["op tijd"], sum(tiles(html).values())) == sums[0]
    assert reads(html)["reason"] == sums[1][0]


def test_everything_that_waits_too_long_is_in_the_list(example: Site) -> None:
    """The third count is the number of advices below the heading that says so."""
    html = page(example, SOURCE)
    start = html.index("Hier staat geen volledig antwoord op papier")
    missing = html[start : html.index("</ul>", start)].count("<li>")

    assert missing == tiles(html)["hier geen volledig antwoord op papier"]


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


def test_the_counts_equal_the_published_statistics(example: Site) -> None:
    """The page and register.json are worked out apart and say the same."""
    published_figures = register_of(example)["statistics"]

    html = page(example, SOURCE)

    share = published_figures["on_time"]
    assert (tiles(html)["op tijd"], sum(tiles(html).values())) == (share["part"], share["of"])
    assert reads(html)["reason"] == published_figures["explained"]["part"]
