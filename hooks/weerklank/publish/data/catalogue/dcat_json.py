"""`data/catalogus.jsonld`: the data set as national catalogues harvest it (DCAT-AP-NL 3.0).

The page of the open data carries the same description. An address is the name of a thing here, so
without the full address of the site there is none; an invented example is no data set either.
"""

import json
from collections.abc import Sequence
from urllib.parse import urlsplit

from weerklank.cases.case import Verdicts
from weerklank.publish.making.output import DataFile
from weerklank.publish.options import SiteOptions
from weerklank.records.register import Register

URI = "data/catalogus.jsonld"
_PAGE = "gegevens/"
CC0 = "http://creativecommons.org/publicdomain/zero/1.0/"
_DUTCH = "http://publications.europa.eu/resource/authority/language/NLD"
_OPEN = "http://publications.europa.eu/resource/authority/access-right/PUBLIC"
_THEME = "http://publications.europa.eu/resource/authority/data-theme/GOVE"
"""Government and public sector: the theme that fits what a council asks of its municipality."""

_DAILY = "http://publications.europa.eu/resource/authority/frequency/DAILY"
_FORMATS = {
    "csv": ("http://publications.europa.eu/resource/authority/file-type/CSV", "text/csv"),
    "json": ("http://publications.europa.eu/resource/authority/file-type/JSON", "application/json"),
    "ics": ("http://publications.europa.eu/resource/authority/file-type/ICS", "text/calendar"),
    "xml": (
        "http://publications.europa.eu/resource/authority/file-type/ATOM",
        "application/atom+xml",
    ),
}
_SHARED = ("data/", "feeds/nieuw.xml", "feeds/te-laat.xml")
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def dcat_files(
    register: Register, verdicts: Verdicts, options: SiteOptions, files: Sequence[DataFile]
) -> tuple[DataFile, ...]:
    """The data set with a distribution for each file; none without the address of the site."""
    if not urlsplit(options.address).hostname or options.invented:
        return ()
    text = json.dumps(_catalogue(register, verdicts, options, files), ensure_ascii=False, indent=1)
    return (DataFile(URI, f"{text}\n"),)


def _catalogue(
    register: Register, verdicts: Verdicts, options: SiteOptions, files: Sequence[DataFile]
) -> dict[str, object]:
    page = options.absolute(_PAGE)
    publisher = {"@id": f"{options.address}#uitgever"}
    contact = {"@id": f"{options.address}#contact"}
    return {
        "@context": CONTEXT,
        "@graph": [
            {
                "@id": f"{page}#catalogus",
                "@type": "dcat:Catalog",
                "dct:title": dutch(f"Gegevens van {options.name}"),
                "dct:description": dutch("De gegevens over adviezen en antwoorden op deze site."),
                "dct:publisher": publisher,
                "dcat:contactPoint": contact,
                "dct:language": {"@id": _DUTCH},
                "dcat:dataset": {"@id": f"{page}#dataset"},
            },
            {
                "@id": f"{page}#dataset",
                "@type": "dcat:Dataset",
                "dct:title": dutch(f"Adviezen en antwoorden: {options.name}"),
                "dct:description": dutch(
                    "Adviezen van een cliëntenraad of adviesraad, wat de gemeente antwoordde, of "
                    "dat op tijd was en of het is uitgelegd. Met elke berekening."
                ),
                "dct:identifier": f"{page}#dataset",
                "dct:publisher": publisher,
                "dct:creator": publisher,
                "dcat:contactPoint": contact,
                "dcat:theme": {"@id": _THEME},
                "dcat:keyword": [dutch(word) for word in _keywords(verdicts)],
                "dcat:landingPage": {"@id": page},
                "dct:accessRights": {"@id": _OPEN},
                "dct:accrualPeriodicity": {"@id": _DAILY},
                "dct:language": {"@id": _DUTCH},
                "dcat:distribution": [_distribution(file, options) for file in _shared(files)],
            },
            {**publisher, "@type": "foaf:Agent", "foaf:name": dutch(options.name)},
            {**contact, **_contact(register, options)},
        ],
    }


def dutch(text: str) -> dict[str, str]:
    """A text with its language."""
    return {"@language": "nl", "@value": text}


def _keywords(verdicts: Verdicts) -> list[str]:
    return sorted({theme for case in verdicts.advices for theme in case.advice.themes})


def _contact(register: Register, options: SiteOptions) -> dict[str, object]:
    """How the council can be reached; its page when it gave no address for mail."""
    mails = (council.contact.mail for council in register.councils if council.contact)
    mail = next((mail for mail in mails if mail), None)
    way = {"vcard:hasEmail": {"@id": f"mailto:{mail}"}} if mail else {}
    return {
        # A checker that has not read the ontology does not know that one is the other.
        "@type": ["vcard:Organization", "vcard:Kind"],
        "vcard:fn": options.name,
        "vcard:hasURL": {"@id": options.absolute("")},
        **way,
    }


def _shared(files: Sequence[DataFile]) -> list[DataFile]:
    """The files that hold the data; not those about one theme, which hold the same."""
    return [f for f in files if f.uri.startswith(_SHARED) and _ending(f) in _FORMATS]


def _ending(file: DataFile) -> str:
    return file.uri.rpartition(".")[2]


def _distribution(file: DataFile, options: SiteOptions) -> dict[str, object]:
    kind, media = _FORMATS[_ending(file)]
    name = file.uri.rpartition("/")[2]
    return distribution(options.absolute(file.uri), name, media, file.size, {"@id": kind})


def distribution(
    url: str, title: str, media: str, size: int, kind: dict[str, str] | None = None
) -> dict[str, object]:
    """One file of a data set, at its address; `kind` is its form on the European list."""
    return {
        "@id": f"{url}#distributie",
        "@type": "dcat:Distribution",
        "dct:title": dutch(title),
        "dcat:accessURL": {"@id": url},
        "dcat:downloadURL": {"@id": url},
        "dct:license": {"@id": CC0},
        **({"dct:format": kind} if kind else {}),
        "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{media}"},
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(size)},
    }
