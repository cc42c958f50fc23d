"""Click in Dutch: its own words for help and for a command that was typed wrong."""

import gettext
import os
import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

Command = Callable[..., Any]
_LOCALE = Path(__file__).parents[2] / "locale"


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
            raise click.UsageError(f"Noem {self.needs}", ctx) from None


def target_argument(needs: str, metavar: str = "DOELMAP") -> Callable[[Command], Command]:
    """The folder to write in; `needs` says what to type when none is named."""
    folder = click.Path(path_type=Path, file_okay=False)
    return click.argument("target", cls=Needed, needs=needs, metavar=metavar, type=folder)


class _MayBeLeftOut(click.Argument):
    """An argument whose brackets, which say that it may be left out, are no part of its name."""

    def get_error_hint(self, ctx: click.Context | None) -> str:
        """What it is called in a fault."""
        return re.sub(r"[\[\]]", "", super().get_error_hint(ctx))


def optional_target(metavar: str, *, folder: bool = True) -> Callable[[Command], Command]:
    """The folder or the file to write, that has a name of its own when none is typed."""
    place = click.Path(path_type=Path, file_okay=not folder, dir_okay=folder)
    return click.argument(
        "target", cls=_MayBeLeftOut, metavar=f"[{metavar}]", required=False, type=place
    )


class Between(click.IntRange):
    """A whole number of which both bounds are said when it is none of them."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ANN401 (click hands over anything)
        """The number; ends the command when it is outside."""
        try:
            return int(super().convert(value, param, ctx))
        except click.BadParameter:
            message = f"Kies een heel getal van {self.min} tot en met {self.max}."
            return self.fail(message, param, ctx)


class BesideMkDocs(click.Command):
    """A command that MkDocs has too, under other options: who types one of those is told ours."""

    def __init__(self, *settings: Any, otherwise: Mapping[str, str], **more: Any) -> None:  # noqa: ANN401 (click takes what it takes)
        """`otherwise` is what to type instead of each option of MkDocs."""
        super().__init__(*settings, **more)
        self.otherwise = otherwise

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does."""
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as refused:
            if way := self.otherwise.get(refused.option_name):
                raise click.UsageError(f"{refused.message} {way}", ctx) from None
            raise


class DutchGroup(click.Group):
    """A group that answers an unknown command with those that there are."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does; a misspelt name is told the nearest one, without loading any of them."""
        known = self.list_commands(ctx)
        if args[0] in known or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        near = get_close_matches(args[0], known, 1)
        way = f"Bedoelt u '{near[0]}'?" if near else f"Kies uit: {', '.join(known)}."
        raise click.UsageError(f"De opdracht '{args[0]}' bestaat niet. {way}", ctx)


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
