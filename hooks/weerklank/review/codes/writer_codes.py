"""The codes for who writes an answer: what still has to be added."""

from __future__ import annotations

from weerklank.records.codes import Code

WRITER_CODES = (
    Code(
        "T101",
        "Het antwoord kiest niet",
        "Zeg bij elke aanbeveling of de gemeente het doet, voor een deel doet of niet doet.",
        "Wij begrijpen uw punt.",
        "Wij doen dit niet.",
    ),
    Code(
        "T102",
        "De reden ontbreekt",
        "Zeg waarom. Noem een bedrag, een regel, een feit, een ervaring of een ander plan.",
        "Wij doen dit niet.",
        "Wij doen dit niet, omdat het 80.000 euro per jaar kost.",
    ),
    Code(
        "T103",
        "Er staat niet wat er nu gebeurt",
        "Zeg wat er gebeurt, wie het doet en wanneer. Gebeurt er niets? Zeg dan waarom.",
        "Wij nemen dit over.",
        "Wij nemen dit over. De afdeling Inkomen past vóór 1 september het formulier aan.",
    ),
    Code(
        "T104",
        "De tekst is niet voor deze aanbeveling geschreven",
        "Bij elke aanbeveling hoort een eigen antwoord, in eigen woorden.",
        "twee keer dezelfde alinea, bij twee aanbevelingen",
        "bij elke aanbeveling wat daarvoor geldt",
    ),
    Code(
        "T105",
        "De tekst is niet los te lezen",
        "Verwijs niet alleen naar een ander stuk. Zet erbij wat daarin staat.",
        "Zie de nota Meedoen.",
        "In de nota Meedoen staat dat wij alleen boven de vijf kilometer betalen.",
    ),
    Code(
        "T106",
        "Een aanbeveling zonder antwoord",
        "Geef antwoord op elke aanbeveling, ook als het antwoord nee is.",
        "drie aanbevelingen, twee antwoorden",
        "drie aanbevelingen, drie antwoorden",
    ),
    Code(
        "T107",
        "Een belofte die niet is vastgelegd",
        "Staat in de uitleg wat de gemeente gaat doen? Zet het bij actions. Dan volgt de site het.",
        "explanation: Voor 1 september passen wij het formulier aan.",
        "actions: [{what: Formulier aanpassen, who: afdeling Inkomen, by: 2025-09-01}]",
    ),
)
