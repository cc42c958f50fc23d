"""Every fault that the models can find has a Dutch text that says what to type instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from pydantic_core.core_schema import ErrorType

from weerklank.records.header.place import as_typed, where
from weerklank.records.header.yaml_core import Loc
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.decision import Decision
from weerklank.records.models.response import Response
from weerklank.records.reporting.messages import code_and_text
from weerklank.records.reporting.model_fields import errors_at, known_fields
from weerklank.records.reporting.problems import faults
from weerklank.records.reporting.sentences import SENTENCES
from weerklank.records.values.fields import Record

NO_DATE = (
    "'sent' is geen datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2025-02-05. Weet u het niet precies? "
    "Schrijf 2025-02, 2025, 2025-02-01/2025-03-15, ../2025-02-05 of onbekend."
)
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
    ("given", "text"),
    [
        ("5-2-2025", "'sent' is geen datum. Schrijf 2025-02-05."),
        ("2025/2/5", "'sent' is geen datum. Schrijf 2025-02-05."),
        (
            "31-2-2025",
            "'sent' is een dag die niet bestaat: 31-2-2025. Kijk de datum na.",
        ),
        (
            "2025-05-04/2025-05-01",
            "'sent' loopt achteruit: 2025-05-04/2025-05-01. Bedoelt u 2025-05-01/2025-05-04?",
        ),
        (
            "2025-02-05T10:00",
            "'sent' is een dag met een tijd: 2025-02-05T10:00. Schrijf alleen 2025-02-05.",
        ),
        ("5 mrt 2025", "'sent' is geen datum. Schrijf 2025-03-05."),
        (
            "31 februari 2025",
            "'sent' is een dag die niet bestaat: 31 februari 2025. Kijk de datum na.",
        ),
        ("2023-02-29", "'sent' is een dag die niet bestaat: 2023-02-29. Kijk de datum na."),
        (
            "2025-31-12",
            "'sent' is een dag die niet bestaat: 2025-31-12. Bedoelt u 2025-12-31?",
        ),
        ("2025-13", "'sent' is een dag die niet bestaat: 2025-13. Kijk de datum na."),
        (
            "9999-12-31",
            "'sent' is geen dag van 1900 tot en met 2199: 9999-12-31. Kijk het jaar na.",
        ),
        ("1890", "'sent' is geen dag van 1900 tot en met 2199: 1890. Kijk het jaar na."),
        ("2025/2024", "'sent' loopt achteruit: 2025/2024. Bedoelt u 2024/2025?"),
        ("٢٠٢٥-٠٢-٠٥", NO_DATE),
        ([], NO_DATE),
        (True, NO_DATE),
        (20250205, NO_DATE),
    ],
)
def test_date_in_other_notation_is_turned_around(given: object, text: str) -> None:
    """A date that can be understood is offered as it should be typed, day before month."""
    assert text in _texts(Advice, {"sent": given})


@pytest.mark.parametrize(
    ("given", "meant"),
    [("6 wekenn", "6 weken"),
     ("1 jaar", "12 maanden"), ("een jaar", "12 maanden"), ("3 jaar", None),
     ("zes weken", "6 weken"), ("6weken", "6 weken"), ("1 mnd", None),
     ("3 maaden", "3 maanden"), ("tien werkdagen", "10 werkdagen"), ("900 weken", None)],
)  # fmt: skip
def test_misspelt_term_is_guessed(given: str, meant: str | None) -> None:
    """A term with a slip of the pen is offered as it should be typed."""
    (text,) = (text for text in _texts(Advice, {"term": given}) if "'term'" in text)

    assert (f"Bedoelt u '{meant}'?" in text) == (meant is not None)


@pytest.mark.parametrize(
    ("model", "loc", "meant"),
    [
        (Response, ("sent",), "dated"),
        (Response, ("answers", 0, "id"), "recommendation"),
        (Response, ("answers", 0, "actions", 0, "date"), "by"),
        (Advice, ("dated",), "sent"),
        (Advice, ("happened", 0, "date"), "on"),
        (Body, ("agreements", 0, "term"), "answer_term"),
    ],
)
def test_a_name_of_another_record_is_known_for_what_it_means_here(
    model: type[BaseModel], loc: Loc, meant: str
) -> None:
    """A date is `sent` in an advice and `dated` in a letter: the one is offered for the other."""
    (error,) = errors_at(model, loc, "2025-02-05")

    assert f"Bedoelt u '{meant}'?" in code_and_text(error, model)[1]


def _records() -> Iterator[type[Record]]:
    """Every record that has names of its own for what people type."""
    waiting = [Record]
    while waiting:
        found = waiting.pop()
        waiting += found.__subclasses__()
        if found.other_names:
            yield found


@pytest.mark.parametrize("record", sorted(_records(), key=lambda one: one.__name__))
def test_every_other_name_means_a_field_and_is_none(record: type[Record]) -> None:
    """A table with a name that exists, or that leads nowhere, would send somebody astray."""
    known = set(known_fields(record, ()))

    words = " ".join(record.other_names.values()).split()

    assert set(record.other_names) <= known
    assert not set(words) & known
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("titel", "title"), ("verzonden", "sent"), ("recomendations", "recommendations"),
     ("Summary ", None), ("publishfrom", "publish_from")],
)  # fmt: skip
def test_unknown_field_suggests_the_nearest(typed: str, meant: str | None) -> None:
    """A misspelt or Dutch name is answered with the name that was meant."""
    (text,) = (text for text in _texts(Advice, {typed: "x"}) if "ontbreekt" not in text)

    assert (f"Bedoelt u '{meant}'?" in text) == (meant is not None)


def test_unknown_field_in_a_list_names_the_fields_that_are_there() -> None:
    """Where nothing comes near, the choices of that very block are listed."""
    values = {"documents": [{"title": "Brief", "zzz": 1}]}

    assert (
        "documents, nummer 1: 'zzz' bestaat niet. U kunt kiezen uit: file, title, url."
        in _texts(Advice, values)
    )


def test_choices_come_from_the_field_itself() -> None:
    """The choices listed are those of the field where the wrong word stands."""
    values = {"answers": [{"recommendation": "1", "decision": "deels"}]}

    assert (
        "answers, nummer 1: 'decision' kan dit niet zijn: deels. Bedoelt u 'partly'? "
        f"U kunt kiezen uit: {', '.join([*Decision, 'unknown'])}."
    ) in _texts(Response, values)


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
