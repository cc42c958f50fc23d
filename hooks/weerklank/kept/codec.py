"""Values as plain lists for JSON, and back as they were: records and cases, without being checked.

Only values of our own classes that hold nothing but values are written: records, dataclasses and
members of a closed list. Back they are put together field by field; nothing of theirs is run. What
a value shares with others, such as the record that a case is about, is named and not written; what
stands in it twice is written once.
"""

import datetime as dt
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, cast

from pydantic import BaseModel

Plain = Any
"""What JSON holds: texts, numbers, lists."""

_AS_THEY_ARE = frozenset({str, int, bool, float, type(None)})
_LISTS: Mapping[type, str] = {tuple: "t", list: "l", frozenset: "f"}
_OURS = "weerklank."


class NotPlainError(Exception):
    """The value holds something that cannot be written; or what was read is no such value."""


def models_in(values: Iterable[object]) -> list[BaseModel]:
    """Every record in these, and every record in those, always in the same order."""
    found: list[BaseModel] = []
    for value in values:
        kind: Any = type(value)
        if kind is tuple:
            found += models_in(cast("tuple[object, ...]", value))
        elif is_record(kind):
            found.append(cast("BaseModel", value))
            found += models_in(vars(value).values())
    return found


@cache
def is_record(kind: type) -> bool:
    """Whether its values are records: `isinstance` takes long to say no, and is asked of all."""
    return issubclass(kind, BaseModel)


class Writer:
    """Writes a value; of what is `shared` the number."""

    def __init__(self, shared: Sequence[object] = ()) -> None:
        """Values of which is shared which object they are."""
        self._shared = {id(one): number for number, one in enumerate(shared)}
        self._classes: dict[type, int] = {}
        self._before: dict[int, int] = {}

    def written(self, value: object) -> Plain:
        """The value with the names of its classes; raises `NotPlainError`."""
        made = self._plain(value)
        return [[f"{kind.__module__}:{kind.__qualname__}" for kind in self._classes], made]

    def _plain(self, value: Any) -> Plain:  # noqa: ANN401 (any value may be a part)
        kind = type(value)
        if kind in _AS_THEY_ARE:
            return value
        if (number := self._shared.get(id(value))) is not None:
            return ["&", number]
        if kind in _LISTS:
            return [_LISTS[kind], *map(self._plain, value)]
        if kind is dt.date:
            return ["d", value.toordinal()]
        if kind is dict:
            return ["m", *(self._plain(part) for pair in value.items() for part in pair)]
        if not kind.__module__.startswith(_OURS):
            raise NotPlainError(kind)
        if (number := self._before.get(id(value))) is not None:
            return ["#", number]
        made = self._ours(value, kind)
        self._before[id(value)] = len(self._before)
        return made

    def _ours(self, value: Any, kind: Any) -> Plain:  # noqa: ANN401 (a value and its class)
        number = self._classes.setdefault(kind, len(self._classes))
        if isinstance(value, Enum):
            return [number, value.name]
        if is_record(kind):
            own = [name for name in kind.model_fields if name in value.model_fields_set]
            held = value.__dict__
            return [number, ["l", *own], *(self._plain(held[name]) for name in kind.model_fields)]
        if is_dataclass(kind):
            return [number, *(self._plain(getattr(value, one.name)) for one in fields(kind))]
        raise NotPlainError(kind)


def read_back(written: Plain, shared: Sequence[object] = ()) -> object:
    """The value as it was, with what it shares; raises `NotPlainError`."""
    try:
        names, value = written
        return _reader(shared, [_maker(name) for name in names])(value)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise NotPlainError from error


def _reader(
    shared: Sequence[object], makers: Sequence[Callable[..., object]]
) -> Callable[[Plain], object]:
    """What reads one value; asked for a hundred values of each case, so it holds all it needs."""
    before: list[object] = []

    def read(written: Plain) -> object:
        if type(written) is not list:
            return written
        kind = written[0]
        if kind == "#":
            return before[written[1]]
        if kind == "&":
            return shared[written[1]]
        if kind == "d":
            return dt.date.fromordinal(written[1])
        parts = [read(part) if type(part) is list else part for part in written[1:]]
        if type(kind) is str:
            return _READ[kind](parts)
        made = makers[kind](*parts)
        before.append(made)
        return made

    return read


_READ: Mapping[str, Callable[[list[object]], object]] = {
    "t": tuple,
    "l": list,
    "f": frozenset,
    "m": lambda parts: dict(zip(parts[::2], parts[1::2], strict=True)),
}


@cache
def _maker(name: str) -> Callable[..., object]:
    """What puts a value of this class together from its fields; only of what is loaded already."""
    module, _, place = name.partition(":")
    if not module.startswith(_OURS):
        raise NotPlainError(name)
    kind: Any = sys.modules[module]
    for part in place.split("."):
        kind = getattr(kind, part)
    if not isinstance(kind, type) or not kind.__module__.startswith(_OURS):
        raise NotPlainError(name)
    if issubclass(kind, Enum):
        return kind.__members__.__getitem__
    return _record_maker(kind) if issubclass(kind, BaseModel) else _dataclass_maker(kind)


def _record_maker(kind: type[BaseModel]) -> Callable[..., object]:
    names, new, put = tuple(kind.model_fields), object.__new__, object.__setattr__

    def make(own: Sequence[str], *values: object) -> object:
        made = new(kind)
        put(made, "__dict__", dict(zip(names, values, strict=True)))
        put(made, "__pydantic_fields_set__", set(own))
        put(made, "__pydantic_extra__", None)
        put(made, "__pydantic_private__", None)
        return made

    return make


def _dataclass_maker(kind: type) -> Callable[..., object]:
    names, new, put = tuple(one.name for one in fields(kind)), object.__new__, object.__setattr__
    slots = [vars(kind)[name].__set__ for name in names] if "__slots__" in vars(kind) else []

    def make(*values: object) -> object:
        made: object = new(kind)
        if slots:
            for fill, value in zip(slots, values, strict=True):
                fill(made, value)
        else:
            put(made, "__dict__", dict(zip(names, values, strict=True)))
        return made

    return make
