"""`weerklank new body`: adds a council, a college or another body with its page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from weerklank.commands.wizard.asking import Question, ask, ask_text, checked, choose
from weerklank.commands.wizard.keeping import keep
from weerklank.commands.wizard.new_options import (
    filled_in,
    ids_in,
    name_of_file,
    one_of,
    shared_options,
)
from weerklank.commands.wizard.resuming import Wizard
from weerklank.records import load
from weerklank.records.load import BODIES
from weerklank.records.models.body import Body, BodyKind
from weerklank.records.register import Register
from weerklank.writing.agreement import agreement
from weerklank.writing.full_form import whole_record
from weerklank.writing.names import body_id

_KINDS = [(str(kind), kind.meaning) for kind in BodyKind]
_WHICH = "Wat voor orgaan is het?"
_TITLE = Question(("title",), "Naam", "Hoe heet het orgaan voluit?")
_SHORT = Question(
    ("short",),
    "Korte naam",
    "Hoe noemt u het in een zin? Bijvoorbeeld: het college.",
    optional=True,
)
_MUNICIPALITY = Question(("municipality",), "Gemeente", "In welke gemeente?", optional=True)
_PHONE = Question(
    ("contact", "phone"), "Telefoon", "Welk nummer kan iedereen bellen?", optional=True
)
_MAIL = Question(
    ("contact", "mail"),
    "Mailadres",
    "Een adres van het orgaan, niet van een persoon.",
    optional=True,
)
_TERM = Question(
    ("agreements", 0, "answer_term"),
    "Antwoordtermijn",
    "Binnen welke tijd is antwoord afgesproken? Bijvoorbeeld: 6 weken. Nagekeken, en er is geen "
    "termijn? Typ: geen. Weet u het niet? Enter.",
    optional=True,
)
_SOURCE = Question(
    ("agreements", 0, "source"), "Waar dat staat", "Naam van de regeling en artikel."
)
_CONTACT = ("phone", "hours", "mail", "address", "url")

_NEEDED = {"title": "--title", "kind": "--kind"}


@click.command("body", cls=Wizard, short_help="Voeg een raad, college of ander orgaan toe.")
@click.option("--title", metavar="TEKST", help="De naam van het orgaan.")
@click.option("--kind", metavar="SOORT", help="council, college, gemeenteraad, gr_board, ...")
@click.option("--short", metavar="TEKST", help="Korte naam voor in een zin.")
@click.option("--municipality", metavar="TEKST", help="Gemeente.")
@click.option("--phone", metavar="NUMMER", help="Telefoonnummer.")
@click.option("--hours", metavar="TEKST", help="Wanneer u kunt bellen.")
@click.option("--mail", metavar="ADRES", help="Mailadres van het orgaan.")
@click.option("--address", metavar="TEKST", help="Bezoekadres.")
@click.option("--url", metavar="ADRES", help="Website.")
@click.option("--advises", multiple=True, metavar="ORGAAN", help="Bij een raad: aan wie.")
@click.option("--answer-term", metavar="TERMIJN", help="Bij een raad: antwoordtermijn, of geen.")
@click.option("--agreement-source", metavar="TEKST", help="Waar die termijn staat.")
@shared_options
def command(
    folder: Path, given_id: str | None, text_file: Path | None, *, yes: bool, **options: object
) -> None:
    """Voeg een orgaan toe: een raad, een college, een samenwerking, een uitvoerder."""
    register = load(folder).register
    given = _given(register, options)
    fields, text = filled_in(
        given, _NEEDED, lambda: _asked(register, given), text_file, _page, yes=yes
    )
    proposed = body_id(str(fields.get("short") or fields["title"]))
    name = name_of_file(Body, given_id, proposed, ids_in(folder / BODIES), yes=yes)
    keep(folder, BODIES / f"{name}.md", whole_record(Body, fields, text), ask_first=not yes)


def _given(register: Register, options: Mapping[str, object]) -> dict[str, object]:
    """The options as fields, each checked; what was not given is left out."""
    if options["answer_term"] and not options["agreement_source"]:
        message = "Zet bij --answer-term ook --agreement-source: waar staat de afspraak?"
        raise click.UsageError(message)
    fields = {name: options[name] for name in ("title", "kind", "short", "municipality")}
    fields["contact"] = {name: options[name] for name in _CONTACT if options[name]}
    fields["advises"] = options["advises"]
    fields["agreements"] = agreement(options["answer_term"], options["agreement_source"])
    found = {name: value for name, value in fields.items() if value}
    for name, value in found.items():
        checked(Body, (name,), value)
    for body in options["advises"] if isinstance(options["advises"], tuple) else ():
        one_of(body, (b.id for b in register.bodies), "Het orgaan")
    return found


def _asked(register: Register, given: Mapping[str, object]) -> dict[str, object]:
    """The fields in the order of the manual, asking for what was not given."""
    fields: dict[str, object] = {"title": given.get("title") or ask(Body, _TITLE)}
    fields["kind"] = given.get("kind") or choose(
        "Soort", _KINDS, "Wat voor orgaan is het?", default=1
    )
    for question in (_SHORT, _MUNICIPALITY):
        name = str(question.loc[0])
        fields[name] = given.get(name) or ask(Body, question)
    fields["contact"] = given.get("contact") or {
        str(question.loc[-1]): ask(Body, question) for question in (_PHONE, _MAIL)
    }
    if fields["kind"] == BodyKind.COUNCIL:
        fields["advises"] = given.get("advises") or _advises(register)
        fields["agreements"] = given.get("agreements") or _agreement()
    return fields


def _page() -> str:
    return ask_text("De pagina", "Wat doet dit orgaan, in gewone woorden?")


def _advises(register: Register) -> tuple[str, ...]:
    bodies = [body for body in register.bodies if body.kind is not BodyKind.COUNCIL]
    if len(bodies) < 2:  # noqa: PLR2004 (nothing to choose)
        return tuple(body.id for body in bodies)
    choices = [(body.id, body.title) for body in bodies]
    return (choose("Aan wie", choices, "Aan wie adviseert deze raad meestal?"),)


def _agreement() -> list[dict[str, object]]:
    term = ask(Body, _TERM)
    return agreement(term, ask(Body, _SOURCE) if term else None)
