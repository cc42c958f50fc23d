"""What is wrong with a site as a whole: settings, days, colours, and no record."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from weerklank.git.history import in_git
from weerklank.kept.store import FOLDER as KEPT
from weerklank.messages import dutch
from weerklank.publish.about.like_us import FILE as NATIONAL
from weerklank.publish.about.like_us import National, read_national
from weerklank.publish.data.feeds.woo_sitemap import municipalities
from weerklank.publish.layout.house_style import house_style
from weerklank.records.register import Register
from weerklank.records.reporting.problems import Problem
from weerklank.settings.site import Settings

_NO_NUMBER = (
    "Zet bij het college: tooi: https://identifier.overheid.nl/tooi/id/gemeente/gm0000, met de "
    "code van uw gemeente in plaats van 0000."
)


def woo_problems(settings: Settings, register: Register) -> Iterator[Problem]:
    """What keeps the national search away; a preview, which has a port, needs no https."""
    parts = urlsplit(settings.address)
    faults = (
        (settings.invented, "Haal 'woo_index' weg: dit is een verzonnen voorbeeld."),
        (
            parts.scheme != "https" and ":" not in parts.netloc,
            "Zet 'site_url' op het adres van uw site, met https:// ervoor.",
        ),
        (not municipalities(register), _NO_NUMBER),
    )
    for applies, text in faults:
        if applies:
            yield settings.file.own("S011", text, "woo_index")


def kept_by_another(root: Path) -> Iterator[Problem]:
    """What was kept makes the next build quick, and is believed: it may come from nobody else.

    Who sends a council a change could else bring a page, a verdict or the word that a text holds
    nothing private.
    """
    name = KEPT.parts[0]
    if in_git(root, name):
        text = f"Deze map staat in git, en is alleen van deze computer. Typ: git rm -r {name}"
        yield Problem(PurePosixPath(name), 1, "R079", text)


_STILL_TO_COME = {
    "online_since": "Tot die dag toont de site geen correcties. Is de site al open?",
    "checked_on": "Tot die dag zegt de site niet dat u haar hebt nagekeken.",
}


def still_to_come(settings: Settings, today: dt.date) -> Iterator[Problem]:
    """A day of the site after today: it says less in silence, which may be a typing error."""
    for name, told in _STILL_TO_COME.items():
        day: dt.date | None = getattr(settings, name)
        if day and day > today:
            text = f"'{name}' ({day}) ligt na vandaag ({today}). {told} Kijk het jaar na."
            yield settings.file.own("W250", text, name)


def passed_over(settings: Settings) -> Iterator[Problem]:
    """Templates of the council for the frame of every page, which MkDocs does not get to see."""
    if names := settings.content_rules.passed_over:
        text = (
            f"In deze map wordt {dutch.listing(names)} niet gebruikt: het raam om elke pagina is "
            "van Weerklank. Wilt u kleuren of letters? Gebruik extra_css. Een ander sjabloon voor "
            "één pagina? Geef het een andere naam, en noem die bij die pagina: template: naam.html."
        )
        yield settings.file.problem("W251", text, "theme", "custom_dir")


def national_figures(
    root: Path, settings: Settings, today: dt.date
) -> tuple[National | None, tuple[Problem, ...]]:
    """The figures of others that were fetched, or why they are left out of the site."""
    if not settings.national:
        return None, ()
    try:
        found = read_national((root / NATIONAL).read_bytes(), today)
    except OSError:
        return None, ()
    if isinstance(found, National):
        return found, ()
    text = f"{found} De site noemt ze niet. Haal ze opnieuw op met: weerklank compare"
    return None, (Problem(PurePosixPath(NATIONAL), 1, "W240", text),)


def style_problems(settings: Settings) -> Iterator[Problem]:
    """Colours that people cannot read stop the build; the message names one that passes."""
    for fault in house_style(settings.house_style).faults:
        yield settings.file.own(fault.code, fault.text, "huisstijl", fault.key)
