"""An answer that the council has, and has not split by recommendation yet: no verdict on it."""

from __future__ import annotations

import json

from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.cases.counting.figures import figures_of
from weerklank.cases.counting.statistics import Share
from weerklank.cases.judge import judge
from weerklank.publish.build import build_site
from weerklank.publish.making.output import Site
from weerklank.publish.options import SiteOptions
from weerklank.publish.sentences.next_steps import next_steps
from weerklank.records.register import Register

LETTER = response(answers=[], body="Wij betalen de bus vanaf mei.")


def _records() -> Register:
    return register(advice(), LETTER, council(), college())


def _site() -> Site:
    return build_site(_records(), judge(_records(), TODAY), SiteOptions(name="Raad Proefstad"))


def test_a_letter_that_was_not_split_is_not_silence() -> None:
    """The page says that the council still has work to do, and not that there is no answer."""
    html = _site().by_source["adviezen/2026-01-bus.md"].body("")

    assert "Dit antwoord is nog niet verwerkt." in html
    assert "is nog niet per aanbeveling verwerkt." in html
    assert "nog geen antwoord" not in html.lower()


def test_it_counts_in_no_share() -> None:
    """Nobody read it, so it is not explained, not unexplained, and not in time or late."""
    found = figures_of(judge(_records(), TODAY).cases, TODAY).statistics

    assert found.explained == Share(0, 0)
    assert found.reasons == Share(0, 0)
    assert found.on_time == Share(0, 0)
    assert found.durations.cases == 0


def test_the_data_say_that_it_was_not_worked_out() -> None:
    """Who reads the data can tell this from silence."""
    data = next(f.content for f in _site().files if f.uri == "data/register.json")

    found = json.loads(data)["advice"][0]["addressees"][0]["recommendations"][0]
    assert (found["worked_out"], found["decision"]) == (False, "none")


def test_an_oral_answer_stays_silence_on_paper() -> None:
    """Only a letter can be worked out later; a conversation cannot be read back."""
    oral = response(answers=[], form="oral")

    verdict = judge(register(advice(), oral, council(), college()), TODAY).advices[0]

    assert verdict.recommendations[0].silent


def test_the_municipality_owes_no_second_answer() -> None:
    """It answered; the form is for who still has to."""
    assert judge(_records(), TODAY).advices[0].waiting == ()


def test_what_another_letter_holds_is_worked_out() -> None:
    """One letter split by recommendation speaks for what it names and no more."""
    asked = advice(recommendations=["Vergoed de bus.", "Vergoed de trein."])
    split = response(id="brief-2")

    verdict = judge(register(asked, LETTER, split, council(), college()), TODAY).advices[0]

    assert [r.worked_out for r in verdict.recommendations] == [True, False]


def test_what_was_worked_out_of_a_letter_is_not_called_left() -> None:
    """Of a letter entered for a part, what happens now names the numbers that are left."""
    asked = advice(recommendations=["Vergoed de bus.", "Vergoed de trein.", "Vergoed de tram."])
    records = register(asked, response(body="Wij betalen de bus."), council(), college())

    (step,) = next_steps(judge(records, TODAY).advices[0])

    assert step.text.endswith(" is nog niet verwerkt voor aanbeveling 2 en 3.")
