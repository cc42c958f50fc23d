"""The whole site from the register and its verdicts: pages, data, copies, sorted by address."""

from __future__ import annotations

from weerklank.cases.case import Verdicts
from weerklank.publish.data.explanation_json import explanation_json
from weerklank.publish.data.host_headers import host_headers
from weerklank.publish.data.open_files import open_files
from weerklank.publish.data.search_json import search_json
from weerklank.publish.house_style import house_style
from weerklank.publish.open_data import open_data_page
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import DataFile, Page, Site, page_url
from weerklank.publish.oversight import oversight_pages
from weerklank.publish.pages.advice import advice_page, copies, source_of
from weerklank.publish.pages.advices import advices_pages
from weerklank.publish.pages.answer_form import answer_form_pages
from weerklank.publish.pages.bodies import body_pages
from weerklank.publish.pages.corrections import corrections_page
from weerklank.publish.pages.home import home_page
from weerklank.publish.pages.manual import MANUAL, manual_pages
from weerklank.publish.pages.method import method_page
from weerklank.publish.pages.moved import moved_pages
from weerklank.publish.report import report_pages
from weerklank.publish.shell import HOUSE_STYLE
from weerklank.publish.social_card import social_cards
from weerklank.records.register import Register
from weerklank.rules.corrections.model import Correction


def build_site(
    register: Register,
    verdicts: Verdicts,
    options: SiteOptions,
    corrected: tuple[Correction, ...] | None = None,
) -> Site:
    """Everything that is published. `register` holds only what may be published on the day.

    `corrected` is what was changed later; None when the earlier versions are not known.
    """
    data = open_files(register, verdicts, options)
    made = _pages(register, verdicts, options, data)
    made.append(corrections_page(register, corrected, options))
    pages = sorted(made, key=lambda page: page.source)
    found_copies = {copy for verdict in verdicts.advices for copy in copies(verdict)}
    return Site(
        pages=tuple(pages),
        files=(
            *data,
            *search_json(
                [page for page in pages if page.listed],
                options.pages,
                [source_of(verdict.advice.id) for verdict in verdicts.advices],
            ),
            explanation_json(),
            host_headers(pages, (page_url(source) for source in options.written)),
            DataFile(HOUSE_STYLE, f"{house_style(options.house_style).css}\n"),
            *social_cards(options),
        ),
        copies=tuple(sorted(found_copies, key=lambda copy: copy.uri)),
        by_source={page.source: page for page in pages},
    )


def _pages(
    register: Register, verdicts: Verdicts, options: SiteOptions, data: tuple[DataFile, ...]
) -> list[Page]:
    advices = verdicts.advices
    newer = (None, *advices[:-1]) if advices else ()
    older = (*advices[1:], None) if advices else ()
    return [
        home_page(register, verdicts, options),
        *advices_pages(verdicts),
        *oversight_pages(register, verdicts, options),
        method_page(),
        *(manual_pages() if MANUAL in options.written else ()),
        open_data_page(data, options),
        *report_pages(register, verdicts, options),
        *(page for found in register.bodies for page in body_pages(found, register, verdicts)),
        *(
            advice_page(verdict, options, verdicts.today, neighbours)
            for verdict, neighbours in zip(advices, zip(newer, older, strict=True), strict=True)
        ),
        *answer_form_pages(register, verdicts, options),
        *moved_pages(register),
    ]
