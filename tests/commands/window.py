"""The window of a terminal, closed as a person closes it."""

from __future__ import annotations

import pexpect


def close_window(wizard: pexpect.spawn[str]) -> None:
    """Close the window and wait until the program in it has ended.

    The terminal itself goes: the kernel says SIGHUP and whoever reads is at the end. A signal alone
    can come between the last look of Python and its read, and then waits for a key.
    """
    wizard.ptyproc.fileobj.close()
    wizard.ptyproc.wait()
