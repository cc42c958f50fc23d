"""Whole letters by hands that saw no code: each text at its own place, and nothing lost."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from registers_for_tests import TODAY, advice, register, response
from weerklank.cases.judge import judge
from weerklank.cases.recommendation import RecommendationCase
from weerklank.importing.drafting.answered import passages
from weerklank.importing.letters.paragraphs import Paragraph
from weerklank.importing.letters.reading import read_letter
from weerklank.rules.explanation.model import ExplanationState
from weerklank.rules.explanation.verdict import proposed_decision

FOLDER = Path(__file__).parents[1] / "whole_letters"
Truth = Mapping[str, Mapping[str, Any]]
LETTERS: dict[str, Truth] = yaml.safe_load((FOLDER / "truth.yaml").read_text("utf-8"))

DEFENSIBLE = {("hand_2_letter_7", "2")}
"""`Dit voorstel volgen wij niet`, with another way behind it: a refusal to one, not to another."""


@cache
def _letter(name: str) -> tuple[Paragraph, ...]:
    return read_letter(FOLDER / f"{name}.txt")


@cache
def _split(name: str) -> dict[str, str]:
    asked = {number: one["asked"] for number, one in LETTERS[name].items()}
    return {passage.number: passage.text for passage in passages(_letter(name), asked)}


def _bare(text: str) -> str:
    """Without white, signs and hyphens: words are broken off at the end of a line."""
    return re.sub(r"\W", "", text.casefold())


@pytest.mark.parametrize("name", LETTERS)
def test_no_words_stand_at_another_recommendation(name: str) -> None:
    """The words that carry a reason stand at its own, or are left apart for a person."""
    found = {number: _bare(text) for number, text in _split(name).items()}
    elsewhere = [
        number
        for number, one in LETTERS[name].items()
        if one["where"] == "own"
        and (at := [n for n, text in found.items() if _bare(one["words"]) in text])
        and number not in at
    ]

    assert elsewhere == []


@pytest.mark.parametrize("name", LETTERS)
def test_nothing_of_a_letter_is_lost(name: str) -> None:
    """What is split off or left apart is all still in the letter."""
    whole = _bare(" ".join(paragraph.text for paragraph in _letter(name)))

    assert [n for n, one in LETTERS[name].items() if _bare(one["words"]) not in whole] == []


@pytest.mark.parametrize("name", LETTERS)
def test_no_decision_is_proposed_that_the_letter_does_not_take(name: str) -> None:
    """It is right, or it is left open; what was not answered gets no text."""
    wrong = [
        (number, proposal)
        for number, text in _split(name).items()
        if (name, number) not in DEFENSIBLE
        for proposal in [proposed_decision(text, LETTERS[name][number]["asked"])[0]]
        if (proposal and proposal != LETTERS[name][number]["decision"])
        or LETTERS[name][number]["decision"] == "none"
    ]

    assert wrong == []


@pytest.mark.parametrize("way", ["split", "split without decisions", "decisions", "at each"])
@pytest.mark.parametrize("name", LETTERS)
def test_nobody_is_accused_of_a_letter_that_explains(name: str, way: str) -> None:
    """However it is entered: its own text, decisions alone, or the whole of it at each."""
    truth = LETTERS[name]
    accused = [
        one.recommendation.id
        for one in _judged(name, way)
        if one.explanation.state is ExplanationState.NOT_EXPLAINED
        and truth[one.recommendation.id]["reason"]
    ]

    assert accused == []


def _judged(name: str, way: str) -> tuple[RecommendationCase, ...]:
    truth, split = LETTERS[name], _split(name)
    whole = "\n\n".join(paragraph.text for paragraph in _letter(name))
    answers = []
    for number, one in truth.items():
        text = {"decisions": "", "at each": whole}.get(way, split.get(number))
        decision = {} if one["decision"] == "none" else {"decision": one["decision"]}
        if text is not None and (text or decision):
            said = {"explanation": text} if text else {}
            known = {} if way == "split without decisions" else decision
            answers.append({"recommendation": number, **said, **known})
    asked = [{"id": number, "text": one["asked"]} for number, one in truth.items()]
    body = {} if way == "at each" else {"body": whole}
    records = register(advice(recommendations=asked), response(answers=answers, **body))
    return judge(records, TODAY).advices[0].recommendations
