"""What mkdocs.yml says to an engine, for the door that has none: Markdown, styles, titles.

What our own door does not know is a fault and no silence: a site that lacks a page without a word
is worse than none. So is what MkDocs itself asks of its settings: without a name no site.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from weerklank.lazy_dataclass import dataclass
from weerklank.publish.layout.shell import ICON, Script
from weerklank.publish.layout.written_html import extension_works
from weerklank.records.reporting.problems import Problem
from weerklank.records.values.typed import WEB_ADDRESS
from weerklank.settings.mkdocs_yml import SettingsFile, read_config, settings_file

ONLY_MKDOCS = "S021"
"""The code of a setting that our own door does not know: no fault for who builds with MkDocs."""

_PLUGINS = frozenset({"search", "weerklank", "material/search"})
_OUR_HOOK = "from weerklank.mkdocs_events import"
_TAG = re.compile(r"!!python|!relative|!ENV")
MATERIALS_ICON = "assets/images/favicon.png"


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """The settings of MkDocs that our own door follows too."""

    description: str = ""
    author: str = ""
    icon: str = ICON
    sheets: tuple[str, ...] = ()
    scripts: tuple[Script, ...] = ()
    extensions: tuple[str, ...] = ()
    configs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def engine_settings(mkdocs_yml: Path) -> EngineSettings:
    """Read them; what cannot be followed is in `problems`. Raises `SettingsError`."""
    file = settings_file(mkdocs_yml)
    config = {str(key): value for key, value in read_config(mkdocs_yml, file).items()}
    theme = config.get("theme")
    icon = theme.get("favicon") if isinstance(theme, Mapping) else None
    extensions = dict(_named(config.get("markdown_extensions")))
    return EngineSettings(
        description=str(config.get("site_description") or ""),
        author=str(config.get("site_author") or ""),
        icon=str(icon) if icon and icon != MATERIALS_ICON else ICON,
        sheets=tuple(map(str, _list(config.get("extra_css")))),
        scripts=tuple(map(_script, _list(config.get("extra_javascript")))),
        extensions=tuple(extensions),
        configs={name: config for name, config in extensions.items() if config},
        titles=dict(_titles(config.get("nav"))),
        problems=tuple(
            sorted(
                list(_only_for_mkdocs(config, file, mkdocs_yml))
                or [
                    *refused_by_mkdocs(config, file, mkdocs_yml.parent),
                    *_not_working(extensions, file),
                ]
            )
        ),
    )


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _named(value: object) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The names in a list of names and of blocks with one name, each with its block."""
    items = value.items() if isinstance(value, Mapping) else (_pair(i) for i in _list(value))
    for name, config in items:
        yield str(name), config if isinstance(config, Mapping) else {}


def _pair(item: object) -> tuple[object, object]:
    return next(iter(item.items())) if isinstance(item, Mapping) and item else (item, None)


def _script(value: object) -> Script:
    if isinstance(value, Mapping):
        return Script(
            address=str(value.get("path") or ""),
            kind=str(value.get("type") or ""),
            defer=value.get("defer") is True,
            asynchronous=value.get("async") is True,
        )
    address = str(value)
    return Script(address, kind="module" if address.endswith(".mjs") else "")


def _titles(nav: object) -> Iterator[tuple[str, str]]:
    """What the menu calls each page, by its source."""
    for item in _list(nav):
        if isinstance(item, Mapping):
            for title, below in item.items():
                if isinstance(below, str):
                    yield below, str(title)
                else:
                    yield from _titles(below)


def _not_working(extensions: Mapping[str, Mapping[str, Any]], file: SettingsFile) -> list[Problem]:
    """Each extension that is not installed, or that refuses its settings."""
    found = []
    for name, config in extensions.items():
        if not extension_works(name, config):
            text = (
                f"De uitbreiding '{name}' van Markdown is er niet, of haar instelling klopt niet. "
                "Haal de regel weg, of installeer haar."
            )
            found.append(file.problem("S022", text, "markdown_extensions"))
    return found


def _only_for_mkdocs(
    config: Mapping[str, object], file: SettingsFile, path: Path
) -> Iterator[Problem]:
    for name, _ in _named(config.get("plugins")):
        if name not in _PLUGINS:
            yield _told(file, f"de plugin '{name}'", "plugins")
    for hook in map(str, _list(config.get("hooks"))):
        source = path.parent / hook
        if not source.is_file() or _OUR_HOOK not in source.read_text("utf-8", "replace"):
            yield _told(file, f"de hook '{hook}'", "hooks")
    theme = config.get("theme")
    if isinstance(theme, Mapping) and theme.get("custom_dir"):
        yield _told(file, "eigen sjablonen (custom_dir)", "theme", "custom_dir")
    for key in ("extra_templates", "INHERIT"):
        if config.get(key):
            yield _told(file, f"'{key}'", key)
    for line, text in enumerate(path.read_text("utf-8-sig").splitlines(), start=1):
        if found := _TAG.search(text.split("#")[0]):
            yield Problem(file.path, line, ONLY_MKDOCS, _sentence(f"'{found[0]}'"))


def _told(file: SettingsFile, what: str, *keys: str) -> Problem:
    return file.problem(ONLY_MKDOCS, _sentence(what), *keys)


def _sentence(what: str) -> str:
    return f"weerklank build kent {what} niet. Typ: mkdocs build. Of haal de regel weg."


_BLOCK = "een blok zijn: regels als 'naam: waarde', twee spaties verder naar rechts"
_LIST = "een lijst zijn: elke regel begint met een streepje en een spatie"
_SHAPES: Mapping[str, tuple[tuple[type, ...], str]] = {
    "extra": ((Mapping,), _BLOCK),
    "extra_css": ((list,), _LIST),
    "extra_javascript": ((list,), _LIST),
    "hooks": ((list,), _LIST),
    "markdown_extensions": ((list, Mapping), _LIST),
    "nav": ((list,), _LIST),
    "plugins": ((list, Mapping), _LIST),
    "theme": ((str, Mapping), _BLOCK),
}
"""What each setting may be, and what it must be in words."""


def refused_by_mkdocs(
    config: Mapping[str, object], file: SettingsFile, root: Path
) -> Iterator[Problem]:
    """Each setting on which MkDocs would stop, at its line."""
    name = config.get("site_name")
    if isinstance(name, (list, Mapping)) or not str(name or "").strip():
        text = "Hier ontbreekt de naam van de raad. Schrijf: site_name: De naam van uw raad"
        yield file.problem("S004", text, "site_name")
    for key, (kinds, must) in _SHAPES.items():
        value = config.get(key)
        if value is not None and not isinstance(value, kinds):
            yield file.problem("S004", f"'{key}' moet {must}.", key)
    repository = config.get("repo_url")
    if repository and not WEB_ADDRESS.fullmatch(str(repository)):
        text = "'repo_url' kan geen webadres zijn. Begin met https://, of haal de regel weg."
        yield file.problem("S004", text, "repo_url")
    if "docs_dir" not in config and not (root / "docs").is_dir():
        text = "Hier staat niet in welke map uw pagina's staan. Zet erbij: docs_dir: content"
        yield file.problem("S004", text)
