"""The table of fault codes, `faults.yaml`: read when somebody asks what a code means."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from weerklank.lazy_dataclass import dataclass
from weerklank.records.reporting.problems import Severity, severity_of
from weerklank.words.packaged import table_of


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
