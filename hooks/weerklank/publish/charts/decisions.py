"""What was decided, one square for each recommendation: small numbers stay countable.

No percentages and no share of a bar: with three recommendations a third would look like a trend.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from weerklank.cases.figures import Figures
from weerklank.cases.judge import RecommendationVerdict
from weerklank.cases.matters import Matter, figures
from weerklank.cases.statistics import Share
from weerklank.messages import dutch
from weerklank.records.response import Decision


class Outcome(StrEnum):
    """The position of the municipality, or what stands in its place."""

    ADOPTED = "adopted"
    PARTLY = "partly"
    ALTERNATIVE = "alternative"
    REJECTED = "rejected"
    UNDECIDED = "undecided"
    NO_POSITION = "no_position"
    NOT_WORKED_OUT = "not_worked_out"
    NO_ANSWER = "no_answer"
    NOT_NEEDED = "not_needed"


OUTCOME_TEXTS: Mapping[Outcome, str] = {
    Outcome.ADOPTED: "overgenomen",
    Outcome.PARTLY: "deels overgenomen",
    Outcome.ALTERNATIVE: "anders opgelost",
    Outcome.REJECTED: "niet overgenomen",
    Outcome.UNDECIDED: "nog geen besluit",
    Outcome.NO_POSITION: "geen standpunt",
    Outcome.NOT_WORKED_OUT: "nog niet verwerkt",
    Outcome.NO_ANSWER: "nog geen antwoord",
    Outcome.NOT_NEEDED: "geen antwoord meer nodig",
}
_DECISIONS = {
    Decision.ADOPTED: Outcome.ADOPTED,
    Decision.PARTLY: Outcome.PARTLY,
    Decision.ALTERNATIVE: Outcome.ALTERNATIVE,
    Decision.REJECTED: Outcome.REJECTED,
    Decision.UNDECIDED: Outcome.UNDECIDED,
}


@dataclass(frozen=True, slots=True)
class Tally:
    """The decisions on the recommendations of some matters; `url` leads to more about them."""

    label: str
    url: str
    matters: int
    outcomes: tuple[tuple[Outcome, int], ...]
    """Every outcome in a fixed order, also those that do not occur."""

    figures: Figures

    @property
    def recommendations(self) -> int:
        """How many recommendations were counted."""
        return sum(number for _, number in self.outcomes)

    @property
    def on_time(self) -> Share:
        """Answered in time, of all whose term has passed."""
        return self.figures.statistics.on_time

    @property
    def explained(self) -> Share:
        """Explained, of all that were answered or should have been."""
        return self.figures.statistics.explained

    @property
    def sentence(self) -> str:
        """`6 aanbevelingen: 4 overgenomen en 2 geen standpunt`."""
        parts = [f"{number} {OUTCOME_TEXTS[which]}" for which, number in self.outcomes if number]
        total = dutch.count(self.recommendations, "aanbeveling", "aanbevelingen")
        return f"{total}: {dutch.listing(parts)}" if parts else total


def outcome(matter: Matter, verdict: RecommendationVerdict) -> Outcome:
    """The outcome for one recommendation; nobody waits for an answer to a withdrawn advice."""
    if verdict.decision is not None:
        return _DECISIONS[verdict.decision]
    if verdict.rounds:
        return Outcome.NO_POSITION
    if not verdict.worked_out:
        return Outcome.NOT_WORKED_OUT
    return Outcome.NO_ANSWER if matter.live else Outcome.NOT_NEEDED


def tally(label: str, url: str, of: Sequence[Matter], today: dt.date) -> Tally:
    """Count the decisions on these matters."""
    counted = Counter(outcome(m, r) for m in of for r in m.addressee.recommendations)
    return Tally(
        label=label,
        url=url,
        matters=len(of),
        outcomes=tuple((which, counted[which]) for which in Outcome),
        figures=figures(of, today),
    )


def by_year(of: Sequence[Matter], today: dt.date) -> tuple[Tally, ...]:
    """One tally for each year of sending, newest first; a year that is not known comes last."""
    years: dict[str, list[Matter]] = {}
    for matter in of:
        years.setdefault(year_of(matter), []).append(matter)
    names = sorted(years, key=lambda year: (year.isdecimal(), year), reverse=True)
    return tuple(tally(year, "", years[year], today) for year in names)


def year_of(matter: Matter) -> str:
    """The year in which the advice was sent, or `onbekend` when that is not certain."""
    sent = matter.advice.advice.sent
    return str(sent.latest.year) if sent.earliest.year == sent.latest.year else "onbekend"
