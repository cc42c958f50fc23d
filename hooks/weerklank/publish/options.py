"""What a council can set about its site under `extra: weerklank:`: one line for each setting.

A type says what may be typed; a refusal is one of our codes with the end of the sentence that
`settings/site.py` begins with the name of the setting. With a title it is asked in the editor too.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator, ConfigDict, Field, InstanceOf, ValidationInfo
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError

from weerklank.publish.about.accessibility import fault_in
from weerklank.publish.about.like_us import National
from weerklank.records.own_pages.written import WrittenPage
from weerklank.records.values.partial_date import day_typed
from weerklank.records.values.typed import is_phone, yes_or_no

CONFIG = ConfigDict(extra="forbid", arbitrary_types_allowed=True)
LANGUAGES: Mapping[str, str] = {"nl": "Nederlands", "en": "Engels"}
TYPED: Mapping[str, str] = {"house_style": "huisstijl"}
"""What a setting is called in mkdocs.yml, where that is not its name in the code."""


def refused(*, code: str, text: str, **told: str) -> PydanticCustomError:
    """A refusal with one of our codes; `settings/site.py` puts the name of the setting in front."""
    return PydanticCustomError(code, text, told)


def one_line(value: object) -> str:
    """A text that stands in titles and pictures: what was typed over two lines is one."""
    if not isinstance(value, (str, int)):
        raise refused(code="S004", text="moet een tekst zijn.")
    return " ".join(str(value).split())


def _phone(value: object) -> str:
    """A number without quotes is refused too: YAML reads 0123456 as 42798."""
    if isinstance(value, int):
        raise refused(code="S020", text='hoort tussen aanhalingstekens: "0123-456 789".')
    number = one_line(value)
    if number and not is_phone(number):
        text = (
            'is geen telefoonnummer. Schrijf alleen het nummer, bijvoorbeeld "0123-456 789". '
            "Uitleg hoort bij phone_hours."
        )
        raise refused(code="S020", text=text)
    return number


def _switch(value: object) -> object:
    meant = yes_or_no(value)
    if not isinstance(meant, bool):
        raise refused(code="S004", text="is ja of nee.")
    return meant


def _day(value: object) -> dt.date | None:
    day = day_typed(value) if value else None
    if value and day is None:
        raise refused(code="S004", text="is geen dag die bestaat. Schrijf jjjj-mm-dd.")
    return day


def _still(value: object, info: ValidationInfo) -> dt.date | None:
    """Only an invented example may stand still: a real register would go stale unseen."""
    if value and not info.data.get("invented"):
        text = (
            "mag alleen bij een verzonnen voorbeeld (invented: true). Een echte site kijkt elke "
            "dag opnieuw."
        )
        raise refused(code="S005", text=text)
    return _day(value)


def _block(value: object) -> dict[str, object]:
    if not isinstance(value, Mapping):
        raise refused(code="S004", text="moet regels hebben als 'kleur: \"#1f4f4f\"'.")
    return {str(key): inner for key, inner in value.items()}


def _language(value: object) -> str:
    if value not in LANGUAGES:
        raise refused(code="S004", text=f"is een van: {', '.join(LANGUAGES)}.")
    return str(value)


def _statement(value: object) -> dict[str, object]:
    block = _block(value)
    if fault := fault_in(block):
        raise refused(code="S004", text=fault)
    return block


def _is_whole(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    whole = parts.scheme == "https" and parts.hostname and not parts.query
    return bool(whole) and " " not in address


def _web_address(value: object) -> str:
    text = one_line(value)
    if text and not _is_whole(text):
        told = "moet een adres zijn met https:// ervoor, zoals https://raden.nl/"
        raise refused(code="S004", text=told)
    return f"{text.removesuffix('/')}/" if text else ""


Line = Annotated[str, BeforeValidator(one_line)]
WebAddress = Annotated[str, BeforeValidator(_web_address)]
Phone = Annotated[str, BeforeValidator(_phone)]
Switch = Annotated[bool, BeforeValidator(_switch)]
Day = Annotated[dt.date | None, BeforeValidator(_day)]
StillDay = Annotated[dt.date | None, BeforeValidator(_still)]
Block = Annotated[dict[str, object], BeforeValidator(_block)]
Language = Annotated[str, BeforeValidator(_language)]
Statement = Annotated[dict[str, object], BeforeValidator(_statement)]


@dataclass(frozen=True, config=CONFIG)
class SiteOptions:
    """What the pages know of the settings.

    `address` ends with a slash, or is empty when the site does not know where it will stand.
    `pages` are the pages that the council wrote itself.
    """

    name: Line
    address: str = ""
    tagline: Line = Field(
        default="", title="Eén zin over de raad", description="Boven aan elke pagina."
    )
    invented: Switch = False
    phone: Phone = Field(
        default="", title="Telefoon", description="Alleen het nummer, voor inwoners."
    )
    phone_hours: Line = Field(
        default="", title="Wanneer bellen", description="Zoals: ma en do, 10-12 uur."
    )
    house_style: Block = Field(default_factory=dict, title="Huisstijl")
    language: Language = Field(default="nl", title="Taal van de knoppen en de uitleg")
    """Of what stands around the pages; the records stay in the language that they have."""

    accessibility: Statement = Field(default_factory=dict, title="Toegankelijkheid")
    """The accessibility statement: status (A to E), date, how, report and complaint."""

    woo_index: Switch = Field(default=False, title="Adviezen in de landelijke zoekmachine")
    """Whether the national search for government documents is offered the advices."""

    offline_copy: Switch = Field(default=False, title="De hele site als één bestand aanbieden")
    """Whether the whole site can be fetched as one file, to read without internet."""

    online_since: Day = Field(
        default=None,
        title="Openbaar sinds",
        description="De dag van de bekendmaking. Wat u later verandert, staat bij Wijzigingen.",
    )
    """The day on which the site became public; what was changed before it is no correction."""

    checked_on: Day = Field(
        default=None,
        title="Nagekeken op",
        description="De dag waarop u de hele site nakeek. Bezoekers zien hem. Doe dit elke maand.",
    )
    """The day on which the council last read the whole site; it shows that somebody still looks."""

    repository: str = ""
    """Where the files of the site can be seen by everyone; empty when that is not known."""

    pages: tuple[WrittenPage, ...] = ()

    national: WebAddress = Field(
        default="",
        title="Adres van een landelijk overzicht",
        description="Dan staan cijfers van andere raden naast die van u.",
    )
    """The address of a national view, to show the figures of others beside ours; off when empty."""

    national_figures: InstanceOf[National] | None = None
    """Those figures, once they were fetched; None when they are not there."""

    @property
    def written(self) -> frozenset[str]:
        """The source addresses of the pages that the council wrote itself."""
        return frozenset(page.source for page in self.pages)

    def absolute(self, url: str) -> str:
        """The full address of a page or file, or its address below the root without one."""
        return self.address + url
