"""The table of municipalities: who there are, in which province, and how many people live there.

The one that comes along, `municipalities.csv`, has the 342 municipalities since 1 January 2023.
Codes and names: Ministerie van VWS, nl-covid19-data-dashboard, `packages/common/src/data/gm.ts`.
Provinces: from the safety region named there, each of which lies in one province. Inhabitants: CBS,
1 January 2020, in nl-covid19-data-backend-processing (`INHABITANTS_PER_MUNICIPALITY.csv`). The
seven that took over whole municipalities after that day have the sum of those, named in `source`.
Haaren was divided among four in 2021, and counts with none: whichever had all of it would be in
the same class. A `municipalities.csv` beside `registers.csv` replaces it.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath

from weerklank.messages.slug import slug
from weerklank.records.reporting.problems import Problem
from weerklank.words.packaged import text_of

NAME = "municipalities.csv"
COLUMNS = ("tooi", "name", "province", "inhabitants", "year", "source")
TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/"
"""What a code such as gm0363 stands behind in a register."""


class SizeClass(StrEnum):
    """How large a municipality is; people compare with places like their own."""

    SMALL = "under_20000"
    MEDIUM = "20000_to_50000"
    LARGE = "50000_to_100000"
    CITY = "100000_to_250000"
    METROPOLIS = "250000_or_more"
    UNKNOWN = "unknown"


SIZE_TEXTS = {
    SizeClass.SMALL: "minder dan 20.000 inwoners",
    SizeClass.MEDIUM: "20.000 tot 50.000 inwoners",
    SizeClass.LARGE: "50.000 tot 100.000 inwoners",
    SizeClass.CITY: "100.000 tot 250.000 inwoners",
    SizeClass.METROPOLIS: "250.000 inwoners of meer",
    SizeClass.UNKNOWN: "aantal inwoners niet bekend",
}
_BELOW = (
    (20_000, SizeClass.SMALL),
    (50_000, SizeClass.MEDIUM),
    (100_000, SizeClass.LARGE),
    (250_000, SizeClass.CITY),
)


@dataclass(frozen=True, slots=True)
class Municipality:
    """One municipality; `inhabitants` and `year` are None when no source gave them."""

    tooi: str
    name: str
    province: str
    inhabitants: int | None
    year: int | None
    source: str

    @property
    def size(self) -> SizeClass:
        """The class it is compared in."""
        number = self.inhabitants
        if number is None:
            return SizeClass.UNKNOWN
        return next((size for top, size in _BELOW if number < top), SizeClass.METROPOLIS)

    @property
    def province_code(self) -> str:
        """The province in letters that fit an address."""
        return slug(self.province)


Table = Mapping[str, Municipality]
"""The municipalities by code, sorted by code."""


def municipalities(folder: Path) -> tuple[Table, tuple[Problem, ...]]:
    """The table of this folder, else the one that comes along; with faults as values."""
    own = folder / NAME
    if own.is_file():
        text = own.read_text(encoding="utf-8-sig", errors="replace")
    else:
        text = text_of(__package__, NAME)
    rows = list(csv.DictReader(io.StringIO(text)))
    problems = tuple(_faults(rows))
    if problems:
        return {}, problems
    found = sorted((_municipality(row) for row in rows), key=lambda one: one.tooi)
    return {one.tooi: one for one in found}, ()


def years(table: Iterable[Municipality]) -> tuple[int, ...]:
    """The years of which the inhabitants are, oldest first."""
    return tuple(sorted({one.year for one in table if one.year is not None}))


def _municipality(row: Mapping[str, str]) -> Municipality:
    inhabitants, year = row["inhabitants"], row["year"]
    return Municipality(
        row["tooi"],
        row["name"],
        row["province"],
        int(inhabitants) if inhabitants else None,
        int(year) if year else None,
        row["source"],
    )


def _faults(rows: list[dict[str, str]]) -> Iterator[Problem]:
    if not rows or not set(COLUMNS) <= set(rows[0]):
        text = f"Deze kolommen moeten er staan: {','.join(COLUMNS)}. En ten minste één gemeente."
        yield Problem(PurePosixPath(NAME), 1, "N007", text)
        return
    seen: set[str] = set()
    for line, row in enumerate(rows, start=2):
        if text := _fault_in(row, seen):
            yield Problem(PurePosixPath(NAME), line, "N007", text)
        seen.add(row["tooi"] or "")


def _fault_in(row: Mapping[str, str | None], seen: set[str]) -> str:
    tooi = row["tooi"] or ""
    if len(tooi) != len("gm0000") or not tooi.startswith("gm") or not tooi[2:].isdecimal():
        return "Schrijf in de kolom tooi gm met vier cijfers, zoals gm0363."
    if tooi in seen:
        return f"{tooi} staat er twee keer. Laat één regel staan."
    if not row["name"] or not row["province"]:
        return "Vul naam en provincie in."
    numbers = (row["inhabitants"] or "", row["year"] or "")
    if not all(number.isdecimal() or not number for number in numbers):
        return "Schrijf inwoners en jaar alleen met cijfers, zoals 25445 en 2026. Of laat ze leeg."
    if bool(numbers[0]) != bool(numbers[1]):
        return "Bij inwoners hoort het jaar, en bij een jaar het aantal inwoners."
    return ""
