"""What a council declares about the accessibility of its site, in the form of the Dutch model.

The statuses are those of the model statement of the national government
(toegankelijkheidsverklaring, Besluit digitale toegankelijkheid overheid). Nothing is claimed that
the council did not say.
"""

import datetime as dt
from collections.abc import Mapping

from weerklank.lazy_dataclass import dataclass
from weerklank.records.values.partial_date import day_typed

STATUSES: Mapping[str, str] = {
    "A": "Deze site voldoet volledig aan de eisen.",
    "B": "Deze site voldoet gedeeltelijk aan de eisen.",
    "C": "De eerste maatregelen zijn genomen om aan de eisen te voldoen.",
    "D": "Deze site voldoet nog niet aan de eisen.",
    "E": "Er is nog geen onderzoek gedaan.",
}
PARTS: Mapping[str, str] = {
    "status": "Hoe ver u bent",
    "date": "Dag waarop dat is bekeken",
    "how": "Hoe het is bekeken",
    "report": "Adres van het rapport",
    "complaint": "Waar iemand terecht kan als iets niet werkt",
}
"""The parts of the setting, each as a form asks it."""


@dataclass(frozen=True, slots=True)
class Accessibility:
    """The statement of the council; empty fields were not filled in."""

    status: str = ""
    date: dt.date | None = None
    how: str = ""
    report: str = ""
    complaint: str = ""

    @property
    def said(self) -> str:
        """The status in words; that nobody looked is no status A to D."""
        return STATUSES[self.status or "E"]


def fault_in(block: Mapping[str, object]) -> str:
    """What is wrong with the setting, as the end of a sentence; empty when nothing is."""
    if unknown := sorted(set(map(str, block)) - set(PARTS)):
        return f"kent {unknown[0]} niet. U kunt kiezen uit: {', '.join(sorted(PARTS))}."
    if str(block.get("status", "E")) not in STATUSES:
        return "heeft als status A, B, C, D of E."
    if block.get("date") and day_typed(block["date"]) is None:
        return "heeft bij date geen dag die bestaat. Schrijf jjjj-mm-dd."
    report = block.get("report", "")
    if report and not str(report).startswith("https://"):
        return "heeft bij report een adres nodig dat met https:// begint."
    return ""


def statement(block: Mapping[str, object]) -> Accessibility:
    """The statement that a sound setting holds."""
    texts = {name: " ".join(str(block.get(name, "")).split()) for name in PARTS if name != "date"}
    return Accessibility(**texts, date=day_typed(block["date"]) if block.get("date") else None)
