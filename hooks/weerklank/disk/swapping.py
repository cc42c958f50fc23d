"""What the system can do with a folder in one step: exchange it with another, and hold it.

Both end with the process, whatever ends it. Where the system cannot, the answer says so.
"""

import contextlib
import ctypes
import os
import sys
from pathlib import Path

_CALLS = {"linux": "renameat2", "darwin": "renamex_np"}
_HERE = -100
"""AT_FDCWD of Linux: paths are read from the working folder."""

_SWAP = 2
"""RENAME_EXCHANGE of renameat2(2) on Linux, and RENAME_SWAP of renamex_np(2) on macOS."""


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places; False, and nothing done, where that is not possible."""
    name = _CALLS.get(sys.platform)
    rename = getattr(ctypes.CDLL(None), name, None) if name else None
    if rename is None:
        return False
    first, second = os.fsencode(one), os.fsencode(other)
    from_here = (_HERE, first, _HERE, second) if name == "renameat2" else (first, second)
    return bool(rename(*from_here, _SWAP) == 0)


def hold(folder: Path) -> int | None:
    """Hold a folder as long as this process lives; None where folders cannot be held.

    Raises `BlockingIOError` when another process holds it, `FileNotFoundError` when it is gone.
    """
    if sys.platform == "win32":
        return None
    import fcntl  # noqa: PLC0415 (there is none on Windows)

    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(held)
        raise
    except OSError:
        os.close(held)
        return None
    return held


def let_go(held: int | None) -> None:
    """End the hold."""
    if held is not None:
        with contextlib.suppress(OSError):
            os.close(held)
