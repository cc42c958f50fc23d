"""The one file in which an earlier build kept its answers, each with the key it is found by.

Its first line holds a sum of the code, the word lists, the templates and the versions: a file that
was cut, changed, or made by another version is passed over without a word. The build then works
everything out, and writes the file anew.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from weerklank.kept.keys import Keys, NoKeyError

Value = TypeVar("Value")
Text = bytes | memoryview
"""A text as it stands in the file: its letters are read when somebody asks for it."""

FOLDER = Path(".weerklank/cache")
"""Below the folder of the site; `weerklank start` keeps `.weerklank/` out of git."""

_FILE = "kept.txt"
_PACKAGES = ("babel", "jinja2", "markdown", "nh3", "pydantic", "pyyaml")
_IGNORED = {"__pycache__", "starter"}


Texts = Callable[[Iterable[object], Callable[[], str]], str]
"""A text that follows from some values, of which the first says what it is: `Kept.text`, or"""


def always_made(_: Iterable[object], work_out: Callable[[], str]) -> str:
    """What works it out each time, where nothing is kept."""
    return work_out()


@dataclass(slots=True)
class Kept:
    """Answers by key: those of an earlier build, and those that this one used or worked out."""

    earlier: Mapping[str, Text] = field(default_factory=dict)
    now: dict[str, Text] = field(default_factory=dict)

    keys: Keys = field(default_factory=Keys)

    def value(
        self, made_of: Iterable[object], work_out: Callable[[], Value], as_text: TypeAdapter[Value]
    ) -> Value:
        """The same for what is no text, but can be written as JSON."""
        fresh: list[Value] = []

        def written() -> str:
            fresh.append(work_out())
            return as_text.dump_json(fresh[0]).decode()

        text = self.text(made_of, written)
        return fresh[0] if fresh else as_text.validate_json(text)

    def text(self, made_of: Iterable[object], work_out: Callable[[], str]) -> str:
        """What follows from `made_of`, of which the first says what it is: kept, or worked out.

        `work_out` may ask nothing else. What has no key is always worked out.
        """
        try:
            key = self.keys.of(*made_of)
        except NoKeyError:
            return work_out()
        found = self.now.get(key, self.earlier.get(key))
        if found is None:
            found = work_out().encode()
        self.now[key] = found
        return str(found, "utf-8")


def read_kept(root: Path) -> Kept:
    """What an earlier build of this folder kept; nothing when that cannot be relied on."""
    with suppress(OSError, ValueError):
        content = (root / FOLDER / _FILE).read_bytes()
        start = content.index(b"\n") + 1
        if content[: start - 1].decode() == _head([memoryview(content)[start:]]):
            return Kept(dict(_entries(content, start)))
    return Kept()


def _entries(content: bytes, place: int) -> Iterator[tuple[str, Text]]:
    """Each key with its text, which stays where it is: few are asked for, and all are large."""
    view = memoryview(content)
    while place < len(content):
        start = content.index(b"\n", place) + 1
        key, size = content[place:start].decode().split()
        place = start + int(size)
        yield key, view[start:place]


def _pieces(texts: Mapping[str, Text]) -> Iterator[Text]:
    """The same in a file: a line with the key and how long the text is, and the text."""
    for key, text in texts.items():
        yield f"{key} {len(text)}\n".encode()
        yield text


def kept_unless_off(root: Path) -> Kept | None:
    """The same, for an engine without options of ours: `WEERKLANK_NO_CACHE=1` switches it off."""
    return None if os.environ.get("WEERKLANK_NO_CACHE") else read_kept(root)


def write_kept(root: Path, kept: Kept) -> None:
    """Keep what this build used, and nothing older; a folder that cannot be written is no fault."""
    if kept.now == kept.earlier:
        return
    folder = root / FOLDER
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
        made = folder / f"{_FILE}.{os.getpid()}"
        with made.open("wb") as file:
            file.write(f"{_head(_pieces(kept.now))}\n".encode())
            file.writelines(_pieces(kept.now))
        made.replace(folder / _FILE)


def _head(pieces: Iterable[Text]) -> str:
    """The sum of the file and of what made it: neither may differ."""
    found = hashlib.blake2b(digest_size=16)
    for piece in pieces:
        found.update(piece)
    return f"weerklank {maker()} {found.hexdigest()}"


@cache
def maker() -> str:
    """A sum of all that decides what comes out: our files, Python and the packages."""
    found = hashlib.blake2b(sys.version.encode(), digest_size=16)
    for name in _PACKAGES:
        found.update(f"{name} {version(name)}\n".encode())
    package = Path(__file__).parents[1]
    for path in sorted(package.rglob("*")):
        if path.is_file() and not _IGNORED & set(path.relative_to(package).parts):
            found.update(path.relative_to(package).as_posix().encode())
            found.update(path.read_bytes())
    return found.hexdigest()
