"""Whether a form can show what stands in a file, or only a text editor can."""

from collections.abc import Iterable, Mapping
from typing import Any

from weerklank.admin.forms.record_forms import Widget


def not_for_a_form(widgets: Iterable[Widget], values: Mapping[Any, object]) -> str:
    """The label of the first field that holds another shape than its own; empty when none does.

    Shown as text, such a value would be kept as the text of a list; a check says what is wrong.
    """
    for widget in widgets:
        found = _in_field(widget, values.get(widget["name"]))
        if found:
            return found
    return ""


def _in_field(widget: Widget, value: object) -> str:
    if value is None:
        return ""
    fields: Any = widget.get("fields", [])
    is_list = widget["widget"] == "list" or bool(widget.get("multiple"))
    parts = value if isinstance(value, list) and is_list else [value]
    for part in parts:
        if bool(fields) != isinstance(part, Mapping) or isinstance(part, list):
            return str(widget["label"])
        if isinstance(part, Mapping) and (inside := not_for_a_form(fields, part)):
            return inside
    if fields and is_list and not isinstance(value, list):
        return str(widget["label"])
    return ""
