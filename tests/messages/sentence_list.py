"""Every sentence that the site can make from its catalogue: when it stands there, and an example.

Run this file to write `sentences.md` again. Who changes a sentence reads the new lines aloud.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from weerklank.messages.catalogue import Value, said, sentences, text_of
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Term

LIST = Path(__file__).with_name("sentences.md")
WHEN = {
    "short": "De pagina Kort: het jaar in tien regels.",
    "moment": "Hoe een datum in een zin staat.",
    "clock": "Het rekenblad bij een advies: hoe de laatste dag is berekend.",
    "decision": "Het besluit in één woord, op de kaart van een aanbeveling.",
    "point": "De kaart van een aanbeveling: wat nu geldt, en of er een reden staat.",
    "time": "Of het antwoord op tijd was: op de kaart, als label en als zin.",
    "tile": "De aantallen op de pagina voor raadsleden.",
    "read": "Hoeveel aanbevelingen een reden kregen, op de pagina voor raadsleden.",
    "list": "Een lijst met een eigen adres, om te delen.",
    "lack": "Wat aandacht vraagt, met één vraag eronder, op de pagina voor raadsleden.",
    "settles": "Wat duidelijk zou maken wat wij niet weten.",
    "explanation": "Bij het antwoord op een aanbeveling, en op de pagina Zo rekenen wij.",
    "scan": "De pagina Afspraken.",
    "search": "Bij het zoeken: de lijst van adviezen met één besluit.",
    "frame": "Rond elke pagina: menu, voet en knoppen.",
    "topic": "Wat er kwam van een onderwerp op de agenda.",
    "question": "De vragen van een raad aan de gemeente.",
}
_DAY = dt.date(2026, 10, 6)
_PART = re.compile(r"\[([^\[\]]*)\]")
_TEXTS = {
    "who": "Het college",
    "open": "Op deze site staat geen antwoord.",
    "first": "Het college antwoordde in mei 2026.",
    "subject": "Het college",
    "council": "de raad",
    "was": "Ja",
    "body": "De Beemden",
    "name": "de dienst",
    "on_behalf": "De Beemden",
    "numbers": ("2", "3"),
    "also_numbers": ("4",),
    "what": "een gesprek binnen vijftien werkdagen",
    "words": "Er was geen geld voor extra gesprekken.",
    "source": "Verordening 2024, artikel 7",
    "reason": "het college vergadert later",
    "kind": "gevraagd",
    "proof": "ontvangstbevestiging per mail",
    "why": "Bevrijdingsdag",
    "span": "mei 2026",
    "objection": "er staat geen reden in",
    "stops": "De klok stopt.",
    "start": "Het is gegeven op maandag 3 augustus 2026.",
    "too_long": "Een termijn van 20 weken is voor die wet te lang.",
    "late": "38 dagen",
    "took": "57 dagen",
    "lost": "12 dagen",
    "also_for": "De Beemden",
    "agreements": "6 oktober of 3 november 2026",
    "hangs": "de dag waarop de vraag kwam",
    "which": "2 en 3",
    "late_parts": "2 en 3",
    "unsorted": "2 en 3",
    "unsettled": "2 en 3",
    "instrument": "een zienswijze",
    "decision": "overgenomen",
    "value": "4 weken",
    "answer": "daar is geen geld voor",
}
_COUNTS = {
    "number": 12, "days": 12, "year": 2027, "fewest": 12, "most": 14, "times": 2, "whole": 5,
    "explained": 3, "other": 2,
}  # fmt: skip
_SEVERAL_DAYS = {"clock.other_days", "moment.either_or_between"}
"""Where `days` are days; elsewhere they are a number."""

_FLAGS = {
    "by_letter", "came", "counts", "day_known", "early", "exact", "from_sending", "in_part",
    "in_parts", "inexact", "known", "let_go", "long_ago", "moves", "no_last", "no_term",
    "none_came", "not_there", "noticed", "on_paper", "over_recess", "partly", "perhaps",
    "press", "several", "silent", "some_free", "spoken", "the_rest", "unasked", "undated",
}  # fmt: skip
_FLAG_IN = {("clock.ends_overdue", "whole")}
"""Elsewhere the same name is a count."""

_SENTENCE_INSIDE = {"clock.waiting", "time.unclear.sentence"}
"""Where `first` and `start` are a sentence; elsewhere they are a day."""

_PARTIAL = {"when", "decided", "paused_since"}
_PARTIAL_IN = ("point.", "topic.", "time.asked", "short.motion", "scan.", "clock.either_starts")
"""Dates that a source may know only in part: they bring their own preposition."""

_TERMS = {"term", "at_most", "requested", "unrequested", "urgent"}


def names_in(text: str) -> Iterator[tuple[str, str]]:
    """The values of a sentence with the form of each."""
    yield from ((name, form or "") for _, name, form, _ in Formatter().parse(text) if name)


def sample(name: str, form: str, code: str) -> Value:
    """A value that fits the name and the form."""
    if name in _FLAGS or (code, name) in _FLAG_IN:
        return True
    if code in _SEVERAL_DAYS:
        return _TEXTS["agreements"]
    if "|" in form or (name in _COUNTS and not form):
        return _COUNTS.get(name, 12)
    if name in _TEXTS and (name not in {"first", "start"} or code in _SENTENCE_INSIDE):
        return _TEXTS[name]
    if name in _TERMS:
        return Term.parse("6 weken")
    if name in _PARTIAL or code.startswith(_PARTIAL_IN):
        return PartialDate.of(_DAY)
    return _DAY


def examples(code: str) -> Iterator[str]:
    """The sentence without what is optional, then with each optional part on its own."""
    text = sentences("nl")[code]
    whole = text.replace("[", "").replace("]", "")
    every = {name: sample(name, form, code) for name, form in names_in(whole)}
    outside = {name for name, _ in names_in(_PART.sub("", text))}
    for names in (outside, *(outside | part for part in optional(text))):
        values = {name: every[name] if name in names else None for name in every}
        shown = text_of(said(code, **values)).strip()
        if shown and shown[0] not in ".,:;?":
            yield shown


def optional(text: str) -> Iterator[set[str]]:
    """What each optional part needs; one that goes on from another needs the first one too."""
    first: set[str] = set()
    for part in _PART.finditer(text):
        names = {name for name, _ in names_in(part[1])}
        first = first or names
        begins = not re.search(r"[\w}]", _PART.sub("", text[: part.start()]))
        yield names | first if begins and part[1][0] in " .,:" else names


def written() -> str:
    """The whole list, as it is kept."""
    lines = ["# Elke zin uit de catalogus", "", "Gemaakt door `sentence_list.py`.", ""]
    group = ""
    for code in sentences("nl"):
        first = code.partition(".")[0]
        if first != group:
            group = first
            lines += ["", f"## {group}", "", WHEN.get(group, "Zie de pagina met deze naam."), ""]
        lines += [f"- `{code}`", *(f"  - {one}" for one in dict.fromkeys(examples(code)))]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    LIST.write_text(written(), encoding="utf-8")
