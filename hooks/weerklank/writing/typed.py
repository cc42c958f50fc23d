"""Judges one typed value by the field it is meant for, with the words of the loader itself."""

from __future__ import annotations

from pydantic import BaseModel, ValidationError

from weerklank.records.messages import code_and_text
from weerklank.records.yaml_core import Loc


def fault_in(model: type[BaseModel], loc: Loc, value: object) -> str | None:
    """The Dutch sentence about `value` in the field at `loc`; None when it is in order.

    Fields around it may be missing: only this one is judged.
    """
    try:
        model.model_validate(_nested(loc, value))
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            if detail["loc"][: len(loc)] == loc:
                return code_and_text(detail, model)[1]
    return None


def _nested(loc: Loc, value: object) -> dict[str, object]:
    """`value` inside the blocks and lists that lead to it."""
    found = value
    for part in reversed(loc):
        found = {part: found} if isinstance(part, str) else [found]
    return found if isinstance(found, dict) else {}
