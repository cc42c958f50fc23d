"""What is fuzzed: for each kind of file good examples, and what is done with a damaged one.

Whatever stands in the file, the outcome is an answer: a sound record, faults that each have a code,
a line and a Dutch sentence, or `CannotImportError` with one. Anything else raised is a find.
"""

from __future__ import annotations

import datetime as dt
import io
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import docx

from importing.sheets import ROW, csv_text
from review.files.canaries import canaries
from weerklank.building.publication import prepare
from weerklank.importing.drafting.answer_drafts import answer_draft_from
from weerklank.importing.drafting.drafts import drafts_from
from weerklank.importing.faults import CannotImportError
from weerklank.importing.plan import plan_import
from weerklank.importing.sheets.table.columns import xlsx_template
from weerklank.importing.sheets.table.headers import names_columns
from weerklank.importing.sheets.table.tables import read_tables
from weerklank.records import load
from weerklank.records.reporting.problems import Problem, faults
from weerklank.review import review
from weerklank.review.attachments.gate import fault_of
from weerklank.settings.mkdocs_yml import SettingsError
from weerklank.settings.site import Settings, read_settings

TESTS = Path(__file__).parent.parent
GOOD = TESTS / "registers" / "good"
DAMAGED = TESTS / "importing" / "damaged"
TODAY = dt.date(2026, 11, 23)

Try = Callable[[Path, bytes], None]
"""Does with a damaged file what a command or a build does, in the folder of a council."""


@dataclass(frozen=True, slots=True)
class Target:
    """One kind of file: good examples, and what is done with a damaged one."""

    seeds: tuple[bytes, ...]
    attempt: Try


def council(root: Path) -> None:
    """The folder of a small council, made once: each attempt leaves it as it was."""
    shutil.copytree(GOOD / "minimal", root, dirs_exist_ok=True)
    (root / "content" / "index.md").write_text("# Welkom\n", encoding="utf-8")


def _sound(problems: tuple[Problem, ...]) -> None:
    """Each has a code that can be explained, a line, and one sentence or more on one line."""
    for problem in problems:
        assert problem.code in faults(), problem
        assert problem.line >= 1, problem
        assert "\n" not in problem.text, problem


def _built(root: Path) -> None:
    """Check and build the folder as it is now."""
    publication = prepare(root, root / "content", Settings(name="Raad"), TODAY)
    _sound(publication.problems)
    for page in publication.site.pages:
        page.body("")
    if not publication.errors:
        _sound(review(publication.everything, root, publication.verdicts, content=root / "content"))


def _in_place(name: str) -> Try:
    """The file stands in the folder of the council while it is tried."""

    def attempt(root: Path, content: bytes) -> None:
        path = root / name
        before = path.read_bytes() if path.exists() else None
        try:
            path.write_bytes(content)
            _built(root)
        finally:
            path.unlink()
            if before is not None:
                path.write_bytes(before)

    return attempt


def _settings(root: Path, content: bytes) -> None:
    path = root / "mkdocs.yml"
    path.write_bytes(content)
    try:
        settings, pages = read_settings(path)
        prepare(root, pages, settings, TODAY)
    except SettingsError as error:
        _sound(error.problems)
    finally:
        path.unlink()


def _attached(name: str) -> Try:
    """The file stands beside the advices: it is looked into, and may be published or not."""

    def attempt(root: Path, content: bytes) -> None:
        path = root / "advice" / name
        path.write_bytes(content)
        try:
            _sound(review(load(root).register, root, None, content=root / "content"))
            if fault := fault_of(path):
                _one_sentence(fault[1])
        finally:
            path.unlink()

    return attempt


def _one_sentence(text: str) -> None:
    assert len(text.split()) > 3, text
    assert "\n" not in text, text


def _imported(name: str, reader: Callable[[Path, Path], object]) -> Try:
    def attempt(root: Path, content: bytes) -> None:
        path = root.parent / name
        path.write_bytes(content)
        try:
            reader(path, root)
        except CannotImportError as error:
            _one_sentence(str(error))

    return attempt


def _sheet(path: Path, root: Path) -> None:
    plan_import(read_tables(path, names_columns({})), root, {})


