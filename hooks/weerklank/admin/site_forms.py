"""The forms for the settings and for the pages that a council writes itself: nobody edits YAML.

Only what a council may change by itself is asked. The editor leaves every other line of
`mkdocs.yml` as it means; a test in a browser holds that.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SITE, PAGES = "site", "pagina"
"""The names of the collections."""

Widget = dict[str, object]

_DAY: Mapping[str, object] = MappingProxyType(
    {
        "widget": "datetime",
        "type": "date",
        "format": "YYYY-MM-DD",
        "date_format": "YYYY-MM-DD",
        "time_format": False,
        "picker_utc": False,
    }
)
_OWN_SETTINGS: Mapping[str, tuple[str, str, Mapping[str, object]]] = MappingProxyType(
    {
        "tagline": ("Eén zin over de raad", "Staat boven aan elke pagina.", {}),
        "phone": ("Telefoon", "Het nummer dat inwoners kunnen bellen. Alleen het nummer.", {}),
        "phone_hours": ("Wanneer bellen", "Zoals: dinsdag van 10 tot 12 uur.", {}),
        "checked_on": (
            "Nagekeken op",
            "De dag waarop u de hele site nakeek. Bezoekers zien hem. Doe dit elke maand.",
            _DAY,
        ),
        "online_since": (
            "Openbaar sinds",
            "De dag waarop u de site bekend maakte. Wat u later verandert, staat bij Wijzigingen.",
            _DAY,
        ),
    }
)
"""The settings under `extra: weerklank:`, each with its label, its hint and what sort it is."""

NOT_ASKED = frozenset(
    {
        "house_style",
        "invented",
        "repository",
        "pages",
        "name",
        "address",
        "woo_index",
        "offline_copy",
        "accessibility",
    }
    | {"national", "national_figures", "language"}
)
"""What the form leaves out: asked under another name, found by itself, a block, or more work."""


def site_collections(content: str) -> list[dict[str, object]]:
    """The settings, and the pages of the council in its content folder."""
    return [_pages(content), _settings()]


def _field(name: str, label: str, hint: str, more: Mapping[str, object], **other: object) -> Widget:
    start = {"name": name, "label": label, "hint": hint, "widget": "string"}
    return {**start, **more, "required": False, **other}


def _settings() -> dict[str, object]:
    own = [_field(name, *asked) for name, asked in _OWN_SETTINGS.items()]
    # A block in a block: `extra: weerklank:` of mkdocs.yml.
    weerklank = {"name": "weerklank", "label": "Op de site", "widget": "object", "fields": own}
    extra = {"name": "extra", "label": "Van Weerklank", "widget": "object", "fields": [weerklank]}
    fields = [
        _field("site_name", "Naam van de raad", "Staat boven elke pagina.", {}, required=True),
        _field("site_description", "Waar de site over gaat", "Eén zin, voor zoekmachines.", {}),
        _field(
            "site_url",
            "Adres van de site",
            "Begint met https:// en eindigt met een schuine streep.",
            {"pattern": [r"^https?://\S+$", "Schrijf een adres dat begint met https://"]},
        ),
        extra,
    ]
    file = {"name": "instellingen", "label": "Instellingen", "file": "mkdocs.yml", "fields": fields}
    return {
        "name": SITE,
        "label": "Instellingen",
        "files": [file],
        "editor": {"preview": False},
    }


def _pages(content: str) -> dict[str, object]:
    return {
        "name": PAGES,
        "label": "Eigen pagina's",
        "label_singular": "Pagina",
        "folder": content,
        "create": True,
        "extension": "md",
        "format": "yaml-frontmatter",
        "editor": {"preview": False},
        "identifier_field": "title",
        "slug": "{{fields.title | truncate(60, '')}}",
        "summary": "{{title}}",
        "fields": page_fields(),
    }


def page_fields() -> list[Widget]:
    """The fields of a page that a council writes itself."""
    return [
        _field("title", "Titel", "Staat in het menu en in zoekmachines.", {}, required=True),
        _field("description", "Samenvatting", "Eén zin, voor zoekmachines.", {}),
        _field("body", "Tekst", "Begin met een kop.", {"widget": "markdown"}),
    ]
