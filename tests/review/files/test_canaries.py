"""The privacy gate sees what a file holds, in every place; what it cannot read, it says so."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from review.files.canaries import canaries, changed
from review.files.canaries_in_packages import package
from review.files.canaries_in_pdf import pdf, stream
from review.files.canaries_in_pictures import jpeg, png
from review.files.canary import CODES, TEXT
from weerklank.foreign.damaged import TooMuchError
from weerklank.foreign.packages import opened
from weerklank.records.register import Register
from weerklank.review import review
from weerklank.review.privacy.files.documents import inside_content

ONLY_SEEN = "W212"
"""What is said of any picture; it is no find."""

FILES = list(canaries())


def codes_of(root: Path, name: str, content: bytes) -> set[str]:
    """The codes of all that is said about a file in `advice/`."""
    (root / "advice").mkdir()
    (root / "advice" / name).write_bytes(content)
    found = review(Register(), root, None)
    return {problem.code for problem in found if problem.path.name == name} - {ONLY_SEEN}


def test_canary_is_reported(tmp_path: Path) -> None:
    """A number, a name or a place is found wherever it stands."""
    missed = []
    for number, (place, name, content, canary) in enumerate(FILES):
        (root := tmp_path / str(number)).mkdir()
        if CODES[canary] not in codes_of(root, name, content):
            missed.append(place)

    assert missed == []


def test_there_are_many_places() -> None:
    """Each place is tried once, and none was lost."""
    assert len({place for place, *_ in FILES}) == len(FILES) >= 210


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("brief.docx", package({"word/document.xml": "<w:p>Dag</w:p>"})),
        ("lijst.xlsx", package({"xl/worksheets/sheet1.xml": '<c t="s"><v>111222333</v></c>'})),
        ("brief.pdf", pdf(info="/Creator (Microsoft Word) /Producer (LibreOffice)")),
        ("foto.jpg", jpeg()),
        ("plaat.png", png()),
        ("brief.docx", package({"docProps/app.xml": "<Company>Gemeente Elzenbroek</Company>"})),
        ("brief.docx", package({"docProps/core.xml": "<dc:creator>python-docx</dc:creator>"})),
    ],
)
def test_file_without_anything_private_is_left_alone(
    tmp_path: Path, name: str, content: bytes
) -> None:
    """Programs, organisations and numbers of shared texts are no finds."""
    assert codes_of(tmp_path, name, content) == set()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("brief.eml", b"Van: iemand"),
        ("brief.xyz", b"\x00\x01\x02"),
        ("brief.txt", b"tekst\x00tekst"),
        ("brief.svgz", b"\x1f\x8b"),
        ("kapot.jpg", b"\xff\xd8\xff\xe0"),
        ("kapot.gif", b"GIF89a"),
        ("kapot.docx", b"PK\x03\x04"),
        ("brief.docx", package({"word/document.xml": "<p/>", "word/media/a.emf": b"\x01"})),
        ("brief.docx", package({"word/document.xml": "<p/>", "word/embeddings/o.bin": b"\x01"})),
        ("brief.docx", package({"word/document.xml": "<p/>", "word/media/a.png": b"\x89PNG"})),
    ],
)
def test_what_cannot_be_read_is_said_to_be_unread(
    tmp_path: Path, name: str, content: bytes
) -> None:
    """An unknown kind, damage, or a part nobody can read: never silence."""
    assert "W210" in codes_of(tmp_path, name, content)


@pytest.mark.thorough
def test_bomb_is_unread_in_a_moment(tmp_path: Path) -> None:
    """Twelve parts of twenty megabytes cost no more than one budget."""
    packed = tmp_path / "bom.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(12):
            archive.writestr(f"word/{number}.xml", bytes(20_000_000))

    assert codes_of(tmp_path, "bom.docx", packed.read_bytes()) == {"W210"}


def test_a_zip_costs_no_more_than_its_budget() -> None:
    """Two parts of a thousand bytes, and room for one and a half."""
    with opened(package({"a": bytes(1_000), "b": bytes(1_000)}), 1_500) as found:
        found.read(found.parts[0])

        with pytest.raises(TooMuchError):
            found.read(found.parts[1])


def test_what_stands_before_the_damage_is_still_read(tmp_path: Path) -> None:
    """A part that cannot be read hides nothing of the other parts."""
    parts: dict[str, str | bytes] = {"word/a.emf": b"\x01", "word/document.xml": f"<p>{TEXT}</p>"}

    assert codes_of(tmp_path, "brief.docx", package(parts)) == {"P001", "W210"}


def _zeros() -> bytes:
    return zlib.compress(b"\0" * 60_000_000)


def _pictures() -> bytes:
    points = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter /FlateDecode"
    return pdf(*[stream(_zeros(), points)] * 4)


def _drawings() -> bytes:
    return pdf(*[stream(zlib.compress(b"%a\n" * 300_000), "/Filter /FlateDecode")] * 30)


def _printer() -> bytes:
    return package({"xl/printerSettings/printerSettings1.bin": b"aaaa1 " * 3_000_000})


ASKING: dict[str, tuple[str, Callable[[], bytes]]] = {
    "points of a PNG": ("plaat.png", lambda: changed(b"IDAT", lambda _: _zeros())),
    "pictures in a PDF": ("brief.pdf", _pictures),
    "drawings in a PDF": ("brief.pdf", _drawings),
    "a part that shows nothing": ("lijst.xlsx", _printer),
}
"""Small files of which much must be unpacked to see where it ends; made when they are asked."""


@pytest.mark.thorough
@pytest.mark.parametrize("which", ASKING)
def test_what_asks_too_much_is_said_to_be_unread(which: str) -> None:
    """The work stops there; without a bound it is ten seconds, or two gigabytes."""
    name, make = ASKING[which]

    assert not inside_content(name, make()).readable


TOO_LONG: dict[str, Callable[[], tuple[str, bytes]]] = {
    "spaces": lambda: ("brief.docx", package({"word/document.xml": " " * 13_000_000})),
    "lines": lambda: ("lang.csv", b"a;b\n" * 300_000),
    "words": lambda: ("brief.docx", package({"word/document.xml": "woord " * 200_000})),
    "objects": lambda: ("brief.pdf", pdf("[" + "<<>> " * 100_001 + "]", root="/X 7 0 R")),
}


@pytest.mark.thorough
@pytest.mark.parametrize("which", TOO_LONG)
def test_too_much_of_it_is_said_to_be_unread(tmp_path: Path, which: str) -> None:
    """Never silence."""
    assert "W210" in codes_of(tmp_path, *TOO_LONG[which]())
