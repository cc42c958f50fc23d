"""What was decided, one square for each recommendation: small numbers stay countable.

No percentages and no share of a bar: with three recommendations a third would look like a trend.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from weerklank.cases.case import OUTCOMES, AddresseeCase, Outcome
from weerklank.cases.figures import Figures, figures_of
from weerklank.cases.statistics import Share
from weerklank.messages import dutch

OUTCOME_TEXTS: Mapping[Outcome, str] = {which: which.label.lower() for which in OUTCOMES}


@dataclass(frozen=True, slots=True)
class Tally:
    """The decisions on the recommendations of some cases; `url` leads to more about them."""

    label: str
    url: str
    cases: int
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


def tally(label: str, url: str, of: Sequence[AddresseeCase], today: dt.date) -> Tally:
    """Count the decisions on these cases."""
    counted = Counter(r.outcome for case in of for r in case.recommendations)
    return Tally(
        label=label,
        url=url,
        cases=len(of),
        outcomes=tuple((which, counted[which]) for which in OUTCOMES),
        figures=figures_of(of, today),
    )


def by_year(of: Sequence[AddresseeCase], today: dt.date) -> tuple[Tally, ...]:
    """One tally for each year of sending, newest first; `onbekend` comes last."""
    years: dict[str, list[AddresseeCase]] = {}
    for case in of:
        years.setdefault(str(case.year or "onbekend"), []).append(case)
    names = sorted(years, key=lambda year: (year.isdecimal(), year), reverse=True)
    return tuple(tally(year, "", years[year], today) for year in names)
