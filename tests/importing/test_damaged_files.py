"""Files that once ended in a traceback, or took more than twenty seconds: now one Dutch sentence.

Most came out of a fuzzer; each is frozen here as it was found.
"""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from effort import at_most
from weerklank.importing.faults import CannotImportError
from weerklank.importing.letters.paragraphs import Paragraph
from weerklank.importing.letters.reading import read_letter
from weerklank.importing.sheets.table.tables import Table, read_tables

HARMLESS = "slow5.docx"
"""Once more than twenty seconds; now read, see the last test."""

FOUND = sorted(
    path for path in (Path(__file__).parent / "damaged").iterdir() if path.name != HARMLESS
)
SECONDS = 2
MEGABYTES = 200


def first_sheet(path: Path) -> Table:
    """The first sheet of a spreadsheet."""
    return read_tables(path, len)[0]


READERS: dict[str, Callable[[Path], object]] = {".xlsx": first_sheet, ".csv": first_sheet}


def read_and_refused(path: Path) -> str:
    """What is told about a file that is refused."""
    reader = READERS.get(path.suffix, read_letter)
    with pytest.raises(CannotImportError) as refused:
        reader(path)
    return str(refused.value)


def told_of(path: Path) -> str:
    """That, within a bound of time."""
    with at_most(seconds=SECONDS):
        return read_and_refused(path)


def refusal(path: Path) -> str:
    """That, within bounds of time and memory."""
    # Python counts every allocation meanwhile, which makes it some four times as slow.
    with at_most(seconds=4 * SECONDS):
        tracemalloc.start()
        try:
            told = read_and_refused(path)
            assert tracemalloc.get_traced_memory()[1] < MEGABYTES * 1_000_000
        finally:
            tracemalloc.stop()
    return told


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name[:40])
def test_file_that_once_broke_the_import_is_refused_in_one_sentence(path: Path) -> None:
    """The name of the file, what is wrong, and what to do."""
    told = told_of(path)

    assert told.startswith(f"{path.name} ")
    assert told.endswith(".")
    assert "\n" not in told


@pytest.mark.thorough
@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name[:40])
def test_file_that_once_broke_the_import_takes_little_memory(path: Path) -> None:
    """Of the files that are made below it is counted each time."""
    assert refusal(path)


def packed(path: Path, parts: dict[str, bytes]) -> Path:
    """A zip file with these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def parts_of(content: bytes) -> dict[str, bytes]:
    """Every part of a zip file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def word_file(body: bytes) -> dict[str, bytes]:
    """The parts of a Word file with this in its text."""
    stream = io.BytesIO()
    docx.Document().save(stream)
    parts = parts_of(stream.getvalue())
    text = parts["word/document.xml"]
    parts["word/document.xml"] = text.replace(b"<w:sectPr", body + b"<w:sectPr", 1)
    return parts


def workbook(rows: list[list[object]]) -> bytes:
    """A workbook with these rows."""
    book, stream = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(stream)
    return stream.getvalue()


@pytest.mark.thorough
def test_letter_of_more_paragraphs_than_any_letter_has(tmp_path: Path) -> None:
    """Three hundred thousand empty paragraphs fit in 70 kB."""
    path = packed(tmp_path / "brief.docx", word_file(b"<w:p/>" * 300_000))

    assert refusal(path).startswith("brief.docx is te lang voor een brief.")


def test_letter_that_unpacks_to_hundreds_of_megabytes(tmp_path: Path) -> None:
    """What it would become is asked before anything is unpacked."""
    path = packed(tmp_path / "brief.docx", {**word_file(b""), "word/media/a.bmp": bytes(10**8)})

    assert refusal(path).startswith("brief.docx is te lang voor een brief.")


def test_sheet_that_unpacks_to_hundreds_of_megabytes(tmp_path: Path) -> None:
    """As a letter."""
    parts = parts_of(workbook([["a"]]))
    path = packed(tmp_path / "lijst.xlsx", {**parts, "xl/b.xml": bytes(10**8)})

    assert refusal(path) == "lijst.xlsx is te groot. Verdeel het over meer bestanden."


