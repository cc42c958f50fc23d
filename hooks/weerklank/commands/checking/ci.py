"""`weerklank ci [DIR]`: all that a forge does with a site, so that its workflow stays a few lines.

What stands in a workflow of a council nobody raises: a forge lets no program change it. What stands
here comes along with `weerklank upgrade`.
"""

from __future__ import annotations

import functools
import os
import subprocess
import sys
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import click

from weerklank.commands import admin, build
from weerklank.commands.checking import check
from weerklank.commands.checking.pages_on import may_publish
from weerklank.commands.site_folder import folder_option, settings_of
from weerklank.settings.engine import ONLY_MKDOCS, engine_settings


@click.command("ci")
@click.argument(
    "target",
    metavar="[DOELMAP]",
    required=False,
    type=click.Path(path_type=Path, file_okay=False),
)
@click.option("--links", is_flag=True, help="Kijk ook of elke link naar een andere site nog werkt.")
@folder_option
@click.pass_context
def command(context: click.Context, target: Path | None, folder: Path, *, links: bool) -> None:
    """Kijk alles na, maak de site in DOELMAP (standaard: site), en kijk na of alles er staat.

    Voor een workflow bij GitHub, GitLab of Codeberg. Bij de eerste fout stopt het, en blijft de
    oude site staan. Op uw eigen computer doet het hetzelfde.
    """
    place = target or folder / "site"
    form = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"
    _look(context, folder, form, None)
    context.invoke(admin.fetch, file=None, folder=folder, if_on=True)
    if _only_mkdocs(folder):
        _mkdocs(folder, place)
    else:
        context.invoke(
            build.command, target=place, folder=folder, today=None, no_cache=False, timings=False
        )
    _look(context, folder, "text", place)
    if links:
        _links(place, settings_of(folder)[0].address)
    may_publish(os.environ)


def _look(context: click.Context, folder: Path, form: str, site: Path | None) -> None:
    """`weerklank check`; a fault ends the command."""
    context.invoke(check.command, folder=folder, today=None, form=form, site=site)


def _only_mkdocs(folder: Path) -> bool:
    """Whether the settings name a part of MkDocs that our own door does not know."""
    found = engine_settings(folder / "mkdocs.yml").problems
    return any(problem.code == ONLY_MKDOCS for problem in found)


def _mkdocs(folder: Path, place: Path) -> None:
    arguments = ["build", "--strict", "--site-dir", str(place.absolute())]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    done = subprocess.run(  # noqa: S603 (our own words)
        [sys.executable, "-m", "mkdocs", *arguments], cwd=folder, env=quiet, check=False
    )
    if done.returncode:
        message = "MkDocs kon de site niet maken. Hierboven staat waarom."
        raise click.ClickException(message)


def _links(place: Path, own: str) -> None:
    """Follow every link of the site on this computer, and each link to elsewhere once."""
    handler = functools.partial(_Quiet, directory=str(place))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        ours = [f"--ignore-url=^{own}"] if own else []
        arguments = ["--check-extern", *ours, f"http://127.0.0.1:{server.server_port}/"]
        try:
            done = subprocess.run(["linkchecker", *arguments], check=False)  # noqa: S603, S607 (from versies.txt)
        except FileNotFoundError:
            message = "Het programma linkchecker ontbreekt. Typ: pip install linkchecker"
            raise click.ClickException(message) from None
        finally:
            server.shutdown()
    if done.returncode:
        message = "Er is een link die niet meer werkt. Hierboven staat welke, en op welke pagina."
        raise click.ClickException(message)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 (its name)
        """Say nothing of each page that is asked for."""
