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
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

from mutation.live import (  # noqa: E402 (the path comes first)
    CANNOT_BE_PLANTED,
    GREEN,
    RED,
    WENT_WRONG,
    Asker,
    bounded,
)
from mutation.mutants import Mutant, mutants  # noqa: E402 (same)
from mutation.watcher import Watcher  # noqa: E402 (same)

PACKAGES = ("rules", "cases", "publish/data", "publish/letters.py")
TESTS = (
    "tests/clock", "tests/explanation", "tests/cases", "tests/report", "tests/answer_form",
    "tests/publish", "tests/site_pages", "tests/corrections", "tests/golden", "tests/real",
    "tests/conformance", "tests/test_real_cases.py", "tests/commands/test_due.py",
)  # fmt: skip
SWEEPING = (
    "tests/golden/",
    "tests/conformance/test_same_verdict.py::test_recorded",
    "tests/explanation/test_evaluation.py::test_the_figures",
)
"""These see a great deal at once: they come before what is slow and about one thing."""

SCORE = HERE / "score.txt"
FIRST = 200
"""So many tests are asked before the sweeping ones."""

MOST_ALONE = 200
"""So many tests are asked of a change that is planted while its module is loaded."""

WORDS = {GREEN: "SURVIVES", RED: "seen", CANNOT_BE_PLANTED: "later", WENT_WRONG: "WENT WRONG"}

_QUIET = ("-q", "-s", "-p", "no:cacheprovider", "--no-header", "--tb=no")


@dataclass(frozen=True, slots=True)
class Reach:
    """Which tests call a function and use a module, the quickest first."""

    functions: dict[tuple[str, int], list[str]]
    modules: dict[str, list[str]]

    def tests(self, file: str, function: int) -> list[str]:
        """The tests to ask; of what runs at import, those of the module.

        The quickest come first: they are mostly about it.
        """
        found = self.functions.get((file, function)) or self.modules.get(file, [])
        sweeping = [test for test in found if test.startswith(SWEEPING)]
        others = [test for test in found if not test.startswith(SWEEPING)]
        return [*others[:FIRST], *sweeping, *others[FIRST:]]


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


def ask(mutant: Mutant | None, file: str, tests: list[str]) -> int:
    """In a process of its own: 0 when all tests stay green."""
    child = os.fork()
    if child:
        return child
    assert mutant
    sys.meta_path.insert(0, Planted(mutant, file))
    bounded()
    with Path(os.devnull).open("w", encoding="utf-8") as nothing:
        os.dup2(nothing.fileno(), 1)
        os.dup2(nothing.fileno(), 2)
        try:
            code = int(pytest.main([*_QUIET, "-x", *tests[:MOST_ALONE]]))
        except BaseException:  # noqa: BLE001 (whatever it is, the change was seen)
            code = 1
        os._exit(code)


Asked = tuple[Mutant, str, list[str]]
"""A wrong change, its file and the tests to ask."""

Control = tuple[None, str, list[str]]
"""The same without a change: all must stay green."""


def by_turns(
    asked: Sequence[Control | Asked],
    jobs: int,
    start: Callable[[Mutant | None, str, list[str]], int],
) -> list[int]:
    """What each process ended with, so many of them at once."""
    running: dict[int, int] = {}
    ended = [1] * len(asked)

    def collect() -> None:
        child, status = os.wait()
        number = running.pop(child)
        ended[number] = os.waitstatus_to_exitcode(status)
        mutant, file, _ = asked[number]
        words = WORDS if mutant else {GREEN: "green", RED: "RED WITHOUT A CHANGE"}
        sys.stdout.write(f"{words.get(ended[number], 'seen')}  {mutant.name if mutant else file}\n")
        sys.stdout.flush()

    for number, one in enumerate(asked):
        while len(running) >= jobs:
            collect()
        running[start(*one)] = number
    while running:
        collect()
    return ended


def red_without_a_change(tests: Iterable[str], asker: Asker, jobs: int) -> set[str]:
    """The files with a test that is red as things are: they can show nothing, and are not asked."""
    by_file: dict[str, list[str]] = defaultdict(list)
    for test in sorted(tests):
        by_file[test.partition("::")[0]].append(test)
    controls: list[Control] = [(None, file, found) for file, found in by_file.items()]
    ended = by_turns(controls, jobs, asker.run)
    return {file for (_, file, _), code in zip(controls, ended, strict=True) if code != GREEN}


def loaded_once(asked: list[Asked], tests: list[str], jobs: int, answers: Path) -> None:
    """Ask in copies of one process that has everything loaded, and write down how each ended."""

    def ask_all(asker: Asker) -> None:
        red = red_without_a_change({test for _, _, found in asked for test in found}, asker, jobs)
        useful = [
            (mutant, file, [test for test in found if test.partition("::")[0] not in red])
            for mutant, file, found in asked
        ]
        ended = by_turns(useful, jobs, asker.run)
        if WENT_WRONG in ended:
            sys.exit("The run itself went wrong.")
        answers.write_text("".join(f"{code}\n" for code in ended), "utf-8")

    pytest.main([*_QUIET, *tests], plugins=[Asker(ROOT, ask_all)])


def survivors(asked: list[Asked], tests: list[str], jobs: int) -> list[str]:
    """The names of those that no test saw: most in copies of one process, the others one by one."""
    alone = [f"{one.name} (no test comes here)" for one, _, found in asked if not found]
    asked = [one for one in asked if one[2]]
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder) / "answers"
        if in_child(partial(loaded_once, asked, tests, jobs, answers)) or not answers.exists():
            sys.exit("The tests could not be loaded.")
        ended = [int(line) for line in answers.read_text("utf-8").splitlines()]
    again = [one for one, code in zip(asked, ended, strict=True) if code == CANNOT_BE_PLANTED]
    codes = by_turns(again, jobs, ask)
    both = [*zip(asked, ended, strict=True), *zip(again, codes, strict=True)]
    return sorted([*alone, *(one[0].name for one, code in both if code == 0)])


def in_child(do: Callable[[], None]) -> int:
    """Do it in a process of its own, so that no module is loaded here before it is changed."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = 1
    try:
        do()
        code = 0
    finally:
        sys.stdout.flush()
        os._exit(code)


def every_mutant(only: str) -> list[tuple[Mutant, str]]:
    """All wrong changes to the packages that decide what is said."""
    found = []
    for package in PACKAGES:
        place = ROOT / "hooks/weerklank" / package
        for file in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
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
    alive, total = survivors(asked, chosen.tests, chosen.jobs), len(asked)
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


def write_reach(kept: Path, tests: list[str]) -> None:
    """Watch the tests and keep which of them comes where."""
    reach = watch(tests)
    rows = [["function", file, str(n), *found] for (file, n), found in reach.functions.items()]
    rows += [["module", file, "0", *found] for file, found in reach.modules.items()]
    kept.write_text("".join("\t".join(row) + "\n" for row in rows), "utf-8")


def reach_in_child(kept: Path, tests: list[str]) -> Reach:
    """Watch in a process of its own, so that no module is loaded here before it is changed."""
    if not kept.exists():
        in_child(partial(write_reach, kept, tests))
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
