"""What MkDocs asks of its own settings, for the door that has no MkDocs.

Passed over in silence they would give a site without its name, or without half its pages.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from weerklank.records.reporting.problems import Problem
from weerklank.records.values.typed import WEB_ADDRESS
from weerklank.settings.lines import SettingsFile

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
