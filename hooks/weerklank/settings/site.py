"""The settings of a site: `site_name`, `site_url` and `extra.weerklank` of mkdocs.yml, checked."""

import difflib
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import field, fields, replace
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator, InstanceOf, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from weerklank.admin.backend import Backend, WrongAdminError, backend_from
from weerklank.publish.options import CONFIG, TYPED, SiteOptions, StillDay, one_line, refused
from weerklank.records.own_pages.content_rules import ContentRules, content_rules
from weerklank.records.reporting.problems import Problem
from weerklank.records.values.typed import WEB_ADDRESS
from weerklank.settings.mkdocs_yml import SettingsError, SettingsFile, read_config, settings_file

_ELSEWHERE = frozenset(
    {"name", "address", "repository", "pages", "content_rules", "file", "national_figures"}
)
"""What does not stand under `extra: weerklank:`."""


def _editor(value: object) -> Backend | None:
    try:
        return value if isinstance(value, Backend) else backend_from(value)
    except WrongAdminError as error:
        raise refused(code="S006", text="{told}", told=str(error), key=error.key) from None


@dataclass(frozen=True, config=CONFIG)
class Settings(SiteOptions):
    """What a council sets: what the pages know, and what only the build needs."""

    today: StillDay = None
    """Only for an invented example, whose day stands still."""

    admin: Annotated[InstanceOf[Backend] | None, BeforeValidator(_editor)] = None
    """The editor at `/admin/`; None when it is switched off, as it is by default."""

    content_rules: InstanceOf[ContentRules] = field(default_factory=ContentRules)
    """What of the content folder stays out, and what a setting names."""

    file: InstanceOf[SettingsFile] = field(default_factory=SettingsFile)
    """Where it was read, for faults that only show later."""


_KEYS = tuple(
    TYPED.get(one.name, one.name) for one in fields(Settings) if one.name not in _ELSEWHERE
)
_LONGEST_ADDRESS = 200
"""Characters: more does not fit in the square code on paper."""


def settings_from(
    name: object,
    address: object,
    extra: object,
    file: SettingsFile | None = None,
    repository: object = None,
) -> Settings:
    """Check the values of mkdocs.yml; raises `SettingsError` with every fault at its line.

    A `repository` that is no web address is passed over: MkDocs itself says what is wrong with it.
    """
    place = file or SettingsFile()
    values = extra or {}
    if not isinstance(values, Mapping):
        text = "'extra: weerklank:' moet regels hebben als 'tagline: ...'."
        raise SettingsError(place.own("S004", text))
    own = {str(key): value for key, value in values.items() if value is not None}
    unknown = [_unknown(key, place) for key in map(str, values) if key not in _KEYS]
    known = {_NAMED.get(key, key): value for key, value in own.items() if key in _KEYS}
    elsewhere = {
        "name": one_line(str(name)),
        "address": _address(address, place),
        "repository": str(repository) if WEB_ADDRESS.fullmatch(str(repository)) else "",
        "file": place,
    }
    try:
        settings = _SETTINGS.validate_python(elsewhere | known)
    except ValidationError as refused:
        raise SettingsError(*sorted([*unknown, *_faults(refused, place)])) from None
    if unknown:
        raise SettingsError(*sorted(unknown))
    return settings


def _address(given: object, file: SettingsFile) -> str:
    """The address of the site, ending on a slash; raises `SettingsError` for one that cannot be."""
    text = str(given or "")
    try:
        parts = urlsplit(text)  # refuses half an address, which the pattern lets pass
        can_be = not text or bool(parts.netloc and WEB_ADDRESS.fullmatch(text))
        can_be = can_be and not parts.query and not parts.fragment  # pages are put behind it
        can_be = can_be and len(text) <= _LONGEST_ADDRESS
    except ValueError:
        can_be = False
    if not can_be:  # without what was typed: it may hold a password
        message = "'site_url' kan geen webadres zijn. Schrijf het zoals: https://uw-raad.nl/"
        raise SettingsError(file.problem("S004", message, "site_url"))
    return f"{text.removesuffix('/')}/" if text else ""


