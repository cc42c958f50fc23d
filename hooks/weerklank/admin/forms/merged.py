"""What a form means for the values that it was made from: only what somebody changed is another.

A form holds less than a file may: `ja` is true, a value that is the default is left out, and a
field that it does not ask is not there. None of that is a change.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from weerklank.admin.forms.record_forms import Widget
from weerklank.records.values.typed import yes_or_no

Values = Mapping[str, Any]


def merged(widgets: Sequence[Widget], before: Values, typed: Values) -> dict[str, Any]:
    """The values before, in their order, with what was typed; what is new in the form's order."""
    asked = {str(widget["name"]): widget for widget in widgets}
    names = dict.fromkeys([*before, *asked])
    found = {
        name: _one(asked[name], before.get(name), typed.get(name))
        if name in asked
        else before[name]
        for name in names
    }
    return {name: value for name, value in found.items() if value not in (None, "", [], {})}


def _one(widget: Widget, before: object, typed: object) -> object:
    """The value before when the form says the same, else what the form says."""
    fields: Any = widget.get("fields", [])
    if _meant(before) == _meant(widget.get("default") if typed is None else typed):
        return before
    if widget["widget"] == "object" and isinstance(before, Mapping):
        return merged(fields, before, typed if isinstance(typed, Mapping) else {})
    if not fields or not isinstance(before, list) or not isinstance(typed, list):
        return typed
    if len(before) <= len(typed) and all(isinstance(row, Mapping) for row in before):
        rows = [merged(fields, row, form) for row, form in zip(before, typed, strict=False)]
        return [*rows, *typed[len(before) :]]
    return typed


def _meant(value: object) -> object:
    """The value without how it is written; nothing, an empty text and an empty list are one."""
    if isinstance(value, Mapping):
        found = {name: _meant(inner) for name, inner in value.items()}
        return {name: inner for name, inner in found.items() if inner is not None} or None
    if isinstance(value, (list, tuple)):
        return [_meant(item) for item in value] or None
    text = str(value).strip() if value is not None else ""
    switch = yes_or_no(value) if isinstance(value, (str, bool)) else value
    return switch if isinstance(switch, bool) else text or None
