"""The words of a text as the browser reads a question."""

import re
import unicodedata

_WORD = re.compile(r"[a-z0-9]+")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_JOINED = re.compile(r"([a-z])&([a-z])")
_THOUSANDS = re.compile(r"\.(?<=[0-9]\.)(?=[0-9]{3}(?![0-9]))")
"""Who types 1200 finds 1.200."""


def words_of(text: str) -> list[str]:
    """The words in small letters without accents, as the browser reads a question."""
    if text.isalnum() and text.isascii():
        return [text.lower()]  # One word: so are most of ten thousand meanings.
    bare = text.lower()
    if not bare.isascii():
        plain = unicodedata.normalize("NFD", bare.replace("ĳ", "ij"))
        bare = _FOREIGN.sub(lambda sign: "" if unicodedata.combining(sign[0]) else sign[0], plain)
    for apostrophe in "'‘’":
        bare = bare.replace(apostrophe, "")
    bare = _JOINED.sub(r"\1\2", bare) if "&" in bare else bare
    return _WORD.findall(_THOUSANDS.sub("", bare) if "." in bare else bare)
