"""`weerklank national`: many councils side by side, from what they publish themselves."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from weerklank.commands.site_folder import show, today_option
from weerklank.records.problems import Problem
from weerklank.today import NoSuchDayError, decide_today

if TYPE_CHECKING:
    from weerklank.national.running import Run

_NEEDED = ("duckdb", "jsonschema_rs", "numpy")


@click.group("national", short_help="Veel raden naast elkaar, uit wat zij zelf publiceren.")
def command() -> None:
    """Maak een landelijk overzicht van raden, uit wat elke raad zelf publiceert."""


def _folder(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--folder",
        "-f",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        default=Path(),
        metavar="MAP",
        help="De map van het overzicht. Standaard: deze map.",
    )(command)


@command.command("start", short_help="Begin een overzicht.")
@click.argument("target", metavar="MAP", type=click.Path(path_type=Path, file_okay=False))
def start(target: Path) -> None:
    """Maak een map met een lijst om in te vullen, twee teksten en een workflow.

    Wat er al staat, blijft zoals het is.
    """
    from weerklank.national.starting import start as begin  # noqa: PLC0415 (needs no extra)

    written = begin(target)
    click.echo(f"Geschreven in {target}: {', '.join(written) or 'niets, alles was er al'}.")
    click.echo("Zet nu elke raad op een regel in registers.csv. Lees README.md.")


@command.command("fetch", short_help="Haal elk register op.")
@_folder
@today_option
def fetch(folder: Path, today: str | None) -> None:
    """Haal van elke site in registers.csv het register op, alleen via https.

    Antwoordt een site niet, dan blijft de kopie van de vorige keer staan. De rest gaat door.
    """
    run = _run(folder, today)
    failed = run.fetch()
    show(failed)
    click.echo(f"Opgehaald: {len(run.listed) - len(failed)} van {len(run.listed)} registers.")


@command.command("check", short_help="Kijk elk opgehaald register na.")
@_folder
@today_option
def check(folder: Path, today: str | None) -> None:
    """Noem van elk register waarom het niet meetelt, of waarom een eerdere kopie meetelt."""
    run = _run(folder, today)
    found = run.check()
    show(problem for one in found for problem in one.problems)
    counted = sum(one.counts for one in found)
    click.echo(f"Telt mee: {counted} van {len(found)} registers.")
    if counted < len(found):
        raise SystemExit(1)


def _run(folder: Path, today: str | None) -> Run:
    if any(find_spec(name) is None for name in _NEEDED):
        message = 'Hiervoor is meer nodig. Typ: pip install "weerklank[national]"'
        raise click.ClickException(message)
    from weerklank.national.running import Run  # noqa: PLC0415 (needs the extra)

    try:
        day = decide_today(today, os.environ, None, dt.datetime.now(dt.UTC))
    except NoSuchDayError as error:
        raise click.ClickException(str(error)) from None
    run, problems = Run.of(folder, day)
    _stop_on(problems)
    return run


def _stop_on(problems: tuple[Problem, ...]) -> None:
    if problems:
        show(problems)
        message = "Er is niets opgehaald en niets geschreven. Verbeter eerst wat hierboven staat."
        raise click.ClickException(message)