def _letter(path: Path, root: Path) -> None:
    drafts_from(path, root)


def _answer(path: Path, root: Path) -> None:
    register = load(root).register
    answer_draft_from(path, root, register, register.advices[0])


def _word() -> bytes:
    document, stream = docx.Document(), io.BytesIO()
    for line in LETTER.decode().splitlines():
        document.add_paragraph(line)
    document.add_table(2, 2)
    document.save(stream)
    return stream.getvalue()


def _word_table() -> bytes:
    document, stream = docx.Document(), io.BytesIO()
    cells = [cell for row in document.add_table(2, len(ROW)).rows for cell in row.cells]
    for cell, text in zip(cells, [*ROW, *ROW.values()], strict=True):
        cell.text = text
    document.tables[0].rows[1].cells[0].merge(document.tables[0].rows[1].cells[1])
    document.save(stream)
    return stream.getvalue()


def _texts(pattern: str) -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(GOOD.glob(pattern)))


def _files(kind: str) -> tuple[bytes, ...]:
    return tuple(content for place, _, content, _ in canaries() if place.startswith(f"{kind}:"))


LETTER = (
    b"Aan het college\nDatum: 12 maart 2026\nBetreft: de bus\nOns kenmerk: 2026-04\n\n"
    b"1. Laat de bus op zondag rijden.\n2. Maak de halte toegankelijk.\n\nMet groet, de raad\n"
)
SETTINGS = (
    b"site_name: Raad\nsite_url: https://raad.example/\ndocs_dir: content\n"
    b"extra:\n  weerklank:\n    tagline: Wij komen voor u op.\n    phone: 0123-456 789\n"
    b"    online_since: 2026-03-01\n    huisstijl: {kleur: '#004488'}\n"
)
FROM_THE_FORM = b"""\
---
advice: "2025-01-fuzz"
from: "college"
dated: "2026-11-20"
kind: "answer"
answers:
  - recommendation: "1"
    decision: "partly"
    parts:
      yes: "Op zaterdag."
      no: "Op zondag."
    explanation: |-
      Op zondag zijn er te weinig reizigers: 12 per rit.

      Daarom rijdt de bus dan niet.
---
Geachte raad, # en : en 'meer'
"""
OWN_PAGE = (
    b"---\ntitle: Over ons\ndescription: Wie wij zijn.\nkeywords: [raad, leden]\n---\n\n# Ons\n\n"
    b"Wij zijn er voor [u](index.md).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
)

TARGETS: Mapping[str, Target] = {
    "advice": Target(_texts("*/advice/*.md"), _in_place("advice/2025-01-fuzz.md")),
    "response": Target(_texts("*/responses/*.md"), _in_place("responses/2025-01-fuzz.md")),
    "file of the form": Target((FROM_THE_FORM,), _in_place("responses/2025-01-formulier.md")),
    "body": Target(
        _texts("*/content/organisaties/*.md"), _in_place("content/organisaties/fuzz.md")
    ),
    "own page": Target((OWN_PAGE,), _in_place("content/over-ons.md")),
    "settings": Target((SETTINGS,), _settings),
    "attached pdf": Target(_files("pdf"), _attached("brief.pdf")),
    "attached docx": Target(_files("docx"), _attached("brief.docx")),
    "attached xlsx": Target(_files("xlsx"), _attached("lijst.xlsx")),
    "attached png": Target(_files("png"), _attached("plaat.png")),
    "attached jpg": Target(_files("jpeg"), _attached("foto.jpg")),
    "imported csv": Target((csv_text([ROW, ROW]).encode(),), _imported("oud.csv", _sheet)),
    "imported xlsx": Target((xlsx_template(),), _imported("oud.xlsx", _sheet)),
    "imported docx": Target((_word(),), _imported("brief.docx", _letter)),
    "imported table": Target((_word_table(),), _imported("lijst.docx", _sheet)),
    "imported pdf": Target(_files("pdf")[:3], _imported("brief.pdf", _letter)),
    "imported txt": Target((LETTER,), _imported("brief.txt", _letter)),
    "imported answer": Target((LETTER,), _imported("antwoord.txt", _answer)),
}
