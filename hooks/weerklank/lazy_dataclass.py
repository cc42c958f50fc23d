"""`dataclass` for what every build imports: nothing is compiled before the first one is made.

Python writes out and compiles six functions for a frozen dataclass as soon as its module is
imported; for our three hundred that was a third of the time to start. Here comparing, showing and
refusing to change are functions that all of them share, and `__init__` is compiled when it is
first called. To a type checker it is the dataclass of Python, and `fields` and `replace` know it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["dataclass", "lazy_dataclass"]

Kind = TypeVar("Kind")
Values = Callable[[Any], object]


def lazy_dataclass(*, slots: bool, frozen: bool = False) -> Callable[[type[Kind]], type[Kind]]:
    """Make a dataclass with slots of a class; other options than these are for Python's own."""
    bare = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)

    def made(kind: type[Kind]) -> type[Kind]:
        found = bare(kind)
        values = _values_of(found)
        methods = {
            "__init__": _first_init,
            "__repr__": _shown,
            "__eq__": _comparing(values),
            "__hash__": _hashing(values) if frozen else None,
        }
        for name, method in (methods | _FROZEN if frozen else methods).items():
            if name not in vars(kind):
                setattr(found, name, method)
        return found

    return made


def _values_of(kind: Any) -> Values:  # noqa: ANN401
    names = [one.name for one in fields(kind) if one.compare]
    return attrgetter(*names) if names else lambda _: ()


def _comparing(values: Values) -> Callable[[object, object], bool]:
    def equal(self: object, other: object) -> bool:
        return values(self) == values(other) if type(other) is type(self) else NotImplemented

    return equal


def _hashing(values: Values) -> Callable[[object], int]:
    return lambda self: hash(values(self))


def _shown(self: Any) -> str:  # noqa: ANN401
    values = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(values)})"


def _refused(_: object, name: str, *_value: object) -> None:
    raise FrozenInstanceError(name)


def _state(self: Any) -> list[object]:  # noqa: ANN401
    return [getattr(self, one.name) for one in fields(self)]


def _restore(self: Any, state: list[object]) -> None:  # noqa: ANN401
    for one, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)


_FROZEN: dict[str, Callable[..., object]] = {
    "__setattr__": _refused,
    "__delattr__": _refused,
    "__getstate__": _state,
    "__setstate__": _restore,
}


def _first_init(self: object, *args: object, **named: object) -> None:
    """Compile the `__init__` of this class, put it in the place of this one, and call it."""
    kind: Any = type(self)
    kind.__init__ = _init_of(kind)
    kind.__init__(self, *args, **named)


def _init_of(kind: Any) -> Callable[..., None]:  # noqa: ANN401
    """Give the `__init__` that Python's own dataclass has, which puts each value in its slot."""
    known: dict[str, Any] = {"MISSING": MISSING}
    for one in fields(kind):
        known[f"put_{one.name}"] = getattr(kind, one.name).__set__
        known[f"default_{one.name}"] = one.default
        known[f"make_{one.name}"] = one.default_factory
    asked = ["self", *(_asked(one) for one in fields(kind) if one.init)]
    lines = [f"put_{one.name}(self, {value})" for one in fields(kind) if (value := _value(one))]
    lines += ["self.__post_init__()"] if hasattr(kind, "__post_init__") else []
    text = f"def __init__({', '.join(asked)}): {'; '.join(lines) or 'pass'}"
    exec(text, known)  # noqa: S102 - as Python itself does: names of fields, and nothing from outside
    made: Callable[..., None] = known["__init__"]
    return made


def _asked(one: Field[Any]) -> str:
    if one.default is not MISSING:
        return f"{one.name}=default_{one.name}"
    return one.name if one.default_factory is MISSING else f"{one.name}=MISSING"


def _value(one: Field[Any]) -> str | None:
    """Say what is put in the slot of a field; None when it stays empty."""
    if one.default_factory is MISSING:
        return one.name if one.init else None
    fresh = f"make_{one.name}()"
    return f"{fresh} if {one.name} is MISSING else {one.name}" if one.init else fresh


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = lazy_dataclass
