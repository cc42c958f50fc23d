"""The catalogue of what the review can find, in the same form as the faults of the records.

`P` is personal data that surely may not be published, `R` a file of a kind that may not: both stop
the build. `W2` and `W3` are warnings, `T` is a tip. Codes are stable: a code is never reused for
something else.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from weerklank.records.codes import Code
from weerklank.review.codes.attachment_codes import ATTACHMENT_CODES
from weerklank.review.codes.plain_codes import PLAIN_CODES
from weerklank.review.codes.privacy_codes import PRIVACY_ERRORS, PRIVACY_WARNINGS
from weerklank.review.codes.writer_codes import WRITER_CODES

__all__ = ["CATALOGUE"]

_ALL = (*ATTACHMENT_CODES, *PRIVACY_ERRORS, *PRIVACY_WARNINGS, *PLAIN_CODES, *WRITER_CODES)

CATALOGUE: Mapping[str, Code] = MappingProxyType(
    {code.code: code for code in sorted(_ALL, key=lambda code: code.code)}
)
"""Every code of the review, in order."""
