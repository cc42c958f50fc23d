"""Every page of the site, in one list: a page that is not here is not made."""

from collections.abc import Iterable, Iterator

from weerklank.cases.case import Verdicts
from weerklank.cases.council.happened import by_advice, happened
from weerklank.publish.about.accessibility import statement
from weerklank.publish.about.like_us_page import like_us_pages
from weerklank.publish.about.open_data import open_data_page
from weerklank.publish.making.addresses import advice_source, body_source
from weerklank.publish.making.output import DataFile, Page, page_url
from weerklank.publish.making.templating import body, headed
from weerklank.publish.options import SiteOptions
from weerklank.publish.pages.advising.advice import advice_page
from weerklank.publish.pages.advising.advices import advices_pages
from weerklank.publish.pages.advising.answer_form import answer_form_pages
from weerklank.publish.pages.advising.corrections import corrections_page
from weerklank.publish.pages.advising.promises import promises_pages
from weerklank.publish.pages.advising.questions import questions_page
from weerklank.publish.pages.advising.ready_lists import ready_list_pages
from weerklank.publish.pages.advising.themes import searching_page, theme_pages
from weerklank.publish.pages.advising.years import years_pages
from weerklank.publish.pages.council.agenda import agenda_page, not_asked_page, terms_pages
from weerklank.publish.pages.council.agreements import agreements_page
from weerklank.publish.pages.council.bodies import body_pages
from weerklank.publish.pages.council.complaints import complaints_page
from weerklank.publish.pages.council.handover import handover_pages
from weerklank.publish.pages.council.involvement import involvement_pages
from weerklank.publish.pages.council.subjects import subjects_page
from weerklank.publish.pages.entrances.council_members import council_members_pages
from weerklank.publish.pages.entrances.home import home_page
from weerklank.publish.pages.entrances.in_short import in_short_page
from weerklank.publish.pages.entrances.manual import START as MANUAL
from weerklank.publish.pages.entrances.manual import manual_pages
from weerklank.publish.pages.entrances.method import method_page
from weerklank.publish.pages.entrances.pack import portfolio_pages, sitting_pages
from weerklank.publish.pages.entrances.poster import poster_page
from weerklank.records.register import Register
from weerklank.rules.corrections.model import Correction

_MAKERS = "makers.md"
_FOR_MAKERS = (
    (MANUAL, "Handleiding", "Zo zet u een advies of een antwoord op de site."),
    ("", "Gegevens", "Alles wat hier staat, als bestand. Om zelf mee te rekenen."),
    ("", "Wijzigingen", "Wat er later op deze site is veranderd, en wanneer."),
    ("", "Flyer", "Eén blad om te printen en neer te leggen."),
    ("colofon.md", "Colofon", "Hoe deze site is gemaakt, en wat u ermee mag doen."),
)
"""The page that the council must have written, or nothing; the title; what it is for."""

_ACCESSIBILITY = "toegankelijkheid.md"


def all_pages(
    register: Register,
    verdicts: Verdicts,
    options: SiteOptions,
    data: tuple[DataFile, ...],
    corrected: tuple[Correction, ...] | None,
) -> list[Page]:
    """Every page, sorted by its source; without data, which a preview leaves out, none about it."""
    events = happened(register, verdicts)
    pages = [
        home_page(register, verdicts, options),
        accessibility_page(register, options),
        *advices_pages(verdicts),
        *council_members_pages(register, verdicts),
        *portfolio_pages(register, verdicts, options),
        *sitting_pages(register, verdicts, options),
        *theme_pages(verdicts),
        poster_page(register, options),
        method_page(),
        makers_page(options),
        in_short_page(verdicts, options),
        searching_page(verdicts, options),
        *(manual_pages() if MANUAL in options.written else ()),
        *([open_data_page(data, options)] if data else ()),
        agenda_page(register, verdicts, options),
        agreements_page(register, verdicts),
        complaints_page(register, options),
        *handover_pages(register, verdicts),
        *involvement_pages(verdicts),
        *like_us_pages(register, verdicts, options),
        not_asked_page(register, verdicts),
        *promises_pages(verdicts),
        *ready_list_pages(verdicts),
        questions_page(register, verdicts),
        subjects_page(register, verdicts),
        *terms_pages(verdicts),
        *years_pages(register, verdicts),
        *(
            page
            for found in register.bodies
            for page in body_pages(found, register, verdicts, options, events)
        ),
        *_advices(register, verdicts, options),
        *answer_form_pages(register, verdicts, options),
        *moved_pages(register),
        corrections_page(register, corrected, options),
    ]
    return sorted(pages, key=lambda page: page.source)


def _advices(register: Register, verdicts: Verdicts, options: SiteOptions) -> list[Page]:
    """A page for each advice, with the newer and the older one beside it."""
    of = verdicts.advices
    around = zip(of, (None, *of[:-1]), (*of[1:], None), strict=True) if of else ()
    about = by_advice(register, verdicts)
    return [
        advice_page(one, options, verdicts.today, (newer, older), about.get(one.advice.id, ()))
        for one, newer, older in around
    ]


def accessibility_page(register: Register, options: SiteOptions) -> Page:
    """Status, day, how it was looked at, and where to go when something does not work."""
    return headed(
        _ACCESSIBILITY,
        "about/accessibility.html",
        options=options,
        found=statement(options.accessibility),
        mails=register.mailed_councils,
    )


# A QR code on paper cannot be changed any more.
def moved_pages(register: Register) -> Iterator[Page]:
    """A page at each earlier name of an advice or a body; it is in no list, search or sitemap."""
    for one in register.advices:
        yield from _moved(one.title, advice_source(one.id), map(advice_source, one.formerly))
    for of in register.bodies:
        yield from _moved(of.title, body_source(of.id), map(body_source, of.formerly))


def _moved(title: str, source: str, earlier: Iterable[str]) -> Iterator[Page]:
    for old in earlier:
        yield Page(
            source=old,
            title=title,
            description=f"Deze pagina heeft een nieuw adres: {title}.",
            content=body("entrances/moved.html", title=title, target=page_url(source)),
            listed=False,
            moved_to=page_url(source),
        )


def makers_page(options: SiteOptions) -> Page:
    """The links that makers need, of the pages that exist."""
    return headed(
        _MAKERS,
        "entrances/makers.html",
        links=[
            (title, f"{title.lower()}/", text)
            for source, title, text in _FOR_MAKERS
            if not source or source in options.written
        ],
    )
