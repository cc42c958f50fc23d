"""How long the council waited, by portfolio and organisation: who kept people waiting longest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.portfolios import Portfolio, without_portfolio
from weerklank.cases.statistics import Durations, durations
from weerklank.publish.addresses import pack_url
from weerklank.records.models.body import BodyKind


@dataclass(frozen=True, slots=True)
class Wait:
    """The days of one portfolio or organisation; `url` leads to all of it."""

    who: str
    url: str
    durations: Durations

    @property
    def usual(self) -> int | None:
        """The middle in whole days, rounded down; None for fewer cases than have a middle."""
        middle = self.durations.median if self.durations.has_middle else None
        return None if middle is None else int(middle)


def waits(among: Sequence[Portfolio], cases: Sequence[AddresseeCase]) -> tuple[Wait, ...]:
    """Those of whom any days are known, the longest wait first."""
    found = [wait for wait in _waits(among, cases) if wait.durations.cases]
    return tuple(sorted(found, key=lambda wait: (-(wait.durations.longest or 0), wait.who)))


def _waits(among: Sequence[Portfolio], cases: Sequence[AddresseeCase]) -> Iterator[Wait]:
    """Portfolios of a college, then every other body, then what nobody has as a portfolio."""
    of_college = [case for case in cases if case.body.kind is BodyKind.COLLEGE]
    for portfolio in among:
        held = [case for case in of_college if portfolio.holds(case)]
        yield _wait(portfolio.title, pack_url(portfolio.name), held)
    rest = without_portfolio(of_college, among)
    yield _wait("Geen portefeuille" if among else "Het college", "", rest)
    others = {case.body.id: case.body for case in cases if case.body.kind is not BodyKind.COLLEGE}
    for body in others.values():
        held = [case for case in cases if case.body.id == body.id]
        yield _wait(body.name[:1].upper() + body.name[1:], f"organisaties/{body.id}/", held)


def _wait(who: str, url: str, cases: Sequence[AddresseeCase]) -> Wait:
    return Wait(who, url, durations([case.timeliness for case in cases if case.wait_counts]))
