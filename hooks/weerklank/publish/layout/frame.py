"""What stands around every page: the menu, the banner, the date, the house style."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.publish.data.feeds import atom_feed
from weerklank.publish.layout.card.social_card import SITE_CARD
from weerklank.publish.layout.house_style import house_style
from weerklank.publish.options import SiteOptions


@dataclass(frozen=True, slots=True)
class Place:
    """A link around every page; `source` is the page that the council must have written for it."""

    title: str
    url: str
    source: str | None = None
    under: tuple[Place, ...] = ()
    """What belongs to it: links below the menu, on these pages and on its own."""


_MENU = (
    Place(
        "Adviezen",
        "adviezen/",
        under=(Place("Per onderwerp", "onderwerpen/"), Place("Per jaar", "jaren/")),
    ),
    Place(
        "Beloften",
        "beloften/",
        under=(Place("Laatste dagen", "termijnen/"), Place("Wat is afgesproken?", "afspraken/")),
    ),
    Place("Raadsleden", "raadsleden/"),
    Place(
        "Hulp of klacht?",
        "klacht/",
        "klacht.md",
        under=(Place("Klachten in cijfers", "klachten/"), Place("Wie beslist?", "wie-beslist/")),
    ),
    Place("Wie zijn wij?", "over-ons/", "over-ons.md"),
)
_FOOTER = (
    Place("In het kort", "kort/"),
    Place("Agenda", "agenda/"),
    Place("Vertel het ons", "vertel-het-ons/", "vertel-het-ons.md"),
    Place("Zo rekenen wij", "methode/"),
    Place("Toegankelijkheid", "toegankelijkheid/", "toegankelijkheid.md"),
    Place("Privacy", "privacy/", "privacy.md"),
    Place("Voor makers", "makers/"),
)
_ELSEWHERE = (Place("Alle onderwerpen", "onderwerpen/"), Place("Alle adviezen", "adviezen/"))
"""Where who finds nothing can look further."""

_LIKE_US = (Place("Gemeenten zoals de onze", "vergelijken/"),)


def frame(options: SiteOptions, today: dt.date) -> Mapping[str, object]:
    """The values that the theme puts around every page."""
    style = house_style(options.house_style)
    return {
        "name": options.name,
        "language": options.language,
        "tagline": options.tagline,
        "menu": _links(_MENU, options),
        "search": "zoeken/",
        "elsewhere": _links(_ELSEWHERE, options),
        "footer_links": _links((*_LIKE_US, *_FOOTER) if options.national else _FOOTER, options),
        "phone": options.phone,
        "phone_address": dutch.digits(options.phone),
        "phone_hours": options.phone_hours,
        "today": today.isoformat(),
        "today_words": dutch.day(today),
        "checked_words": _checked(options, today),
        "invented": options.invented,
        "banner": _banner(options),
        "banner_link": None,
        "logo": style.logo,
        "home": "",
        "address": options.address,
        "feeds": _feeds(options),
        "card": SITE_CARD if options.address else "",
    }


def _links(places: tuple[Place, ...], options: SiteOptions) -> list[dict[str, object]]:
    """The links whose page exists; the pages made from records always do."""
    return [
        {"title": place.title, "url": place.url, "under": _links(place.under, options)}
        for place in places
        if place.source is None or place.source in options.written
    ]


def _feeds(options: SiteOptions) -> list[dict[str, str]]:
    """The feeds that every page names in its head, for feed readers."""
    if not atom_feed.has_feed(options):
        return []
    return [
        {"title": "Nieuwe adviezen en antwoorden", "url": atom_feed.URI},
        {"title": "Antwoorden waarvan de laatste dag voorbij is", "url": atom_feed.LATE},
    ]


def _checked(options: SiteOptions, today: dt.date) -> str:
    """The day on which the council looked; empty for one that is still to come."""
    day = options.checked_on
    return dutch.day(day) if day and day <= today else ""


def _banner(options: SiteOptions) -> str:
    if not options.invented:
        return ""
    return "Voorbeeld: alles hier is verzonnen."
