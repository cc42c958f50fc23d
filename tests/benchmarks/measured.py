"""Runs a command in a process of its own and says what it took."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Run:
    """One run: processor seconds, the most memory, and what came out."""

    seconds: float
    megabytes: float
    files: int
    size: int


_WAITED = """\
import os, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(done.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss)
sys.stderr.write(done.stderr[-2000:])
"""


def measured(command: Sequence[str], folder: Path, out: Path) -> Run:
    """Run it in `folder`; processor time and memory are those of all its processes."""
    environ = os.environ | {
        "WEERKLANK_TODAY": "2026-11-23",
        "NO_MKDOCS_2_WARNING": "1",
        # An installed package is compiled once, not at every start.
        "PYTHONDONTWRITEBYTECODE": "",
    }
    asked = [sys.executable, "-c", _WAITED, *command]
    done = subprocess.run(  # noqa: S603 (our own words)
        asked, cwd=folder, env=environ, check=True, capture_output=True, text=True
    )
    code, seconds, kilobytes = done.stdout.split()
    if code != "0":
        sys.exit(f"{command}: {done.stderr}")
    files = [path for path in out.rglob("*") if path.is_file()]
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return Run(
        float(seconds),
        float(kilobytes) / unit,
        len(files),
        sum(path.stat().st_size for path in files),
    )
