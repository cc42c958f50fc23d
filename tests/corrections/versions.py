"""Earlier versions of the files of a council, and the corrections that are found in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import PurePosixPath

from corrections.past_repositories import ADVICE, BUS, BUS_ANSWER, COLLEGE, COUNCIL
from registers_for_tests import TODAY
from weerklank.records import published
from weerklank.records.files.history import History, Version, read_past, record_from
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.register import Register
from weerklank.rules.corrections.corrections import corrections
from weerklank.rules.corrections.model import Correction

COUNCIL_FILE = "content/organisaties/raad.md"


OTHER = ADVICE.replace("2026-02-03", "2026-02-05")


THIRD = ADVICE.replace("2026-02-03", "2026-02-09")


EMBARGO = "title: Vergoed de bus\npublish_from: {}"


def until(day: str, text: str = ADVICE) -> str:
    """The file with an embargo until a day."""
    return text.replace("title: Vergoed de bus", EMBARGO.format(day))


def past(**files: Sequence[tuple[str, str | None]]) -> History:
    """A history of the bus advice, its answer and the council, by the names of the arguments."""
    paths = {"advice": BUS, "answer": BUS_ANSWER, "council": COUNCIL_FILE}
    return History(
        tuple(
            tuple(
                Version(PurePosixPath(paths[name]), dt.date.fromisoformat(day), _bytes(text))
                for day, text in versions
            )
            for name, versions in files.items()
        )
    )


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def found(
    history: History, today: dt.date = TODAY, since: dt.date = dt.date.min
) -> tuple[Correction, ...]:
    """The corrections of a site that holds the last version of every file."""
    last = [(file[-1].path, file[-1].content) for file in history.files]
    bodies = [
        ("content/organisaties/college.md", COLLEGE.encode()),
        (COUNCIL_FILE, COUNCIL.encode()),
    ]
    files = {**{PurePosixPath(p): c for p, c in bodies}, **dict(last)}
    records = [record_from(path, content) for path, content in files.items() if content]
    register = Register(
        advices=tuple(r for r in records if isinstance(r, Advice)),
        responses=tuple(r for r in records if isinstance(r, Response)),
        bodies=tuple(r for r in records if isinstance(r, Body)),
    )
    return corrections(read_past(history), published(register, today), today, since)


def days(history: History, today: dt.date = TODAY) -> list[str]:
    """The days of the corrections, the newest first."""
    return [one.day.isoformat() for one in found(history, today)]
