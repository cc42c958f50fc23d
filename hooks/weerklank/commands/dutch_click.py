"""Click in Dutch: its own words for help and for a command that was typed wrong."""

from __future__ import annotations

import gettext
import os
from pathlib import Path
from typing import Any

import click

_LOCALE = Path(__file__).parent.parent / "locale"


class Needed(click.Argument):
    """An argument that a person must give: without it the command says what, with an example."""

    def __init__(self, names: list[str], needs: str, **settings: Any) -> None:  # noqa: ANN401 (click takes what it takes)
        """`needs` completes "Noem …", with what to type."""
        super().__init__(names, **settings)
        self.needs = needs

    def process_value(self, ctx: click.Context, value: Any) -> Any:  # noqa: ANN401 (click hands over anything)
        """The value; ends the command when there is none."""
        try:
            return super().process_value(ctx, value)
        except click.MissingParameter:
            message = f"Noem {self.needs}"
            raise click.UsageError(message, ctx) from None


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
