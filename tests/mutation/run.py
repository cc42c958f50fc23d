"""Plant small wrong changes one by one and see whether a test goes red: how sharp the tests are.

    .venv/bin/python tests/mutation/run.py             # a fixed sample, within half an hour
    .venv/bin/python tests/mutation/run.py --every 1   # each one
    .venv/bin/python tests/mutation/run.py --only rules.clock --every 1

It writes the score and every survivor to `tests/mutation/score.txt`, to be read by a person: each
is a missing test or a change that makes no difference.
"""

from __future__ import annotations

import argparse
import importlib.abc
import importlib.machinery
import importlib.util
import os
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
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
    note_of,
)
from mutation.mutants import Mutant, mutants  # noqa: E402 (same)
from mutation.reach import QUIET, Quick, kept_reach, read_reach, write_reach  # noqa: E402 (same)

PACKAGES = (
    "rules", "cases", "publish/data", "publish/pages", "publish/parts", "publish/sentences",
)  # fmt: skip
TESTS = (
    "tests/clock", "tests/explanation", "tests/cases", "tests/report", "tests/answer_form",
    "tests/publish", "tests/in_english", "tests/site_pages", "tests/corrections", "tests/golden",
    "tests/real", "tests/conformance", "tests/test_real_cases.py", "tests/commands/reading",
)  # fmt: skip
SCORE = HERE / "score.txt"
MOST_ALONE = 150
"""So many tests are asked of a change that is planted while its module is loaded: the first ones
and those that see a great deal at once."""

WORDS = {GREEN: "SURVIVES", RED: "seen", CANNOT_BE_PLANTED: "later", WENT_WRONG: "WENT WRONG"}


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
            code = int(pytest.main([*QUIET, "-x", *tests[:MOST_ALONE]]))
        except BaseException:  # noqa: BLE001 (whatever it is, the change was seen)
            code = 1
        os._exit(code)


Asked = tuple[Mutant, str, list[str]]
"""A wrong change, its file and the tests to ask."""

Control = tuple[None, str, list[str]]
"""The same without a change: all must stay green."""

Ended = tuple[int, int]
"""With what it ended, and which process it was."""


def by_turns(
    asked: Sequence[Control | Asked],
    jobs: int,
    start: Callable[[Mutant | None, str, list[str]], int],
    ended: Callable[[Control | Asked, Ended], None] | None = None,
) -> list[int]:
    """What each process ended with, so many of them at once."""
    running: dict[int, int] = {}
    codes = [RED] * len(asked)

    def collect() -> None:
        child, status, used = os.wait4(-1, 0)
        number = running.pop(child)
        codes[number] = os.waitstatus_to_exitcode(status)
        mutant, file, _ = asked[number]
        words = WORDS if mutant else {GREEN: "green", RED: "RED WITHOUT A CHANGE"}
        work = used.ru_utime + used.ru_stime
        word = words.get(codes[number], "seen")
        sys.stdout.write(f"{word}  {work:.1f} s  {mutant.name if mutant else file}\n")
        sys.stdout.flush()
        if ended:
            ended(asked[number], (codes[number], child))

    for number, one in enumerate(asked):
        while len(running) >= jobs:
            collect()
        running[start(*one)] = number
    while running:
        collect()
    return codes


