"""The page of a body: its own text, who is who, what is agreed, and its advices."""

from collections.abc import Sequence

from weerklank.cases.case import Verdicts
from weerklank.cases.council.happened import Event, held_by_year
from weerklank.messages import dutch
from weerklank.publish.making.addresses import body_source
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import body
from weerklank.publish.options import SiteOptions
from weerklank.publish.parts.by_year import long_list, part_pages, year_sent
from weerklank.publish.parts.linked_data import body_linked_data
from weerklank.publish.texts.prose import prose
from weerklank.records.files.places import BODIES
from weerklank.records.models.body import Body, BodyKind, Facilities, Rights
from weerklank.records.register import Register
from weerklank.records.reporting.model_fields import label
from weerklank.rules.scan.agreement_scan import laws_of, rights_of
from weerklank.rules.scan.scan_items import FACILITIES, Law


def body_pages(
    of: Body,
    register: Register,
    verdicts: Verdicts,
    options: SiteOptions,
    happened: Sequence[Event],
) -> list[Page]:
    """The page of one body, and of what it gave or got by year when that is much."""
    folder, today = f"{BODIES.name}/{of.id}", verdicts.today
    given = long_list(
        [v for v in verdicts.advices if v.is_of(of.id)], f"{folder}/gegeven", year_sent
    )
    arrived = [v for v in verdicts.advices if any(a.body.id == of.id for a in v.addressees)]
    got = long_list(arrived, f"{folder}/ontvangen", year_sent)
    events = [e for e in happened if of.id == e.council.id or of in e.bodies]
    page = Page(
        source=body_source(of.id),
        title=of.title,
        description=f"{of.kind.label}: wie, welke afspraken, welke adviezen.",
        keywords=(of.name, of.kind.label),
        linked_data=body_linked_data(of, options),
        content=body(
            "body/body.html",
            of=of,
            today=today,
            successor=register.body(of.ended.successor or "") if of.ended else None,
            text=prose(of.body, below=1) if of.body else "",
            is_council=of.kind is BodyKind.COUNCIL,
            partners=[found for i in of.advises if (found := register.body(i))],
            facilities=_arranged(of.facilities),
            rights=_arranged(of.rights, rights_of(of)),
            law=_law(of),
            given=given,
            got=got,
            meetings=[m for m in of.meetings if m.date >= today],
            events=events,
            held=held_by_year(events) if of.kind is BodyKind.COUNCIL else (),
        ),
    )
    return [
        page,
        *part_pages(page, given.parts, "advices", f"{of.title}, adviezen"),
        *part_pages(page, got.parts, "advices", f"{of.title}, ontvangen adviezen"),
    ]


def _law(council: Body) -> str:
    """Which law asks these rights of a by-law: those on which the council says it advises."""
    laws = laws_of(council)
    names = {
        Law.PARTICIPATIEWET: "artikel 47 Participatiewet",
        Law.WMO: "artikel 2.1.3 Wmo 2015",
        Law.JEUGDWET: "artikel 2.10 Jeugdwet",
    }
    return f" ({dutch.listing(names[law] for law in laws)})" if laws else ""


def _arranged(
    record: Facilities | Rights | None, wanted: Sequence[str] = FACILITIES
) -> list[tuple[str, object]]:
    """Each title that is wanted with what is recorded about it, None where nothing is."""
    return [(label(type(record), n), getattr(record, n)) for n in wanted] if record else []
