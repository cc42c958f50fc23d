"""Every sentence of ours that says that something is not there: catalogue, templates, scripts.

Read from the sources, so that one that no register of the tests shows is read as well.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from weerklank.messages.catalogue import DUTCH, sentences

ROOT = Path(__file__).parents[2] / "hooks" / "weerklank"
TABLES = (*sorted(ROOT.glob("publish/[ps]*/**/*.yaml")), ROOT / "publish/data/files.yaml")
"""The tables of which the texts stand on a page."""

ABSENT = re.compile(r"\b(geen|niet|niets|nooit|zonder|nog)\b", re.IGNORECASE)
ABOUT = re.compile(
    r"antwoord|besluit|beslis|besloten|uitleg|bewijs|belofte|beloofd|toegezegd|datum|afspra|"
    r"geregeld|termijn|gemeente|college|standpunt|cijfers|gevraagd|op papier|klaar",
    re.IGNORECASE,
)
SCOPED = re.compile(
    r"\b(op deze site|op deze lijst|hier|wij weten|weten wij|voor zover|niet bekend|"
    r"staat er niet bij)\b",
    re.IGNORECASE,
)
"""It says itself that it is about what this site holds, or that we do not know."""

_BLOCKS = re.compile(
    r"</?(p|li|h\d|td|th|div|dt|dd|summary|caption|tr|ul|ol|details|section)\b[^>]*>"
)
_QUOTED = re.compile(r"'([^'\n]*)'|\"([^\"\n]*)\"|`([^`]*)`")
_SENTENCES = re.compile(r"(?<=[.?!])\s+|[\[\]\n]")


@cache
def absences() -> dict[str, str]:
    """Each such sentence that does not say where it looked, with one place where it stands."""
    return {
        sentence: place for place, text in texts() for sentence in split(text) if claims(sentence)
    }


def claims(sentence: str) -> bool:
    """Whether it says of the municipality, or of a record, that something is not there."""
    spoken = " " in sentence and not SCOPED.search(sentence)
    return bool(spoken and ABSENT.search(sentence) and ABOUT.search(sentence))


def split(text: str) -> Iterator[str]:
    """Its sentences, the optional parts of the catalogue each by themselves."""
    for piece in _SENTENCES.split(text):
        if piece.strip():
            yield " ".join(piece.split())


def texts() -> Iterator[tuple[str, str]]:
    """Every text of ours with the file, or the code, that it stands in."""
    yield from sentences(DUTCH).items()
    templates = (ROOT / "publish" / "templates").rglob("*")
    for path in sorted(one for one in templates if one.suffix in {".html", ".txt"}):
        yield from ((path.name, text) for text in of_template(path.read_text(encoding="utf-8")))
    for path in sorted((ROOT / "publish").rglob("*.py")):
        yield from ((path.name, text) for text in of_python(path.read_text(encoding="utf-8")))
    for path in TABLES:
        yield from ((path.name, text) for text in of_table(path.read_text(encoding="utf-8")))
    for path in sorted((ROOT / "theme" / "assets").rglob("*.js")):
        yield from ((path.name, text) for text in of_script(path.read_text(encoding="utf-8")))


def of_template(source: str) -> Iterator[str]:
    """What stands between the tags of a template, in its expressions and in its head."""
    yield from of_table(head_in(source))
    source = re.sub(r"\{#.*?#\}", " ", source, flags=re.DOTALL)
    for inside in re.findall(r"\{[{%](.*?)[%}]\}", source, flags=re.DOTALL):
        yield from of_script(inside)
    source = re.sub(r"\{\{.*?\}\}", "…", source, flags=re.DOTALL)
    source = _BLOCKS.sub("\n", re.sub(r"\{%.*?%\}", "\n", source, flags=re.DOTALL))
    yield from re.sub(r"<[^>]+>", "", source).split("\n")


def head_in(source: str) -> str:
    """The table in the first comment of the template of a page; empty in any other template."""
    return source.partition("#}")[0].removeprefix("{#") if source.startswith("{#\n") else ""


def of_table(source: str) -> Iterator[str]:
    """The texts in a table, with a mark for each value that comes in them."""
    for node in yaml.parse(source, yaml.CSafeLoader):
        if isinstance(node, yaml.ScalarEvent):
            yield re.sub(r"\{\w+\}", "…", node.value)


def of_script(source: str) -> Iterator[str]:
    """What stands between quotes."""
    yield from ("".join(found) for found in _QUOTED.findall(source))


def of_python(source: str) -> Iterator[str]:
    """Its texts, with a mark for each value in them; what only documents it is left out."""
    tree = ast.parse(source)
    passed = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            passed |= {id(part) for part in node.values}
            yield "".join(_part(part) for part in node.values)
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in passed:
            yield node.value


def _part(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else "…"
