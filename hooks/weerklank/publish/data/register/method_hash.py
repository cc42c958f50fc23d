"""Which rules gave the verdicts: figures of different methods must never be added up unseen."""

import hashlib
from functools import cache
from importlib.metadata import version
from importlib.resources import files

from weerklank.lazy_dataclass import dataclass
from weerklank.words.packaged import files_below

_READ = (".py", ".txt", ".yaml", ".toml", ".json")
_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Method:
    """The version of the program, and a mark of the rules that changes whenever a rule does."""

    weerklank: str
    clock_rules: str
    explanation_rules: str


@cache
def method_of() -> Method:
    """The method of this program; the same rules give the same marks on every machine."""
    return Method(version("weerklank"), _mark("clock"), _mark("explanation"))


def _mark(rules: str) -> str:
    folder = files("weerklank.rules") / rules
    seen = hashlib.sha256()
    for name, file in sorted(files_below(folder), key=lambda one: one[0]):
        if name.endswith(_READ):
            text = file.read_text(encoding="utf-8").replace("\r\n", "\n")
            seen.update(f"{name}\0{text}\0".encode())
    return seen.hexdigest()[:_DIGITS]
