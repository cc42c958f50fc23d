"""Sentences that look like a promise, which nobody recorded as one."""

from __future__ import annotations

import pytest

from weerklank.records.models.answer import Answer
from weerklank.rules.unrecorded import unrecorded_promises


@pytest.mark.parametrize(
    "sentence",
    [
        "Wij nemen uw punt mee bij de evaluatie van het beleid.",
        "Wij komen hier in het voorjaar op terug.",
        "De afdeling past het formulier aan vóór 1 mei.",
        "Wij zullen dit in elke brief schrijven.",
    ],
)
def test_sentence_that_looks_like_a_promise_is_listed(sentence: str) -> None:
    """Soft and firm promises are shown to the secretary as they were written."""
    answer = Answer.model_validate(
        {"recommendation": "1", "explanation": f"Dank voor uw advies. {sentence}"}
    )

    assert unrecorded_promises(answer) == (sentence,)


@pytest.mark.parametrize(
    "sentence",
    [
        "Wij gaan dit niet doen in 2026.",
        "Het college vindt dit een goed idee.",
        "De regeling kost 80.000 euro per jaar.",
    ],
)
def test_other_sentences_are_left_alone(sentence: str) -> None:
    """A refusal, an opinion or a fact is no promise."""
    answer = Answer.model_validate({"recommendation": "1", "explanation": sentence})

    assert unrecorded_promises(answer) == ()


def test_recorded_promise_is_not_listed_again() -> None:
    """A sentence that an action already records needs no second look."""
    answer = Answer.model_validate(
        {
            "recommendation": "1",
            "explanation": "De afdeling past het formulier voor vrijwilligers aan vóór 1 mei.",
            "actions": [{"what": "Formulier voor vrijwilligers aanpassen"}],
        }
    )

    assert unrecorded_promises(answer) == ()


def test_a_word_of_six_letters_is_long_enough_to_know_a_promise_by() -> None:
    """The only long word of the action stands in the sentence."""
    answer = Answer.model_validate(
        {
            "recommendation": "1",
            "explanation": "Wij maken het menu korter vóór 1 mei.",
            "actions": [{"what": "Menu korter"}],
        }
    )

    assert unrecorded_promises(answer) == ()
