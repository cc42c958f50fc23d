"""`weerklank`: the same functions on the command line, with help in Dutch.

Exit codes: 0 all is well, 1 there are faults in the files or nothing could be done, 2 the command
was typed wrong.
"""

from __future__ import annotations

import errno
import keyword
import os
import sys
from gettext import gettext
from importlib import import_module
from typing import NoReturn

import click

from weerklank.building.collector import let_collector_rest
from weerklank.commands.terminal.dutch_click import DutchGroup, speak_dutch, with_dutch_usage
from weerklank.commands.terminal.folding import on_screen

COMMANDS = {
    "admin": ("keeping", "De editor op /admin/."),
    "build": ("site", "Maak de site, zonder MkDocs."),
    "check": ("checking", "Kijk of alle bestanden goed zijn."),
    "ci": ("checking", "Kijk alles na en maak de site, zoals een server dat doet."),
    "compare": ("reading", "Haal de cijfers van gemeenten zoals de uwe op."),
    "council": ("wizard", "Loop na wat er met een raad is afgesproken."),
    "due": ("reading", "Wat moet er wanneer klaar zijn?"),
    "edit": ("editor", "Bewerk en bekijk de site in uw browser."),
    "evaluate": ("reading", "Vergelijk de berekening met het oordeel van mensen."),
    "explain": ("reading", "Leg een foutcode uit."),
    "forget": ("keeping", "Zoek elk spoor van een persoon, en zeg hoe het weggaat."),
    "freeze": ("keeping", "Maak de laatste site van een raad die stopt."),
    "import": ("importing", "Haal oude adviezen uit een spreadsheet of een brief."),
    "learn": ("reading", "Wat kan de raad leren van zijn eigen adviezen?"),
    "national": ("site", "Veel raden naast elkaar, uit wat zij zelf publiceren."),
    "new": ("wizard.new", "Schrijf een advies, een antwoord of iets anders op."),
    "rename": ("keeping", "Geef een advies of orgaan een andere naam."),
    "pack": ("site", "Zet de hele site in één zip, om te bewaren."),
    "schema": ("keeping", "Maak bestanden waarmee een editor de velden aanvult."),
    "serve": ("site", "Bekijk de site terwijl u schrijft."),
    "start": ("starting", "Begin een site voor uw raad."),
    "upgrade": ("keeping", "Haal de versies van uw site naar die van dit programma."),
    "write": ("site", "Schrijf de site als bestanden voor een andere generator."),
}
"""Each command with its room below `commands`, and what it is for, for the list."""


class LazyGroup(DutchGroup):
    """The commands of `COMMANDS`, each in the module of its name.

    Loading all of them to print a list took half a second: nearly the whole site comes along.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click names it)
        """The names, in alphabetical order."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (click names it)
        """The command itself, now loaded."""
        if cmd_name not in COMMANDS:
            return None
        room, sentence = COMMANDS[cmd_name]
        module = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        path = f"weerklank.commands.{room}.{module}"
        command: click.Command = import_module(path).command
        command.short_help = sentence
        return with_dutch_usage(command)

    def invoke(self, ctx: click.Context) -> object:
        """As click does; what it refuses is said in whole words as well."""
        try:
            return super().invoke(ctx)
        except click.ClickException as refused:
            begins = gettext("Error: {message}").format(message="")
            if sys.stderr.isatty():  # click calls its message final, and has no other way
                shown = on_screen(f"{begins}{refused.message}")
                vars(refused)["message"] = shown.removeprefix(begins)
            raise

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list for the help page, without loading any of them."""
        with formatter.section(gettext("Commands")):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in self.list_commands(ctx)])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["--help", "-h"]})
@click.version_option(
    package_name="weerklank", message="weerklank %(version)s", help="Toon de versie."
)
def group() -> None:
    """Weerklank laat zien wat een raad adviseerde, en of er op tijd en met uitleg antwoord kwam."""


with_dutch_usage(group)


def main() -> None:
    """The entrance of the `weerklank` command; what cannot be told ends in a sentence as well."""
    let_collector_rest()
    speak_dutch()
    try:
        try:
            group(prog_name="weerklank")
        finally:
            sys.stdout.flush()
    except OSError as error:
        _tell_the_disk(error)


_REASONS = {
    errno.ENOSPC: "De schijf is vol.",
    errno.EACCES: "Dat mag u niet: vraag het recht aan, of kies een andere map.",
    errno.EPERM: "Dat mag u niet: vraag het recht aan, of kies een andere map.",
    errno.EROFS: "Daar kan niemand schrijven. Kies een andere map.",
}


def _tell_the_disk(error: OSError) -> NoReturn:
    """Say on the other stream that the outcome could not be written, and stop."""
    # What is still waiting to be written would be tried once more at the end, and fail again.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    reason = _REASONS.get(error.errno or 0, f"Fout {error.errno} van het systeem.")
    named = f"Lezen of schrijven van {error.filename} lukte niet."
    text = named if error.filename else "Wat ik wilde zeggen, kon ik niet schrijven."
    click.echo(f"{text} {reason}", err=True)
    raise SystemExit(1)
