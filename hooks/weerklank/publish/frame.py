"""What stands around every page: the menu, the banner, the date, the house style."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from weerklank.messages import dutch
from weerklank.publish.data import atom_feed
from weerklank.publish.house_style import house_style
from weerklank.publish.options import SiteOptions
from weerklank.publish.social_card import SITE_CARD

_MENU = (
    ("Adviezen", "adviezen/", None),
    ("Wie zijn wij?", "over-ons/", "over-ons.md"),
    ("Hulp of klacht?", "klacht/", "klacht.md"),
    ("Raadsleden", "raadsleden/", None),
)
_FOOTER = (
    ("Onderwerpen", "onderwerpen/", None),
    ("Agenda", "agenda/", None),
    ("Jaren", "jaren/", None),
    ("Vertel het ons", "vertel-het-ons/", "vertel-het-ons.md"),
    ("Zo rekenen wij", "methode/", None),
    ("Gegevens", "gegevens/", None),
    ("Wijzigingen", "wijzigingen/", None),
    ("Handleiding", "handleiding/", "handleiding/index.md"),
    ("Flyer", "flyer/", None),
    ("Privacy", "privacy/", "privacy.md"),
    ("Toegankelijkheid", "toegankelijkheid/", "toegankelijkheid.md"),
    ("Colofon", "colofon/", "colofon.md"),
)


def frame(options: SiteOptions, today: dt.date) -> Mapping[str, object]:
    """The values that the theme puts around every page."""
    style = house_style(options.house_style)
    return {
        "name": options.name,
        "tagline": options.tagline,
        "menu": _links(_MENU, options),
        "footer_links": _links(_FOOTER, options),
        "phone": options.phone,
        "phone_address": re.sub(r"[^0-9+]", "", options.phone),
        "phone_hours": options.phone_hours,
        "today": today.isoformat(),
        "today_words": dutch.day(today),
        "invented": options.invented,
        "banner": _banner(options, today),
        "banner_link": None,
        "logo": style.logo,
        "home": "",
        "address": options.address,
        "feeds": _feeds(options),
        "card": SITE_CARD if options.address else "",
    }


def _links(
    links: tuple[tuple[str, str, str | None], ...], options: SiteOptions
) -> list[dict[str, str]]:
    """The links whose page exists; the pages made from records always do."""
    return [
        {"title": title, "url": url}
        for title, url, source in links
        if source is None or source in options.written
    ]


def _feeds(options: SiteOptions) -> list[dict[str, str]]:
    """The feeds that every page names in its head, for feed readers."""
    if not atom_feed.has_feed(options):
        return []
    return [
        {"title": "Nieuwe adviezen en antwoorden", "url": atom_feed.URI},
        {"title": "Antwoorden die te laat zijn", "url": atom_feed.LATE},
    ]


def _banner(options: SiteOptions, today: dt.date) -> str:
    if not options.invented:
        return ""
    return (
        "Dit is een voorbeeld. Deze raad en deze gemeente zijn verzonnen. "
        f"De dag staat stil op {dutch.day(today)}."
    )
