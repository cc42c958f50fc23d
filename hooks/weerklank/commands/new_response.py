"""`weerklank new response`: puts what the municipality sent back on the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from weerklank.commands.answer_options import answer_options, answers_given
from weerklank.commands.answer_questions import answers_asked
from weerklank.commands.asking import Question, ask, ask_text, checked, choose
from weerklank.commands.keeping import keep
from weerklank.commands.new_options import filled_in, ids_in, name_of_file, one_of, shared_options
from weerklank.commands.resuming import Wizard
from weerklank.records import load
from weerklank.records.advice import Advice
from weerklank.records.load import RESPONSES
from weerklank.records.register import Register
from weerklank.records.response import Form, Response, ResponseKind
from weerklank.writing.full_form import whole_record
from weerklank.writing.names import response_id
from weerklank.writing.open_questions import Waiting, waiting

_KINDS = [
    (str(kind), kind.meaning)
    for kind in (ResponseKind.ANSWER, *(k for k in ResponseKind if k is not ResponseKind.ANSWER))
]
_FORMS = [(str(form), form.meaning) for form in Form]
_OTHER = "anders"
_ADVICE = Question(("advice",), "Advies", "Typ de naam van het bestand van het advies, zonder .md.")
_DATED = Question(
    ("dated",), "Datum op de brief", "Welke datum staat erop? (jjjj-mm-dd)", optional=True
)
_RECEIVED = Question(
    ("received",), "Ontvangen op", "Wanneer kreeg de raad het? Deze dag telt.", optional=True
)
_UNTIL = Question(("until",), "Nieuwe datum", "Wanneer komt het antwoord dan wel? (jjjj-mm-dd)")
_REASON = Question(("reason",), "Reden", "Waarom is er meer tijd nodig, in één zin?")
_PLAIN = ("dated", "received", "form", "until", "reason")
_NEEDED = {"advice": "--advice", "from": "--from"}


@click.command("response", cls=Wizard, short_help="Zet een antwoord van de gemeente op de site.")
@click.option("--advice", metavar="ADVIES", help="Het advies: de naam van het bestand.")
@click.option("--from", "sender", metavar="ORGAAN", help="Wie antwoordt.")
@click.option("--kind", metavar="SOORT", help="Soort bericht; zonder deze optie: answer.")
@click.option("--dated", metavar="DATUM", help="Datum op de brief.")
@click.option("--received", metavar="DATUM", help="Dag waarop de raad het kreeg: die telt.")
@click.option("--form", metavar="VORM", help="Vorm; zonder deze optie: letter.")
@click.option("--until", metavar="DATUM", help="Nieuwe datum, bij uitstel.")
@click.option("--reason", metavar="TEKST", help="Reden van het uitstel.")
@answer_options
@shared_options
def command(
    folder: Path, given_id: str | None, text_file: Path | None, *, yes: bool, **options: object
) -> None:
    """Zet een antwoord of ander bericht van de gemeente op de site.

    Per aanbeveling geeft u op wat de gemeente zegt, zoals --decision 1=adopted.
    """
    register = load(folder).register
    if not register.advices:
        message = "Er is nog geen advies. Maak dat eerst: weerklank new advice"
        raise click.ClickException(message)
    given = _given(register, options)
    fields, text = filled_in(
        given, _NEEDED, lambda: _asked(register, given), text_file, _letter, yes=yes
    )
    kind = ResponseKind(str(fields.get("kind", ResponseKind.ANSWER)))
    proposed = response_id(str(fields["advice"]), str(fields["from"]), kind)
    name = name_of_file(Response, given_id, proposed, ids_in(folder / RESPONSES), yes=yes)
    keep(folder, RESPONSES / f"{name}.md", whole_record(Response, fields, text), ask_first=not yes)


def _given(register: Register, options: Mapping[str, object]) -> dict[str, object]:
    """The options as fields, each checked; what was not given is left out."""
    fields: dict[str, object] = {"advice": options["advice"], "from": options["sender"]}
    fields["kind"] = options["kind"]
    fields |= {name: options[name] for name in _PLAIN}
    fields["answers"] = answers_given(options)
    found = {name: value for name, value in fields.items() if value}
    for name, value in found.items():
        checked(Response, (name,), value)
    if advice := found.get("advice"):
        one_of(str(advice), (a.id for a in register.advices), "Het advies")
    if sender := found.get("from"):
        one_of(str(sender), (b.id for b in register.bodies), "Het orgaan")
    return found


def _asked(register: Register, given: Mapping[str, object]) -> dict[str, object]:
    """The fields in the order of the manual, asking for what was not given."""
    open_now = waiting(register)
    advice = _advice(register, open_now, given.get("advice"))
    fields: dict[str, object] = {
        "advice": advice.id,
        "from": given.get("from") or _sender(register, advice, open_now),
        "kind": given.get("kind") or choose("Soort bericht", _KINDS, "Wat stuurde de gemeente?", 1),
    }
    kind = ResponseKind(str(fields["kind"]))
    for question in _questions(kind):
        name = str(question.loc[0])
        fields[name] = given.get(name) or ask(Response, question)
    fields["form"] = given.get("form") or choose("Vorm", _FORMS, "Hoe kwam het binnen?", 1)
    if kind is ResponseKind.ANSWER:
        left = [w.recommendations for w in open_now if w.advice is advice]
        numbers = left[0] if left else tuple(r.id for r in advice.recommendations)
        fields["answers"] = given.get("answers") or answers_asked(advice, numbers)
    return fields


def _questions(kind: ResponseKind) -> Iterator[Question]:
    yield _DATED
    yield _RECEIVED
    if kind is ResponseKind.EXTENSION:
        yield _UNTIL
        yield _REASON


def _advice(register: Register, open_now: Sequence[Waiting], given: object) -> Advice:
    """The advice this is about: as given, else chosen from what waits, else typed."""
    by_id = {advice.id: advice for advice in register.advices}
    if given:
        return by_id[str(given)]
    offered = dict.fromkeys(w.advice.id for w in open_now)
    choices = [(i, f"{by_id[i].title} ({by_id[i].sent})") for i in offered]
    chosen = _OTHER
    if choices:
        hint = "Op welk advies is dit een antwoord? Deze wachten nog:"
        chosen = choose("Advies", [*choices, (_OTHER, "een ander advies")], hint)
    while chosen not in by_id:
        chosen = ask(Response, _ADVICE) or ""
        if chosen not in by_id:
            click.echo(f"  Dat advies is er niet. U kunt kiezen uit: {', '.join(sorted(by_id))}.")
    return by_id[chosen]


def _sender(register: Register, advice: Advice, open_now: Sequence[Waiting]) -> str:
    """Who answers: asked only when the advice went to several."""
    bodies = register.addressees_of(advice)
    if len(bodies) == 1:
        return bodies[0].id
    first = [w.addressee.id for w in open_now if w.advice is advice]
    ordered = sorted(bodies, key=lambda body: (body.id not in first, body.id))
    return choose("Van wie", [(b.id, b.title) for b in ordered], "Wie antwoordt?")


def _letter() -> str:
    return ask_text(
        "De brief", "Plak hier de brief, zonder namen van mensen. Geen brief? Typ alleen een punt."
    )
