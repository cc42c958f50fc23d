"""What a command says when it cannot say it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from commands.run import one_council

COMMAND = [sys.executable, "-c", "from weerklank.cli import main; main()", "check", "--folder"]


def test_a_full_disk_under_the_output_is_one_sentence(tmp_path: Path) -> None:
    """On the other stream, with exit code 1 and no traceback."""
    one_council(tmp_path)

    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(  # noqa: S603 (our own words)
            [*COMMAND, str(tmp_path)], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        "Wat ik wilde zeggen, kon ik niet schrijven. De schijf is vol."
    )
    assert "Traceback" not in done.stderr
