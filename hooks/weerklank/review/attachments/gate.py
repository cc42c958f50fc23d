"""The gate for files beside the records: only kinds that do nothing, and not too large."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from weerklank.foreign.damaged import DAMAGED
from weerklank.foreign.packages import around
from weerklank.foreign.pictures import taken_apart
from weerklank.records.files.places import is_record
from weerklank.records.files.sheets import line_of
from weerklank.records.own_pages.content import Content
from weerklank.records.own_pages.content_rules import ContentRules
from weerklank.records.reporting.problems import Problem
from weerklank.records.values.typed import FILE_NAME
from weerklank.review.attachments.disguise import also
from weerklank.review.attachments.kinds import PACKAGES, PDF, PICTURES, Kind, kind_of

if TYPE_CHECKING:
    from weerklank.review.written import Written, WrittenFile


_AGAIN = "Sla het plaatje opnieuw op, als png of jpg."

LARGEST = 25 * 1024 * 1024
"""Bytes: what GitHub takes through its web page, and half a minute on a phone in the country."""


def attachment_problems(written: Written, root: Path) -> Iterator[Problem]:
    """Every file that a record names and that may not be published, at the line of its name."""
    for page in written.pages:
        if is_record(page.path) and not page.path.name.startswith("_"):
            for name, line in _named(page):
                if found := fault_of(root / page.path.parent / name):
                    yield Problem(page.path, line, *found)


def content_problems(content: Content, rules: ContentRules) -> Iterator[Problem]:
    """The same for what stands beside the pages, unless the settings themselves bring the file."""
    for path in content.files:
        if not rules.brings(path) and (found := fault_of(content.folder / path)):
            yield Problem(content.shown / path, 1, *found)


def _named(page: WrittenFile) -> Iterator[tuple[str, int]]:
    """The files that a record names, with their lines; a name that is none is told elsewhere."""
    if "documents" not in page.text and "\\" not in page.text:
        # Without the word, or a sign that can spell it, there is no need to read the header again.
        return
    documents = page.values.get("documents")
    lines = page.front_matter.fields.lines if page.front_matter else {}
    for place, document in enumerate(documents if isinstance(documents, list) else ()):
        name = document.get("file") if isinstance(document, dict) else None
        if isinstance(name, str) and FILE_NAME.fullmatch(name):
            yield name, line_of(lines, ("documents", place, "file"))


def fault_of(file: Path) -> tuple[str, str] | None:
    """The code and the text of what is wrong with a file; None when it may be published."""
    if file.is_symlink() or not file.is_file():
        return None
    try:
        with file.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError:
        return "R063", f"'{file.name}' is niet te openen. Kijk of u het mag lezen."
    if len(content) > LARGEST:
        return "R003", (
            f"'{file.name}' is groter dan 25 MB. Maak het kleiner. Of zet het ergens anders "
            "en noem het adres, met url in plaats van file."
        )
    text = _refusal(file.name, content)
    return ("R070", text) if text else None


def _refusal(name: str, content: bytes) -> str | None:
    extension = Path(name).suffix.lower()
    kind = kind_of(content, extension)
    if extension not in kind.extensions:
        instead = kind.instead or f"Noem het {Path(name).stem}{kind.extensions[0]}."
        return f"'{name}' is {kind.name}. {instead}"
    told = _inside(kind, content)
    return f"'{name}' {told}" if told else None


def _inside(kind: Kind, content: bytes) -> str | None:
    """What is wrong inside it. Its readers take long to start, and few councils need them."""
    if kind is PDF:
        from weerklank.review.attachments.active_pdf import pdf_fault  # noqa: PLC0415

        told = pdf_fault(content)
        return f"{told}. Druk het af naar een nieuwe pdf." if told else None
    if kind in PICTURES:
        return picture_fault(content)
    if kind in PACKAGES:
        return _around(content)
    return None


def _around(content: bytes) -> str | None:
    try:
        found = also(around(content).unknown)
    except DAMAGED:
        return "is kapot. Sla het opnieuw op."
    return f"is ook {found}. Sla het opnieuw op." if found else None


def picture_fault(content: bytes) -> str | None:
    """What is wrong with a file that begins as a picture, as the end of a sentence."""
    picture = taken_apart(content)
    if picture is None or not picture.whole:
        return f"begint als een plaatje, maar het is kapot of niet af. {_AGAIN}"
    found = also(picture.rest)
    return f"is een plaatje en ook {found}. {_AGAIN}" if found else None
