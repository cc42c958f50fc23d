"""No page grows with the register: the few that matter, and all of it by year."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

import pytest

from registers_for_tests import advice, register, response
from site_pages.pages_for_tests import page, site_of
from weerklank.publish.making.output import Site
from weerklank.publish.parts.by_year import FEW, MOST, long_list

SAME_SIZE = [
    "index.md",
    "adviezen/index.md",
    "beloften/index.md",
    "betrokken/index.md",
    "jaren/index.md",
    "kort.md",
    "niet-gevraagd/index.md",
    "onderwerpen/bus.md",
    "organisaties/college.md",
    "organisaties/raad.md",
    "overdracht/index.md",
    "raadsleden/index.md",
    "termijnen/index.md",
    "vragen/index.md",
]
MANY = 240


@cache
def site(count: int) -> Site:
    """A site of so many advices over four years, each answered with a promise and a refusal."""
    made = []
    for number in range(count):
        sent = dt.date(2021, 1, 4) + dt.timedelta(days=number * 1400 // count)
        name = f"a{number:03}"
        asked = ["Vergoed de bus.", "Rij op zondag."]
        made.append(
            advice(
                id=name,
                title=f"Advies {name}",
                kind="unrequested",
                sent=sent,
                themes=["bus"],
                recommendations=asked,
            )
        )
        promise = {"what": f"Belofte {name}", "by": sent + dt.timedelta(days=400)}
        answers = [
            {"recommendation": "1", "decision": "adopted", "actions": [promise]},
            {"recommendation": "2", "decision": "rejected", "explanation": "Dat doen wij niet."},
        ]
        received = sent + dt.timedelta(days=60)
        made.append(response(id=f"{name}-r", advice=name, received=received, answers=answers))
    return site_of(register(*made), address="https://raad.example/")


@pytest.mark.parametrize("source", SAME_SIZE)
def test_a_page_weighs_the_same_with_four_times_as_many_advices(source: str) -> None:
    """Four times the register, at most a tenth more page."""
    small, large = (len(page(site(count), source)) for count in (MANY // 4, MANY))

    assert large <= 1.1 * small


def test_of_a_year_five_advices_stand_open_and_the_rest_opens_in_place() -> None:
    """Ten of them with long titles are longer than six screens of a phone."""
    advices = page(site(MANY // 4), "jaren/2022.md").partition('id="adviezen"')[2]
    shown, _, folded = advices.partition("<details")

    assert shown.count("<li>") == 5
    assert folded.count("<li>") > 5


@pytest.mark.parametrize(
    ("folder", "pattern"),
    [
        ("adviezen/jaar/", r">Advies (a\d+)<"),
        ("beloften/2", r">Belofte (a\d+)\."),
        ("beloften/nog-steeds-niet/", r"\(Advies (a\d+),"),
        ("betrokken/uit-zichzelf/", r">Advies (a\d+)<"),
        ("onderwerpen/bus/", r">Advies (a\d+)<"),
        ("organisaties/raad/gegeven/", r">Advies (a\d+)<"),
        ("raadsleden/aandacht/", r">Advies (a\d+)</a></h3>"),
        ("raadsleden/antwoordtijd/", r">Advies (a\d+)<"),
        ("raadsleden/alle-adviezen/", r">Advies (a\d+)<"),
        ("termijnen/voorbij/", r"Belofte (a\d+)\."),
        ("organisaties/college/ontvangen/", r">Advies (a\d+)<"),
    ],
)
def test_the_years_together_hold_everything_once(folder: str, pattern: str) -> None:
    """Nothing is lost between the pages, and nothing stands on two of them."""
    found = [
        name
        for made in site(MANY).pages
        if made.source.startswith(folder)
        for name in re.findall(pattern, made.body(""))
    ]

    assert sorted(found) == [f"a{number:03}" for number in range(MANY)]


def test_every_link_to_a_year_leads_to_a_page() -> None:
    """What the list of years names is there, and every page by year is named on some page."""
    there = {made.url for made in site(MANY).pages}
    by_year = {url for url in there if re.search(r"/(20\d\d|onbekend)(-\d+)?/$", url)}
    linked = set()
    for made in site(MANY).pages:
        nav = re.findall(r'<nav class="wk-years".*?</nav>', made.body(""), re.DOTALL)
        hrefs = re.findall(r'href="([^"]+)"', "".join(nav))
        linked |= {resolved(made.url, href) for href in hrefs}

    assert linked <= there
    assert {url for url in by_year if not url.startswith("jaren/")} <= linked


def resolved(url: str, href: str) -> str:
    """The address below the root that a relative link of a page leads to."""
    steps = [*url.split("/")[:-1], *href.split("/")]
    kept: list[str] = []
    for step in steps:
        if step == "..":
            kept.pop()
        elif step != ".":
            kept.append(step)
    return "/".join(kept)


def test_a_short_list_stays_on_its_page() -> None:
    """Up to thirty items nobody has to turn a page."""
    short = long_list(range(FEW), "x", lambda _: "2024")
    longer = long_list(range(FEW + 1), "x", lambda _: "2024")

    assert (len(short.first), short.parts) == (FEW, ())
    assert len(longer.first) < FEW
    assert [item for part in longer.parts for item in part.items] == list(range(FEW + 1))


def test_a_full_year_is_cut_in_parts_and_the_unknown_year_comes_last() -> None:
    """The hundredth still stands on the first page of its year."""
    years = ["2024"] * (MOST + 1) + ["onbekend"] + ["2025"] * MOST

    parts = long_list(years, "x", str).parts

    assert [(part.title, part.source, len(part.items)) for part in parts] == [
        ("2025", "x/2025.md", MOST),
        ("2024", "x/2024.md", MOST),
        ("2024, deel 2", "x/2024-2.md", 1),
        ("jaar niet bekend", "x/onbekend.md", 1),
    ]
