"""`weerklank`: the same functions on the command line, with help in Dutch.

Exit codes: 0 all is well, 1 there are faults in the files or nothing could be done, 2 the command
was typed wrong.
"""

from __future__ import annotations

import errno
import os
import sys
from typing import NoReturn

import click

from weerklank.building.collector import let_collector_rest
from weerklank.commands.dutch_click import speak_dutch, with_dutch_usage
from weerklank.commands.lazy_group import LazyGroup


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["--help", "-h"]})
@click.version_option(
    package_name="weerklank",
    message="weerklank %(version)s",
    help="Toon de versie.",
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


def _tell_the_disk(error: OSError) -> NoReturn:
    """Say on the other stream that the outcome could not be written, and stop."""
    # What is still waiting to be written would be tried once more at the end, and fail again.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    full = error.errno == errno.ENOSPC
    reason = "De schijf is vol." if full else f"Fout {error.errno} van het systeem."
    named = f"Lezen of schrijven van {error.filename} lukte niet."
    text = named if error.filename else "Wat ik wilde zeggen, kon ik niet schrijven."
    click.echo(f"{text} {reason}", err=True)
    raise SystemExit(1)
