"""What is proposed before a file is written: its name, the next number, what still waits."""

from __future__ import annotations

import datetime as dt
from pathlib import Path, PurePosixPath

import pytest

from commands.run import advice_file, one_council
from registers_for_tests import advice, college, council, register, response
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.values.partial_date import PartialDate
from weerklank.writing.names import advice_id, body_id, free_id, response_id
from weerklank.writing.open_questions import next_number, waiting
from weerklank.writing.trial import problems_with

TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("sent", "title", "name"),
    [
        (
            "2025-02-05",
            "Vergoed de reiskosten van vrijwilligers",
            "2025-02-reiskosten-vrijwilligers",
        ),
        ("2025-02", "Bus", "2025-02-bus"),
        ("2025", "Bus", "2025-bus"),
        ("2025-01-20/2025-02-10", "Bus", "2025-bus"),
        ("unknown", "Bus", "bus"),
        ("2025-02-05", "Een twee drie vier vijf zes", "2025-02-twee-drie-vier-vijf"),
        ("2025-02-05", "Wat is het?", "2025-02-wat-is-het"),
    ],
)
def test_an_advice_is_named_by_what_is_known_of_its_day_and_four_words(
    sent: str, title: str, name: str
) -> None:
    """Small words are left out, unless there are no others."""
    assert advice_id(PartialDate.parse(sent), title) == name


@pytest.mark.parametrize("length", [60, 61])
def test_a_name_is_sixty_letters_at_most(length: int) -> None:
    """And never ends with a dash."""
    title = f"{'a' * (length - 9)} b"

    assert advice_id(PartialDate.parse("2025-02-05"), title) == f"2025-02-{'a' * (length - 9)}"[:60]


@pytest.mark.parametrize(
    ("name", "found"),
    [("De Cliëntenraad", "clientenraad"), ("Het college", "college"), ("De", "de")],
)
def test_a_body_is_named_without_its_article(name: str, found: str) -> None:
    """Unless that is all there is."""
    assert body_id(name) == found


def test_a_message_is_named_by_what_it_is_and_an_answer_by_who_answers() -> None:
    """Behind the name of the advice."""
    assert response_id("bus", "college", ResponseKind.ANSWER) == "bus-college"
    assert response_id("bus", "college", ResponseKind.EXTENSION) == "bus-uitstel"


@pytest.mark.parametrize(
    ("taken", "free"), [(set(), "bus"), ({"bus"}, "bus-2"), ({"bus", "bus-2"}, "bus-3")]
)
def test_a_name_that_is_taken_gets_the_first_free_number(taken: set[str], free: str) -> None:
    """From 2 on."""
    assert free_id("bus", taken) == free


@pytest.mark.parametrize(
    ("numbers", "following"),
    [
        (("CR-2026-07", "CR-2026-06"), "CR-2026-08"),
        (("CR-09",), "CR-10"),
        (("CR-99",), "CR-100"),
        ((None, "CR-2026-06"), None),
        (("concept",), None),
        ((), None),
    ],
)
def test_the_next_number_follows_that_of_the_newest(
    numbers: tuple[str | None, ...], following: str | None
) -> None:
    """With as many digits; without a number there nothing is guessed."""
    days = (dt.date(2026, 3, 1), dt.date(2026, 2, 1))
    found = [
        advice(id=f"a{day.month}", sent=day, number=number)
        for number, day in zip(numbers, days, strict=False)
    ]

    assert next_number(register(*found)) == following


def test_what_waits_stands_newest_first_with_what_is_left_for_each_body() -> None:
    """Not what was withdrawn, nor what each body answered."""
    two = ["Een bus.", "Een bank."]
    service = college(id="dienst", title="De dienst", kind="gr_board")
    records = register(
        advice(id="a", sent="2026-02-01", recommendations=two, to=["college", "dienst"]),
        advice(id="b", sent="2026-03-01"),
        advice(id="c", sent="2026-02-01"),
        advice(id="d", withdrawn={"on": "2026-03-01", "reason": "Anders."}),
        response(id="r1", advice="a"),
        response(id="r2", advice="a", kind="interim", answers=[], **{"from": "dienst"}),
        council(advises=["college", "dienst"]),
        service,
    )

    assert [(w.advice.id, w.addressee.id, w.recommendations) for w in waiting(records)] == [
        ("b", "college", ("1",)),
        ("c", "college", ("1",)),
        ("a", "college", ("2",)),
        ("a", "dienst", ("1", "2")),
    ]


def test_only_faults_that_were_not_there_are_told_of_a_new_file(tmp_path: Path) -> None:
    """One of each that was there answers for one, and a link is not followed."""
    root = one_council(tmp_path)
    old = advice_file(root, themes=["xyzzy"])
    text = old.read_text("utf-8")
    (root / "advice" / "link.md").symlink_to(old)
    new = {PurePosixPath("advice/nieuw.md"): text}

    again = problems_with(root, {PurePosixPath("advice/2026-05-bus.md"): f"{text}\nMeer."}, TODAY)
    found = problems_with(root, new, TODAY)

    assert again == ()
    assert "advice/nieuw.md" in {str(one.path) for one in found}
    assert {str(one.path) for one in found} <= {"advice/nieuw.md"}
