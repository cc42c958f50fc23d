"""`weerklank ci [DIR]`: all that a forge does with a site, so that its workflow stays a few lines.

What stands in a workflow of a council nobody raises: a forge lets no program change it. What stands
here comes along with `weerklank upgrade`.
"""

import functools
import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Mapping
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import click

from weerklank.commands.checking import check
from weerklank.commands.keeping import admin
from weerklank.commands.site import build
from weerklank.commands.site.site_folder import folder_option, settings_of
from weerklank.commands.terminal.dutch_click import optional_target
from weerklank.settings.engine import ONLY_MKDOCS, engine_settings

_SECONDS = 20
_OFF = (
    "Alles is goed, maar de site staat nog nergens. Zet Pages aan: ga naar {place}, en kies bij "
    "Source voor GitHub Actions. Kies daarna bij Actions voor Site, en voor Run workflow."
)


@click.command("ci")
@optional_target("DOELMAP")
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
        raise click.ClickException("MkDocs kon de site niet maken. Hierboven staat waarom.")


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


# See `has_pages` in docs.github.com/en/rest/repos/repos. A workflow cannot set Pages on by
# itself with the token it gets (actions/configure-pages, action.yml, `enablement`).
def may_publish(environ: Mapping[str, str]) -> None:
    """Say to the workflow whether to publish, as `plaatsen=ja` or `nee`; nothing for a visitor.

    A pull request brings no token, and is never published. What cannot be asked is tried.
    """
    output, token = environ.get("GITHUB_OUTPUT"), environ.get("GITHUB_TOKEN")
    if not output or not token:
        return
    on = _has_pages(environ, token)
    with Path(output).open("a", encoding="utf-8") as told:
        told.write(f"plaatsen={'ja' if on else 'nee'}\n")
    if not on:
        server, repo = environ["GITHUB_SERVER_URL"], environ["GITHUB_REPOSITORY"]
        said = _OFF.format(place=f"{server}/{repo}/settings/pages")
        click.echo(said)
        if summary := environ.get("GITHUB_STEP_SUMMARY"):
            Path(summary).write_text(said + "\n", encoding="utf-8")


def _has_pages(environ: Mapping[str, str], token: str) -> bool:
    """What the forge says; True when it does not say."""
    address = f"{environ.get('GITHUB_API_URL')}/repos/{environ.get('GITHUB_REPOSITORY')}"
    question = urllib.request.Request(address, headers={"Authorization": f"Bearer {token}"})  # noqa: S310 (the runner's own address)
    try:
        with urllib.request.urlopen(question, timeout=_SECONDS) as answer:  # noqa: S310 (same)
            return json.load(answer).get("has_pages") is not False
    except (OSError, ValueError, AttributeError):
        return True
