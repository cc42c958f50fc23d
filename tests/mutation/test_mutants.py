"""The mutation run plants what it says, and nothing where no test could see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mutation.live import functions_below, plant
from mutation.mutants import mutants

SOURCE = '''"""A module."""
from functools import lru_cache
_REMEMBERED = 64

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
    """Sizes of caches, annotations and texts are not changed."""
    assert len(_planted()) == 5


def test_a_mutant_knows_its_function() -> None:
    """The first line of the function, decorators included: what the watcher saw."""
    assert {one.function for one in mutants("module", SOURCE)} == {5}


def test_a_change_in_a_function_is_planted_in_what_is_loaded(tmp_path: Path) -> None:
    """Whoever took the function before sees the change as well."""
    file, module = _loaded(tmp_path)
    late = module["late"]
    assert callable(late)
    (mutant,) = (one for one in mutants("module", SOURCE) if one.what == "14 becomes 15")

    assert plant(mutant, file, functions_below(tmp_path))

    assert (late(15), late(16)) == (False, True)


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
