"""What can be found of a record in other words than those of its page.

Of an advice what became of it, of a body its initials, how to reach it, who is in it and when it
meets.
"""

from collections.abc import Iterator

from weerklank.cases.case import AdviceCase
from weerklank.records.models.body import Body, BodyKind
from weerklank.records.models.response import Response

_WITHDRAWN = "ingetrokken"
_REPLACED = "vervangen"
"""What people type; the record says it with a date or an id."""

_SHORTEST = 3
"""Two letters stand for too much."""

_REACHED = ("telefoonnummer", "bellen", "mail", "adres", "openingstijden", "contact")
_OF_ALL = "contact gemeente"
"""Who asks for the number of the municipality wants that of its board, whatever it is called."""

ENDED = "opgeheven vroeger vroegere voormalig voormalige"
"""What people type who look for a body that is no more."""

_MEETS = ("vergaderen", "vergadering", "bijeenkomst", "wanneer")
_MEMBERS = ("wie", "leden", "lid", "samenstelling")
"""What people type to come to a part of the page of a body; no record says these words."""


def of_advice(case: AdviceCase) -> str:
    """What its page tells in other words than its own: a motion, a decision, that it is no more."""
    return " ".join(filter(None, _facts(case)))


def _facts(case: AdviceCase) -> Iterator[str | None]:
    advice = case.advice
    if case.withdrawn:
        yield from (_WITHDRAWN, case.withdrawn.reason)
    if case.newer:
        yield _REPLACED
    if advice.decided:
        yield advice.decided.what
    if advice.request:
        yield from (one.what for one in advice.request.information)
    for one in advice.happened:
        outcome = one.outcome.label if one.outcome else None
        yield from (one.kind.label, one.what, one.who, one.answer, outcome)
    yield from (document.title for document in advice.documents)


def of_letter(letter: Response) -> str:
    """Everything that the message says, with what was promised in it and what came of that."""
    parts = [letter.body, letter.reason, *(general.text for general in letter.general)]
    for answer in letter.answers:
        parts += [
            answer.explanation,
            *(text for a in answer.actions for text in (a.what, a.result)),
        ]
        parts += [answer.parts.yes, answer.parts.no] if answer.parts else []
    parts += [one.text for one in letter.reply]
    return " ".join(str(part) for part in parts if part)


def initials(body: Body) -> str:
    """`Adviesraad Sociaal Domein Elzenbroek` is called ASDE, and ASD."""
    letters = "".join(word[0] for word in body.title.split() if word[:1].isupper())
    return " ".join(letters[:length] for length in range(_SHORTEST, len(letters) + 1))


def parts_of(body: Body) -> str:
    """The parts that the page of this body has, in the words of who looks for them."""
    shown = ((body.contact, _REACHED), (body.meetings, _MEETS), (body.members, _MEMBERS))
    found = [word for there, words in shown if there for word in words]
    return " ".join(found + ([_OF_ALL] if body.contact and body.kind is BodyKind.COLLEGE else []))


def of_body(body: Body) -> str:
    """What the records say of it: the roles of its members, never their names, and its meetings."""
    members = (text for one in body.members for text in (one.role, one.about))
    meetings = (text for one in body.meetings for text in (one.what, one.place))
    where = (body.contact.address,) if body.contact else ()
    return " ".join(filter(None, (body.body, *members, *meetings, *where)))
