"""Dutch-looking words and sentences from one seeded stream; all people and places are made up."""

from __future__ import annotations

import random
from collections.abc import Sequence

_STEMS = (
    "jeugd zorg mantel wijk buurt schuld hulp vervoer woon inkomen bijstand participatie toegang "
    "cliënt inwoner gemeente raad college budget wacht indicatie huishoud begeleiding dag opvang "
    "preventie gezond taal werk armoede ouder kind school sport cultuur gebouw drempel digitaal "
    "loket keuken maatwerk regie netwerk signaal klacht kwaliteit contract tarief beleid regeling "
    "team plan thuis crisis vrijwilliger ervaring rolstoel bus halte park winkel dorp kern"
).split()
_TAILS = (
    "ondersteuning voorziening regeling beleid plan aanpak overleg onderzoek loket team traject "
    "budget aanvraag verwijzing kaart pas fonds monitor rapportage norm termijn gesprek aanbod "
    "netwerk wijzer punt huis bijeenkomst toets verslag besluit brief vraag kosten spreekuur steun"
).split()
_NOUNS = (
    "inwoners cliënten mantelzorgers jongeren ouderen ouders gezinnen huishoudens vrijwilligers "
    "aanbieders consulenten wijkteams scholen huisartsen verenigingen werkzoekenden bewoners"
).split()
_VERBS = (
    "versterken verbeteren verduidelijken vereenvoudigen uitbreiden evalueren vastleggen voorkomen "
    "organiseren betrekken informeren ondersteunen verkorten publiceren toetsen herzien"
).split()
_ADJECTIVES = (
    "tijdige duidelijke toegankelijke passende structurele laagdrempelige begrijpelijke lokale "
    "tijdelijke betaalbare meetbare zorgvuldige gezamenlijke bestaande nieuwe"
).split()
PLACES = (
    "Aalderwijk Beekhuizen Colmerveen Dorenbroek Eemsterland Fluitenberg Geestmond Harkemade "
    "IJsselkom Jorwerderzijl Kromwold Lindenhage Meerlosche Noordervaart Oudewoude Peelbergen "
    "Quaderveld Rijnmade Stellinghout Tielerlo Uddelveen Vechtdrecht Westerkogge Zandhuizen"
).split()
_SENTENCES = (
    "Wij adviseren het college om de {compound} voor {noun} te {verb}.",
    "Uit gesprekken met {noun} blijkt dat de {compound} in {place} niet voor iedereen {adj} is.",
    "In {year} maakten {count} {noun} gebruik van de {compound}, tegen {other} een jaar eerder.",
    "De raad vraagt aandacht voor {adj} {compound} en voor de rol van {noun}.",
    "Een {adj} {compound} kan helpen om problemen bij {noun} eerder te {verb}.",
    "De kosten worden geraamd op € {count} per jaar, te dekken uit de {compound}.",
    "De wachttijd bij de {compound} is opgelopen tot {weeks} weken.",
    "Wij missen in de {compound} een {adj} beschrijving van wat {noun} mogen verwachten.",
    "De {compound} sluit volgens ons niet aan op de {compound2} van de gemeente {place}.",
    "Leg in de {compound} vast binnen welke termijn {noun} een besluit krijgen.",
)


class Writer:
    """Words as real Dutch makes them: compounds, so that the vocabulary grows with the corpus."""

    def __init__(self, stream: random.Random) -> None:
        """`stream` decides everything."""
        self.stream = stream

    def pick(self, words: Sequence[str]) -> str:
        """Early words are common and late ones rare, about as Zipf found."""
        return words[int(len(words) * self.stream.random() ** 1.7)]

    def compound(self) -> str:
        """One stem or two, and a tail."""
        second = self.pick(_STEMS) if self.stream.random() < 0.35 else ""
        return self.pick(_STEMS) + second + self.pick(_TAILS)

    def sentence(self) -> str:
        """One sentence of a letter."""
        stream = self.stream
        return stream.choice(_SENTENCES).format(
            compound=self.compound(),
            compound2=self.compound(),
            noun=self.pick(_NOUNS),
            verb=self.pick(_VERBS),
            adj=self.pick(_ADJECTIVES),
            place=stream.choice(PLACES),
            year=stream.randint(2015, 2025),
            count=stream.randint(12, 4800),
            other=stream.randint(12, 4800),
            weeks=stream.randint(2, 40),
        )

    def paragraph(self, fewest: int, most: int) -> str:
        """Some sentences."""
        return " ".join(self.sentence() for _ in range(self.stream.randint(fewest, most)))

    def letter(self, *headings: str) -> str:
        """A part below each heading, of one paragraph to three."""
        parts = []
        for heading in headings:
            paragraphs = [self.paragraph(2, 4) for _ in range(self.stream.randint(1, 3))]
            parts.append("\n\n".join([f"## {heading}", *paragraphs]))
        return "\n\n".join(parts) + "\n"
