"""Take each guard away in a copy, one by one, and see that the named test goes red.

    .venv/bin/python tests/mutation/guards.py              # all of them, some five minutes
    .venv/bin/python tests/mutation/guards.py --only pdf   # those with this word in their name

It writes `tests/mutation/guards.txt`, to be read by a person, and ends with 1 when a guard can go
without a test noticing. The copy is thrown away; the checkout is never touched.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TABLE, RESULT = HERE / "guards.yaml", HERE / "guards.txt"
TIMES = 4
"""A test file that takes so many times longer waits for what the guard kept away: a pipe, say."""

LEAST_SECONDS = 120
"""What it gets however quick it is with every guard in its place: others use the machine too."""

_MADE = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache")
_FIRST_RED = re.compile(r"^(?:FAILED|ERROR) (\S+(?: \S+\])?)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Guard:
    """What guards, how it is taken away, and who must notice."""

    guard: str
    file: str
    was: str
    becomes: str
    test: str


def guards() -> list[Guard]:
    """All of the table."""
    return [Guard(**row) for row in yaml.safe_load(TABLE.read_text(encoding="utf-8"))]


def left_behind(folder: str, names: list[str]) -> set[str]:
    """What was made here and is not copied; only the topmost `site` is a built one."""
    return _MADE(folder, names) | ({"site"} if Path(folder) == ROOT else set())


@contextmanager
def taken_away(guard: Guard, copy: Path) -> Iterator[None]:
    """The copy without this guard; afterwards as it was. Raises `ValueError` when it moved."""
    file = copy / "hooks" / "weerklank" / guard.file
    text = file.read_text(encoding="utf-8")
    if text.count(guard.was) != 1:
        message = f"{guard.file} holds {guard.was!r} {text.count(guard.was)} times, not once"
        raise ValueError(message)
    file.write_text(text.replace(guard.was, guard.becomes), encoding="utf-8")
    try:
        yield
    finally:
        file.write_text(text, encoding="utf-8")


def who_noticed(guard: Guard, copy: Path) -> str | None:
    """The first test that goes red without it; None when all stay green."""
    _, seconds = red_already(guard.test, copy)
    with taken_away(guard, copy):
        return first_red(guard.test, copy, max(LEAST_SECONDS, TIMES * seconds))


@cache
def red_already(test: str, copy: Path) -> tuple[str | None, float]:
    """A test that is red with every guard in its place, and how long its file took.

    When there is one, its file proves nothing.
    """
    started = time.monotonic()
    return first_red(test, copy), time.monotonic() - started


def first_red(test: str, copy: Path, most: float | None = None) -> str | None:
    """The first test of a file that is red in the copy as it stands, within so many seconds."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "--no-header", "--tb=no", "-rfE"]
    quiet = ["-p", "no:cacheprovider", "-m", "not browser", test]
    around = {**os.environ, "PYTHONPATH": "hooks", "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(  # noqa: S603 (our own words)
            [*command, *quiet],
            cwd=copy, env=around, capture_output=True, text=True, check=False,
            timeout=most,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return f"{test} waits for ever"
    if done.returncode == 0:
        return None
    found = _FIRST_RED.search(done.stdout)
    return found[1] if found else f"no test, but pytest itself: {done.stdout[-200:]}"


def main() -> int:
    """Try them and write what was seen."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--only", default="")
    word = asked.parse_args().only
    lines: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=left_behind, symlinks=True)
        for guard in (one for one in guards() if word in one.guard.lower()):
            lines.append(_line(guard, copy))
            sys.stdout.write(f"{lines[-1]}\n")
            sys.stdout.flush()
    seen = sum(line.startswith("red") for line in lines)
    if not word:
        head = f"{seen} of {len(lines)} guards: a test goes red when it is taken away.\n\n"
        RESULT.write_text(head + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return int(seen < len(lines))


def _line(guard: Guard, copy: Path) -> str:
    already, _ = red_already(guard.test, copy)
    if already:
        return f"UNSURE {guard.guard}: {already} is red already"
    seen = who_noticed(guard, copy)
    return f"red    {guard.guard}: {seen}" if seen else f"MISSED {guard.guard}: {guard.test}"


if __name__ == "__main__":
    raise SystemExit(main())
