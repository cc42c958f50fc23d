"""Which test comes where: watched once for the same code and the same tests, then kept."""

from __future__ import annotations

import contextlib
import io
import sys
from collections import defaultdict
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from mutation.watcher import Watcher

ROOT = Path(__file__).parents[2]
KEPT = ROOT / ".mutation_cache"
RESTS_ON = ("hooks", "tests", "advice", "responses", "content", "mkdocs.yml", "pyproject.toml")
WRITTEN = (".pyc", "score.txt", "guards.txt")
"""What runs write themselves: it changes nothing of what a test does."""

QUIET = ("-q", "-s", "-p", "no:cacheprovider", "--no-header", "--tb=no", "-m", "not browser")

SWEEPING = (
    "tests/golden/",
    "tests/conformance/test_same_verdict.py::test_the_stored_cases",
    "tests/explanation/test_evaluation.py::test_the_figures",
)
"""These see a great deal at once: they come before what is slow and about one thing."""


class Quick:
    """A pytest plugin: what is slow by nature is asked only where it sees a great deal at once."""

    @staticmethod
    def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
        """Leave the rest out."""
        items[:] = [
            item
            for item in items
            if item.nodeid.startswith(SWEEPING) or not item.get_closest_marker("thorough")
        ]


FIRST = 100
"""So many tests are asked before the sweeping ones."""


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


def kept_reach(tests: list[str]) -> Path:
    """Where the reach of these tests is kept, as code and tests are now."""
    found = sha256(" ".join([sys.version, *tests]).encode())
    for place in (ROOT / name for name in RESTS_ON):
        for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if file.is_file() and not file.name.endswith(WRITTEN):
                found.update(f"{file.relative_to(ROOT)}\0".encode() + file.read_bytes() + b"\0")
    return KEPT / f"{found.hexdigest()[:32]}.tsv"


def write_reach(kept: Path, tests: list[str]) -> None:
    """Run all these tests once and see where they come; one that is red stops nothing."""
    watcher = Watcher(ROOT)
    with contextlib.redirect_stdout(io.StringIO()):
        pytest.main([*QUIET, *tests], plugins=[Quick, watcher])
    modules: dict[str, set[str]] = defaultdict(set)
    for (file, _), found in watcher.functions.items():
        modules[file] |= found
    rows = [(file, line, found) for (file, line), found in watcher.functions.items()]
    rows += [(file, 0, found) for file, found in modules.items()]
    kept.parent.mkdir(exist_ok=True)
    text = (
        "\t".join([file, str(line), *sorted(found, key=lambda one: (watcher.seconds[one], one))])
        for file, line, found in rows
    )
    kept.write_text("".join(f"{row}\n" for row in text), "utf-8")


def read_reach(kept: Path) -> Reach:
    """What was kept."""
    functions, modules = {}, {}
    for row in kept.read_text("utf-8").splitlines():
        file, line, *tests = row.split("\t")
        if int(line):
            functions[file, int(line)] = tests
        else:
            modules[file] = tests
    return Reach(functions, modules)
