"""The forms for the settings and for the pages that a council writes itself: nobody edits YAML.

A setting with a title in `publish/options.py` is asked here, in the way of its type. The editor
leaves every other line of `mkdocs.yml` as it means; a test in a browser holds that.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast, get_type_hints

from weerklank.admin.forms.record_forms import ADDRESS, DAY, Widget, typed
from weerklank.publish.about.accessibility import PARTS, STATUSES
from weerklank.publish.layout.house_style import DEFAULTS, LABELS
from weerklank.publish.options import (
    LANGUAGES,
    TYPED,
    Block,
    Day,
    Language,
    Line,
    Phone,
    SiteOptions,
    Statement,
    Switch,
    WebAddress,
)

SITE, PAGES = "site", "pagina"
"""The names of the collections."""

_COLOUR = r"^#[0-9A-Fa-f]{6}$"


def _choice(options: Mapping[str, str]) -> Widget:
    found = [{"label": label, "value": value} for value, label in options.items()]
    return {"widget": "select", "options": found}


_LINE: Widget = {"widget": "string"}


def _part(name: str, label: str, more: Widget) -> Widget:
    return {"name": name, "label": label, "hint": "", **more, "required": False}


def _accessibility() -> Widget:
    parts = {"status": _choice(STATUSES), "date": DAY, "report": ADDRESS}
    fields = [_part(name, label, parts.get(name, _LINE)) for name, label in PARTS.items()]
    return {"widget": "object", "collapsed": True, "fields": fields}


def _house_style() -> Widget:
    colour = typed(_COLOUR, "Schrijf een # met zes tekens, zoals #40295c")
    fields = []
    for name, label in LABELS.items():
        is_colour = DEFAULTS[name].startswith("#")
        fields.append(_part(name, label, colour if is_colour else _LINE))
        fields[-1]["hint"] = f"Zonder keuze: {DEFAULTS[name]}" if is_colour else ""
    return {"widget": "object", "collapsed": True, "fields": fields}


_WIDGETS: Mapping[object, Callable[[], Widget]] = {
    Line: lambda: _LINE,
    Phone: lambda: _LINE,
    Day: lambda: DAY,
    WebAddress: lambda: ADDRESS,
    Language: lambda: _choice(LANGUAGES),
    Switch: lambda: _choice({"ja": "ja", "nee": "nee"}),
    Statement: _accessibility,
    Block: _house_style,
}
"""By the type of a setting how it is asked."""


def _own_settings() -> Iterator[Widget]:
    """Every setting of the model with a title: what it is called, and how it is asked."""
    types = get_type_hints(SiteOptions, include_extras=True)
    for name, field in cast("Any", SiteOptions).__pydantic_fields__.items():
        if field.title:
            start = {"name": TYPED.get(name, name), "label": field.title}
            more = _WIDGETS[types[name]]()
            yield {**start, "hint": field.description or "", **more, "required": False}


def _field(name: str, label: str, hint: str, more: Mapping[str, object], **other: object) -> Widget:
    start = {"name": name, "label": label, "hint": hint, "widget": "string"}
    return {**start, **more, "required": False, **other}


def settings_fields() -> list[Widget]:
    """The fields of the settings, as they stand in mkdocs.yml."""
    # A block in a block: `extra: weerklank:` of mkdocs.yml.
    own: Widget = {"name": "weerklank", "label": "Op de site", "widget": "object"}
    extra: Widget = {"name": "extra", "label": "Van Weerklank", "widget": "object"}
    own["fields"] = list(_own_settings())
    extra["fields"] = [own]
    return [
        _field("site_name", "Naam van de raad", "Staat boven elke pagina.", {}, required=True),
        _field("site_description", "Waar de site over gaat", "Eén zin, voor zoekmachines.", {}),
        _field("site_url", "Adres van de site", "Begint met https://", ADDRESS),
        _field(
            "repo_url",
            "Adres van de bestanden",
            "Waar iedereen de bestanden en hun geschiedenis kan zien. Begint met https://",
            ADDRESS,
        ),
        extra,
    ]


def page_fields() -> list[Widget]:
    """The fields of a page that a council writes itself."""
    return [
        _field("title", "Titel", "Staat in het menu en in zoekmachines.", {}, required=True),
        _field("description", "Samenvatting", "Eén zin, voor zoekmachines.", {}),
        _field("body", "Tekst", "Begin met een kop.", {"widget": "markdown"}),
    ]
