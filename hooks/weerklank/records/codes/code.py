"""What the catalogue keeps of one kind of fault."""

from __future__ import annotations

from dataclasses import dataclass

from weerklank.records.problems import Severity


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
        """Codes with a W are warnings; all others are errors."""
        return Severity.WARNING if self.code.startswith("W") else Severity.ERROR
