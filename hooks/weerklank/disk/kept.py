"""What an earlier build worked out, found again by the content it was worked out from.

A key holds everything that the answer depends on, so an answer is never out of date: whatever
changes has another key. All keys also hold the code, the word lists, the templates and the
versions. A file that was cut, changed, or made by another version is passed over without a word:
the build then works everything out, and writes the file anew. Nothing in it can run.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

Value = TypeVar("Value")

FOLDER = Path(".weerklank/cache")
"""Below the folder of the site; `weerklank start` keeps `.weerklank/` out of git."""

_FILE = "kept.json"
_PACKAGES = ("babel", "jinja2", "markdown", "nh3", "pydantic", "pyyaml")
_IGNORED = {"__pycache__", "starter"}


@dataclass(slots=True)
class Kept:
    """Answers by key: those of an earlier build, and those that this one used or worked out."""

    earlier: dict[str, str] = field(default_factory=dict)
    now: dict[str, str] = field(default_factory=dict)

    def value(
        self, parts: Iterable[str], work_out: Callable[[], Value], as_text: TypeAdapter[Value]
    ) -> Value:
        """The same for what is no text, but can be written as JSON."""
        fresh: list[Value] = []

        def written() -> str:
            fresh.append(work_out())
            return as_text.dump_json(fresh[0]).decode()

        text = self.text(parts, written)
        return fresh[0] if fresh else as_text.validate_json(text)

    def text(self, parts: Iterable[str], work_out: Callable[[], str]) -> str:
        """The answer for these parts: the kept one, else what `work_out` returns."""
        key = hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()
        found = self.now.get(key)
        if found is None:
            found = self.earlier.get(key)
            if found is None:
                found = work_out()
            self.now[key] = found
        return found


def read_kept(root: Path) -> Kept:
    """What an earlier build of this folder kept; nothing when that cannot be relied on."""
    with suppress(OSError, ValueError):
        head, _, body = (root / FOLDER / _FILE).read_bytes().partition(b"\n")
        if head.decode() == _head(body):
            found = json.loads(body)
            if isinstance(found, dict):
                return Kept(found)
    return Kept()


def kept_unless_off(root: Path) -> Kept | None:
    """The same, for an engine without options of ours: `WEERKLANK_NO_CACHE=1` switches it off."""
    return None if os.environ.get("WEERKLANK_NO_CACHE") else read_kept(root)


def write_kept(root: Path, kept: Kept) -> None:
    """Keep what this build used, and nothing older; a folder that cannot be written is no fault."""
    if kept.now == kept.earlier:
        return
    body = json.dumps(kept.now, ensure_ascii=False, separators=(",", ":")).encode()
    folder = root / FOLDER
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
        made = folder / f"{_FILE}.{os.getpid()}"
        made.write_bytes(_head(body).encode() + b"\n" + body)
        made.replace(folder / _FILE)


def _head(body: bytes) -> str:
    """The sum of the file and of what made it: neither may differ."""
    return f"weerklank {maker()} {hashlib.blake2b(body, digest_size=16).hexdigest()}"


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
