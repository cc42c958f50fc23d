"""The pages about what the Ombudsman's report asks for beyond the answer itself.

Early involvement, promises, agreements, the agenda, complaints and the years: one list, so that
`build.py` need not know them one by one.
"""

from __future__ import annotations

from weerklank.cases.case import Verdicts
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import Page
from weerklank.publish.pages.agenda import agenda_page, terms_pages
from weerklank.publish.pages.agreements import agreements_page
from weerklank.publish.pages.complaints import complaints_page
from weerklank.publish.pages.handover import handover_pages
from weerklank.publish.pages.involvement import involvement_pages
from weerklank.publish.pages.promises import promises_pages
from weerklank.publish.pages.subjects import subjects_page
from weerklank.publish.pages.years import years_pages
from weerklank.records.register import Register


def report_pages(register: Register, verdicts: Verdicts, options: SiteOptions) -> list[Page]:
    """Every page of this part of the site."""
    return [
        agenda_page(register, verdicts),
        agreements_page(register, verdicts),
        complaints_page(register, options),
        *handover_pages(register, verdicts),
        *involvement_pages(verdicts),
        *promises_pages(register, verdicts),
        subjects_page(register, verdicts),
        *terms_pages(verdicts),
        *years_pages(register, verdicts),
    ]
