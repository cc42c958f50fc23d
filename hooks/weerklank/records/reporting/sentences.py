"""One Dutch sentence for each kind of fault in a field: what is wrong and what to type instead."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from itertools import count

from weerklank.records.header.place import Place, named, short
from weerklank.records.reporting.dates_told import date_told, timed_told
from weerklank.records.reporting.model_fields import (
    choice_at,
    choices,
    field_at,
    known_fields,
    name_meant,
    takes,
)
from weerklank.records.reporting.suggestions import nearest, term_meant
from weerklank.words.packaged import table_of


def term_told(place: Place) -> str:
    """What is no term, with the term that was meant if that is clear."""
    meant = term_meant(str(place.given)) if isinstance(place.given, str) else None
    if meant:
        return f"{named(place.loc)} is geen termijn: {short(place.given)}. Bedoelt u '{meant}'?"
    return (
        f"{named(place.loc)} is geen termijn. Schrijf een getal en een eenheid, hooguit twee jaar, "
        f"bijvoorbeeld 6 weken of 10 werkdagen.{or_absent_told(place)}"
    )


def choice_told(place: Place) -> str:
    """What is none of the choices."""
    known = choices(place.model, place.loc)
    meant = nearest(str(place.given), known) if isinstance(place.given, str) else None
    start = f"{named(place.loc)} kan dit niet zijn: {short(place.given)}."
    suggestion = f" Bedoelt u '{meant}'?" if meant else ""
    unknown = ("unknown",) if "unknown" not in known and takes(place, "unknown") else ()
    return f"{start}{suggestion} U kunt kiezen uit: {', '.join((*known, *unknown))}."


def or_absent_told(place: Place) -> str:
    """How to say that there is none of it, or that nobody knows, where the field takes that."""
    none = " Nagekeken, en er is er geen? Schrijf none." if takes(place, "none") else ""
    return none + (" Niet bekend? Schrijf unknown." if takes(place, "unknown") else "")


SENTENCE_AS_NAME = re.compile(r"\s|^[A-Z]")
"""The name of a field that must be the start of a sentence with a colon in it."""


def _missing(place: Place) -> str:
    hint = _example(place)
    if place.left_empty:
        return f"{named(place.loc)} is leeg. Vul het in, bijvoorbeeld {hint}."
    return f"{named(place.loc)} ontbreekt. Zet erbij, bijvoorbeeld {hint}."


def _example(place: Place) -> str:
    """What to type for a field: one of its choices, else the example of its block, else its own."""
    name = short(place.loc[-1])
    if name == "id":
        return f'id: "{_free_number(place)}"'
    if known := choice_at(place.model, place.loc):
        return f"{name}: {next(iter(known))}"
    block = next((part for part in reversed(place.loc[:-1]) if isinstance(part, str)), None)
    own = _EXAMPLES.get(name, f"{name}: …")
    return _EXAMPLES_IN.get((block or place.model.__name__, name), own)


def _free_number(place: Place) -> int:
    """The first number after those before it in the list that no other item has."""
    taken = {str(item.get("id")) for item in place.beside if isinstance(item, Mapping)}
    at = next((part for part in reversed(place.loc) if isinstance(part, int)), 0)
    return next(number for number in count(at + 1) if str(number) not in taken)


_EXAMPLES = {
    "sent": "sent: 2025-02-05",
    "title": "title: Vergoed de reiskosten",
    "summary": "summary: Wij vragen de gemeente de reiskosten te vergoeden",
    "recommendations": "recommendations: met daaronder regels die met een streepje beginnen",
    "advice": "advice: 2025-04-reiskosten",
    "from": "from: college",
    "text": "text: Vergoed de reiskosten vanaf de eerste kilometer",
    "recommendation": 'recommendation: "1"',
    "source": "source: Verordening cliëntenparticipatie 2023, artikel 7",
    "date": "date: 2025-05-01",
    "on": "on: 2025-04-02",
    "explained": "explained: nee",
    "role": "role: voorzitter",
    "what": "what: Formulier aanpassen",
    "topic": "topic: Regels voor vervoer",
}

_EXAMPLES_IN = {
    ("Body", "title"): "title: Cliëntenraad Voorbeeldstad",
    ("Happening", "what"): "what: De raad sprak met de wethouder",
    ("documents", "title"): "title: Brief aan het college",
    ("general", "text"): "text: Het Rijk geeft ons dit jaar minder geld",
    ("reply", "text"): "text: Het formulier is sinds mei aangepast",
    ("portfolios", "role"): "role: wethouder Werk en inkomen",
}
"""Examples of one block of fields, or of one sort of file, by its name."""


def _unknown(place: Place) -> str:
    name = str(place.loc[-1])
    known = known_fields(place.model, place.loc[:-1])
    if (same := name.strip().lower()) in known:
        if name == name.strip():
            return f"{named(place.loc)} bestaat niet. Schrijf precies: {same}."
        return (
            f"Bij {named(place.loc)} staat een harde spatie, zoals Word die maakt. "
            "Typ de spaties opnieuw."
        )
    if SENTENCE_AS_NAME.search(name):
        return (
            f"{named(place.loc)} is geen veld. Is het een zin met een dubbele punt? "
            "Zet dan de hele zin tussen aanhalingstekens."
        )
    wrong = name_meant(place.model, place.loc)
    if meant := wrong or nearest(name, known):
        return f"{named(place.loc)} bestaat niet. Bedoelt u '{meant}'?"
    return f"{named(place.loc)} bestaat niet. U kunt kiezen uit: {', '.join(known)}."


def _long_text(place: Place) -> str:
    most = place.limits.get("max_length", 0)
    if place.loc == ("body",):
        return f"De tekst onder de kop is langer dan {most} tekens. Maak er een bijlage van."
    return f"{named(place.loc)} is langer dan {most} tekens. Maak de tekst korter."


def _reference(place: Place) -> str:
    last = place.loc[-1] if place.loc else ""
    numbers = {"recommendation", "recommendations", "id"}
    if place.loc != ("id",) and (last in numbers or "recommendations" in place.loc):
        return (
            f"{named(place.loc)} is geen nummer van een aanbeveling: {short(place.given)}. "
            "Schrijf een kort nummer, bijvoorbeeld 2 of 2a."
        )
    stem = str(place.given).strip().lower().removesuffix(".md").replace(" ", "-")
    example = stem if re.fullmatch(r"[a-z0-9][a-z0-9-]{0,79}", stem) else "2025-04-reiskosten"
    return (
        f"{named(place.loc)} is geen naam van een bestand: {short(place.given)}. "
        f"Schrijf kleine letters, cijfers en streepjes, zonder .md, bijvoorbeeld {example}."
    )


def _web_address(place: Place) -> str:
    if re.match(r"\s*https?://[^\s/?#]*@", str(place.given)):
        return (  # and it is not said again, in a log that others read
            f"{named(place.loc)} bevat een naam of wachtwoord. Haal alles weg tussen // en @."
        )
    return (
        f"{named(place.loc)} is geen webadres: {short(place.given)}. "
        "Schrijf het hele adres, te beginnen met https://, zonder spaties."
    )


def _block(place: Place) -> str:
    known = known_fields(place.model, place.loc)
    names = f", met velden als: {', '.join(known[:4])}" if known else ""
    return f"{named(place.loc)} moet een blok met ingesprongen velden zijn{names}."


def _yes_or_no(place: Place) -> str:
    unknown = takes(place, "unknown")
    choice = "ja, nee of unknown" if unknown else "ja of nee"
    return f"{named(place.loc)} moet ja of nee zijn. Schrijf {choice}."


def _number(place: Place) -> str:
    text = f"{named(place.loc)} moet een heel getal zijn. Schrijf het in cijfers, bijvoorbeeld 12."
    return text + or_absent_told(place)


def _short_list(place: Place) -> str:
    return (
        f"{named(place.loc)} is een lege lijst. Zet er minstens één regel met een streepje onder."
        + (_NO_RECOMMENDATIONS if place.loc == ("recommendations",) else "")
    )


_NO_RECOMMENDATIONS = (
    " Heeft het advies er geen? Schrijf recommendations: none. In de editor: none als enige."
)


def _only_none(place: Place) -> str:
    """That a word is published as text; at the only recommendation how to say there is none."""
    text = f"{named(place.loc)} zegt alleen: {short(place.given)}. Dat komt zo op de site."
    if place.loc[:1] == ("recommendations",):
        return f"{text} Haal het weg. Is er geen enkele aanbeveling? Schrijf none als enige."
    field = field_at(place.model, place.loc)
    if place.loc[-1] == "source":
        return f"{text} Weet u niet waar het staat? Schrijf wie het zei: mondeling, de griffier."
    must = field is not None and field.is_required()
    return f"{text} {'Schrijf een zin.' if must else 'Haal de regel weg, of schrijf wat er staat.'}"


SENTENCES: Mapping[str, tuple[str, str | Callable[[Place], str]]] = {
    **table_of("weerklank.records.reporting", "sentences.yaml"),
    "missing": ("R010", _missing),
    "extra_forbidden": ("R011", _unknown),
    "R012": ("R012", date_told),
    "R013": ("R013", term_told),
    "R103": ("R103", timed_told),
    "enum": ("R014", choice_told),
    "string_too_long": ("R016", _long_text),
    "R018": ("R018", _web_address),
    "string_pattern_mismatch": ("R019", _reference),
    "model_type": ("R022", _block),
    "bool_type": ("R023", _yes_or_no),
    "int_type": ("R024", _number),
    "too_short": ("R025", _short_list),
    "R026": ("R026", _only_none),
}


def code_and_sentence(fault: str, place: Place) -> tuple[str, str]:
    """The code of a fault and its sentence; one without its own is called text that is not."""
    code, said = SENTENCES.get(fault, SENTENCES["string_type"])
    if not isinstance(said, str):
        return code, said(place)
    words = len(str(place.given).split())
    told = {"name": named(place.loc), "given": short(place.given), "words": words}
    return code, said.format_map(defaultdict(int, {**place.limits, **told}))
