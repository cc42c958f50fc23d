"""What was typed amiss is understood where it can be: a date, a term, the name of a field."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel, ValidationError

from weerklank.records.header.yaml_core import Loc
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.decision import Decision
from weerklank.records.models.response import Response
from weerklank.records.reporting.messages import code_and_text
from weerklank.records.reporting.model_fields import errors_at, known_fields
from weerklank.records.values.fields import Record

NO_DATE = (
    "'sent' is geen datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2025-02-05. Weet u het niet precies? "
    "Schrijf 2025-02, 2025, 2025-02-01/2025-03-15, ../2025-02-05 of onbekend."
)


def _texts(model: type[BaseModel], values: object) -> list[str]:
    try:
        model.model_validate(values)
    except ValidationError as fault:
        return [code_and_text(error, model)[1] for error in fault.errors(include_url=False)]
    return []


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
        (20250205, "'sent' is geen datum. Schrijf 2025-02-05."),
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
    ("typed", "told"),
    [
        ("Title", "'Title' bestaat niet. Schrijf precies: title."),
        ("\u00a0title", "Bij 'title' staat een harde spatie, zoals Word die maakt."),
    ],
)
def test_a_name_in_capitals_is_no_sentence(typed: str, told: str) -> None:
    """A telephone makes a capital of the first letter, and Word a hard space before it."""
    assert any(text.startswith(told) for text in _texts(Advice, {typed: "Vergoed de bus"}))


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
