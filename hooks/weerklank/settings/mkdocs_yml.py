"""A mkdocs.yml as it is read without MkDocs: everything in it, or the fault that forbids it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml
from click import ClickException

from weerklank.records.header.yaml_core import UNWANTED, nobody_sees
from weerklank.records.reporting.problems import Problem
from weerklank.settings.lines import SettingsFile, can_be_loaded


class SettingsError(ClickException):
    """Something in mkdocs.yml is wrong: every fault, with its line and what to type instead."""

    def __init__(self, *problems: Problem) -> None:
        """Keep the faults; as a text they stand one a line."""
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


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
    if not can_be_loaded(text):
        message = "Dit bestand is te groot of te ingewikkeld. Haal weg wat niet nodig is."
        raise SettingsError(file.problem("S001", message))
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
    if unwanted := next(filter(None, map(UNWANTED.search, _texts(config))), None):
        raise SettingsError(file.problem("S001", nobody_sees(unwanted[0])))
    if not isinstance(config, Mapping):
        message = "Dit bestand is leeg. Zet er ten minste in: site_name: De naam van uw raad"
        raise SettingsError(file.problem("S001", message))
    check_names(file)
    return config


def check_names(file: SettingsFile) -> None:
    """Each setting is named once; raises `SettingsError` otherwise."""
    if twice := tuple(file.twice()):
        raise SettingsError(*twice)


def _texts(value: object) -> Iterator[str]:
    """Every text and every name in what was read; a block that comes back is read once."""
    waiting, seen = [value], set[int]()
    while waiting:
        found = waiting.pop()
        if isinstance(found, str):
            yield found
        elif id(found) not in seen and isinstance(found, (Mapping, list)):
            seen.add(id(found))
            waiting += [*found.keys(), *found.values()] if isinstance(found, Mapping) else found


class _IgnoringTags(yaml.CSafeLoader):
    """A safe loader for which a tag it does not know means nothing."""


_IgnoringTags.add_multi_constructor("", lambda *_: None)
