"""The pack of each portfolio: everything that is open in it, on paper."""

from __future__ import annotations

from weerklank.cases.case import Verdicts
from weerklank.cases.portfolios import Portfolio, portfolios
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import Page
from weerklank.publish.pages.pack import Pack, open_promises, pack_page
from weerklank.publish.parts.items import running_items
from weerklank.records.register import Register


def portfolio_pages(register: Register, verdicts: Verdicts, options: SiteOptions) -> list[Page]:
    """A pack for each portfolio of each college."""
    return [
        pack_page(_portfolio_pack(portfolio, verdicts), register, verdicts, options)
        for portfolio in portfolios(register)
    ]


def _portfolio_pack(portfolio: Portfolio, verdicts: Verdicts) -> Pack:
    """What asks attention, what is still running and what was promised in one portfolio."""
    of = tuple(case for case in verdicts.cases if portfolio.holds(case))
    return Pack(
        name=portfolio.name,
        title=f"Portefeuille {portfolio.role}",
        description=f"Adviezen voor {portfolio.role}: wat aandacht vraagt, om te printen.",
        lead=f"Alle adviezen die bij deze portefeuille horen. {portfolio.college.title}.",
        of=of,
        running_title="De tijd loopt nog",
        running=running_items(of),
        promised=open_promises(of),
    )
