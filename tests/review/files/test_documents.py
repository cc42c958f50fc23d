"""What the review sees inside attached files, and that no damaged file stops it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from examples import examples
from weerklank.review import blocking
from weerklank.review.privacy.files.documents import inside
from weerklank.review.privacy.files.inside import Inside
from weerklank.review.privacy.files.office import inside_office
from weerklank.review.privacy.files.pdf.reading import inside_pdf
from weerklank.review.privacy.files.photo import inside_photo

BROKEN = Path(__file__).parents[2] / "registers" / "broken"
BAR = BROKEN / "P005-text-under-black-bar" / "advice" / "brief.pdf"
PHOTO = BROKEN / "P004-photo-with-place" / "advice" / "foto.jpg"
TEXT = "BT /F1 12 Tf 20 150 Td (De brief.) Tj ET"


def pdf(content: str, page: str = "") -> bytes:
    """A PDF of one page that paints this."""
    fonts = "/Resources << /Font << /F1 5 0 R >> >>"
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] {page} /Contents 4 0 R {fonts} >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    text = "%PDF-1.4\n"
    places = []
    for number, part in enumerate(parts, start=1):
        places.append(len(text))
        text += f"{number} 0 obj\n{part}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(text)
    text += f"xref\n0 6\n0000000000 65535 f \n{table}trailer\n<< /Size 6 /Root 1 0 R >>\n"
    return f"{text}startxref\n{start}\n%%EOF\n".encode("latin-1")


def office(parts: dict[str, str]) -> bytes:
    """A zip file with these parts."""
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return package.getvalue()


def test_text_of_a_pdf_is_read() -> None:
    """The text of each page is handed over for the same search as any other text."""
    assert inside_pdf(pdf(TEXT)).pages == ("De brief.",)


def test_bar_painted_before_the_text_is_a_background() -> None:
    """White letters on a dark heading are not hidden."""
    found = inside_pdf(pdf(f"0 g 10 145 200 20 re f 1 g {TEXT}"))

    assert found.covered == ()


@pytest.mark.parametrize("colour", ["0 g", "0 0 0 rg", "0 0 0 1 k", "0.1 0.1 0.1 rg"])
def test_bar_painted_over_the_text_hides_nothing(colour: str) -> None:
    """Whatever way black is written, text under it is reported."""
    assert inside_pdf(pdf(f"{TEXT} {colour} 10 145 200 20 re f")).covered == (1,)


@pytest.mark.parametrize(
    "after", ["1 1 0 rg 10 145 200 20 re f", "0 g 10 20 200 20 re f", "0 g 10 145 200 20 re S"]
)
def test_highlight_line_and_bar_elsewhere_are_no_bars(after: str) -> None:
    """Only a dark surface over the text itself counts."""
    assert inside_pdf(pdf(f"{TEXT} {after}")).covered == ()


def test_redaction_that_was_never_carried_out_is_seen() -> None:
    """A mark for redaction still has the text under it."""
    page = "/Annots [<< /Type /Annot /Subtype /Redact /Rect [10 140 200 165] >>]"

    assert inside_pdf(pdf(TEXT, page)).covered == (1,)


def test_citizen_number_inside_a_pdf_blocks(tmp_path: Path) -> None:
    """An attached letter may not hold one either."""
    (tmp_path / "advice").mkdir()
    letter = pdf("BT /F1 12 Tf 20 150 Td (BSN 111222333) Tj ET")
    (tmp_path / "advice" / "brief.pdf").write_bytes(letter)

    found = blocking(tmp_path, tmp_path / "content")

    assert [str(problem) for problem in found] == [
        "advice/brief.pdf:1: P001 Hier staat een burgerservicenummer: ******333. Haal het weg."
    ]


def test_word_file_gives_its_text_and_makers() -> None:
    """The text without tags, and who wrote and saved it."""
    content = office(
        {
            "word/document.xml": "<w:p><w:t>Jan &amp; ik</w:t></w:p><w:p><w:t>Dag</w:t></w:p>",
            "docProps/core.xml": "<dc:creator>J. Jansen</dc:creator>",
        }
    )

    assert inside_office(content) == Inside(
        pages=("Jan & ik\nDag",), properties=("J. Jansen",), makers=("J. Jansen",)
    )


def test_photo_with_a_place_is_seen() -> None:
    """A photo of a telephone says where it was taken."""
    assert inside_photo(PHOTO.read_bytes()).located


def test_photo_without_properties_is_fine() -> None:
    """A photo that says nothing of itself gives no find."""
    stream = io.BytesIO()
    Image.new("RGB", (2, 2)).save(stream, "PNG")

    assert inside_photo(stream.getvalue()) == Inside()


def test_photo_that_cannot_be_read_says_so() -> None:
    """What begins as a PNG and is none is not silently right."""
    assert inside_photo(b"\x89PNG\r\n\x1a\n" + b"\x00" * 40) == Inside(readable=False)


@pytest.mark.parametrize("name", ["oud.doc", "kapot.pdf", "kapot.docx", "bundel.zip"])
def test_file_that_cannot_be_read_says_so(name: str, tmp_path: Path) -> None:
    """No silence about what was not looked at."""
    (tmp_path / name).write_bytes(b"%PDF-1.4 kapot")

    assert not inside(tmp_path / name).readable


def test_style_sheet_is_nothing(tmp_path: Path) -> None:
    """Files that hold no text of people are passed over."""
    (tmp_path / "stijl.css").write_text("a {}", encoding="utf-8")

    assert inside(tmp_path / "stijl.css") == Inside()


@examples(60)
@given(st.integers(0, 700), st.binary(min_size=1, max_size=40))
def test_damaged_files_never_stop_the_review(place: int, damage: bytes) -> None:
    """A file with anything anywhere in it gives an answer and no exception."""
    for reader, content in ((inside_pdf, BAR.read_bytes()), (inside_photo, PHOTO.read_bytes())):
        assert isinstance(reader(content[:place] + damage + content[place + 5 :]), Inside)


@pytest.mark.parametrize(
    "file", sorted((Path(__file__).parent / "damaged").iterdir()), ids=lambda path: path.name
)
def test_damage_that_once_stopped_the_review_is_told(file: Path) -> None:
    """Two files of a fuzzer, each of which ended check and build in a traceback."""
    assert not inside(file).readable
