"""The Dutch sentences of `weerklank learn` about a single fact, count or advice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.learning.outcomes import Comparison, Outcome
from weerklank.cases.learning.silence import SilentTheme
from weerklank.cases.learning.specific import Part, Specific
from weerklank.cases.statistics import Share
from weerklank.messages import dutch

_NAMES = {
    Part.WHO: "wie het doet",
    Part.WHAT: "wat er gebeurt",
    Part.WHEN: "wanneer",
}
_COMPARED: dict[Part | None, tuple[str, str]] = {
    None: ("Alle drie genoemd", "Niet alle drie"),
    Part.WHO: ("Noemt wie", "Noemt niet wie"),
    Part.WHAT: ("Noemt wat", "Noemt niet wat"),
    Part.WHEN: ("Noemt wanneer", "Noemt niet wanneer"),
}
_TO_ADD = {
    Part.WHO: "Schrijf erbij wie het doet: een bestuur, een afdeling of een rol.",
    Part.WHAT: "Schrijf op wat er moet gebeuren, met een werkwoord: betaal, bel, schrap.",
    Part.WHEN: "Schrijf erbij wanneer het klaar is: een dag, een maand of een termijn.",
}
_GROUNDS = {
    "money": "geld",
    "law": "de wet",
    "rules": "regels en contracten",
    "power": "wie erover gaat",
    "lack": "te weinig of te veel van iets",
    "privacy_safety": "privacy of veiligheid",
    "experience": "onderzoek of ervaring",
    "alternative": "iets anders in plaats daarvan",
    "weighing": "een afweging",
}
_LABEL_WIDTH = 20


def named_sentence(specifics: Sequence[Specific]) -> str:
    """How many recommendations name each part."""
    whole = len(specifics)
    told = [f"{sum(one.names(p) for one in specifics)} van {whole} {_NAMES[p]}" for p in Part]
    return f"Van uw aanbevelingen noemen {dutch.listing(told)}."


def example_lines(specifics: Sequence[Specific]) -> Iterator[str]:
    """What to do next, with the council's newest complete and incomplete recommendation."""
    good = next((one for one in specifics if one.complete), None)
    lacking = next((one for one in specifics if not one.complete), None)
    if lacking is None:
        yield "Al uw aanbevelingen noemen alle drie. Ga zo door."
        return
    if good:
        yield f'Zo deed u het al een keer: "{good.recommendation.text}" ({good.advice.id})'
    yield f'Hier kan het nog: "{lacking.recommendation.text}" ({lacking.advice.id})'
    for part in lacking.missing:
        yield f"Wat u kunt doen: {_TO_ADD[part][0].lower()}{_TO_ADD[part][1:]}"


def comparison_lines(one: Comparison) -> Iterator[str]:
    """Both sides of a comparison; a side without cases says so."""
    for label, outcome in zip(_COMPARED[one.part], (one.named, one.unnamed), strict=True):
        yield f"{label.ljust(_LABEL_WIDTH)}{_outcome(outcome)}"


def _outcome(one: Outcome) -> str:
    if not one.cases:
        return "geen aanbevelingen"
    shares = (
        ("antwoord", one.answered),
        ("op tijd", one.in_time),
        ("uitgelegd", one.explained),
        ("overgenomen", one.adopted),
    )
    return ", ".join(f"{name} {share_text(share)}" for name, share in shares)


def share_text(share: Share) -> str:
    """`3 van 4`; without cases a dash is no number, so it says that there is nothing to count."""
    return f"{share.part} van {share.whole}" if share.whole else "niet te tellen"


def ground_name(ground: str) -> str:
    """A kind of ground as people call it."""
    return _GROUNDS[ground]


def theme_line(one: SilentTheme) -> str:
    """A topic on which no answer ever came."""
    number = dutch.count(len(one.cases), "advies", "adviezen")
    return f"{one.theme}: {number}, het eerste gegeven {dutch.on_moment(one.since)}."


def silent_line(one: AddresseeCase, today: dt.date) -> str:
    """An advice without any answer: to whom, since when, and when the answer should have come."""
    sent = f"gegeven {dutch.on_moment(one.advice.sent)}"
    title = f"{one.advice.title} ({one.advice.id}), aan {one.body.name}"
    last_day = one.deadline
    if last_day is None and (one.timeliness.term or one.timeliness.kind_terms):
        return f"{title}, {sent}. De laatste dag voor het antwoord is niet zeker."
    if last_day is None:
        nothing = one.timeliness.nothing_agreed
        why = "Er is geen termijn afgesproken." if nothing else "De termijn is niet bekend."
        return f"{title}, {sent}. {why}"
    late = dutch.days((today - last_day).days)
    return f"{title}, {sent}. Antwoord moest er zijn op {dutch.day(last_day)}, {late} geleden."
