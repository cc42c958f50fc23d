"""Dates and durations as a Dutch reader says them."""

from __future__ import annotations

import datetime as dt

import pytest

from weerklank.messages import dutch
from weerklank.messages.catalogue import said, text_of
from weerklank.records.values.partial_date import PartialDate


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-04-05", "5 april 2026"),
        ("2014-12", "december 2014"),
        ("2014", "2014"),
        ("../2021-04-08", "uiterlijk 8 april 2021"),
        ("2021-04-08/..", "op of na 8 april 2021"),
        ("2021-04-08/2021-04-10", "tussen 8 april 2021 en 10 april 2021"),
        ("unknown", "datum onbekend"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(text: str, words: str) -> None:
    """A partial date is never made to look more exact than its source."""
    assert dutch.moment(PartialDate.parse(text)) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "0 dagen"),
        (1, "1 dag"),
        (13, "13 dagen"),
        (14, "2 weken"),
        (45, "ruim 6 weken"),
        (41, "bijna 6 weken"),
        (120, "bijna 4 maanden"),
        (278, "ruim 9 maanden"),
        (639, "bijna 21 maanden"),
        (670, "bijna 2 jaar"),
        (3900, "ruim 10 jaar"),
    ],
)
def test_a_duration_is_said_as_people_say_it(days: int, words: str) -> None:
    """Days become weeks and months once they are too many to picture."""
    assert dutch.duration(days) == words


def test_a_weekday_is_named() -> None:
    """A day on the calculation sheet comes with its weekday, to find it on a calendar."""
    assert dutch.weekday(dt.date(2026, 4, 5)) == "zondag 5 april 2026"


@pytest.mark.parametrize(
    ("items", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_a_list_ends_in_en(items: list[str], words: str) -> None:
    """The last two items of a list are joined by 'en'."""
    assert dutch.listing(items) == words


def test_a_sentence_keeps_its_own_end_mark() -> None:
    """A question stays a question."""
    assert dutch.sentence("waarom niet?") == "Waarom niet?"


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (("2026-04-11", "2026-04-13"), "11 april 2026 of 13 april 2026"),
        (("2026-03-31", "2026-04-02", "2026-04-07"), "31 maart, 2 april of 7 april 2026"),
        (
            ("2026-12-30", "2027-01-02", "2027-01-05"),
            "30 december 2026, 2 januari 2027 of 5 januari 2027",
        ),
    ],
)
def test_of_three_days_in_one_year_the_last_names_it(days: tuple[str, ...], told: str) -> None:
    """A row of dates with a year each is no sentence that anybody reads; two are."""
    found = tuple(dt.date.fromisoformat(one) for one in days)

    assert dutch.either(found) == told
    assert text_of(said("clock.other_days", days=found)).count(" 2026") == told.count(" 2026")
