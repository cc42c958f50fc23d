"""The whole site from the register and its verdicts: pages, data, copies, sorted by address."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from weerklank.cases.case import Verdicts
from weerklank.kept.store import Texts, always_made
from weerklank.publish.data.embedding.host_headers import apache_headers, host_headers
from weerklank.publish.data.explanation_json import URI as EXPLANATION
from weerklank.publish.data.explanation_json import explanation_json
from weerklank.publish.data.feeds.revised import Revised
from weerklank.publish.data.open_files import open_files
from weerklank.publish.layout.card.social_card import social_cards
from weerklank.publish.layout.house_style import house_style
from weerklank.publish.layout.language.in_language import plain_in
from weerklank.publish.layout.shell import HOUSE_STYLE
from weerklank.publish.making.addresses import advice_source
from weerklank.publish.making.kept_pages import KeptBody, know_cases
from weerklank.publish.making.means import NOTHING_KEPT, Means
from weerklank.publish.making.output import DataFile, Page, Site, page_url
from weerklank.publish.options import SiteOptions
from weerklank.publish.pages.advising.advice import copies
from weerklank.publish.pages.advising.advices import advices_list
from weerklank.publish.pages.advising.themes import largest_themes
from weerklank.publish.registry import all_pages
from weerklank.publish.search.documents import documents
from weerklank.publish.search.index import search_files
from weerklank.records.register import Register
from weerklank.rules.corrections.model import Correction


def build_site(
    register: Register,
    verdicts: Verdicts,
    options: SiteOptions,
    corrected: tuple[Correction, ...] | None = None,
    means: Means = NOTHING_KEPT,
) -> Site:
    """Everything that is published. `register` holds only what may be published on the day.

    `corrected` is what was changed later; None when the earlier versions are not known. With
    `means.pages_only` there are no data files and no search.
    """
    changes = Revised(corrected or ())
    if means.kept:
        know_cases(means.kept, register, verdicts, options)
    texts = means.kept.text if means.kept else always_made
    data = () if means.pages_only else open_files(register, verdicts, options, changes, texts)
    days = {advice_source(one.advice.id): changes.last(one) for one in verdicts.advices}
    pages = [
        replace(page, changed=days.get(page.source))
        for page in all_pages(register, verdicts, options, data, corrected)
    ]
    if means.kept and not means.whole_pages:
        pages = [replace(page, content=KeptBody(means.kept, page)) for page in pages]
    say = partial(plain_in, language=options.language)
    found_copies = {copy for verdict in verdicts.advices for copy in copies(verdict)}
    return Site(
        pages=tuple(pages),
        files=(
            *data,
            *(() if means.pages_only else _search(pages, register, verdicts, options, texts)),
            *((advices_list(verdicts, say),) if verdicts.advices and not means.pages_only else ()),
            DataFile(EXPLANATION, texts((EXPLANATION,), lambda: str(explanation_json().content))),
            host_headers(pages, (page_url(source) for source in options.written)),
            apache_headers(),
            DataFile(HOUSE_STYLE, f"{house_style(options.house_style).css}\n"),
            *social_cards(options, texts),
        ),
        copies=tuple(sorted(found_copies, key=lambda copy: copy.uri)),
        by_source={page.source: page for page in pages},
        offers_copy=options.offline_copy,
    )


def _search(
    pages: Sequence[Page],
    register: Register,
    verdicts: Verdicts,
    options: SiteOptions,
    texts: Texts,
) -> tuple[DataFile, ...]:
    subjects = [(theme.title, theme.url) for theme in largest_themes(verdicts)]
    made = documents(pages, options.pages, register.bodies, verdicts.advices, options.name)
    found = [replace(one, kind=plain_in(one.kind, options.language)) for one in made]
    places = {body.municipality for body in register.bodies if body.municipality}
    return search_files(found, subjects, sorted(places), texts)
