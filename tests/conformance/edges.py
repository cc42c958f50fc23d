"""Texts on the places where JavaScript and Python differ in what they call a letter or a place."""

from __future__ import annotations

from conformance.cases import Case, answer
from weerklank.records.models.decision import Decision

_SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
)
_TEXTS = (
    *(f"Nee.{space}Zie hierboven;{space}maar{space}-{space}toch" for space in _SPACES),
    "Dat kin net, om’t de hal te lyts is.",
    "Nee((((((((((((((nr. Zie hierboven.",
    "((((((((((((((nr. Zie hierboven.",
    "De drempel blijft 31-12 euro.",
    "Beste <naam_van_raad> wij doen dit niet.",
    "Wij doen axxx niet.",
    "Wij doen xxxé niet.",
    "Wij doen xxx_ niet.",
    "De raad schreef dat de bus 4 euro kost en dat 30 mensen niet komen. Wij zien daarvan af.",
    "U wees erop dat de rij lang is, omdat er te weinig mensen zijn. Wij doen dit niet.",
    "U schreef dat de bus duur is. Gratis rijden kost 80.000 euro per jaar, en dat is er niet.",
    "{😀Nee}",
    "Nee😀😀😀@@",
    "Nee😀😀😀😀😀@@",
    "Nee. 𐒡 bezoekers kwamen zwemmen.",
    "Nee. ❶ bezoekers kwamen zwemmen.",
    "Nee. ٣ bezoekers kwamen zwemmen.",
    "Het zwembad trekt zwemmers. Want zwemmers.",
    "Nee, omdat 𝐝𝐞 𝐛𝐫𝐮𝐠 te ſmal is.",
)
_OPPOSED = (Decision.ADOPTED, Decision.REJECTED, Decision.PARTLY)
_AGAINST = (
    "Nee. Dit advies nemen wij niet over, omdat er geen geld meer is.",
    "Wij nemen uw advies over en betalen vanaf 1 juli elke maand uit.",
    "Nee. Wij nemen dit over.",
)
"""With one of these decisions each says the opposite of what was recorded."""
_PAIRS = (("\uff9e", "\uff9f"), ("กำ", "กา"), ("É\u034f\u0301én", "een"), ("ΑΣ", "ας"), ("K", "k"))
"""Two texts that are or are not the same to Python."""


def on_the_edge() -> list[Case]:
    """Every such text as a refusal, and every pair as two answers of one letter."""
    return [
        *(Case(answer(text, decision)) for decision in _OPPOSED for text in _AGAINST),
        *(Case(answer(text, Decision.REJECTED)) for text in _TEXTS),
        *(Case(answer(one), None, (answer(other),)) for one, other in _PAIRS),
    ]
