"""What each column of the tables means, in plain Dutch, for who opens them in a spreadsheet."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from weerklank.publish.charts.decisions import OUTCOME_TEXTS
from weerklank.publish.data.csv_register import PROMISES
from weerklank.publish.output import DataFile

_MEANINGS = {
    "aan": "Het orgaan dat het advies kreeg: de naam van het bestand.",
    "aanbeveling": "Het nummer van de aanbeveling.",
    "aanbevelingen": "Hoeveel aanbevelingen er zijn.",
    "adres": "De pagina van het advies.",
    "advies": "De vaste naam van het advies. Daarmee legt u tabellen naast elkaar.",
    "advies_ingetrokken": "Of de raad het advies introk: ja of nee.",
    "adviezen": "Hoeveel adviezen er zijn. Een advies aan twee organen telt twee keer.",
    "afspraak": "Waar de termijn staat die gold.",
    "andere_lezing": "De laatste dag als u de Algemene termijnenwet anders leest.",
    "beantwoord": "Wanneer het eerste antwoord op papier kwam.",
    "begonnen": "De dag waarop de termijn begon.",
    "belofte": "Wat er is beloofd of gedaan.",
    "besluit": "Wat de gemeente besloot. none betekent: geen standpunt.",
    "bewijs": "Waaruit blijkt dat het klaar is.",
    "dagen_afgesproken": "Hoeveel dagen de termijn duurt.",
    "dagen_meest": "Dagen tot het antwoord, of tot vandaag: het meeste dat het kan zijn.",
    "dagen_minst": "Dagen tot het antwoord, of tot vandaag: het minste dat het kan zijn.",
    "dagen_te_laat_meest": "Dagen te laat: het meeste dat het kan zijn.",
    "dagen_te_laat_minst": "Dagen te laat: het minste dat het kan zijn.",
    "datum_nu": "De datum die nu geldt.",
    "eerste_datum": "De datum die het eerst is genoemd. Die verandert nooit.",
    "groep": "De portefeuille of het jaar.",
    "klaar": "Wanneer het klaar was, zegt de gemeente.",
    "loopt_nog": "Of er nog op antwoord wordt gewacht: ja of nee.",
    "nummer": "Het eigen nummer van de raad.",
    "onderwerpen": "De onderwerpen, met een komma ertussen.",
    "ontbreekt": "Wat er mist aan de uitleg.",
    "oordeel_raad": "Of de raad zelf vindt dat het is uitgelegd.",
    "op_tijd": "Hoeveel adviezen op tijd antwoord kregen.",
    "opvolging": "Wat er van de belofte kwam.",
    "raad": "De raad die het advies gaf: de naam van het bestand.",
    "soort": "Of de gemeente om het advies vroeg.",
    "stand": "Of het antwoord op tijd was.",
    "tekst": "Wat de raad vraagt.",
    "termijn": "Hoeveel tijd er was afgesproken.",
    "termijn_voorbij": "Bij hoeveel adviezen de termijn voorbij is.",
    "titel": "De titel van het advies.",
    "uiterlijk": "De laatste dag voor het antwoord, na uitstel.",
    "uiterlijk_eerst": "De laatste dag zoals die eerst gold.",
    "uitgelegd": "Hoeveel aanbevelingen zijn uitgelegd.",
    "uitkomst": "Het besluit, of waarom dat er nog niet is.",
    "uitleg": "Of het besluit is uitgelegd.",
    "uitleg_verwacht": "Bij hoeveel aanbevelingen er uitleg hoort te zijn.",
    "verdeling": "Waarover is geteld: per portefeuille of per jaar.",
    "verstuurd": "Wanneer het advies is verstuurd.",
    "volledig_beantwoord": "Wanneer alle aanbevelingen een antwoord hadden.",
    "wie": "Wie het doet: een rol.",
}
_OF_FILE = {(PROMISES, "stand"): "Hoe het met de belofte staat."}
_COUNTED = {
    text.replace(" ", "_"): f"Aantal aanbevelingen: {text}." for text in OUTCOME_TEXTS.values()
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table and what it means."""

    name: str
    meaning: str


def columns(file: DataFile) -> tuple[Column, ...]:
    """The columns of a table, in order, as its first line has them; none of any other file.

    A column without a meaning is a `KeyError`: nobody should have to guess.
    """
    if not file.uri.endswith(".csv"):
        return ()
    text = file.octets.decode("utf-8-sig")
    header = next(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    known = {**_MEANINGS, **_COUNTED}
    return tuple(Column(n, _OF_FILE.get((file.uri, n)) or known[n]) for n in header)
