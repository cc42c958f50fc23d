"""Judges one typed value by the field it is meant for, with the words of the loader itself."""

import re

from pydantic import BaseModel

from weerklank.records.header.yaml_core import Loc
from weerklank.records.reporting.messages import code_and_text
from weerklank.records.reporting.model_fields import errors_at

FIELD = re.compile(r"^(?:[\w ,]+: )?'\w+'")
"""The name of a field, with the blocks around it, with which most sentences about it begin."""

_TYPED_SO = {"Schrijf": "Typ", "schrijf": "typ", "none": "geen", "unknown": "onbekend"}
_IN_A_FILE = re.compile(r"\b(?:[Ss]chrijf|none|unknown)\b")
"""Words for who writes in a file, and for who is asked; what is typed may be either."""


def fault_in(model: type[BaseModel], loc: Loc, value: object) -> str | None:
    """The Dutch sentence about `value` in the field at `loc`; None when it is in order.

    Fields around it may be missing: only this one is judged.
    """
    return next((code_and_text(one, model)[1] for one in errors_at(model, loc, value)), None)


def about_field(text: str, fault: str) -> str:
    """The fault with the words of the question, for who never sees the name of the field."""
    told = FIELD.sub(lambda _: f"'{text}'", fault, count=1)
    return _IN_A_FILE.sub(lambda found: _TYPED_SO[found[0]], told)
