"""An advice can ask nothing, be spoken, be of two councils, and share its answer with another."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import page, site_of, words
from weerklank.cases.case import AdviceCase
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import due
from weerklank.cases.owing.waiting import WhyClosed
from weerklank.publish.pages.council.subjects import SOURCE as SUBJECTS
from weerklank.records import published
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.register import Register
from weerklank.rules.clock.states import NotKnown, TimelinessState

POSITIVE = {"opinion": "agrees", "recommendations": []}


def only(records: Register) -> AdviceCase:
    """The one advice of the register, judged."""
    return judge(records, TODAY).advices[0]


def text_of(records: Register) -> str:
    """The words on the page of the only advice."""
    return words(page(site_of(records), f"adviezen/{records.advices[0].id}.md"))


@pytest.mark.parametrize("none", ["none", "geen", []])
def test_an_opinion_makes_recommendations_unneeded(none: object) -> None:
    """With what the council thinks of the plan the list may be empty."""
    assert advice(opinion="agrees", recommendations=none).recommendations == ()


def test_none_alone_says_so_too() -> None:
    """`none` is enough: somebody looked."""
    assert advice(recommendations="none").recommendations == ()


@pytest.mark.parametrize("only", ["none", "Geen.", {"id": "1", "text": "geen"}])
def test_none_as_the_only_recommendation_says_so_too(only: object) -> None:
    """A form with a list has no other way to say it; it is never published as a text."""
    assert advice(recommendations=[only]).recommendations == ()


@pytest.mark.parametrize("word", ["geen", "none", "unknown", "onbekend", "niet bekend", "niets"])
def test_a_word_beside_a_recommendation_is_no_recommendation(word: str) -> None:
    """The word would stand on the site as what the council asks."""
    with pytest.raises(ValidationError) as raised:
        advice(recommendations=["Vergoed de bus.", word])

    assert {one["type"] for one in raised.value.errors()} == {"R026"}


@pytest.mark.parametrize(
    ("written", "code"), [({"recommendations": []}, "too_short"), ({}, "missing")]
)
def test_an_empty_list_without_a_word_is_a_fault(written: dict[str, object], code: str) -> None:
    """Left out or left empty is a slip, unless the record says what the council thinks."""
    fields = {"id": "a", "title": "T", "sent": dt.date(2026, 2, 2), "summary": "S."}

    with pytest.raises(ValidationError) as refused:
        Advice.model_validate(fields | written)

    assert [error["type"] for error in refused.value.errors()] == [code]


def test_a_positive_advice_says_that_the_council_agrees() -> None:
    """Its page says so, and claims nothing about recommendations that are not there."""
    text = text_of(register(advice(**POSITIVE)))

    assert "Het advies: eens met het plan." in text
    assert "Dit advies heeft geen aanbevelingen." in text
    assert "Wat kwam ervan?" not in text


def test_a_positive_advice_waits_for_an_answer_too() -> None:
    """The agreed term holds for the advice as a whole."""
    records = register(advice(**POSITIVE, received=dt.date(2026, 2, 2)))
    verdicts = judge(records, TODAY)
    case = verdicts.cases[0]

    assert (case.timeliness.state, case.is_open) == (TimelinessState.OVERDUE, True)
    assert [day for day, _ in due(verdicts)] == [dt.date(2026, 3, 16)]
    assert verdicts.advices[0].waiting == ()


def test_a_letter_answers_a_positive_advice() -> None:
    """Any written answer stops its clock, and nothing is left open."""
    letter = response(answers=[], received=dt.date(2026, 3, 2))
    case = judge(register(advice(**POSITIVE), letter), TODAY).cases[0]

    assert case.timeliness.state is TimelinessState.ON_TIME
    assert (case.why_closed, case.timeliness.answers) == (WhyClosed.ANSWERED, (letter.id,))


@pytest.mark.parametrize(
    "sort",
    [{"form": "oral"}, {"form": "informal"}, {"instrument": "view"}, {"instrument": "consent"}],
)
def test_a_term_for_advice_may_not_hold_for_another_sort(sort: dict[str, str]) -> None:
    """What was said in a talk, and a view, may have another term: nobody is called late."""
    clock = only(register(advice(**sort))).addressees[0].timeliness

    assert (clock.state, clock.not_known) == (TimelinessState.UNKNOWN, (NotKnown.TERM,))


def test_a_term_of_its_own_holds_for_any_sort() -> None:
    """What was agreed for this one holds for this one."""
    clock = only(register(advice(form="oral", term="4 weken"))).addressees[0].timeliness

    assert clock.state is TimelinessState.OVERDUE


def test_a_spoken_advice_says_so() -> None:
    """On its page, and only there where it was written down."""
    assert "Dit advies is in een gesprek gegeven." in text_of(register(advice(form="informal")))
    assert "in een gesprek" not in text_of(register(advice()))


def test_an_urgent_advice_has_the_term_for_urgent_ones() -> None:
    """One week instead of six; without a term for urgent advice the usual one holds."""
    agreed = {"source": "Verordening", "termijnenwet": "excluded"}
    both = {**agreed, "answer_term": {"unrequested": "6 weken", "urgent": "1 week"}}
    usual = {**agreed, "answer_term": {"unrequested": "6 weken"}}

    found = [
        only(register(advice(kind="unrequested", urgent=urgent), council(agreements=[one])))
        .addressees[0]
        .deadline
        for urgent, one in ((True, both), (True, usual), (False, both))
    ]

    assert found == [dt.date(2026, 2, 9), dt.date(2026, 3, 16), dt.date(2026, 3, 16)]


def test_an_advice_of_two_councils_counts_with_both() -> None:
    """It is named with both, stands on the page of both, and is one advice."""
    other = council(id="adviesraad", title="Adviesraad Proefstad", agreements=[])
    records = register(advice(council="raad", **{"with": ["adviesraad"]}), council(), other)
    site = site_of(records)

    case = only(records)
    assert (case.is_of("raad"), case.is_of("adviesraad"), case.is_of("college")) == (
        True,
        True,
        False,
    )
    assert "samen" in text_of(records)
    assert "Vergoed de bus" in page(site, "organisaties/adviesraad.md")
    assert len(judge(records, TODAY).advices) == 1
    assert "Adviesraad Proefstad" in page(site, SUBJECTS)


def test_a_department_can_be_the_addressee() -> None:
    """A body of its own kind, with its own clock."""
    department = Body.model_validate({"id": "inkomen", "title": "Inkomen", "kind": "department"})
    records = register(advice(to=["inkomen"]), council(advises=["inkomen"]), department)

    assert [case.body.id for case in judge(records, TODAY).cases] == ["inkomen"]


SECOND = {"id": "2026-02-folder", "title": "Maak een folder"}


def one_letter_for_two() -> Register:
    """A letter that rejects the first advice and adopts the second."""
    also = [
        {"advice": "2026-02-folder", "answers": [{"recommendation": "1", "decision": "adopted"}]}
    ]
    return register(advice(), advice(**SECOND), response(also=also))


def test_one_letter_can_answer_two_advices() -> None:
    """Each gets its own decision and its own clock from the same letter."""
    verdicts = judge(one_letter_for_two(), TODAY)

    found = {case.advice.id: case for case in verdicts.cases}
    assert {name: str(c.recommendations[0].decision) for name, c in found.items()} == {
        "2026-01-bus": "rejected",
        "2026-02-folder": "adopted",
    }
    assert {c.timeliness.state for c in found.values()} == {TimelinessState.ON_TIME}


@pytest.mark.parametrize(
    ("hidden", "kept"), [("2026-01-bus", "2026-02-folder"), ("2026-02-folder", "2026-01-bus")]
)
def test_an_embargo_on_one_leaves_the_answer_to_the_other(hidden: str, kept: str) -> None:
    """Nothing of the hidden advice is named, and the other keeps its answer."""
    records = one_letter_for_two()
    later = dt.date(2027, 1, 1)
    advices = tuple(
        a.model_copy(update={"publish_from": later}) if a.id == hidden else a
        for a in records.advices
    )

    shown = published(Register(advices, records.responses, records.bodies), TODAY)

    assert [response.advice for response in shown.responses] == [kept]
    assert shown.responses[0].also == ()
    assert judge(shown, TODAY).cases[0].recommendations[0].decision is not None


def test_the_college_is_no_partner() -> None:
    """A body that gives no advice is in nobody's name."""
    assert only(register(advice(), college())).together == ()
