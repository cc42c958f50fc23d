"""The names that are proposed for new files, and what the register still waits for."""

from __future__ import annotations

import datetime as dt
from pathlib import Path, PurePosixPath

import pytest

from registers_for_tests import advice, college, register, response
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.values.partial_date import PartialDate
from weerklank.writing.names import advice_id, body_id, free_id, response_id
from weerklank.writing.open_questions import next_number, waiting
from weerklank.writing.trial import copy_records, problems_with

BUS = "2026-01-bus"


@pytest.mark.parametrize(
    ("sent", "title", "name"),
    [
        (
            "2025-02-05",
            "Vergoed de reiskosten van vrijwilligers",
            "2025-02-reiskosten-vrijwilligers",
        ),
        ("2025-02", "De bus", "2025-02-bus"),
        ("2025", "De bus", "2025-bus"),
        ("unknown", "De bus", "bus"),
        ("2025", "Zet het op", "2025-zet-het-op"),
        ("2025", "Een twee drie vier vijf zes", "2025-twee-drie-vier-vijf"),
    ],
)
def test_a_name_says_what_the_date_says_and_four_words_that_matter(
    sent: str, title: str, name: str
) -> None:
    """A month that nobody knows is not made up; a title of small words keeps them."""
    assert advice_id(PartialDate.parse(sent), title) == name


def test_a_name_that_is_cut_off_ends_in_no_dash() -> None:
    """After sixty letters, or eighty with who answers."""
    long = advice_id(PartialDate.parse("2025"), f"{'a' * 54} {'b' * 20}")
    answer = response_id("a" * 60, f"{'b' * 18}-{'c' * 20}", ResponseKind.ANSWER)

    assert long == f"2025-{'a' * 54}"
    assert answer == f"{'a' * 60}-{'b' * 18}"


@pytest.mark.parametrize(
    ("name", "found"),
    [("de Cliëntenraad", "clientenraad"), ("het college", "college"), ("de", "de")],
)
def test_a_body_is_named_without_its_article(name: str, found: str) -> None:
    """Unless that is all."""
    assert body_id(name) == found


def test_a_name_is_taken_whatever_its_capitals() -> None:
    """On some computers the two would be one file."""
    assert free_id("2025-Bus", {"2025-bus", "2025-bus-2"}) == "2025-Bus-3"


def test_what_waits_is_named_newest_first_and_by_name() -> None:
    """A month counts until its last day."""
    found = waiting(
        register(
            advice(id="a", sent=dt.date(2026, 2, 20)),
            advice(id="b", sent="2026-02"),
            advice(id="c", sent=dt.date(2026, 2, 20)),
        )
    )

    assert [one.advice.id for one in found] == ["b", "c", "a"]


def test_nothing_waits_that_was_withdrawn_or_answered() -> None:
    """Only an answer answers; what was only told to have come waits all the same."""
    gone = advice(id="a", withdrawn={"on": dt.date(2026, 3, 1), "reason": "Niet meer nodig."})
    said = {"id": "r", "advice": "b", "kind": "report", "received": dt.date(2026, 4, 1)}
    done = [{"recommendation": "1", "actions": [{"what": "De bus", "done": dt.date(2026, 3, 1)}]}]
    records = register(
        gone, advice(id="b"), advice(), response(), response(**said, answers=done), college()
    )

    assert [one.advice.id for one in waiting(records)] == ["b"]


@pytest.mark.parametrize(
    ("numbers", "following"),
    [
        (["CR-2026-07", "CR-2026-06"], "CR-2026-08"),
        (["CR-2026-99"], "CR-2026-100"),
        (["zonder"], None),
        ([], None),
    ],
)
def test_the_next_number_follows_the_newest(numbers: list[str], following: str | None) -> None:
    """By the day of sending; it keeps its noughts."""
    found = [
        advice(id=f"{at}", number=number, sent=dt.date(2026, 5, 20 - at))
        for at, number in enumerate(numbers)
    ]

    assert next_number(register(*reversed(found))) == following


def test_a_link_is_not_followed_into_a_trial(tmp_path: Path) -> None:
    """It could lead to any file of the computer."""
    source, target = tmp_path / "advice", tmp_path / "copy"
    source.mkdir()
    (source / "a.md").write_text("a", "utf-8")
    (source / "b.md").symlink_to(source / "a.md")

    copy_records(source, target)

    assert [one.name for one in target.iterdir()] == ["a.md"]


def test_a_fault_that_was_there_once_answers_for_one(tmp_path: Path) -> None:
    """Two of the same beside it are one new."""
    path = PurePosixPath("advice/a.md")
    (tmp_path / "advice").mkdir()
    head = "---\ntitle: Bus\nsent: 2026-01-05\nsummary: Bus.\n"
    theme = "themes: [xyzzy]\n"
    (tmp_path / path).write_text(f"{head}recommendations: [Rij.]\n{theme}---\n", "utf-8")
    same = (tmp_path / path).read_text("utf-8")

    assert not problems_with(tmp_path, {path: same}, None)
    assert problems_with(tmp_path, {path: same.replace("sent: 2026-01-05", "sent: x")}, None)
