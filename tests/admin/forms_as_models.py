"""Walks a model and the form that was made from it side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from weerklank.writing.headers.full_form import inner_types

Widget = dict[str, Any]


def pairs(
    model: type[BaseModel], widgets: list[Widget], above: str = ""
) -> Iterator[tuple[str, FieldInfo, Widget]]:
    """Each field of the model by its path, with its widget; a missing one is a KeyError."""
    by_name = {widget["name"]: widget for widget in widgets}
    for name, field in model.model_fields.items():
        typed = field.alias or name
        if name == "id" and not above and "body" in model.model_fields:
            continue
        widget = by_name.pop(typed)
        yield f"{above}{typed}", field, widget
        for inner in inner_types(field.annotation):
            if issubclass(inner, BaseModel):
                yield from pairs(inner, widget["fields"], f"{above}{typed}.")
    assert not by_name, f"fields without a model: {sorted(by_name)}"
