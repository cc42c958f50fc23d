"""A mkdocs.yml as it is read without MkDocs: everything in it, or the fault that forbids it.

Each key has its line, so that a fault has a place.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path, PurePosixPath
from typing import IO, Any

import yaml
from click import ClickException, echo

from weerklank.lazy_dataclass import dataclass
from weerklank.records.files.sheets import line_of
from weerklank.records.header.yaml_core import (
    TWO_VERSIONS,
    TWO_VERSIONS_TOLD,
    UNWANTED,
    Loc,
    nobody_sees,
)
from weerklank.records.reporting.problems import Problem

OWN = ("extra", "weerklank")
"""The keys above our own settings."""

_NAME = PurePosixPath("mkdocs.yml")


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """The name of a mkdocs.yml and the lines of its keys; without lines all is on line 1."""

    path: PurePosixPath = _NAME
    lines: Mapping[Loc, int] = field(default_factory=dict)
    repeated: tuple[Loc, ...] = ()
    """The keys that stand more than once in one block; `lines` has where the last one is."""

    def twice(self) -> Iterator[Problem]:
        """A fault for each key that stands twice: YAML takes the last, and says nothing."""
        for loc in self.repeated:
            text = f"'{loc[-1]}' staat er twee keer in. Haal er één weg."
            yield Problem(self.path, line_of(self.lines, loc), "S012", text)

    def problem(self, code: str, text: str, *keys: str) -> Problem:
        """A fault at the line of these keys, or of the nearest one above them."""
        return Problem(self.path, line_of(self.lines, keys), code, text)

    def own(self, code: str, text: str, *keys: str) -> Problem:
        """A fault in a setting under `extra: weerklank:`."""
        return self.problem(code, text, *OWN, *keys)


_LARGEST = 256 * 1024
_DEEPEST = 40
_MOST_ALIASES = 20
"""A few aliases that hold each other are a text of gigabytes once they are written out."""


def can_be_loaded(text: str) -> bool:
    """Whether a loader can take the file in a moment, and without falling over.

    The reader in C hands over one event at a time; the loaders go one call deeper for each bracket.
    """
    inside: list[str | None] = []
    aliases = 0
    if len(text) > _LARGEST:
        return False
    parser = yaml.CSafeLoader(text)
    try:
        while event := parser.get_event():
            if isinstance(event, yaml.CollectionStartEvent):
                inside.append(event.anchor)
            elif isinstance(event, yaml.CollectionEndEvent):
                inside.pop()
            elif isinstance(event, yaml.AliasEvent):
                aliases += 1
                if event.anchor in inside:
                    return False  # a value that holds itself has no end
            if len(inside) > _DEEPEST or aliases > _MOST_ALIASES:
                return False
    except yaml.YAMLError:
        return True  # the loader says what is wrong, and where
    finally:
        parser.dispose()
    return True


def settings_file(mkdocs_yml: Path) -> SettingsFile:
    """The lines of a mkdocs.yml; one that cannot be read has none, and is no fault here."""
    path = PurePosixPath(mkdocs_yml.name)
    try:
        text = mkdocs_yml.read_text(encoding="utf-8-sig")
        node = yaml.compose(text, Loader=yaml.CSafeLoader) if can_be_loaded(text) else None
    except (OSError, UnicodeDecodeError, yaml.YAMLError, RecursionError):
        return SettingsFile(path)
    found = list(_lines(node, ()))
    times = Counter(loc for loc, _ in found)
    return SettingsFile(path, dict(found), tuple(loc for loc in times if times[loc] > 1))


def _lines(node: yaml.Node | None, above: Loc) -> Iterator[tuple[Loc, int]]:
    """Each key with its line; in a list the number of an item stands above its keys."""
    if isinstance(node, yaml.SequenceNode):
        for place, item in enumerate(node.value):
            yield from _lines(item, (*above, place))
    if not isinstance(node, yaml.MappingNode):
        return
    for key, value in node.value:
        loc = (*above, str(key.value))
        yield loc, key.start_mark.line + 1
        yield from _lines(value, loc)


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
