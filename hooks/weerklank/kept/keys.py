"""A key of any value that something is made from: two that differ never share one.

A value is written out as what it is made of. What cannot be written out, such as a generator or a
value of a class that is unknown here, has no key, and what is made from it is not kept.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import field, fields, is_dataclass
from enum import Enum
from functools import cache, partial
from pathlib import PurePath
from types import BuiltinFunctionType, CellType, CodeType, FunctionType, MethodType, ModuleType
from typing import Any

from pydantic import BaseModel

from weerklank.lazy_dataclass import dataclass

Put = Callable[[str], object]
"""Where the pieces of the text go from which the key is made."""


class NoKeyError(Exception):
    """The value cannot be written out."""


@dataclass(slots=True)
class Keys:
    """The keys of one build; known values are not written out again, but by the key they got."""

    _known: dict[int, tuple[object, str]] = field(default_factory=dict)
    """By which object it is; it stays here, so that no other can come to be that one."""

    def know(self, value: object, *made_of: object) -> None:
        """Take this as what the value follows from: its key is theirs, wherever it stands.

        Where that has no key, nothing that holds the value has one.
        """
        with suppress(NoKeyError):
            self._known[id(value)] = value, f"k{self.of(type(value), *made_of)}"

    def once(self, value: object) -> None:
        """Write this out once: many keys hold it, and it lasts as long as they are asked."""
        if not self.knows(value):
            self.know(value, value)

    def know_parts(self, whole: object, parts: Iterable[object]) -> None:
        """Take these as what stands in a value that is known: told once, and all in one go.

        The value decides which they are and in which order, so the place of each tells it apart.
        Of a value that has no key the parts are written out themselves.
        """
        if not self.knows(whole):
            return
        key = self._known[id(whole)][1]
        for place, part in enumerate(parts):
            self._known.setdefault(id(part), (part, f"{key}.{place};"))

    def knows(self, value: object) -> bool:
        """Whether its key was told."""
        return id(value) in self._known

    def of(self, *values: object) -> str:
        """The key of all of these together; raises `NoKeyError` when one has none."""
        pieces: list[str] = []
        try:
            for value in values:
                self._write(value, pieces.append)
        except RecursionError:
            raise NoKeyError from None
        return hashlib.blake2b("".join(pieces).encode(), digest_size=16).hexdigest()

    def _write(self, value: Any, put: Put) -> None:  # noqa: ANN401 (any value may be a part)
        kind = type(value)
        if kind is str:
            put(f"s{len(value)}:{value}")
        elif kind in _PLAIN:
            put(f"{kind.__name__}{value!r};")
        elif kind is bytes:
            put(f"b{hashlib.blake2b(value, digest_size=16).hexdigest()}")
        elif known := self._known.get(id(value)):
            put(known[1])
        elif kind in (tuple, list):
            self._all(value, kind, put)
        else:
            self._other(value, kind, put)

    def _all(self, values: Any, kind: type, put: Put) -> None:  # noqa: ANN401 (any list of values)
        put(f"{kind.__qualname__}{len(values)}(")
        for value in values:
            self._write(value, put)

    def _fielded(self, value: object, kind: type, names: Iterable[str]) -> str:
        own = [f"{_name(kind)}("]
        for name in names:
            self._write(getattr(value, name), own.append)
        text = "".join(own)
        if len(text) < _SHORT:
            self._known[id(value)] = value, text
        return text

    def _other(self, value: Any, kind: type, put: Put) -> None:  # noqa: ANN401 (see above)
        names = _fields(kind)
        if names is not None:
            put(self._fielded(value, kind, names))
        elif isinstance(value, Enum):
            self._known[id(value)] = value, f"{_name(kind)}.{value.name};"
            self._write(value, put)
        elif isinstance(value, BaseModel):
            self._known[id(value)] = value, f"k{self.of(_name(kind), value.model_dump_json())}"
            self._write(value, put)
        elif isinstance(value, type):
            put(f"{_name(value)};")
        elif isinstance(value, str):
            put(f"{_name(kind)}{len(value)}:{value!s}")
        elif isinstance(value, PurePath):
            put(f"{_name(kind)}{str(value)!r};")
        elif isinstance(value, Mapping):
            self._all([part for pair in value.items() for part in pair], kind, put)
        elif isinstance(value, AbstractSet):
            self._all(sorted(map(self.of, value)), kind, put)
        else:
            self._all(_called(value), kind, put)


_PLAIN = frozenset({bool, dt.date, dt.datetime, dt.timedelta, float, int, type(None)})


_SHORT = 400
"""Characters. What is written out in less is remembered: the same line stands in many lists."""


@cache
def _fields(kind: type) -> tuple[str, ...] | None:
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else None


def _name(kind: Any) -> str:  # noqa: ANN401 (a class or a function)
    return f"{kind.__module__}.{kind.__qualname__}"


def _called(value: Any) -> list[object]:  # noqa: ANN401 (asked of what it is)
    """What a function does with what is handed to it: its code, and the values that it holds.

    What it finds in its module belongs to the program, of which every key holds a sum.
    """
    value = value.__wrapped__ if isinstance(value, _REMEMBERING) else value
    match value:
        case partial():
            return [value.func, value.args, value.keywords]
        case MethodType():
            return [value.__self__, value.__func__]
        case BuiltinFunctionType():
            of = value.__self__
            return [value.__qualname__, of.__name__ if isinstance(of, ModuleType) else of]
        case FunctionType():
            held = [_held(cell) for cell in value.__closure__ or ()]
            set_before = value.__defaults__, value.__kwdefaults__
            return [_name(value), *_code(value.__code__), *set_before, *held]
        case _:
            raise NoKeyError(_name(type(value)))


_REMEMBERING = type(cache(lambda: None))
"""What `functools.cache` makes of a function."""


@cache
def _code(code: CodeType) -> tuple[object, ...]:
    """Two functions of one name that stand in one function are told apart by what they do."""
    inner = (one for one in code.co_consts if isinstance(one, CodeType))
    fixed = [repr(one) for one in code.co_consts if not isinstance(one, CodeType)]
    own = (code.co_firstlineno, code.co_code, code.co_names, *fixed)
    return *own, *(part for one in inner for part in _code(one))


def _held(cell: CellType) -> object:
    try:
        return cell.cell_contents
    except ValueError:
        raise NoKeyError from None
