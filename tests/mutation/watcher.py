"""A pytest plugin that notes which test calls which function of which module.

A file of tests that keeps something for all its tests is noted as a whole: which of them was the
first to ask is chance.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from cProfile import Profile
from pathlib import Path
from types import CodeType

import pytest

WHOLE = ("tests/golden/", "tests/site_pages/data/test_register_json.py", "tests/test_real_cases.py")

FORGET = ("weerklank.rules.clock", "weerklank.records", "weerklank.cases.judge")
"""Modules that remember between tests and are cheap to ask again."""


class Watcher:
    """Collects `(file, first line of a function) -> tests`, and how long each test took."""

    def __init__(self, root: Path) -> None:
        """Look at the package below `root` alone."""
        self.below = str(root / "hooks" / "weerklank")
        self.functions: dict[tuple[str, int], set[str]] = defaultdict(set)
        self.seconds: dict[str, float] = defaultdict(float)
        self._calls = Profile(subcalls=False, builtins=False)
        self._red: set[str] = set()

    def _forget(self) -> None:
        """Empty what remembers: else only the first test of all is seen to call it."""
        for name in [name for name in sys.modules if name.startswith(FORGET)]:
            for found in vars(sys.modules[name]).values():
                if hasattr(found, "cache_clear"):
                    found.cache_clear()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A test that is red already can show nothing."""
        if report.failed:
            self._red.add(report.nodeid)

    def _called(self) -> Iterator[tuple[str, int]]:
        """The functions that were called since the calls were last forgotten."""
        for one in self._calls.getstats():
            code = one.code
            if isinstance(code, CodeType) and code.co_filename.startswith(self.below):
                yield code.co_filename, code.co_firstlineno

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Watch one test with all that it sets up."""
        whole = any(item.nodeid.startswith(start) for start in WHOLE)
        self._forget()
        with self.watching(item.nodeid.partition("::")[0] if whole else item.nodeid):
            result = yield
            if item.nodeid in self._red:
                self._calls.clear()
        return result

    @contextmanager
    def watching(self, test: str) -> Iterator[None]:
        """What is called until the end is called by this test."""
        self._calls.clear()
        started = time.process_time()
        self._calls.enable()
        try:
            yield
        finally:
            self._calls.disable()
            self.seconds[test] += time.process_time() - started
            for function in self._called():
                self.functions[function].add(test)