class Asking:
    """Asks each change in a copy of one process that has everything loaded.

    What saw a change in a module is asked first of the next one there. Only what saw a change is
    asked without one: a test that is then red as well can show nothing, and is asked no more.
    """

    def __init__(self, asker: Asker, jobs: int, notes: Path) -> None:
        """Nothing is asked yet."""
        self.asker, self.jobs, self.notes = asker, jobs, notes
        self.sharp: dict[str, Counter[str]] = defaultdict(Counter)
        self.seen_by: dict[str, str] = {}
        self.proven: set[str] = set()
        self.useless: set[str] = set()

    def all(self, asked: list[Asked]) -> list[int]:
        """How each of them ended."""
        codes: dict[str, int] = {}
        left = asked
        while left:
            ended = by_turns(left, self.jobs, self._start, self._ended)
            codes |= {one[0].name: code for one, code in zip(left, ended, strict=True)}
            self._prove({self.seen_by[one[0].name] for one in left if one[0].name in self.seen_by})
            left = [one for one in left if self.seen_by.pop(one[0].name, "") in self.useless]
        return [codes[one[0].name] for one in asked]

    def _start(self, mutant: Mutant | None, file: str, tests: list[str]) -> int:
        useful = [one for one in tests if one not in self.useless]
        if mutant:
            useful.sort(key=lambda one: -self.sharp[file][one])
        return self.asker.run(mutant, file, useful, self.notes)

    def _ended(self, one: Control | Asked, ended: Ended) -> None:
        (mutant, file, _), (_, child) = one, ended
        note = note_of(child, self.notes)
        for test in note.read_text("utf-8").splitlines() if note.exists() else ():
            if mutant:
                self.seen_by[mutant.name] = test
                self.sharp[file][test] += 1
            else:
                self.useless.add(test)
        note.unlink(missing_ok=True)

    def _prove(self, tests: Iterable[str]) -> None:
        """Ask these without a change, those of one file together."""
        by_file: dict[str, list[str]] = defaultdict(list)
        for test in sorted(set(tests) - self.proven):
            by_file[test.partition("::")[0]].append(test)
        controls: list[Control] = [(None, file, found) for file, found in by_file.items()]
        by_turns(controls, self.jobs, self._start, self._ended)
        self.proven |= set(tests)


def loaded_once(asked: list[Asked], tests: list[str], jobs: int, answers: Path) -> None:
    """Ask in copies of one process that has everything loaded, and write down how each ended."""

    def ask_all(asker: Asker) -> None:
        with tempfile.TemporaryDirectory() as notes:
            ended = Asking(asker, jobs, Path(notes)).all(asked)
        if WENT_WRONG in ended:
            sys.exit("The run itself went wrong.")
        answers.write_text("".join(f"{code}\n" for code in ended), "utf-8")

    pytest.main([*QUIET, *tests], plugins=[Quick, Asker(ROOT, ask_all)])


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
    """All wrong changes to the packages that decide what is said, or to any module so named."""
    found = []
    for package in PACKAGES if not only else [""]:
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
    parser.add_argument("--only", default="", help="part of the names of modules, any")
    parser.add_argument("--tests", nargs="+", default=list(TESTS), help="only these tests")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    chosen = parser.parse_args()
    os.environ["MUTATION"] = "1"
    started = time.monotonic()
    kept = kept_reach(chosen.tests)
    if not kept.exists():
        # In a process of its own, so that no module is loaded here before it is changed.
        in_child(partial(write_reach, kept, chosen.tests))
    sys.stdout.write(f"{_work():.0f} seconds of a processor to see which test comes where\n")
    reach = read_reach(kept)
    found = every_mutant(chosen.only)
    sample = found[chosen.first :: chosen.every]
    asked = [(one, file, reach.tests(file, one.function)) for one, file in sample]
    alive, total = survivors(asked, chosen.tests, chosen.jobs), len(asked)
    minutes = (time.monotonic() - started) / 60
    killed = total - len(alive)
    score = 100 * killed / total if total else 100
    head = (
        f"{killed} of {total} wrong changes seen ({score:.0f} %), one of every {chosen.every} of "
        f"{len(found)}{f' in {chosen.only}' if chosen.only else ''}, in {minutes:.0f} minutes, "
        f"with {_work() / 60:.0f} minutes of a processor.\n"
    )
    sys.stdout.write(head)
    if not chosen.only:
        SCORE.write_text(head + "\nNot seen:\n\n" + "".join(f"{n}\n" for n in alive), "utf-8")


def _work() -> float:
    """Seconds of a processor that this process and its children took."""
    return sum(os.times()[:4])


if __name__ == "__main__":
    main()
