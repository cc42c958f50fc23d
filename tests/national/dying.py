"""Work whose worker is killed once, in the middle: a module, because processes must find it."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from weerklank.national.work import Done, Task, work

NAME = "WEERKLANK_TEST_DEATH"
"""The variable that names the file: while it is there, whoever takes the fifth register dies."""


def work_and_die(task: Task) -> Done:
    """Do the work; the first process that meets the fifth register is killed before it answers."""
    mark = Path(os.environ[NAME])
    if task.listed.tooi == "gm9005" and mark.exists():
        mark.unlink()
        os.kill(os.getpid(), signal.SIGKILL)
    return work(task)


def always_dying(task: Task) -> Done:
    """Work that no worker survives."""
    Path(os.environ[NAME]).touch()
    return work_and_die(task)


def refusing_one(task: Task) -> Done:
    """Work that cannot be done for the fifth register."""
    if task.listed.tooi == "gm9005":
        raise MemoryError
    return work(task)
