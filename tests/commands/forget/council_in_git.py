"""A council in git in which the name of somebody stands, and what `weerklank forget` says of it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from commands.forget.hiding_places import NAME
from commands.run import run
from weerklank.commands.keeping import forget

WHO = ["-c", "user.name=Raad", "-c", "user.email=raad@example.org"]


def git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Git in the folder of the council."""
    return subprocess.run(["git", *WHO, *arguments], cwd=root, check=True, capture_output=True)  # noqa: S603, S607 (our own words)


def asked(root: Path, *terms: str, reason: str = "") -> tuple[int, str]:
    """The exit code and what is said."""
    options = ["--reason", reason] if reason else []
    outcome = run(forget.command, ["-f", str(root), *options], [*(terms or (NAME,)), ""])
    return outcome.exit_code, outcome.output.split("Dit moet weg (leeg: zoeken): \n")[-1]
