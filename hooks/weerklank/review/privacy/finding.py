"""What a detector hands over, and how a value is named without repeating it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from weerklank.records.checked import Sensitive

if TYPE_CHECKING:
    from weerklank.records.checked import Sensitive as Kind

__all__ = ["Finding", "Sensitive", "mask_end", "mask_mail", "mask_words"]

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One find in a text. `value` is compared with what a body may publish, and never shown."""

    kind: Kind
    certain: bool
    start: int
    value: str
    shown: str


def mask_end(value: str) -> str:
    """`123456782` → `******782`: stars, and the last three characters without separators."""
    plain = re.sub(r"[\W_]", "", value)
    shown = plain[-_SHOWN:] if len(plain) > 2 * _SHOWN else ""
    return "*" * (len(plain) - len(shown)) + shown


def mask_words(value: str) -> str:
    """`Mevrouw Jansen` → `M****** J*****`: the first letter of each word, no figures."""
    return " ".join(
        ("*" if word[0].isdigit() else word[0]) + "*" * (len(word) - 1) for word in value.split()
    )


def mask_mail(value: str) -> str:
    """`j.jansen@voorbeeld.nl` → `j*******@v*********.nl`."""
    name, _, domain = value.partition("@")
    host, _, top = domain.rpartition(".")
    return f"{name[:1]}{'*' * (len(name) - 1)}@{host[:1]}{'*' * (len(host) - 1)}.{top}"
