"""What a file names must be there: bodies and advices, also of a faulty file, and documents."""

from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel

from weerklank.records.checks.common import known_advice, known_bodies
from weerklank.records.files.collection import Collection, Folder
from weerklank.records.files.sheets import Sheet
from weerklank.records.header.yaml_core import Loc
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.reporting.model_fields import marked_fields
from weerklank.records.reporting.problems import Problem
from weerklank.records.reporting.suggestions import nearest
from weerklank.records.values.fields import NameOf


def check_references(collection: Collection) -> Iterator[Problem]:
    """Every unknown body and advice; other faults of a file do not hold back what it names."""
    folders = (
        (collection.advices, Advice), (collection.responses, Response), (collection.bodies, Body),
    )  # fmt: skip
    for folder, model in folders:
        sound = ((sheet, sheet.record) for sheet in folder.sheets.values())
        for sheet, values in (*sound, *((torn, torn.values) for torn in folder.torn)):
            for loc, given, of in _named(model, values, ()):
                if of.folder == "bodies":
                    ids = given if isinstance(given, (list, tuple)) else (given,)
                    yield from known_bodies(collection, sheet, ids, *loc)
                else:
                    yield from known_advice(collection, sheet, given, *loc)


def _named(model: type[BaseModel], block: object, loc: Loc) -> Iterator[tuple[Loc, object, NameOf]]:
    """What stands in the fields with a mark, of a record or of a header that is none."""
    if isinstance(block, Sequence) and not isinstance(block, str):
        for place, item in enumerate(block):
            yield from _named(model, item, (*loc, place))
    elif isinstance(block, (Mapping, BaseModel)):
        for name, key, of, inner in marked_fields(model, NameOf):
            value = block.get(key) if isinstance(block, Mapping) else getattr(block, name)
            if of:
                yield (*loc, key), value, of
            elif inner:
                yield from _named(inner, value, (*loc, key))


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
