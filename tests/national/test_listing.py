"""The list of registers, the table of municipalities and the settings: every fault at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from commands.run import run as typed
from national.conftest import DAY
from weerklank.commands.site.national import command
from weerklank.national.sources.municipalities import SizeClass, municipalities, years
from weerklank.national.working.running import Run

HEAD = "address,tooi,kind,added_on,contact\n"
GOOD = "https://raad.example/,gm0363,client_council,2026-01-01,raad@raad.example\n"
SETTINGS = 'name = "Raden"\n'
WRONG = {
    "N001": ("registers.csv", "naam,site\nRaad,https://raad.example/\n"),
    "N002": ("registers.csv", HEAD + GOOD.replace("https", "http")),
    "N003": ("registers.csv", HEAD + GOOD.replace("gm0363", "Amsterdam")),
    "N004": ("registers.csv", HEAD + GOOD.replace("client_council", "clientenraad")),
    "N005": ("registers.csv", HEAD + GOOD.replace("2026-01-01", "2026-02-30")),
    "N006": ("registers.csv", HEAD + GOOD + GOOD.replace("raad.example/", "raad.example/b/")),
    "N007": (
        "municipalities.csv",
        "tooi,name,province,inhabitants,year,source\ngm363,A,B,1,,CBS\n",
    ),
    "N008": ("national.toml", "name = Raden\n"),
}


def folder_with(folder: Path, name: str = "national.toml", text: str = SETTINGS) -> Path:
    """A good folder with one file of it replaced."""
    (folder / "national.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "registers.csv").write_text(HEAD + GOOD, encoding="utf-8")
    (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("code", WRONG)
def test_a_wrong_line_is_told_with_file_and_line(code: str, tmp_path: Path) -> None:
    """Each fault has its own code, its file and a sentence; nothing is fetched."""
    name, text = WRONG[code]

    _, problems = Run.of(folder_with(tmp_path, name, text), DAY)

    assert code in {problem.code for problem in problems}
    assert {str(problem.path) for problem in problems} == {name}


@pytest.mark.parametrize(
    "address",
    ["https://", "https://a b.example/", "https://x@raad.example/", "https://raad.example/?a=1",
     "ftp://raad.example/", "https://raad.example:99999/", "https://ráád.example/"],
)  # fmt: skip
def test_an_address_that_cannot_be_fetched_is_refused(address: str, tmp_path: Path) -> None:
    """Only a plain https address of a site may stand in the list."""
    line = GOOD.replace("https://raad.example/", address)

    _, problems = Run.of(folder_with(tmp_path, "registers.csv", HEAD + line), DAY)

    assert [problem.code for problem in problems] == ["N002"]


def test_both_lines_of_a_double_register_are_told(tmp_path: Path) -> None:
    """Nobody knows which of the two is meant, so neither counts."""
    name, text = WRONG["N006"]

    run, problems = Run.of(folder_with(tmp_path, name, text), DAY)

    assert [problem.line for problem in problems] == [2, 3]
    assert run.listed == ()


def test_a_list_from_a_dutch_spreadsheet_is_read(tmp_path: Path) -> None:
    """Semicolons and a byte order mark are what such a spreadsheet writes."""
    text = "\ufeff" + (HEAD + GOOD).replace(",", ";")

    run, problems = Run.of(folder_with(tmp_path, "registers.csv", text), DAY)

    assert problems == ()
    assert [one.key for one in run.listed] == ["gm0363-client_council"]


def test_the_table_that_comes_along_has_all_municipalities() -> None:
    """There are 342 since 1 January 2023; the inhabitants add up to what CBS counted, in full."""
    table, problems = municipalities(Path("nowhere"))
    haaren = 14_370
    """Who lived in the only municipality that was divided, on the same day (the same source)."""

    assert problems == ()
    assert len(table) == 342
    assert len({one.province for one in table.values()}) == 12
    assert sum(one.inhabitants or 0 for one in table.values()) + haaren == 17_407_585
    assert years(table.values()) == (2020,)
    assert SizeClass.UNKNOWN not in {one.size for one in table.values()}


MERGED = {
    "gm0363": 872_757 + 19_738,
    "gm0439": 10_022 + 81_249,
    "gm1979": 11_642 + 24_678 + 9_537,
    "gm1980": 57_587 + 28_163,
    "gm1982": 29_365 + 25_130 + 12_436 + 10_939 + 11_664,
    "gm1991": 15_730 + 42_119,
    "gm1992": 17_271 + 40_142 + 14_731,
}
"""What the municipalities that went up in these had on 1 January 2020, by the same source."""


@pytest.mark.parametrize("tooi", MERGED)
def test_a_merged_municipality_has_the_people_of_those_before_it(tooi: str) -> None:
    """Their sum, with their names as the source."""
    table, _ = municipalities(Path("nowhere"))

    assert table[tooi].inhabitants == MERGED[tooi]
    assert " + " in table[tooi].source


@pytest.mark.parametrize("tooi", ["gm0757", "gm0824", "gm0865", "gm0855"])
def test_a_part_of_haaren_changes_no_class(tooi: str) -> None:
    """Boxtel, Oisterwijk, Vught and Tilburg are in the same class with all of it and with none."""
    table, _ = municipalities(Path("nowhere"))
    with_all = replace(table[tooi], inhabitants=(table[tooi].inhabitants or 0) + 14_370)

    assert with_all.size is table[tooi].size


@pytest.mark.parametrize(
    ("inhabitants", "size"),
    [(19_999, SizeClass.SMALL), (20_000, SizeClass.MEDIUM), (50_000, SizeClass.LARGE),
     (249_999, SizeClass.CITY), (250_000, SizeClass.METROPOLIS)],
)  # fmt: skip
def test_a_class_begins_at_its_round_number(
    inhabitants: int, size: SizeClass, tmp_path: Path
) -> None:
    """The table beside the list replaces ours, and says how large a municipality is."""
    text = f"tooi,name,province,inhabitants,year,source\ngm0363,A,B,{inhabitants},2026,CBS\n"

    run, _ = Run.of(folder_with(tmp_path, "municipalities.csv", text), DAY)

    assert run.table["gm0363"].size is size


def test_start_writes_a_folder_that_has_no_faults(tmp_path: Path) -> None:
    """What `start` gives can be run at once, and a second time it leaves everything as it is."""
    first = typed(command, ["start", str(tmp_path / "land")])
    (tmp_path / "land" / "registers.csv").write_text(HEAD + GOOD, encoding="utf-8")
    second = typed(command, ["start", str(tmp_path / "land")])

    run, problems = Run.of(tmp_path / "land", DAY)
    assert (first.exit_code, second.exit_code, problems) == (0, 0, ())
    assert len(run.listed) == 1
    assert (tmp_path / "land" / ".github" / "workflows" / "site.yml").is_file()


def test_a_wrong_folder_ends_in_sentences(tmp_path: Path) -> None:
    """A folder without a view says how to begin one."""
    result = typed(command, ["fetch", "--folder", str(tmp_path)])

    assert result.exit_code == 1
    assert "registers.csv:1: N001" in result.output
    assert "weerklank national start" in result.output
