"""The form of `register.json`, by version, held against the schema that the council's own has."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from jsonschema_rs import Validator, validator_for

from weerklank.publish.data.register_schema import register_schema
from weerklank.publish.data.register_values import VERSION

_MOST_TOLD = 3
_LONGEST = 80


@cache
def _validator(version: int) -> Validator | None:
    """The schema of a version; None for one that is not known here."""
    schemas = {VERSION: register_schema().octets}
    return validator_for(json.loads(schemas[version])) if version in schemas else None


def known(version: object) -> bool:
    """Whether this version can be read."""
    return isinstance(version, int) and _validator(version) is not None


def places_that_differ(register: Any, version: int) -> Iterator[str]:  # noqa: ANN401 (JSON)
    """Where the register is not what its version says, the first few places; nothing when it is."""
    validator = _validator(version)
    errors = validator.iter_errors(register) if validator else iter(())
    for number, error in enumerate(errors):
        if number == _MOST_TOLD:
            return
        yield "/".join(map(str, error.instance_path))[:_LONGEST] or "het hele bestand"
