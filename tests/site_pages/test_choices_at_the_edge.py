"""What the pages list and offer to choose from: in which order, up to which day, and what not."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.cases.counting.years import years
from weerklank.cases.judge import judge
from weerklank.publish.options import SiteOptions
from weerklank.publish.pages.advising.advices import advices_list
from weerklank.publish.pages.advising.ready_lists import ReadyList, ready_lists
from weerklank.publish.pages.advising.themes import largest_themes, themes
from weerklank.publish.pages.advising.years import review
from weerklank.publish.pages.council.handover import history
from weerklank.publish.pages.entrances.pack import open_promises, sitting_pages
from weerklank.publish.parts.concerns.items import running_items
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response

LATE = {"what": "Bus betalen", "by": "2026-05-01"}


def adopted(*actions: dict[str, str], number: str = "1") -> dict[str, object]:
    """A yes with these promises."""
    return {"recommendation": number, "decision": "adopted", "actions": list(actions)}


def test_a_theme_has_one_title_however_it_is_spelled() -> None:
    """With a capital; in alphabetical order, its advices newest first."""
    records = register(
        advice(id="a", themes=["zorg", "Wonen"]),
        advice(id="b", sent="2026-03-02", themes=["WONEN"]),
        advice(id="c", themes=["wonen"]),
    )

    found = themes(judge(records, TODAY))

    assert [(one.title, one.name) for one in found] == [("Wonen", "wonen"), ("Zorg", "zorg")]
    assert [one.advice.id for one in found[0].advices] == ["b", "c", "a"]


def test_five_themes_are_offered_the_largest_first_and_ties_by_name() -> None:
    """To who finds nothing."""
    made = [
        advice(id=f"{name}-{n}", themes=[name])
        for name, times in (("f", 1), ("e", 1), ("d", 2), ("c", 1), ("b", 1), ("a", 1))
        for n in range(times)
    ]

    found = largest_themes(judge(register(*made), TODAY))

    assert [one.name for one in found] == ["d", "a", "b", "c", "e"]


@pytest.mark.parametrize(
    ("fields", "letters", "stands"),
    [
        ({}, (), ["te-lang"]),
        ({"sent": "2026-11-02"}, (), ["wacht"]),
        ({"answer": "unknown"}, (), ["onbekend"]),
        ({"withdrawn": {"on": "2026-02-10", "reason": "Anders."}}, (), []),
        ({"withdrawn": {"on": "2026-06-10", "reason": "Anders."}}, (), []),
        ({}, (response(),), ["op-tijd"]),
        ({}, (response(received="2026-03-17"),), ["te-laat"]),
        ({}, (response(form="oral"),), ["te-lang"]),
        ({"sent": "2026-11-02"}, (response(form="oral", received="2026-11-09"),), []),
        ({"withdrawn": {"on": "2026-06-10", "reason": "Anders."}}, (response(),), ["op-tijd"]),
    ],
)
def test_the_list_can_be_asked_how_it_stands_with_the_answer(
    fields: dict[str, object], letters: tuple[Response, ...], stands: list[str]
) -> None:
    """What is let go is in none of them."""
    verdicts = judge(register(advice(**fields), *letters), TODAY)

    (row,) = json.loads(str(advices_list(verdicts).content))["advices"]

    assert row[4]["stand"] == stands
    assert row[4]["jaar"] == ["2026"]


def test_an_answer_without_an_explanation_can_be_asked_for_too() -> None:
    """Beside how it stands on time."""
    bare = {"recommendation": "1", "decision": "rejected", "explanation": "Dat doen wij niet."}
    verdicts = judge(register(advice(), response(answers=[bare])), TODAY)

    (row,) = json.loads(str(advices_list(verdicts).content))["advices"]

    assert sorted(row[4]["stand"]) == ["op-tijd", "zonder-uitleg"]
    assert row[4]["besluit"] == ["rejected"]
    assert row[4]["aan"] == ["college"]


def lists(*records: Advice | Response | Body) -> dict[str, ReadyList]:
    """Each ready list by its name."""
    return {one.name: one for one in ready_lists(judge(register(*records), TODAY))}


def test_the_latest_answers_come_first_and_ties_by_name() -> None:
    """Of two on one day the advice decides."""
    days = {"a": "2026-03-18", "b": "2026-04-01", "c": "2026-03-18"}
    records = [
        one
        for name, on in days.items()
        for one in (advice(id=name), response(id=f"r{name}", advice=name, received=on))
    ]

    late = lists(*records)["te-laat"]

    assert [line.case.advice.id for line in late.lines] == ["b", "a", "c"]
    assert late.number == 3


def test_a_part_that_came_too_late_is_told_by_its_number() -> None:
    """While the rest waits still."""
    asked = advice(recommendations=["Een bus.", "Een bank."])
    part = response(received="2026-04-01", answers=[adopted(number="2")], silent_on=["1"])

    found = lists(asked, part)

    assert "2" in found["deels-te-laat"].lines[0].text
    assert (found["deels-te-laat"].number, found["te-laat"].number) == (1, 0)


def test_promises_stand_in_their_own_list_by_their_day() -> None:
    """Late ones, and those without a day."""
    later = {"what": "Bank zetten", "by": "2026-04-01"}
    found = lists(advice(), response(answers=[adopted(LATE, later, {"what": "Ooit"})]))

    late, undated = found["beloften-over-datum"], found["beloften-zonder-datum"]
    assert [line.title for line in late.lines] == ["Bank zetten.", "Bus betalen."]
    assert [line.title for line in undated.lines] == ["Ooit."]
    assert late.lines[0].url.endswith("#aanbeveling-1-titel")


def test_what_nobody_waits_for_is_counted_beside_the_list() -> None:
    """Answered without a reason, and withdrawn since."""
    bare = {"recommendation": "1", "decision": "rejected", "explanation": "Dat doen wij niet."}
    gone = advice(id="b", withdrawn={"on": "2026-06-01", "reason": "Anders."})
    letters = [response(answers=[bare]), response(id="r2", advice="b", answers=[bare])]

    found = lists(advice(), gone, *letters)["zonder-uitleg"]

    assert (found.number, found.beyond) == (1, 1)


@pytest.mark.parametrize(
    ("meeting", "running", "promised"),
    [("2026-12-14", True, True), ("2026-12-13", False, False)],
)
def test_a_pack_holds_what_must_be_there_by_its_day(
    meeting: str, *, running: bool, promised: bool
) -> None:
    """On the day of the meeting too; what is late or has no day asks attention anyway."""
    coming = {"what": "Bank zetten", "by": "2026-12-14"}
    records = register(
        advice(id="loopt", title="Dit loopt nog", sent="2026-11-02"),
        advice(),
        response(answers=[adopted(LATE, coming, {"what": "Lift plaatsen"})]),
        college(
            id="raad2",
            title="De gemeenteraad",
            kind="gemeenteraad",
            meetings=[{"date": meeting, "what": "Commissie"}],
        ),
    )
    verdicts = judge(records, TODAY)

    (page,) = sitting_pages(records, verdicts, SiteOptions("Raad"))
    html = page.body("")

    assert ("Dit loopt nog" in html) is running
    assert ("ank zetten" in html) is promised
    assert "us betalen" in html
    assert "ift plaatsen" in html


def test_what_still_runs_stands_by_its_last_day_and_ties_by_name() -> None:
    """What is over is not in it, nor what was answered."""
    records = register(
        *(advice(id=name, sent="2026-11-02") for name in ("c", "a", "b")),
        advice(id="e", sent="2026-11-01"),
        advice(id="d"),
        advice(id="f", sent="2026-11-01"),
        response(id="r", advice="f", received="2026-11-09"),
    )

    found = running_items(judge(records, TODAY).cases)

    assert [one.case.advice.id for one in found] == ["e", "a", "b", "c"]


def test_a_promise_that_was_kept_is_not_open() -> None:
    """Late, without a day and to come are."""
    done = {"what": "Gedaan", "by": "2026-05-01", "done": "2026-05-01"}
    coming = {"what": "Straks", "by": "2027-01-01"}
    letter = response(answers=[adopted(done, coming, LATE, {"what": "Ooit"})])

    found = open_promises(judge(register(advice(), letter), TODAY).cases)

    assert [one.verdict.action.what for one in found] == ["Bus betalen", "Ooit", "Straks"]


def test_the_history_is_of_the_last_year_the_newest_first() -> None:
    """What was sent a year ago to the day is in it, what was sent the day before is not."""
    day = dt.timedelta(days=1)
    last = TODAY - 365 * day
    records = register(
        *(advice(id=f"a{n}", title=f"A{n}", sent=on) for n, on in enumerate((last, last - day))),
        advice(id="b", sent="2026-03-02"),
    )

    found = history(judge(records, TODAY))

    days = [event.moment.latest for event, _ in found]
    assert days == sorted(days, reverse=True)
    assert days[-1] == last
    assert [one.advice.id for event, one in found if event.moment.latest == last] == ["a0"]


def test_what_was_decided_most_stands_first() -> None:
    """And what was never decided is not told."""
    records: list[Advice | Response] = []
    for number, decision in enumerate(("rejected", "adopted", "rejected")):
        given = {"recommendation": "1", "decision": decision, "explanation": "Dat is zo."}
        records += [
            advice(id=f"a{number}"),
            response(id=f"r{number}", advice=f"a{number}", answers=[given]),
        ]
    verdicts = judge(register(*records, council()), TODAY)

    found = review(years(verdicts)[0], verdicts)

    assert [number for _, number in found.decisions] == [2, 1]
    assert [tag.text for tag, _ in found.decisions] == ["Niet overgenomen", "Overgenomen"]
    assert found.url == "jaren/2026/"
