"""What stands under a field of a form: the words of the model, made for who does not type a file.

A file says `none`, `unknown` and leaves a line out; in a form one writes *geen* or *onbekend*, or
leaves the field empty. Of a list of choices each choice says itself what it means.
"""

import re
from collections.abc import Collection

_WORDED = re.compile(r"\s*\b(?P<word>none|unknown): (?P<means>[^.]*)\.")
"""`none: er is geen termijn.`: the word for the file, and what it says."""

_NAMED = re.compile(r"(?:, bijvoorbeeld|:) (?P<names>[a-z_]+(?:(?:, | of )[a-z_]+)*)\.")
"""`: idea, options of decided.`: choices by their names in a file."""

_IN_A_FORM = {"none": "geen", "unknown": "onbekend"}
_CHOSEN = frozenset({"select", "boolean"})
_IN_A_FIELD = " Het woord {} zegt: {}."
_IN_A_BLOCK = " Het woord {} in een veld hieronder zegt: {}."
_IN_A_LIST = " Eén regel met het woord {} zegt: {}."


def form_hint(hint: str, widget: str, values: Collection[str] = ()) -> str:
    """The hint of a model as it is said in a form with this widget; `values` are its choices."""
    hint = hint.replace("Weglaten:", "Leeg:").replace("Weglaten ", "Leeg laten ")
    hint = hint.replace("; weglaten ", ". Leeg laten ")
    if widget in _CHOSEN:
        hint = _NAMED.sub(lambda found: _without_names(found, values), hint)
        return _WORDED.sub("", hint).replace("false als", "Nee als").replace("true als", "Ja als")
    said = {"list": _IN_A_LIST, "object": _IN_A_BLOCK}.get(widget, _IN_A_FIELD)
    return _WORDED.sub(lambda found: said.format(_IN_A_FORM[found["word"]], found["means"]), hint)


def without_label(hint: str, name: str) -> str:
    """The hint without what the label above it says already.

    Twice the same words, one under the other, say that there is something to look for.
    """
    said = re.match(rf"(?:(?:de|het|een) )?{re.escape(name)}(?:[.,]\s*|$)", hint, re.IGNORECASE)
    rest = hint[said.end() :] if said else hint
    # A capital has no accent in Dutch: Eén.
    return rest[:1].upper().replace("É", "E") + rest[1:]


def _without_names(found: re.Match[str], values: Collection[str]) -> str:
    """Nothing where the choices are named: they stand below it, in Dutch."""
    names = re.split(r", | of ", found["names"])
    return "." if any(name in values for name in names) else found[0]
