"""What asks attention in short lists: grouped by what is lacking, with the question once."""

from collections.abc import Iterator, Sequence

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.counting.portfolios import Portfolio, without_portfolio
from weerklank.cases.counting.statistics import Durations, durations
from weerklank.lazy_dataclass import dataclass
from weerklank.messages.catalogue import said, text_of
from weerklank.publish.making.addresses import pack_url
from weerklank.publish.parts.concerns.concern import Concern, Lack
from weerklank.publish.parts.concerns.figures_told import middle
from weerklank.publish.parts.concerns.items import Item
from weerklank.records.models.body import BodyKind
from weerklank.records.models.decision import Counts

WORST = 5
"""So many stand open: what a raadslid can ask about in one meeting."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """The cases that lack the same thing, the longest first."""

    lack: Lack
    question: str
    concerns: tuple[Concern, ...]

    @property
    def title(self) -> str:
        """What is lacking, as a heading."""
        return text_of(said(f"lack.{self.lack}"))


@dataclass(frozen=True, slots=True)
class Group:
    """The items of one portfolio, or those of none; `url` leads to all of it."""

    title: str
    name: str
    url: str
    items: tuple[Item, ...]


def worst(items: Sequence[Item]) -> tuple[Lacking, ...]:
    """The five that wait longest for the first thing that is lacking, by what that is."""
    order = list(Lack)
    firsts = (min(item.concerns, key=lambda c: order.index(c.lack)) for item in items)
    found = sorted(firsts, key=lambda c: (order.index(c.lack), -c.days, *c.case.key))[:WORST]
    groups: dict[Lack, list[Concern]] = {}
    for concern in found:
        groups.setdefault(concern.lack, []).append(concern)
    return tuple(Lacking(lack, _question(lack, of), tuple(of)) for lack, of in groups.items())


def _question(lack: Lack, concerns: Sequence[Concern]) -> str:
    """One question for all of them: of refusals alone why, and of what is undecided alone when."""
    if lack is Lack.EXPLANATION:
        counted = {counts for one in concerns for counts in _counts(one)}
        if counted == {Counts.NO}:
            return text_of(said("lack.ask_refusal"))
        if counted == {Counts.OPEN}:
            return text_of(said("lack.ask_undecided"))
    return text_of(said(f"lack.ask_{lack}"))


def _counts(concern: Concern) -> Iterator[Counts | None]:
    for one in concern.case.missing_explanation:
        yield one.decision.counts if one.decision else None


def rest(items: Sequence[Item], shown: Sequence[Lacking]) -> tuple[Item, ...]:
    """The items that do not stand among the worst, in the order given."""
    keys = {concern.case.key for group in shown for concern in group.concerns}
    return tuple(item for item in items if item.case.key not in keys)


def by_portfolio(items: Sequence[Item], among: Sequence[Portfolio]) -> tuple[Group, ...]:
    """The items of each portfolio that has any, and at the end those that no portfolio holds."""
    return tuple(group for group in _groups(items, among) if group.items)


def _groups(items: Sequence[Item], among: Sequence[Portfolio]) -> Iterator[Group]:
    for portfolio in among:
        held = tuple(item for item in items if portfolio.holds(item.case))
        yield Group(portfolio.title, portfolio.name, pack_url(portfolio.name), held)
    left = tuple(i for i in items if not any(portfolio.holds(i.case) for portfolio in among))
    if among:
        yield Group(text_of(said("lack.no_portfolio")), "geen-portefeuille", "", left)


@dataclass(frozen=True, slots=True)
class Wait:
    """The days of one portfolio or organisation; `url` leads to all of it."""

    who: str
    url: str
    durations: Durations

    @property
    def usual(self) -> str | None:
        """The middle in days; None for fewer cases than have a middle."""
        return middle(self.durations) if self.durations.has_middle else None

    @property
    def usual_at_least(self) -> bool:
        """Whether that middle is named, and can be more: while most of it is still open."""
        return self.durations.has_middle and self.durations.median_at_least

    @property
    def at_least(self) -> bool:
        """Whether either of its figures can be more."""
        return self.usual_at_least or self.durations.longest_at_least


def waits(among: Sequence[Portfolio], cases: Sequence[AddresseeCase]) -> tuple[Wait, ...]:
    """Those of whom any days are known, the longest wait first."""
    found = [wait for wait in _waits(among, cases) if wait.durations.cases]
    return tuple(sorted(found, key=lambda wait: (-(wait.durations.longest or 0), wait.who)))


def _waits(among: Sequence[Portfolio], cases: Sequence[AddresseeCase]) -> Iterator[Wait]:
    """The portfolios of a college, then every body: of a college with portfolios what none holds.

    Two colleges are two rows: the days of the one are nothing to the other.
    """
    of_college = [case for case in cases if case.body.kind is BodyKind.COLLEGE]
    for portfolio in among:
        held = [case for case in of_college if portfolio.holds(case)]
        yield _wait(portfolio.title, pack_url(portfolio.name), held)
    bodies = {case.body.id: case.body for case in cases}
    divided = {portfolio.college.id for portfolio in among}
    for body in bodies.values():
        held = [case for case in cases if case.body.id == body.id]
        if body.id not in divided:
            yield _wait(body.name[:1].upper() + body.name[1:], f"organisaties/{body.id}/", held)
            continue
        of = f" ({body.name})" if len(divided) > 1 else ""
        yield _wait(f"Geen portefeuille{of}", "", without_portfolio(held, among))


def _wait(who: str, url: str, cases: Sequence[AddresseeCase]) -> Wait:
    return Wait(who, url, durations([case.timeliness for case in cases if case.wait_counts]))
