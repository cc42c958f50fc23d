"""Faults of files and their headers: R001 to R009, and R060 and up for names and folders."""

from __future__ import annotations

from weerklank.records.codes.code import Code

FILE_CODES = (
    Code(
        "R001",
        "Het bestand is geen UTF-8",
        "Letters als é en ë gaan anders stuk. Kies bij het opslaan de codering UTF-8.",
        "opgeslagen als Windows-1252",
        "opgeslagen als UTF-8",
    ),
    Code(
        "R002",
        "Er staat een onzichtbaar teken in",
        "Zulke tekens komen mee bij het plakken uit een ander programma. Typ de regel opnieuw.",
        "een teken dat u niet ziet",
        "gewone letters, cijfers en leestekens",
    ),
    Code(
        "R003",
        "Het bestand of de kop is te groot",
        "Een bestand mag 1 MB zijn en de kop 64 kB. Zet bijlagen in een eigen bestand: een bijlage "
        "mag 25 MB zijn. Is hij groter, noem dan alleen het adres, met url.",
        "een scan als tekst in het bestand",
        "documents: [{title: Brief, file: brief.pdf}]",
    ),
    Code(
        "R004",
        "Het bestand begint niet met een kop",
        "De kop staat bovenaan, tussen twee regels met drie streepjes.",
        "Ons advies over reiskosten",
        "---\ntitle: Ons advies over reiskosten\n---",
    ),
    Code(
        "R005",
        "De kop is niet gesloten",
        "Onder het laatste veld hoort weer een regel met drie streepjes.",
        "---\ntitle: Reiskosten",
        "---\ntitle: Reiskosten\n---",
    ),
    Code(
        "R006",
        "De kop bevat geen velden",
        "Elke regel van de kop is een naam, een dubbele punt, een spatie en een waarde.",
        "---\n- Reiskosten\n---",
        "---\ntitle: Reiskosten\n---",
    ),
    Code(
        "R007",
        "De kop is niet te lezen",
        "Vaak is het een dubbele punt in een zin, een tab of een scheve inspringing.",
        "title: Advies: betaal op tijd",
        'title: "Advies: betaal op tijd"',
    ),
    Code(
        "R008",
        "De kop gebruikt iets bijzonders van YAML",
        "Verwijzingen, labels en heel diepe lijsten zijn niet nodig en mogen niet.",
        "title: !belangrijk Reiskosten",
        'title: "!belangrijk Reiskosten"',
    ),
    Code(
        "R009",
        "Een veld staat er twee keer in",
        "Dan is niet duidelijk welk van de twee geldt.",
        "sent: 2025-02-05\nsent: 2025-02-06",
        "sent: 2025-02-05",
    ),
    Code(
        "R060",
        "De bestandsnaam kan niet",
        "De naam wordt het adres van de pagina: kleine letters, cijfers en streepjes.",
        "advice/Advies Reiskosten.md",
        "advice/2025-04-reiskosten.md",
    ),
    Code(
        "R061",
        "Het bestand staat in een map te diep",
        "Alle bestanden staan rechtstreeks in advice, responses of content/organisaties.",
        "advice/2025/reiskosten.md",
        "advice/2025-reiskosten.md",
    ),
    Code(
        "R062",
        "Het bestand heet niet .md",
        "Alleen bestanden die op .md eindigen, komen op de site.",
        "advice/2025-04-reiskosten.md.txt",
        "advice/2025-04-reiskosten.md",
    ),
    Code(
        "R063",
        "Het bestand is geen gewoon bestand",
        "Een snelkoppeling kan naar iets buiten deze map wijzen. Zet het bestand er zelf neer.",
        "een snelkoppeling",
        "het bestand zelf",
    ),
)
