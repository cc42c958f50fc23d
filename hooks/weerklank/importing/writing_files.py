"""Writes new files, all or none, and never over one that is there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from weerklank.importing.faults import CannotImportError


def write_new(root: Path, files: Mapping[PurePosixPath, str]) -> None:
    """Write every file below `root`; raises `CannotImportError` and leaves none when one fails."""
    written: list[Path] = []
    try:
        for path, text in sorted(files.items()):
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("x", encoding="utf-8", newline="\n") as stream:
                written.append(file)
                stream.write(text)
    except OSError as error:
        for file in written:
            file.unlink()
        reason = "bestaat al" if isinstance(error, FileExistsError) else "is niet te schrijven"
        message = f"{path} {reason}. Er is niets geschreven."
        raise CannotImportError(message) from None
