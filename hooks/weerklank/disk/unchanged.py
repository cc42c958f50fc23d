"""A file of the earlier site that would come out the same stands in the new one too: as one file.

Nothing writes into a site that stands there, so a name more for what it holds is safe: the earlier
folder goes as a whole, and takes only its own name away. Making a file anew costs three times as
much, and a host that copies by the moment of writing would send it again.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path


def taken_over(earlier: Path, content: bytes, file: Path) -> bool:
    """Give the earlier file this name as well, where it holds this; False, and nothing done, else.

    A link, a file that others may read or write than a new one, and one on a disk that knows one
    name for each file are left alone.
    """
    with suppress(OSError):
        known = os.lstat(earlier)
        alike = stat.S_ISREG(known.st_mode) and known.st_size == len(content)
        if alike and stat.S_IMODE(known.st_mode) == _of_a_new_file() and _holds(earlier, content):
            os.link(earlier, file)
            return True
    return False


def _holds(file: Path, content: bytes) -> bool:
    with file.open("rb", buffering=0) as stream:
        return stream.read(len(content) + 1) == content


def _of_a_new_file() -> int:
    """Who may read and write a file that this process makes."""
    withheld = os.umask(0o077)
    os.umask(withheld)
    return 0o666 & ~withheld
