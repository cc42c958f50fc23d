"""What stands around every page: the menu, the banner, the date, the house style."""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from typing import Any

from weerklank.messages import dutch
from weerklank.publish.data.feeds import atom_feed
from weerklank.publish.layout.card.social_card import SITE_CARD
from weerklank.publish.layout.house_style import house_style
from weerklank.publish.options import SiteOptions
from weerklank.words.packaged import table_of


@cache
def _places() -> Mapping[str, list[dict[str, Any]]]:
    places: Mapping[str, list[dict[str, Any]]] = table_of("weerklank.publish.pages", "places.yaml")
    return places


def frame(options: SiteOptions, today: dt.date) -> Mapping[str, object]:
    """The values that the theme puts around every page."""
    style = house_style(options.house_style)
    return {
        "name": options.name,
        "language": options.language,
        "tagline": options.tagline,
        "menu": _links("menu", options),
        "search": "zoeken/",
        "elsewhere": _links("elsewhere", options),
        "footer_links": _links("footer", options),
        "phone": options.phone,
        "phone_address": dutch.digits(options.phone),
        "phone_hours": options.phone_hours,
        "today": today.isoformat(),
        "today_words": dutch.day(today),
        "checked_words": _checked(options, today),
        "invented": options.invented,
        "banner": "Voorbeeld: alles hier is verzonnen." if options.invented else "",
        "banner_link": None,
        "logo": style.logo,
        "home": "",
        "address": options.address,
        "feeds": _feeds(options),
        "card": SITE_CARD if options.address else "",
    }


def _links(where: str, options: SiteOptions) -> list[dict[str, object]]:
    """The links whose page exists; the pages made from records always do."""
    there = {None, *options.written, *(["vergelijken.md"] if options.national else [])}
    return [
        {"title": place["title"], "url": place["url"], "under": place.get("under", [])}
        for place in _places()[where]
        if place.get("source") in there
    ]


def _feeds(options: SiteOptions) -> list[dict[str, str]]:
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
