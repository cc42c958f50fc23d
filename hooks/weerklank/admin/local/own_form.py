"""A form of our own, for any browser and without a script: the fields are those of the editor.

What a form holds goes by the path of its field: `answers.0.explanation`. A row of a list in which
nothing was typed is no row.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2

from weerklank.admin.forms.record_forms import COUNT_PATTERN, DATE_PATTERN, Widget
from weerklank.records.values.typed import yes_or_no

MORE = "_meer"
"""The button that asks for one row more; its value is the path of the list."""

EXACT = "~dag"
"""Behind the name of a date: the picker. The text beside it goes before it: `2014` is no day."""

ENVIRONMENT = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)
Values = Mapping[str, Any]
_MOST_DIGITS = 18
"""A longer number is a slip, and is told as one; Python reads none of thousands of digits."""

_MOST_ROW_DIGITS = 3
"""A list has at most 999 rows; a longer number was put there by no page of ours."""


def values_from(
    widgets: Sequence[Widget], posted: Mapping[str, list[str]], *, rows: bool = False
) -> dict[str, Any]:
    """What was filled in, by field; what is empty is left out.

    With `rows` also a row in which only its number stands: the page shows it again.
    """
    return dict(_filled(widgets, posted, "", rows=rows))


def rows_asked(posted: Mapping[str, list[str]]) -> dict[str, int]:
    """How many rows each list had on the page, and one more where the button was pressed."""
    rows: dict[str, int] = {}
    for name in posted:
        parts = name.split(".")
        for place, part in enumerate(parts):
            if part.isdecimal() and len(part) <= _MOST_ROW_DIGITS:
                path = ".".join(parts[:place])
                rows[path] = max(rows.get(path, 0), int(part) + 1)
    for path in posted.get(MORE, ()):
        rows[path] = rows.get(path, 0) + 1
    return rows


def _filled(
    widgets: Sequence[Widget], posted: Mapping[str, list[str]], path: str, *, rows: bool
) -> Iterator[tuple[str, Any]]:
    for widget in widgets:
        name = str(widget["name"])
        value = _value(widget, posted, f"{path}{name}", rows=rows)
        if value not in (None, "", [], {}) and value != widget.get("default"):
            yield name, value


def _value(widget: Widget, posted: Mapping[str, list[str]], path: str, *, rows: bool) -> object:
    kind = widget["widget"]
    fields: Any = widget.get("fields", [])
    if kind == "object":
        return dict(_filled(fields, posted, f"{path}.", rows=rows))
    if kind == "list" and fields:
        found = (
            dict(_filled(fields, posted, f"{path}.{row}.", rows=rows))
            for row in range(rows_asked({name: [] for name in posted}).get(path, 0))
        )
        return [row for row in found if row and (rows or not only_its_number(path, row))]
    if kind == "list" or widget.get("multiple"):
        lines = "\n".join(posted.get(path, ())).splitlines()
        return [line.strip() for line in lines if line.strip()]
    typed = _typed(posted, path)
    if kind == "boolean":
        return yes_or_no(typed) if typed else None
    if kind == "number" or _counts(widget):
        return int(typed) if typed.isdecimal() and len(typed) <= _MOST_DIGITS else typed
    return typed


def _counts(widget: Widget) -> bool:
    """Whether a number is meant, where `none` may stand too."""
    pattern: Any = widget.get("pattern", [""])
    return str(pattern[0]).startswith(COUNT_PATTERN)


def _typed(posted: Mapping[str, list[str]], path: str) -> str:
    """A text as it was typed; a day from the picker when nothing was typed beside it."""
    text = (posted.get(path) or [""])[0].replace("\r\n", "\n")
    return text.strip("\n") if text.strip() else (posted.get(path + EXACT) or [""])[0]


def only_its_number(path: str, row: Values) -> bool:
    """An answer of which only the recommendation is known: the form itself put that there."""
    return path == "answers" and set(row) == {"recommendation"}


def choices(
    widget: Widget, known: Mapping[str, Sequence[tuple[str, str]]], value: object
) -> list[Any]:
    """The options of a choice, each with a value and a label.

    What stands in the file is always one of them: a body whose own file has a fault, a `none` that
    only a person types. Else it would be gone when the form is kept.
    """
    options = _offered(widget, known)
    given = value if isinstance(value, (list, tuple)) else [value]
    there = [one for one in given if one not in (None, "")]
    kept = [one for one in there if not any(is_chosen(o["value"], widget, one) for o in options)]
    return [*options, *({"value": str(one), "label": str(one)} for one in kept)]


def _offered(widget: Widget, known: Mapping[str, Sequence[tuple[str, str]]]) -> list[Any]:
    if widget["widget"] == "relation":
        found = known[str(widget["collection"])]
        return [{"value": value, "label": label} for value, label in found]
    if widget["widget"] == "boolean":
        return [{"value": word, "label": word} for word in ("ja", "nee")]
    options: Any = widget["options"]
    return list(options)


def is_chosen(option: str, widget: Widget, value: object) -> bool:
    """Whether the file says this; `true` and `yes` are ja."""
    given = widget.get("default") if value is None else value
    chosen = given if isinstance(given, (list, tuple)) else [given]
    meant = {yes_or_no(one) for one in chosen}
    return option in chosen or (option in {"ja", "nee"} and yes_or_no(option) in meant)


def is_date(widget: Widget) -> bool:
    """Whether a date is asked, that may be partial."""
    pattern: Any = widget.get("pattern", [""])
    return widget["widget"] == "datetime" or str(pattern[0]).startswith(DATE_PATTERN)
