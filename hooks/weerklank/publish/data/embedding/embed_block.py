"""`insluiten.html`: a small page that the municipality can show on its own site, in an iframe.

It stands alone: no script, no font, no other file, nothing of a visitor is sent anywhere. It says
what is new and how it stands today, because it is fetched anew each time; links open the site.
"""

import base64
import hashlib

from markupsafe import Markup

from weerklank.cases.case import Verdicts
from weerklank.publish.making.output import DataFile
from weerklank.publish.making.templating import link_from, rendered
from weerklank.publish.options import SiteOptions

URI = "insluiten.html"
NEWEST = 3
HEIGHT = 600
"""Pixels in which three advices fit on a small phone; the frame scrolls when more is said."""


def embed_block(verdicts: Verdicts, options: SiteOptions) -> DataFile:
    """The newest advices of the site with what became of them; it can be empty."""
    style = rendered("files/embed.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    html = rendered(
        "files/embed.html",
        options=options,
        style=Markup(style),  # noqa: S704 (a file of ours, with nothing put in)
        style_hash=f"sha256-{digest}",
        newest=verdicts.advices[:NEWEST],
        today=verdicts.today,
        link=link_from(""),
    )
    return DataFile(URI, html)


def embed_code(options: SiteOptions) -> str:
    """What another site pastes; empty when this site does not know its address."""
    if not options.address:
        return ""
    code = Markup(
        '<iframe src="{}" title="{}: nieuwste adviezen" loading="lazy"'
        ' style="width:100%;height:{}px;border:0"></iframe>'
    )
    return str(code.format(options.absolute(URI), options.name, HEIGHT))
