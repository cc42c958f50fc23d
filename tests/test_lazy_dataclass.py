"""What compiles nothing when its module is imported does all that Python's own dataclass does."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, replace
from typing import Any

import pytest

from weerklank.lazy_dataclass import lazy_dataclass


class Letter:
    """Every kind of field that is in use."""

    day: int
    words: list[str] = field(default_factory=list)
    whole: bool = True
    hidden: str = field(default="", repr=False, compare=False)
    doubled: int = field(init=False)
    memory: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Fill what nobody gives."""
        object.__setattr__(self, "doubled", 2 * self.day)


class Empty:
    """Nothing in it."""


@lazy_dataclass(frozen=True, slots=True)
class Pickled:
    """Has a place where pickle finds it."""

    day: int


def _like(kind: type[Any], made: Callable[..., Any], *, frozen: bool = True) -> Any:  # noqa: ANN401
    return made(frozen=frozen, slots=True)(type(kind.__name__, (), dict(vars(kind))))


@pytest.mark.parametrize(
    "tried",
    [
        lambda kind: repr(kind(1, ["a"], hidden="x")),
        lambda kind: kind(1).doubled,
        lambda kind: kind(1).words is kind(1).words,
        lambda kind: kind(1) == kind(1, hidden="x"),
        lambda kind: kind(1) == kind(2),
        lambda kind: kind(1) == 1,
        lambda kind: kind(1).memory,
        lambda kind: repr(replace(kind(1), day=3, whole=False)),
        lambda kind: dataclasses.asdict(kind(1, ["a"])),
        lambda kind: kind.__match_args__,
        lambda kind: kind.__slots__,
        lambda kind: repr(copy.copy(kind(1))),
    ],
)
@pytest.mark.parametrize("frozen", [True, False])
def test_does_what_python_does(tried: Callable[[Any], object], frozen: bool) -> None:  # noqa: FBT001
    """Made, compared, shown, copied and replaced."""
    expected = tried(_like(Letter, dataclass, frozen=frozen))

    assert tried(_like(Letter, lazy_dataclass, frozen=frozen)) == expected


@pytest.mark.parametrize("wrong", [{}, {"day": 1, "unknown": 2}, {"day": 1, "memory": {}}])
def test_asks_for_the_same_values(wrong: dict[str, object]) -> None:
    """One too few, one that is not there, and one that nobody may give."""
    with pytest.raises(TypeError) as expected:
        _like(Letter, dataclass)(**wrong)
    with pytest.raises(TypeError) as found:
        _like(Letter, lazy_dataclass)(**wrong)

    assert str(found.value) == str(expected.value).replace("Letter.", "")


def test_what_is_frozen_can_be_a_key_and_does_not_change() -> None:
    """Two of the same values are one key, and no field is put or taken away."""
    one, same = Pickled(1), Pickled(1)

    assert {one: "found"}[same] == "found"
    with pytest.raises(FrozenInstanceError):
        one.day = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del one.day


def test_what_is_not_frozen_changes_and_is_no_key() -> None:
    """As Python's own."""
    one = _like(Letter, lazy_dataclass, frozen=False)(1)
    one.day = 2

    assert one.day == 2
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)


def test_goes_to_another_process_and_back() -> None:
    """A national view hands its work to processes."""
    assert pickle.loads(pickle.dumps(Pickled(4))) == Pickled(4)  # noqa: S301 - our own bytes


def test_one_without_fields() -> None:
    """Is equal to another."""
    kind = _like(Empty, lazy_dataclass)

    assert (kind() == kind(), hash(kind()) == hash(kind()), repr(kind())) == (True, True, "Empty()")


def test_a_method_of_its_own_stays() -> None:
    """A class that says itself how it is shown."""

    @lazy_dataclass(frozen=True, slots=True)
    class Own:
        day: int

        def __repr__(self) -> str:
            return "own"

    assert repr(Own(1)) == "own"


def test_compiles_nothing_before_the_first_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """And then once."""
    compiled: list[str] = []
    monkeypatch.setattr(
        "weerklank.lazy_dataclass.exec",
        lambda text, known: (compiled.append(text), exec(text, known)),  # noqa: S102
        raising=False,
    )
    monkeypatch.setattr("dataclasses.exec", lambda text, *_: compiled.append(text), raising=False)
    kind = _like(Letter, lazy_dataclass)
    before = list(compiled)
    kind(1), kind(2)

    assert (before, len(compiled)) == ([], 1)
