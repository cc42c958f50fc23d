"""Fifty invented councils, fetched once from a web that exists in memory only."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import duckdb
import pytest

from national.drawn_register import TODAY
from national.invented import Invented, councils, folder_of
from weerklank.national.building import build
from weerklank.national.sources.web import Answer, Ask, Failed, Got
from weerklank.national.tables.catalogue import opened
from weerklank.national.working.engines import here
from weerklank.national.working.outcomes import Outcome
from weerklank.national.working.running import Run

DAY = dt.date.fromisoformat(TODAY)


def web(files: Mapping[str, bytes]) -> Ask:
    """A web with these files, each with its hash as its mark."""

    def ask(address: str, etag: str) -> Answer:
        octets = files.get(address)
        if octets is None:
            return Failed("N011", "De site antwoordt met fout 404.")
        mark = hashlib.sha256(octets).hexdigest()
        return Got(unchanged=True) if etag == mark else Got(octets, mark)

    return ask


def sites(made: list[Invented]) -> dict[str, bytes]:
    """What the sites of these councils have: the register, and the manifest that names it."""
    files = {}
    for one in made:
        octets = one.octets
        listed = [{"path": "data/register.json", "sha256": hashlib.sha256(octets).hexdigest()}]
        files[f"{one.address}data/register.json"] = octets
        files[f"{one.address}data/manifest.json"] = json.dumps({"files": listed}).encode()
    return files


def run_in(folder: Path, today: dt.date = DAY) -> Run:
    """The run of a folder without faults."""
    run, problems = Run.of(folder, today)
    assert problems == ()
    return run


def checked(folder: Path, files: Mapping[str, bytes]) -> tuple[Outcome, ...]:
    """Fetch and check in one go."""
    run = run_in(folder)
    run.fetch(web(files))
    return run.check(here)


@pytest.fixture(scope="session")
def fifty() -> list[Invented]:
    """Fifty councils of some twenty advices."""
    return councils(1)


@pytest.fixture(scope="session")
def view(fifty: list[Invented], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of their view, fetched."""
    folder = folder_of(fifty, tmp_path_factory.mktemp("view"))
    run_in(folder).fetch(web(sites(fifty)))
    return folder


def built(folder: Path, target: Path, today: dt.date = DAY) -> Path:
    """The site of a folder that was fetched."""
    run = run_in(folder, today)
    target.mkdir(parents=True)
    build(run, run.check(here), target)
    return target


@pytest.fixture(scope="session")
def site(view: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of fifty councils."""
    return built(view, tmp_path_factory.mktemp("site") / "site")


@pytest.fixture(scope="session")
def sql(site: Path) -> duckdb.DuckDBPyConnection:
    """The tables as they are published, and nothing else."""
    return opened(site / "gegevens" / "tabellen")


@pytest.fixture(scope="session")
def twelve() -> list[Invented]:
    """Twelve councils: enough for figures, and quickly built again."""
    return councils(1, number=12)


@pytest.fixture(scope="session")
def small(twelve: list[Invented], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Their site."""
    folder = folder_of(twelve, tmp_path_factory.mktemp("twelve"))
    run_in(folder).fetch(web(sites(twelve)))
    return built(folder, tmp_path_factory.mktemp("small") / "site")
