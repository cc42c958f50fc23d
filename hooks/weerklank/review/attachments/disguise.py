"""What else a file is: bytes that one program skips and another one runs."""

import re

_KINDS = (
    (
        re.compile(
            rb"<(?:!doctype|html|head|body|script|svg|iframe|object|embed|meta|img|link|form)\b",
            re.IGNORECASE,
        ),
        "een webpagina",
    ),
    (re.compile(rb"PK\x03\x04|PK\x05\x06|Rar!\x1a|7z\xbc\xaf"), "een ingepakt bestand"),
    (re.compile(rb"%PDF-\d"), "een pdf"),
    (re.compile(rb"^\s*(?:MZ|\x7fELF|#!)"), "een programma"),
)


def also(rest: bytes) -> str | None:
    """The other kind that these bytes, which belong to no part of the file, would make of it."""
    return next((name for pattern, name in _KINDS if pattern.search(rest)), None)
