"""Letters about a question of the council to the municipality that passed its own last day."""

from __future__ import annotations

import datetime as dt

from weerklank.cases.happened import Event
from weerklank.messages import dutch
from weerklank.publish.letters.phrases import OFFICER, letter_text, see_page
from weerklank.records.values.term import Term


def subject(event: Event) -> str:
    """The subject of the letter."""
    return f"onze vraag van {dutch.moment(event.happening.on)}"


def passed(event: Event, page: str) -> str:
    """What was asked and agreed, that no answer came, and when does it? Nothing else."""
    clock = event.clock
    last = clock.last_day if clock else None
    moment = dutch.sentence(dutch.on_moment(event.happening.on)).rstrip(".")
    asked = f'{moment} vroegen wij {event.bodies[0].name}: "{event.happening.what}"'
    paragraphs = (
        f"{asked} {_agreed(event, last)} Wij hebben geen antwoord ontvangen.",
        "Wilt u ons laten weten op welke dag het antwoord komt?",
        see_page(page),
    )
    return letter_text(OFFICER, paragraphs, event.council)


def _agreed(event: Event, last: dt.date | None) -> str:
    """The term with its source, and the last day."""
    clock = event.clock
    term = clock.agreed if clock and isinstance(clock.agreed, Term) else None
    source = f" ({clock.agreement.source})" if clock and clock.agreement else ""
    agreed = f"Afgesproken is dat er binnen {term} antwoord komt{source}." if term else ""
    no_later = "" if clock and clock.is_exact else "niet later dan "
    return f"{agreed} De laatste dag daarvoor was {no_later}{dutch.day(last)}." if last else agreed
