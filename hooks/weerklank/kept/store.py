"""The one file in which an earlier build kept its answers, each with the key it is found by.

Its first line holds a sum of the code, the word lists, the templates and the versions: a file that
was cut, changed, or made by another version is passed over without a word. The build then works
everything out, and writes the file anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import field
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar, cast
from zlib import crc32

from pydantic import TypeAdapter

from weerklank.kept.codec import NotPlainError, Writer, read_back
from weerklank.kept.keys import Keys, NoKeyError
from weerklank.lazy_dataclass import dataclass

Value = TypeVar("Value")
Text = bytes | memoryview
"""A text as it stands in the file: its letters are read when somebody asks for it."""

FOLDER = Path(".weerklank/cache")
"""Below the folder of the site; `weerklank start` keeps `.weerklank/` out of git."""

_FILE = "kept.txt"
_PACKAGES = ("babel", "jinja2", "markdown", "nh3", "pillow", "pydantic", "pyyaml", "segno")
"""By their names in the registry; what is kept was made with each of them."""

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
    needs: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """What was asked while an answer was worked out: it is not asked again, and stays with it."""

    _asked: list[list[str]] = field(default_factory=list)

    def next_build(self) -> Kept:
        """What the next build finds of this one, in a process that stays."""
        return Kept(self.now, needs={key: self.needs[key] for key in self.needs & self.now.keys()})

    def value(
        self, made_of: Iterable[object], work_out: Callable[[], Value], as_text: TypeAdapter[Value]
    ) -> Value:
        """The same for what is no text, but can be written as JSON."""
        fresh: list[Value] = []

        def written() -> str:
            fresh.append(work_out())
            return as_text.dump_json(fresh[0]).decode()

        text = self.text(made_of, written)
        with suppress(ValueError):
            return fresh[0] if fresh else as_text.validate_json(text)
        return work_out()

    def text(self, made_of: Iterable[object], work_out: Callable[[], str]) -> str:
        """What follows from `made_of`, of which the first says what it is: kept, or worked out.

        `work_out` may ask nothing else. What has no key is always worked out.
        """
        return str(self.octets(made_of, lambda: work_out().encode()), "utf-8")

    def octets(self, made_of: Iterable[object], work_out: Callable[[], bytes]) -> Text:
        """The same for what is written as it is."""
        try:
            key = self.keys.of(*made_of)
        except NoKeyError:
            return work_out()
        found = self._found(key)
        if found is None:
            found = self.now[key] = self._worked_out(key, work_out)
        return found

    def of_ours(
        self,
        made_of: Iterable[object],
        work_out: Callable[[], Value | None],
        shared: Sequence[object] = (),
    ) -> Value | None:
        """The same for a value of our classes; None is nothing to keep.

        Of what is `shared` with others the value itself stands in it.
        """
        try:
            key = self.keys.of(*made_of)
        except NoKeyError:
            return work_out()
        found = self._found(key)
        if found is not None:
            with suppress(NotPlainError, RecursionError, ValueError):
                return cast("Value", read_back(json.loads(str(found, "utf-8")), shared))
        made = self._worked_out(key, work_out)
        if made is not None:
            with suppress(NotPlainError):
                plain = Writer(shared).written(made)
                self.now[key] = json.dumps(
                    plain, ensure_ascii=False, separators=(",", ":")
                ).encode()
        return made

    def _worked_out(self, key: str, work_out: Callable[[], Value]) -> Value:
        self._asked.append([])
        try:
            made = work_out()
        finally:
            needed = self._asked.pop()
        if needed:
            self.needs[key] = tuple(needed)
        return made

    def _found(self, key: str) -> Text | None:
        """The answer, which is then kept for the next build too, with all that it needed."""
        if self._asked:
            self._asked[-1].append(key)
        found = self.now.get(key, self.earlier.get(key))
        if found is not None and key not in self.now:
            self._stays(key)
        return found

    def _stays(self, key: str) -> None:
        if key in self.earlier and key not in self.now:
            self.now[key] = self.earlier[key]
            for needed in self.needs.get(key, ()):
                self._stays(needed)


def read_kept(root: Path) -> Kept:
    """What an earlier build of this folder kept; nothing when that cannot be relied on."""
    with suppress(OSError, ValueError):
        file = root / FOLDER / _FILE
        # A pipe would keep who reads it waiting for ever, and holds nothing.
        content = file.read_bytes() if file.is_file() else b""
        start = content.index(b"\n") + 1
        if content[: start - 1].decode() == _head([memoryview(content)[start:]]):
            return _read(content, start)
    return Kept()


def _read(content: bytes, place: int) -> Kept:
    """Each key with its text, which stays where it is: few are asked for, and all are large."""
    view, found, needs = memoryview(content), {}, {}
    while place < len(content):
        start = content.index(b"\n", place) + 1
        key, size, *needed = content[place:start].decode().split()
        place = start + int(size)
        found[key] = view[start:place]
        if needed:
            needs[key] = tuple(needed)
    return Kept(found, needs=needs)


def _pieces(kept: Kept) -> Iterator[Text]:
    """The same in a file: a line with the key, how long the text is and what it needs; the text."""
    for key, text in kept.now.items():
        yield f"{' '.join((key, str(len(text)), *kept.needs.get(key, ())))}\n".encode()
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
        for left in folder.glob(f"{_FILE}.*"):  # by a build that died, or met a full disk
            left.unlink()
        made = folder / f"{_FILE}.{os.getpid()}"
        try:
            with made.open("wb") as file:
                file.write(f"{_head(_pieces(kept))}\n".encode())
                file.writelines(_pieces(kept))
            made.replace(folder / _FILE)
        finally:
            made.unlink(missing_ok=True)


def _head(pieces: Iterable[Text]) -> str:
    """The sum of the file and of what made it: neither may differ."""
    found = 0
    for piece in pieces:
        # Who could change the file could change its sum too: this only sees that it was damaged.
        found = crc32(piece, found)
    return f"weerklank {maker()} {found:08x}"


@cache
def maker() -> str:
    """A sum of all that decides what comes out: our files, Python and the packages."""
    found = hashlib.blake2b(sys.version.encode(), digest_size=16)
    for name in _PACKAGES:
        found.update(f"{name} {version(name)}\n".encode())
    package = str(Path(__file__).parents[1])
    for folder, inner, names in os.walk(package):
        inner[:] = sorted(name for name in inner if name not in _IGNORED)
        for name in sorted(names):
            path = f"{folder}/{name}"
            found.update(path.removeprefix(package).encode())
            with open(path, "rb") as file:  # noqa: PTH123 (a thousand files, before each build)
                found.update(file.read())
    return found.hexdigest()
