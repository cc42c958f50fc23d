"""A wrong value is told every word that the field takes, also those for none and not known."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from weerklank.records.header.yaml_core import Loc
from weerklank.records.models.advice import Advice
from weerklank.records.models.agreement import Agreement
from weerklank.records.models.body import Body
from weerklank.records.models.happening import Happening
from weerklank.records.models.response import Response
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
