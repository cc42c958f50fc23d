"""`weerklank new response`: puts what the municipality sent back on the site."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

import click

from weerklank.commands.asking.choosing import ask_yes_or_no, choose
from weerklank.commands.asking.prompting import about, say
from weerklank.commands.asking.resuming import RecordWizard
from weerklank.commands.wizard.new.response_answers import (
    answer_options,
    answers_asked,
    answers_given,
    reviews_asked,
)
from weerklank.commands.wizard.options import NewFile, shared_options
from weerklank.commands.wizard.questions import (
    Talk,
    answered,
    doer_of,
    given,
    newest,
    one_of,
    options,
)
from weerklank.commands.wizard.rows import rows_of
from weerklank.records import load
from weerklank.records.files.places import RESPONSES
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body, BodyKind
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import ResponseKind
from weerklank.writing.names import response_id
from weerklank.writing.open_questions import waiting

_ALL, _NOBODY = "allemaal", "niemand"
_SPEAKERS = frozenset({BodyKind.COLLEGE, BodyKind.DEPARTMENT, BodyKind.GR_BOARD, BodyKind.PROVIDER})
"""Who may answer in the name of another: not a council, and not the gemeenteraad."""


def advice_meant(talk: Talk) -> Advice:
    """The advice that the message is about."""
    return next(a for a in talk.register.advices if a.id == talk.said("advice"))


def sender_asked(talk: Talk) -> str:
    """Who answers, and for whom: asked only where there is something to choose.

    A shared service may answer for several colleges at once (namens). Who sent a reminder is known.
    """
    advice, register = advice_meant(talk), talk.register
    if talk.given.get(("kind",)) == ResponseKind.REMINDER:
        return register.council_of(advice).id
    bodies = register.addressees_of(advice)
    others = [b for b in register.bodies if b not in bodies and b.kind in _SPEAKERS]
    if len(bodies) == 1 and not others:
        return bodies[0].id
    first = [one.addressee.id for one in waiting(register) if one.advice is advice]
    ordered = sorted(bodies, key=lambda body: (body.id not in first, body.id))
    choices = [(b.id, b.title) for b in ordered]
    choices += [(b.id, f"{b.title}, namens een ander") for b in others]
    sender = choose("Van wie", choices, "Wie schreef de brief?")
    rest = [body for body in ordered if body.id != sender]
    talk.fields["from"] = sender
    talk.fields["on_behalf_of"] = _on_behalf_of(rest, own=len(rest) < len(ordered))
    return sender


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


_KINDS = [
    (str(kind), kind.meaning)
    for kind in (ResponseKind.ANSWER, *(k for k in ResponseKind if k is not ResponseKind.ANSWER))
]
_OTHER = "anders"
_ABOUT_ANSWERED = "Zegt deze brief ook iets over aanbevelingen die al een antwoord hebben?"
_ABOUT_OTHER = "Is deze brief ook een antwoord op een ander advies?"


def _writer(talk: Talk) -> str:
    """Who wrote the letter."""
    return doer_of([body for body in talk.register.bodies if body.id == talk.said("from")])


def _kind(talk: Talk) -> str:
    """What sort of message it is; a reminder is of the council, and goes to whom was named."""
    kinds = [(value, talk.names(shown)) for value, shown in _KINDS]
    kind = choose("Soort bericht", kinds, talk.names("Wat stuurde de gemeente?"))
    if kind == ResponseKind.REMINDER:
        talk.fields["to"] = [talk.fields["from"]]
        talk.fields["from"] = talk.register.council_of(advice_meant(talk)).id
        talk.fields.pop("on_behalf_of", None)
    return kind


def _to(talk: Talk) -> list[str]:
    """To whom a reminder went: asked only when there are several."""
    bodies = [(body.id, body.title) for body in talk.register.addressees_of(advice_meant(talk))]
    if len(bodies) == 1:
        return [bodies[0][0]]
    return [choose("Aan wie", bodies, "Aan wie stuurde de raad de herinnering?")]


def _answers(talk: Talk) -> object:
    numbers = _numbers(talk)
    answers = answers_asked(advice_meant(talk), numbers, lambda _: talk.doer(talk))
    talk.fields["silent_on"] = _not_mentioned(numbers, answers)
    return answers


def _not_mentioned(numbers: Sequence[str], answers: Sequence[Mapping[str, object]]) -> list[str]:
    """The recommendations of which somebody said that the letter does not name them."""
    named = {one["recommendation"] for one in answers}
    return [number for number in numbers if number not in named]


def _also(talk: Talk) -> object:
    """The other advices that the same letter answers, each with what it says of that one."""
    found: list[dict[str, object]] = []
    done = {advice_meant(talk).id}
    while rest := [a for a in talk.register.advices if a.id not in done]:
        say("")
        if not ask_yes_or_no(_ABOUT_OTHER, default=False):
            break
        chosen = choose("Welk advies", newest(rest), "Alle andere adviezen, nieuwste bovenaan:")
        advice = next(a for a in rest if a.id == chosen)
        done.add(advice.id)
        with about(advice.title):
            numbers = [r.id for r in advice.recommendations]
            answers = answers_asked(advice, numbers, lambda _: talk.doer(talk))
            reviews = reviews_asked(advice, answers)
        silent = _not_mentioned(numbers, answers)
        found.append({"advice": chosen, "answers": answers, "silent_on": silent, "review": reviews})
    return found


def _numbers(talk: Talk) -> tuple[str, ...]:
    """The recommendations to ask about: those without an answer, and all when a mind changed."""
    advice = advice_meant(talk)
    speakers = {talk.said("from"), *(talk.said("on_behalf_of") or ())}
    every = tuple(r.id for r in advice.recommendations)
    left = {
        number
        for one in waiting(talk.register)
        if one.advice is advice and one.addressee.id in speakers
        for number in one.recommendations
    }
    if not left or len(left) == len(every):
        return every
    say("")
    return every if ask_yes_or_no(_ABOUT_ANSWERED, default=False) else tuple(sorted(left))


def _advice(talk: Talk) -> str:
    """The advice this is about: chosen from what waits, else from all."""
    waits = [one.advice for one in waiting(talk.register)]
    chosen = _OTHER
    if waits:
        hint = "Op welk advies is dit een antwoord? Deze wachten nog:"
        chosen = choose("Advies", [*newest(waits), (_OTHER, "een ander advies")], hint)
    if chosen == _OTHER:
        every = newest(talk.register.advices)
        chosen = choose("Welk advies", every, "Alle adviezen, het nieuwste bovenaan:")
    _check_numbers(talk, chosen)
    return chosen


def _check_numbers(talk: Talk, advice: str) -> None:
    """Refuse an answer that was given to a recommendation which the advice does not have."""
    known = [r.id for a in talk.register.advices if a.id == advice for r in a.recommendations]
    for one in cast("list[dict[str, str]]", talk.given.get(("answers",)) or []):
        one_of(one["recommendation"], known, "decision")


ROWS = rows_of(
    "response",
    {
        "advice": _advice,
        "sender": sender_asked,
        "kind": _kind,
        "to": _to,
        "is_message": lambda talk: talk.said("kind") != ResponseKind.REMINDER,
        "answers": _answers,
        "reviews": lambda talk: reviews_asked(advice_meant(talk), talk.said("answers") or []),
        "also": _also,
    },
)


@click.command(
    "response", cls=RecordWizard, short_help="Zet een antwoord van de gemeente op de site."
)
@options(Response, ROWS)
@answer_options
@shared_options
def command(folder: Path, *, yes: bool, **typed: object) -> None:
    """Zet een antwoord of ander bericht van de gemeente op de site.

    Per aanbeveling geeft u op wat de gemeente zegt, zoals --decision 1=adopted.
    """
    register = load(folder).register
    if not register.advices:
        raise click.ClickException("Er is nog geen advies. Maak dat eerst: weerklank new advice")
    said = given(Response, ROWS, register, typed)
    file = NewFile.given(Response, folder, RESPONSES, typed, yes=yes)
    if answers := answers_given(typed):
        said[("answers",)] = answers
    talk = Talk(register, said, doer=_writer)
    if ("advice",) in said:
        _check_numbers(talk, str(said[("advice",)]))
    fields = answered(Response, ROWS, talk, yes=yes)
    hint = "Plak hier de brief, zonder namen van mensen. Geen brief? Typ alleen een punt."
    kind = ResponseKind(str(fields.get("kind", ResponseKind.ANSWER)))
    proposed = response_id(str(fields["advice"]), str(fields["from"]), kind)
    file.keep(talk, ROWS, proposed, ("De brief", hint))
