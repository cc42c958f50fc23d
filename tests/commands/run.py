"""Runs the command line in Dutch, as a person would, in a folder with a small council."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import click
from click.testing import CliRunner, Result

from weerklank.commands.starting.start import command as start
from weerklank.commands.terminal.dutch_click import speak_dutch
from weerklank.writing.headers.yaml_text import record_text

DAY = dt.date(2026, 11, 29)
"""The day on which the person types, in every test that names no other."""

_EPOCH = str(int(dt.datetime(DAY.year, DAY.month, DAY.day, 12, tzinfo=dt.UTC).timestamp()))


def run(command: click.Command, arguments: Sequence[str], typed: Sequence[str] = ()) -> Result:
    """The outcome of a command; `typed` holds the lines that the person types.

    Without another day it is `DAY`, whatever the clock of the machine says.
    """
    speak_dutch()
    lines = "".join(f"{line}\n" for line in typed)
    environ = {"SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", _EPOCH)}
    return CliRunner().invoke(command, list(arguments), input=lines, env=environ)


def one_council(root: Path) -> Path:
    """A council that advises one college, with an agreed term of six weeks."""
    bodies = root / "content" / "organisaties"
    bodies.mkdir(parents=True)
    council = {
        "title": "Cliëntenraad Wilgendam",
        "kind": "council",
        "advises": ["college"],
        "agreements": [{"source": "Verordening, artikel 7", "answer_term": "6 weken"}],
    }
    college = {"title": "College van Wilgendam", "kind": "college", "short": "het college"}
    (bodies / "clientenraad.md").write_text(record_text(council), encoding="utf-8")
    (bodies / "college.md").write_text(record_text(college), encoding="utf-8")
    return root


def several_councils(root: Path) -> Path:
    """Two councils, of which one advises two bodies."""
    one_council(root)
    bodies = root / "content" / "organisaties"
    board = {"title": "Dienst De Vliet", "kind": "gr_board"}
    council = {"title": "Adviesraad", "kind": "council", "advises": ["college", "dienst"]}
    (bodies / "dienst.md").write_text(record_text(board), encoding="utf-8")
    (bodies / "adviesraad.md").write_text(record_text(council), encoding="utf-8")
    return root


def advice_file(root: Path, name: str = "2026-05-bus", **fields: object) -> Path:
    """An advice with two recommendations."""
    path = root / "advice" / f"{name}.md"
    path.parent.mkdir(exist_ok=True)
    values = {
        "title": "Laat de bus ook op zondag rijden",
        "sent": "2026-05-04",
        "summary": "Op zondag rijdt er geen bus.",
        "recommendations": ["Laat de bus op zondag rijden.", "Maak de bus gratis."],
        **fields,
    }
    path.write_text(record_text(values), encoding="utf-8")
    return path


def plain(output: str) -> str:
    """The output without runs of white space, to compare sentences."""
    return re.sub(r"\s+", " ", output)


OPTIONS = (
    "--name=Cliëntenraad Wilgendam",
    "--municipality=Wilgendam",
    "--phone=0123-456 700",
    "--mail=raad@wilgendam.example",
    "--yes",
)
"""What a new council is asked at least."""

AGREED = ("--term=6 weken", "--term-for=allebei")
"""An agreed term, without where it stands."""


def started(root: Path, *more: str, manual: bool = False) -> Path:
    """A new council in a folder of its own; with the manual only for who asks.

    It is most of what a check reads, and `test_start.py` holds that it comes along and is sound.
    """
    target = root / "raad"
    result = run(start, [str(target), *OPTIONS, *more])
    assert result.exit_code == 0, result.output
    if not manual:
        shutil.rmtree(target / "content" / "handleiding")
    return target
