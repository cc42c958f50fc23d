"""What a form of our own offers for a field: the options of a choice, and which is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from weerklank.admin.forms import DATE_PATTERN, Widget
from weerklank.records.values.typed import yes_or_no


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
