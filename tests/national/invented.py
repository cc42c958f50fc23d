"""Invented councils whose true rates are known: registers as their own sites would publish them.

Each council has a chance for every question. The draws are its answers; the chances are the truth
that the figures must find.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from national.drawn_advice import Rates
from national.drawn_register import Whose, register_of
from national.shape import whole

PROVINCES = ("Groningen", "Fryslân", "Noord-Holland")
INHABITANTS = (9_000, 15_000, 30_000, 45_000, 70_000, 120_000, 300_000)


@dataclass(slots=True)
class Invented:
    """One invented council, with what was drawn for it."""

    number: int
    rates: Rates
    register: dict[str, Any] = field(default_factory=dict)

    @property
    def tooi(self) -> str:
        """A code that no municipality has."""
        return f"gm9{self.number:03}"

    @property
    def address(self) -> str:
        """Where its site would be."""
        return f"https://raad-{self.number}.example/"

    @property
    def octets(self) -> bytes:
        """The file as its site would send it."""
        return json.dumps(self.register, ensure_ascii=False).encode("utf-8", "surrogatepass")

    @property
    def inhabitants(self) -> int:
        """How many people live in the municipality."""
        return INHABITANTS[self.number % len(INHABITANTS)]


def councils(
    seed: int, number: int = 50, advices: int = 20, *, in_full: bool = True
) -> list[Invented]:
    """So many councils, the same for the same seed; a few publish much more than the others.

    `in_full` gives their registers every key that the schema asks, which takes most of the time.
    """
    source = random.Random(seed)  # noqa: S311 (no secret: the same draws every time)
    made = []
    for which in range(1, number + 1):
        rates = Rates(
            in_time=source.betavariate(6, 4),
            explained=source.betavariate(5, 4),
            asked_in_time=source.betavariate(4, 4),
            kept=source.betavariate(5, 3),
            no_term=1.0 if which % 4 == 0 else 0.1,
        )
        one = Invented(which, rates)
        size = advices * 3 if which % 10 == 0 else advices
        drawn = register_of(Whose(which, one.tooi, one.address, rates), source, size)
        one.register = whole({"$ref": "#/$defs/register"}, drawn) if in_full else drawn
        made.append(one)
    return made


def folder_of(made: list[Invented], folder: Path, provinces: tuple[str, ...] = PROVINCES) -> Path:
    """The folder of a national view with these councils in its list; it is an example itself."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [
        f"{one.address},{one.tooi},client_council,2026-01-01,raad@raad-{one.number}.example"
        for one in made
    ]
    table = [
        f"{one.tooi},Proefstad {one.number},{province},{one.inhabitants},2026,verzonnen"
        for one in made
        for province in [provinces[one.number % len(provinces)]]
    ]
    (folder / "registers.csv").write_text(
        "\n".join(["address,tooi,kind,added_on,contact", *lines]) + "\n", encoding="utf-8"
    )
    (folder / "municipalities.csv").write_text(
        "\n".join(["tooi,name,province,inhabitants,year,source", *table]) + "\n", encoding="utf-8"
    )
    (folder / "national.toml").write_text(
        'name = "Raden van Nederland"\naddress = "https://landelijk.example/"\ninvented = true\n',
        encoding="utf-8",
    )
    return folder
