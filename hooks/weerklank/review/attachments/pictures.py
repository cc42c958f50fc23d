"""Whether a picture is one, up to its end, and nothing else besides."""

from __future__ import annotations

from weerklank.foreign.pictures import taken_apart
from weerklank.review.attachments.disguise import also

_AGAIN = "Sla het plaatje opnieuw op, als png of jpg."


def picture_fault(content: bytes) -> str | None:
    """What is wrong with a file that begins as a picture, as the end of a sentence."""
    picture = taken_apart(content)
    if picture is None or not picture.whole:
        return f"begint als een plaatje, maar het is kapot of niet af. {_AGAIN}"
    found = also(picture.rest)
    return f"is een plaatje en ook {found}. {_AGAIN}" if found else None
