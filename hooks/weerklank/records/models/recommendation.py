"""One recommendation of an advice, also in the short form of a bare text."""

from pydantic import Field, ValidationInfo
from pydantic_core import PydanticCustomError

from weerklank.records.values.fields import (
    PhoneOrMail,
    RecommendationId,
    Record,
    SaidParagraph,
    ShortTitle,
    optional,
)
from weerklank.records.values.typed import is_none


class Recommendation(Record):
    """One recommendation (aanbeveling): the smallest thing that gets a position and a reason."""

    id: RecommendationId = Field(title="Nummer", description="Het nummer van de aanbeveling.")
    text: SaidParagraph = Field(
        title="Wat de raad vraagt", description="Wat de raad vraagt, in één of twee zinnen."
    )
    means: SaidParagraph | None = optional("Wat dit voor mensen betekent.", "Wat dit betekent")
    short: ShortTitle | None = optional(
        "Hetzelfde in ten hoogste acht woorden, als titel. Leeg: dan de hele tekst.", "Korte titel"
    )
    call: PhoneOrMail | None = optional(
        "Telefoonnummer of mailadres hiervoor. Leeg: dan dat van het hele advies.",
        "Bellen of mailen hierover",
    )

    @property
    def title(self) -> str:
        """The short title; without one the whole text."""
        return self.short or self.text


def _only_none(value: object) -> bool:
    """Whether it is a list with one item, of which the text says that there is none."""
    if not isinstance(value, (list, tuple)) or len(value) != 1:
        return False
    (item,) = value
    said = item.get("text") if isinstance(item, dict) else item
    return is_none(said) and not (
        isinstance(item, dict) and (item.get("means") or item.get("short"))
    )


def numbered(value: object, info: ValidationInfo) -> object:
    """Give recommendations in the short form, a bare text, their number in the list.

    There may be none where somebody says so: with `none`, also as the only item, which is how a
    form can hold it, or with what the council thinks.
    """
    if is_none(value) or _only_none(value):
        return ()
    if not isinstance(value, (list, tuple)):
        return value
    if not value and not info.data.get("opinion"):
        raise PydanticCustomError("missing" if value == () else "too_short", "refused")
    return tuple(
        {"id": str(number), "text": item} if isinstance(item, str) else item
        for number, item in enumerate(value, start=1)
    )
