"""Where a setting stands: the line of each key of mkdocs.yml, so that a fault has a place."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path, PurePosixPath

import yaml

from weerklank.lazy_dataclass import dataclass
from weerklank.records.files.sheets import line_of
from weerklank.records.header.yaml_core import Loc
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
