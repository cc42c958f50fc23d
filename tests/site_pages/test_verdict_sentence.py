"""The sentence about time names who wrote, also when that was another than who was asked."""

from __future__ import annotations

from registers_for_tests import TODAY, advice, college, register, response
from weerklank.cases.judge import judge
from weerklank.publish.sentences.verdict_sentence import time_sentence
from weerklank.records.models.body import Body

SERVICE = Body.model_validate({"id": "dienst", "title": "De Vliet", "kind": "gr_board"})


def told(**of_the_answer: object) -> str:
    """The sentence about the college, which the advice is for."""
    records = register(college(short="het college"), SERVICE, advice(), response(**of_the_answer))
    return time_sentence(judge(records, TODAY).advices[0].addressees[0])


def test_who_answers_for_itself_is_the_subject() -> None:
    """The college wrote the letter itself."""
    assert told().startswith("Het college antwoordde op 2 maart 2026. ")


def test_who_answers_for_another_is_named_with_that_other() -> None:
    """The service wrote the letter in the name of the college."""
    sentence = told(**{"from": "dienst", "on_behalf_of": ["college"]})

    assert sentence.startswith("De Vliet antwoordde namens het college op 2 maart 2026. ")
