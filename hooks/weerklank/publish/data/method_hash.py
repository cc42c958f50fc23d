"""Which rules gave the verdicts: figures of different methods must never be added up unseen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from weerklank.lazy_dataclass import dataclass

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
    """One number over all files of some rules, their lists included."""
    folder = files("weerklank.rules") / rules
    seen = hashlib.sha256()
    for name, file in sorted(_files(folder, ""), key=lambda one: one[0]):
        text = file.read_text(encoding="utf-8").replace("\r\n", "\n")
        seen.update(f"{name}\0{text}\0".encode())
    return seen.hexdigest()[:_DIGITS]


def _files(folder: Traversable, above: str) -> Iterator[tuple[str, Traversable]]:
    for item in folder.iterdir():
        if item.is_dir():
            yield from _files(item, f"{above}{item.name}/")
        elif item.name.endswith(_READ):
            yield f"{above}{item.name}", item
