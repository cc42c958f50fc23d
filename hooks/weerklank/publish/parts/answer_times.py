"""How long each answer took, or is taking, against the agreed term: one bar for each case."""

import datetime as dt
from collections.abc import Mapping, Sequence

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.counting.portfolios import Portfolio, without_portfolio
from weerklank.cases.counting.tally import Tally, by, tally
from weerklank.cases.recommendation import OUTCOMES, Outcome
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.publish.making.addresses import pack_url
from weerklank.publish.sentences.wording import Look, councils_of
from weerklank.rules.clock.states import TimelinessState

OUTCOME_TEXTS: Mapping[Outcome, str] = {which: which.label.lower() for which in OUTCOMES}

_MOST_SQUARES = 60
"""Three rows on a wide screen, and what the busiest year of the example stays under."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The days of one case; `size` and `term` in per cent of the longest bar.

    `days` is a range, because a date may be known only in part. `agreed` are the days from the
    start of the clock to the last day, None without a term; `original` the same before anything
    moved it, None when nothing did.
    """

    case: AddresseeCase
    days: tuple[int, int]
    agreed: int | None
    original: int | None
    size: float
    term: float | None
    look: Look
    running: bool

    @property
    def note(self) -> str:
        """What the days leave out; empty when they lead to a full answer in writing."""
        if self.case.timeliness.state is TimelinessState.NOT_IN_WRITING:
            if self.case.timeliness.by_press:
                return "tot het antwoord in de pers; op deze site staat geen antwoord aan de raad"
            return "tot het mondelinge antwoord; op deze site staat geen antwoord op papier"
        return "hier geen volledig antwoord" if self.running else ""

    @property
    def agreement(self) -> str:
        """The agreed days, or the last day where the start is not known to the day."""
        clock = self.case.timeliness
        deadline = clock.deadline
        if len(clock.last_days) > 1:
            return f"laatste dag: {dutch.either(clock.last_days)}"
        if deadline is None:
            if clock.term or clock.kind_terms:
                return "laatste dag niet precies bekend"
            return "geen termijn afgesproken" if clock.nothing_agreed else "termijn niet bekend"
        if self.agreed is None:
            if not clock.last_days:
                asked = f"vraag aan {councils_of(self.case)}, hier zonder antwoord"
                return f"de klok staat stil: {asked}" if clock.paused_since else asked
            at_last = ", op zijn laatst" if clock.hangs_on else ""
            return f"laatste dag{at_last}: {dutch.either(clock.last_days)}"
        moved = f", eerst {dutch.days(self.original)}" if self.original is not None else ""
        return f"afspraak: {dutch.days(self.agreed)}{moved}"


def bars(of: Sequence[AddresseeCase]) -> tuple[Bar, ...]:
    """One bar for each case of which the days are known, in the order given.

    What was withdrawn or replaced without an answer is left out: nobody is waiting for it.
    """
    known = [(m, m.timeliness.days) for m in of if m.timeliness.days and m.wait_counts]
    longest = max((max(days[1], m.agreed_days or 0) for m, days in known), default=0) or 1
    return tuple(_bar(case, days, longest) for case, days in known)


def _bar(case: AddresseeCase, days: tuple[int, int], longest: int) -> Bar:
    agreed, original = case.agreed_days, case.first_agreed_days
    return Bar(
        case=case,
        days=days,
        agreed=agreed,
        original=original if original != agreed else None,
        size=round(100 * days[1] / longest, 1),
        term=round(100 * agreed / longest, 1) if agreed is not None else None,
        look=_look(case.timeliness.state),
        running=case.days_run,
    )


def _look(state: TimelinessState) -> Look:
    if state.is_late:
        return Look.BROKEN
    return Look.GOOD if state is TimelinessState.ON_TIME else Look.OPEN


# No percentages and no share of a bar: with three recommendations a third would look like a trend.
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
            total += f", per organisatie geteld {self.tally.answers}"
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
