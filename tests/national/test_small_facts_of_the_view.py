"""The small facts that the pages of the view rest on: an order, a name, the rest of a list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from national.test_figures import IN_TIME, units
from weerklank.national.figures.cells import Hidden, cells
from weerklank.national.figures.measures import EVERYTHING, MEASURES, Unit
from weerklank.national.figures.scopes import scopes
from weerklank.national.folder import view_of
from weerklank.national.pages.looked_up import A_SHARD, _shards
from weerklank.national.sources.municipalities import Municipality, municipalities
from weerklank.national.sources.store import State, read_states, write_states
from weerklank.records.values.themes import ThemeCode


def test_methods_of_as_many_councils_stand_by_name() -> None:
    """And the same councils give the same figures, in whatever order they come."""
    made = [*units([(3, 6), (1, 8), (5, 5)] * 2, "b"), *units([(6, 6), (0, 9), (4, 7)] * 2, "a")]

    found = cells(made, IN_TIME, EVERYTHING)

    assert [one.method for one in found] == ["a", "b"]
    assert cells(made[::-1], IN_TIME, EVERYTHING) == found


def test_a_measure_that_nobody_has_is_an_empty_cell() -> None:
    """With nothing in it."""
    (only,) = cells([], IN_TIME, EVERYTHING)

    assert (only.councils, only.with_share, only.part, only.whole) == (0, 0, 0, 0)
    assert (only.hidden, only.share) == (Hidden.NOBODY, None)


def _unit(number: int, *themes: str) -> Unit:
    clocks = {EVERYTHING: {"late": 2}, **{theme: {"late": 1} for theme in themes}}
    counts = {"clocks": clocks, "recommendations": {}, "decisions": {EVERYTHING: {"unknown": 3}}}
    shares = {one.name: {EVERYTHING: (1, 2)} for one in MEASURES}
    tooi = f"gm900{number}"
    return Unit(tooi, tooi, "Stad", "Utrecht", "unknown", {}, shares, counts)


def test_a_theme_is_about_the_councils_that_advised_on_it() -> None:
    """The country is about all of them, and each name begins with a capital."""
    table = {
        f"gm900{n}": Municipality(f"gm900{n}", "Stad", "Utrecht", None, None, "") for n in (1, 2, 3)
    }
    found = scopes([_unit(1, "debts"), _unit(2)], table)
    debts = next(one for one in found.themes if one.key == f"thema/{ThemeCode('debts')}")

    assert (found.country.coverage.councils, debts.coverage.councils) == (2, 1)
    assert (found.country.coverage.all_clocks, debts.coverage.all_clocks) == (4, 1)
    assert (found.country.coverage.unknown, debts.coverage.unknown) == (6, 0)
    assert found.country.coverage.of_municipalities == 3
    assert debts.name == "debts"
    assert all(one.title == one.title[:1].upper() + one.title[1:] for one in found.themes)


@pytest.mark.parametrize(
    ("number", "files"), [(0, 1), (1, 1), (A_SHARD, 1), (A_SHARD + 1, 2), (2 * A_SHARD, 2)]
)
def test_what_is_looked_in_comes_in_files_that_name_the_next(number: int, files: int) -> None:
    """The last names none, and no file is empty but the only one."""
    code = next(iter(ThemeCode))
    rows: list[dict[str, object]] = [
        {"url": f"u{n}", "title": "T", "municipality": "S"} for n in range(number)
    ]

    found = list(_shards(code, rows))

    told = [json.loads(one.octets) for one in found]
    names = [one.uri.rpartition("/")[2] for one in found]
    assert len(found) == files
    assert [one["next"] for one in told] == [*names[1:], ""]
    assert [entry["u"] for one in told for entry in one["advices"]] == [row["url"] for row in rows]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("gm0363,A,B,1,2026,CBS", ""),
        ("gm0363,A,B,,,", ""),
        ("gm03630,A,B,1,2026,CBS", "zoals gm0363"),
        ("xx0363,A,B,1,2026,CBS", "zoals gm0363"),
        ("gm036a,A,B,1,2026,CBS", "zoals gm0363"),
        ("gm0363,,B,1,2026,CBS", "Vul naam en provincie in"),
        ("gm0363,A,,1,2026,CBS", "Vul naam en provincie in"),
        ("gm0363,A,B,veel,2026,CBS", "alleen met cijfers"),
        ("gm0363,A,B,1,nu,CBS", "alleen met cijfers"),
        ("gm0363,A,B,1,,CBS", "Bij inwoners hoort het jaar"),
        ("gm0363,A,B,,2026,CBS", "Bij inwoners hoort het jaar"),
        ("gm0001,A,B,,,", "gm0001 staat er twee keer"),
    ],
)
def test_a_line_of_the_table_of_municipalities_is_whole_or_refused(
    tmp_path: Path, row: str, told: str
) -> None:
    """At its own line, with what to type."""
    head = "tooi,name,province,inhabitants,year,source"
    text = f"{head}\ngm0001,Z,B,,,\n{row}\n"
    (tmp_path / "municipalities.csv").write_text(text, "utf-8")

    found, problems = municipalities(tmp_path)

    assert [(one.line, told in one.text) for one in problems] == ([(3, True)] if told else [])
    assert [*found] == ([] if told else ["gm0001", "gm0363"])


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("", ""),
        ('address = "https://raden.example"', "https://raden.example/"),
        ('address = "https://raden.example/x/"', "https://raden.example/x/"),
    ],
)
def test_the_address_of_the_view_ends_with_a_slash(tmp_path: Path, line: str, address: str) -> None:
    """Or is empty."""
    (tmp_path / "national.toml").write_text(f'name = "Raden"\n{line}\n', "utf-8")

    view, problems = view_of(tmp_path)

    assert (view.address, problems) == (address, ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name = 3", "name"),
        ('name = ""', "Geef het overzicht een naam"),
        ('name = "A"\ninvented = "ja"', "true of false"),
        ('name = "A"\naddress = "http://raden.example"', "https://"),
        ('name = "A"\nnaam = "B"', "'naam' is geen instelling"),
        ("name = A", "niet te lezen"),
    ],
)
def test_a_wrong_setting_of_the_view_is_told(tmp_path: Path, text: str, told: str) -> None:
    """At the first line of its file."""
    (tmp_path / "national.toml").write_text(f"{text}\n", "utf-8")

    _, problems = view_of(tmp_path)

    assert [one.line for one in problems] == [1]
    assert told in problems[0].text


def test_the_store_is_the_same_to_the_byte_in_any_order(tmp_path: Path) -> None:
    """And gives back what was kept."""
    states = {"https://b.example/": State(code="N010"), "https://a.example/": State()}
    file = tmp_path / ".weerklank/national/state.json"
    write_states(tmp_path, states)
    written = file.read_bytes()

    write_states(tmp_path, dict(reversed(states.items())))

    assert file.read_bytes() == written
    assert read_states(tmp_path) == states
