"""`weerklank`: the same functions on the command line, with help in Dutch.

Exit codes: 0 all is well, 1 there are faults in the files or nothing could be done, 2 the command
was typed wrong.
"""

from __future__ import annotations

import click

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
    """The entrance of the `weerklank` command."""
    speak_dutch()
    group(prog_name="weerklank")
