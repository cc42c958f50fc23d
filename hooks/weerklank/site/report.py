"""The pages about what the Ombudsman's report asks for beyond the answer itself.

Early involvement, promises, agreements, the agenda, complaints and the years: one list, so that
`build.py` need not know them one by one.
"""

from __future__ import annotations

from weerklank.records.register import Register
from weerklank.rules.judge import Verdicts
from weerklank.site.options import SiteOptions
from weerklank.site.output import Page
from weerklank.site.pages.agenda import agenda_page, terms_page
from weerklank.site.pages.agreements import agreements_page
from weerklank.site.pages.complaints import complaints_page
from weerklank.site.pages.handover import handover_page
from weerklank.site.pages.involvement import involvement_page
from weerklank.site.pages.promises import promises_page
from weerklank.site.pages.subjects import subjects_page
from weerklank.site.pages.years import years_pages


def report_pages(register: Register, verdicts: Verdicts, options: SiteOptions) -> list[Page]:
    """Every page of this part of the site."""
    return [
        agenda_page(register, verdicts),
        agreements_page(register, verdicts),
        complaints_page(register, options),
        handover_page(register, verdicts),
        involvement_page(verdicts),
        promises_page(register, verdicts),
        subjects_page(register, verdicts),
        terms_page(verdicts),
        *years_pages(register, verdicts),
    ]
