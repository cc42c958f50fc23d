"""Click in Dutch: its own words for help and for a command that was typed wrong."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

import click

_LOCALE = Path(__file__).parent.parent / "locale"


def speak_dutch() -> None:
    """Make click look up its texts in our catalogue.

    Click asks the standard gettext for every text, so the catalogue is all it takes. Its texts
    stand in `locale/nl/LC_MESSAGES/weerklank.po`; the `.mo` beside it is made from that.
    """
    os.environ["LANGUAGE"] = "nl"
    gettext.bindtextdomain("weerklank", _LOCALE)
    gettext.textdomain("weerklank")


def with_dutch_usage(command: click.Command) -> click.Command:
    """Name options and commands in Dutch in the usage line, of this command and those below it."""
    command.options_metavar = "[OPTIES]"
    if isinstance(command, click.Group):
        command.subcommand_metavar = "OPDRACHT ..."
        for below in command.commands.values():
            with_dutch_usage(below)
    return command
