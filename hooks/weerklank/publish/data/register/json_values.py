"""How JSON is written into a file."""

from typing import Any

from pydantic_core import to_json

Json = Any
"""Anything `json.dumps` takes."""


def file_text(content: Json) -> str:
    """The text of a file: one space for each level, letters as they are, a newline at the end.

    What `json.dumps(content, ensure_ascii=False, indent=1)` writes. That falls back to slow Python
    when it indents.
    """
    return to_json(content, indent=1).decode() + "\n"


def nested(content: Json) -> str:
    """A value as it stands inside another: what `deeper` sets further in."""
    return to_json(content, indent=1).decode()


def deeper(text: str, levels: int = 1) -> str:
    """A value set further in; inside a text there is no line end, so no word moves."""
    return text.replace("\n", "\n" + " " * levels)
