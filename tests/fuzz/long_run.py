"""Damages files of every kind and looks what becomes of them: the long run.

    PYTHONPATH=hooks:tests python -m fuzz.long_run --inputs 100000 --keep /tmp/finds

Prints how many of each kind were tried and every find: what was raised, or took too long. The same
seed gives the same files. Exit 1 when there is a find.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from effort import slower_than_usual
from fuzz.mutations import mutated
from fuzz.targets import TARGETS, council

SECONDS = 4
"""Twice what one file may cost, for a machine that does more at the same time."""


@dataclass(frozen=True, slots=True)
class Find:
    """A file that gave no answer: of which kind, which file, and what happened."""

    kind: str
    content: bytes
    told: str


def finds(kind: str, number: int, seed: int) -> Iterator[Find]:
    """Whatever goes wrong with `number` damaged files of one kind."""
    target, dice = TARGETS[kind], random.Random(f"{kind} {seed}")  # noqa: S311 (to damage files)
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        root = Path(folder, "raad")
        council(root)
        for _ in range(number):
            content = mutated(dice.choice(target.seeds), dice)
            started = time.process_time()
            try:
                target.attempt(root, content)
            except Exception:  # noqa: BLE001 (anything that is raised is a find)
                yield Find(kind, content, traceback.format_exc(limit=-4))
            spent = time.process_time() - started
            if spent > SECONDS and spent > SECONDS * slower_than_usual():
                yield Find(kind, content, f"{spent:.1f} seconds of processor time")


def main() -> None:
    """Run over every kind in turn, so that a run that is cut short has seen them all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=600)
    parser.add_argument("--keep", type=Path, help="folder for the files that gave no answer")
    options = parser.parse_args()
    tried: Counter[str] = Counter()
    found: dict[str, Find] = {}
    each, end = 20, time.monotonic() + 60 * options.minutes
    for turn in range(options.inputs // (each * len(TARGETS)) + 1):
        for kind in TARGETS:
            if time.monotonic() > end:
                break
            for find in finds(kind, each, options.seed * 1_000_003 + turn):
                if find.told not in found:
                    print(f"{find.kind}: {find.told}\n", flush=True)
                found.setdefault(find.told, find)
            tried[kind] += each
    for number, find in enumerate(found.values()):
        if options.keep:
            options.keep.mkdir(parents=True, exist_ok=True)
            (options.keep / f"{number}-{find.kind.replace(' ', '-')}").write_bytes(find.content)
    print(f"{sum(tried.values())} inputs, {len(found)} different finds: {dict(tried)}")
    raise SystemExit(1 if found else 0)


if __name__ == "__main__":
    main()
