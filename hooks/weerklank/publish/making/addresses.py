"""Where each record stands on the site: addresses that pages, data and letters share."""

from weerklank.publish.making.output import page_url
from weerklank.records.files.places import BODIES

ADVICES = "adviezen"
OVERSIGHT = "raadsleden"


def advice_source(advice_id: str) -> str:
    """The source address of the page of an advice."""
    return f"{ADVICES}/{advice_id}.md"


def advice_url(advice_id: str) -> str:
    """The address of the page of an advice, below the root of the site."""
    return page_url(advice_source(advice_id))


def body_source(body_id: str) -> str:
    """The source address of the page of a body."""
    return f"{BODIES.name}/{body_id}.md"


def body_url(body_id: str) -> str:
    """The address of the page of a body, below the root of the site."""
    return page_url(body_source(body_id))


def pack_url(name: str) -> str:
    """The address of the pack of a portfolio or of a meeting date."""
    return f"{OVERSIGHT}/{name}/"


def answer_anchor(recommendation: str, body: str, *, several: bool) -> str:
    """The name of the place where the answer to a recommendation stands on its page."""
    return f"aanbeveling-{recommendation}-{body}" if several else f"aanbeveling-{recommendation}"
