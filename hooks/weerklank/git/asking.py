"""What git is asked, and how: the only module here that runs it.

It may not reach the network, or run a program from the settings of the repository.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from weerklank.records.files.history import Gap

_SECONDS = 60
_ALWAYS = (
    "--no-pager",
    "--no-replace-objects",
    "--literal-pathspecs",
    *("-c", "protocol.allow=never"),
    *("-c", "log.showRoot=true"),
    *("-c", "log.diffMerges=separate"),
)


class NoAnswerError(Exception):
    """Git could not do what was asked; `gap` is why, as far as it says so."""

    def __init__(self, gap: Gap = Gap.ABSENT) -> None:
        """Keep the reason."""
        super().__init__(gap.value)
        self.gap = gap


def ask(root: Path, arguments: Iterable[str], given: bytes = b"") -> bytes:
    """What git prints; raises `NoAnswerError` when it is not there, fails or takes too long."""
    git = shutil.which("git")
    if git is None:
        raise NoAnswerError
    try:
        done = subprocess.run(  # noqa: S603 (a list without a shell, and nothing in it from a file)
            [git, *_ALWAYS, *arguments],
            cwd=root,
            env=_environment(),
            input=given,
            capture_output=True,
            timeout=_SECONDS,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        raise NoAnswerError(_reason(error.stderr)) from None
    except subprocess.TimeoutExpired:
        raise NoAnswerError(Gap.DAMAGED) from None
    except (OSError, subprocess.SubprocessError):
        raise NoAnswerError from None
    return done.stdout


def _reason(said: bytes) -> Gap:
    """Why git stopped, by its own words, which are English here: see `_environment`."""
    if b"dubious ownership" in said:
        return Gap.FOREIGN
    return Gap.ABSENT if any(words in said for words in _NOTHING) else Gap.DAMAGED


_NOTHING = (
    b"not a git repository",
    b"does not have any commits",
    b"bad revision 'HEAD'",
    b"Refusing to create empty bundle",
)


def _environment() -> dict[str, str]:
    """Ours, without what points git elsewhere, as inside one of its own hooks."""
    kept = ("GIT_CONFIG", "GIT_CEILING")
    own = {k: v for k, v in os.environ.items() if not k.startswith("GIT_") or k.startswith(kept)}
    return {
        **own,
        "LC_ALL": "C",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
    }


def is_shallow(root: Path) -> bool:
    """Whether only the newest part of the history is here."""
    return ask(root, ("rev-parse", "--is-shallow-repository")).strip() != b"false"


def sizes(root: Path, objects: Sequence[str]) -> dict[str, int]:
    """How large each is that is a file; one that is not there is left out."""
    if not objects:
        return {}
    told = ask(root, ("cat-file", "--batch-check"), _lines(objects)).decode("ascii")
    rows = (line.split(" ") for line in told.splitlines())
    return {row[0]: int(row[2]) for row in rows if row[1] == "blob"}


def contents(root: Path, files: Sequence[str]) -> dict[str, bytes]:
    """The bytes of each; all of them must be there."""
    found: dict[str, bytes] = {}
    answer, at = ask(root, ("cat-file", "--batch"), _lines(files)) if files else b"", 0
    for name in files:
        start = answer.index(b"\n", at) + 1
        size = int(answer[at:start].rpartition(b" ")[2])
        found[name] = answer[start : start + size]
        at = start + size + 1
    return found


def _lines(objects: Iterable[str]) -> bytes:
    return "".join(f"{name}\n" for name in objects).encode("ascii")
