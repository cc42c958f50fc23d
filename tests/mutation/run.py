"""Plant small wrong changes one by one and see whether a test goes red: how sharp the tests are.

    .venv/bin/python tests/mutation/run.py             # a fixed sample, within half an hour
    .venv/bin/python tests/mutation/run.py --every 1   # each one
    .venv/bin/python tests/mutation/run.py --only rules.clock --every 1

It writes the score and every survivor to `tests/mutation/score.txt`, to be read by a person: each
is a missing test or a change that makes no difference.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.abc
import importlib.machinery
import importlib.util
import io
import os
import signal
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

from mutation.mutants import Mutant, mutants  # noqa: E402 (the path comes first)
from mutation.watcher import Watcher  # noqa: E402 (same)

PACKAGES = ("rules", "cases", "publish/data", "publish/letters")
TESTS = (
    "tests/clock", "tests/explanation", "tests/cases", "tests/report", "tests/answer_form",
    "tests/publish", "tests/site_pages", "tests/corrections", "tests/golden", "tests/real",
    "tests/test_real_cases.py",
)  # fmt: skip
SCORE = HERE / "score.txt"
MOST_SECONDS = 25
"""A mutant that no test kills in this time counts as a survivor; one that hangs is killed."""

MOST_TESTS = 150
"""So many tests that call the function are asked, the quickest of each file in turn."""

_QUIET = ("-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--no-header", "--tb=no")


@dataclass(frozen=True, slots=True)
class Reach:
    """Which tests call a function and use a module, the quickest first."""

    functions: dict[tuple[str, int], list[str]]
    modules: dict[str, list[str]]

    def tests(self, file: str, function: int) -> list[str]:
        """The tests to ask; of what runs at import, those that use its module."""
        found = self.functions.get((file, function)) or self.modules.get(file, [])
        by_file: dict[str, list[str]] = defaultdict(list)
        for test in found:
            by_file[test.partition("::")[0]].append(test)
        turns = zip_longest(*by_file.values())
        mixed = [test for turn in turns for test in turn if test]
        return [*mixed[:MOST_TESTS], *(t for t in mixed[MOST_TESTS:] if "golden" in t)]


def watch(asked: list[str]) -> Reach:
    """Run all these tests once and see where they come; one that is red stops nothing."""
    watcher = Watcher(ROOT)
    with contextlib.redirect_stdout(io.StringIO()):
        pytest.main([*_QUIET, *asked], plugins=[watcher])
    functions, modules = {}, defaultdict(set)
    for (file, line), tests in watcher.functions.items():
        functions[file, line] = sorted(tests, key=lambda test: (watcher.seconds[test], test))
        modules[file] |= tests
    by_module = {
        file: sorted(tests, key=lambda test: (watcher.seconds[test], test))
        for file, tests in modules.items()
    }
    return Reach(functions, by_module)


class Planted(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives a module with the wrong change in it in the place of the real one."""

    def __init__(self, mutant: Mutant, file: str) -> None:
        """Which change, and the file that it is made to."""
        self.mutant, self.file = mutant, file

    def find_spec(
        self, fullname: str, path: object, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Only the module of the mutant."""
        del path, target
        if fullname != self.mutant.module:
            return None
        return importlib.util.spec_from_file_location(fullname, self.file, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed source."""
        exec(compile(self.mutant.source(), self.file, "exec"), module.__dict__)  # noqa: S102 (ours)


def ask(mutant: Mutant, file: str, tests: list[str]) -> int:
    """In a process of its own: 0 when all tests stay green."""
    child = os.fork()
    if child:
        return child
    sys.meta_path.insert(0, Planted(mutant, file))
    signal.alarm(MOST_SECONDS * 2)
    with Path(os.devnull).open("w", encoding="utf-8") as nothing:
        os.dup2(nothing.fileno(), 1)
        os.dup2(nothing.fileno(), 2)
        try:
            code = int(pytest.main([*_QUIET, "-x", *tests]))
        except BaseException:  # noqa: BLE001 (whatever it is, the change was seen)
            code = 1
        os._exit(code)


def survivors(chosen: list[tuple[Mutant, str, list[str]]], jobs: int) -> tuple[list[str], int]:
    """The names of those that no test saw, and how many were asked about."""
    running: dict[int, str] = {}
    alive: list[str] = []

    def collect() -> None:
        child, status = os.wait()
        name = running.pop(child)
        lives = os.waitstatus_to_exitcode(status) == 0
        if lives:
            alive.append(name)
        sys.stdout.write(f"{'SURVIVES' if lives else 'seen'}  {name}\n")
        sys.stdout.flush()

    for mutant, file, tests in chosen:
        if not tests:
            alive.append(f"{mutant.name} (no test comes here)")
            continue
        while len(running) >= jobs:
            collect()
        running[ask(mutant, file, tests)] = mutant.name
    while running:
        collect()
    return sorted(alive), len(chosen)


def every_mutant(only: str) -> list[tuple[Mutant, str]]:
    """All wrong changes to the packages that decide what is said."""
    found = []
    for package in PACKAGES:
        for file in sorted((ROOT / "hooks/weerklank" / package).rglob("*.py")):
            relative = file.relative_to(ROOT / "hooks").with_suffix("")
            module = ".".join(relative.parts).removesuffix(".__init__")
            if only in module:
                found += [(one, str(file)) for one in mutants(module, file.read_text("utf-8"))]
    return found


def main() -> None:
    """Choose, plant, ask, write down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=10, help="one of so many wrong changes")
    parser.add_argument("--first", type=int, default=0, help="with which one the sample begins")
    parser.add_argument("--only", default="", help="part of the name of a module")
    parser.add_argument("--reach", type=Path, help="keep here which test comes where, and use it")
    parser.add_argument("--tests", nargs="+", default=list(TESTS), help="only these tests")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    chosen = parser.parse_args()
    os.environ["MUTATION"] = "1"
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        reach = reach_in_child(chosen.reach or Path(folder) / "reach.tsv", chosen.tests)
    found = every_mutant(chosen.only)
    sample = found[chosen.first :: chosen.every]
    asked = [(one, file, reach.tests(file, one.function)) for one, file in sample]
    alive, total = survivors(asked, chosen.jobs)
    minutes = (time.monotonic() - started) / 60
    killed = total - len(alive)
    score = 100 * killed / total if total else 100
    head = (
        f"{killed} of {total} wrong changes seen ({score:.0f} %), one of every {chosen.every} of "
        f"{len(found)}{f' in {chosen.only}' if chosen.only else ''}, in {minutes:.0f} minutes.\n"
    )
    sys.stdout.write(head)
    if not chosen.only:
        SCORE.write_text(head + "\nNot seen:\n\n" + "".join(f"{n}\n" for n in alive), "utf-8")


def reach_in_child(kept: Path, tests: list[str]) -> Reach:
    """Watch in a process of its own, so that no module is loaded here before it is changed."""
    if not kept.exists():
        child = os.fork()
        if child == 0:
            reach = watch(tests)
            rows = [["function", file, str(n), *ts] for (file, n), ts in reach.functions.items()]
            rows += [["module", file, "0", *tests] for file, tests in reach.modules.items()]
            kept.write_text("".join("\t".join(row) + "\n" for row in rows), "utf-8")
            os._exit(0)
        os.waitpid(child, 0)
    functions, modules = {}, {}
    for row in kept.read_text("utf-8").splitlines():
        kind, file, line, *tests = row.split("\t")
        if kind == "function":
            functions[file, int(line)] = tests
        else:
            modules[file] = tests
    return Reach(functions, modules)


if __name__ == "__main__":
    main()
