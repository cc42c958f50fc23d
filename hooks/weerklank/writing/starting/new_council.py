"""The files of a new council's repository, made from the templates in `weerklank/starter`.

What a council has not said is left out of the sentence, never filled in.
"""

import re
from collections.abc import Mapping
from dataclasses import field

from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.records.models.body import Body
from weerklank.records.values.partial_date import PartialDate
from weerklank.writing.headers.full_form import whole_record
from weerklank.writing.headers.yaml_text import scalar
from weerklank.writing.names import body_id
from weerklank.writing.starting.ombudsman import ombudsman_files
from weerklank.writing.starting.templates import ONLY_IN_TEMPLATE, TEMPLATES, filled, manual, target

_BODY_TEXT = "content/organisaties/"
_NOT_FILLED = (_BODY_TEXT, "content/handleiding/", ONLY_IN_TEMPLATE)
_CODEBERG = (
    "https://${{ github.repository_owner }}.codeberg.page/${{ github.event.repository.name }}/"
)
"""Where Codeberg puts the site of a repository (docs.codeberg.org/codeberg-pages)."""


@dataclass(frozen=True, slots=True)
class NewCouncil:
    """What is asked about a new council; `phone` or `mail` is filled in, the rest may be empty."""

    name: str
    municipality: str
    phone: str = ""
    hours: str = ""
    mail: str = ""
    address: str = ""
    """Where the site will stand, with https://."""

    municipality_phone: str = ""
    term: Mapping[str, str] = field(default_factory=dict)
    """The answer term by the sort of advice for which it holds, as far as that was said."""

    source: str = ""
    covers_from: str = ""
    """From when all answers are in its archive; empty when nobody knows."""

    ombudsman: bool = False
    """Whether the recommendations of the National Ombudsman come along, as an advice."""

    sent: str = ""
    """The day on which the council sent that advice; empty leaves it a draft."""

    github: str = ""
    """The owner and the name of the repository, when the editor signs in at GitHub."""

    @property
    def site(self) -> str:
        """Where the site stands, on a slash; at GitHub it has an address without being asked."""
        owner, _, name = self.github.partition("/")
        host = f"{owner.lower()}.github.io"
        at_github = f"https://{host}/{'' if name.lower() == host else name}" if name else ""
        found = (self.address or at_github).rstrip("/")
        return f"{found}/" if found else ""

    @property
    def body(self) -> str:
        """The id of the council: its name without the municipality."""
        return body_id(re.sub(rf"\s+(van )?{re.escape(self.municipality)}$", "", self.name))


def council_files(council: NewCouncil, requirement: str) -> dict[str, str]:
    """Every file of the repository by its path, sorted; the same council gives the same files.

    `requirement` is the line that installs Weerklank. The manual goes along as it is.
    """
    words = _words(council, requirement)
    found = {
        target(path): filled(path.read_text(encoding="utf-8"), words)
        for path in TEMPLATES.rglob("*")
        if path.is_file() and not path.relative_to(TEMPLATES).as_posix().startswith(_NOT_FILLED)
    }
    found |= {
        f"content/handleiding/{page.name}": page.read_text(encoding="utf-8")
        for page in manual().glob("*.md")
    }
    found[f"{_BODY_TEXT}{council.body}.md"] = _council_page(council)
    found[f"{_BODY_TEXT}college.md"] = _college_page(council)
    if council.ombudsman:
        sent = PartialDate.parse(council.sent) if council.sent else None
        found |= ombudsman_files(council.body, council.municipality, sent)
    return dict(sorted(found.items()))


def _words(council: NewCouncil, requirement: str) -> dict[str, str]:
    """Everything the templates may name."""
    about = f"Wie er in {_in_sentence(council.name)} zitten, en hoe u mee kunt doen."
    subject = f"Wat {_in_sentence(council.name)} adviseert, en wat de gemeente ermee doet."
    return {
        "naam": council.name,
        "naam_yaml": scalar(council.name),
        "naam_in_zin": _in_sentence(council.name),
        "Naam": _sentence(_in_sentence(council.name)),
        "gemeente": council.municipality,
        "raad": council.body,
        "omschrijving_yaml": scalar(subject),
        "over_yaml": scalar(about),
        "Bereik": _reach(council),
        "Klachtenlijn": _complaint_line(council),
        "regel_adres": f"site_url: {scalar(council.site)}" if council.site else "",
        "regel_opslag": _repository(council),
        "regel_editor": _editor(council),
        "regel_telefoon": _phone_lines(council),
        "codeberg_adres": council.site or _CODEBERG,
        "weerklank": requirement,
    }


def _in_sentence(name: str) -> str:
    """With its article, as it stands inside a sentence."""
    bare = re.match(r"(cliëntenraad|adviesraad|wmo-raad|participatieraad)\b", name, re.IGNORECASE)
    return f"de {name}" if bare else name


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _reach(council: NewCouncil) -> str:
    hours = f" ({council.hours})" if council.hours else ""
    ways = [f"bel {_call(council.phone)}{hours}"] if council.phone else []
    ways += [f"mail naar {council.mail}"] if council.mail else []
    return _sentence(" of ".join(ways)) + "."


def _complaint_line(council: NewCouncil) -> str:
    if council.municipality_phone:
        return f"Bel de gemeente: {_call(council.municipality_phone)}."
    return f"Bel de gemeente {council.municipality} en vraag waar u met een klacht terechtkunt."


def _call(phone: str) -> str:
    """A number that calls at one touch, for who reads on a phone."""
    return f"[{phone}](tel:{dutch.digits(phone)})"


def _repository(council: NewCouncil) -> str:
    if council.github:
        return f"repo_url: https://github.com/{council.github}"
    return "# repo_url: https://codeberg.org/uw-raad/site"


def _editor(council: NewCouncil) -> str:
    return f"    admin: {{backend: github, repo: {council.github}}}" if council.github else ""


def _phone_lines(council: NewCouncil) -> str:
    values = {"phone": council.phone, "phone_hours": council.hours}
    return "\n".join(f"    {key}: {scalar(value)}" for key, value in values.items() if value)


def _council_page(council: NewCouncil) -> str:
    fields = {
        "title": council.name,
        "kind": "council",
        "municipality": council.municipality,
        "advises": ["college"],
        "contact": {
            "phone": council.phone or None,
            "hours": council.hours or None,
            "mail": council.mail or None,
        },
        # A term of the college is no term of the gemeenteraad.
        "agreements": _agreements(council),
        "covers_from": council.covers_from or None,
    }
    text = (TEMPLATES / _BODY_TEXT / "raad.txt").read_text(encoding="utf-8")
    return whole_record(Body, fields, text)


def _agreements(council: NewCouncil) -> list[dict[str, object]]:
    """What was said of the agreement and nothing else: not even from which day the term counts."""
    if not council.source:
        return []
    partners = {"with": ["college"]} if council.ombudsman else {}
    term = {"answer_term": dict(council.term)} if council.term else {}
    return [{"source": council.source, **term, **partners}]


def _college_page(council: NewCouncil) -> str:
    phone = council.municipality_phone or None
    fields = {
        "title": f"College van burgemeester en wethouders van {council.municipality}",
        "kind": "college",
        "short": "het college",
        "municipality": council.municipality,
        "contact": {"phone": phone},
    }
    text = (TEMPLATES / _BODY_TEXT / "college.txt").read_text(encoding="utf-8")
    return whole_record(Body, fields, text)
