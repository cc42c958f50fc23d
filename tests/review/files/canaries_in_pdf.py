"""Canaries in PDF files: every object where a text can stand."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from review.files.canaries_in_packages import package
from review.files.canaries_in_pictures import jpeg
from review.files.canary import NAME, TEXT, Canary


def pdf(
    *objects: str | bytes, root: str = "", info: str = "", page: str = "", more: str = ""
) -> bytes:
    """A PDF of one page with a few words; further objects are numbered from 7."""
    drawn = f"BT /F1 12 Tf 20 150 Td (De brief.) Tj ET {more}"
    parts = [
        f"<< /Type /Catalog /Pages 2 0 R {root} >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R {page} /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< {info} >>",
        *objects,
    ]
    content, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(content))
        inner = part.encode("latin-1") if isinstance(part, str) else part
        content += f"{number} 0 obj\n".encode() + inner + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}trailer\n"
    end += (
        f"<< /Size {len(parts) + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{len(content)}\n%%EOF\n"
    )
    return content + end.encode()


def stream(content: bytes, keys: str) -> bytes:
    """An object of a PDF with a stream."""
    return f"<< {keys} /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream"


def places_in_pdf() -> Iterator[Canary]:
    """Every place in a PDF."""
    remark = "/Annots [<< /Type /Annot /Rect [0 0 9 9]"
    creator = f"<x><dc:creator><rdf:Seq><rdf:li>{NAME}</rdf:li></rdf:Seq></dc:creator></x>"
    wide = ("\ufeff" + TEXT).encode("utf-16-be").hex()
    files = "/Names << /EmbeddedFiles << /Names [(b) << /Type /Filespec /F (b{}) /EF << /F 7 0 R >> >>] >> >>"
    inside = "/Type /EmbeddedFile"
    places: dict[str, tuple[bytes, str]] = {
        "author": (pdf(info=f"/Author ({NAME})"), NAME),
        "creator": (pdf(info=f"/Creator ({NAME})"), NAME),
        "company": (pdf(info=f"/Company ({NAME})"), NAME),
        "title": (pdf(info=f"/Title ({TEXT})"), TEXT),
        "title in wide letters": (pdf(info=f"/Title <{wide}>"), TEXT),
        "subject": (pdf(info=f"/Subject ({TEXT})"), TEXT),
        "keywords": (pdf(info=f"/Keywords ({TEXT})"), TEXT),
        "own property": (pdf(info=f"/Dossier ({TEXT})"), TEXT),
        "creator in XMP": (
            pdf(stream(creator.encode(), "/Type /Metadata /Subtype /XML"), root="/Metadata 7 0 R"),
            NAME),
        "text in packed XMP": (
            pdf(stream(zlib.compress(f"<a>{TEXT}</a>".encode()),
                "/Type /Metadata /Subtype /XML /Filter /FlateDecode"), root="/Metadata 7 0 R"), TEXT),
        "remark": (pdf(page=f"{remark} /Subtype /Text /Contents ({TEXT}) >>]"), TEXT),
        "who made a remark": (pdf(page=f"{remark} /Subtype /Text /T ({NAME}) >>]"), NAME),
        "rich text of a remark": (pdf(page=f"{remark} /Subtype /FreeText /RC ({TEXT}) >>]"), TEXT),
        "address of a link": (
            pdf(page=f"{remark} /Subtype /Link /A << /S /URI /URI (https://x.nl/{TEXT}) >> >>]"), TEXT),
        "field of a form": (
            pdf(page=f"{remark} /Subtype /Widget /FT /Tx /T (naam) /V ({TEXT}) >>]"), TEXT),
        "bookmark": (pdf(f"<< /Title ({TEXT}) /Parent 1 0 R >>", root="/Outlines << /First 7 0 R >>"), TEXT),
        "description of a picture": (
            pdf(f"<< /S /Figure /Alt ({TEXT}) >>", root="/StructTreeRoot << /K 7 0 R >>"), TEXT),
        "who signed": (pdf(f"<< /Type /Sig /Name ({NAME}) >>", root="/Perms << /DocMDP 7 0 R >>"), NAME),
        "reason of a signature": (
            pdf(f"<< /Type /Sig /Reason ({TEXT}) >>", root="/Perms << /DocMDP 7 0 R >>"), TEXT),
        "layer": (pdf(f"<< /Type /OCG /Name ({TEXT}) >>", root="/OCProperties << /OCGs [7 0 R] >>"), TEXT),
        "description of a file inside": (
            pdf(stream(b"Dag", inside),
                root=files.format(".txt").replace("/EF", f"/Desc ({TEXT}) /EF")), TEXT),
        "text file inside": (pdf(stream(TEXT.encode(), inside), root=files.format(".txt")), TEXT),
        "word file inside": (
            pdf(stream(package({"word/document.xml": f"<w:t>{TEXT}</w:t>"}), inside),
                root=files.format(".docx")), TEXT),
        "photo": (
            pdf(stream(jpeg(artist=NAME), "/Type /XObject /Subtype /Image /Filter /DCTDecode"),
                root="/X 7 0 R"), NAME),
    }  # fmt: skip
    whole = pdf()
    shown = f"BT /F1 12 Tf ({TEXT}) Tj ET".encode()
    places |= {
        "object that nothing refers to": (pdf(f"<< /Note ({TEXT}) >>"), TEXT),
        "earlier version of an object": (
            whole.replace(b"5 0 obj", f"5 0 obj\n<< /Old ({TEXT}) >>\nendobj\n5 0 obj".encode(), 1), TEXT),
        "remark of the program": (whole.replace(b"%PDF-1.4\n", f"%PDF-1.4\n% {TEXT}\n".encode()), TEXT),
        "behind the end": (whole + TEXT.encode(), TEXT),
        "before the first object": (whole.replace(b"%PDF-1.4\n", f"%PDF-1.4\n{TEXT}\n".encode()), TEXT),
        "earlier trailer": (
            whole.replace(b"trailer", f"trailer << /Old ({TEXT}) >> trailer".encode()), TEXT),
        "text for who listens": (pdf(more=f"/Span << /ActualText ({TEXT}) >> BDC EMC"), TEXT),
        "looks of a remark": (
            pdf(stream(shown, "/Type /XObject /Subtype /Form /BBox [0 0 99 9]"),
                page=f"{remark} /Subtype /Stamp /AP << /N 7 0 R >> >>]"), TEXT),
    }  # fmt: skip
    for place, (content, canary) in places.items():
        yield f"pdf: {place}", "brief.pdf", content, canary


def aside_in_a_pdf() -> Iterator[Canary]:
    """What a reader of a PDF need not draw."""
    text = TEXT.encode()
    points = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8"
    places: dict[str, bytes] = {
        "between a stream and the end": pdf(stream(b"x", "/Type /Metadata") + b"\n" + text),
        "remark inside an object": pdf(f"<< /Type /X % {TEXT}\n /Y 1 >>"),
        "name of a key": pdf("<< /BSN#20111222333 true >>"),
        "name": pdf("<< /A /BSN#20111222333 >>"),
        "number under a name": pdf("<< /BSN 111222333 >>"),
        "text behind an object": pdf(f"<< /A 1 >> ({TEXT})"),
        "remark in the drawing": pdf(more=f"\n% {TEXT}\n"),
        "picture in the drawing": pdf(more=f"BI /W 13 /H 1 /BPC 8 /CS /G ID {TEXT} EI"),
        "points": pdf(stream(text, points)),
        "behind the points": pdf(
            stream(zlib.compress(b"\0" + text), f"{points} /Filter /FlateDecode")
        ),
        "drawing of a pattern": pdf(
            stream(f"BT ({TEXT}) Tj ET".encode(), "/Type /Pattern /PatternType 1")
        ),
        "key said twice": pdf(info=f"/Title ({TEXT}) /Title (Dag)"),
    }
    for place, content in places.items():
        yield f"pdf: {place}", "brief.pdf", content, TEXT
