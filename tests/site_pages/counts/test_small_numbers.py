"""No small number of complaints is in any file, and none can be worked out from the others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registers_for_tests import college, register
from site_pages.pages_for_tests import register_of, site_of
from weerklank.records.models.complaint_figures import ComplaintFigures, ComplaintLine, shown


def _figures(numbers: list[int | None], total: int | None, in_time: int | None) -> ComplaintFigures:
    lines = tuple(
        ComplaintLine(nature=f"soort {place}", number=number)
        for place, number in enumerate(numbers)
    )
    return ComplaintFigures(half="2026-1", total=total, in_time=in_time, lines=lines)


@given(st.lists(st.integers(0, 12), min_size=1, max_size=5), st.integers(0, 60))
def test_no_small_number_is_published_or_can_be_worked_out(real: list[int], late: int) -> None:
    """Whatever the true numbers, at least two readings fit what is published of each small one."""
    total = sum(real)
    whole = shown(_figures([*real], total, max(total - late, 0)))
    hidden = sum(line.number is None for line in whole.lines)

    assert all(line.number is None or line.number not in range(1, 5) for line in whole.lines)
    assert whole.total not in range(1, 5)
    assert whole.in_time not in range(1, 5)
    if whole.total is not None and whole.in_time is not None:
        assert whole.total - whole.in_time not in range(1, 5)
    if whole.total is not None and hidden:
        rest = whole.total - sum(line.number or 0 for line in whole.lines)
        assert _values_of_one(rest, hidden) > 1


def _values_of_one(rest: int, hidden: int) -> int:
    """How many numbers from one to four a hidden line can be, given what they add up to."""
    others = hidden - 1
    return sum(others <= rest - one <= 4 * others for one in range(1, 5))


def test_small_complaint_numbers_are_in_no_file() -> None:
    """Records that were made without the checks are locked once more, on the page and in data."""
    figures = {
        "half": "2026-1",
        "total": 20,
        "lines": [{"nature": "lang wachten", "number": 17}, {"nature": "bejegening", "number": 3}],
    }
    site = site_of(register(college(complaint_figures=[figures])))

    found = register_of(site)["complaints"]["figures"][0]

    assert found["total"] is None
    assert [line["number"] for line in found["lines"]] == [17, None]
    assert "20 klachten" not in site.by_source["klachten/index.md"].body("")


@pytest.mark.parametrize(
    ("numbers", "total", "reveals"),
    [
        ([17, None], 20, True),
        ([17, None, None], 25, True),
        ([None] * 6, 6, True),
        ([17, None, None], 20, True),
        ([17, None, None], 24, False),
        ([17, None, None], None, False),
        ([17, 12], 29, False),
    ],
)
def test_a_total_that_gives_a_small_number_away_is_seen(
    numbers: list[int | None], total: int | None, *, reveals: bool
) -> None:
    """One left out, all four, all one, or few together: each can be worked out from the total."""
    assert _figures(numbers, total, None).reveals is reveals
