"""The window of a terminal: opened on a program that starts from nothing, closed as by a person."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import pexpect

PATIENCE = 60
"""Seconds. A start takes half a second of a processor: these are enough when twenty others work,
and words that never come fail the test within a minute."""

SIZE = (24, 80)
"""Lines and columns, as a window opens."""


def opened(
    words: Sequence[str], size: tuple[int, int] = SIZE, **environ: str
) -> pexpect.spawn[str]:
    """`weerklank WORDS` in a terminal of its own."""
    search = os.pathsep.join(sys.path)
    return pexpect.spawn(
        sys.executable,
        ["-c", "from weerklank.cli import main; main()", *words],
        env={**os.environ, "TERM": "xterm", "PYTHONPATH": search, **environ},
        encoding="utf-8",
        timeout=PATIENCE,
        dimensions=size,
    )


def close_window(wizard: pexpect.spawn[str]) -> None:
    """Close the window and wait until the program in it has ended.

    The terminal itself goes: the kernel says SIGHUP and whoever reads is at the end. A signal alone
    can come between the last look of Python and its read, and then waits for a key.
    """
    wizard.ptyproc.fileobj.close()
    wizard.ptyproc.wait()