@pytest.mark.parametrize("columns", [101, 100_000])
def test_sheet_of_more_columns_than_any_list_has(tmp_path: Path, columns: int) -> None:
    """A hundred is enough; in CSV and in XLSX alike."""
    path = tmp_path / "lijst.csv"
    path.write_text(("a;" * columns + "\n") * 2, encoding="utf-8")

    assert refusal(path).startswith("lijst.csv heeft meer dan 100 kolommen.")


def test_workbook_of_more_columns_than_any_list_has(tmp_path: Path) -> None:
    """Only where something stands in them."""
    path = tmp_path / "lijst.xlsx"
    path.write_bytes(workbook([["a"] * 101, ["b"]]))

    assert refusal(path).startswith("lijst.xlsx heeft meer dan 100 kolommen.")


def test_hundred_columns_are_read(tmp_path: Path) -> None:
    """The bound itself is allowed, in both kinds of sheet."""
    sheet, book = tmp_path / "lijst.csv", tmp_path / "lijst.xlsx"
    sheet.write_text((";".join("a" * 100) + "\n") * 2, encoding="utf-8")
    book.write_bytes(workbook([["a"] * 100, ["b"] * 100]))

    assert [len(first_sheet(path).headers) for path in (sheet, book)] == [100, 100]


@pytest.mark.parametrize("name", ["lijst.csv", "lijst.xlsx"])
def test_rows_are_counted_where_something_stands(tmp_path: Path, name: str) -> None:
    """Empty lines between are no rows, and nothing below them is lost."""
    rows: list[list[object]] = [["titel"], *([[]] * 6_000), ["onderaan"]]
    path = tmp_path / name
    text = "\n".join(";".join(map(str, row)) for row in rows)
    path.write_bytes(text.encode() if name.endswith("csv") else workbook(rows))

    assert [(row.number, row.cells) for row in first_sheet(path).rows] == [(6_002, ("onderaan",))]


@pytest.mark.thorough
@pytest.mark.parametrize("name", ["lijst.csv", "lijst.xlsx"])
def test_row_too_many_is_told(tmp_path: Path, name: str) -> None:
    """Five thousand rows below the header, and not one more."""
    path = tmp_path / name
    rows: list[list[object]] = [["a"]] * 5_002
    path.write_bytes(b"a\n" * 5_002 if name.endswith("csv") else workbook(rows))

    assert refusal(path).startswith(f"{name} heeft meer dan 5000 rijen.")


def test_text_of_megabytes_is_no_letter(tmp_path: Path) -> None:
    """A text of dates took more than twenty seconds."""
    path = tmp_path / "brief.txt"
    path.write_text("12 maart 2025 " * 200_000, encoding="utf-8")

    assert refusal(path).startswith("brief.txt is te lang voor een brief.")


def test_merged_cell_is_read_once(tmp_path: Path) -> None:
    """A cell over 200 million columns, as a damaged file may claim, is still one cell."""
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Ons kenmerk", "2026-04"
    span = OxmlElement("w:gridSpan")
    span.set(qn("w:val"), "200000000")
    table.cell(0, 0)._tc.get_or_add_tcPr().append(span)  # noqa: SLF001 (no public way to break it)
    document.save(str(tmp_path / "brief.docx"))

    assert read_letter(Path(__file__).parent / "damaged" / HARMLESS)
    assert read_letter(tmp_path / "brief.docx") == (Paragraph("Ons kenmerk 2026-04"),)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "1. Laat de bus " + "[" * 3_000,
            "brief.txt is te ingewikkeld opgemaakt: meer dan 20 haken",
        ),
        ("> " * 30 + "x", "brief.txt is te ingewikkeld opgemaakt: meer dan 20 lijsten"),
        ("1. Laat de bus " + "rijden. " * 5_000, "brief.txt is te lang voor een brief."),
        ("a\n\n" * 2_999 + "rijden. " * 4_000, "brief.txt is te lang voor een brief."),
    ],
)
def test_letter_that_no_record_could_hold_is_refused(tmp_path: Path, text: str, told: str) -> None:
    """Finds of the fuzzer: a text that the field for it would refuse was a traceback."""
    path = tmp_path / "brief.txt"
    path.write_text(text, encoding="utf-8")

    assert refusal(path).startswith(told)
