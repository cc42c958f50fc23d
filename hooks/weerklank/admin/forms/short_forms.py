"""Finds what people may write short and the editor would throw away, and writes it out in full.

`themes: wonen` is as good as a list, and `budget: ja` as good as a block; but an editor with forms
shows such a field empty and saves it empty. So while the editor is on, these are faults, and one
command writes them out. Nothing else in the file changes: not a comment, not a quotation mark.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import cast

import yaml
from pydantic import BaseModel

from weerklank.admin.forms.record_forms import Widget, fields_of
from weerklank.lazy_dataclass import dataclass
from weerklank.records.files.places import ADVICE, BODIES, RESPONSES
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.reporting.problems import Problem
from weerklank.records.values.fields import Record
from weerklank.records.values.typed import is_none, yes_or_no
from weerklank.writing.headers.full_form import block, inner_types

CODE = "S002"
_HEADER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_FOLDERS: tuple[tuple[PurePosixPath, type[Record]], ...] = (
    (ADVICE, Advice),
    (RESPONSES, Response),
    (BODIES, Body),
)
_WORD = {True: "ja", False: "nee"}
_SWITCH = {True: "true", False: "false"}
_BOOLEANS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class ShortForm:
    """A value that is written short: from and to where in the file, and what to write instead.

    `before` is the name of the field with its colon, or the dash of an item in a list.
    """

    line: int
    start: int
    end: int
    before: str
    full: str


def short_form_problems(root: Path) -> tuple[Problem, ...]:
    """A problem for each short form below `root`, whose records must be without errors."""
    found: list[Problem] = []
    for path, text, model in _files(root):
        for short in short_forms(text, model):
            said = f"De editor zou dit wissen. Schrijf: {short.before} {short.full.strip()}"
            more = "Of laat het doen: weerklank admin prepare"
            found.append(Problem(path, short.line, CODE, f"{said} {more}"))
    return tuple(sorted(found))


def written_out(root: Path) -> Mapping[PurePosixPath, str]:
    """The new text of each file with a short form in it; nothing is written."""
    found = ((path, text, full_text(text, model)) for path, text, model in _files(root))
    return {path: full for path, text, full in found if full != text}


def full_text(text: str, model: type[Record]) -> str:
    """The file with its short forms written out; nothing else in it changes."""
    return _replaced(text, short_forms(text, model))


def short_forms(text: str, model: type[Record]) -> tuple[ShortForm, ...]:
    """The short forms in one file, in its order."""
    header = _HEADER.match(text)
    node = yaml.compose(header[1], Loader=yaml.SafeLoader) if header else None
    if header is None or not isinstance(node, yaml.MappingNode):
        return ()
    offset, line = header.start(1), text.count("\n", 0, header.start(1)) + 1
    return tuple(
        ShortForm(
            found.start_mark.line + line,
            found.start_mark.index + offset,
            found.end_mark.index + offset,
            before,
            full + ("\n" if _is_block(found) else ""),
        )
        for found, before, full in _in_block(node, model)
    )


Found = tuple[yaml.Node, str, str]
"""A node, what stands before it on its line, and what to write there instead."""


def _files(root: Path) -> Iterator[tuple[PurePosixPath, str, type[Record]]]:
    for folder, model in _FOLDERS:
        for file in sorted((root / folder).glob("[!_.]*.md")):
            if file.name not in {"README.md", "index.md"}:
                # Line ends stay what they are: only what is too short is to change.
                yield folder / file.name, file.read_bytes().decode("utf-8"), model


def _replaced(text: str, shorts: Sequence[ShortForm]) -> str:
    for short in sorted(shorts, key=lambda found: found.start, reverse=True):
        text = text[: short.start] + short.full + text[short.end :]
    return text


def _in_block(node: yaml.MappingNode, model: type[BaseModel]) -> Iterator[Found]:
    """The short forms in a block of this model."""
    by_name = {str(widget["name"]): widget for widget in fields_of(model)}
    types = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
    for key, value in node.value:
        name = str(key.value)
        empty = isinstance(value, yaml.ScalarNode) and value.value in {"", "~", "null"}
        if name in by_name and not empty:
            inner = [t for t in inner_types(types[name]) if issubclass(t, BaseModel)]
            yield from _in_field(value, name, by_name[name], inner[0] if inner else None)


def _in_field(
    node: yaml.Node, name: str, widget: Widget, inner: type[BaseModel] | None
) -> Iterator[Found]:
    kind = widget["widget"]
    if name == "recommendations" and isinstance(node, yaml.ScalarNode) and is_none(node.value):
        yield node, f"{name}:", '[{id: "1", text: none}]'
    elif kind == "list" and not isinstance(node, yaml.SequenceNode):
        yield node, f"{name}:", f"[{_flow(node)}]"
    elif kind == "list" and isinstance(node, yaml.SequenceNode):
        yield from _in_list(node, inner)
    elif inner and isinstance(node, yaml.ScalarNode):
        yield node, f"{name}:", _full_block(node, inner)
    elif inner and isinstance(node, yaml.MappingNode):
        yield from _in_block(node, inner)
    elif isinstance(node, yaml.ScalarNode) and (word := _full_word(node, widget)):
        yield node, f"{name}:", word


def _in_list(node: yaml.SequenceNode, inner: type[BaseModel] | None) -> Iterator[Found]:
    """A bare text where a block belongs is a recommendation, numbered by its place."""
    for number, item in enumerate(node.value, start=1):
        if inner and isinstance(item, yaml.MappingNode):
            yield from _in_block(item, inner)
        elif inner:
            yield item, "-", _full_block(item, inner, number)


def _full_block(node: yaml.ScalarNode, model: type[BaseModel], number: int = 1) -> str:
    """The block that a single value stands for, as every record in full has it."""
    said = _truth(node)
    typed = node.value if said is None else said
    full = block(model, typed, number)
    if not isinstance(full, dict):
        return "null"
    pairs = (f"{name}: {_written(value, node)}" for name, value in full.items())
    return f"{{{', '.join(pairs)}}}"


def _written(value: object, node: yaml.ScalarNode) -> str:
    if isinstance(value, bool):
        return _WORD[value]
    return _flow(node) if value == node.value else json.dumps(value)


def _full_word(node: yaml.ScalarNode, widget: Widget) -> str | None:
    """Yes and no as the field writes it; None when it stands there so already."""
    meant = _truth(node)
    options = cast("list[dict[str, str]]", widget.get("options", []))
    if meant is None:
        return None
    if widget["widget"] == "boolean":
        word = _SWITCH[meant]
    elif {option["value"] for option in options} >= set(_WORD.values()):
        word = _WORD[meant]
    else:
        return None
    return None if node.value == word else word


def _truth(node: yaml.ScalarNode) -> bool | None:
    if node.style is None and node.value.lower() in _BOOLEANS:
        return _BOOLEANS[node.value.lower()]
    meant = yes_or_no(node.value)
    return meant if isinstance(meant, bool) else None


def _flow(node: yaml.Node) -> str:
    """The node on one line; a text between double quotes, as JSON and YAML both read it."""
    if isinstance(node, yaml.SequenceNode):
        return f"[{', '.join(map(_flow, node.value))}]"
    if isinstance(node, yaml.MappingNode):
        pairs = (f"{key.value}: {_flow(value)}" for key, value in node.value)
        return f"{{{', '.join(pairs)}}}"
    plain = isinstance(node, yaml.ScalarNode) and node.style is None
    word = str(node.value)
    if plain and (word.lower() in _BOOLEANS or re.fullmatch(r"\d+", word)):
        return word
    return json.dumps(word, ensure_ascii=False)


def _is_block(node: yaml.Node) -> bool:
    """Whether the node ends with the end of a line, which its replacement must give back."""
    if isinstance(node, yaml.ScalarNode):
        return node.style in {"|", ">"}
    return isinstance(node, yaml.CollectionNode) and not node.flow_style
