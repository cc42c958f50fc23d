"""The middle of so many days: of few cases, of open ones, and when it is only a lower bound."""

from __future__ import annotations

from clock.test_statistics import answered, still_open
from weerklank.cases.counting.statistics import (
    Durations,
    durations,
)


def test_one_case_is_its_own_median() -> None:
    """With n = 1 median, shortest and longest are that one case."""
    assert durations([answered(12)]) == Durations(
        cases=1,
        open_cases=0,
        median=12,
        median_at_least=False,
        shortest=12,
        longest=12,
        longest_at_least=False,
    )


def test_four_cases_have_a_median_between_two() -> None:
    """An even number takes the middle of the two in the middle."""
    found = durations([answered(days) for days in (8, 12, 13, 30)])

    assert (found.median, found.shortest, found.longest) == (12.5, 8, 30)


def test_five_cases_have_the_third_as_median() -> None:
    """An odd number takes the one in the middle."""
    found = durations([answered(days) for days in (30, 8, 13, 12, 25)])

    assert (found.median, found.median_at_least) == (13, False)


def test_open_cases_that_waited_longer_leave_the_median_exact() -> None:
    """Two of five are open, both past the middle already."""
    cases = [*(answered(days) for days in (5, 8, 10)), still_open(20), still_open(25)]

    found = durations(cases)

    assert (found.median, found.median_at_least) == (10, False)
    assert (found.longest, found.longest_at_least) == (25, True)


def test_an_open_case_before_the_middle_makes_the_median_a_lower_bound() -> None:
    """A young open case may still become the longest of all."""
    found = durations([*(answered(days) for days in (5, 8, 10, 12)), still_open(3)])

    assert (found.median, found.median_at_least) == (8, True)
    assert (found.cases, found.open_cases) == (5, 1)


def test_all_open_have_only_lower_bounds() -> None:
    """Nothing was answered: at least, and no shortest."""
    assert durations([still_open(5), still_open(10), still_open(20)]) == Durations(
        cases=3,
        open_cases=3,
        median=10,
        median_at_least=True,
        shortest=None,
        longest=20,
        longest_at_least=True,
    )
