"""What may stand beside a record: kinds that do nothing, known by what is in them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from examples import examples
from review.files.test_documents import TEXT, pdf
from weerklank.review.attachments.active_pdf import pdf_fault
from weerklank.review.attachments.gate import LARGEST, fault_of
from weerklank.review.attachments.kinds import kind_of

SCRIPT = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"


AWAY = "<< /S /URI /URI (https://elders.example) >>"


def picture(form: str) -> bytes:
    """A small picture."""
    made = io.BytesIO()
    Image.new("RGB", (4, 4)).save(made, form)
    return made.getvalue()


def package(*parts: str, first: str = "") -> bytes:
    """A zip file with these parts; `first` is what an OpenDocument file says of itself."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        if first:
            archive.writestr("mimetype", first)
        for part in parts:
            archive.writestr(part, "<x/>")
    return made.getvalue()


def word() -> bytes:
    """A letter as python-docx writes it."""
    made = io.BytesIO()
    docx.Document().save(made)
    return made.getvalue()


def sheet() -> bytes:
    """A workbook as openpyxl writes it."""
    made = io.BytesIO()
    openpyxl.Workbook().save(made)
    return made.getvalue()


ODF = "application/vnd.oasis.opendocument."


MAY = {
    "brief.pdf": pdf(TEXT),
    "BRIEF.PDF": pdf(TEXT),
    "brief.docx": word(),
    "cijfers.xlsx": sheet(),
    "plan.pptx": package("[Content_Types].xml", "ppt/presentation.xml"),
    "brief.odt": package("content.xml", first=f"{ODF}text"),
    "cijfers.ods": package("content.xml", first=f"{ODF}spreadsheet"),
    "plan.odp": package("content.xml", first=f"{ODF}presentation"),
    "foto.jpg": picture("JPEG"),
    "foto.jpeg": picture("JPEG"),
    "kaart.png": picture("PNG"),
    "kaart.webp": picture("WEBP"),
    "kaart.gif": picture("GIF"),
    "cijfers.csv": "jaar;kosten\n2025;€ 100\n".encode(),
    "oud.csv": "plaats;caf\u00e9\n".encode("cp1252"),
    "brief.txt": "\ufeffGeacht college,\r\n\tDank.\r\n".encode(),
}


MAY_NOT = {
    "leeg.pdf": b"",
    "brief.html": b"<!DOCTYPE html>\n<p>Brief",
    "brief.txt": b"  <!-- brief --><html>",
    "kop.csv": b"<?xml version='1.0'?><html/>",
    "brief.pdf": b"<html><script>alert(1)</script>",
    "voor.pdf": b"<script>1</script>%PDF-1.4",
    "tekst.pdf": b"Geacht college",
    "plaat.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "plaat.png": b"<svg/>",
    "plaat.jpg": picture("PNG"),
    "hallo.js": b"alert(1)",
    "stijl.css": b"a {}",
    "los.exe": b"MZ\x90\x00",
    "los.pdf": b"MZ\x90\x00",
    "los": b"\x7fELF",
    "start.txt": b"#!/bin/sh\n",
    "oud.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "slot.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "brief.rtf": b"{\\rtf1",
    "alles.zip": package("brief.pdf"),
    "macro.docm": package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
    "macro.docx": package("[Content_Types].xml", "word/document.xml", "word/VBAPROJECT.BIN"),
    "macro.xlsx": package("[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml"),
    "knop.docx": package("[Content_Types].xml", "word/document.xml", "word/activeX/activeX1.bin"),
    "macro.odt": package("content.xml", "Basic/Standard/Module1.xml", first=f"{ODF}text"),
    "script.ods": package("Scripts/python/x.py", first=f"{ODF}spreadsheet"),
    "twee.docx": package("[Content_Types].xml", "word/document.xml", "xl/workbook.xml"),
    "kapot.docx": b"PK\x03\x04kapot",
    "foto.heic": b"\x00\x00\x00\x18ftypheic",
    "scan.tif": b"II*\x00\x08\x00",
    "vreemd.pdf": b"\x00\x01\x02\x03",
    "antwoorden": b"gewone tekst",
    "stuk.pdf": b"%PDF-1.4\n<script>alert(1)</script>",
    "half.pdf": pdf(TEXT)[:300],
    "zonder.pdf": pdf(TEXT).replace(b"/Pages 2 0 R", b"/Other 2 0 R"),
    "kop.pdf": b"%PDF-1.4\n%%EOF\n",
    "pagina.pdf": pdf(TEXT).replace(b"1.4\n", b"1.4\n<script>alert(1)</script>\n"),
    "opmerking.pdf": pdf(TEXT).replace(b"1.4\n", b"1.4\n%<html><script>alert(1)</script>\n"),
    "achter.pdf": pdf(TEXT) + b"<html><script>alert(1)</script>",
    "zip.pdf": pdf(TEXT) + package("index.html"),
    "open.pdf": pdf(TEXT, f"/AA << /O {AWAY} >>"),
    "stuk.png": b"\x89PNG\r\n\x1a\n<script>alert(1)</script>",
    "half.png": picture("PNG")[:-12],
    "leeg.png": b"\x89PNG\r\n\x1a\n" + picture("PNG")[-12:],
    "achter.png": picture("PNG") + b"\n<html><script>alert(1)</script>",
    "zip.png": picture("PNG") + package("index.html"),
    "stuk.jpg": b"\xff\xd8\xff/*<script>*/",
    "half.jpg": picture("JPEG")[:-2],
    "pdf.jpg": picture("JPEG") + pdf(TEXT),
    "stuk.gif": b"GIF89a/*<script>*/=1;",
    "achter.gif": picture("GIF") + b"<svg onload=alert(1)>",
    "stuk.webp": b"RIFF\xff\xff\xff\x00WEBP<script>",
    "achter.docx": word() + b"<html><script>alert(1)</script>",
    "script.pdf": pdf(TEXT, f"/AA << /O {SCRIPT} >>"),
}


