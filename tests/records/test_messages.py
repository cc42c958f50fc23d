"""Every fault that the models can find has a Dutch text that says what to type instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from pydantic_core.core_schema import ErrorType

from weerklank.records.header.place import as_typed, where
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.happening import Happening, HappeningKind
from weerklank.records.models.response import Response
from weerklank.records.reporting.messages import code_and_text
from weerklank.records.reporting.model_fields import known_fields
from weerklank.records.reporting.problems import faults
from weerklank.records.reporting.sentences import SENTENCES

MODELS = (Advice, Response, Body)


# What each kind of schema node can raise on values that the reader can give. A node that reads
# a date or a term stands behind a validator of ours, which raises one of our own codes first.
RAISES: dict[str, set[str]] = {
    "model": {"model_type"},
    "model-fields": {"extra_forbidden", "missing"},
    "str": {"string_type", "string_too_short", "string_too_long", "string_pattern_mismatch"},
    "tuple": {"tuple_type", "too_short", "too_long"},
    "enum": {"enum"},
    "int": {"int_type", "greater_than_equal", "less_than_equal"},
    "bool": {"bool_type"},
    "function-before": {"R012", "R013", "R103", "R018", "R020", "R021"},
    "function-after": {"too_short", "too_long"},
    "function-wrap": {"too_short", "too_long"},
}


RAISES_NOTHING_ITSELF = {
    "definitions", "definition-ref", "no-info", "with-info", "model-field", "chain", "default",
    "nullable", "date", "dataclass", "dataclass-args", "dataclass-field", "union",
}  # fmt: skip


ENGLISH = re.compile(
    r"\b(input|should|value|valid|invalid|field|required|must|have|least|most|string|permitted|"
    r"extra inputs|greater|less|than|equal|unable|got|found|please|error|type=)\b",
    re.IGNORECASE,
)


def _nodes(schema: object) -> Iterator[str]:
    """The kinds of all nodes in a core schema."""
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema["type"]
        for name, inner in schema.items():
            if name not in {"metadata", "serialization"}:
                yield from _nodes(inner)
    elif isinstance(schema, (list, tuple)):
        for inner in schema:
            yield from _nodes(inner)


def _kinds_of_nodes() -> set[str]:
    return {kind for model in MODELS for kind in _nodes(model.__pydantic_core_schema__)}


def test_every_kind_of_node_is_accounted_for() -> None:
    """A kind of field that was never thought about makes this test fail, not a visitor."""
    assert _kinds_of_nodes() <= set(RAISES) | RAISES_NOTHING_ITSELF


@pytest.mark.parametrize("kind", sorted(set().union(*RAISES.values())))
def test_fault_the_models_can_raise_has_its_own_text(kind: str) -> None:
    """Each kind of fault that can occur has a sentence of its own and a code of the catalogue."""
    code, _ = SENTENCES[kind]

    assert code in faults()


def test_any_kind_of_fault_of_pydantic_gets_a_dutch_text() -> None:
    """Even a fault that cannot occur today would be told in Dutch."""
    for kind in get_args(ErrorType):
        error: ErrorDetails = {"type": kind, "loc": ("sent",), "msg": "Input should be", "input": 1}
        code, text = code_and_text(error, Advice)

        assert code in faults(), kind
        assert not ENGLISH.search(text), kind
        assert text.endswith((".", "?")), kind


def _texts(model: type[BaseModel], values: object) -> list[str]:
    try:
        model.model_validate(values)
    except ValidationError as fault:
        return [code_and_text(error, model)[1] for error in fault.errors(include_url=False)]
    return []


_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.text(max_size=12)
    | st.sampled_from(["2025-02-05", "6 weken", "college", "ja", "answer", "council"])
)


_NAMES = st.sampled_from(sorted({name for model in MODELS for name in model.model_fields}))


@cache
def _like(model: type[BaseModel]) -> st.SearchStrategy[dict[str, object]]:
    """Blocks with the names of the model's fields and anything in them."""
    inner = st.recursive(
        _SCALARS,
        lambda part: (
            st.lists(part, max_size=3)
            | st.dictionaries(_NAMES | st.text(max_size=6), part, max_size=4)
        ),
        max_leaves=12,
    )
    names = st.sampled_from(known_fields(model, ())) | st.text(max_size=6)
    return st.dictionaries(names, inner, max_size=8)


