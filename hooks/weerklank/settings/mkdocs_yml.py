"""A mkdocs.yml as it is read without MkDocs: everything in it, or the fault that forbids it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

import yaml
from click import ClickException, echo

from weerklank.records.header.yaml_core import (
    TWO_VERSIONS,
    TWO_VERSIONS_TOLD,
    UNWANTED,
    nobody_sees,
)
from weerklank.records.reporting.problems import Problem
from weerklank.settings.lines import SettingsFile, can_be_loaded


class SettingsError(ClickException):
    """Something in mkdocs.yml is wrong: every fault, with its line and what to type instead."""

    def __init__(self, *problems: Problem) -> None:
        """Keep the faults; as a text they stand one a line."""
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems

    def show(self, file: IO[Any] | None = None) -> None:
        """As every fault is shown: with its place in front, and no word of click before that."""
        echo(self.message, file=file, err=True)


def read_config(mkdocs_yml: Path, file: SettingsFile) -> Mapping[object, object]:
    """Everything in the file; what cannot be read at all is a fault."""
    try:
        text = mkdocs_yml.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise SettingsError(_missing(mkdocs_yml, file)) from None
    except OSError:
        message = f"{mkdocs_yml.name} is niet te openen. Is het een bestand, en mag u het lezen?"
        raise SettingsError(file.problem("S001", message)) from None
    except UnicodeDecodeError:
        message = "Dit bestand is geen UTF-8. Bewaar het opnieuw als UTF-8."
        raise SettingsError(file.problem("S001", message)) from None
    if twice := TWO_VERSIONS.search(text):
        line = text.count("\n", 0, twice.start()) + 1
        raise SettingsError(Problem(file.path, line, "S001", TWO_VERSIONS_TOLD))
    if not can_be_loaded(text):
        message = "Dit bestand is te groot of te ingewikkeld. Haal weg wat niet nodig is."
        raise SettingsError(file.problem("S001", message))
    try:
        config = yaml.load(text, Loader=_IgnoringTags)  # noqa: S506 (a SafeLoader below)
    except (yaml.YAMLError, RecursionError) as error:
        message = "Dit is geen geldige YAML. Kijk naar inspringen en aanhalingstekens."
        raise SettingsError(Problem(file.path, _line_of(error), "S001", message)) from None
    except _NoSuchValueError as error:
        message = "Er staat een dag of een getal in dat niet bestaat. Kijk de datums na."
        raise SettingsError(Problem(file.path, error.line, "S001", message)) from None
    if unwanted := next(filter(None, map(UNWANTED.search, _texts(config))), None):
        raise SettingsError(file.problem("S001", nobody_sees(unwanted[0])))
    if not isinstance(config, Mapping):
        message = "Dit bestand is leeg. Zet er ten minste in: site_name: De naam van uw raad"
        raise SettingsError(file.problem("S001", message))
    check_names(file)
    return config


def _missing(mkdocs_yml: Path, file: SettingsFile) -> Problem:
    """That the file is not there, and what it is called instead where that is nearly right."""
    text = f"{mkdocs_yml.name} staat niet in deze map. Ga naar de map van uw site."
    if mkdocs_yml.with_suffix(".yaml").is_file():
        text = "Hier staat mkdocs.yaml. Geef dat bestand de naam mkdocs.yml."
    return file.problem("S001", text)


def _line_of(error: Exception) -> int:
    """Where to look: at the quotation mark that opens a text, and not where the file ended."""
    opened = "quoted scalar" in str(getattr(error, "context", None))
    mark = getattr(error, "context_mark" if opened else "problem_mark", None)
    return mark.line + 1 if mark else 1


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


class _NoSuchValueError(Exception):
    """A day or a number that does not exist, and the line on which it stands."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


class _IgnoringTags(yaml.CSafeLoader):
    """A safe loader for which a tag it does not know means nothing."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> object:  # noqa: FBT001, FBT002 (as yaml calls it)
        """The value; raises `_NoSuchValueError` where it cannot be."""
        try:
            return super().construct_object(node, deep)
        except ValueError:
            raise _NoSuchValueError(node.start_mark.line + 1) from None


_IgnoringTags.add_multi_constructor("", lambda *_: None)
