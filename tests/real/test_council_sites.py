"""Eight real advices: each fact as its source gives it, and none of what would be untrue."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from registers_for_tests import TODAY
from site_pages.pages_for_tests import page, register_of, site_of, words
from weerklank.cases.case import AdviceCase
from weerklank.cases.judge import judge
from weerklank.publish.making.output import Site
from weerklank.records import load, published

FOLDER = Path(__file__).parents[1] / "registers" / "council_sites"
EXPECTED: dict[str, dict[str, Any]] = yaml.load(
    (FOLDER / "expected.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
)
CASES = pytest.mark.parametrize(("name", "expected"), EXPECTED.items(), ids=EXPECTED)


@cache
def site() -> Site:
    """The site of the eight."""
    return site_of(published(load(FOLDER, TODAY).register, TODAY))


def case(name: str) -> AdviceCase:
    """One advice with everything that follows from it."""
    found = judge(load(FOLDER, TODAY).register, TODAY).advice(name)
    assert found is not None
    return found


def test_the_eight_load_without_a_fault() -> None:
    """Every course of events could be written."""
    assert load(FOLDER, TODAY).errors == ()
    assert {advice.id for advice in load(FOLDER).register.advices} == set(EXPECTED)


@CASES
def test_each_fact_is_as_the_source_gives_it(name: str, expected: dict[str, Any]) -> None:
    """When, to whom, in what form, and what is known of the rest."""
    found = case(name)
    clocks = [one.timeliness for one in found.addressees]
    forms = {r.form for one in found.addressees for r in one.responses}

    assert str(found.advice.sent) == str(expected["sent"])
    assert [one.body.id for one in found.addressees] == expected["addressees"]
    assert [clock.state for clock in clocks] == [expected["state"]]
    assert [str(one) for one in clocks[0].not_known] == expected["not_known"]
    if "answered" in expected:
        assert str(clocks[0].answered) == str(expected["answered"])
    assert forms == ({expected["form"]} if "form" in expected else set())
    if "proposed" in expected:
        assert str(found.involvement.proposed) == str(expected["proposed"])
        assert found.involvement.decided is None


@CASES
def test_the_data_say_the_same(name: str, expected: dict[str, Any]) -> None:
    """Who takes the data reads what is known and what is not."""
    (entry,) = (a for a in register_of(site())["advice"] if a["id"] == name)
    (addressee,) = entry["addressees"]

    assert addressee["timeliness"]["state"] == expected["state"]
    assert addressee["timeliness"]["not_known"] == expected["not_known"]
    assert {r["decision"] for r in addressee["recommendations"]} == {
        expected.get("decision", "unknown")
    }


@CASES
def test_the_page_says_what_is_known(name: str, expected: dict[str, Any]) -> None:
    """Each sentence that must be there."""
    text = words(page(site(), f"adviezen/{name}.md"))

    assert [one for one in expected.get("page", ()) if one not in text] == []


@CASES
def test_no_page_says_what_would_be_untrue(name: str, expected: dict[str, Any]) -> None:
    """Nor any list, theme or body on which the advice stands: the whole site is searched."""
    explaining = {"methode/index.md", "gegevens/index.md"}
    own = words(page(site(), f"adviezen/{name}.md"))
    others = [words(p.body("")) for p in site().pages if p.source not in explaining]

    assert [one for one in expected["never"] if one.lower() in own.lower()] == []
    assert not any("Op deze site staat geen antwoord" in text for text in others)
    assert not any("geen termijn afgesproken" in text.lower() for text in others)


def test_nothing_of_the_eight_is_counted() -> None:
    """No term is known, so nothing is on time and nothing is late."""
    figures = register_of(site())["statistics"]

    assert (figures["on_time"]["of"], figures["waiting"]["of"]) == (0, 0)
    assert figures["coverage"]["unknown"] == len(EXPECTED)
