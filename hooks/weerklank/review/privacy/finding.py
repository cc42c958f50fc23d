"""What a detector hands over, and how a value is named without repeating it."""

import re

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.checked import Sensitive

_SHOWN = 3

Span = tuple[int, int]
"""Where something begins in a text, and where it has ended."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One find in a text; `span` is where it begins and where it has ended.

    `value` is compared with what a body may publish, and never shown; `shown` is for the reader.
    """

    kind: Sensitive
    span: Span
    value: str
    shown: str
    certain: bool = False
    signed: bool = False
    """Of a name: it stands under a letter, and nothing private beside it."""

    passage: bool = False
    """Of a person: no name is told, and the whole paragraph says who it is."""

    seen: tuple[str, ...] = ()
    """Of a person: what makes it one of whom something is told, for the reader."""


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


def mask_all(value: str) -> str:
    """`3 mei 1971` → `* *** ****`: only where the words are."""
    return re.sub(r"\w", "*", value)
