"""The home page: it starts from the visitor, then says what was achieved and what is new."""

from weerklank.cases.case import Verdicts
from weerklank.cases.owing.achievements import achievements
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import body
from weerklank.publish.options import SiteOptions
from weerklank.publish.parts.linked_data import site_linked_data
from weerklank.records.register import Register

SOURCE = "index.md"
_NEWEST = 4
_ACHIEVED = 5
_TILES = (
    ("klacht.md", "klacht/", "Ik heb hulp nodig of een klacht", "Wij wijzen u de weg."),
    (
        "vertel-het-ons.md", "vertel-het-ons/", "Ik wil vertellen wat er misgaat",
        "Dat mag zonder naam.",
    ),
    ("over-ons.md", "over-ons/", "Ik wil meedoen", "U hoeft niets te weten van wetten."),
    ("", "kort/", "Wat kwam ervan?", "In tien korte regels."),
)  # fmt: skip


def _has_page(source: str, verdicts: Verdicts, options: SiteOptions) -> bool:
    """Whether it leads somewhere: to a page of the council, or to a year with an advice in it."""
    return source in options.written if source else bool(verdicts.advices)


def home_page(register: Register, verdicts: Verdicts, options: SiteOptions) -> Page:
    """The home page, also when there is nothing to show yet."""
    return Page(
        source=SOURCE,
        title=options.name,
        description=options.tagline
        or f"Wat {options.name} adviseert, en wat de gemeente ermee doet.",
        keywords=("voorpagina", "uitkering", "bijstand", "schulden", "hulp"),
        linked_data=site_linked_data(register.councils, options),
        content=body(
            "entrances/home.html",
            options=options,
            councils=register.councils,
            tiles=[tile[1:] for tile in _TILES if _has_page(tile[0], verdicts, options)],
            achievements=achievements(verdicts.cases)[:_ACHIEVED],
            newest=verdicts.advices[:_NEWEST],
        ),
    )
