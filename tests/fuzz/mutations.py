"""Small and large damage to a file, the same for the same seed.

Half of it is what a slip, a bad copy or a full disk does to bytes; half is what a hostile or
unlucky writer does to a text: pieces that mean something to YAML, Markdown, HTML, CSV, XML and PDF.
"""

from __future__ import annotations

import random

PIECES = tuple(
    piece.encode()
    for piece in (
        "", "---\n", "---", ":", ": ", "- ", "\n", "\r", "\t", "  ", "'", '"', "#", "&", "*", "!",
        "|", ">", "{", "}", "[", "]", "[[", "](", "<", "</", "<!--", "]]>", "%", "@", "`", "```\n",
        "\\", "\\u0000", "0", "-1", "1e999", "99999999999999999999", "2026-02-30", "0000-00-00",
        "9999-12-31", "12:61", "unknown", "null", "true", "~", "ja", "é", "ï", "\u202e", "\ufeff",
        "\u0000", "\ud7ff", "😀", "1. " * 30, "> " * 30, "[" * 3_000, "a" * 50_000, "\n" * 3_000,
        "title: x\n", "id: ../../x\n", "sent: 2026-13-01\n", "documents: [{file: ../x}]\n",
        "<<: *a\n", "&a [*a, *a]", "!!python/object:os.system", "$ref", "{{ x }}", "{% x %}",
        ";;;;", ",", "=1+1", '"a""b', "gridSpan", "<v>1</v>", "/Kids [3 0 R]", "endobj", "stream\n",
        "PK\x03\x04", "%PDF-1.4", "/Length 99999999", "xref\n0 1", "<w:p/>" * 500,
    )
)  # fmt: skip


def mutated(content: bytes, dice: random.Random) -> bytes:
    """The file with one to four changes in it."""
    for _ in range(dice.randint(1, 4)):
        content = dice.choice(_CHANGES)(content, dice)
    return content


def _place(content: bytes, dice: random.Random) -> int:
    return dice.randint(0, len(content))


def _bit(content: bytes, dice: random.Random) -> bytes:
    if not content:
        return b"\x00"
    changed = bytearray(content)
    changed[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def _put_in(content: bytes, dice: random.Random) -> bytes:
    place = _place(content, dice)
    return content[:place] + dice.choice(PIECES) + content[place:]


def _replace(content: bytes, dice: random.Random) -> bytes:
    start = _place(content, dice)
    return content[:start] + dice.choice(PIECES) + content[start + dice.randint(1, 20) :]


def _cut(content: bytes, dice: random.Random) -> bytes:
    start = _place(content, dice)
    return content[:start] + content[start + dice.randint(1, max(1, len(content) // 4)) :]


def _shorten(content: bytes, dice: random.Random) -> bytes:
    return content[: _place(content, dice)]


def _twice(content: bytes, dice: random.Random) -> bytes:
    start = _place(content, dice)
    end = start + dice.randint(1, 400)
    return content[:end] + content[start:end] + content[end:]


def _noise(content: bytes, dice: random.Random) -> bytes:
    place = _place(content, dice)
    return content[:place] + dice.randbytes(dice.randint(1, 12)) + content[place:]


def _lines(content: bytes, dice: random.Random) -> bytes:
    """Two lines change places."""
    lines = content.split(b"\n")
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


_CHANGES = (_bit, _put_in, _put_in, _replace, _replace, _cut, _shorten, _twice, _noise, _lines)
