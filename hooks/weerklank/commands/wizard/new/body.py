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
from weerklank.commands.wizard.shared_rows import ended_rows
from weerklank.records import load
from weerklank.records.files.places import BODIES
from weerklank.records.models.body import Body, BodyKind
from weerklank.records.models.composition import Composition
from weerklank.writing.names import body_id

_TERM = ("agreements", 0, "answer_term")
_ALSO_AGREED = ("advise_term", "question_term", "consultations")
_SOURCE = ("agreements", 0, "source")


def _is_council(talk: Talk) -> bool:
    return bool(talk.said("kind") == BodyKind.COUNCIL)


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
    Row(("title",), "Hoe heet het orgaan voluit?", must=True, needed=True),
    Row(("kind",), "Wat voor orgaan is het?", needed=True),
    Row(("short",), "Hoe noemt u het in een zin? Bijvoorbeeld: het college."),
    Row(("municipality",), "In welke gemeente?"),
    Row(("contact", "phone"), "Welk nummer kan iedereen bellen?", text="Telefoon"),
    Row(("contact", "hours"), when=None),
    Row(("contact", "mail"), "Een adres van het orgaan, niet van een persoon.", text="Mailadres"),
    Row(("contact", "address"), when=None),
    Row(("contact", "url"), when=None),
    Row(("advises",), many=True, when=_is_council, asks=_advises),
    Row(
        _TERM,
        "Binnen welke tijd is antwoord afgesproken? Bijvoorbeeld: 6 weken. Nagekeken, en er is "
        "geen termijn? Typ: geen. Weet u het niet? Enter.",
        text="Antwoordtermijn",
        when=_is_council,
    ),
    Row(
        _SOURCE,
        "Naam van de regeling en artikel.",
        text="Waar dat staat",
        option="agreement-source",
        must=True,
        when=lambda talk: talk.said("agreements"),
    ),
    *ended_rows(
        "Hield dit orgaan op te bestaan? Op welke dag? Bestaat het nog? Druk op Enter.",
        when=_may_be_gone,
    ),
    *(Row(("agreements", 0, name), when=None) for name in _ALSO_AGREED),
    Row(("agreements", 0, "advises_on"), many=True, when=None),
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
