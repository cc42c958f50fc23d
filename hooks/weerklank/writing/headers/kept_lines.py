"""Changes values in YAML that a person wrote, and leaves every other character as it stands.

A file goes through a form to change one field; comments, order, quotation marks and empty lines are
the words of who wrote it. A comment inside a value that goes away moves to the line above it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from weerklank.lazy_dataclass import dataclass
from weerklank.records.header.front_matter import split_front_matter
from weerklank.records.header.yaml_core import UnreadableError
from weerklank.writing.headers.yaml_text import is_empty, item_lines, value_lines

_HEADER = re.compile(r"^---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
Values = Mapping[str, Any]


class CannotKeepError(ValueError):
    """The text is written in a way in which this change would touch something else."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """What comes between two places of the text."""

    start: int
    end: int
    text: str


def with_header(text: str, old: Values, new: Values, body: str | None = None) -> str:
    """The file with `new` in its header where that differs from `old`, and this body when given.

    `old` is what the header says now. Raises `CannotKeepError`; the result says what was meant.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n").removeprefix("\ufeff")
    header = _HEADER.match(plain)
    if header is None:
        raise CannotKeepError
    tail = plain[header.end(1) :]
    if body is not None:
        tail = f"---\n{body.strip(chr(10))}\n" if body.strip() else "---\n"
    made = f"{plain[: header.start(1)]}{with_block(header[1], old, new)}{tail}"
    try:
        if split_front_matter(made.encode()).fields.faults:
            raise CannotKeepError
    except UnreadableError:
        raise CannotKeepError from None
    return made.replace("\n", newline)


