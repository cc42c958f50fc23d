"""The register that the product itself makes passes every check, and its rows add up to its own."""

from __future__ import annotations

import copy
import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from every_register import NAMES, register_named, with_a_remark
from registers_for_tests import TODAY
from weerklank.building.publication import prepare
from weerklank.cases.judge import judge
from weerklank.national.checking.check import kind_of
from weerklank.national.figures.measures import EVERYTHING
from weerklank.national.folder import View
from weerklank.national.sources.listing import Listed
from weerklank.national.sources.municipalities import TOOI, Municipality
from weerklank.national.tables.catalogue import catalogue
from weerklank.national.tables.files import Written
from weerklank.national.tables.pieces import tables
from weerklank.national.working.work import Done, Task, work
from weerklank.publish.data.register.register_json import register_json
from weerklank.publish.options import SiteOptions
from weerklank.records.models.body import CouncilKind
from weerklank.records.register import Register as Records
from weerklank.settings.site import read_settings

ROOT = Path(__file__).parents[2]
DAY = dt.date(2026, 11, 23)
Register = dict[str, Any]


@pytest.fixture(scope="module")
def register() -> Register:
    """What the example of this repository publishes, as a site of an existing municipality."""
    settings, content = read_settings(ROOT / "mkdocs.yml")
    site = prepare(ROOT, content, settings, DAY, gate=False).site
    octets = next(file.octets for file in site.files if file.uri == "data/register.json")
    made: Register = json.loads(octets)
    made["register"]["publisher_tooi"] = f"{TOOI}gm0000"
    reply = {"text": "Wij zien dat anders.", "by": "college", "on": "2026-11"}
    addressee = made["advice"][0]["addressees"][0]
    addressee["replies"].append(reply)
    addressee["recommendations"][0]["reply"].append(reply)
    return made


@pytest.fixture(scope="module")
def done(register: Register) -> Done:
    """What the work makes of it."""
    return worked(register)


def worked(register: Register, kind: CouncilKind = CouncilKind.CLIENT_COUNCIL) -> Done:
    """The work on one register."""
    address = register["register"]["address"]
    listed = Listed(address, "gm0000", kind, DAY, "", 2)
    municipality = Municipality("gm0000", "Elzenbroek", "Utrecht", 40_000, 2026, "verzonnen")
    octets = json.dumps(register).encode()
    return work(Task(listed, municipality, octets, None, invented=True))


def test_it_passes_every_check(done: Done) -> None:
    """Nothing that a council can write is refused."""
    assert [str(problem) for problem in done.problems] == []
    assert done.good


@pytest.mark.parametrize("name", NAMES)
def test_whatever_a_council_can_write_passes(name: str) -> None:
    """Every register of the tests."""
    assert found_in(register_named(name)) == []


def test_what_shows_a_warning_or_a_tip_passes_as_well() -> None:
    """It is on the site all the same."""
    found = {name: found_in(records) for name, records in with_a_remark().items()}

    assert {name: problems for name, problems in found.items() if problems} == {}


def found_in(records: Records) -> list[str]:
    """What is wrong with what a council with these records publishes."""
    options = SiteOptions("Raad", address="https://raad.example/", invented=True)
    made = json.loads(register_json(records, judge(records, TODAY), options).octets)
    made["register"]["publisher_tooi"] = f"{TOOI}gm0000"
    kinds = {one["kind"] for one in made["councils"]} - {None}

    found = worked(made, kind_of(kinds) if kinds else CouncilKind.COMBINED)
    return [str(problem) for problem in found.problems]


@pytest.mark.parametrize(
    ("measure", "figure"),
    [("in_time", "on_time"), ("explained", "explained"),
     ("council_explained", "explained_by_council")],
)  # fmt: skip
def test_its_rows_add_up_to_its_own_figures(
    measure: str, figure: str, done: Done, register: Register
) -> None:
    """What the council says on its own site is what the country counts of it."""
    told = register["statistics"][figure]

    assert done.unit is not None
    assert done.unit.shares[measure][EVERYTHING] == (told["part"], told["of"])
    assert told["of"] > 0


def test_silence_of_which_nobody_knows_is_in_no_figure(register: Register) -> None:
    """Whether an answer came is not known: then nothing is owed, also after the last day."""
    told = copy.deepcopy(register)
    recommendation = next(
        one
        for advice in told["advice"]
        for addressee in advice["addressees"]
        if addressee["timeliness"]["state"] == "overdue"
        for one in addressee["recommendations"]
        if one["explanation"]["state"] == "none"
    )
    recommendation["decision"] = "unknown"
    told["statistics"]["explained"]["of"] -= 1

    assert worked(told).good


def test_its_rows_are_those_of_the_dictionary(done: Done) -> None:
    """Every column has a value or is empty, and there is no other column.

    How this copy came is no part of the work: it is written beside the rows.
    """
    for table in tables():
        lines = [json.loads(line) for line in done.lines[table.name].splitlines()]
        beside = {"fetched", "kept"} if table.name == "registers" else set()

        assert lines
        assert {tuple(row) for row in lines} == {tuple(lines[0])}
        assert set(lines[0]) == {column.name for column in table.columns} - beside


def test_every_promise_and_every_point_of_an_agreement_is_there(
    done: Done, register: Register
) -> None:
    """Counted in the register itself."""
    scans = register["agreements"]
    points = sum(
        len(scan["rights"])
        + len(scan["facilities"])
        + sum(len(p["items"]) for p in scan["partners"])
        for scan in scans
    )

    assert len(done.lines["promises"].splitlines()) == len(register["promises"])
    assert len(done.lines["agreements"].splitlines()) == points


def test_every_reply_of_the_municipality_is_there(done: Done, register: Register) -> None:
    """Of the whole answer and of one recommendation, with the words as they are."""
    rows = [json.loads(line) for line in done.lines["replies"].splitlines()]
    first = register["advice"][0]

    added = [row for row in rows if row["text"] == "Wij zien dat anders."]
    assert [(row["recommendation"], row["spoken_by"], row["said_on"]) for row in added] == [
        (None, "college", "2026-11"),
        (first["addressees"][0]["recommendations"][0]["id"], "college", "2026-11"),
    ]
    assert {row["url"] for row in added} == {first["url"]}
    (told,) = (json.loads(line) for line in done.lines["registers"].splitlines())
    assert told["replies"] == len(rows)


def test_a_real_view_is_a_data_set_for_catalogues() -> None:
    """With an address there is a description by DCAT-AP-NL, each file with its hash."""
    view = View(
        name="Raden", address="https://raden.example/", publisher="Koepel", mail="a@b.example"
    )
    table = tables()[0]
    written = [Written("gegevens/tabellen/registers.csv", table, "csv", 5, "ab" * 32)]

    files = {file.uri: file.octets for file in catalogue(written, view, DAY)}
    graph = json.loads(files["gegevens/catalogus.jsonld"])["@graph"]

    dataset = next(one for one in graph if one["@type"] == "dcat:Dataset")
    (distribution,) = dataset["dcat:distribution"]
    assert distribution["dcat:downloadURL"]["@id"] == view.address + written[0].uri
    assert distribution["spdx:checksum"]["spdx:checksumValue"]["@value"] == "ab" * 32
    assert {"dct:publisher", "dct:identifier", "dcat:contactPoint", "dcat:theme"} <= set(dataset)


def test_an_example_is_no_data_set() -> None:
    """Nobody harvests invented councils."""
    view = View(name="Raden", address="https://raden.example/", invented=True)

    assert "gegevens/catalogus.jsonld" not in {file.uri for file in catalogue([], view, DAY)}
