"""`weerklank new body`: adds a council, a college or another body with its page."""

from pathlib import Path

import click

from weerklank.commands.asking.choosing import choose
from weerklank.commands.asking.resuming import RecordWizard
from weerklank.commands.wizard.new.term_for import (
    answer_term,
    known_term_for,
    term_for_option,
    with_typed_term,
)
from weerklank.commands.wizard.options import NewFile, shared_options
from weerklank.commands.wizard.questions import Row, Talk, answered, given, options
from weerklank.commands.wizard.rows import rows_of
from weerklank.records import load
from weerklank.records.files.places import BODIES
from weerklank.records.models.body import Body, BodyKind
from weerklank.records.models.composition import Composition
from weerklank.writing.names import body_id

_SOURCE = ("agreements", 0, "source")


def _may_be_gone(talk: Talk) -> bool:
    """Whether there is another of its kind: then this may be the one before it."""
    return any(body.kind == talk.said("kind") for body in talk.register.bodies)


def _advises(talk: Talk) -> tuple[str, ...]:
    """To whom a council advises; asked only where there is something to choose."""
    bodies = [body for body in talk.register.bodies if body.kind is not BodyKind.COUNCIL]
    if len(bodies) < 2:  # noqa: PLR2004 (nothing to choose)
        return tuple(body.id for body in bodies)
    choices = [(body.id, body.title) for body in bodies]
    return (choose("Aan wie", choices, "Aan wie adviseert deze raad meestal?"),)


ROWS = (
    *rows_of("body", {"advises": _advises, "may_be_gone": _may_be_gone}),
    *(Row(("composition", name), when=None) for name in Composition.model_fields),
)


@click.command("body", cls=RecordWizard, short_help="Voeg een raad, college of ander orgaan toe.")
@options(Body, ROWS)
@term_for_option
@shared_options
def command(folder: Path, *, term_for: str | None, yes: bool, **typed: object) -> None:
    """Voeg een orgaan toe: een raad, een college, een samenwerking, een uitvoerder."""
    register = load(folder).register
    said = given(Body, ROWS, register, typed)
    file = NewFile.given(Body, folder, BODIES, typed, yes=yes)
    known_term_for(term_for)
    agreed = next((row.typed for row in ROWS if row.loc in said and "agreements" in row.loc), None)
    if agreed and _SOURCE not in said:
        message = f"Zet bij --{agreed} ook --agreement-source: waar staat de afspraak?"
        raise click.UsageError(message)
    talk = Talk(register, said)
    fields = answered(Body, ROWS, talk, yes=yes)
    unplaced = ""
    for agreed in fields.get("agreements", ()):
        term = str(agreed.pop("answer_term", None) or "")
        if term and (found := answer_term(term, term_for, "answer-term", yes=yes)):
            agreed["answer_term"] = found
        else:
            unplaced = term
    hint = "Wat doet dit orgaan, in gewone woorden?"
    proposed = body_id(str(fields.get("short") or fields["title"]))
    file.keep(
        talk, ROWS, proposed, ("De pagina", hint), lambda text: with_typed_term(text, unplaced)
    )
