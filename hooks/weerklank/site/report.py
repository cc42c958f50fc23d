"""The pages and files about what the Ombudsman's report asks for beyond the answer itself.

Early involvement, promises, agreements, the agenda, complaints and the years: one list, so that
`build.py` need not know them one by one.
"""

from __future__ import annotations

from weerklank.records.register import Register
from weerklank.rules.judge import Verdicts
from weerklank.site.output import Page
from weerklank.site.pages.agreements import agreements_page
from weerklank.site.pages.involvement import involvement_page
from weerklank.site.pages.promises import promises_page


def report_pages(register: Register, verdicts: Verdicts) -> list[Page]:
    """Every page of this part of the site."""
    return [
        agreements_page(register, verdicts),
        involvement_page(verdicts),
        promises_page(register, verdicts),
    ]
