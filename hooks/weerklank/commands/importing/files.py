"""The files of an import: the one that was named, the template, and the new ones, all or none."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from weerklank.commands.terminal.folding import echo
from weerklank.importing.faults import CannotImportError
from weerklank.importing.sheets.table.columns import csv_template, xlsx_template


def make_template(file: Path) -> None:
    """The empty list as a file to fill in; never over one that is there."""
    makers = {".csv": csv_template, ".xlsx": xlsx_template}
    maker = makers.get(file.suffix.lower())
    if maker is None:
        raise CannotImportError("Geef het voorbeeld een naam op .csv of .xlsx.")
    content = maker()
    try:
        with file.open("xb") as stream:
            stream.write(content)
    except FileExistsError:
        raise CannotImportError(f"{file} bestaat al. Kies een andere naam.") from None
    except OSError:
        raise CannotImportError(f"{file} is niet te schrijven. Kies een andere map.") from None
    echo(f"Gemaakt: {file}. Vul het in en haal de twee rijen met VOORBEELD weg.")
    echo(f"Typ daarna: weerklank import {file}")


def existing(file: Path) -> Path:
    """The file that was named; raises `CannotImportError` when it is none."""
    if file.is_dir():
        raise CannotImportError(f"{file} is een map. Noem een bestand in die map.")
    if not file.is_file():
        raise CannotImportError(f"{file} is er niet. Kijk of de naam en de map kloppen.")
    return file


def write_new(root: Path, files: Mapping[PurePosixPath, str]) -> None:
    """Write every file below `root`; raises `CannotImportError` and leaves none when one fails."""
    written: list[Path] = []
    try:
        for path, text in sorted(files.items()):
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("x", encoding="utf-8", newline="\n") as stream:
                written.append(file)
                stream.write(text)
    except OSError:
        for file in written:
            file.unlink()
        reason = "bestaat al" if (root / path).exists() else "is niet te schrijven"
        raise CannotImportError(f"{path} {reason}. Er is niets geschreven.") from None
