"""A group that loads a command when it is typed: its list needs a name and a sentence of each."""

from __future__ import annotations

import keyword
from gettext import gettext
from importlib import import_module

import click

from weerklank.commands.dutch_click import DutchGroup, with_dutch_usage

SENTENCES = {
    "admin": "De editor op /admin/.",
    "build": "Maak de site, zonder MkDocs.",
    "check": "Kijk of alle bestanden goed zijn.",
    "ci": "Kijk alles na en maak de site, zoals een server dat doet.",
    "compare": "Haal de cijfers van gemeenten zoals de uwe op.",
    "due": "Wat moet er wanneer klaar zijn?",
    "edit": "Bewerk en bekijk de site in uw browser.",
    "evaluate": "Vergelijk de berekening met het oordeel van mensen.",
    "explain": "Leg een foutcode uit.",
    "forget": "Zoek elk spoor van een persoon, en zeg hoe het weggaat.",
    "freeze": "Maak de laatste site van een raad die stopt.",
    "import": "Haal oude adviezen uit een spreadsheet of een brief.",
    "learn": "Wat kan de raad leren van zijn eigen adviezen?",
    "national": "Veel raden naast elkaar, uit wat zij zelf publiceren.",
    "new": "Schrijf een advies, een antwoord of iets anders op.",
    "rename": "Geef een advies of orgaan een andere naam.",
    "pack": "Zet de hele site in één zip, om te bewaren.",
    "schema": "Maak bestanden waarmee een editor de velden aanvult.",
    "serve": "Bekijk de site terwijl u schrijft.",
    "start": "Begin een site voor uw raad.",
    "upgrade": "Haal de versies van uw site naar die van dit programma.",
    "write": "Schrijf de site als bestanden voor een andere generator.",
}
"""What each command is for, in a sentence for the list."""


ROOMS = {
    "check": "checking",
    "ci": "checking",
    "edit": "editor",
    "forget": "ending",
    "freeze": "ending",
    "learn": "learning",
    "new": "wizard",
    "start": "starting",
}
"""The room of a command that is more than one module; the others stand beside this file."""


class LazyGroup(DutchGroup):
    """The commands of `SENTENCES`, each in the module of its name.

    Loading all of them to print a list took half a second: nearly the whole site comes along.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click names it)
        """The names, in alphabetical order."""
        return sorted(SENTENCES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (click names it)
        """The command itself, now loaded."""
        if cmd_name not in SENTENCES:
            return None
        module = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        path = ".".join(filter(None, ("weerklank.commands", ROOMS.get(cmd_name), module)))
        command: click.Command = import_module(path).command
        command.short_help = SENTENCES[cmd_name]
        return with_dutch_usage(command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list for the help page, without loading any of them."""
        with formatter.section(gettext("Commands")):
            formatter.write_dl([(name, SENTENCES[name]) for name in self.list_commands(ctx)])
