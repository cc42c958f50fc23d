"""The accessibility statement: what the council wrote itself, then the form of the model."""

from __future__ import annotations

from weerklank.publish.accessibility import statement
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import Page, page_url
from weerklank.publish.templating import body

SOURCE = "toegankelijkheid.md"


def accessibility_page(options: SiteOptions) -> Page:
    """Status, day, how it was looked at, and where to go when something does not work."""
    return Page(
        source=SOURCE,
        title="Toegankelijkheid",
        description="Voldoet deze site aan de eisen voor toegankelijkheid, en wie u kunt bellen.",
        keywords=("toegankelijkheid", "voorlezen", "verklaring", "WCAG"),
        body=body(
            "accessibility.html",
            page_url(SOURCE),
            options=options,
            found=statement(options.accessibility),
        ),
    )