def told(folder: Path, name: str, content: bytes) -> tuple[str, str] | None:
    """What is said of a file with this name and content."""
    (folder / name).write_bytes(content)
    return fault_of(folder / name)


@pytest.mark.parametrize("name", MAY)
def test_a_harmless_kind_may_be_published(name: str, tmp_path: Path) -> None:
    """What the programs of a council write is taken, whatever case its extension has."""
    assert told(tmp_path, name, MAY[name]) is None


@pytest.mark.parametrize("name", MAY_NOT)
def test_any_other_kind_is_refused_with_a_way_out(name: str, tmp_path: Path) -> None:
    """Active, disguised, damaged or unknown: refused in a sentence that says what to do."""
    code, text = told(tmp_path, name, MAY_NOT[name]) or ("", "")

    assert code == "R070"
    assert text.startswith(f"'{name}' ")
    assert text.endswith(".")
    assert any(way in text for way in ("Sla ", "Haal ", "Noem ", "Druk ", "Pak ", "Zet "))


def test_kinds_that_say_macros_in_their_list_are_refused(tmp_path: Path) -> None:
    """A workbook for macros is one, also when its macros stand under another name."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            "<Types><Override ContentType='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/>",
        )
        archive.writestr("xl/workbook.xml", "<x/>")

    assert "macro" in str(told(tmp_path, "boek.xlsx", made.getvalue()))


def test_a_file_over_the_bound_is_refused_unread(tmp_path: Path) -> None:
    """One byte too many; the way out is an address elsewhere."""
    with (tmp_path / "groot.pdf").open("wb") as file:
        file.truncate(LARGEST + 1)

    code, text = fault_of(tmp_path / "groot.pdf") or ("", "")

    assert code == "R003"
    assert "url" in text


def test_a_link_out_of_the_folder_is_never_opened(tmp_path: Path) -> None:
    """The loader refuses it; here it is not even read."""
    (tmp_path / "brief.pdf").symlink_to("/etc/passwd")

    assert fault_of(tmp_path / "brief.pdf") is None


def test_many_comments_before_the_first_element_take_no_time() -> None:
    """The search for markup never tries again what it has passed."""
    assert kind_of(b"<!-- -->" * 8_000 + b"tekst", ".txt").extensions


KNOWN = ("een pdf", "bevat JavaScript", "openen", "een webpagina", "een ingepakt bestand")


@examples(100)
@given(st.sampled_from(sorted(MAY)), st.integers(0, 3_000), st.binary(max_size=30))
def test_damage_never_raises(name: str, place: int, damage: bytes) -> None:
    """Any byte anywhere gives a kind, and a PDF an answer."""
    content = MAY[name][:place] + damage + MAY[name][place + 3 :]

    assert kind_of(content, Path(name).suffix).name
    if name.endswith(".pdf"):
        assert (pdf_fault(content) or "een pdf").endswith(KNOWN)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("hallo.js", "is een programma."),
        ("brief.html", "is een webpagina,"),
        ("brief.txt", "is een webpagina,"),
        ("plaat.svg", "is een svg-tekening,"),
        ("kop.csv", "is een XML-bestand."),
        ("macro.docx", "is een bestand met macro's."),
        ("alles.zip", "is een ingepakt bestand."),
        ("antwoorden", "is gewone tekst. Sla het op als pdf."),
        ("plaat.jpg", "is een png-plaatje. Noem het plaat.png."),
    ],
)
def test_a_file_is_called_what_it_is(name: str, says: str, tmp_path: Path) -> None:
    """Whoever reads the fault knows why, and what to do."""
    assert says in (told(tmp_path, name, MAY_NOT[name]) or ("", ""))[1]
