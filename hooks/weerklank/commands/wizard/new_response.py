"""`weerklank new response`: puts what the municipality sent back on the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

import click

from weerklank.commands.wizard.answer_options import answer_options, answers_given
from weerklank.commands.wizard.answer_questions import answers_asked
from weerklank.commands.wizard.asking import (
    Choice,
    Question,
    ask,
    ask_text,
    ask_yes_or_no,
    checked,
    choose,
)
from weerklank.commands.wizard.keeping import keep
from weerklank.commands.wizard.new_options import (
    filled_in,
    ids_in,
    name_of_file,
    one_of,
    shared_options,
)
from weerklank.commands.wizard.resuming import Wizard
from weerklank.commands.wizard.review_questions import reviews_asked
from weerklank.records import load
from weerklank.records.load import RESPONSES
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body, BodyKind
from weerklank.records.models.response import Form, Response, ResponseKind
from weerklank.records.register import Register
from weerklank.writing.full_form import whole_record
from weerklank.writing.names import response_id
from weerklank.writing.open_questions import Waiting, waiting

_KINDS = [
    (str(kind), kind.meaning)
    for kind in (ResponseKind.ANSWER, *(k for k in ResponseKind if k is not ResponseKind.ANSWER))
]
_FORMS = [(str(form), form.meaning) for form in Form]
_OTHER, _ALL, _NOBODY = "anders", "allemaal", "niemand"
_SPEAKERS = frozenset({BodyKind.COLLEGE, BodyKind.DEPARTMENT, BodyKind.GR_BOARD, BodyKind.PROVIDER})
"""Who may answer in the name of another: not a council, and not the gemeenteraad."""

_ABOUT_ANSWERED = "Zegt deze brief ook iets over aanbevelingen die al een antwoord hebben?"
_DATED = Question(
    ("dated",), "Datum op de brief", "Welke datum staat erop? (jjjj-mm-dd)", optional=True
)
_RECEIVED = Question(
    ("received",), "Ontvangen op", "Wanneer kreeg de raad het? Deze dag telt.", optional=True
)
_UNTIL = Question(("until",), "Nieuwe datum", "Wanneer komt het antwoord dan wel? (jjjj-mm-dd)")
_REASON = Question(("reason",), "Reden", "Waarom is er meer tijd nodig, in één zin?")
_ANSWERED_ON = Question(
    ("answered_on",),
    "Beantwoord op",
    "Wanneer antwoordde de raad op deze vraag? Nog niet? Druk op Enter.",
    optional=True,
)
_REMINDED = Question(("dated",), "Verstuurd op", "Wanneer stuurde de raad de herinnering?")
_PLAIN = ("dated", "received", "form", "until", "reason", "answered_on")
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
@click.option("--answered-on", metavar="DATUM", help="Bij een vraag: wanneer de raad antwoordde.")
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
    if given.get("kind") == ResponseKind.REMINDER:
        return _reminder(register, advice, given)
    fields: dict[str, object] = {
        "advice": advice.id,
        **_sender(register, advice, open_now, given),
        "kind": given.get("kind") or choose("Soort bericht", _KINDS, "Wat stuurde de gemeente?", 1),
    }
    kind = ResponseKind(str(fields["kind"]))
    if kind is ResponseKind.REMINDER:
        return _reminder(register, advice, {**given, "to": fields["from"], "from": None})
    for question in _questions(kind):
        name = str(question.loc[0])
        fields[name] = given.get(name) or ask(Response, question)
    fields["form"] = given.get("form") or choose("Vorm", _FORMS, "Hoe kwam het binnen?", 1)
    if kind is ResponseKind.ANSWER:
        speakers = {str(fields["from"]), *_names(fields.get("on_behalf_of"))}
        asked = given.get("answers") or answers_asked(advice, _numbers(advice, open_now, speakers))
        fields["answers"] = asked
        fields["review"] = reviews_asked(advice, cast("list[dict[str, object]]", asked))
    return fields


def _reminder(register: Register, advice: Advice, given: Mapping[str, object]) -> dict[str, object]:
    """A reminder is of the council itself; to whom is asked only when there are several."""
    bodies = [(body.id, body.title) for body in register.addressees_of(advice)]
    hint = "Aan wie stuurde de raad de herinnering?"
    only = bodies[0][0] if len(bodies) == 1 else None
    to = given.get("to") or only or choose("Aan wie", bodies, hint)
    return {
        "advice": advice.id,
        "from": given.get("from") or register.council_of(advice).id,
        "to": [to],
        "kind": ResponseKind.REMINDER.value,
        "dated": given.get("dated") or ask(Response, _REMINDED),
    }


def _questions(kind: ResponseKind) -> Iterator[Question]:
    yield _DATED
    yield _RECEIVED
    if kind is ResponseKind.EXTENSION:
        yield _UNTIL
        yield _REASON
    if kind is ResponseKind.QUESTION:
        yield _ANSWERED_ON


def _numbers(advice: Advice, open_now: Sequence[Waiting], speakers: set[str]) -> tuple[str, ...]:
    """The recommendations to ask about: those without an answer, and all when a mind changed."""
    every = tuple(r.id for r in advice.recommendations)
    left = {
        number
        for one in open_now
        if one.advice is advice and one.addressee.id in speakers
        for number in one.recommendations
    }
    if not left or len(left) == len(every):
        return every
    click.echo()
    return every if ask_yes_or_no(_ABOUT_ANSWERED, default=False) else tuple(sorted(left))


def _advice(register: Register, open_now: Sequence[Waiting], given: object) -> Advice:
    """The advice this is about: as given, else chosen from what waits, else from all."""
    by_id = {advice.id: advice for advice in register.advices}
    if given:
        return by_id[str(given)]
    waits = [w.advice for w in open_now]
    chosen = _OTHER
    if waits:
        hint = "Op welk advies is dit een antwoord? Deze wachten nog:"
        choices = [*_titles(waits), (_OTHER, "een ander advies")]
        chosen = choose("Advies", choices, hint)
    if chosen == _OTHER:
        newest = sorted(by_id.values(), key=lambda a: (a.sent.latest, a.id), reverse=True)
        chosen = choose("Welk advies", _titles(newest), "Alle adviezen, het nieuwste bovenaan:")
    return by_id[chosen]


def _titles(advices: Sequence[Advice]) -> list[Choice]:
    """Each advice once, as a person knows it: by its title and its date."""
    by_id = {advice.id: advice for advice in advices}
    return [(i, f"{advice.title} ({advice.sent})") for i, advice in by_id.items()]


def _sender(
    register: Register,
    advice: Advice,
    open_now: Sequence[Waiting],
    given: Mapping[str, object],
) -> dict[str, object]:
    """Who answers, and for whom: asked only where there is something to choose.

    A shared service may answer for several colleges at once (namens).
    """
    if given.get("from"):
        return {"from": given["from"]}
    bodies = register.addressees_of(advice)
    others = [b for b in register.bodies if b not in bodies and b.kind in _SPEAKERS]
    if len(bodies) == 1 and not others:
        return {"from": bodies[0].id}
    first = [w.addressee.id for w in open_now if w.advice is advice]
    ordered = sorted(bodies, key=lambda body: (body.id not in first, body.id))
    choices = [(b.id, b.title) for b in ordered]
    choices += [(b.id, f"{b.title}, namens een ander") for b in others]
    sender = choose("Van wie", choices, "Wie schreef de brief?")
    rest = [body for body in ordered if body.id != sender]
    return {"from": sender, "on_behalf_of": _on_behalf_of(rest, own=len(rest) < len(ordered))}


def _on_behalf_of(bodies: Sequence[Body], *, own: bool) -> tuple[str, ...]:
    """For whom the letter speaks as well; somebody who was not asked speaks for one at least."""
    if not own and len(bodies) == 1:
        return (bodies[0].id,)
    if own and not bodies:
        return ()
    choices = [(body.id, body.title) for body in bodies]
    if len(bodies) > 1:
        choices.append((_ALL, "allemaal"))
    if own:
        choices.insert(0, (_NOBODY, "voor niemand anders"))
    chosen = choose("Ook namens", choices, "Spreekt de brief ook voor een ander?")
    if chosen == _ALL:
        return tuple(body.id for body in bodies)
    return () if chosen == _NOBODY else (chosen,)


def _names(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, (list, tuple)) else ()


def _letter() -> str:
    return ask_text(
        "De brief", "Plak hier de brief, zonder namen van mensen. Geen brief? Typ alleen een punt."
    )
