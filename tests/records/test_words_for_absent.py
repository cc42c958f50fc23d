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


ABSENT = ["none", "geen", "Nee.", "no", "unknown", "onbekend", "n.v.t.", "-"]


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
