"""What raadsleden, themes and the counter get: the pages and files that belong together here."""

from __future__ import annotations

from weerklank.cases.case import Verdicts
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import Page
from weerklank.publish.pages.council_members import council_members_pages
from weerklank.publish.pages.pack import sitting_pages
from weerklank.publish.pages.portfolios import portfolio_pages
from weerklank.publish.pages.poster import poster_page
from weerklank.publish.pages.themes import theme_pages
from weerklank.records.register import Register


def oversight_pages(register: Register, verdicts: Verdicts, options: SiteOptions) -> list[Page]:
    """The dashboard with its packs, the themes and the flyer."""
    return [
        *council_members_pages(register, verdicts),
        *portfolio_pages(register, verdicts, options),
        *sitting_pages(register, verdicts, options),
        *theme_pages(verdicts),
        poster_page(register, options),
    ]
