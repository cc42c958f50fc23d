"""Figures that do not lie: thresholds, methods apart, and what SQL counts over the tables."""

from __future__ import annotations

import random
from collections.abc import Sequence
from fractions import Fraction

import pytest

from national.conftest import here, run_in, sites, web
from national.invented import Invented, councils, folder_of
from weerklank.national.figures.cells import (
    DRAWS,
    SEED,
    Cell,
    Hidden,
    cells,
    interval,
    percent,
    quantile,
    stretch,
)
from weerklank.national.figures.measures import EVERYTHING, MEASURES, Unit

IN_TIME = next(measure for measure in MEASURES if measure.name == "in_time")


def units(shares: Sequence[tuple[int, int]], method: str = "a") -> list[Unit]:
    """A council for each share."""
    return [
        Unit(
            f"gm{number:04}-client_council", f"gm{number:04}", "Stad", "friesland", "unknown",
            {"clock_rules": method}, {"in_time": {EVERYTHING: share}}, {},
        )
        for number, share in enumerate(shares)
    ]  # fmt: skip


def cell(shares: Sequence[tuple[int, int]]) -> Cell:
    """The only cell of these councils."""
    (only,) = cells(units(shares), IN_TIME, EVERYTHING)
    return only


@pytest.mark.parametrize(
    ("shares", "hidden"),
    [
        ([(3, 6)] * 5, None),
        ([(30, 60)] * 4, Hidden.FEW_COUNCILS),
        ([(8, 8)] * 4 + [(4, 4)], Hidden.FEW_COUNCILS),
        ([(3, 5)] * 5, Hidden.FEW_CASES),
        ([(3, 6)] * 4 + [(3, 5)], Hidden.FEW_CASES),
        ([(5, 10)] * 5 + [(20, 50)], None),
        ([(5, 10)] * 5 + [(20, 51)], Hidden.ONE_DOMINATES),
        ([(0, 0)] * 9, Hidden.NOBODY),
        ([], Hidden.NOBODY),
    ],
)
def test_a_small_cell_is_hidden(shares: list[tuple[int, int]], hidden: Hidden | None) -> None:
    """Five councils with five cases, thirty cases, and no council over half of them."""
    found = cell(shares)

    assert found.hidden is hidden
    assert (found.median is None) is (hidden is not None)
    assert (found.share is None) is (hidden is not None)


def test_the_unit_is_the_council() -> None:
    """A council with much more advice weighs as one in the median, and by its cases in the pool."""
    found = cell([(1, 10)] * 6 + [(50, 50)])

    assert (found.median, found.lower, found.upper) == (Fraction(1, 10),) * 3
    assert found.share == Fraction(56, 110)


def test_what_is_not_judged_is_in_no_denominator() -> None:
    """A council without a single verdict changes nothing."""
    with_it, without = cell([(3, 6)] * 6 + [(0, 0)] * 3), cell([(3, 6)] * 6)

    assert with_it == without


def test_methods_are_never_pooled() -> None:
    """Each method is a cell of its own, the one of most councils first."""
    found = cells([*units([(3, 6)] * 6, "b"), *units([(6, 6)] * 7, "a")], IN_TIME, EVERYTHING)

    assert [(one.method, one.councils, one.whole) for one in found] == [("a", 7, 42), ("b", 6, 36)]


@pytest.mark.parametrize(
    ("share", "expected"),
    [(Fraction(1, 200), 1), (Fraction(1, 201), 0), (Fraction(1), 100), (Fraction(0), 0)],
)
def test_halves_go_up(share: Fraction, expected: int) -> None:
    """As everywhere on the sites of the councils."""
    assert percent(share) == expected


def test_quartiles_lie_between_neighbours() -> None:
    """In proportion, which is what `quantile_cont` of SQL does."""
    ordered = [(0, 7), (5, 50), (10, 50), (9, 9)]

    assert [quantile(ordered, Fraction(n, 4)) for n in range(5)] == [
        0, Fraction(3, 40), Fraction(3, 20), Fraction(2, 5), 1,
    ]  # fmt: skip


def test_shares_are_sorted_by_their_worth() -> None:
    """Also where one has more cases than another: 5 of 6 is more than 40 of 50."""
    found = cell([(40, 50), (5, 6), (4, 6), (9, 10), (1, 6), (20, 40)])

    assert (found.lower, found.median, found.upper) == (
        Fraction(13, 24), Fraction(11, 15), Fraction(33, 40),
    )  # fmt: skip


