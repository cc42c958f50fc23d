"""Faults of single fields: R010 to R025."""

from __future__ import annotations

from weerklank.records.codes.code import Code

FIELD_CODES = (
    Code(
        "R010",
        "Een verplicht veld ontbreekt",
        "Zonder dit veld kan de pagina niet gemaakt worden.",
        "title: Reiskosten",
        "title: Reiskosten\nsent: 2025-02-05",
    ),
    Code(
        "R011",
        "Het veld bestaat niet",
        "Meestal een typefout, of een zin met een dubbele punt zonder aanhalingstekens.",
        "tilte: Reiskosten",
        "title: Reiskosten",
    ),
    Code(
        "R012",
        "Het is geen datum",
        "Schrijf jaar, maand en dag. Voor een oud stuk mag ook jjjj-mm, jjjj of onbekend.",
        "sent: 5-2-2025",
        "sent: 2025-02-05",
    ),
    Code(
        "R013",
        "Het is geen termijn",
        "Een termijn is een getal met dagen, werkdagen, weken of maanden, hooguit twee jaar.",
        "term: 6 wekenn",
        "term: 6 weken",
    ),
    Code(
        "R014",
        "De keuze bestaat niet",
        "Bij dit veld kunt u alleen uit een vaste lijst kiezen.",
        "kind: gevraagd",
        "kind: requested",
    ),
    Code(
        "R015",
        "De tekst is leeg",
        "Vul het veld in, of haal de hele regel weg.",
        'summary: ""',
        "summary: Wij vragen de gemeente de reiskosten te vergoeden.",
    ),
    Code(
        "R016",
        "De tekst is te lang",
        "Een titel past op één regel. Een lange tekst hoort onder de kop.",
        "title: een heel verhaal van meer dan 300 tekens",
        "title: Vergoed de reiskosten",
    ),
    Code(
        "R017",
        "Er hoort tekst",
        "Hier staat een lijst, een blok of ja/nee waar tekst hoort.",
        "title: [Reiskosten]",
        "title: Reiskosten",
    ),
    Code(
        "R018",
        "Het is geen webadres",
        "Een webadres begint met https:// of http:// en heeft geen spaties.",
        "url: www.voorbeeldstad.nl",
        "url: https://www.voorbeeldstad.nl",
    ),
    Code(
        "R019",
        "De verwijzing kan niet",
        "Een verwijzing is een bestandsnaam zonder .md: kleine letters, cijfers en streepjes.",
        "advice: 2025-04-reiskosten.md",
        "advice: 2025-04-reiskosten",
    ),
    Code(
        "R020",
        "De datum is niet compleet",
        "Hier telt de precieze dag. Alleen een maand of een jaar is niet genoeg.",
        "publish_from: 2025-03",
        "publish_from: 2025-03-01",
    ),
    Code(
        "R021",
        "De naam van het stuk kan niet",
        "Noem alleen de naam van een bestand dat naast dit bestand staat.",
        "file: ../brieven/brief.pdf",
        "file: brief.pdf",
    ),
    Code(
        "R022",
        "Er hoort een lijst of een blok velden",
        "Een lijst heeft regels met een streepje. Een blok heeft ingesprongen velden.",
        "request: 2025-01-08",
        "request:\n  asked: 2025-01-08",
    ),
    Code(
        "R023",
        "Er hoort ja of nee",
        "Schrijf ja of nee.",
        "explained: misschien",
        "explained: nee",
    ),
    Code(
        "R024",
        "Er hoort een getal",
        "Schrijf een heel getal in cijfers, zonder punt of komma.",
        "asked: twaalf",
        "asked: 12",
    ),
    Code(
        "R025",
        "De lijst is te kort of te lang",
        "Een advies heeft 1 tot 99 aanbevelingen.",
        "recommendations: []",
        "recommendations:\n  - Vergoed de reiskosten.",
    ),
)
