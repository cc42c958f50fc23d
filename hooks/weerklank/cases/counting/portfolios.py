"""The portfolios (portefeuilles) of a college, and which advices belong to each.

A portfolio names themes, an advice names themes: where they meet, the advice belongs to it. Roles
only, never persons.
"""

from collections import Counter
from collections.abc import Sequence

from weerklank.cases.addressee import AddresseeCase
from weerklank.lazy_dataclass import dataclass
from weerklank.messages.slug import slug
from weerklank.records.models.body import Body, BodyKind
from weerklank.records.register import Register


@dataclass(frozen=True, slots=True)
class Portfolio:
    """One portfolio; `name` is its address below `/raadsleden/`."""

    role: str
    name: str
    college: Body
    themes: frozenset[str]
    """The themes as `slug` writes them, so that capitals make no difference."""

    @property
    def title(self) -> str:
        """The role with a capital, as a heading."""
        return self.role[:1].upper() + self.role[1:]

    def holds(self, case: AddresseeCase) -> bool:
        """Whether the case is about its themes and is not the business of another college."""
        body = case.body
        others = body.kind is BodyKind.COLLEGE and body.id != self.college.id
        return not others and any(slug(t) in self.themes for t in case.advice.themes)


def portfolios(register: Register) -> tuple[Portfolio, ...]:
    """All portfolios in the order in which the colleges name them; equal roles stay apart."""
    found = [
        (body, portfolio)
        for body in register.bodies
        if body.kind is BodyKind.COLLEGE
        for portfolio in body.portfolios
    ]
    names = Counter(slug(portfolio.role) for _, portfolio in found)
    made: dict[str, Portfolio] = {}
    for body, portfolio in found:
        name = slug(portfolio.role)
        name = name if names[name] == 1 else f"{name}-{body.id}"
        # `vergadering-…` are the addresses of the packs for a meeting.
        name = f"portefeuille-{name}" if name.startswith("vergadering") else name
        themes = frozenset(slug(theme) for theme in portfolio.themes)
        known = made.get(name)
        made[name] = Portfolio(
            portfolio.role, name, body, themes | (known.themes if known else themes)
        )
    return tuple(made.values())


def without_portfolio(
    of: Sequence[AddresseeCase], among: Sequence[Portfolio]
) -> tuple[AddresseeCase, ...]:
    """The cases that no portfolio holds."""
    return tuple(m for m in of if not any(portfolio.holds(m) for portfolio in among))
