"""The catalogue of fault codes: what each means, why it is a fault, and a wrong and right example.

Codes are stable: a code is never reused for something else. The manual prints this catalogue, and
every code has a broken example among the tests.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

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


_FILES = (
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
        "Een bestand mag 1 MB zijn en de kop 64 kB. Zet bijlagen in een eigen bestand.",
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

_FIELDS = (
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

_CROSS = (
    Code(
        "R030",
        "Twee bestanden met één id",
        "Het id is het adres van de pagina. Twee pagina's kunnen niet op één adres staan.",
        "advice/Reiskosten.md en advice/reiskosten.md",
        "advice/2024-reiskosten.md en advice/2025-reiskosten.md",
    ),
    Code(
        "R031",
        "Het id past niet bij de bestandsnaam",
        "Het id is de bestandsnaam zonder .md. Een regel met id is niet nodig.",
        "id: reiskosten (in advice/2025-04.md)",
        "geen regel met id",
    ),
    Code(
        "R032",
        "Twee adviezen met één nummer",
        "Het eigen nummer van de raad hoort bij één advies.",
        "number: CR-2025-04 (in twee bestanden)",
        "number: CR-2025-05",
    ),
    Code(
        "R033",
        "Antwoord op een onbekend advies",
        "Er is geen bestand met die naam in de map advice.",
        "advice: 2025-04-reiskoten",
        "advice: 2025-04-reiskosten",
    ),
    Code(
        "R034",
        "Onbekende aanbeveling",
        "Het advies heeft geen aanbeveling met dat nummer.",
        'recommendation: "7"',
        'recommendation: "2"',
    ),
    Code(
        "R035",
        "Twee keer antwoord op één aanbeveling",
        "In één brief hoort één antwoord per aanbeveling. Voeg de twee samen.",
        'twee keer recommendation: "1"',
        'één keer recommendation: "1"',
    ),
    Code(
        "R036",
        "Twee keer hetzelfde in een lijst",
        "Elke aanbeveling heeft een eigen nummer, en elk orgaan staat één keer in een lijst.",
        "to: [college, college]",
        "to: [college]",
    ),
    Code(
        "R037",
        "Onbekend orgaan",
        "Er is geen bestand met die naam in de map content/organisaties.",
        "to: [colege]",
        "to: [college]",
    ),
    Code(
        "R038",
        "De afzender kreeg het advies niet",
        "Noem bij on_behalf_of namens wie het antwoord is, of zet de afzender bij het advies.",
        "from: regiodienst",
        "from: regiodienst\non_behalf_of: college",
    ),
    Code(
        "R039",
        "Niet duidelijk welke raad adviseert",
        "Is er meer dan één raad, dan hoort bij elk advies een regel met council.",
        "geen regel met council, terwijl er twee raden zijn",
        "council: clientenraad",
    ),
    Code(
        "R040",
        "Dit orgaan geeft geen advies",
        "Een advies komt van een orgaan van de soort council of ombudsman.",
        "council: college",
        "council: clientenraad",
    ),
    Code(
        "R041",
        "Het advies is aan niemand gericht",
        "Zet bij de raad aan wie hij adviseert, of bij het advies aan wie het is gericht.",
        "geen regel met to, en geen regel met advises bij de raad",
        "to: [college]",
    ),
    Code(
        "R042",
        "Het advies dat hiervoor in de plaats kwam, klopt niet",
        "Het moet bestaan, een ander advies zijn, en niet in een kringetje verwijzen.",
        "superseded_by: dit-advies-zelf",
        "superseded_by: 2025-09-reiskosten",
    ),
    Code(
        "R043",
        "Geen besluit zonder antwoord",
        "Een ontvangstbericht, uitstel of vraag is geen antwoord. Daar hoort geen besluit bij.",
        "kind: acknowledgement\nanswers: [...]",
        "kind: answer\nanswers: [...]",
    ),
    Code(
        "R044",
        "Klaar voordat het advies er was",
        "Was het al gedaan vóór het advies, dan is het geen belofte: schrijf promised: nee.",
        "done: 2024-01-01 (advies van 2025-02-05)",
        "done: 2025-08-20",
    ),
    Code(
        "R045",
        "Een naam zonder toestemming",
        "De naam van een lid mag alleen op de site met toestemming. Zet de datum erbij.",
        "members: [{role: voorzitter, name: Sam de Wit}]",
        "members: [{role: voorzitter, name: Sam de Wit, consent: 2025-01-10}]",
    ),
    Code(
        "R046",
        "De afspraak eindigt voordat hij begint",
        "De laatste dag ligt op of na de eerste dag.",
        "valid: {from: 2024-01-01, until: 2023-01-01}",
        "valid: {from: 2023-01-01, until: 2024-01-01}",
    ),
    Code(
        "R047",
        "Twee afspraken spreken elkaar tegen",
        "Ze gelden op dezelfde dag voor hetzelfde orgaan. Zet bij de oude een laatste dag.",
        "valid: {from: 2020-01-01} en valid: {from: 2023-01-01}",
        "valid: {from: 2020-01-01, until: 2022-12-31} en valid: {from: 2023-01-01}",
    ),
    Code(
        "R048",
        "Uitstel zonder nieuwe datum of reden",
        "Bij uitstel horen allebei: de nieuwe datum (until) en de reden (reason).",
        "kind: extension",
        "kind: extension\nuntil: 2025-04-16\nreason: Het college vergadert later.",
    ),
    Code(
        "R049",
        "Datums in de verkeerde volgorde",
        "Het een kan niet eerder zijn gebeurd dan het ander.",
        "sent: 2025-02-05\nreceived: 2025-02-01",
        "sent: 2025-02-05\nreceived: 2025-02-06",
    ),
    Code(
        "R051",
        "Een stuk zonder bestand of adres",
        "Zet erbij waar het stuk te lezen is: file of url.",
        "documents: [{title: Brief}]",
        "documents: [{title: Brief, file: brief.pdf}]",
    ),
    Code(
        "R052",
        "Het stuk is er niet",
        "Er is geen bestand met precies die naam in dezelfde map. Let op hoofdletters.",
        "file: Brief.pdf",
        "file: brief.pdf",
    ),
    Code(
        "R053",
        "Meer mensen zeggen dat het beter is dan er zijn gevraagd",
        "Het aantal bij better is hooguit het aantal bij asked.",
        "asked: 5\nbetter: 8",
        "asked: 8\nbetter: 5",
    ),
    Code(
        "R054",
        "Delen zonder deels",
        "Wat wel en wat niet (parts) hoort alleen bij het besluit partly.",
        "decision: adopted\nparts: {yes: de bus, no: de trein}",
        "decision: partly\nparts: {yes: de bus, no: de trein}",
    ),
    Code(
        "R055",
        "Het veld hoort niet bij dit soort bericht",
        "Een nieuwe datum hoort bij uitstel of een tussenbericht, een pauze bij een vraag.",
        "kind: acknowledgement\nuntil: 2025-04-16",
        "kind: extension\nuntil: 2025-04-16",
    ),
    Code(
        "R056",
        "Het veld hoort alleen bij een raad",
        "Afspraken, voorzieningen, rechten en adviseren staan bij de raad.",
        "kind: college\nadvises: [gemeenteraad]",
        "kind: council\nadvises: [college]",
    ),
)

_WARNINGS = (
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
)

CATALOGUE: Mapping[str, Code] = MappingProxyType(
    {
        code.code: code
        for code in sorted((*_FILES, *_FIELDS, *_CROSS, *_WARNINGS), key=lambda c: c.code)
    }
)
"""Every code, in order."""
