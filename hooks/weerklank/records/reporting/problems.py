"""Faults as values, collected and told together, and the table of their codes, `faults.yaml`."""

import dataclasses
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import PurePosixPath
from types import MappingProxyType

from weerklank.lazy_dataclass import dataclass
from weerklank.words.packaged import table_of


class Severity(StrEnum):
    """An error stops the build; a warning is shown; a hint is only for who asks for a check."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


_MILDER = {"W": Severity.WARNING, "T": Severity.HINT}


def severity_of(code: str) -> Severity:
    """A code with a W is a warning, with a T a tip; all others are errors."""
    return _MILDER.get(code[:1], Severity.ERROR)


@dataclasses.dataclass(frozen=True, slots=True, order=True)
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


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of fault; all texts are Dutch and meant for the person who keeps the records."""

    code: str
    group: str
    """The heading in the manual under which it stands."""

    title: str
    why: str
    wrong: str
    right: str

    @property
    def severity(self) -> Severity:
        """Whether it stops the build."""
        return severity_of(self.code)


@cache
def faults() -> Mapping[str, Fault]:
    """Every fault by its code, in the order of the manual."""
    found = (
        Fault(code, group, **texts)
        for group, codes in table_of("weerklank.records.reporting", "faults.yaml").items()
        for code, texts in codes.items()
    )
    return MappingProxyType({fault.code: fault for fault in found})
