"""Makes the folder of a new council a git repository with one commit, on branch `main`.

The author is the council, with its own mail address: a commit is public and stays so, and the name
of a volunteer has no place in it.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

_SECONDS = 60
NO_GIT = (
    "Git staat niet op deze computer. Om te beginnen hoeft dat niet. Zet u de site later online "
    "met git, lees dan README.md."
)
NOT_KEPT = "Git kon de map niet bewaren. De bestanden staan er wel. Lees README.md."


def first_commit(folder: Path, council: str, mail: str) -> str:
    """A repository of `folder` with everything in it; gives back what a person must know, or "".

    Inside another repository nothing is made: two in one another lose files.
    """
    git = shutil.which("git")
    if git is None:
        return NO_GIT
    if _git(git, folder, "rev-parse", "--is-inside-work-tree"):
        return ""
    author = ("-c", f"user.name={council}", "-c", f"user.email={mail or 'geen-mailadres'}")
    steps = (
        ("init", "--quiet"),
        ("symbolic-ref", "HEAD", "refs/heads/main"),
        ("add", "--all"),
        (*author, "commit", "--quiet", "--no-verify", "--no-gpg-sign", "-m", "Begin van de site"),
    )
    return "" if all(_git(git, folder, *step) for step in steps) else NOT_KEPT


def _git(git: str, folder: Path, *arguments: str) -> bool:
    try:
        done = subprocess.run(  # noqa: S603 (git itself, and no word of it from a file)
            [git, "-C", str(folder), *arguments], capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
