"""A wrong value is told every word that the field takes, also those for none and not known."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import BaseModel

from weerklank.records.header.yaml_core import Loc
from weerklank.records.models.advice import Advice
from weerklank.records.models.agreement import Agreement
from weerklank.records.models.answer import Action, Parts
from weerklank.records.models.body import Body
from weerklank.records.models.happening import Happening
from weerklank.records.models.response import Response
from weerklank.rules.follow_up import FollowUpState, judge_action
from weerklank.writing.headers.typed import fault_in


@pytest.mark.parametrize(
    ("model", "loc", "word"),
    [
        (Agreement, ("explain",), "unknown"),
        (Agreement, ("termijnenwet",), "unknown"),
        (Agreement, ("evaluated",), "none"),
        (Agreement, ("question_term",), "none"),
        (Agreement, ("consultations",), "none"),
        (Agreement, ("contact_officer",), "unknown"),
        (Body, ("agreements", 0, "explain"), "unknown"),
        (Response, ("answers", 0, "decision"), "unknown"),
        (Happening, ("answered_on",), "none"),
    ],
)
def test_the_word_is_named(model: type[BaseModel], loc: Loc, word: str) -> None:
    """Who typed something else reads that the field takes `none` or `unknown`."""
    told = fault_in(model, loc, "flauwekul")

    assert told is not None
    assert word in told
    assert fault_in(model, loc, word) is None


@pytest.mark.parametrize(("model", "loc"), [(Advice, ("sent",)), (Response, ("kind",))])
def test_a_field_that_takes_no_none_does_not_offer_it(model: type[BaseModel], loc: Loc) -> None:
    """What would be refused is never advised."""
    told = fault_in(model, loc, "flauwekul")

    assert told is not None
    assert "none" not in told


@pytest.mark.parametrize("word", ["none", "unknown", "onbekend", "nee"])
@pytest.mark.parametrize(
    ("model", "loc"),
    [
        (Advice, ("request", "phase")),
        (Advice, ("request",)),
        (Advice, ("decided",)),
        (Advice, ("decided", "url")),
        (Advice, ("documents",)),
        (Agreement, ("recess",)),
        (Response, ("answers", 0, "actions")),
    ],
)
def test_who_says_that_there_is_nothing_reads_to_leave_it_out(
    model: type[BaseModel], loc: Loc, word: str
) -> None:
    """No list of choices and no block to fill in for what is not there or not known."""
    told = fault_in(model, loc, word)

    assert told is not None
    assert told.endswith("Is het er niet, of is het niet bekend? Haal de regel weg.")


def test_a_field_that_means_something_when_left_out_is_not_to_be_left_out() -> None:
    """A form left out is a letter, so who does not know the form is not told to leave it out."""
    told = fault_in(Response, ("form",), "unknown")

    assert told is not None
    assert "Haal de regel weg" not in told


ABSENT = [
    *("none", "geen", "niets", "Nee.", "no", "unknown", "onbekend", "n.v.t.", "nvt"),
    *("niet van toepassing", "-", "?"),
]


@pytest.mark.parametrize("word", ABSENT)
def test_the_word_for_nothing_proves_nothing(word: str) -> None:
    """Who fills in that there is no proof did not prove that it was done."""
    action = Action.model_validate({"what": "Bus", "done": dt.date(2025, 3, 1), "evidence": word})

    state = judge_action(action, dt.date(2025, 4, 1)).state

    assert state is FollowUpState.REPORTED_DONE


@pytest.mark.parametrize("word", ABSENT)
def test_the_word_for_nothing_takes_no_promise_away(word: str) -> None:
    """`overtaken: nee` leaves the promise, with its day."""
    action = Action.model_validate({"what": "Bus", "by": dt.date(2025, 3, 1), "overtaken": word})

    state = judge_action(action, dt.date(2025, 4, 1)).state

    assert state is FollowUpState.PAST_DUE


@pytest.mark.parametrize("word", ABSENT)
def test_the_word_for_nothing_is_no_part(word: str) -> None:
    """`no: onbekend` does not say which part is left undone."""
    assert Parts.model_validate({"no": word}).no is None


def test_a_sentence_with_such_a_word_stays() -> None:
    """Only the bare word is taken for nothing."""
    assert Parts.model_validate({"no": "Geen bus."}).no == "Geen bus."


@pytest.mark.parametrize("word", ABSENT)
def test_the_word_for_nothing_is_no_law_and_no_subject(word: str) -> None:
    """An agreement whose subjects nobody knows is not one about the subject 'unknown'."""
    agreed = Agreement.model_validate(
        {"source": "Verordening", "answer_term": "6 weken", "advises_on": word}
    )
    body = Body.model_validate({"id": "raad", "title": "Raad", "kind": "council", "laws": word})

    assert agreed.advises_on == ()
    assert body.laws == ()


@pytest.mark.parametrize("word", ["unknown", "onbekend", "geen"])
def test_an_agreement_that_stands_nowhere_has_somebody_who_told_of_it(word: str) -> None:
    """*Bron: unknown* on a page says nothing, and verdicts rest on the agreement."""
    told = fault_in(Body, ("agreements", 0, "source"), word)

    assert told is not None
    assert "Schrijf wie het zei" in told