@pytest.mark.parametrize("model", MODELS)
@given(data=st.data())
def test_anything_at_all_is_told_in_dutch(model: type[BaseModel], data: st.DataObject) -> None:
    """Whatever stands in a header, checking it raises nothing and explains itself in Dutch."""
    values = data.draw(_like(model))
    error_types: set[str] = set()

    try:
        model.model_validate(values)
    except ValidationError as fault:
        for error in fault.errors(include_url=False):
            error_types.add(error["type"])
            code, text = code_and_text(error, model)
            assert code in faults()
            assert error["msg"] not in text or error["msg"] == "refused"
            assert "\n" not in text

    assert error_types <= set(SENTENCES)


@pytest.mark.parametrize(
    ("loc", "text"),
    [
        ((), "dit bestand"),
        (("sent",), "'sent'"),
        (("to", 1), "'to', nummer 2,"),
        (("recommendations", 1, "text"), "recommendations, nummer 2: 'text'"),
        (("answers", 0, "actions", 2, "by"), "answers, nummer 1, actions, nummer 3: 'by'"),
        (("request", "asked"), "request: 'asked'"),
        ((3,), "nummer 4,"),
    ],
)
def test_place_is_told_as_a_person_would(loc: tuple[str | int, ...], text: str) -> None:
    """Places in lists are counted from one, and blocks are named before the field."""
    assert where(loc) == text


def test_what_was_typed_is_quoted_on_one_short_line() -> None:
    """A long or broken text in a message stays on one line."""
    (text,) = (t for t in _texts(Advice, {"kind": "a\n" * 300}) if "'kind'" in t)

    assert len(text) < 150
    assert "\n" not in text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        ([1, "two", None], "[1, two, ]"),
        ({"a": [False]}, "{a: [false]}"),
        (None, ""),
        (3, "3"),
    ],
)
def test_what_was_typed_is_shown_as_it_was_typed(value: object, text: str) -> None:
    """Nobody who keeps a record knows `True` or `None`."""
    assert as_typed(value) == text


def _told(model: type[BaseModel], given: dict[str, object]) -> list[str]:
    with pytest.raises(ValidationError) as refused:
        model.model_validate(given)
    return [code_and_text(one, model)[1] for one in refused.value.errors()]


@pytest.mark.parametrize(
    ("model", "given", "example"),
    [
        (Advice, {}, "title: Vergoed de reiskosten."),
        (Body, {}, "title: Cliëntenraad Voorbeeldstad."),
        (Body, {"portfolios": [{}]}, "role: wethouder Werk en inkomen."),
        (Body, {"members": [{}]}, "role: voorzitter."),
        (Response, {"reply": [{}]}, "text: Het formulier is sinds mei aangepast."),
        (Advice, {"documents": [{}]}, "title: Brief aan het college."),
        (Happening, {}, "what: De raad sprak met de wethouder."),
    ],
)
def test_the_example_is_of_this_block(
    model: type[BaseModel], given: dict[str, object], example: str
) -> None:
    """Who leaves out the name of a council is not told to call it after an advice."""
    assert any(one.endswith(f"bijvoorbeeld {example}") for one in _told(model, given))


def test_the_example_of_a_choice_is_one_of_its_choices() -> None:
    """An event without a kind is not told to be a council."""
    (told,) = (one for one in _told(Happening, {}) if one.startswith("'kind'"))

    assert told.split("kind: ")[1].rstrip(".") in {kind.value for kind in HappeningKind}
