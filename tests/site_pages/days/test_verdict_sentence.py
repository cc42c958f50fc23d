"""The sentence about time names who wrote, also when that was another than who was asked."""

from __future__ import annotations

import pytest

from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.cases.judge import judge
from weerklank.publish.parts.point.points import unanswered
from weerklank.publish.sentences.verdict_sentence import time_sentence
from weerklank.records.models.body import Body

SERVICE = Body.model_validate({"id": "dienst", "title": "De Vliet", "kind": "gr_board"})
NOTHING_AGREED = {"source": "Brief van 3 mei 2025", "answer_term": "none"}


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


@pytest.mark.parametrize(
    ("of_the_council", "clock"),
    [
        ({}, "Het had er uiterlijk op 16 maart 2026 moeten zijn."),
        ({"agreements": [NOTHING_AGREED]}, "Er is ook geen termijn afgesproken."),
        ({"agreements": []}, "Wij weten niet hoelang een antwoord mag duren."),
    ],
)
def test_that_none_came_is_said_only_where_somebody_wrote_it(
    of_the_council: dict[str, object], clock: str
) -> None:
    """Left out, the site says what it does not have; with none, what the council wrote."""
    left_out = judge(register(council(**of_the_council), advice()), TODAY).advices[0]
    none = judge(register(council(**of_the_council), advice(answer="none")), TODAY).advices[0]

    said = [time_sentence(one.addressees[0]) for one in (left_out, none)]
    assert said[0].startswith(("Op deze site staat geen antwoord.", "Hier staat geen antwoord."))
    assert said[1].startswith("Er kwam geen antwoord. ")
    assert all(one.endswith(clock) for one in said)
    cards = [unanswered(one) for one in (left_out, none)]
    assert [card and card.text for card in cards] == [
        "Op deze site staat geen antwoord.",
        "Er kwam geen antwoord.",
    ]
