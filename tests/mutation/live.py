"""Plants a wrong change in modules and tests that are loaded already: a copy of the process each.

Loading everything takes seconds and a test takes a hundredth of one, so the tests are collected
once. Each mutant then gets a copy of that process, in which the code of its function is replaced.
"""

from __future__ import annotations

import gc
import os
import resource
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import _lru_cache_wrapper
from pathlib import Path
from types import CodeType, FunctionType

import pytest

from mutation.mutants import Mutant, unchanged

GREEN, RED, CANNOT_BE_PLANTED, WENT_WRONG = range(4)
"""How a copy ends. What is changed in no function can only be planted while a module is loaded."""

MOST_SECONDS = 15
"""Of a processor: when no test is red after so much work, no further test is asked."""

ENDLESS = 90
"""A mutant that is still busy with one test after so much work never ends, and is seen."""


def bounded() -> None:
    """End this process after so much work. A clock would count what others do on the machine."""
    resource.setrlimit(resource.RLIMIT_CPU, (ENDLESS, ENDLESS + 1))


Functions = dict[tuple[str, str], list[FunctionType]]


def functions_below(folder: Path) -> Functions:
    """Every function that was made from a file below this folder, by file and full name."""
    found: Functions = defaultdict(list)
    gc.unfreeze()  # What is frozen, as after collecting, is not told.
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__code__.co_filename.startswith(str(folder)):
            found[one.__code__.co_filename, one.__code__.co_qualname].append(one)
    return found


def _codes(code: CodeType) -> Iterator[CodeType]:
    """The code of each function of a module that is made when the module is loaded."""
    for one in code.co_consts:
        if isinstance(one, CodeType):
            if one.co_flags & _NEWLOCALS:
                yield one
            else:
                yield from _codes(one)


_NEWLOCALS = 0x2
"""The mark of a function; the body of a class does not have it."""


def changed_codes(mutant: Mutant, file: str) -> dict[str, CodeType]:
    """The code of the functions that the mutant changes, by full name; empty for no function.

    A default and what a module does when it is loaded cannot be replaced afterwards.
    """
    before = compile(unchanged(Path(file).read_text("utf-8")), file, "exec")
    after = compile(mutant.source(), file, "exec")
    pairs = list(zip(_codes(before), _codes(after), strict=True))
    changed = {new.co_qualname: new for old, new in pairs if old != new}
    names = [new.co_qualname for _, new in pairs]
    return changed if all(names.count(name) == 1 for name in changed) else {}


def plant(mutant: Mutant, file: str, functions: Functions) -> bool:
    """Replace the code of every function that differs; whether that could be done."""
    codes = changed_codes(mutant, file)
    for name, code in codes.items():
        for function in functions.get((file, name), []):
            if len(function.__code__.co_freevars) != len(code.co_freevars):
                return False
            function.__code__ = code
    return bool(codes) and all((file, name) in functions for name in codes)


def what_remembers(root: Path) -> list[_lru_cache_wrapper[object]]:
    """Every cache of the product and of the tests."""
    below = (str(root / "hooks"), str(root / "tests"))
    return [
        one
        for one in gc.get_objects()
        if isinstance(one, _lru_cache_wrapper)
        and getattr(one.__wrapped__, "__code__", _NONE).co_filename.startswith(below)
    ]


_NONE = compile("", "", "exec")


class Asker:
    """A pytest plugin: in the place of running all tests once, asks each mutant in a copy."""

    def __init__(self, root: Path, ask: Callable[[Asker], None]) -> None:
        """What to do once everything is loaded and collected."""
        self.root, self._ask = root, ask
        self.items: dict[str, list[pytest.Item]] = defaultdict(list)
        self.functions: Functions = {}
        self.caches: list[_lru_cache_wrapper[object]] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Everything is there: ask."""
        for item in session.items:
            self.items[item.nodeid].append(item)
            self.items[item.nodeid.partition("::")[0]].append(item)
        self.functions = functions_below(self.root / "hooks")
        self.caches = what_remembers(self.root)
        gc.freeze()
        self._ask(self)
        return True

    def run(self, mutant: Mutant | None, file: str, tests: list[str], notes: Path) -> int:
        """A copy of this process in which the mutant meets these tests: its number.

        It ends with `GREEN` when all tests stay green, with `RED` when one is red, which it then
        notes, and with `CANNOT_BE_PLANTED`. Without a mutant nothing is changed, and every test is
        asked.
        """
        child = os.fork()
        if child:
            return child
        if mutant:
            bounded()
        with Path(os.devnull).open("w", encoding="utf-8") as nothing:
            os.dup2(nothing.fileno(), 1)
            os.dup2(nothing.fileno(), 2)
        code = WENT_WRONG
        try:
            if mutant and not plant(mutant, file, self.functions):
                code = CANNOT_BE_PLANTED
            else:
                for one in self.caches:
                    one.cache_clear()
                code = RED
                red = self._red(tests)
                found = [next(within(MOST_SECONDS, red), None)] if mutant else list(red)
                noted = [one for one in found if one]
                note_of(os.getpid(), notes).write_text(
                    "".join(f"{one}\n" for one in noted), "utf-8"
                )
                code = RED if noted else GREEN
        finally:
            os._exit(code)

    def _red(self, tests: list[str]) -> Iterator[str | None]:
        """After each test its name when it is red, else None."""
        named = [(test, item) for test in tests for item in self.items.get(test, [])]
        following = [*(item for _, item in named[1:]), None]
        for (test, item), after in zip(named, following, strict=False):
            before = item.session.testsfailed
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
            yield test if item.session.testsfailed > before else None


def within(most: float, red: Iterator[str | None]) -> Iterator[str]:
    """What is red until so much work was done."""
    before = time.process_time()
    for one in red:
        if one:
            yield one
        if time.process_time() - before > most:
            return


def note_of(child: int, notes: Path) -> Path:
    """Where a copy of this process writes which tests were red."""
    return notes / f"{child}.txt"
