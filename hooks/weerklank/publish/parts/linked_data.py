"""What search engines and library programs read of an advice: JSON-LD with words of schema.org.

It says who wrote what, when, and about what. No verdict is in it: schema.org has no word for one,
and a copy elsewhere would be out of date.
"""

import json
from collections.abc import Iterable, Mapping, Sequence

from weerklank.cases.case import AdviceCase
from weerklank.publish.making.output import page_url
from weerklank.publish.options import SiteOptions
from weerklank.records.models.body import Body, Meeting
from weerklank.records.values.partial_date import PartialDate

_IN_MARKUP = str.maketrans({"<": r"\u003c", ">": r"\u003e", "&": r"\u0026"})


def advice_linked_data(verdict: AdviceCase, source: str, options: SiteOptions) -> str:
    """The advice as a `Report`, safe inside a script element; what is not known is left out.

    Addresses are only there when the site knows its own.
    """
    advice = verdict.advice
    authors = [_author(body, options) for body in (verdict.council, *verdict.together)]
    content: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Report",
        "@id": _address(page_url(source), options),
        "url": _address(page_url(source), options),
        "name": advice.title,
        "abstract": advice.summary,
        "reportNumber": advice.number,
        "dateCreated": _date(advice.sent),
        "inLanguage": "nl",
        "creativeWorkStatus": "Verzonnen voorbeeld" if options.invented else None,
        "author": authors if verdict.together else authors[0],
        "about": [{"@type": "Thing", "name": theme} for theme in advice.themes],
    }
    content |= _placed(advice.title, [("Adviezen", "adviezen/")], options)
    return in_markup(_packed(_known(content)))


def _author(council: Body, options: SiteOptions) -> dict[str, object]:
    url = _address(f"organisaties/{council.id}/", options)
    return _known({"@type": "Organization", "name": council.title, "url": url})


def body_linked_data(of: Body, options: SiteOptions) -> str:
    """A council or organisation as an `Organization`: what it publishes about itself, no more."""
    return _in_page(_organisation(of, options) | _placed(of.title, (), options))


def site_linked_data(councils: Sequence[Body], options: SiteOptions) -> str:
    """The site, and the councils that it is of."""
    content = {
        "@type": "WebSite",
        "name": options.name,
        "url": _address("", options),
        "description": options.tagline,
        "inLanguage": "nl",
        "publisher": [_organisation(one, options) for one in councils],
    }
    return _in_page(content)


def meetings_linked_data(
    meetings: Iterable[tuple[Body, Meeting]], source: str, options: SiteOptions
) -> str:
    """The meetings that people can come to, each an `Event`; empty when there are none."""
    found = [
        {
            "@type": "Event",
            "name": f"{meeting.what} ({body.name})",
            "startDate": meeting.date.isoformat(),
            "location": {"@type": "Place", "name": meeting.place} if meeting.place else None,
            "organizer": _organisation(body, options),
            "url": _address(page_url(source), options),
        }
        for body, meeting in meetings
    ]
    events = [_known(one) for one in found]
    return _in_page({"@graph": events}) if events else ""


def _organisation(of: Body, options: SiteOptions) -> dict[str, object]:
    contact = of.contact
    return _known(
        {
            "@type": "Organization",
            "name": of.title,
            "url": _address(f"organisaties/{of.id}/", options),
            "telephone": contact.phone if contact else None,
            "email": contact.mail if contact else None,
            "address": contact.address if contact else None,
            "sameAs": contact.url if contact else None,
        }
    )


def _placed(
    title: str, above: Sequence[tuple[str, str]], options: SiteOptions
) -> dict[str, object]:
    """Where the page stands below the home page; nothing when the site knows no address.

    The last step is the page itself, which has its address already.
    """
    steps = [("Voorpagina", ""), *above, (title, None)]
    trail = [
        {"@type": "ListItem", "position": number, "name": name}
        | ({} if url is None else {"item": _address(url, options)})
        for number, (name, url) in enumerate(steps, start=1)
    ]
    page = {"@type": "WebPage", "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": trail}}
    return {"mainEntityOfPage": page} if options.address else {}


def _in_page(content: Mapping[str, object]) -> str:
    whole = {"@context": "https://schema.org", **_known(content)}
    return in_markup(_packed(whole))


def in_markup(text: str) -> str:
    """JSON that is safe inside a script element."""
    return text.translate(_IN_MARKUP)


def _packed(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _known(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value}


def _address(url: str, options: SiteOptions) -> str:
    return options.absolute(url) if options.address else ""


def _date(moment: PartialDate) -> str:
    """A day, a month or a year (ISO 8601); a span of days is no date there."""
    text = moment.isoformat()
    return text if moment.known and "/" not in text else ""