def test_the_interval_is_that_of_drawing_whole_councils() -> None:
    """The same draws one by one, without arrays, give the same interval."""
    shares = [(n % 7, 7 + n % 3) for n in range(20)]
    source, found = random.Random(SEED), []  # noqa: S311 (the draws are part of the method)
    raw = source.randbytes(4 * DRAWS * len(shares))
    for draw in range(DRAWS):
        part = whole = 0
        for place in range(len(shares)):
            at = 4 * (draw * len(shares) + place)
            which = int.from_bytes(raw[at : at + 4], "little") * len(shares) >> 32
            part, whole = part + shares[which][0], whole + shares[which][1]
        found.append(part / whole)
    found.sort()
    share = sum(part for part, _ in shares) / sum(whole for _, whole in shares)
    wider = stretch(len(shares))

    low, high = interval([part for part, _ in shares], [whole for _, whole in shares])

    assert low == pytest.approx(share - wider * (share - found[25]), abs=1e-12)
    assert high == pytest.approx(share + wider * (found[-26] - share), abs=1e-12)


@pytest.mark.parametrize(("number", "t"), [(5, 2.776), (10, 2.262), (30, 2.045), (342, 1.967)])
def test_few_councils_widen_the_interval_as_the_table_of_student_does(
    number: int, t: float
) -> None:
    """The printed values of t at 97.5 percent."""
    expected = t / 1.95996 * (number / (number - 1)) ** 0.5

    assert stretch(number) == pytest.approx(expected, rel=0.02)


def test_the_interval_is_much_wider_than_one_that_forgets_the_council() -> None:
    """Councils that differ make a figure unsure, however many answers there are."""
    shares = [(90, 100)] * 10 + [(10, 100)] * 10
    low, high = interval([part for part, _ in shares], [whole for _, whole in shares])
    forgetful = 2 * 1.96 * (0.5 * 0.5 / 2_000) ** 0.5

    assert high - low > 5 * forgetful


def found_within(seed: int) -> dict[str, bool]:
    """For each question whether the interval holds the true chance, for the councils of a seed."""
    made = councils(seed, number=50, advices=8, in_full=False)
    shares = [drawn(one) for one in made]
    return {
        name: within([share[name] for share in shares], [getattr(o.rates, name) for o in made])
        for name in ("in_time", "asked_in_time")
    }


def drawn(one: Invented) -> dict[str, tuple[int, int]]:
    """What the register of one council says, counted here and not by the program."""
    states = [a["addressees"][0]["timeliness"]["state"] for a in one.register["advice"]]
    asked = [advice["involvement"]["state"] for advice in one.register["advice"]]
    known = [state for state in asked if state != "unknown"]
    judged = [state for state in states if state in {"on_time", "late", "overdue"}]
    return {
        "in_time": (judged.count("on_time"), len(judged)),
        "asked_in_time": (known.count("in_time"), len(known)),
    }


def within(shares: list[tuple[int, int]], chances: list[float]) -> bool:
    """Whether the interval of a cell over these councils holds the chance behind it."""
    found = cell(shares)
    total = sum(whole for _, whole in shares)
    truth = sum(c * whole for c, (_, whole) in zip(chances, shares, strict=True)) / total
    assert found.low is not None
    assert found.high is not None
    return found.low <= truth <= found.high


@pytest.mark.thorough
def test_the_true_rates_are_found_in_95_of_100_seeds() -> None:
    """Fifty councils whose chances are known, a hundred times drawn anew."""
    found = [found_within(seed) for seed in range(100)]

    assert sum(one["in_time"] for one in found) >= 95
    assert sum(one["asked_in_time"] for one in found) >= 95


def test_rates_that_are_all_one_give_a_figure_without_doubt() -> None:
    """Where every council always answers in time, the interval is that one point."""
    found = cell([(9, 9)] * 6)

    assert (found.low, found.high, found.median) == (1.0, 1.0, 1)


def test_the_order_of_the_list_changes_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The draws go by the name of the register, not by the line it stands on."""
    made = councils(5, number=8, advices=8)
    found = []
    for ordered in (made, made[::-1]):
        folder = folder_of(ordered, tmp_path_factory.mktemp("order"))
        run_in(folder).fetch(web(sites(made)))
        parts = [one.part for one in run_in(folder).check(here) if one.part]
        found.append(cells([p.done.unit for p in parts if p.done.unit], IN_TIME, EVERYTHING))

    assert found[0] == found[1]
