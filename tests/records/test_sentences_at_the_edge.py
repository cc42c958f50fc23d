"""What a fault says: the word that is nearest, the number that is free, the day that is past."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from records.test_checks_of_records import ADVICE, register, told
from weerklank.records.models.advice import Advice
from weerklank.records.models.response import Response
from weerklank.records.reporting.after_today import not_been
from weerklank.records.reporting.model_fields import label
from weerklank.records.reporting.suggestions import term_meant
from weerklank.records.values.term import Term

__all__ = ["register"]

TODAY = dt.date(2026, 6, 15)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("2026-06-15", False),
        ("2026-06-16", True),
        ("2026-06", False),
        ("2026-07", True),
        ("unknown", False),
    ],
)
def test_only_what_surely_lies_after_today_has_not_been(typed: str, *, told: bool) -> None:
    """Today has, and so has a month of which a part is past."""
    assert bool(not_been(Advice, ("request", "asked"), typed, TODAY)) is told


def test_the_field_of_such_a_day_is_named() -> None:
    """Not the block in which it stands."""
    found = not_been(Advice, ("request", "asked"), "2027-01-01", TODAY)

    assert found is not None
    assert found[1].startswith("'asked' (2027-01-01) ligt na vandaag (2026-06-15).")


def test_a_recommendation_without_a_number_gets_one_that_is_free(register: Path) -> None:
    """Not that of another one in the list."""
    path = register / ADVICE
    text = path.read_text("utf-8").partition("recommendations:")[0]
    items = "recommendations:\n  - {text: Rijd.}\n  - {id: '1', text: Koop.}\n"
    path.write_text(f"{text}{items}---\n", "utf-8")

    (line,) = told(register)

    assert "R010 recommendations, nummer 1: 'id' ontbreekt." in line
    assert line.endswith('bijvoorbeeld id: "2".')


def test_a_day_with_a_time_is_told_without_it(register: Path) -> None:
    """In the time of here: half past eleven in the evening in London is the next day."""
    path = register / ADVICE
    text = path.read_text("utf-8")
    path.write_text(text.replace("2025-02-05", "2025-02-05T23:30:00Z"), "utf-8")

    (line,) = told(register)

    assert line.endswith("Schrijf alleen 2025-02-06.")


@pytest.mark.parametrize(
    ("typed", "meant"), [("zes weken", "6 weken"), ("2 jaar", "24 maanden"), ("vandaag nog", None)]
)
def test_a_term_in_other_words_is_meant(typed: str, meant: str | None) -> None:
    """A word for a number, a year in months; what is no unit is no term."""
    assert term_meant(typed) == (Term.parse(meant) if meant else None)


def test_a_label_is_that_of_the_field_itself() -> None:
    """Also where the word that is typed is not the name in the code."""
    assert label(Response, "from") == label(Response, "sender") != label(Response, "advice")
