"""`registers.csv`: which registers take part; one line for each, kept by who runs the view."""

import csv
import datetime as dt
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from weerklank.national.sources.municipalities import Table
from weerklank.records.models.body import CouncilKind
from weerklank.records.reporting.problems import Problem
from weerklank.records.values.partial_date import day_typed

NAME = "registers.csv"
COLUMNS = ("address", "tooi", "kind", "added_on", "contact")
_FILE = PurePosixPath(NAME)


@dataclass(frozen=True, slots=True)
class Listed:
    """One line: the site of a council, and whose it is. `address` ends with a slash."""

    address: str
    tooi: str
    kind: CouncilKind
    added_on: dt.date
    contact: str
    line: int

    @property
    def key(self) -> str:
        """Its name in the tables: one municipality and one kind of council is one register."""
        return f"{self.tooi}-{self.kind}"

    def fault(self, code: str, text: str) -> Problem:
        """A fault of this register, told at its line."""
        return Problem(_FILE, self.line, code, f"{self.address} {text}")


def listing(folder: Path, table: Table) -> tuple[tuple[Listed, ...], tuple[Problem, ...]]:
    """The registers that are listed well, and every fault in the list."""
    file = folder / NAME
    if not file.is_file():
        text = f"Dit bestand is er niet. Begin met: weerklank national start {folder}"
        return (), (Problem(_FILE, 1, "N001", text),)
    text = file.read_text(encoding="utf-8-sig", errors="replace")
    # A spreadsheet with Dutch settings writes semicolons.
    head = text.partition("\n")[0]
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";" if ";" in head else ","))
    columns = {name.strip() for name in head.replace(";", ",").split(",")}
    if not set(COLUMNS) <= columns:
        wanted = f"De eerste regel moet zijn: {','.join(COLUMNS)}"
        return (), (Problem(_FILE, 1, "N001", wanted),)
    found, problems = [], []
    for line, row in enumerate(rows, start=2):
        read = {name: (row.get(name) or "").strip() for name in COLUMNS}
        faults = [Problem(_FILE, line, code, text) for code, text in _faults(read, table)]
        problems.extend(faults)
        if not faults:
            found.append(_listed(read, line))
    problems.extend(_twice(found))
    wrong = {problem.line for problem in problems}
    return tuple(one for one in found if one.line not in wrong), tuple(sorted(problems))


def _listed(row: Mapping[str, str], line: int) -> Listed:
    day = day_typed(row["added_on"])
    assert day is not None  # noqa: S101 (`_faults` saw to it)
    address = row["address"].rstrip("/") + "/"
    return Listed(address, row["tooi"], CouncilKind(row["kind"]), day, row["contact"], line)


def _faults(row: Mapping[str, str], table: Table) -> Iterator[tuple[str, str]]:
    if not _fetchable(row["address"]):
        yield "N002", "Schrijf het adres van de site met https:// ervoor, zonder ? of #."
    if row["tooi"] not in table:
        yield (
            "N003",
            f"Gemeente {row['tooi'][:20]!r} staat niet in de tabel. Schrijf gm met vier cijfers.",
        )
    if row["kind"] not in set(CouncilKind):
        yield "N004", f"Schrijf bij kind één van: {', '.join(CouncilKind)}."
    if day_typed(row["added_on"]) is None:
        yield "N005", "Schrijf bij added_on een dag die bestaat: jjjj-mm-dd, zoals 2026-05-20."


def _fetchable(address: str) -> bool:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    plain = not (parts.query or parts.fragment or parts.username or parts.password)
    printable = address.isascii() and address.isprintable() and " " not in address
    return parts.scheme == "https" and bool(parts.hostname) and plain and printable and port != 0


def _twice(found: list[Listed]) -> Iterator[Problem]:
    """A municipality has one register of each kind, and an address stands once: all are told."""
    for names in ([one.key for one in found], [one.address for one in found]):
        for one, name in zip(found, names, strict=True):
            if names.count(name) > 1:
                yield one.fault("N006", "Dit register staat er twee keer. Laat één regel staan.")
