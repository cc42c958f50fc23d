"""One figure over some councils, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import groupby

from weerklank.cases.statistics import FEWEST_FOR_PERCENTAGE
from weerklank.national.figures.measures import Measure, Unit
from weerklank.national.figures.spread import interval
from weerklank.publish.like_us import FEWEST_COUNCILS

FEWEST_CASES = 30
"""Under these a figure says more about who happened to take part than about the country."""


class Hidden(StrEnum):
    """Why a cell shows no figure."""

    NOBODY = "nobody"
    FEW_COUNCILS = "few_councils"
    FEW_CASES = "few_cases"
    ONE_DOMINATES = "one_dominates"


@dataclass(frozen=True, slots=True)
class Cell:
    """What some councils say together on one measure, all judged by one method.

    `councils` have at least one verdict, `with_share` of them enough for a share of their own: over
    those are the median and the quartiles. `part` of `whole` is everything together.
    All figures are None when `hidden` says why.
    """

    measure: Measure
    method: str
    councils: int
    with_share: int
    part: int
    whole: int
    hidden: Hidden | None
    median: Fraction | None = None
    lower: Fraction | None = None
    upper: Fraction | None = None
    low: float | None = None
    high: float | None = None

    @property
    def share(self) -> Fraction | None:
        """The pooled share; None when the cell is hidden."""
        return None if self.hidden else Fraction(self.part, self.whole)


def cells(units: Iterable[Unit], measure: Measure, theme: str) -> tuple[Cell, ...]:
    """A cell for each method, the one with most councils first: methods are never pooled."""
    ordered = sorted(units, key=lambda unit: (unit.method(measure), unit.register))
    found = [
        _cell(measure, method, [unit.share(measure, theme) for unit in group])
        for method, group in groupby(ordered, key=lambda unit: unit.method(measure))
    ]
    judged = [cell for cell in found if cell.councils]
    empty = Cell(measure, "", 0, 0, 0, 0, Hidden.NOBODY)
    return tuple(sorted(judged, key=lambda cell: (-cell.councils, cell.method))) or (empty,)


def _cell(measure: Measure, method: str, shares: Sequence[tuple[int, int]]) -> Cell:
    judged = [(part, whole) for part, whole in shares if whole]
    own = [(part, whole) for part, whole in judged if whole >= FEWEST_FOR_PERCENTAGE]
    # Two shares of such numbers that differ, differ as floats too: those sort much faster.
    own.sort(key=lambda share: share[0] / share[1])
    part, whole = sum(part for part, _ in judged), sum(whole for _, whole in judged)
    hidden = _hidden([whole for _, whole in judged], len(own))
    if hidden:
        return Cell(measure, method, len(judged), len(own), part, whole, hidden)

    low, high = interval([part for part, _ in judged], [whole for _, whole in judged])
    lower, median, upper = (quantile(own, Fraction(n, 4)) for n in (1, 2, 3))
    return Cell(
        measure, method, len(judged), len(own), part, whole, None, median, lower, upper, low, high
    )


def _hidden(wholes: Sequence[int], with_share: int) -> Hidden | None:
    if not wholes:
        return Hidden.NOBODY
    if with_share < FEWEST_COUNCILS:
        return Hidden.FEW_COUNCILS
    if sum(wholes) < FEWEST_CASES:
        return Hidden.FEW_CASES
    return Hidden.ONE_DOMINATES if 2 * max(wholes) > sum(wholes) else None


def quantile(ordered: Sequence[tuple[int, int]], at: Fraction) -> Fraction:
    """The share at a part of the way, between two neighbours in proportion (as `quantile_cont`)."""
    place = (len(ordered) - 1) * at
    below = place.numerator // place.denominator
    low, high = (Fraction(*ordered[n]) for n in (below, min(below + 1, len(ordered) - 1)))
    return low + (place - below) * (high - low)


def percent(share: Fraction | float) -> int:
    """In whole percents, halves up."""
    return int(share * 100 + Fraction(1, 2))
