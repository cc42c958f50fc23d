"""Where in a record a fault is, told as a person would: `recommendations, nummer 2: 'text'`."""

from collections.abc import Mapping, Sequence

from pydantic import BaseModel

from weerklank.lazy_dataclass import dataclass
from weerklank.records.header.yaml_core import Loc


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fault is: the model of the file, the way to the field, and what stands there."""

    model: type[BaseModel]
    loc: Loc
    given: object
    limits: Mapping[str, object]
    left_empty: bool
    beside: Sequence[object] = ()
    """The list in which it stands, as it was typed; empty where it stands in none."""


def where(loc: Loc) -> str:
    """A field for the eye of a person: `recommendations, nummer 2: 'text'`."""
    return before(loc) + named(loc)


def before(loc: Loc) -> str:
    """The blocks around a field, ending in a colon; empty for a field at the top."""
    around = loc[:-1] if loc and isinstance(loc[-1], str) else loc[:-2]
    parts: list[str] = []
    for part in around:
        if isinstance(part, int):
            parts.append(f"nummer {part + 1}")
        else:
            parts.append(short(part))
    return ", ".join(parts) + ": " if parts else ""


def named(loc: Loc) -> str:
    """The last field in quotes, with its number when it is one of a list."""
    if not loc:
        return "dit bestand"
    if isinstance(loc[-1], int):
        name = f"'{short(loc[-2])}', " if len(loc) > 1 else ""
        return f"{name}nummer {loc[-1] + 1},"
    return f"'{short(loc[-1])}'"


def short(value: object) -> str:
    """What was typed, on one line and not too long."""
    text = " ".join(as_typed(value).split())
    return text if len(text) <= 40 else f"{text[:39]}…"  # noqa: PLR2004 (fits a line)


def as_typed(value: object) -> str:
    """A value as a person would write it in a header, not as Python would."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {as_typed(one)}' for key, one in value.items())}}}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(as_typed, value))}]"
    return "" if value is None else str(value)
