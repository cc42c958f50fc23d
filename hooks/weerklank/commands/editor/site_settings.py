"""The settings of a site in a form: mkdocs.yml, of which only what somebody changed is another."""

import datetime as dt
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from weerklank.admin.forms.record_forms import Widget
from weerklank.admin.forms.site_forms import settings_fields
from weerklank.building.publication import prepare
from weerklank.commands.editor.told import CannotOpenError, Told, told
from weerklank.commands.site.site_folder import day_of
from weerklank.settings.mkdocs_yml import SettingsError, SettingsFile, read_config, settings_file
from weerklank.settings.site import settings_in
from weerklank.writing.headers.kept_lines import CannotKeepError, with_block

NAME = "mkdocs"
_BY_HAND = "mkdocs.yml is alleen in een tekstverwerker te verbeteren: "


def settings_values(text: str) -> dict[str, Any]:
    """What mkdocs.yml says, dates as they are written; raises `CannotOpenError`."""
    try:
        config, _ = _read(text)
    except SettingsError as error:
        raise CannotOpenError(_BY_HAND + str(error)) from None
    return {str(key): _written(value) for key, value in config.items()}


def settings_text(text: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """The file with these values, and every other character as it stood.

    Raises `CannotKeepError` when it is written in a way that a form cannot keep.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    made = with_block(text.replace("\r\n", "\n"), before, after).replace("\n", newline)
    try:
        same = _same(settings_values(made), after)
    except CannotOpenError:
        same = False
    if not same:
        raise CannotKeepError
    return made


def settings_faults(root: Path, text: str) -> tuple[Told, ...]:
    """What stops the site with these settings, each beside its field."""
    try:
        config, file = _read(text)
        settings = settings_in(config, file)
    except SettingsError as error:
        with _as_file(text) as path:
            lines = settings_file(path).lines
        return tuple(_as_asked(told(problem, lines)) for problem in error.problems)
    content = root / str(config.get("docs_dir", "docs"))
    site = prepare(root, content, settings, day_of(None, settings))
    found = (one for one in site.errors if one.path == file.path)
    return tuple(_as_asked(told(one, file.lines)) for one in found)


def _as_asked(fault: Told) -> Told:
    """The fault with what the form calls each setting: its name in the file is nowhere on it."""
    names = dict(_names(settings_fields()))

    def asked(found: re.Match[str]) -> str:
        path = found[1] or found[2]
        called = names.get(path) or names.get(f"{_OURS}{path}")
        return f"'{called}'" if called else found[0]

    return replace(fault, text=_NAME.sub(asked, fault.text))


_OURS = "extra.weerklank."
_NAME = re.compile(r"'([a-z_.]+)'|\b([a-z]+_[a-z_]+)\b")
"""A setting between quotation marks, or one whose name no Dutch word looks like."""


def _names(widgets: Sequence[Widget], above: str = "") -> Iterator[tuple[str, str]]:
    for widget in widgets:
        path = f"{above}{widget['name']}"
        yield path, str(widget["label"])
        inside: Any = widget.get("fields", [])
        yield from _names(inside, f"{path}.")


def _read(text: str) -> tuple[Mapping[object, object], SettingsFile]:
    """The text as the build would read it; raises `SettingsError`."""
    with _as_file(text) as path:
        file = settings_file(path)
        return read_config(path, file), file


@contextmanager
def _as_file(text: str) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / f"{NAME}.yml"
        path.write_text(text, encoding="utf-8", newline="")
        yield path


def _written(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(key): _written(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_written(item) for item in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def _same(one: object, other: object) -> bool:
    """Whether both say the same; what is empty is not there."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return all(_same(one.get(name), other.get(name)) for name in {*one, *other})
    return one == other or not (one or other) or {one, other} in ({True, "ja"}, {False, "nee"})
