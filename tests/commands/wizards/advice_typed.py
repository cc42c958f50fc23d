"""What who enters an advice types."""

from __future__ import annotations

OPTIONS = (
    "advice",
    "--title=Laat de bus ook op zondag rijden",
    "--sent=2026-05-04",
    "--summary=Op zondag rijdt er geen bus: mensen blijven thuis.",
    "--recommendation=Laat de bus op zondag rijden.",
    "--recommendation=Maak de bus gratis.",
)

TYPED = (
    "Laat de bus ook op zondag rijden",
    "2026-05-04",
    "Op zondag rijdt er geen bus. Wij vragen om twee ritten.",
    "Laat de bus op zondag rijden.",
    "Maak de bus gratis.",
    "",
    "2",  # ongevraagd
    "",  # niet bekend hoe het is gegeven
    "",  # niet ontvangen
    "vervoer",
    "",
    "0123-456 772",
    "Geacht college,",
    "",
    "Op zondag rijdt er geen bus.",
    ".",
    "",  # naam van het bestand
    "ja",
)
