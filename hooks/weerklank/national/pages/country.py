"""Everything that the pages are made of: the figures, the tables to look in, and what is around."""

import datetime as dt
import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any, cast

import duckdb
from jinja2 import ChoiceLoader, Environment, FileSystemLoader

from weerklank.kept.store import Kept
from weerklank.messages import dutch
from weerklank.national.figures.cells import percent
from weerklank.national.figures.measures import Unit
from weerklank.national.figures.scopes import Scopes
from weerklank.national.folder import View
from weerklank.national.sources.municipalities import Municipality
from weerklank.national.tables.files import Written
from weerklank.national.working.outcomes import Outcome
from weerklank.publish.layout.frame import frame as frame_of_a_council
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import body_in, environment
from weerklank.publish.options import SiteOptions
from weerklank.records.values.partial_date import PartialDate
from weerklank.words.packaged import table_of

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


@functools.cache
def _told() -> Mapping[str, Sequence[str]]:
    return cast("dict[str, list[str]]", table_of("weerklank.national.pages", "pages.yaml"))


def made_page(template: str, **context: object) -> Page:
    """The page of a template, as `pages.yaml` calls it; it is made when somebody writes it down."""
    source, title, description = (text.format(**context) for text in _told()[template])
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


@dataclass(frozen=True, slots=True)
class Country:
    """What the pages know."""

    view: View
    today: dt.date
    table: Mapping[str, Municipality]
    outcomes: Sequence[Outcome]
    scopes: Scopes
    tables: duckdb.DuckDBPyConnection
    written: Sequence[Written]
    texts: Mapping[str, str]
    """What the one who runs the view wrote, by name: Markdown."""

    kept: Kept = field(default_factory=Kept)
    """What earlier builds made."""

    years: tuple[tuple[str, str], ...] = ()
    """The years that are kept: the name of the file, and its SHA-256."""

    @property
    def counted(self) -> list[tuple[Outcome, Unit]]:
        """Every register that counts, with its figures."""
        return [
            (one, one.part.done.unit) for one in self.outcomes if one.part and one.part.done.unit
        ]

    @property
    def taking_part(self) -> set[str]:
        """The codes of the municipalities of which a register counts."""
        return {unit.tooi for _, unit in self.counted}

    @property
    def provinces(self) -> list[tuple[str, list[Municipality], list[Municipality]]]:
        """Each province with its municipalities, and those of them that take part, by name."""
        there = self.taking_part
        ordered = sorted(self.table.values(), key=lambda one: (one.province, one.name))
        return [
            (name, members, [one for one in members if one.tooi in there])
            for name, group in groupby(ordered, key=lambda one: one.province)
            for members in [list(group)]
        ]

    def rows(self, question: str, **values: object) -> list[dict[str, Any]]:
        """The answer of the tables to a question, a mapping for each row."""
        found = self.tables.execute(question, values)
        names = [column[0] for column in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
