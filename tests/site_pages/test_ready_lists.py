"""The ready lists hold what the page for raadsleden counts, and stay light when they are long."""

from __future__ import annotations

import datetime as dt
import gzip
import re
from dataclasses import replace

import pytest

from every_register import register_named, site_named
from registers_for_tests import TODAY, advice, council, register, response
from site_pages.counts.counted import WRITTEN
from site_pages.pages_for_tests import page, register_of, site_of, tiles, words
from weerklank.cases.judge import judge
from weerklank.publish.pages.advising.ready_lists import ReadyList, _pages, ready_lists

MOST_BYTES = 60_000


def lines(html: str) -> list[str]:
    """The lines of the list, wherever they stand or unfold."""
    return re.findall(r'<li><a href="[^"]*">[^<]*</a> <span class="wk-small"', html)


@pytest.mark.parametrize("name", WRITTEN)
def test_the_lists_hold_what_the_tiles_count(name: str) -> None:
    """Who clicks on a number finds as many lines."""
    site = site_named(name)
    counted = tiles(page(site, "raadsleden/index.md"))

    assert len(lines(page(site, "lijsten/geen-antwoord.md"))) == counted.get(
        "hier geen volledig antwoord op papier", 0
    )
    assert len(lines(page(site, "lijsten/te-laat.md"))) == counted.get("te laat", 0)


def test_a_part_that_was_answered_late_is_in_a_list() -> None:
    """The rest is not there: the advice is in the list of those without an answer too."""
    late = response(received=dt.date(2026, 5, 4))
    two = advice(recommendations=["Vergoed de bus.", "Vergoed de trein."], kind="requested")

    site = site_of(register(two, late))

    (line,) = lines(page(site, "lijsten/deels-te-laat.md"))
    assert "2026-01-bus" in line
    assert "kwam te laat: nummer 1." in words(page(site, "lijsten/deels-te-laat.md"))
    assert len(lines(page(site, "lijsten/geen-antwoord.md"))) == 1
    assert lines(page(site, "lijsten/te-laat.md")) == []


@pytest.mark.parametrize("one", ready_lists(judge(register(), TODAY)), ids=lambda one: one.name)
def test_a_list_with_nothing_in_it_says_only_that(one: ReadyList) -> None:
    """Not what would be the case of what stands in it, on the page nor where it is found."""
    empty = site_of(register()).by_source[one.source]

    assert empty.description == one.say("none")
    assert one.say("none") in words(page(site_of(register()), one.source))
    assert one.say("lead") not in words(page(site_of(register()), one.source))


def test_the_lists_of_promises_hold_those_of_the_register() -> None:
    """Past their date and without a date, each once."""
    site = site_named("example")
    states = [promise["state"] for promise in register_of(site)["promises"]]

    for name, state in (("over-datum", "past_due"), ("zonder-datum", "undated")):
        assert len(lines(page(site, f"lijsten/beloften-{name}.md"))) == states.count(state)


def test_a_thousand_lines_stay_light() -> None:
    """No page of a list of a thousand weighs more than 60 kB, and all of it is there."""
    verdicts = judge(register_named("example"), TODAY)
    found = next(one for one in ready_lists(verdicts) if one.name == "geen-antwoord")
    many = tuple(
        replace(found.lines[n % len(found.lines)], title=f"Advies {n}: {n * 7919 % 9973:x}")
        for n in range(1000)
    )

    pages = [made.body("") for made in _pages(ReadyList(found.name, many), TODAY)]

    assert max(len(gzip.compress(html.encode())) for html in pages) <= MOST_BYTES
    assert {f"Advies {n}:" for n in range(1000)} == {
        title for html in pages for title in re.findall(r"Advies \d+:", html)
    }


def test_a_spoken_answer_without_a_last_day_is_not_called_late() -> None:
    """It is asked for on paper, below a heading of its own: the list holds what is over."""
    spoken = register(council(agreements=[]), advice(), response(form="oral"))
    site = site_of(spoken)
    html = page(site, "raadsleden/index.md")

    assert "Komt dit antwoord ook op papier?" in html
    assert "Kwam er op papier antwoord op alles" not in html
    assert lines(page(site, "lijsten/geen-antwoord.md")) == []


def test_what_was_said_and_forgotten_is_owed_on_paper() -> None:
    """Nobody knows what was said: it counts as not on paper, and stands in the list."""
    lost = response(form="oral", answers=[{"recommendation": "1", "decision": "unknown"}])
    site = site_of(register(advice(), lost))
    told = words(page(site, "adviezen/2026-01-bus.md"))

    assert tiles(page(site, "raadsleden/index.md"))["hier geen volledig antwoord op papier"] == 1
    assert len(lines(page(site, "lijsten/geen-antwoord.md"))) == 1
    assert "Op deze site staat geen antwoord van Het college van Proefstad op papier." in told
    assert "Wij weten niet wat Het college van Proefstad zei op aanbeveling 1." in told
