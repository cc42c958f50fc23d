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


_MILDER = {"W": Severity.WARNING, "T": Severity.HINT}


def severity_of(code: str) -> Severity:
    """A code with a W is a warning, with a T a tip; all others are errors."""
    return _MILDER.get(code[:1], Severity.ERROR)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in one file. `text` is Dutch: what is wrong, and what to type instead."""

    path: PurePosixPath
    line: int
    code: str
    text: str

    @property
    def severity(self) -> Severity:
        """What its code says: whether it stops the build."""
        return severity_of(self.code)

    def __str__(self) -> str:
        """As editors and CI read it: `path:line: CODE text`."""
        return f"{self.path}:{self.line}: {self.code} {self.text}"
