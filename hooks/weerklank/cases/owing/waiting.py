"""Who waits for whom, and why nobody does."""

from enum import StrEnum


class WhyClosed(StrEnum):
    """Why the council waits for no answer any more, the strongest reason first."""

    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    GONE = "gone"
    """The council or the addressee came to an end."""

    UNKNOWN = "unknown"
    """Nobody knows whether an answer came: then nobody waits for one either."""

    ANSWERED = "answered"


class Turn(StrEnum):
    """Who is on: the one whom the other waits for."""

    COUNCIL = "council"
    """A question of the addressee is open: it waits for the council."""

    ADDRESSEE = "addressee"
    NOBODY = "nobody"
