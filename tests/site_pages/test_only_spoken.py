"""What was only spoken is not there on paper, and no page says more than that."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from every_register import NAMES, register_named
from examples import examples
from registers_for_tests import TODAY, advice, council, register, response
from site_pages.counts.register_strategy import registers
from site_pages.test_odd_courses import MEMBERS, NO, TWO, told
from weerklank.cases.judge import judge
from weerklank.cases.recommendation import Standing
from weerklank.publish.parts.concerns.attention import concerns
from weerklank.publish.sentences.next_steps import next_steps
from weerklank.publish.sentences.verdict_sentence import time_sentence
from weerklank.publish.sentences.verdict_tags import standing_of
from weerklank.records.register import Register


def spoken_and_written(**letter: object) -> Register:
    """Both were answered by word of mouth, and later a letter came about the first."""
    both = [{"recommendation": number, **NO} for number in ("1", "2")]
    said = response(id="gesprek", form="oral", received="2026-02-16", answers=both)
    given = {"answers": both[:1], **letter}
    return register(advice(recommendations=TWO), said, response(received="2026-02-23", **given))


def test_what_was_spoken_is_not_there_on_paper() -> None:
    """The card shows a no, so no page says that there is no answer."""
    records = spoken_and_written(silent_on=["2"])
    (verdict,) = judge(records, TODAY).advices

    assert "geen antwoord op papier op aanbeveling 2" in told(records)
    assert "geen antwoord op aanbeveling 2" not in told(records)
    assert standing_of(verdict.addressees[0]).text.startswith(
        "Hier staat niet op alles antwoord op papier."
    )
    assert (
        "Hier staat geen antwoord op papier op aanbeveling 2."
        in concerns(judge(records, TODAY))[0].text
    )


def test_a_letter_that_is_not_worked_out_may_hold_what_was_spoken() -> None:
    """Then the council is on, and nobody is asked for it."""
    (verdict,) = judge(spoken_and_written(body="Beste raad, hier is ons antwoord."), TODAY).advices
    steps = [step.text for step in next_steps(verdict)]

    assert any("nog niet verwerkt voor aanbeveling 2" in step for step in steps)
    assert not any("geen antwoord" in step for step in steps)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_said_not_to_be_there_is_not_on_the_cards(name: str) -> None:
    """Each recommendation of which a step says that no answer is here has none on its card."""
    for verdict in judge(register_named(name), TODAY).advices:
        for case in verdict.addressees:
            pattern = rf"geen antwoord van {re.escape(case.body.name)} op aanbeveling ([\w, ]+)\."
            text = " ".join(step.text for step in next_steps(verdict))
            named = {n for found in re.findall(pattern, text) for n in re.split(r", | en ", found)}
            silent = {
                one.recommendation.id
                for one in case.recommendations
                if one.outcome is Standing.NO_ANSWER
            }

            assert named <= silent


_SILENT = re.compile(
    r"(?:Op aanbeveling ([\w, ]+?) )?staat (?:hier )?geen antwoord"
    r"(?: op aanbeveling ([\w, ]+?))?[. ]"
)


@examples(40)
@given(records=registers())
def test_the_sentence_on_time_never_hides_what_a_card_shows(records: Register) -> None:
    """Where it says that no answer is here, no card shows one.

    On paper is another thing, and so is a letter after the withdrawal.
    """
    for case in judge(records, TODAY).cases:
        told_of = time_sentence(case)
        other = case.ended_unjudged or re.search("op papier|van voor het intrekken", told_of)
        found = None if other else _SILENT.search(told_of)
        if found:
            named = found[1] or found[2]
            numbers = set(re.split(r", | en ", named)) if named else None
            of = [
                one
                for one in case.recommendations
                if numbers is None or one.recommendation.id in numbers
            ]

            assert {one.outcome for one in of} <= {Standing.NO_ANSWER, Standing.NOT_NEEDED}


def test_a_letter_after_the_withdrawal_that_nobody_worked_out_is_no_silence() -> None:
    """Its card says that the letter is to be worked out, so the sentence says what is not here."""
    taken_back = {"on": "2026-02-23", "reason": "Niet meer nodig."}
    none = council(agreements=[{"source": "Besluit", "answer_term": "none"}])
    first = response(received="2026-02-16", answers=[{"recommendation": "1", **NO}])
    later = response(id="later", received="2026-02-24", answers=[])
    asked = advice(recommendations=TWO, withdrawn=taken_back)
    (case,) = judge(register(none, asked, first, later), TODAY).cases

    assert case.recommendations[1].outcome is Standing.NOT_WORKED_OUT
    assert "geen antwoord van voor het intrekken op aanbeveling 2" in time_sentence(case)


def test_what_was_spoken_without_a_term_is_not_there_on_paper() -> None:
    """No term was agreed, so that nobody is late: still the page knows of the answer."""
    agreed = {"source": "Besluit", "answer_term": "none"}
    records = register(council(agreements=[agreed]), advice(), response(form="oral"))
    (case,) = judge(records, TODAY).cases

    assert "Op deze site staat geen antwoord op papier." in time_sentence(case)


def test_what_was_only_spoken_and_has_time_left_is_told_as_left_out() -> None:
    """The reasons for what does not count add up to how many do not count."""
    late = advice(id="2026-02-fiets", title="Fiets")
    spoken = response(form="oral", received="2026-11-16")
    shown = told(register(late, advice(sent="2026-11-09", received="2026-11-09"), spoken), MEMBERS)

    assert "1 ander telt niet mee." in shown
    assert "1 antwoord alleen mondeling of in de pers, zonder oordeel of dat op tijd is." in shown
