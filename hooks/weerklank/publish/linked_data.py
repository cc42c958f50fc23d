"""What search engines and library programs read of an advice: JSON-LD with words of schema.org.

It says who wrote what, when, and about what. No verdict is in it: schema.org has no word for one,
and a copy elsewhere would be out of date.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from weerklank.cases.case import AdviceCase
from weerklank.publish.options import SiteOptions
from weerklank.publish.output import page_url
from weerklank.records.partial_date import PartialDate

_IN_MARKUP = str.maketrans({"<": r"\u003c", ">": r"\u003e", "&": r"\u0026"})


def advice_linked_data(verdict: AdviceCase, source: str, options: SiteOptions) -> str:
    """The advice as a `Report`, safe inside a script element; what is not known is left out.

    Addresses are only there when the site knows its own.
    """
    advice, council = verdict.advice, verdict.council
    content = {
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
        "author": _known(
            {
                "@type": "Organization",
                "name": council.title,
                "url": _address(f"organisaties/{council.id}/", options),
            }
        ),
        "about": [{"@type": "Thing", "name": theme} for theme in advice.themes],
    }
    return in_markup(json.dumps(_known(content), ensure_ascii=False))


def in_markup(text: str) -> str:
    """JSON that is safe inside a script element."""
    return text.translate(_IN_MARKUP)


def _known(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value}


def _address(url: str, options: SiteOptions) -> str:
    return options.absolute(url) if options.address else ""


def _date(moment: PartialDate) -> str:
    """A day, a month or a year (ISO 8601); a span of days is no date there."""
    text = moment.isoformat()
    return text if moment.known and "/" not in text else ""
