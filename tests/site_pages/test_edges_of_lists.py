"""What stands in a list and what does not, at the edge of it, and in which order."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from registers_for_tests import TODAY, advice, council, register, response
from site_pages.pages_for_tests import words
from weerklank.cases.judge import judge
from weerklank.cases.owing.promises import ledger
from weerklank.publish.pages.advising.advices import advices_list
from weerklank.publish.pages.advising.promises import groups, promises_pages
from weerklank.publish.pages.advising.questions import questions_page
from weerklank.publish.pages.advising.ready_lists import ready_lists
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response


def chosen(*records: Advice | Response | Body, today: dt.date = TODAY) -> dict[str, Any]:
    """What the first advice of the list answers to."""
    content = json.loads(advices_list(judge(register(*records), today)).octets)
    found: dict[str, Any] = content["advices"][0][4]
    return found


@pytest.mark.parametrize(("day", "found"), [(16, []), (17, ["te-lang"])])
def test_a_spoken_answer_takes_too_long_after_its_last_day(day: int, found: list[str]) -> None:
    """Until then it can still come on paper."""
    spoken = response(form="oral", received=dt.date(2026, 2, 20))

    assert chosen(advice(), spoken, today=dt.date(2026, 3, day))["stand"] == found


@pytest.mark.parametrize("day", [dt.date(2026, 3, 1), dt.date(2026, 5, 1)])
def test_nobody_waits_too_long_for_what_was_withdrawn(day: dt.date) -> None:
    """Before its last day or after it."""
    gone = advice(withdrawn={"on": day, "reason": "Niet meer nodig."})

    assert chosen(gone)["stand"] == []


ASKED = {"kind": "question", "on": dt.date(2026, 4, 1), "what": "Hoeveel?", "to": ["college"]}


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "1 waarvan wij niet weten of er op tijd antwoord kwam"),
        ({"answered_on": "none"}, "1 zonder antwoord, en zonder bekende termijn"),
        (
            {"answered_on": dt.date(2026, 5, 1)},
            "1 waarvan wij niet weten of er op tijd antwoord kwam",
        ),
    ],
    ids=["not known", "none", "answered"],
)
def test_a_question_without_a_known_term_is_silent_only_where_none_came(
    fields: dict[str, object], told: str
) -> None:
    """That nobody wrote down an answer is no silence, and an answer is none either."""
    records = register(council(agreements=[], happened=[{**ASKED, **fields}]))

    html = words(questions_page(records, judge(records, TODAY)).body(""))

    assert told in html


def promising(number: int, **fields: object) -> tuple[Advice, Response]:
    """An advice with one promise."""
    action = {"what": f"Belofte nummer {number:02}", **fields}
    given = {
        "recommendation": "1",
        "decision": "adopted",
        "explanation": "Ja.",
        "actions": [action],
    }
    name = f"2026-{number:02}-a"
    return advice(id=name), response(id=f"{name}-r", advice=name, answers=[given])


def test_promises_stand_in_the_order_of_the_day_by_which_they_must_be_done() -> None:
    """Of a whole year that is its last day."""
    records = register(*promising(1, by="2027"), *promising(2, by=dt.date(2027, 6, 1)))

    (group,) = groups(ledger(judge(records, TODAY).cases))

    assert [one.verdict.action.what[-2:] for one in group.promises] == ["02", "01"]


def test_a_list_that_fits_on_its_page_is_there_as_a_whole() -> None:
    """Eleven promises: one more than of a longer list."""
    records = register(*(one for n in range(1, 12) for one in promising(n)))

    (page,) = promises_pages(judge(records, TODAY))

    html = page.body("")
    assert all(f"Belofte nummer {number:02}" in html for number in range(1, 12))


def late(name: str, sent: object, received: object) -> tuple[Advice, Response]:
    """An advice that was answered too late."""
    return advice(id=name, title=name, sent=sent), response(
        id=f"{name}-r", advice=name, received=received
    )


def test_what_came_latest_stands_first_by_the_least_that_it_can_be() -> None:
    """A month in which it came counts from its first day; ties stand by name."""
    records = register(
        *late("2026-c", dt.date(2026, 2, 2), dt.date(2026, 4, 13)),
        *late("2026-b", dt.date(2026, 2, 2), "2026-04"),
        *late("2026-a", dt.date(2026, 2, 2), dt.date(2026, 4, 13)),
    )
    found = {one.name: one for one in ready_lists(judge(records, TODAY))}

    assert [one.title for one in found["te-laat"].lines] == ["2026-a", "2026-c", "2026-b"]
