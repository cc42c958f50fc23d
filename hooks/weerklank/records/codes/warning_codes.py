"""What is only remarked on: W101 and up. A warning leaves the build alone."""

from __future__ import annotations

from weerklank.records.codes.code import Code

WARNING_CODES = (
    Code(
        "W101",
        "Het antwoord is ouder dan het advies",
        "Dat kan bij een antwoord vooraf. Vaak is het een typefout in een jaartal.",
        "dated: 2024-03-17 (advies van 2025-02-05)",
        "dated: 2025-03-17",
    ),
    Code(
        "W102",
        "Deels overgenomen, maar niet gezegd welk deel",
        "Zegt de brief wat wel en wat niet? Zet dat bij parts. Anders is dat wat er ontbreekt.",
        "decision: partly",
        "decision: partly\nparts: {yes: boven 5 km, no: onder 5 km}",
    ),
    Code(
        "W103",
        "Het bericht heeft geen datum",
        "Zonder datum kan de site niet zeggen of het op tijd was.",
        "geen regel met received of dated",
        "received: 2025-03-19",
    ),
    Code(
        "W104",
        "Dit bestand hoort nergens bij",
        "Geen advies of antwoord noemt dit stuk. Het komt niet op de site.",
        "advice/brief.pdf, die nergens staat",
        "documents: [{title: Brief, file: brief.pdf}]",
    ),
    Code(
        "W105",
        "Ontvangen voordat de brief is geschreven",
        "Kijk of de twee datums niet zijn verwisseld.",
        "dated: 2025-03-19\nreceived: 2025-03-17",
        "dated: 2025-03-17\nreceived: 2025-03-19",
    ),
    Code(
        "W106",
        "Een antwoord verschijnt later dan het advies",
        "Tot die dag zegt de site dat er geen antwoord is. Haal de regel liever weg.",
        "publish_from: 2025-06-01 (bij het antwoord)",
        "geen regel met publish_from bij het antwoord",
    ),
    Code(
        "W107",
        "Het antwoord is nog niet per aanbeveling verwerkt",
        (
            "Tot dat is gedaan, zegt de site niet of het is uitgelegd. Zet bij answers per "
            "aanbeveling het besluit en de uitleg uit de brief."
        ),
        "kind: answer, zonder regel met answers",
        "answers: [{recommendation: 1, decision: adopted, explanation: Dat doen wij in mei.}]",
    ),
)
