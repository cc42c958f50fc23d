"""What a municipality can decide on a recommendation: one line of a table for each."""

from enum import StrEnum
from typing import Self

from weerklank.records.values.choice import Choice


class Counts(StrEnum):
    """How a decision counts: rules and pages ask this, never the name of a decision."""

    YES = "yes"
    PARTLY = "partly"
    OTHERWISE = "otherwise"
    NO = "no"
    OPEN = "open"


class Decision(Choice):
    """The position of the municipality on one recommendation, in its own words.

    A line holds: name, how it counts, meaning, label, the sentence that says it out loud, and what
    people type for it.
    """

    counts: Counts
    sentence: str

    def __new__(
        cls, name: str, counts: Counts, meaning: str, label: str, sentence: str, *words: str
    ) -> Self:
        """One line of the table."""
        made = cls._line(name, meaning, label, words)
        made.counts, made.sentence = counts, sentence
        return made

    # fmt: off
    ADOPTED = (
        "adopted", Counts.YES, "overgenomen: de gemeente doet het",
        "Overgenomen", "De gemeente doet dit.", "overgenomen", "akkoord",
    )
    PARTLY = (
        "partly", Counts.PARTLY, "deels: de gemeente doet een deel",
        "Deels overgenomen", "De gemeente doet een deel.", "deels", "deels overgenomen",
        "gedeeltelijk", "gedeeltelijk overgenomen", "ten dele",
    )
    ALTERNATIVE = (
        "alternative", Counts.OTHERWISE, "anders: de gemeente kiest een andere weg",
        "Anders opgelost", "De gemeente kiest een andere weg.", "anders", "alternatief",
    )
    REJECTED = (
        "rejected", Counts.NO, "niet overgenomen: de gemeente doet het niet",
        "Niet overgenomen", "De gemeente doet dit niet.", "niet", "niet overgenomen", "afgewezen",
    )
    UNDECIDED = (
        "undecided", Counts.OPEN, "de gemeente beslist later",
        "Nog geen besluit", "De gemeente beslist later.", "later", "nog geen besluit",
    )