_SETTINGS = TypeAdapter(Settings)
_NAMED = {typed: name for name, typed in TYPED.items()}


def _unknown(key: str, file: SettingsFile) -> Problem:
    near = difflib.get_close_matches(key, _KEYS, 1) or [", ".join(sorted(_KEYS))]
    text = f"'extra.weerklank.{key}' bestaat niet. Bedoelt u: {near[0]}?"
    return file.own("S003", text, key)


def _faults(refused: ValidationError, file: SettingsFile) -> Iterator[Problem]:
    """One fault for each refused value, on the line of its setting."""
    for error in refused.errors():
        name = str(error["loc"][0])
        key, part = TYPED.get(name, name), str(error.get("ctx", {}).get("key", ""))
        said = f"'extra.weerklank.{key}' {error['msg']}"
        if error["type"] == "S006":
            said = f"Onder 'extra.weerklank': {error['msg']}"
        yield file.own(error["type"], said, key, part)


def read_settings(mkdocs_yml: Path) -> tuple[Settings, Path]:
    """The settings and the content folder of a mkdocs.yml, without MkDocs.

    Tags that only MkDocs understands (`!ENV`, `!!python/name`) are read as nothing.
    Raises `SettingsError` when the file is missing or cannot be read.
    """
    file = settings_file(mkdocs_yml)
    config = read_config(mkdocs_yml, file)
    check_addresses(config.get("use_directory_urls", True), file)
    settings = settings_in(config, file)
    by_name = {str(key): value for key, value in config.items()}
    rules = content_rules(by_name, _templates(mkdocs_yml.parent, config.get("theme")))
    content = mkdocs_yml.parent / str(config.get("docs_dir", "docs"))
    check_content(mkdocs_yml.parent, content, file)
    # Not `Path.is_dir`, which raises on a name that is too long for the disk.
    if "docs_dir" in config and not os.path.isdir(content):  # noqa: PTH112
        text = "Deze map is er niet. De pagina's van een raad staan in: content"
        raise SettingsError(file.problem("S004", text, "docs_dir"))
    return replace(settings, content_rules=rules), content


def settings_in(config: Mapping[object, object], file: SettingsFile) -> Settings:
    """The settings in what mkdocs.yml holds; raises `SettingsError`."""
    extra = config.get("extra")
    own = extra.get("weerklank") if isinstance(extra, Mapping) else None
    return settings_from(
        config.get("site_name", ""), config.get("site_url"), own, file, config.get("repo_url")
    )


def _templates(root: Path, theme: object) -> tuple[str, ...]:
    """The templates that a council brought itself, in the `custom_dir` of the theme."""
    own = theme.get("custom_dir") if isinstance(theme, Mapping) else None
    return own_templates(root / str(own)) if own else ()


def own_templates(folder: Path) -> tuple[str, ...]:
    """The names that `template:` in a header may have, by a folder of templates."""
    return tuple(sorted(path.name for path in folder.glob("*.html")))


def check_addresses(use_directory_urls: object, file: SettingsFile) -> None:
    """Every link of the site ends on a slash; raises `SettingsError` when that is switched off."""
    if use_directory_urls is False:
        text = "Haal 'use_directory_urls: false' weg. De adressen eindigen op '/'."
        raise SettingsError(file.problem("S010", text, "use_directory_urls"))


def check_content(root: Path, content: Path, file: SettingsFile) -> None:
    """The pages stand in a folder of their own in the site; raises `SettingsError` otherwise.

    In that of the records every draft and every record under embargo would be a page, and outside
    the site stands what nobody meant to publish.
    """
    below = os.path.relpath(os.path.abspath(content), os.path.abspath(root))  # noqa: PTH100 (no link is followed)
    if re.match(r"\.|(?:advice|responses)(?:$|[/\\])", below, re.IGNORECASE):
        text = "Deze map kan niet. De pagina's van een raad staan in: content"
        raise SettingsError(file.problem("S004", text, "docs_dir"))
