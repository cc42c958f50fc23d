"""The codes for files beside the records: what they may be."""

from __future__ import annotations

from weerklank.records.codes import Code

ATTACHMENT_CODES = (
    Code(
        "R070",
        "Dit soort bestand mag niet op de site",
        "Een webpagina, programma of macro kan op uw site iets doen bij een bezoeker. Het mogen "
        "zijn: pdf, odt, ods, odp, docx, xlsx, pptx, csv, txt, png, jpg, webp en gif. Weerklank "
        "kijkt in het bestand: een andere naam helpt niet.",
        "documents: [{title: Brief, file: brief.html}]",
        "documents: [{title: Brief, file: brief.pdf}]",
    ),
)
