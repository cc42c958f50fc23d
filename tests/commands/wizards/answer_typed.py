"""What who copies a letter of the municipality types."""

from __future__ import annotations

ANSWER = (
    "1",  # het advies dat wacht
    "1",  # antwoord
    "2026-06-08",
    "2026-06-10",
    "1",  # brief
    "2",  # aanbeveling 1: deels
    "tot 20 uur",
    "na 20 uur",
    "Na 20 uur zijn er te weinig reizigers: vier per avond.",
    "Dat kost 40.000 euro.",
    ".",
    "Een extra rit om 19 uur",
    "de vervoerder",
    "2026-09-01",
    "",
    "7",  # aanbeveling 2: niet genoemd
    "Beste raad,",
    ".",
    "",
    "ja",
)
