"""The mutation run plants what it says, and nothing where no test could see it."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from mutation.live import GREEN, RED, functions_below, note_of, plant
from mutation.mutants import Mutant, mutants
from mutation.run import Asked, Asking
from mutation.watcher import Watcher


@pytest.fixture(autouse=True)
def _frozen_again() -> Iterator[None]:
    """What all tests loaded is passed over again by the collector: to find it, it was thawed."""
    yield
    gc.freeze()


SOURCE = '''"""A module."""
from functools import lru_cache
from typing import TYPE_CHECKING
_REMEMBERED = 64
if TYPE_CHECKING:
    LEFT_OUT = 1
kept = lru_cache(16)(len)

@lru_cache(8)
def late(days: int, term: "int | None" = None) -> bool:
    """Whether it is too late; strict is for zip."""
    return days > 14 and not term
'''


def _planted() -> dict[str, str]:
    return {one.what: one.source() for one in mutants("module", SOURCE)}


@pytest.mark.parametrize(
    ("what", "changed"),
    [
        ("Gt becomes GtE", "return days >= 14 and (not term)"),
        ("And becomes Or", "return days > 14 or not term"),
        ("not is dropped", "return days > 14 and term"),
        ("14 becomes 15", "return days > 15 and (not term)"),
        ("return days > 14 and (not term) becomes None", "return None"),
    ],
)
def test_one_meaning_is_turned_round(what: str, changed: str) -> None:
    """The rest of the module stays as it is."""
    source = _planted()[what]

    assert changed in source
    assert "@lru_cache(8)" in source
    assert "_REMEMBERED = 64" in source


def test_what_no_test_can_tell_apart_is_left_alone() -> None:
    """Sizes of caches, annotations, imports for types and texts are not changed."""
    assert len(_planted()) == 5


def test_a_mutant_knows_its_function() -> None:
    """The first line of the function, decorators included: what the watcher saw."""
    assert {one.function for one in mutants("module", SOURCE)} == {9}


def test_a_change_in_a_function_is_planted_in_what_is_loaded(tmp_path: Path) -> None:
    """Whoever took the function before sees the change as well."""
    file, module = _loaded(tmp_path)
    late = module["late"]
    assert callable(late)
    (mutant,) = (one for one in mutants("module", SOURCE) if one.what == "14 becomes 15")

    assert plant(mutant, file, functions_below(tmp_path))

    assert (late(15), late(16)) == (False, True)


def test_what_was_frozen_after_collecting_is_found(tmp_path: Path) -> None:
    """Else each change costs a process that loads everything anew."""
    file, _ = _loaded(tmp_path)
    gc.freeze()

    found = functions_below(tmp_path)
    gc.freeze()

    assert list(found) == [(file, "late")]


def test_a_change_outside_of_functions_is_not_planted(tmp_path: Path) -> None:
    """What a module does when it is loaded cannot be done over."""
    file, _ = _loaded(tmp_path, "MOST = 14\n")
    (mutant,) = mutants("module", Path(file).read_text("utf-8"))

    assert not plant(mutant, file, functions_below(tmp_path))


def _loaded(folder: Path, source: str = SOURCE) -> tuple[str, dict[str, object]]:
    file = folder / "module.py"
    file.write_text(source, encoding="utf-8")
    module: dict[str, object] = {"__name__": "module"}
    exec(compile(source, str(file), "exec"), module)  # noqa: S102 (ours)
    return str(file), module


class _Asker:
    """Copies of a process in which some tests are red with a change, and one without it too."""

    def __init__(self, red: set[str], always: str) -> None:
        self.red, self.always = red, always
        self.asked: list[list[str]] = []

    def run(self, mutant: Mutant | None, file: str, tests: list[str], notes: Path) -> int:
        """As the real one: it ends with a number, and notes what was red."""
        del file
        if mutant:
            self.asked.append(tests)
        child = os.fork()
        if child:
            return child
        red = [test for test in tests if test == self.always or (mutant and test in self.red)]
        note_of(os.getpid(), notes).write_text("".join(f"{one}\n" for one in red[:1]), "utf-8")
        os._exit(RED if red else GREEN)


def _asked(*tests: str) -> list[Asked]:
    return [
        (Mutant("module", line, 0, "14 becomes 15", str), "module.py", list(tests))
        for line in (1, 2)
    ]


def test_what_is_red_without_a_change_shows_nothing(tmp_path: Path) -> None:
    """It is found out when it seems to have seen something, and the change is asked once more."""
    always, sharp = "a.py::always", "b.py::sharp"

    seen = Asking(_Asker({sharp}, always), 1, tmp_path).all(_asked(always, sharp))
    unseen = Asking(_Asker(set(), always), 1, tmp_path).all(_asked(always, sharp))

    assert seen == [RED, RED]
    assert unseen == [GREEN, GREEN]


def test_what_saw_a_change_nearby_is_asked_first(tmp_path: Path) -> None:
    """So that most changes cost one test."""
    asker = _Asker({"b.py::sharp"}, "")

    Asking(asker, 1, tmp_path).all(_asked("a.py::dull", "b.py::sharp"))

    assert asker.asked == [["a.py::dull", "b.py::sharp"], ["b.py::sharp", "a.py::dull"]]


def test_a_watched_test_is_known_by_what_it_calls(tmp_path: Path) -> None:
    """Functions below the package, each by its file and first line."""
    folder = tmp_path / "hooks" / "weerklank"
    folder.mkdir(parents=True)
    file, module = _loaded(folder)
    late = module["late"]
    assert callable(late)
    watcher = Watcher(tmp_path)

    with watcher.watching("tests/test_x.py::test_y"):
        late(3)

    assert watcher.functions == {(file, 9): {"tests/test_x.py::test_y"}}
