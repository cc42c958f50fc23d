"""One door for who works on the site or with its data: the footer is for everybody else."""

from __future__ import annotations

from weerklank.publish.options import SiteOptions
from weerklank.publish.output import Page, page_url
from weerklank.publish.pages.manual import START
from weerklank.publish.templating import body

SOURCE = "makers.md"
_FOR_MAKERS = (
    (START, "Handleiding", "Zo zet u een advies of een antwoord op de site."),
    ("", "Gegevens", "Alles wat hier staat, als bestand. Om zelf mee te rekenen."),
    ("", "Wijzigingen", "Wat er later op deze site is veranderd, en wanneer."),
    ("", "Flyer", "Eén blad om te printen en neer te leggen."),
    ("colofon.md", "Colofon", "Hoe deze site is gemaakt, en wat u ermee mag doen."),
)
"""The page that the council must have written, or nothing; the title; what it is for."""


def makers_page(options: SiteOptions) -> Page:
    """The links that makers need, of the pages that exist."""
    return Page(
        source=SOURCE,
        title="Voor makers",
        description="Voor wie aan deze site werkt, of de gegevens gebruikt.",
        body=body(
            "makers.html",
            page_url(SOURCE),
            links=[
                (title, f"{title.lower()}/", text)
                for source, title, text in _FOR_MAKERS
                if not source or source in options.written
            ],
        ),
    )
