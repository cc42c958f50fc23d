"""Says what was seen that makes a text tell of somebody, in words for who wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weerklank.records.models.checked import Sensitive

if TYPE_CHECKING:
    from collections.abc import Iterable

_OF_A_KIND = {
    "(ziekte)": "een woord over gezondheid",
    "(geld)": "een woord over geld of schulden",
    "(recht)": "een woord over politie, rechter of jeugdhulp",
    "(kwaal)": "een woord over gezondheid",
    "(behandeld)": "een woord over gezondheid",
    "(gebruik)": "een woord over drank, drugs of gokken",
    "(schuld)": "een woord over geld of schulden",
    "(steun)": "een woord over een uitkering",
    "(misdrijf)": "een woord over politie, rechter of geweld",
    "(jeugd)": "een woord over school of jeugdhulp",
    "(voorval)": "iets wat iemand meemaakt",
    "(dak)": "een woord over wonen of dakloosheid",
    "(papieren)": "een woord over verblijf of papieren",
    "(geaard)": "een woord over op wie iemand valt",
    "(geloof)": "een woord over afkomst of geloof",
    "(enkeling)": "een rol die naar één mens wijst",
    "(leeftijd)": "een leeftijd",
    "(herkomst)": "een woord over afkomst of geloof",
    "(familie)": "een woord over familie",
    "(beroep)": "een beroep",
    "(plek)": "een plek",
    "(opvallend)": "iets wat opvalt",
    "(nood)": "iets wat iemand tekortkomt",
    "(levensloop)": "iets wat iemand meemaakt",
    "(ik)": "iemand die over zichzelf vertelt",
    "(media)": "iemand die in het nieuws was",
    "(vroeger)": "wat iemand vroeger was",
}
"""What each kind of word is called (`words/kinds_of_words.txt`); the others tell of nobody."""

_WHO_IT_IS = frozenset(
    {"een woord over familie", "een beroep", "een plek", "iets wat opvalt", "een leeftijd"}
    | {"iets wat iemand meemaakt", "een rol die naar één mens wijst", "wat iemand vroeger was"}
)
"""What says of whom it is, and not what is private about it: not told first."""

_WAYS = {
    Sensitive.PHONE: "een telefoonnummer",
    Sensitive.MAIL: "een mailadres",
    Sensitive.ADDRESS: "een adres",
    Sensitive.BIRTH_DATE: "een geboortedatum",
}
TO_REACH = frozenset(_WAYS)
"""Ways to reach somebody, or to know who it is."""

_BESIDE_A_NAME, _WITHOUT = 2, 3
"""How many kinds are told: more make nobody wiser."""


def seen_in(kinds: Iterable[str], *, named: bool) -> tuple[str, ...]:
    """Of the kinds that weigh most what they are called: one that is private, then by weight."""
    told = list(dict.fromkeys(_OF_A_KIND[kind] for kind in kinds if kind in _OF_A_KIND))
    private = [one for one in told if one not in _WHO_IT_IS][:1]
    told = [*private, *(one for one in told if one not in private)]
    if named:
        return ("een naam", *(told[:_BESIDE_A_NAME] or ["iets uit iemands leven"]))
    return tuple(told[:_WITHOUT]) or ("woorden over één persoon",)


def seen_beside(way: Sensitive) -> tuple[str, ...]:
    """A name, and the way to reach who bears it."""
    return ("een naam", _WAYS[way])
