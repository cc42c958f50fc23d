"""Judges one typed value by the field it is meant for, with the words of the loader itself."""

from __future__ import annotations

from pydantic import BaseModel

from weerklank.records.header.yaml_core import Loc
from weerklank.records.reporting.messages import code_and_text
from weerklank.records.reporting.model_fields import errors_at


def fault_in(model: type[BaseModel], loc: Loc, value: object) -> str | None:
    """The Dutch sentence about `value` in the field at `loc`; None when it is in order.

    Fields around it may be missing: only this one is judged.
    """
    return next((code_and_text(one, model)[1] for one in errors_at(model, loc, value)), None)