def with_block(text: str, old: Values, new: Values) -> str:
    """The block of YAML in which `new` stands where it differs from `old`, which it says now.

    Raises `CannotKeepError` when it is no block of lines.
    """
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        raise CannotKeepError
    edits = sorted(_Lines(text).in_block(node, old, new), key=lambda edit: (edit.start, edit.end))
    for edit in reversed(edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@dataclass(frozen=True, slots=True)
class _Lines:
    """The text that is changed; finds where each change goes."""

    text: str

    def in_block(self, node: yaml.Node, old: Values, new: Values) -> Iterator[_Edit]:
        """The changes in a block with a key a line."""
        there = {str(key.value): (key, value) for key, value in node.value}
        indent = " " * node.start_mark.column
        more: list[str] = []
        for name in dict.fromkeys([*old, *new]):
            before, after = old.get(name), new.get(name)
            if before == after or (is_empty(before) and is_empty(after)):
                continue
            if name not in there:
                more += value_lines(f"{indent}{name}:", after, indent)
            elif is_empty(after):
                yield self._without(there[name][0].start_mark.index, there[name][1])
            else:
                yield from self._changed(*there[name], before, after)
        if more:
            yield self._behind(node, more, indent)

    def _changed(
        self, key: yaml.Node, value: yaml.Node, old: object, new: object
    ) -> Iterator[_Edit]:
        if isinstance(old, Mapping) and isinstance(new, Mapping) and _is_block(value):
            yield from self.in_block(value, old, new)
        elif isinstance(old, list) and isinstance(new, list) and _is_block(value):
            yield from self._in_list(key, value, old, new)
        else:
            yield self._instead(key, value, new)

    def _in_list(
        self, key: yaml.Node, node: yaml.Node, old: Sequence[object], new: Sequence[object]
    ) -> Iterator[_Edit]:
        """Item by item; what is added comes at the end, and what is gone leaves no other behind."""
        indent = " " * node.start_mark.column
        if len(old) != len(node.value):
            yield self._instead(key, node, new)
        elif len(new) >= len(old):
            for item, before, after in zip(node.value, old, new, strict=False):
                if before != after:
                    yield from self._item(item, before, after, indent)
            more = [line for item in new[len(old) :] for line in item_lines(item, indent)]
            if more:
                yield self._behind(node, more, indent)
        elif (gone := _gone(old, new)) is not None:
            for place in gone:
                dash = self.text.rindex("-", 0, node.value[place].start_mark.index)
                yield self._without(dash, node.value[place])
        else:
            yield self._instead(key, node, new)

    def _item(self, node: yaml.Node, old: object, new: object, indent: str) -> Iterator[_Edit]:
        if isinstance(old, Mapping) and isinstance(new, Mapping) and _is_block(node):
            first = str(node.value[0][0].value)
            if not is_empty(new.get(first)):  # it shares its line with the dash
                yield from self.in_block(node, old, new)
                return
        lines = "\n".join(item_lines(new, indent)).removeprefix(f"{indent}- ")
        yield self._put(node.start_mark.index, node, lines, indent, "  ")

    def _instead(self, key: yaml.Node, node: yaml.Node, value: object) -> _Edit:
        """The value in the place of that of a key."""
        indent = " " * key.start_mark.column
        empty = node.start_mark.index == node.end_mark.index
        lines = list(value_lines(f"{indent}{key.value}:", value, indent))
        if empty and lines[0] == f"{indent}{key.value}:":
            return self._behind(key, lines[1:], indent)
        made = "\n".join(lines)
        if "\n" not in made and node.start_mark.line == node.end_mark.line == key.start_mark.line:
            # On its line, so that what stands behind it stays behind it.
            alone = made.removeprefix(f"{indent}{key.value}: ")
            start = self.text.index(":", key.end_mark.index) + 1 if empty else node.start_mark.index
            return _Edit(start, max(start, node.end_mark.index), f" {alone}" if empty else alone)
        return self._put(key.start_mark.index, node, made.removeprefix(indent), indent)

    def _put(self, start: int, node: yaml.Node, made: str, indent: str, dash: str = "") -> _Edit:
        """All lines of the value anew, under the comments that stood in them."""
        end = self._behind_comments(_end(node), indent)
        kept = [f"{comment}\n{indent}{dash}" for comment in self._comments(start, end, node)]
        return _Edit(start, end, "".join(kept) + made)

    def _without(self, start: int, node: yaml.Node) -> _Edit:
        """The lines of a value gone; the comments in them stay."""
        above = self.text.rfind("\n", 0, start) + 1
        indent = self.text[above:start]
        if indent.strip():
            raise CannotKeepError
        end = self._line_end(_end(node))
        kept = "".join(f"{indent}{one}\n" for one in self._comments(start, end, node))
        return _Edit(above, min(end + 1, len(self.text)), kept)

    def _behind(self, node: yaml.Node, lines: Sequence[str], indent: str) -> _Edit:
        end = self._behind_comments(_end(node), indent)
        return _Edit(end, end, "".join(f"\n{line}" for line in lines))

    def _behind_comments(self, place: int, indent: str) -> int:
        """The end of the line, and of comments set in further: a text of lines would take those."""
        end = self._line_end(place)
        further = re.compile(rf"(?:\n[ \t]*)*\n{indent}[ \t]+#[^\n]*")
        while found := further.match(self.text, end):
            end = found.end()
        return end

    def _line_end(self, place: int) -> int:
        found = self.text.find("\n", place)
        return len(self.text) if found < 0 else found

    def _comments(self, start: int, end: int, node: yaml.Node) -> list[str]:
        """The comments between two places; a sharp inside a text of `node` is none."""
        seen = list(self.text)
        for leaf in _leaves(node):
            first, last = leaf.start_mark.index, _end(leaf)
            seen[first:last] = "x" * (last - first)
        lines = "".join(seen)[start:end].split("\n")
        return [found[0].rstrip() for found in map(_COMMENT.search, lines) if found]


def _is_block(node: yaml.Node) -> bool:
    lines = isinstance(node, yaml.CollectionNode) and not node.flow_style
    return lines and bool(node.value)


def _gone(old: Sequence[object], new: Sequence[object]) -> list[int] | None:
    """Which items are left out, when the others are the same and in order; else None."""
    left, gone = list(new), []
    for place, item in enumerate(old):
        if left and left[0] == item:
            left.pop(0)
        else:
            gone.append(place)
    return None if left else gone


def _leaves(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        for pair in node.value:
            yield from (leaf for one in pair for leaf in _leaves(one))
    elif isinstance(node, yaml.SequenceNode):
        yield from (leaf for one in node.value for leaf in _leaves(one))
    else:
        yield node


def _end(node: yaml.Node) -> int:
    """Where its last character stands; YAML itself counts the lines after a block to it."""
    if isinstance(node, yaml.MappingNode) and _is_block(node):
        return _end(node.value[-1][1])
    if isinstance(node, yaml.SequenceNode) and _is_block(node):
        return _end(node.value[-1])
    if isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}:
        text = node.end_mark.buffer
        end: int = node.end_mark.index
        return len(text[:end].rstrip()) if text else end
    last: int = node.end_mark.index
    return last
