"""A key tells any two values apart from which something else could be made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from registers_for_tests import advice
from weerklank.kept.keys import Keys, NoKeyError
from weerklank.kept.store import Kept
from weerklank.rules.explanation.model import ExplanationState

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary() | st.dates(),
    lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner),
)


@dataclass(frozen=True)
class One:
    """A value with a part."""

    part: object


@dataclass(frozen=True)
class Other:
    """Another with the same part."""

    part: object


def adding(number: int) -> Callable[[int], int]:
    """A function that holds a number."""
    return lambda to: to + number


def two() -> tuple[Callable[[], int], Callable[[], int]]:
    """Two functions on one line, of one name."""
    return (lambda: 1), (lambda: 2)


def alike(value: object) -> str:
    """What tells a value from another: 1 and True are equal, and do not look alike."""
    return f"{type(value).__name__} {value!r}"


@given(PLAIN, PLAIN)
def test_two_values_share_a_key_only_when_they_are_one(one: object, other: object) -> None:
    """Of all that can stand in a record or a page."""
    assert (Keys().of(one) == Keys().of(other)) == (alike(one) == alike(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (One(1), Other(1)),
        (One(1), One(2)),
        (One("1"), One(1)),
        (("a", "b"), ("ab", "")),
        (("a", ("b",)), ("a", "b")),
        ("<b>", Markup("<b>")),
        (PurePosixPath("advice/a.md"), PurePosixPath("advice/b.md")),
        (adding(1), adding(2)),
        two(),
        (partial(max, 1), partial(max, 2)),
        ({"a": 1}.get, {"a": 2}.get),
        (One("a").__eq__, One("b").__eq__),
        (advice(id="a"), advice(id="a", title="Anders")),
        (ExplanationState.NONE, ExplanationState.EXPLAINED),
        (frozenset({1, 2}), frozenset({1, 3})),
        (cache(adding(1)), cache(adding(2))),
    ],
)
def test_what_makes_something_else_has_another_key(one: object, other: object) -> None:
    """Classes, functions with what they hold, and texts that only together are the same."""
    assert Keys().of(one) != Keys().of(other)


def test_the_same_made_twice_has_one_key() -> None:
    """Which object it is does not count, nor the order of a set."""
    made = [
        (One(dt.date(2026, 1, day)), frozenset("abc"), adding(3), advice(id="a")) for day in (1, 1)
    ]

    assert Keys().of(*made[0]) == Keys().of(*made[1])


def test_what_was_told_stands_for_the_value() -> None:
    """A case has the key of what it follows from, also inside another value."""
    keys, told = Keys(), [One("a"), One("a")]
    keys.know(told[0], "record", 1)
    keys.know(told[1], "record", 2)

    assert keys.of((told[0],)) != keys.of((told[1],)) != keys.of((One("a"),))


@pytest.mark.parametrize("value", [iter(()), object(), (one for one in "a")])
def test_what_cannot_be_written_out_has_none(value: object) -> None:
    """A generator would be empty afterwards, and an unknown object could hold anything."""
    with pytest.raises(NoKeyError):
        Keys().of(value)


def test_a_ring_has_none() -> None:
    """It would be written out for ever."""
    ring: list[object] = []
    ring.append(ring)

    with pytest.raises(NoKeyError):
        Keys().of(ring)


def test_what_follows_from_a_ring_has_none_either() -> None:
    """A setting in YAML can hold itself; the build goes on, and keeps nothing that shows it."""
    ring: list[object] = []
    ring.append(ring)
    kept, one = Kept(), One(ring)
    kept.keys.know(one, ring)

    assert kept.text(("page", one), lambda: "made") == "made"
    assert kept.of_ours(("case", one), lambda: None) is None
    assert not kept.now
