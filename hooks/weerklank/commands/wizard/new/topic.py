"""`weerklank new topic`: advice is wanted on it, or nobody asked for it, or too late."""

from pathlib import Path

import click

from weerklank.commands.asking.resuming import Wizard
from weerklank.commands.wizard.amending import add_item, advice_or_none, chosen_council
from weerklank.commands.wizard.options import amending_options
from weerklank.commands.wizard.questions import Talk, answered, as_options, given, options
from weerklank.commands.wizard.rows import rows_of
from weerklank.records.files.places import BODIES
from weerklank.records.load import load
from weerklank.records.models.agenda import AgendaTopic


def _is_ahead(talk: Talk) -> bool:
    """Whether advice may still be wanted: nobody decided yet."""
    return not talk.said("decided", "date") and not talk.said("advice")


ROWS = rows_of(
    "topic",
    {
        "came_of_it": lambda talk: talk.register.advices and talk.said("advised") != "nee",
        "advice": lambda talk: advice_or_none(talk.register, "Welk advies kwam ervan?"),
        "is_ahead": _is_ahead,
    },
)


@click.command("topic", cls=Wizard, short_help="Schrijf een onderwerp op de agenda.")
@options(AgendaTopic, ROWS)
@click.option("--council", metavar="NAAM", help="De raad, als er meer zijn.")
@amending_options
def command(folder: Path, council: str | None, *, yes: bool, **typed: object) -> None:
    """Schrijf een onderwerp op: advies komt nog, of de raad is niet of te laat gevraagd.

    Het komt op de agenda van de raad te staan.
    """
    register = load(folder).register
    talk = Talk(register, given(AgendaTopic, ROWS, register, typed))
    own = chosen_council(register, council, yes=yes)
    fields = answered(AgendaTopic, ROWS, talk, yes=yes)
    names = as_options(ROWS, talk)
    add_item(
        folder, BODIES / f"{own}.md", "agenda", AgendaTopic, fields, names=names, ask_first=not yes
    )
