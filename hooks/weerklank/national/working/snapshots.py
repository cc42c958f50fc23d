"""The state of a year that can be cited: one zip, kept beside the list and never made again."""

import hashlib
import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from weerklank.publish.layout.offline import EARLIEST

FOLDER = "snapshots"
PUBLISHED = "gegevens/jaren"
"""The first that a zip can hold: the same files give the same bytes."""


def snapshot(site: Path, folder: Path, year: int) -> Path | None:
    """Keep the data of a built site as that of a year; None when that year is kept already."""
    target = folder / FOLDER / f"{year}.zip"
    if target.exists():
        return None
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(zipped(site / "gegevens"))
    return target


def zipped(data: Path) -> bytes:
    """Every file of data in one zip, in alphabetical order."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(_files(data)):
            info = zipfile.ZipInfo(file.relative_to(data).as_posix(), EARLIEST)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, file.read_bytes())
    return made.getvalue()


def _files(data: Path) -> Iterator[Path]:
    """All but the pages, and the years that were kept before."""
    for file in data.rglob("*"):
        if file.is_file() and file.suffix != ".html" and "jaren" not in file.parts:
            yield file


def kept(folder: Path) -> Iterator[tuple[str, bytes, str]]:
    """Every year that is kept: the name of its file, its bytes and its SHA-256."""
    for file in sorted((folder / FOLDER).glob("*.zip")):
        octets = file.read_bytes()
        yield file.name, octets, hashlib.sha256(octets).hexdigest()


def listed(found: Iterable[tuple[str, bytes, str]]) -> tuple[tuple[str, str], ...]:
    """The names and hashes, for the page that tells of them."""
    return tuple((name, mark) for name, _, mark in found)
