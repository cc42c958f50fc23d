"""Who answers an advice, and for whom: asked only where there is something to choose."""

from collections.abc import Sequence

from weerklank.commands.asking.choosing import choose
from weerklank.commands.wizard.questions import Talk
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body, BodyKind
from weerklank.records.models.response_words import ResponseKind
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
