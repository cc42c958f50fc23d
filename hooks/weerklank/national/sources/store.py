"""What was fetched: each copy under its SHA-256, and of each register its newest and last good one.

It stands in `.weerklank/national/`, outside git. Throwing it away loses nothing but yesterday.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from weerklank.writing.whole_file import write_whole

FOLDER = Path(".weerklank/national")
_COPIES = FOLDER / "copies"
_STATE = FOLDER / "state.json"


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of a register: its SHA-256, the day it came, and what its manifest says of it."""

    sha256: str
    fetched: str
    etag: str = ""
    manifest: str | None = None
    """The SHA-256 that the manifest of the site names for it; None when there is no manifest."""

    @property
    def day(self) -> dt.date:
        """The day it came."""
        return dt.date.fromisoformat(self.fetched)


@dataclass(frozen=True, slots=True)
class State:
    """What is known of one register."""

    latest: Copy | None = None
    good: Copy | None = None
    """The last copy that passed every check."""

    code: str = ""
    """Why nothing came the last time; empty when something did."""

    text: str = ""


_STATES = TypeAdapter(dict[str, State])


def read_states(folder: Path) -> dict[str, State]:
    """What is known of each register, by address; nothing when there is no store, or a broken one.

    A broken store is as good as none: everything is fetched again.
    """
    with suppress(OSError, ValueError):
        return _STATES.validate_json((folder / _STATE).read_bytes())
    return {}


def write_states(folder: Path, states: Mapping[str, State]) -> None:
    """Keep what is known, in one step."""
    told = {address: states[address] for address in sorted(states)}
    write_whole(folder / _STATE, _STATES.dump_json(told, indent=1) + b"\n")


def keep(folder: Path, octets: bytes) -> str:
    """Keep a copy; gives its SHA-256."""
    mark = hashlib.sha256(octets).hexdigest()
    file = _place(folder, mark)
    if _intact(file) is None:
        write_whole(file, octets)
    return mark


def octets_of(folder: Path, copy: Copy) -> bytes | None:
    """The bytes of a copy; None when it is gone, or is not what it was."""
    return _intact(_place(folder, copy.sha256))


def clear(folder: Path, states: Iterable[State]) -> None:
    """Throw away the copies that no register needs any more."""
    needed = {c.sha256 for state in states for c in (state.latest, state.good) if c}
    for file in (folder / _COPIES).glob("*.json"):
        if file.stem not in needed:
            file.unlink()


def _intact(file: Path) -> bytes | None:
    """What is in a file, when it is what its name says."""
    try:
        octets = file.read_bytes()
    except OSError:
        return None
    return octets if hashlib.sha256(octets).hexdigest() == file.stem else None


def _place(folder: Path, mark: str) -> Path:
    return folder / _COPIES / f"{mark}.json"
