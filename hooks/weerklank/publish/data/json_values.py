"""How JSON is written into a file."""

from __future__ import annotations

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
