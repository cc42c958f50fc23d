"""What must hold for the letters and reports beside the records: named, present, and readable."""

from __future__ import annotations

from collections.abc import Iterator

from weerklank.records.collection import Collection, Folder
from weerklank.records.files.sheets import Sheet
from weerklank.records.models.advice import Advice
from weerklank.records.models.response import Response
from weerklank.records.reporting.problems import Problem
from weerklank.records.reporting.suggestions import nearest


def check_documents(collection: Collection) -> Iterator[Problem]:
    """Every problem of the documents; a file that no record names is a warning."""
    yield from _folder(collection.advices)
    yield from _folder(collection.responses)


def _folder(folder: Folder[Advice] | Folder[Response]) -> Iterator[Problem]:
    named: set[str] = set()
    for sheet in folder.sheets.values():
        named.update(document.file for document in sheet.record.documents if document.file)
        yield from _of_one(sheet, folder.other_files)
    if not folder.complete:
        return
    for name in sorted(folder.other_files - named):
        text = "Geen enkel bestand noemt dit stuk. Zet het bij documents, of haal het weg."
        yield Problem(folder.path / name, 1, "W104", text)


def _of_one(sheet: Sheet[Advice] | Sheet[Response], present: frozenset[str]) -> Iterator[Problem]:
    for place, document in enumerate(sheet.record.documents):
        loc = ("documents", place)
        if document.file is None and document.url is None:
            text = f"'{document.title}' heeft geen bestand en geen adres. Zet erbij: file of url."
            yield sheet.problem("R051", text, *loc)
        elif document.file is not None and document.file not in present:
            meant = nearest(document.file, present)
            instead = (
                f"Bedoelt u '{meant}'?" if meant else f"Zet het in de map {sheet.path.parent}."
            )
            text = f"Er is geen bestand {document.file}. {instead}"
            yield sheet.problem("R052", text, *loc, "file")
