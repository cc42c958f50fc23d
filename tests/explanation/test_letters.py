"""Whole letters, entered in every way a secretary enters them: nobody is accused unjustly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import pytest

from examples import part_of
from labelled.letters import LETTERS
from registers_for_tests import advice, register, response
from weerklank.cases.judge import judge
from weerklank.cases.recommendation import RecommendationCase
from weerklank.importing.drafting.answered import passages
from weerklank.importing.letters.paragraphs import Paragraph
from weerklank.rules.explanation.model import ExplanationState

TODAY = dt.date(2026, 11, 29)
Letter = Mapping[str, Any]

WAYS = (
    "each its paragraph, the rest in the body",
    "each its paragraph, without decisions",
    "each its paragraph, and the whole letter in the body",
    "each its paragraph, and nothing else",
    "each its paragraph, and the general part",
    "decisions only, the letter in the body",
    "the letter in the body alone",
    "the whole letter at each",
    "one of them only",
    "as the import drafts it",
    "as the form divides it",
)
"""The wizard and the editor write the first five; the form divides as Python does, by test."""


def _text(letter: Letter, *numbers: int, general: bool = False) -> str:
    found = (
        p["text"]
        for p in letter["paragraphs"]
        if (not p["about"] if general else not numbers or set(numbers) & set(p["about"]))
    )
    return "\n\n".join(found)


def _entered(letter: Letter, way: str) -> dict[str, Any]:
    numbers = range(1, len(letter["recommendations"]) + 1)
    whole, general = _text(letter), _text(letter, general=True)
    decisions = {n: letter["label"][n]["decision"] for n in numbers}
    answers = [(n, decisions[n], _text(letter, n)) for n in numbers]
    fields: dict[str, Any] = {}
    match WAYS.index(way):
        case 0:
            fields["body"] = general
        case 1:
            answers = [(n, "none", text) for n, _, text in answers]
            fields["body"] = general
        case 2:
            fields["body"] = whole
        case 4:
            holds = [str(n) for n in numbers]
            fields["general"] = [{"text": general, "recommendations": holds}]
        case 5:
            answers, fields["body"] = [(n, one, "") for n, one, _ in answers], whole
        case 6:
            answers, fields["body"] = [], whole
        case 7:
            answers = [(n, one, whole) for n, one, _ in answers]
        case 8:
            answers, fields["body"] = answers[:1], whole
        case 9 | 10:
            answers, left = _divided(letter, decisions)
            fields["body"] = whole if WAYS.index(way) == 9 else left
    fields["answers"] = [
        {"recommendation": str(n)}
        | ({} if decision == "none" else {"decision": decision})
        | ({"explanation": text} if text else {})
        for n, decision, text in answers
    ]
    return fields


def _divided(
    letter: Letter, decisions: Mapping[int, str]
) -> tuple[list[tuple[int, str, str]], str]:
    """What the computer finds under each number, and the paragraphs that it leaves."""
    paragraphs = [" ".join(p["text"].split()) for p in letter["paragraphs"]]
    asked = {str(n): text for n, text in enumerate(letter["recommendations"], 1)}
    found = {p.number: p.text for p in passages([Paragraph(text) for text in paragraphs], asked)}
    placed = "\n".join(found.values())
    left = (text for text in paragraphs if text not in placed)
    return [(int(n), decisions[int(n)], text) for n, text in found.items()], "\n\n".join(left)


@cache
def _judged(name: str, way: str) -> tuple[RecommendationCase, ...]:
    letter = LETTERS[name]
    asked = [{"id": str(n), "text": t} for n, t in enumerate(letter["recommendations"], 1)]
    records = register(advice(recommendations=asked), response(**_entered(letter, way)))
    return judge(records, TODAY).advices[0].recommendations


def _accused(names: Iterable[str], way: str) -> list[tuple[str, str]]:
    """The recommendations that are called unexplained, and by a reader of the letter explained."""
    return [
        (name, one.recommendation.id)
        for name in names
        for one in _judged(name, way)
        if one.explanation.state is ExplanationState.NOT_EXPLAINED
        and LETTERS[name]["label"][int(one.recommendation.id)]["explained"]
    ]


@pytest.mark.parametrize("way", WAYS)
def test_no_letter_is_accused_unjustly(way: str) -> None:
    """What a reader of the whole letter finds explained is never called unexplained.

    Each letter in a third of the ways, and in the thorough tests in all of them.
    """
    assert _accused(part_of([*LETTERS], WAYS.index(way)), way) == []


@pytest.mark.thorough
@pytest.mark.parametrize("way", WAYS)
def test_no_letter_is_accused_unjustly_in_any_way(way: str) -> None:
    """Every letter in every way."""
    assert _accused(LETTERS, way) == []


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_that_was_not_split_is_not_worked_out(name: str) -> None:
    """Decisions with the letter in the body name the paragraph that nobody assigned."""
    for one in _judged(name, WAYS[5]):
        assert one.explanation.state is ExplanationState.NOT_WORKED_OUT
        assert one.explanation.words in _text(LETTERS[name])
        assert one.explanation.words


@pytest.mark.parametrize("name", LETTERS)
def test_one_answer_worked_out_makes_the_others_no_silence(name: str) -> None:
    """Of the others nobody says that there is no answer, and nobody is late with them."""
    _, *others = _judged(name, WAYS[8])

    assert {one.explanation.code for one in others} == {"partly_entered"}
    assert not any(one.silent or one.is_open for one in others)


def test_who_read_the_letter_can_say_that_it_is_silent() -> None:
    """`silent_on` says that somebody looked: then there is no answer to that recommendation."""
    records = register(
        advice(recommendations=["Vergoed de bus.", "Betaal per maand."]),
        response(
            answers=[{"recommendation": "1", "decision": "rejected", "explanation": "Nee."}],
            body="Geachte raad, wij doen aanbeveling 1 niet.",
            silent_on=["2"],
        ),
    )

    _, second = judge(records, TODAY).advices[0].recommendations

    assert second.silent


def test_a_general_part_counts_for_the_numbers_it_holds_for() -> None:
    """The reason in the general part is read with the first recommendation, not with the second."""
    reason = "Het Rijk kort de gemeente met 4,1 miljoen euro, daarom komen er geen ruimere regels."
    bare = {"decision": "rejected", "explanation": "Deze regeling verruimen wij niet."}
    records = register(
        advice(recommendations=["Verruim de regeling.", "Verruim de andere regeling."]),
        response(
            answers=[{"recommendation": "1", **bare}, {"recommendation": "2", **bare}],
            general=[{"text": reason, "recommendations": ["1"]}],
        ),
    )

    first, second = judge(records, TODAY).advices[0].recommendations

    assert reason in first.explanation.text
    assert reason not in second.explanation.text


def test_the_same_as_another_counts_for_both() -> None:
    """With `same_as` the text of the other is read here as well, and is no copy."""
    reason = "Dit doen wij niet, omdat het Rijk de gemeente met 4,1 miljoen euro kort."
    records = register(
        advice(recommendations=["Verruim de regeling.", "Verruim de andere regeling."]),
        response(
            answers=[
                {"recommendation": "1", "decision": "rejected", "explanation": reason},
                {"recommendation": "2", "decision": "rejected", "same_as": "1"},
            ],
        ),
    )

    first, second = judge(records, TODAY).advices[0].recommendations

    assert second.explanation.text == reason
    assert "copied" not in {first.explanation.code, second.explanation.code}
