"""One figure over some councils, or the reason why there is none."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from itertools import groupby

import numpy as np
import numpy.typing as npt

from weerklank.cases.counting.statistics import FEWEST_FOR_PERCENTAGE
from weerklank.national.figures.measures import Measure, Unit
from weerklank.publish.about.like_us import FEWEST_COUNCILS

DRAWS = 1_000
SEED = 2026
_TAIL = 0.025
_NORMAL = 1.959963984540054
"""The 97.5 percent point of the normal distribution."""

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


def interval(parts: Sequence[int], wholes: Sequence[int]) -> tuple[float, float]:
    """Between which shares the pooled one lies, in 95 of 100 draws of councils.

    It draws whole councils, since answers of one municipality resemble each other: in a trial with
    50 councils the interval was 5.2 times as wide as Wilson's, which takes each answer for a draw
    of its own. With few councils a plain bootstrap is too sure of itself. So the distance to the
    share is stretched by what Student's t asks more than the normal distribution, and by the square
    root of n/(n-1) for the spread that is missed (Davison & Hinkley, Bootstrap Methods, 1997,
    2.2.1).
    """
    number = len(wholes)
    # As floats, which hold such whole numbers exactly: those are multiplied much faster.
    drawn = _drawn(number)
    part = drawn @ np.asarray(parts, dtype=np.float64)
    whole = drawn @ np.asarray(wholes, dtype=np.float64)
    shares = np.sort(part[whole > 0] / whole[whole > 0])
    low, high = shares[int(_TAIL * len(shares))], shares[-1 - int(_TAIL * len(shares))]
    share = sum(parts) / sum(wholes)
    wider = stretch(number)
    return (
        max(0.0, share - wider * (share - float(low))),
        min(1.0, share + wider * (float(high) - share)),
    )


def stretch(number: int) -> float:
    """How much wider the interval of so many councils is than the bootstrap says."""
    free = number - 1
    z = _NORMAL
    # The first terms of the expansion of Student's t (Abramowitz & Stegun 26.7.5).
    student = z + (z**3 + z) / (4 * free) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * free**2)
    return float(student / z * (number / free) ** 0.5)


@lru_cache(maxsize=64)
def _drawn(number: int) -> npt.NDArray[np.float64]:
    """How often each council is drawn, for every draw; the bytes are the same on every Python."""
    source = random.Random(SEED)  # noqa: S311 (no secret: the same draws every time)
    octets = np.frombuffer(source.randbytes(4 * DRAWS * number), dtype="<u4")
    which = (octets.astype(np.uint64) * np.uint64(number)) >> np.uint64(32)
    rows = which.astype(np.int64).reshape(DRAWS, number) + number * np.arange(DRAWS)[:, None]
    found = np.bincount(rows.ravel(), minlength=DRAWS * number)
    return found.reshape(DRAWS, number).astype(np.float64)
