"""Faults as values: collected, sorted and printed together, never thrown one at a time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath


class Severity(StrEnum):
    """An error stops the build; a warning is shown; a hint is only for who asks for a check."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in one file. `text` is Dutch: what is wrong, and what to type instead."""

    path: PurePosixPath
    line: int
    code: str
    text: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """As editors and CI read it: `path:line: CODE text`."""
        return f"{self.path}:{self.line}: {self.code} {self.text}"
