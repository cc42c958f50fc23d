"""A fault in a wizard speaks as its questions do, and not as a file is written."""

from __future__ import annotations

import re

import pytest
from pydantic import BaseModel

from weerklank.commands.starting.start_questions import ROWS as START
from weerklank.commands.wizard.new.advice import ROWS as ADVICE
from weerklank.commands.wizard.new.body import ROWS as BODY
from weerklank.commands.wizard.new.event import ROWS as EVENT
from weerklank.commands.wizard.new.response import ROWS as RESPONSE
from weerklank.commands.wizard.new.topic import ROWS as TOPIC
from weerklank.commands.wizard.questions import Row
from weerklank.records.models.advice import Advice
from weerklank.records.models.agenda import AgendaTopic
from weerklank.records.models.body import Body
from weerklank.records.models.happening import Happening
from weerklank.records.models.response import Response
from weerklank.records.reporting.model_fields import choice_at
from weerklank.records.values.partial_date import PartialDate
from weerklank.writing.headers.typed import about_field, fault_in

TABLES: tuple[tuple[type[BaseModel], tuple[Row, ...]], ...] = (
    (Body, START),
    (Advice, ADVICE),
    (Body, BODY),
    (Happening, EVENT),
    (Response, RESPONSE),
    (AgendaTopic, TOPIC),
)
ASKED = [
    (model, row)
    for model, rows in TABLES
    for row in rows
    if row.when and not row.asks and choice_at(model, row.loc) is None
]


@pytest.mark.parametrize("typed", ["gauw", "x@", "geen", "   ", "31-2-2026", "12345"])
def test_no_fault_has_the_words_of_a_file(typed: str) -> None:
    """No name of a field, no English word to type, at no question of any wizard."""
    told = {
        (model.__name__, row.loc): about_field(
            row.called(model), fault_in(model, row.loc, typed) or ""
        )
        for model, row in ASKED
    }

    words = re.compile(r"\b(none|unknown|[Ss]chrijf)\b|[a-z]+_[a-z]+")
    assert {at: text for at, text in told.items() if words.search(text)} == {}
    assert {at: text for at, text in told.items() if f"'{at[1][-1]}'" in text} == {}


@pytest.mark.parametrize(
    ("model", "loc"),
    [(Body, ("agreements", 0, "answer_term")), (AgendaTopic, ("asked",))],
)
def test_the_word_that_the_fault_names_is_taken(
    model: type[BaseModel], loc: tuple[str | int, ...]
) -> None:
    """`geen` is typed, whatever the file is called for it."""
    told = about_field("Antwoord", fault_in(model, loc, "gauw") or "")

    assert "geen" in told
    assert fault_in(model, loc, "geen") is None
    assert PartialDate.parse("onbekend") == PartialDate.unknown()


@pytest.mark.parametrize("model", [Advice, Response, Body])
def test_the_name_of_a_file_is_told_about_as_such(model: type[BaseModel]) -> None:
    """And not as the number of a recommendation."""
    told = fault_in(model, ("id",), "De bus: op zondag!")

    assert told is not None
    assert "is geen naam van een bestand" in told
    assert "aanbeveling" not in told
