"""Adds an item to a list in the header of a file; the rest stays as it was, to the letter."""

from __future__ import annotations

from collections.abc import Mapping

from weerklank.records.header.front_matter import split_front_matter
from weerklank.records.header.yaml_core import UnreadableError
from weerklank.writing.headers.kept_lines import CannotKeepError, with_header


class CannotAddError(ValueError):
    """The list is written in a way in which nothing can be added; the text is Dutch."""


def with_item(text: str, name: str, item: Mapping[str, object]) -> str:
    """The file with `item` at the end of the list `name`, which is made when it is not there.

    Raises `CannotAddError` where that would change anything else.
    """
    try:
        before = split_front_matter(text.encode())
        old = dict(before.fields.values)
        listed = old.get(name) or []
        if not isinstance(listed, list):
            raise CannotAddError(_cannot(name))
        made = with_header(text, old, {**old, name: [*listed, item]})
        after = split_front_matter(made.encode())
    except (UnreadableError, CannotKeepError):
        raise CannotAddError(_cannot(name)) from None
    now = dict(after.fields.values)
    items = now.pop(name, None)
    earlier = {key: value for key, value in old.items() if key != name}
    rewritten = listed and not set(text.splitlines()) <= set(made.splitlines())
    if now != earlier or not isinstance(items, list) or items[:-1] != listed or rewritten:
        raise CannotAddError(_cannot(name))
    return made


def _cannot(name: str) -> str:
    return (
        f"Hier kan niets bij: '{name}' is geen lijst met een streepje per regel. Zet het er "
        "zelf bij, of schrijf de lijst eerst uit: weerklank admin prepare"
    )
