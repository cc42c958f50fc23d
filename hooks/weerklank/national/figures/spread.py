"""How sure a figure over councils is: a bootstrap that draws whole councils, always the same.

Answers of one municipality resemble each other. An interval that takes every answer for a draw of
its own is far too narrow: in a trial with 50 councils this one was 5.2 times as wide as Wilson's.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

DRAWS = 1_000
SEED = 2026
_TAIL = 0.025
_NORMAL = 1.959963984540054
"""The 97.5 percent point of the normal distribution."""


def interval(parts: Sequence[int], wholes: Sequence[int]) -> tuple[float, float]:
    """Between which shares the pooled one lies, in 95 of 100 draws of councils.

    With few councils a plain bootstrap is too sure of itself. So the distance to the share is
    stretched by what Student's t asks more than the normal distribution, and by the square root of
    n/(n-1) for the spread that is missed (Davison & Hinkley, Bootstrap Methods, 1997, 2.2.1).
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
