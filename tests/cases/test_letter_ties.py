"""Letters about what happened on one day, to whom and in which order."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import advice, college, council, register, response
from weerklank.cases.judge import judge
from weerklank.publish.sentences.letters import Letter, letters
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response


def letters_on(today: dt.date, *records: Advice | Response | Body) -> tuple[Letter, ...]:
    """The letters of a day."""
    return letters(judge(register(*records), today))


def test_no_letter_to_the_gemeenteraad_about_the_gemeenteraad() -> None:
    """It is asked itself, by its own contact officer, and not told about itself."""
    elected = college(id="gemeenteraad", title="De gemeenteraad", kind="gemeenteraad")

    found = letters_on(dt.date(2026, 6, 1), advice(to=["gemeenteraad"]), elected)
    college_too = letters_on(dt.date(2026, 6, 1), advice())

    assert [letter.to for letter in found] == ["de contactambtenaar van De gemeenteraad"]
    assert len(college_too) == 2


@pytest.mark.parametrize(
    ("of_council", "of_body", "to"),
    [
        ("Proefstad", "Andere stad", "van Proefstad"),
        (None, "Andere stad", "van Andere stad"),
        (None, None, "van de gemeenteraad"),
    ],
)
def test_the_gemeenteraad_is_that_of_the_council(
    of_council: str | None, of_body: str | None, to: str
) -> None:
    """First the municipality of the council, then that of the addressee, else no name."""
    records = (
        advice(),
        council(municipality=of_council),
        college(municipality=of_body),
    )

    last = letters_on(dt.date(2026, 6, 1), *records)[-1]

    assert last.to.endswith(to)
    assert last.to.startswith("de leden van de gemeenteraad")


def test_after_an_extension_both_days_are_told() -> None:
    """What was agreed first is not forgotten."""
    agreed = {
        "source": "Verordening",
        "answer_term": "6 weken",
        "termijnenwet": "excluded",
        "extension": {"at_most": "4 weken"},
    }
    delay = response(
        kind="extension",
        received=dt.date(2026, 3, 9),
        until=dt.date(2026, 4, 10),
        reason="Ziekte.",
        answers=[],
    )

    (letter, *_) = letters_on(dt.date(2026, 4, 1), advice(), delay, council(agreements=[agreed]))

    assert "Dat was uiterlijk 16 maart 2026. Daarna is het 10 april 2026 geworden." in letter.text


def test_without_an_extension_one_day_is_told() -> None:
    """One agreement, one day."""
    (letter,) = letters_on(dt.date(2026, 3, 10), advice())

    assert "De laatste dag daarvoor is 16 maart 2026." in letter.text
    assert "Daarna is het" not in letter.text


def test_an_oral_answer_is_not_passed_over_in_the_letter() -> None:
    """The council says what it heard, and what it still misses."""
    found = letters_on(dt.date(2026, 3, 20), advice(), response(form="oral"))

    assert (
        "Wij kregen mondeling antwoord. Op papier vinden wij bij ons geen antwoord."
        in found[0].text
    )
