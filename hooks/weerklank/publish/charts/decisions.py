"""What was decided, one square for each recommendation: small numbers stay countable.

No percentages and no share of a bar: with three recommendations a third would look like a trend.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.portfolios import Portfolio, without_portfolio
from weerklank.cases.recommendation import OUTCOMES, Outcome
from weerklank.cases.tally import Tally, by, tally
from weerklank.messages import dutch
from weerklank.publish.addresses import pack_url

OUTCOME_TEXTS: Mapping[Outcome, str] = {which: which.label.lower() for which in OUTCOMES}


_MOST_SQUARES = 60
"""Three rows on a wide screen, and what the busiest year of the example stays under."""


@dataclass(frozen=True, slots=True)
class Row:
    """A tally with what it is called in a chart; `url` leads to more about it."""

    label: str
    url: str
    tally: Tally

    @property
    def countable(self) -> bool:
        """Whether squares help: of more than can be counted a reader sees only a surface."""
        return self.tally.answers <= _MOST_SQUARES

    @property
    def sentence(self) -> str:
        """`6 aanbevelingen: 4 overgenomen en 2 geen standpunt`, each to a body counted apart."""
        parts = [f"{n} {OUTCOME_TEXTS[which]}" for which, n in self.tally.outcomes.items() if n]
        total = dutch.count(self.tally.recommendations, "aanbeveling", "aanbevelingen")
        if self.tally.answers != self.tally.recommendations:
            total += f", per organisatie {self.tally.answers}"
        return f"{total}: {dutch.listing(parts)}" if parts else total


def by_year(cases: Sequence[AddresseeCase], today: dt.date) -> tuple[Row, ...]:
    """One row for each year of sending, newest first; `onbekend` comes last."""
    found = by(cases, lambda case: [str(case.year or "onbekend")], today)
    order = sorted(found, key=lambda one: (one.name.isdecimal(), one.name), reverse=True)
    return tuple(Row(one.name, "", one) for one in order)


def by_portfolio(
    among: Sequence[Portfolio], of: Sequence[AddresseeCase], today: dt.date
) -> tuple[Row, ...]:
    """One row for each portfolio, and one for what no portfolio holds."""
    rows = [
        Row(p.title, pack_url(p.name), tally(p.title, [m for m in of if p.holds(m)], today))
        for p in among
    ]
    rest = without_portfolio(of, among)
    if not rows or not rest:
        return tuple(rows)
    return (*rows, Row("Geen portefeuille", "", tally("Geen portefeuille", rest, today)))
