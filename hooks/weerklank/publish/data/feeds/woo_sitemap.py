"""The sitemap with which the national search for government documents finds the advices.

Woo art. 3.3 lid 2 onder e names advices of a council; lid 6 lets it publish them itself. The
sitemap follows DiWoo metadata 0.9.8 (standaarden.overheid.nl/diwoo/metadata). A council has no
number in that standard, so its municipality is the publisher: hence a setting that is off unless
the two agreed on it.
"""

import datetime as dt
import re

from weerklank.cases.case import AdviceCase, Verdicts
from weerklank.lazy_dataclass import dataclass
from weerklank.publish.making.addresses import advice_url
from weerklank.publish.making.output import DataFile
from weerklank.publish.making.templating import xml
from weerklank.publish.options import SiteOptions
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.register import Register

# The harvester only knows an index by this name: 010 is the category of advices.
INDEX = "sitemapindex-diwoo-infocat010.xml"
URI = "sitemap-diwoo-adviezen.xml"
_MUNICIPALITY = re.compile(r"https://identifier\.overheid\.nl/tooi/id/gemeente/gm\d{4}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Document:
    """One advice as the national search wants to know it; all its dates are known days."""

    advice: Advice
    council: Body
    publisher: Body
    url: str
    changed: dt.date


def woo_files(register: Register, verdicts: Verdicts, options: SiteOptions) -> tuple[DataFile, ...]:
    """The sitemap and its index; none unless the setting is on and the address has https.

    A sitemap must name something (sitemaps.org), so without an advice there is none either.
    """
    if not options.woo_index or options.invented or not options.address.startswith("https://"):
        return ()
    documents = woo_documents(register, verdicts, options)
    if not documents:
        return ()
    return (
        DataFile(URI, xml("files/woo_sitemap.xml", documents=documents)),
        DataFile(INDEX, xml("files/woo_index.xml", sitemap=options.absolute(URI))),
    )


def woo_documents(
    register: Register, verdicts: Verdicts, options: SiteOptions
) -> tuple[Document, ...]:
    """Every advice that was sent on a known day by a council whose municipality is known.

    DiWoo asks the day of an act of someone; an advice of which only the month is known stays out.
    """
    found = []
    for verdict in sorted(verdicts.advices, key=lambda verdict: verdict.advice.id):
        publisher = publisher_of(verdict, register)
        if publisher and verdict.advice.sent.exact:
            url = options.absolute(advice_url(verdict.advice.id))
            found.append(
                Document(verdict.advice, verdict.council, publisher, url, _changed(verdict))
            )
    return tuple(found)


def publisher_of(verdict: AdviceCase, register: Register) -> Body | None:
    """The body that stands for the municipality: of the council, of who was advised, or the only.

    None where that would be a guess.
    """
    near = (verdict.council, *(addressee.body for addressee in verdict.addressees))
    known = municipalities(register)
    only = known if len({body.tooi for body in known}) == 1 else ()
    return next((body for body in (*near, *only) if body in known), None)


def municipalities(register: Register) -> tuple[Body, ...]:
    """The bodies with the number of a municipality, which is the only one that is accepted."""
    return tuple(b for b in register.bodies if b.tooi and _MUNICIPALITY.fullmatch(b.tooi))


def _changed(verdict: AdviceCase) -> dt.date:
    """The last day on which something came: no clock, and never before it was published."""
    arrived = (r.arrived for a in verdict.addressees for r in a.responses)
    days = [moment.earliest for moment in arrived if moment]
    shown = verdict.advice.publish_from
    return max(verdict.advice.sent.earliest, *days, *([shown] if shown else []), dt.date.min)
