"""The commands for whoever runs a view: what they write, and what they say."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from commands.run import run as typed
from national.conftest import DAY, run_in, sites, web
from national.invented import Invented, councils, folder_of
from weerklank.commands.site.national import command
from weerklank.national.working import engines


def test_commands_build_and_keep_a_year(fifty: list[Invented], tmp_path: Path) -> None:
    """Build, keep the year, build again: the zip stands with the data, and never changes."""
    folder = folder_of(fifty[:6], tmp_path / "view")
    run_in(folder).fetch(web(sites(fifty[:6])))
    arguments = ["--folder", str(folder)]
    day = ["--today", DAY.isoformat()]

    early = typed(command, ["snapshot", "2026", *arguments])
    first = typed(command, ["build", *arguments, *day])
    kept = typed(command, ["snapshot", "2026", *arguments])
    second = typed(command, ["build", *arguments, *day])
    twice = typed(command, ["snapshot", "2026", *arguments])

    assert [r.exit_code for r in (early, first, kept, second, twice)] == [1, 0, 0, 0, 1]
    page = (folder / "site" / "gegevens" / "index.html").read_text("utf-8")
    octets = (folder / "site" / "gegevens" / "jaren" / "2026.zip").read_bytes()
    assert hashlib.sha256(octets).hexdigest() in page


@pytest.mark.parametrize("name", ["serve", "snapshot"])
def test_without_a_site_there_is_nothing_to_show(name: str, tmp_path: Path) -> None:
    """The command says what to type first."""
    year = ["2026"] if name == "snapshot" else []

    result = typed(command, [name, *year, "--folder", str(tmp_path)])

    assert result.exit_code == 1
    assert "weerklank national build" in result.output


def test_a_wrong_engine_is_told_in_dutch(tmp_path: Path) -> None:
    """Dask needs to know where its cluster is."""
    folder = folder_of(councils(1, number=1), tmp_path)

    result = typed(command, ["build", "--folder", str(folder), "--engine", "dask"])

    assert result.exit_code == 1
    assert "--scheduler" in result.output


@pytest.mark.parametrize("address", ["nergens", "tcp://127.0.0.1:1"])
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_a_cluster_that_is_not_there_is_a_sentence(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An address that is none, and one where nobody answers."""
    monkeypatch.setattr(engines, "_PATIENCE", "100ms")
    folder = folder_of(councils(1, number=1), tmp_path)
    arguments = ["--engine", "dask", "--scheduler", address, "--today", DAY.isoformat()]

    result = typed(command, ["build", "--folder", str(folder), *arguments])

    assert result.exit_code == 1
    assert f"Op {address} antwoordt geen Dask-cluster" in result.output


def test_problems_are_told_with_line_and_code(fifty: list[Invented], tmp_path: Path) -> None:
    """`check` names each at its line in the list, and ends with 1 when one does not count."""
    folder = folder_of(fifty[:2], tmp_path)
    run_in(folder).fetch(web(sites(fifty[:1])))

    result = typed(command, ["check", "--folder", str(folder), "--today", DAY.isoformat()])

    assert result.exit_code == 1
    assert "registers.csv:3: N011" in result.output
    assert "Telt mee: 1 van 2" in result.output
