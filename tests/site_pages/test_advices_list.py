"""The list of all advices: complete by year, and light enough to choose from on a phone."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import re
from functools import cache
from typing import Any

import pytest

from registers_for_tests import advice, college, council, register, response
from site_pages.pages_for_tests import page, site_of, words
from weerklank.publish.making.output import Site


@cache
def large(many: int) -> Site:
    """So many advices over ten years, each with an answer to both recommendations."""
    made = []
    for number in range(many):
        sent = dt.date(2016, 1, 4) + dt.timedelta(days=number * 3650 // many)
        name = f"{sent.year}-{number:04}-vergoeding"
        title = f"Vergoed de kosten van hulp nummer {number}"
        asked = ["Vergoed de bus.", "Rij op zondag."]
        made.append(advice(id=name, title=title, sent=sent, themes=["bus"], recommendations=asked))
        answers = [
            {"recommendation": "1", "decision": "adopted"},
            {"recommendation": "2", "decision": "rejected", "explanation": "Dat doen wij niet."},
        ]
        received = sent + dt.timedelta(days=40 + number % 30)
        made.append(response(id=f"{name}-r", advice=name, received=received, answers=answers))
    return site_of(register(*made))


def list_of(site: Site) -> dict[str, Any]:
    """The list that the script filters."""
    octets = next(file.octets for file in site.files if file.uri == "adviezen/lijst.json")
    found: dict[str, Any] = json.loads(octets)
    return found


@pytest.mark.thorough
def test_page_and_list_stay_light_with_a_thousand_advices() -> None:
    """Page and list together are at most 60 kB zipped, and so is every page by year."""
    site = large(1000)
    octets = json.dumps(list_of(site), ensure_ascii=False).encode()
    by_year = [one for one in site.pages if one.source.startswith("adviezen/jaar/")]

    together = len(gzip.compress(page(site, "adviezen/index.md").encode()))
    together += len(gzip.compress(octets))
    assert together <= 60_000
    assert len(by_year) >= 10
    assert max(len(gzip.compress(one.body("").encode())) for one in by_year) <= 60_000


def test_every_advice_is_in_the_list_once() -> None:
    """Who chooses nothing from the list misses nothing either."""
    ids = [one[0] for one in list_of(large(150))["advices"]]

    assert len(ids) == len(set(ids)) == 150


def test_of_several_organisations_each_tag_says_of_whom_it_is() -> None:
    """In time and too late at one advice would else contradict each other, to who sees them."""
    service = college(id="dienst", title="De Dienst", kind="gr_board")
    late = response(id="2026-01-bus-dienst", received="2026-04-02", **{"from": "dienst"})
    asked = advice(to=["college", "dienst"])
    both = council(advises=["college", "dienst"])
    site = site_of(register(both, college(), service, asked, response(), late))
    ((_, _, _, tags, _),) = list_of(site)["advices"]
    html = page(site, "adviezen/index.md").partition("wk-tags")[2].partition("</p>")[0]

    assert [name for _, name in tags] == ["Het college van Proefstad", "De Dienst"]
    for name in ("Het college van Proefstad", "De Dienst"):
        assert f'<span class="wk-small">{name}: </span>' in html


def test_an_organisation_is_named_once_for_all_its_tags() -> None:
    """Too late and without a reason stand behind one name."""
    service = college(id="dienst", title="De Dienst", kind="gr_board")
    refused = {"recommendation": "1", "decision": "rejected", "explanation": "Dat doen wij niet."}
    late = response(received="2026-04-02", answers=[refused])
    both = council(advises=["college", "dienst"])
    site = site_of(register(both, college(), service, advice(to=["college", "dienst"]), late))
    html = page(site, "adviezen/index.md").partition("wk-tags")[2].partition("</p>")[0]

    assert html.count("Het college van Proefstad: ") == 1
    assert "te laat beantwoord" in html
    assert "1 aanbeveling zonder uitleg" in html


def test_the_list_says_what_the_pages_say() -> None:
    """The line and the tags below a title are the same with and without a script."""
    site = site_of(register(council(), college(), advice(), response()))
    ((_, title, line, tags, _),) = list_of(site)["advices"]

    shown = words(page(site, "adviezen/jaar/2026.md"))

    known = list_of(site)["tags"]
    for text in (title, line, *(known[one[0]][1] for one in tags)):
        assert text in shown


def test_the_form_offers_only_what_occurs() -> None:
    """Each choice finds at least one advice, and every advice is found by each field."""
    site = site_of(register(council(), college(), advice(themes=["bus"]), response()))
    html = page(site, "adviezen/index.md")
    offered = {
        name: re.findall(r'value="([^"]+)"', options)
        for name, options in re.findall(r'<select name="(\w+)">(.*?)</select>', html)
    }

    ((*_, chosen),) = list_of(site)["advices"]

    assert offered == chosen
    assert offered["besluit"] == ["rejected"]


def test_late_and_still_waiting_are_two_choices() -> None:
    """An answer that came too late is something else than none at all."""
    late = response(received=dt.date(2026, 6, 1))

    states = [
        list_of(site_of(register(council(), college(), *records)))["advices"][0][4]["stand"]
        for records in ([advice(), late], [advice()])
    ]

    assert states[0][0] == "te-laat"
    assert states[1] == ["te-lang"]


def test_a_year_page_shows_ten_and_the_rest_opens_in_place() -> None:
    """A hundred open would be thirty screens of a phone; on paper all of them stand open."""
    html = page(large(200), "adviezen/jaar/2020.md")
    first, _, rest = html.partition("<details>")

    assert first.count("<h3>") == 10
    assert first.count("<h3>") + rest.count("<h3>") == 20
    assert f"Nog {rest.count('<h3>')} in deze lijst" in words(html)


def test_what_opens_in_place_hides_no_single_one() -> None:
    """One or two more than fit are shown: to open a part for those is more work than to read on."""
    few = [advice(id=f"2026-{n:02}-a", title=f"Advies {n}", sent="2026-02-02") for n in range(12)]

    html = page(site_of(register(council(), college(), *few)), "adviezen/jaar/2026.md")

    assert html.count("<h3>") == 12
    assert "<details>" not in html
