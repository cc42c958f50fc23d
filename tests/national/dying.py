"""Work whose worker is killed once, in the middle: a module, because processes must find it."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from weerklank.national.working.work import Done, Task, work

DOOMED = "gm9005"
"""The register at which it happens."""


def work_and_die(mark: str, task: Task) -> Done:
    """Do the work; while the file `mark` is there, whoever takes the doomed register is killed."""
    if task.listed.tooi == DOOMED and Path(mark).exists():
        Path(mark).unlink()
        os.kill(os.getpid(), signal.SIGKILL)
    return work(task)


def always_dying(mark: str, task: Task) -> Done:
    """Work that no worker survives."""
    Path(mark).touch()
    return work_and_die(mark, task)


def refusing_one(task: Task) -> Done:
    """Work that cannot be done for the doomed register."""
    if task.listed.tooi == DOOMED:
        raise MemoryError
    return work(task)
