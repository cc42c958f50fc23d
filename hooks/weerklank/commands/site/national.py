"""`weerklank national`: many councils side by side, from what they publish themselves."""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import os
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from weerklank.commands.site.site_folder import folder_of, port_option, show, today_option
from weerklank.commands.terminal.dutch_click import Between, DutchGroup, Needed, target_argument
from weerklank.disk.whole_folder import made_whole
from weerklank.settings.today import decide_today

if TYPE_CHECKING:
    from weerklank.national.working.engines import Engine
    from weerklank.national.working.running import Run

_SITE = "site"
_NEEDED = ("duckdb", "jsonschema_rs", "numpy")


@click.group("national", cls=DutchGroup)
def command() -> None:
    """Maak een landelijk overzicht van raden, uit wat elke raad zelf publiceert."""


_folder = folder_of("het overzicht")


@command.command("start", short_help="Begin een overzicht.")
@target_argument("een nieuwe map, zoals: weerklank national start overzicht", "MAP")
def start(target: Path) -> None:
    """Maak een map met een lijst om in te vullen, twee teksten en een workflow.

    Wat er al staat, blijft zoals het is.
    """
    from weerklank.national.folder import start as begin  # noqa: PLC0415 (needs no extra)

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


@command.command("build", short_help="Maak de site van het overzicht.")
@_folder
@today_option
@click.option(
    "--engine",
    type=click.Choice(["local", "dask"]),
    default="local",
    show_default=True,
    help="Wie het werk doet: processen op deze computer, of een Dask-cluster.",
)
@click.option("--scheduler", metavar="ADRES", help="Waar het Dask-cluster is, met --engine dask.")
def build(folder: Path, today: str | None, engine: str, scheduler: str | None) -> None:
    """Kijk na, reken uit en maak de site in de map site.

    Wat er in die map stond, wordt in één keer vervangen. Een register dat niet goed is, telt niet
    mee. De reden staat op de site.
    """
    run = _run(folder, today)
    from weerklank.national.building import build as make  # noqa: PLC0415 (needs the extra)

    found = run.check(_engine(engine, scheduler))
    show(problem for one in found for problem in one.problems)
    with made_whole(folder / _SITE) as beside:
        make(run, found, beside)
    counted = sum(one.counts for one in found)
    click.echo(f"Klaar. Telt mee: {counted} van {len(found)} registers. De site staat in {_SITE}.")


@command.command("snapshot", short_help="Bewaar de stand van een jaar.")
@click.argument(
    "year",
    cls=Needed,
    needs="een jaar, zoals: weerklank national snapshot 2026",
    metavar="JAAR",
    type=Between(2020, 2999),
)
@_folder
def snapshot(year: int, folder: Path) -> None:
    """Bewaar alle gegevens van de gemaakte site als één zip, om naar te verwijzen.

    Zet de map snapshots in git. Een jaar dat er al is, verandert nooit.
    """
    from weerklank.national.working.snapshots import snapshot as keep  # noqa: PLC0415 (needs no extra)

    if not (folder / _SITE / "gegevens").is_dir():
        raise click.ClickException("Er is nog geen site. Typ eerst: weerklank national build")
    kept = keep(folder / _SITE, folder, year)
    if kept is None:
        raise click.ClickException(f"De stand van {year} is al bewaard. Die verandert niet meer.")
    click.echo(f"Bewaard: {kept}. Bouw de site nog een keer, dan staat hij bij de gegevens.")


@command.command("serve", short_help="Bekijk de gemaakte site.")
@port_option
@_folder
def serve(port: int, folder: Path) -> None:
    """Toon de gemaakte site op deze computer. Alleen u ziet hem. Stoppen: Ctrl+C."""
    site = folder / _SITE
    if not site.is_dir():
        message = "Er is nog geen site. Typ eerst: weerklank national build"
        raise click.ClickException(message)
    handler = functools.partial(SimpleHTTPRequestHandler, directory=str(site))
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError:
        message = f"Poort {port} is al in gebruik. Kies een andere: --port 8001"
        raise click.ClickException(message) from None
    click.echo(f"Het overzicht staat op http://127.0.0.1:{server.server_port}/ Stoppen: Ctrl+C.")
    with server, contextlib.suppress(KeyboardInterrupt):
        server.serve_forever()


def _engine(name: str, scheduler: str | None) -> Engine | None:
    if name == "local":
        return None
    if find_spec("distributed") is None:
        raise click.ClickException('Hiervoor is meer nodig. Typ: pip install "weerklank[dask]"')
    if not scheduler:
        raise click.ClickException("Zeg waar het cluster is: --scheduler tcp://adres:8786")
    from weerklank.national.working.engines import dask  # noqa: PLC0415 (needs the extra)

    return dask(scheduler)


def _run(folder: Path, today: str | None) -> Run:
    if any(find_spec(name) is None for name in _NEEDED):
        raise click.ClickException('Hiervoor is meer nodig. Typ: pip install "weerklank[national]"')
    from weerklank.national.working.running import Run  # noqa: PLC0415 (needs the extra)

    day = decide_today(today, os.environ, None, dt.datetime.now(dt.UTC))
    run, problems = Run.of(folder, day)
    if problems:
        show(problems)
        message = "Er is niets opgehaald en niets geschreven. Verbeter eerst wat hierboven staat."
        raise click.ClickException(message)
    return run
