"""What stands around every page, and how a page is made from a template of ours."""

import datetime as dt
import functools
from collections.abc import Mapping
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader

from weerklank.messages import dutch
from weerklank.national.figures.cells import percent
from weerklank.national.folder import View
from weerklank.publish.layout.frame import frame as frame_of_a_council
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import body_in, environment
from weerklank.publish.options import SiteOptions
from weerklank.records.values.partial_date import PartialDate

_TEMPLATES = Path(__file__).parent / "templates"
_MENU = (
    ("Onderwerpen", "thema/"),
    ("Gemeenten", "gemeente/"),
    ("Afspraken", "afspraken/"),
    ("Adviezen zoeken", "adviezen/"),
)
_FOOTER = (
    ("Gemeenten zoals de uwe", "grootte/"),
    ("Redenen bij nee", "redenen/"),
    ("Wie doet mee?", "dekking/"),
    ("Zo rekenen wij", "methode/"),
    ("Gegevens", "gegevens/"),
    ("Colofon", "colofon/"),
)

_EXAMPLE = "Dit is een voorbeeld. Alle raden en gemeenten zijn verzonnen."


@functools.cache
def _environment() -> Environment:
    """The environment of all pages, with our templates in front."""
    shared = environment()
    made = shared.overlay(
        loader=ChoiceLoader([FileSystemLoader(_TEMPLATES), *filter(None, [shared.loader])])
    )
    made.filters = {**shared.filters, "percent": percent, "number": number, "on_day": on_day}
    return made


def number(value: int) -> str:
    """A number with points between the thousands, as people write it."""
    return f"{value:,}".replace(",", ".")


def on_day(written: str) -> str:
    """A date as the tables have it, in words; it may be a month or a year."""
    return dutch.moment(PartialDate.parse(written))


def made_page(source: str, title: str, description: str, template: str, **context: object) -> Page:
    """A page at the address of `source`; it is made when somebody writes it down."""
    return Page(source, title, description, body_in(_environment, template, title=title, **context))


def frame(view: View, today: dt.date) -> Mapping[str, object]:
    """The values that the shell puts around every page: those of a council, with our own links."""
    options = SiteOptions(
        name=view.name,
        address=view.address,
        tagline=view.tagline,
        invented=view.invented,
        phone=view.phone,
        phone_hours=view.phone_hours,
    )
    return {
        **frame_of_a_council(options, today),
        "menu": _links(_MENU),
        "elsewhere": _links(_MENU),
        "footer_links": _links(_FOOTER),
        "banner": _EXAMPLE if view.invented else "",
        "feeds": [],
        "card": "",
    }


def _links(places: tuple[tuple[str, str], ...]) -> list[dict[str, object]]:
    return [{"title": title, "url": url, "under": ()} for title, url in places]
