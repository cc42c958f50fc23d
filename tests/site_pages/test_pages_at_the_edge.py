"""Pages on the day itself, and of what is not there: agenda, handover, packs, complaints, flyer."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import words
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import obligations
from weerklank.publish.options import SiteOptions
from weerklank.publish.pages.council.agenda import agenda_page, gatherings, undated_answers
from weerklank.publish.pages.council.complaints import complaints_page
from weerklank.publish.pages.council.handover import history
from weerklank.publish.pages.council.subjects import council_counts
from weerklank.publish.pages.entrances.in_short import in_short_page
from weerklank.publish.pages.entrances.pack import portfolio_pages, sitting_pages
from weerklank.publish.pages.entrances.poster import poster_page
from weerklank.records.models.body import Body
from weerklank.records.register import Register

OPTIONS = SiteOptions(name="Raad Proefstad")
MEETS = dt.date(2026, 12, 10)


def test_meetings_stand_by_day_body_and_name() -> None:
    """From today on."""
    late, today = {"date": MEETS, "what": "Raad"}, {"date": TODAY, "what": "Later"}
    gone = {"date": TODAY - dt.timedelta(days=1), "what": "Voorbij"}
    records = register(
        college(meetings=[today, {"date": TODAY, "what": "Eerst"}, gone]), council(meetings=[late])
    )

    assert [one.what for _, one in gatherings(records, TODAY)] == ["Eerst", "Later", "Raad"]


def agenda_words(*topics: dict[str, object]) -> str:
    """The agenda with these topics."""
    records = register(council(agenda=topics))
    return words(agenda_page(records, judge(records, TODAY), OPTIONS).body(""))


def test_a_topic_that_lies_ahead_stands_there_once() -> None:
    """One that was decided without asking stands apart, and is not wanted any more."""
    ahead = {"topic": "Tarieven", "wanted_by": "2027-01-29"}
    gone = {"topic": "Zorg", "asked": "none", "decided": {"date": "2026-10-01", "what": "Besluit"}}
    told = agenda_words(ahead, gone)

    assert told.count("Tarieven") == 1
    assert told.count("Zorg") == 1


def test_only_answers_are_listed_without_a_day() -> None:
    """A promise without a day has a page of its own."""
    actions = [{"what": "Het formulier aanpassen"}]
    given = {"recommendation": "1", "decision": "adopted", "explanation": "Ja.", "actions": actions}
    records = register(advice(), response(answers=[given]), advice(id="b"), council(agreements=[]))
    found = undated_answers(obligations(judge(records, TODAY)))

    assert [one.owed.case.advice.id for one in found] == ["b"]


@pytest.mark.parametrize(("days", "there"), [(365, True), (366, False)])
def test_the_history_holds_a_year(days: int, *, there: bool) -> None:
    """Of a handover: 365 days up to today."""
    sent = TODAY - dt.timedelta(days=days)
    found = history(judge(register(advice(sent=sent)), TODAY))

    assert ("Advies gegeven" in str([event.text for event, _ in found])) is there


def test_the_history_holds_nothing_that_may_be_older_or_is_to_come() -> None:
    """Of some day in a month before it, and a last day that is not over."""
    older = history(judge(register(advice(sent="2025-11")), TODAY))
    running = history(judge(register(advice(sent=dt.date(2026, 11, 2))), TODAY))

    assert not [event for event, _ in older if event.text.startswith("Advies gegeven")]
    assert [event.text for event, _ in running] == ["Advies gegeven aan Het college van Proefstad"]


def test_the_history_begins_with_what_surely_was_last() -> None:
    """A month ends with its last day."""
    records = register(
        advice(id="a", sent=dt.date(2026, 6, 20)),
        advice(id="b", sent="2026-06"),
        council(agreements=[]),
    )

    assert [one.advice.id for _, one in history(judge(records, TODAY))] == ["b", "a"]


def sitting(*records: object, on: dt.date = MEETS) -> str:
    """The pack for a meeting of the gemeenteraad."""
    meetings = [{"date": on, "what": "Raadsvergadering"}]
    elected = Body.model_validate(
        {"id": "raad2", "title": "Gemeenteraad", "kind": "gemeenteraad", "meetings": meetings}
    )
    found = register(*records, elected)  # type: ignore[arg-type]  # records of the tests
    (page,) = sitting_pages(found, judge(found, TODAY), OPTIONS)
    return words(page.body(""))


@pytest.mark.parametrize(("day", "there"), [(29, True), (30, False)])
def test_what_must_be_there_on_the_day_of_a_meeting_is_in_its_pack(
    day: int, *, there: bool
) -> None:
    """Six weeks after 29 October 2026 is 10 December."""
    told = sitting(advice(sent=dt.date(2026, 10, day)))

    assert ("Komt het antwoord op tijd" in told) is there


@pytest.mark.parametrize(("day", "there"), [(10, True), (11, False)])
def test_what_was_promised_for_the_day_of_a_meeting_is_in_its_pack(
    day: int, *, there: bool
) -> None:
    """And what comes after it is not."""
    actions = [{"what": "Het formulier aanpassen", "by": dt.date(2026, 12, day)}]
    given = {"recommendation": "1", "decision": "adopted", "explanation": "Ja.", "actions": actions}

    assert ("Het formulier aanpassen" in sitting(advice(), response(answers=[given]))) is there


def test_a_pack_of_a_portfolio_holds_its_own_cases_and_roles() -> None:
    """The other wethouder has another pack."""
    governing = college(
        portfolios=[
            {"role": "wethouder Werk", "themes": ["werk"]},
            {"role": "wethouder Zorg", "themes": ["zorg"]},
        ]
    )
    records = register(
        advice(title="Over werk", themes=["werk"]),
        advice(id="b", title="Over zorg", themes=["zorg"]),
        governing,
    )
    work, care = (
        words(one.body("")) for one in portfolio_pages(records, judge(records, TODAY), OPTIONS)
    )

    assert ("Over werk" in work, "Over zorg" in work) == (True, False)
    assert ("Over werk" in care, "Over zorg" in care) == (False, True)
    assert "wethouder Zorg" not in work


DESK = {"complaint_desk": {"phone": "14 000"}}


def test_who_gives_figures_of_complaints_is_not_silent() -> None:
    """Its newest half year stands first."""
    figures = [{"half": "2025-1", "total": 20, "in_time": 15}, {"half": "2025-2", "total": 30}]
    records = register(college(complaint_figures=figures, **DESK))
    html = complaints_page(records, OPTIONS).body("")
    told = words(html).lower()

    assert told.index("tweede helft van 2025") < told.index("eerste helft van 2025")
    assert 'id="zonder-cijfers"' not in html


def flyer(records: Register, **options: object) -> str:
    """The flyer of the site."""
    named = SiteOptions(**{"name": "Raad Proefstad", **options})  # type: ignore[arg-type]  # by name
    return words(poster_page(records, named).body(""))


def test_the_flyer_has_the_number_of_the_site_or_else_of_a_council() -> None:
    """A council without a number is visited all the same."""
    here = council(contact={"phone": "010 111 11 11"})
    there = council(id="b", title="Adviesraad", contact={"address": "Plein 1, Proefstad"})

    assert "010 222 22 22" in flyer(register(here, there), phone="010 222 22 22")
    assert "010 111 11 11" in flyer(register(here, there))
    assert "Plein 1" in flyer(register(here, there))


def test_a_year_in_short_begins_on_its_first_day() -> None:
    """With the advice of that day."""
    day = dt.date(2026, 1, 1)

    assert (
        in_short_page(judge(register(advice(sent=day)), day), OPTIONS).title == "2026 in het kort"
    )


def test_two_councils_are_counted_apart_and_together() -> None:
    """One is not counted twice."""
    one = register(advice())
    two = register(advice(council="raad"), council(id="b", title="Adviesraad"))

    assert len(council_counts(one, judge(one, TODAY))) == 1
    assert [tally.name for _, tally in council_counts(two, judge(two, TODAY))][
        -1
    ] == "Alle raden samen"
