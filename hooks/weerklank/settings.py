"""The settings of a site: `site_name`, `site_url` and `extra.weerklank` of mkdocs.yml, checked."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from weerklank.admin.backend import Backend, WrongAdminError, backend_from
from weerklank.records.content_rules import ContentRules, content_rules
from weerklank.records.fields import WEB_ADDRESS
from weerklank.records.problems import Problem
from weerklank.settings_file import SettingsFile, settings_file
from weerklank.today import day_typed

_TEXTS = ("phone", "phone_hours", "tagline")
_SWITCHES = ("invented", "woo_index")
_PHONE = re.compile(r"\+?\(?[0-9](?:[ ()./-]*[0-9]){2,14}")
"""A number to call: at most 15 figures (ITU-T E.164), and the marks that people put in between."""

_KEYS = (*_TEXTS, *_SWITCHES, "admin", "huisstijl", "online_since", "today")


class SettingsError(ValueError):
    """Something in mkdocs.yml is wrong: every fault, with its line and what to type instead."""

    def __init__(self, *problems: Problem) -> None:
        """Keep the faults; as a text they stand one a line."""
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


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

    woo_index: bool = False
    """Whether the national search for government documents is offered the advices."""

    online_since: dt.date | None = None
    """The day on which the site became public; what was changed before it is no correction."""

    repository: str = ""
    """`repo_url`: where everyone can see the files and their history."""

    content_rules: ContentRules = field(default_factory=ContentRules)
    """What of the content folder stays out, and what a setting names."""

    file: SettingsFile = field(default_factory=SettingsFile)
    """Where it was read, for faults that only show later."""


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
    if faults := tuple(sorted(_faults(values, place))):
        raise SettingsError(*faults)
    return Settings(
        name=_one_line(name),
        address=_address(address, place),
        tagline=_one_line(values.get("tagline", "")),
        invented=values.get("invented", False),
        phone=_one_line(values.get("phone", "")),
        phone_hours=_one_line(values.get("phone_hours", "")),
        today=values.get("today"),
        house_style={str(k): v for k, v in (values.get("huisstijl") or {}).items()},
        admin=backend_from(values.get("admin")),
        woo_index=values.get("woo_index", False),
        online_since=day_typed(values.get("online_since")),
        repository=str(repository) if WEB_ADDRESS.fullmatch(str(repository)) else "",
        file=place,
    )


def _address(given: object, file: SettingsFile) -> str:
    """The address of the site, ending on a slash; raises `SettingsError` for one that cannot be."""
    text = str(given or "")
    try:
        urlsplit(text)
        can_be = len(text) <= _LONGEST_ADDRESS
    except ValueError:
        can_be = False
    if not can_be:
        message = "'site_url' kan geen webadres zijn. Schrijf het zoals: https://uw-raad.nl/"
        raise SettingsError(file.problem("S004", message, "site_url"))
    return f"{text.removesuffix('/')}/" if text else ""


def _one_line(value: object) -> str:
    """A text that stands in titles and pictures: what was typed over two lines is one."""
    return " ".join(str(value).split())


def read_settings(mkdocs_yml: Path) -> tuple[Settings, Path]:
    """The settings and the content folder of a mkdocs.yml, without MkDocs.

    Tags that only MkDocs understands (`!ENV`, `!!python/name`) are read as nothing.
    Raises `SettingsError` when the file is missing or cannot be read.
    """
    file = settings_file(mkdocs_yml)
    config = read_config(mkdocs_yml, file)
    check_addresses(config.get("use_directory_urls", True), file)
    extra = config.get("extra")
    own = extra.get("weerklank") if isinstance(extra, Mapping) else None
    settings = settings_from(
        config.get("site_name", ""), config.get("site_url"), own, file, config.get("repo_url")
    )
    rules = content_rules(_by_name(config), _templates(mkdocs_yml.parent, config.get("theme")))
    content = mkdocs_yml.parent / str(config.get("docs_dir", "docs"))
    return replace(settings, content_rules=rules), content


def _by_name(config: Mapping[object, object]) -> dict[str, object]:
    return {str(key): value for key, value in config.items()}


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


def read_config(mkdocs_yml: Path, file: SettingsFile) -> Mapping[object, object]:
    """Everything in the file; what cannot be read at all is a fault."""
    try:
        text = mkdocs_yml.read_text(encoding="utf-8-sig")
    except OSError:
        message = f"{mkdocs_yml.name} staat niet in deze map. Ga naar de map van uw site."
        raise SettingsError(file.problem("S001", message)) from None
    except UnicodeDecodeError:
        message = "Dit bestand is geen UTF-8. Bewaar het opnieuw als UTF-8."
        raise SettingsError(file.problem("S001", message)) from None
    try:
        config = yaml.load(text, Loader=_IgnoringTags)  # noqa: S506 (a SafeLoader below)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        message = "Dit is geen geldige YAML. Kijk naar inspringen en aanhalingstekens."
        problem = Problem(file.path, mark.line + 1 if mark else 1, "S001", message)
        raise SettingsError(problem) from None
    except ValueError:
        message = "Er staat een dag of een getal in dat niet bestaat. Kijk de datums na."
        raise SettingsError(file.problem("S001", message)) from None
    if not isinstance(config, Mapping):
        message = "Dit bestand is leeg. Zet er ten minste in: site_name: De naam van uw raad"
        raise SettingsError(file.problem("S001", message))
    return config


class _IgnoringTags(yaml.SafeLoader):
    """A safe loader for which a tag it does not know means nothing."""


_IgnoringTags.add_multi_constructor("", lambda *_: None)


def _faults(values: Mapping[object, object], file: SettingsFile) -> Iterator[Problem]:
    """Every fault in our own settings."""
    for key in map(str, values):
        if key not in _KEYS:
            near = difflib.get_close_matches(key, _KEYS, 1) or [", ".join(sorted(_KEYS))]
            text = f"'extra.weerklank.{key}' bestaat niet. Bedoelt u: {near[0]}?"
            yield file.own("S003", text, key)
    for key in _TEXTS:
        if not isinstance(values.get(key, ""), (str, int)):
            yield file.own("S004", f"'extra.weerklank.{key}' moet een tekst zijn.", key)
    for key in _SWITCHES:
        if not isinstance(values.get(key, False), bool):
            yield file.own("S004", f"'extra.weerklank.{key}' is true of false.", key)
    if not isinstance(values.get("huisstijl") or {}, Mapping):
        text = "'extra.weerklank.huisstijl' moet regels hebben als 'kleur: \"#1f4f4f\"'."
        yield file.own("S004", text, "huisstijl")
    yield from _faults_of_phone(values.get("phone"), file)
    yield from _faults_ofday_typed(values, file)
    if values.get("online_since") and day_typed(values["online_since"]) is None:
        text = "'extra.weerklank.online_since' is geen dag die bestaat. Schrijf jjjj-mm-dd."
        yield file.own("S004", text, "online_since")
    try:
        backend_from(values.get("admin"))
    except WrongAdminError as error:
        yield file.own("S006", f"Onder 'extra.weerklank': {error}", "admin", error.key)


def _faults_of_phone(phone: object, file: SettingsFile) -> Iterator[Problem]:
    """A number without quotes is refused too: YAML reads 0123456 as 42798."""
    if isinstance(phone, int):
        text = 'Zet het telefoonnummer tussen aanhalingstekens, bijvoorbeeld "0123-456 789".'
        yield file.own("S020", text, "phone")
    elif isinstance(phone, str) and phone and not _PHONE.fullmatch(phone):
        text = (
            "'extra.weerklank.phone' is geen telefoonnummer. Schrijf alleen het nummer, "
            'bijvoorbeeld "0123-456 789". Uitleg hoort bij phone_hours.'
        )
        yield file.own("S020", text, "phone")


def _faults_ofday_typed(values: Mapping[object, object], file: SettingsFile) -> Iterator[Problem]:
    day = values.get("today")
    if day and values.get("invented") is not True:
        text = (
            "'extra.weerklank.today' mag alleen bij een verzonnen voorbeeld "
            "(invented: true). Een echte site kijkt elke dag opnieuw."
        )
        yield file.own("S005", text, "today")
    elif day and day_typed(day) is None:
        text = "'extra.weerklank.today' is geen dag die bestaat. Schrijf jjjj-mm-dd."
        yield file.own("S004", text, "today")
