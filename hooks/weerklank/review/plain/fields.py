"""Which texts are looked at: what citizens read and the council wrote itself.

Never the words of the municipality: its style is not judged, only its reasons.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from weerklank.records.files.places import ADVICE, GLOSSARY, MANUAL, RESPONSES, is_body_page
from weerklank.records.files.sheets import line_of
from weerklank.records.reporting.problems import Problem
from weerklank.review.plain.hints import hints_in

if TYPE_CHECKING:
    from weerklank.records.header.yaml_core import Loc
    from weerklank.review.written import WrittenFile


def plain_problems(file: WrittenFile, known: frozenset[str]) -> Iterator[Problem]:
    """The hints on one file; `known` are the abbreviations that the council explains elsewhere."""
    folder = file.path.parts[0]
    if MANUAL in file.path.parts:
        return
    if file.path.suffix != ".md" or folder == RESPONSES.name or file.path.name == GLOSSARY:
        return
    if folder == ADVICE.name:
        yield from _of_fields(file, _advice_texts(file.values), known)
    else:
        # The title of a body is its name, and a name is as it is.
        names = ("description",) if is_body_page(file.path) else ("title", "description")
        yield from _of_fields(file, _strings(file.values, *names), known)
        yield from _of_body(file, known)


def _of_fields(
    file: WrittenFile, texts: Iterator[tuple[Loc, str]], known: frozenset[str]
) -> Iterator[Problem]:
    lines = file.front_matter.fields.lines if file.front_matter else {}
    for loc, text in texts:
        for hint in hints_in(text, known, summary=loc == ("summary",)):
            yield _problem(file, line_of(lines, loc), hint.code, hint.text)


def _of_body(file: WrittenFile, known: frozenset[str]) -> Iterator[Problem]:
    start = file.body_start
    for hint in hints_in(file.text[start:], known):
        yield _problem(file, file.line_at(start + hint.start), hint.code, hint.text)


def _problem(file: WrittenFile, line: int, code: str, text: str) -> Problem:
    return Problem(file.path, line, code, text)


def _advice_texts(values: Mapping[str, object]) -> Iterator[tuple[Loc, str]]:
    """The title, the summary, and of each recommendation the text and what it means."""
    yield from _strings(values, "title", "summary")
    recommendations = values.get("recommendations")
    for place, one in enumerate(recommendations if isinstance(recommendations, list) else ()):
        if isinstance(one, str):
            yield ("recommendations", place), one
        elif isinstance(one, Mapping):
            for loc, text in _strings(one, "text", "means", "short"):
                yield ("recommendations", place, *loc), text


def _strings(values: Mapping[str, object], *names: str) -> Iterator[tuple[Loc, str]]:
    for name in names:
        if isinstance(text := values.get(name), str):
            yield (name,), text
