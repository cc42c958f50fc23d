"""How long one verdict on an explanation takes, against plainly cutting the same texts into words.

    python tests/benchmarks/explain_time.py --rounds 9

Judges every labelled answer, and cuts the same texts into words with one regular expression, in
turn, A B A B, after one warm-up of each. Prints processor milliseconds for each answer and the
ratio of each pair. Not a test: a figure here never fails a build.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "hooks"))

from weerklank.evaluation.sets import cases_in  # noqa: E402 (found on the path above)
from weerklank.rules.explanation.reading import looked_at  # noqa: E402 (found on the path above)
from weerklank.rules.explanation.verdict import explain  # noqa: E402 (found on the path above)

if TYPE_CHECKING:
    from collections.abc import Callable

WORD = re.compile(r"\w+")
HOSTILE = {
    "1 ": 20_000,
    "omdat ": 3_000,
    "niet ": 8_000,
    "[": 5_000,
    "a": 40_000,
}
"""Texts that could be slow: what is repeated, and how often."""


def main() -> None:
    """Judge and cut in turn, then the hostile texts; print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    examples = [case.labelled for case in cases_in(ROOT / "tests/labelled")]

    def judge() -> None:
        for one in examples:
            explain(one.answer, recommendation=one.recommendation, others=one.others)

    def cut() -> None:
        for one in examples:
            WORD.findall(looked_at(one.answer).lower())

    first = milliseconds(judge) / len(examples)
    milliseconds(cut)
    pairs = [(milliseconds(judge), milliseconds(cut)) for _ in range(options.rounds)]
    ratios = [ours / plain for ours, plain in pairs]
    ours = statistics.median(ours for ours, _ in pairs) / len(examples)
    plain = statistics.median(plain for _, plain in pairs) / len(examples)
    print(f"{len(examples)} answers, {options.rounds} rounds, processor milliseconds per answer")
    print(f"first  {first:.3f} (with reading the lexicon)")
    print(f"ours   {ours:.3f}")
    print(f"plain  {plain:.3f}")
    print(f"ratio  {statistics.median(ratios):.1f} ({min(ratios):.1f}-{max(ratios):.1f})")
    for repeated, times in HOSTILE.items():
        answer = examples[0].answer.model_copy(update={"explanation": repeated * times})
        spent = min(milliseconds(partial(explain, answer)) for _ in range(3))
        print(f"{spent:6.0f} ms for {times} times {repeated!r}")


def milliseconds(work: Callable[[], object]) -> float:
    """The processor time of this process that some work takes."""
    before = time.process_time()
    work()
    return (time.process_time() - before) * 1000


if __name__ == "__main__":
    main()
