"""A page for the country, each theme and each size: the same figures, over other councils."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from weerklank.national.figures.scopes import Scope
from weerklank.national.municipalities import years
from weerklank.national.pages.country import Country
from weerklank.national.pages.frame import made_page
from weerklank.publish.output import Page


def scope_pages(country: Country) -> Iterator[Page]:
    """Home, the lists of themes and sizes, and a page for each."""
    scopes = country.scopes
    yield made_page(
        "index.md",
        country.view.name,
        country.view.tagline,
        "home.html",
        scope=scopes.country,
        welcome=country.texts.get("welkom", ""),
    )
    yield _list_page(
        "thema",
        "Onderwerpen",
        "Kies een onderwerp. U ziet wat raden daarover samen laten zien.",
        scopes.themes,
    )
    yield _list_page(
        "grootte",
        "Gemeenten zoals de uwe",
        "Kies hoe groot uw gemeente is. Dan vergelijkt u met plaatsen die erop lijken.",
        # Where all inhabitants are known, nobody has to choose "not known".
        tuple(one for one in scopes.sizes if one.coverage.of_municipalities),
        years=years(country.table.values()),
    )
    for scope in scopes.themes:
        yield _scope_page(scope, "Onderwerpen", "thema/")
    for scope in scopes.sizes:
        yield _scope_page(scope, "Gemeenten zoals de uwe", "grootte/")


def _list_page(
    folder: str, title: str, lead: str, scopes: tuple[Scope, ...], **context: object
) -> Page:
    return made_page(
        f"{folder}/index.md", title, lead, "scopes.html", lead=lead, scopes=scopes, **context
    )


def _scope_page(scope: Scope, above: str, address: str) -> Page:
    page = made_page(
        f"{scope.key}.md",
        scope.title,
        f"{scope.title}: wat raden in Nederland samen laten zien.",
        "scope.html",
        scope=scope,
        above=(above, address),
        theme=scope.name if address == "thema/" else "",
    )
    return replace(page, keywords=(scope.title,))
