"""Every count on a page is the one in register.json: of the example, and of random registers."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given

from every_register import NAMES, register_named, site_named
from examples import examples
from registers_for_tests import TODAY
from site_pages.counts.counted import (
    CHECKS,
    WRITTEN,
    Data,
)
from site_pages.counts.register_strategy import registers
from site_pages.pages_for_tests import register_of, site_of, table
from weerklank.cases.counting.figures import figures_of
from weerklank.cases.judge import judge
from weerklank.records import published
from weerklank.records.register import Register


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("check", CHECKS)
def test_the_counts_of_a_written_register_are_those_of_its_data(name: str, check: Any) -> None:  # noqa: ANN401 (one of the checks)
    """Of the example council and the registers for tests, page by page."""
    check(site_named(name))


@examples(40)
@given(records=registers())
def test_the_counts_of_any_register_are_those_of_its_data(records: Register) -> None:
    """Whatever was sent, answered, promised or withdrawn, no page counts otherwise."""
    site = site_of(published(records, TODAY))

    for check in CHECKS:
        check(site)


def test_the_registers_for_tests_have_something_to_count() -> None:
    """The example has advices, promises, complaints and years, or the checks would be idle."""
    data = register_of(site_named("example"))

    assert all(
        data[key] for key in ("advice", "agenda", "agreements", "promises", "subjects", "years")
    )
    assert data["complaints"]["figures"]
    assert dt.date.fromisoformat(data["today"]) == TODAY


def _adds_up(records: Register) -> None:
    cases = judge(records, TODAY).cases
    found = figures_of(cases, TODAY)
    left = found.statistics.coverage
    told = left.running + left.no_term + left.unclear + left.unknown + left.gone + left.withdrawn

    assert found.waiting.whole + told + found.only_spoken == len(cases)


@pytest.mark.parametrize("name", NAMES)
def test_every_answer_is_counted_or_left_out_for_one_reason(name: str) -> None:
    """The page for raadsleden names each reason with how many: together they are all there are."""
    _adds_up(register_named(name))


@examples(40)
@given(records=registers())
def test_so_is_every_answer_of_any_register(records: Register) -> None:
    """Whatever was sent, spoken, withdrawn or not known."""
    _adds_up(published(records, TODAY))


@pytest.mark.parametrize("name", NAMES)
def test_every_count_of_a_year_says_what_it_counts(name: str) -> None:
    """An advice to two bodies is one advice, and two per body: counted again in the data."""
    site = site_named(name)
    years: dict[str, list[Data]] = {}
    for advice in register_of(site)["advice"]:
        written = {part[:4] for part in advice["sent"].split("/")}
        year = written.pop() if len(written) == 1 and written <= _YEARS else "onbekend"
        years.setdefault(year, []).append(advice)

    told = {
        row["groep"]: [int(row[column]) for column in _COUNTED]
        for row in table(site, "data/besluiten.csv")
        if row["verdeling"] == "jaar"
    }

    assert told == {
        year: [
            len(found),
            sum(len(one["addressees"]) for one in found),
            sum(len(_asked(one)) for one in found),
            sum(len(a["recommendations"]) for one in found for a in one["addressees"]),
        ]
        for year, found in years.items()
    }


def _asked(advice: Data) -> set[str]:
    """The numbers of the recommendations, whoever they were put to."""
    return {r["id"] for one in advice["addressees"] for r in one["recommendations"]}


_YEARS = {str(year) for year in range(1900, 2200)}


_COUNTED = ("adviezen", "adviezen_per_orgaan", "aanbevelingen", "aanbevelingen_per_orgaan")
