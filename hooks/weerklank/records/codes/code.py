"""What the catalogue keeps of one kind of fault."""

from __future__ import annotations

from dataclasses import dataclass

from weerklank.records.problems import Severity

_MILDER = {"W": Severity.WARNING, "T": Severity.HINT}


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of fault; all texts are Dutch and meant for the person who keeps the records."""

    code: str
    title: str
    explanation: str
    wrong: str
    right: str

    @property
    def severity(self) -> Severity:
        """Codes with a W are warnings, with a T tips; all others are errors."""
        return _MILDER.get(self.code[:1], Severity.ERROR)
