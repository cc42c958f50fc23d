"""The catalogue of fault codes: what each means, why it is a fault, and a wrong and right example.

Codes are stable: a code is never reused for something else. The manual prints this catalogue, and
every code has a broken example among the tests.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from weerklank.records.codes.code import Code
from weerklank.records.codes.cross_codes import CROSS_CODES
from weerklank.records.codes.field_codes import FIELD_CODES
from weerklank.records.codes.file_codes import FILE_CODES
from weerklank.records.codes.warning_codes import WARNING_CODES

__all__ = ["CATALOGUE", "Code"]

_ALL = (*FILE_CODES, *FIELD_CODES, *CROSS_CODES, *WARNING_CODES)

CATALOGUE: Mapping[str, Code] = MappingProxyType(
    {code.code: code for code in sorted(_ALL, key=lambda code: code.code)}
)
"""Every code, in order."""
