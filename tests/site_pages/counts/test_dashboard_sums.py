"""The figures for raadsleden equal those of the published data, however they are added up."""

from __future__ import annotations

from typing import Any

import pytest

from every_register import site_named
from site_pages.pages_for_tests import (
    page,
    reads,
    register_of,
    table,
    tiles,
)
from site_pages.test_dashboard import SOURCE
from weerklank.publish.making.output import Site

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


def test_the_counts_equal_the_published_statistics(example: Site) -> None:
    """The page and register.json are worked out apart and say the same."""
    published_figures = register_of(example)["statistics"]

    html = page(example, SOURCE)

    share = published_figures["on_time"]
    assert (tiles(html)["op tijd"], sum(tiles(html).values())) == (share["part"], share["of"])
    assert reads(html)["reason"] == published_figures["explained"]["part"]
