"""Guesses what a person meant, so that a message can say what to type instead.

Only ever used in the text of a fault: nothing that was written is changed.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable

from weerklank.records.models.advice_words import AdviceKind, Phase
from weerklank.records.models.agreement import CountsFrom
from weerklank.records.models.body import BodyKind
from weerklank.records.models.decision import Decision
from weerklank.records.models.response_words import Form, ResponseKind
from weerklank.records.values.term import UNIT_WORDS, Term

_NUMBERS = (
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
)  # fmt: skip
_CHOICES = (AdviceKind, Phase, CountsFrom, BodyKind, ResponseKind, Form, Decision)
_DUTCH_WORDS = {
    "aan": "to", "aanbeveling": "recommendation", "aanbevelingen": "recommendations",
    "advies": "advice", "afspraken": "agreements", "antwoorden": "answers", "besluit": "decision",
    "datum": "dated", "leden": "members", "nummer": "number",
    "ontvangen": "received", "raad": "council", "reden": "reason", "samenvatting": "summary",
    "soort": "kind", "stukken": "documents", "tekst": "text", "termijn": "term",
    "themas": "themes", "titel": "title", "tot": "until", "uitleg": "explanation", "van": "from",
    "vanaf": "from", "verstuurd": "sent", "verzonden": "sent", "vorm": "form", "wetten": "laws",
    **{word: name for kind in _CHOICES for word, name in kind.by_words().items()},
}  # fmt: skip


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that looks or means most like `word`, if any comes near."""
    choices = set(known)
    dutch = {name for name, english in _DUTCH_WORDS.items() if english in choices}
    typed = word.strip().lower()[:80]
    if typed in dutch:
        return _DUTCH_WORDS[typed]
    close = difflib.get_close_matches(typed, sorted(choices | dutch), n=1, cutoff=0.6)
    found = close[0] if close else None
    return found if found is None or found in choices else _DUTCH_WORDS[found]


_YEARS = {"jaar", "jaren", "year", "years"}
"""No unit of a term: a year is said in months."""


def term_meant(given: str) -> Term | None:
    """The term that `given` is a slip of the pen for: `6 wekenn`, `zes weken`, `6weken`."""
    match = re.match(r"^\s*(\d{1,4}|[a-z]+)\s*([a-z]+)", given[:40].lower())
    if match is None:
        return None
    count = match[1] if match[1].isdigit() else _number_in_words(match[1])
    if count and match[2] in _YEARS:
        return _term(f"{12 * int(count)} maanden")
    unit = difflib.get_close_matches(match[2], UNIT_WORDS, n=1, cutoff=0.7)
    return _term(f"{count} {unit[0]}") if count and unit else None


def _term(text: str) -> Term | None:
    try:
        return Term.parse(text)
    except ValueError:
        return None


def _number_in_words(word: str) -> str | None:
    return str(_NUMBERS.index(word) + 1) if word in _NUMBERS else None


def id_meant(name: str) -> str:
    """A file name that can be an id, made from one that cannot; without the extension."""
    stem = re.sub(r"(\.(md|markdown|mdown|ya?ml|txt))+$", "", name, flags=re.IGNORECASE)
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80] or "naam-van-het-stuk"
