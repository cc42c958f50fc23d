"""A page that a council writes itself: its header read as strictly as that of a record.

MkDocs reads the header once more with a loader of its own, so what that one would fall over, an
impossible date, is a fault here too. A header may hold any field.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

import yaml

from weerklank.lazy_dataclass import dataclass
from weerklank.records.files.sheets import line_of
from weerklank.records.header.front_matter import LARGEST_FILE, clean_text, split_front_matter
from weerklank.records.header.place import named
from weerklank.records.header.yaml_core import Fault, Fields, Loc, UnreadableError
from weerklank.records.own_pages.comments import shown_text

_HEADER = re.compile(r"---[ \t]*$", re.MULTILINE)
_TARGET = re.compile(
    r"\]\(\s*(?:<([^>\n]+)>|([^)\s>]+))|^[ ]{0,3}\[[^\]\n]+\]:\s*<?([^\s>]+)"
    r"|\b(?:src|href|poster|data)\s*=\s*[\"']?([^\"'\s>]+)",
    re.MULTILINE | re.IGNORECASE,
)
_INDEXES = ("index.md", "README.md")
_TEXTS = ("title", "description", "icon", "status", "subtitle")
_LISTS = ("hide", "tags", "keywords")


@dataclass(frozen=True, slots=True)
class PageText:
    """A published page: its path below the folder, the fields of its header, its text."""

    path: PurePosixPath
    values: Mapping[str, object]
    text: str

    @property
    def shown(self) -> str:
        """The text without its comments, which stay where they are an example of code."""
        return shown_text(self.text)

    @property
    def linked(self) -> frozenset[str]:
        """The paths below the folder to which it may link; a link in HTML starts at its address."""
        written = self.path.parent
        shown = written if self.path.name in _INDEXES else self.path.with_suffix("")
        return frozenset(
            posixpath.normpath(posixpath.join(str(start), target)).lstrip("/")
            for target in _targets(self.shown)
            for start in (written, shown)
        )


def read_page(
    folder: Path, path: PurePosixPath, templates: frozenset[str]
) -> tuple[PageText | None, tuple[Fault, ...]]:
    """The page and its faults; None when it cannot be read."""
    try:
        with (folder / path).open("rb") as stream:
            text = clean_text(stream.read(LARGEST_FILE + 1))
        if not _HEADER.match(text):
            return PageText(path, {}, text.strip()), ()
        parts = split_front_matter(text)
    except UnreadableError as error:
        return None, (error.fault,)
    except OSError:
        return None, (Fault(1, "R063", "Dit bestand is niet te openen. Kijk of u het mag lezen."),)
    found = PageText(path, parts.fields.values, parts.body)
    return found, tuple(_faults(parts.fields, text, templates))


def _targets(text: str) -> Iterator[str]:
    """Every address in the text that is a path: not one with `mailto:` or another site."""
    for groups in _TARGET.findall(text):
        target = re.split("[?#]", "".join(groups))[0]
        if target and not target.startswith("//") and ":" not in target.split("/")[0]:
            yield unquote(target)


def _faults(fields: Fields, text: str, templates: frozenset[str]) -> Iterator[Fault]:
    yield from fields.faults
    yield from _impossible(fields, text)
    template = fields.values.get("template")
    if template is not None and str(template) not in templates:
        told = "Deze vorm van een pagina bestaat niet. Haal de regel met template weg."
        yield _at(fields, "R071", told, "template")
    for key in _TEXTS:
        if isinstance(fields.values.get(key), (list, dict)):
            yield _at(fields, "R017", f"'{key}' is een tekst, geen lijst. Zet er één zin.", key)
    for key in _LISTS:
        if not isinstance(fields.values.get(key, []), list):
            yield _at(fields, "R017", f"'{key}' is een lijst. Schrijf: {key}: [a, b]", key)


def _impossible(fields: Fields, text: str) -> Iterator[Fault]:
    """What the loader of MkDocs would fall over: a day, a time or a number that cannot be."""
    closing = _HEADER.search(text, 3)
    if _loads(text[3 : closing.start()] if closing else ""):
        return
    found = [
        loc
        for loc, value in _scalars(fields.values, ())
        if len(_DEEPER.findall(value)) <= _DEEPEST and not _loads(value)
    ]
    for loc in found or [()]:
        name = named(loc) if loc else "Iets in de kop"
        told = f"{name} is geen dag of tijd die bestaat. Schrijf jjjj-mm-dd, zoals 2026-05-20."
        yield _at(fields, "R075", told, *loc)


_DEEPER = re.compile(r"[\[{?-]")
_DEEPEST = 40
"""Marks that can begin a list: the loader in C falls over on thousands inside each other."""


def _loads(text: str) -> bool:
    try:
        yaml.load(text, Loader=yaml.CSafeLoader)
    except (ValueError, ArithmeticError, yaml.YAMLError):
        return False
    return True


def _scalars(value: object, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, Mapping):
        for key, below in value.items():
            yield from _scalars(below, (*loc, key))
    elif isinstance(value, list):
        for place, below in enumerate(value):
            yield from _scalars(below, (*loc, place))


def _at(fields: Fields, code: str, text: str, *loc: str | int) -> Fault:
    return Fault(line_of(fields.lines, loc), code, text)
