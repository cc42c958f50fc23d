"""Old addresses that lead to the new one: a QR code on paper cannot be changed any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from weerklank.publish.addresses import advice_source, body_source
from weerklank.publish.output import Page, page_url
from weerklank.publish.templating import body
from weerklank.records.register import Register


def moved_pages(register: Register) -> Iterator[Page]:
    """A page at each earlier name of an advice or a body; it is in no list, search or sitemap."""
    for one in register.advices:
        yield from _moved(one.title, advice_source(one.id), map(advice_source, one.formerly))
    for of in register.bodies:
        yield from _moved(of.title, body_source(of.id), map(body_source, of.formerly))


def _moved(title: str, source: str, earlier: Iterable[str]) -> Iterator[Page]:
    for old in earlier:
        yield Page(
            source=old,
            title=title,
            description=f"Deze pagina heeft een nieuw adres: {title}.",
            body=body("moved.html", old, title=title, target=page_url(source)),
            listed=False,
            moved_to=page_url(source),
        )
