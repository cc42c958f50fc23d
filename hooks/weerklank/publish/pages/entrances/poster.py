"""The flyer for the counter: one A4 with a question, a phone number, a QR code and tear-off strips.

Most people never hear that there is a council. Paper at the counter is where they can.
"""

from urllib.parse import urlsplit

from markupsafe import Markup

from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import headed
from weerklank.publish.options import SiteOptions
from weerklank.publish.parts.qr import qr_svg
from weerklank.records.register import Register

SOURCE = "flyer/index.md"
STRIPS = 8
_QUESTION = "Krijgt u een uitkering of hulp van de gemeente?"
_ANSWER = "Wij komen voor u op."


def poster_page(register: Register, options: SiteOptions) -> Page:
    """The flyer of the site. What the council wrote at its address stands in the middle."""
    question, answer = headline(options.tagline)
    ways = [(council.title, council.contact) for council in register.councils if council.contact]
    visits = [(name, way) for name, way in ways if way.phone or way.address]
    phone = options.phone or next((way.phone for _, way in visits if way.phone), "")
    return headed(
        SOURCE,
        "entrances/poster.html",
        options=options,
        question=question,
        answer=answer,
        phone=phone,
        hours=options.phone_hours,
        visits=visits,
        host=shown_address(options.address),
        code=qr_svg(options.address) if options.address else Markup(),
        strips=range(STRIPS),
    )


def headline(tagline: str) -> tuple[str, str]:
    """The tagline as a question and what follows it; a tagline without a question follows ours."""
    question, mark, answer = tagline.partition("?")
    if mark:
        return f"{question.strip()}?", answer.strip() or _ANSWER
    return _QUESTION, tagline.strip() or _ANSWER


def shown_address(address: str) -> str:
    """The address as people type it: without `https://` and the last slash."""
    parts = urlsplit(address)
    return f"{parts.netloc}{parts.path}".rstrip("/")
