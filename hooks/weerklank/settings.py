"""The settings of a site: `site_name`, `site_url` and `extra.weerklank` of mkdocs.yml, checked."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from weerklank.admin.backend import Backend, WrongAdminError, backend_from

_KEYS = ("admin", "huisstijl", "invented", "phone", "phone_hours", "tagline", "today")


class SettingsError(ValueError):
    """Something in mkdocs.yml is wrong; the text is Dutch and for the user."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a council sets. `today` is only for an invented example, whose day stands still."""

    name: str
    address: str = ""
    tagline: str = ""
    invented: bool = False
    phone: str = ""
    phone_hours: str = ""
    today: object = None
    house_style: Mapping[str, object] = field(default_factory=dict)
    admin: Backend | None = None
    """The editor at `/admin/`; None when it is switched off, as it is by default."""


def settings_from(name: object, address: object, extra: object) -> Settings:
    """Check the values of mkdocs.yml; raises `SettingsError` with what to type instead."""
    values = extra or {}
    if not isinstance(values, Mapping):
        message = "mkdocs.yml: 'extra: weerklank:' moet regels hebben als 'tagline: ...'."
        raise SettingsError(message)
    for key in values:
        if key not in _KEYS:
            near = difflib.get_close_matches(str(key), _KEYS, 1) or [", ".join(_KEYS)]
            message = f"mkdocs.yml: 'extra.weerklank.{key}' bestaat niet. Bedoelt u: {near[0]}?"
            raise SettingsError(message)
    _check_today(values)
    address_text = str(address or "")
    return Settings(
        name=str(name),
        address=address_text
        if not address_text or address_text.endswith("/")
        else f"{address_text}/",
        tagline=_text(values, "tagline"),
        invented=_truth(values, "invented"),
        phone=_text(values, "phone"),
        phone_hours=_text(values, "phone_hours"),
        today=values.get("today"),
        house_style=_mapping(values, "huisstijl"),
        admin=_admin(values.get("admin")),
    )


def read_settings(mkdocs_yml: Path) -> tuple[Settings, Path]:
    """The settings and the content folder of a mkdocs.yml, without MkDocs.

    Tags that only MkDocs understands (`!ENV`, `!!python/name`) are read as nothing.
    Raises `SettingsError` when the file is missing or cannot be read.
    """
    try:
        text = mkdocs_yml.read_text(encoding="utf-8-sig")
    except OSError:
        message = f"{mkdocs_yml.name} staat niet in deze map. Ga naar de map van uw site."
        raise SettingsError(message) from None
    try:
        config = yaml.load(text, Loader=_IgnoringTags)  # noqa: S506 (a SafeLoader below)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        message = (
            f"mkdocs.yml:{line}: dit is geen geldige YAML. "
            "Kijk naar inspringen en aanhalingstekens."
        )
        raise SettingsError(message) from None
    if not isinstance(config, Mapping):
        message = "mkdocs.yml is leeg. Zet er ten minste in: site_name: De naam van uw raad"
        raise SettingsError(message)
    extra = config.get("extra")
    own = extra.get("weerklank") if isinstance(extra, Mapping) else None
    settings = settings_from(config.get("site_name", ""), config.get("site_url"), own)
    return settings, mkdocs_yml.parent / str(config.get("docs_dir", "docs"))


class _IgnoringTags(yaml.SafeLoader):
    """A safe loader for which a tag it does not know means nothing."""


_IgnoringTags.add_multi_constructor("", lambda *_: None)


def _text(values: Mapping[object, object], key: str) -> str:
    value = values.get(key, "")
    if not isinstance(value, (str, int)):
        message = f"mkdocs.yml: 'extra.weerklank.{key}' moet een tekst zijn."
        raise SettingsError(message)
    return str(value)


def _truth(values: Mapping[object, object], key: str) -> bool:
    value = values.get(key, False)
    if not isinstance(value, bool):
        message = f"mkdocs.yml: 'extra.weerklank.{key}' is true of false."
        raise SettingsError(message)
    return value


def _mapping(values: Mapping[object, object], key: str) -> Mapping[str, object]:
    value = values.get(key) or {}
    if not isinstance(value, Mapping):
        message = (
            f"mkdocs.yml: 'extra.weerklank.{key}' moet regels hebben als 'kleur: \"#1f4f4f\"'."
        )
        raise SettingsError(message)
    return {str(name): content for name, content in value.items()}


def _admin(value: object) -> Backend | None:
    try:
        return backend_from(value)
    except WrongAdminError as error:
        message = f"mkdocs.yml: onder 'extra.weerklank': {error}"
        raise SettingsError(message) from None


def _check_today(values: Mapping[object, object]) -> None:
    if values.get("today") and values.get("invented") is not True:
        message = (
            "mkdocs.yml: 'extra.weerklank.today' mag alleen bij een verzonnen voorbeeld "
            "(invented: true). Een echte site kijkt elke dag opnieuw."
        )
        raise SettingsError(message)
