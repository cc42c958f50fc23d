"""What can be found of a body: its initials, how to reach it, who is in it and when it meets."""

from __future__ import annotations

from weerklank.records.models.body import Body, BodyKind

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


def initials(body: Body) -> str:
    """`Adviesraad Sociaal Domein Elzenbroek` is called ASDE, and ASD."""
    letters = "".join(word[0] for word in body.title.split() if word[:1].isupper())
    return " ".join(letters[:length] for length in range(_SHORTEST, len(letters) + 1))


def parts(body: Body) -> str:
    """The parts that the page of this body has, in the words of who looks for them."""
    shown = ((body.contact, _REACHED), (body.meetings, _MEETS), (body.members, _MEMBERS))
    found = [word for there, words in shown if there for word in words]
    return " ".join(found + ([_OF_ALL] if body.contact and body.kind is BodyKind.COLLEGE else []))


def recorded(body: Body) -> str:
    """What the records say of it: the roles of its members, never their names, and its meetings."""
    members = (text for one in body.members for text in (one.role, one.about))
    meetings = (text for one in body.meetings for text in (one.what, one.place))
    where = (body.contact.address,) if body.contact else ()
    return " ".join(filter(None, (body.body, *members, *meetings, *where)))
