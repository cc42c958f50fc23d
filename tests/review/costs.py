"""What each hostile file costs, in a process of its own: seconds of a core, and megabytes more.

    PYTHONPATH=hooks:tests python -m review.costs [NAME...]

A process that has only just begun has no memory left over from something else, in which a file
could be read without anybody noticing.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from effort import slower_than_usual
from review.hostile_files import HOSTILE, SMALL, TEXTS
from weerklank.review.attachments.gate import fault_of
from weerklank.review.plain.fields import plain_problems
from weerklank.review.privacy.gate import document_problems, text_problems
from weerklank.review.privacy.own import Own
from weerklank.review.written import Written, WrittenFile

LONGEST = 60
"""Seconds after which the system ends it."""

_TEXT = 1_000_000


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of a quiet core, megabytes at the peak above those at the start, and what is told."""

    seconds: float = LONGEST
    megabytes: float = 0.0
    codes: tuple[str, ...] = ("never done",)


def _codes(file: Path) -> tuple[str, ...]:
    """What is found in a file beside a record, or in the text of one."""
    path = PurePosixPath("advice", file.name)
    if file.suffix == ".md":
        text = WrittenFile(path, file.read_text("utf-8"))
        found = {*text_problems(text, Own()), *plain_problems(text, frozenset())}
        return tuple(sorted({problem.code for problem in found}))
    fault = fault_of(file)
    told = set(document_problems(Written((), ((path, file),)), Own()))
    return tuple(sorted({problem.code for problem in told} | ({fault[0]} if fault else set())))


def _megabytes(name: str) -> float:
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) / 1000 for line in lines if line.startswith(name))


def _cost(file: Path) -> Cost:
    Path("/proc/self/clear_refs").write_text("5", encoding="utf-8")  # the peak begins anew
    before, slower, started = _megabytes("VmRSS"), slower_than_usual(), time.process_time()
    codes = _codes(file)
    spent = time.process_time() - started
    slower = max(slower, slower_than_usual())
    return Cost(spent / slower, _megabytes("VmHWM") - before, codes)


def _in_a_child(work: Callable[[], str]) -> str:
    """What the work gives, in a process that ends; nothing when the system ended it."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        with suppress(BaseException):
            resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))
            os.write(write, work().encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read, encoding="utf-8") as told:
        text = told.read()
    os.waitpid(child, 0)
    return text


def _made(name: str, file: Path) -> str:
    file.write_bytes(HOSTILE[name]() if name in HOSTILE else _text(name))
    return ""


def _text(name: str) -> bytes:
    return (TEXTS[name] * (_TEXT // len(TEXTS[name]))).encode()


def main() -> None:
    """Print the cost of each; the readers are loaded first, by a look at small files."""
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory() as folder:
        for name, content in SMALL.items():
            file = Path(folder, name)
            file.write_bytes(content)
            _codes(file)
        for name in sys.argv[1:] or [*HOSTILE, *TEXTS]:
            file = Path(folder, name)
            _in_a_child(lambda: _made(name, file))  # noqa: B023 (called at once)
            told = _in_a_child(lambda: json.dumps(asdict(_cost(file))))  # noqa: B023 (as above)
            sys.stdout.write(json.dumps([name, json.loads(told or "{}")]) + "\n")
            sys.stdout.flush()
            file.unlink()


if __name__ == "__main__":
    main()
