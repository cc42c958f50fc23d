"""The mutation run plants what it says, and nothing where no test could see it."""

from __future__ import annotations

import pytest

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
