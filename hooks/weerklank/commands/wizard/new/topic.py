"""`weerklank new topic`: advice is wanted on it, or nobody asked for it, or too late."""

from pathlib import Path

import click

from weerklank.commands.asking.resuming import Wizard
from weerklank.commands.wizard.amending import add_item, advice_or_none, chosen_council
from weerklank.commands.wizard.options import amending_options
from weerklank.commands.wizard.questions import Row, Talk, answered, as_options, given, options
from weerklank.commands.wizard.shared_rows import decided_rows
from weerklank.records.files.places import BODIES
from weerklank.records.load import load
from weerklank.records.models.agenda import AgendaTopic

_NEVER = {"geen", "none"}


def _was_asked(talk: Talk) -> bool:
    return bool(talk.said("asked")) and str(talk.said("asked")).lower() not in _NEVER


def _was_silent(talk: Talk) -> bool:
    return bool(talk.said("advised") == "nee")


def _is_ahead(talk: Talk) -> bool:
    """Whether advice may still be wanted: nobody decided yet."""
    return not talk.said("decided", "date") and not talk.said("advice")


def _advice(talk: Talk) -> str | None:
    return advice_or_none(talk.register, "Welk advies kwam ervan?")


ROWS = (
    Row(("topic",), "Over welk onderwerp gaat het? In gewone woorden.", needed=True),
    Row(
        ("asked",),
        "Wanneer vroeg de gemeente om advies? Zeker niet gevraagd? Typ: geen. Komt het nog, of "
        "weet u het niet? Druk op Enter.",
    ),
    Row(("advised",), "Gaf de raad toen advies?", when=_was_asked),
    Row(
        ("advice",), when=lambda talk: talk.register.advices and not _was_silent(talk), asks=_advice
    ),
    *decided_rows("Wanneer besloot de gemeente?"),
    Row(("wanted_by",), "Uiterlijk op welke dag is advies gewenst?", when=_is_ahead),
    Row(("phase",), "Hoe ver is of was het plan?"),
    Row(("theme",), "Onder welk onderwerp vinden mensen dit?", text="Onderwerp op de site"),
    Row(("note",), "Eén zin erbij, als dat nodig is.", text="Toelichting"),
    Row(("from",), when=None),
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
