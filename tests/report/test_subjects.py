"""Who decides on what, and the councils apart and together."""

from __future__ import annotations

import datetime as dt

from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.cases.counting.subjects import Subject, subjects
from weerklank.cases.judge import judge
from weerklank.publish.pages.council.subjects import council_counts, subjects_page
from weerklank.records.register import Register


def _register(*, advises: list[str]) -> Register:
    return register(
        advice(themes=["schulden"]),
        council(advises=advises),
        college(),
        college(id="dienst", title="De dienst", kind="gr_board", decides=["schulden"]),
    )


def _debts(records: Register) -> Subject:
    return next(s for s in subjects(records, judge(records, TODAY)) if s.name == "schulden")


def test_missing_route_is_a_finding() -> None:
    """Who decides cannot be advised: the page says so in one sentence."""
    records = _register(advises=["college"])

    html = subjects_page(records, judge(records, TODAY)).body("")

    assert _debts(records).routes[0].missing
    assert "beslist een orgaan waaraan deze raad geen advies geeft" in html


def test_route_to_one_who_decides_is_enough() -> None:
    """A council that may advise the one who decides has a way."""
    records = _register(advises=["college", "dienst"])

    assert not _debts(records).routes[0].missing


def test_unknown_decider_is_no_finding() -> None:
    """Nothing is said to be missing where nobody wrote down who decides."""
    records = register(advice(themes=["zorg"]))

    found = subjects(records, judge(records, TODAY))[0]

    assert found.decides == ()
    assert not found.routes[0].missing


def test_topic_on_the_agenda_counts_as_dealt_with() -> None:
    """A route is needed before the first advice."""
    records = register(
        council(agenda=[{"topic": "Begroting", "theme": "begroting"}]),
        college(id="gemeenteraad", title="De raad", kind="gemeenteraad", decides="begroting"),
    )

    assert subjects(records, judge(records, TODAY))[0].routes[0].missing


def test_spellings_that_differ_in_capitals_are_one_subject() -> None:
    """Who decides on `Schulden` decides on what was advised about `schulden`."""
    records = register(advice(themes=["schulden"]), college(decides=["Schulden"]))

    (subject,) = subjects(records, judge(records, TODAY))

    assert [body.id for body in subject.decides] == ["college"]
    assert [route.missing for route in subject.routes] == [False]


def test_councils_are_counted_apart_and_together() -> None:
    """The line of all councils is the sum of the others."""
    records = register(
        advice(council="raad"),
        response(),
        advice(id="2026-02-b", council="tweede", sent=dt.date(2026, 3, 3)),
        council(id="tweede", title="Adviesraad Proefstad"),
    )

    found = council_counts(records, judge(records, TODAY))
    (_, first), (_, second), (nobody, together) = found

    assert [len(one.advices) for one in (first, second, together)] == [1, 1, 2]
    assert (first.statistics.on_time.part, first.statistics.on_time.whole) == (1, 1)
    assert (second.statistics.on_time.part, second.statistics.on_time.whole) == (0, 1)
    assert (together.statistics.on_time.part, together.statistics.on_time.whole) == (1, 2)
    assert nobody is None


def test_single_council_is_not_added_up() -> None:
    """One council needs no total."""
    assert len(council_counts(register(), judge(register(), TODAY))) == 1
