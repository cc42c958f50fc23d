"""What raadsleden, themes and the counter get: the pages and files that belong together here."""

from __future__ import annotations

from weerklank.records.register import Register
from weerklank.rules.judge import Verdicts
from weerklank.site.options import SiteOptions
from weerklank.site.output import Page
from weerklank.site.pages.council_members import council_members_page
from weerklank.site.pages.pack import sitting_pages
from weerklank.site.pages.portfolios import portfolio_pages
from weerklank.site.pages.poster import poster_page
from weerklank.site.pages.themes import theme_pages


def oversight_pages(register: Register, verdicts: Verdicts, options: SiteOptions) -> list[Page]:
    """The dashboard with its packs, the themes and the flyer."""
    return [
        council_members_page(register, verdicts),
        *portfolio_pages(register, verdicts, options),
        *sitting_pages(register, verdicts, options),
        *theme_pages(verdicts),
        poster_page(register, options),
    ]
