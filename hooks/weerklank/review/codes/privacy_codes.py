"""The codes for personal data: `P` surely may not be published, `W2` may be answered."""

from __future__ import annotations

from weerklank.records.codes import Code

PRIVACY_ERRORS = (
    Code(
        "P001",
        "Er staat een burgerservicenummer",
        "Een BSN mag nooit op de site of in git. Haal het weg voordat u het bestand bewaart.",
        "Haar BSN is 111222333.",
        "Haar burgerservicenummer is bij ons bekend.",
    ),
    Code(
        "P002",
        "Er staat een rekeningnummer",
        "Alleen het nummer van een orgaan zelf mag, en dan op de pagina van dat orgaan.",
        "Stort het op NL02 ABNA 0123 4567 89.",
        "Stort het op de rekening die in uw brief staat.",
    ),
    Code(
        "P003",
        "Er staat een geboortedatum",
        "Met een geboortedatum is iemand te vinden. Een leeftijd bij benadering is genoeg.",
        "Geboortedatum: 3 mei 1971",
        "een vrouw van rond de 50",
    ),
    Code(
        "P004",
        "De foto zegt waar hij is gemaakt",
        "In de foto zit een plaats op de kaart. Sla hem opnieuw op zonder locatie.",
        "een foto van een telefoon",
        "een schermafdruk van de foto",
    ),
    Code(
        "P005",
        "Onder een zwarte balk staat nog tekst",
        "Wie de tekst kopieert, leest wat er onder de balk staat. Haal de tekst echt weg.",
        "een pdf met zwarte balken over de tekst",
        "een pdf waaruit de tekst is weggehaald en die opnieuw is opgeslagen",
    ),
    Code(
        "P006",
        "De naam van het bestand zegt te veel",
        "De naam staat in het adres op internet. Er mag geen BSN, rekeningnummer of geboortedatum "
        "in. Staat het bestand al in git? Lees dan in de handleiding hoe u het weghaalt.",
        "brief-bsn-111222333.pdf",
        "brief-over-reiskosten.pdf",
    ),
)

PRIVACY_WARNINGS = (
    Code(
        "W201",
        "Misschien een burgerservicenummer",
        "Het getal heeft negen cijfers en voldoet aan de proef voor een BSN. Dat kan toeval zijn.",
        "Het gaat om 111222333.",
        "Het gaat om dossier 2025-14.",
    ),
    Code(
        "W202",
        "Een rekeningnummer van een orgaan",
        "Kijk of dit echt het nummer van het orgaan is, en niet van een persoon.",
        "Giften kunnen naar NL02 ABNA 0123 4567 89.",
        "checked: [{kind: iban, reason: De rekening van de raad.}]",
    ),
    Code(
        "W203",
        "Een telefoonnummer dat niet van een orgaan is",
        "Nummers van organen staan bij contact op hun pagina. Een ander nummer is vaak privé.",
        "Bel haar op 06-12345678.",
        "Bel de raad.",
    ),
    Code(
        "W204",
        "Een mailadres dat niet van een orgaan is",
        "Adressen van organen staan bij contact op hun pagina. Een ander adres is vaak privé.",
        "Mail naar j.jansen@gemeente.example.",
        "Mail naar de raad.",
    ),
    Code(
        "W205",
        "Misschien een geboortedatum",
        "Met een geboortedatum is iemand te vinden. Een leeftijd bij benadering is genoeg.",
        "Zij is geboren op 3 mei 1971.",
        "Zij is rond de 50.",
    ),
    Code(
        "W206",
        "Misschien een woonadres",
        "Een straat met een huisnummer wijst naar één huis. De naam van de wijk is genoeg.",
        "Hij woont aan de Lindelaan 12.",
        "Hij woont in Zuid.",
    ),
    Code(
        "W207",
        "Een naam naast gezondheid, schulden of uitkering",
        "Zo staat er iets over een persoon dat niemand hoeft te weten. Schrijf een rol.",
        "Mevrouw Jansen heeft diabetes.",
        "Een deelnemer heeft diabetes.",
    ),
    Code(
        "W208",
        "Het bestand zegt wie het maakte",
        "In de eigenschappen staat een naam. Haal die weg: Bestand, Eigenschappen, Auteur.",
        "een pdf met als auteur: J. Jansen",
        "een pdf zonder auteur",
    ),
    Code(
        "W209",
        "De pdf heeft tekst die u niet ziet",
        "Wie zoekt of kopieert, vindt die tekst wel. Kijk of er niets in staat dat weg moet.",
        "een scan met een onzichtbare laag tekst",
        "checked: [{kind: hidden_text, reason: De laag is gelezen, er staat niets geheims in.}]",
    ),
    Code(
        "W210",
        "Dit stuk is niet nagekeken",
        "De controle kan er niet in kijken. Kijk zelf of er persoonsgegevens in staan.",
        "een pdf met een wachtwoord, of een scan zonder tekst",
        "checked: [{kind: unreadable, reason: Zelf gelezen, geen gegevens van personen.}]",
    ),
    Code(
        "W211",
        "De naam van het bestand noemt misschien een persoon",
        "De naam staat in het adres op internet, en zoekmachines lezen hem. Schrijf waar het over "
        "gaat, niet over wie.",
        "brief-mevrouw-jansen.pdf",
        "brief-over-reiskosten.pdf",
    ),
)
