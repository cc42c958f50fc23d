"""What one recommendation is: open, judged by two voices, in time; and who may still answer."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.judge import judge
from weerklank.cases.learning.specific import Part, specifics
from weerklank.cases.owing.promises import ledger
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.rules.involvement import InvolvementState

EXPLAINED = "Dit doen wij niet, want het kost 80.000 euro per jaar."
BARE = "Dat doen wij niet."
SERVICE = college(id="dienst", title="De dienst", kind="gr_board")


def case_of(*records: Advice | Response | Body, today: dt.date = TODAY) -> AddresseeCase:
    """The first case."""
    return judge(register(*records), today).cases[0]


@pytest.mark.parametrize("explained", [True, False])
@pytest.mark.parametrize("said", [True, False, None])
def test_two_voices_differ_only_where_both_judge(*, explained: bool, said: bool | None) -> None:
    """The council says otherwise than the rules, whichever of the two is content."""
    answer = {
        "recommendation": "1",
        "decision": "rejected",
        "explanation": EXPLAINED if explained else BARE,
    }
    review = [{"recommendation": "1", "explained": said, "by": "raad", "on": "2026-03-10"}]
    letter = response(answers=[answer], review=review if said is not None else [])

    (one,) = case_of(advice(), letter).recommendations

    assert one.voices_differ is (said is not None and said is not explained)


@pytest.mark.parametrize(
    ("letters", "is_open"),
    [
        ([], True),
        ([response()], False),
        ([response(form="oral")], True),
        ([response(better_answer={"on": "2026-04-01", "why": "Kort."})], True),
        ([response(answers=[], body="Beste raad, dank voor uw advies.")], False),
    ],
)
def test_what_was_only_said_is_still_waited_for(letters: list[Response], *, is_open: bool) -> None:
    """Not what came on paper, unless the council asked for better; nor what it has to work out."""
    (one,) = case_of(advice(), *letters).recommendations

    assert one.is_open is is_open


def test_nobody_waits_for_what_was_taken_back() -> None:
    """Also not on paper."""
    gone = advice(withdrawn={"on": "2026-05-01", "reason": "Anders."})

    assert not case_of(gone, response(form="oral")).recommendations[0].is_open


def test_each_recommendation_has_its_own_clock() -> None:
    """The first was answered in time, the second too late, of the third nothing came."""
    asked = advice(recommendations=["Een bus.", "Een bank.", "Een lift."])
    letters = [
        response(id=f"r{n}", received=on, answers=[{"recommendation": n, "decision": "rejected"}])
        for n, on in (("1", dt.date(2026, 3, 2)), ("2", dt.date(2026, 6, 1)))
    ]

    found = case_of(asked, *letters)

    assert [one.in_time for one in found.recommendations] == [True, False, False]


@pytest.mark.parametrize(
    ("fields", "in_time"),
    [
        ({}, False),
        ({"sent": "2026-11-02"}, None),
        ({"answer": "unknown"}, None),
        ({"withdrawn": {"on": "2026-02-10", "reason": "Anders."}}, None),
    ],
)
def test_of_what_is_not_judged_nobody_says_that_it_was_too_late(
    fields: dict[str, object], *, in_time: bool | None
) -> None:
    """Only silence after the last day is."""
    assert case_of(advice(**fields)).recommendations[0].in_time is in_time


@pytest.mark.parametrize(("days", "again"), [(731, 1), (732, 0)])
def test_who_answered_may_write_again_for_two_years(days: int, again: int) -> None:
    """The last day counts; after that the matter is closed."""
    today = dt.date(2026, 3, 2) + dt.timedelta(days=days)
    (found,) = judge(register(advice(), response()), today).advices

    assert len(found.may_answer(today)) == again


def test_an_advice_without_recommendations_has_no_form() -> None:
    """There is nothing to fill in."""
    letter = response(answers=[], body="Beste raad, dank.")
    (found,) = judge(register(advice(opinion="agrees", recommendations=[]), letter), TODAY).advices

    assert found.may_answer(TODAY) == ()


@pytest.mark.parametrize(("first", "before_answer"), [("2026-03-02", False), ("2026-04-02", True)])
def test_the_first_answer_of_two_bodies_ends_the_silence(
    first: str, *, before_answer: bool
) -> None:
    """What was decided after it was decided with an answer, whoever was later."""
    records = register(
        advice(
            to=["college", "dienst"],
            kind="requested",
            request={"asked": "2026-01-05", "reply_by": "2026-02-02", "phase": "idea"},
            decided={"date": "2026-04-01", "what": "Besluit"},
        ),
        response(received=first),
        response(id="later", received="2026-06-01", **{"from": "dienst"}),
        SERVICE,
    )

    found = judge(records, TODAY).advices[0].involvement.state

    assert (found is InvolvementState.DECIDED_BEFORE_ANSWER) is before_answer


def test_a_specific_recommendation_names_all_three() -> None:
    """What it lacks is told by name."""
    texts = [
        "Laat de afdeling Inkomen de bus vergoeden en mensen bellen vanaf 1 mei 2026.",
        "Verbeter de sfeer.",
    ]

    full, vague = specifics(judge(register(advice(recommendations=texts)), TODAY))

    assert (full.complete, full.missing) == (True, ())
    assert (vague.complete, vague.names(Part.WHEN)) == (False, False)
    assert full.names(Part.WHEN)


def test_a_promise_is_of_who_sent_the_letter() -> None:
    """Also in the case of the body for which it was sent."""
    action = [{"what": "Bus", "by": "2026-12-01"}]
    answer = {"recommendation": "1", "decision": "adopted", "explanation": "Ja.", "actions": action}
    letter = response(
        **{"from": "dienst", "on_behalf_of": ["college"], "answers": [answer]},
    )
    records = register(advice(to=["college"]), letter, SERVICE)

    (promise,) = ledger(judge(records, TODAY).cases)

    assert (promise.case.body.id, promise.made_by.id) == ("college", "dienst")


@pytest.mark.parametrize(
    ("received", "counts_from", "since"),
    [
        (None, "received", "2026-02-02"),
        ("2026-02-05", "received", "2026-02-05"),
        ("2026-02-05", "sent", "2026-02-02"),
    ],
)
def test_the_council_waits_since_the_clock_started(
    received: str | None, counts_from: str, since: str
) -> None:
    """From the receipt where that is known and counts; the six weeks are 42 days of that."""
    agreed = {
        "source": "Verordening",
        "answer_term": "6 weken",
        "termijnenwet": "excluded",
        "counts_from": counts_from,
    }

    found = case_of(advice(received=received), council(agreements=[agreed]))

    assert str(found.waits_since) == since
    assert found.agreed_days == found.first_agreed_days == 42


def test_an_extension_leaves_the_first_days_as_they_were() -> None:
    """Both are told."""
    agreed = {
        "source": "Verordening",
        "answer_term": "6 weken",
        "termijnenwet": "excluded",
        "extension": {"at_most": "4 weken"},
    }
    longer = response(
        kind="extension", answers=[], until="2026-04-13", reason="Ziekte.", received="2026-03-02"
    )

    found = case_of(advice(), longer, council(agreements=[agreed]))

    assert (found.first_agreed_days, found.agreed_days) == (42, 70)
