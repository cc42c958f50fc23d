"""An invented advice with its answer: what the records and the plain pages are both made of."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from corpus.dutch_words import PLACES, Writer

PER_COUNCIL = 200
"""After so many advices a new council begins: 1,000 is a joint scheme of five."""

_YEARS = 10
_FIRST_YEAR = 2016
_ANSWERED = 0.96
_LEFT_OUT = 0.04
_THEMES = ("wmo", "jeugd", "participatie", "armoede", "mantelzorg", "wonen", "vervoer")
_DECISIONS = {
    "adopted": (45, "Wij nemen deze aanbeveling over."),
    "partly": (27, "Wij nemen deze aanbeveling gedeeltelijk over."),
    "rejected": (18, "Wij nemen deze aanbeveling niet over."),
    "undecided": (10, "Wij hebben kennis genomen van deze aanbeveling."),
}


@dataclass(frozen=True)
class Answer:
    """What the municipality said of one recommendation."""

    number: int
    decision: str
    text: str
    action: str
    by: dt.date | None


@dataclass(frozen=True)
class Response:
    """The answer to an advice."""

    received: dt.date
    answers: tuple[Answer, ...]
    letter: str


@dataclass(frozen=True)
class Advice:
    """One advice of five recommendations."""

    id: str
    place: str
    title: str
    sent: dt.date
    requested: bool
    themes: tuple[str, ...]
    summary: str
    recommendations: tuple[tuple[str, str], ...]
    letter: str
    response: Response | None


def invented(index: int, seed: int) -> Advice:
    """Advice number `index`; it depends on nothing but its number and the seed."""
    stream = random.Random(f"{seed}:{index}")  # noqa: S311 (chance that can be repeated)
    write = Writer(stream)
    council, within = divmod(index, PER_COUNCIL)
    per_year = PER_COUNCIL // _YEARS
    year, turn = _FIRST_YEAR + within // per_year, within % per_year
    place = PLACES[council % len(PLACES)]
    place += f" {council // len(PLACES) + 1}" if council >= len(PLACES) else ""
    sent = dt.date(year, 1, 4) + dt.timedelta(355 * turn // per_year + stream.randint(0, 5))
    asked = tuple((write.sentence(), write.paragraph(1, 3)) for _ in range(5))
    return Advice(
        id=f"{place.lower().replace(' ', '-')}-{year}-{turn + 1:02}",
        place=place,
        title=f"Advies {write.compound()} en {write.compound()}",
        sent=sent,
        requested=stream.random() < 0.55,
        themes=tuple(sorted(stream.sample(_THEMES, stream.randint(1, 3)))),
        summary=write.paragraph(1, 2),
        recommendations=asked,
        letter=write.letter("Aanleiding", "Wat wij hebben gehoord", "Overwegingen"),
        response=_response(sent, write) if stream.random() < _ANSWERED else None,
    )


def _response(sent: dt.date, write: Writer) -> Response:
    received = sent + dt.timedelta(write.stream.choice((20, 30, 40, 42, 55, 80, 120)))
    numbers = [n for n in range(1, 6) if write.stream.random() >= _LEFT_OUT]
    answers = tuple(_answer(number, received, write) for number in numbers)
    return Response(received, answers, write.letter("Algemene reactie", "Vervolg"))


def _answer(number: int, received: dt.date, write: Writer) -> Answer:
    weights = [weight for weight, _ in _DECISIONS.values()]
    (decision,) = write.stream.choices(list(_DECISIONS), weights)
    promised = write.stream.random() < 0.6
    by = received + dt.timedelta(write.stream.randint(30, 500)) if promised else None
    text = f"{_DECISIONS[decision][1]} {write.paragraph(1, 2)}"
    return Answer(number, decision, text, write.sentence() if promised else "", by)
