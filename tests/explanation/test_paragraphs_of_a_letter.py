"""What stands in a letter beside the answers: which paragraph may be a reason and which not."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import advice, register, response
from weerklank.cases.judge import judge
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.letter import named_with_others, unassigned

TODAY = dt.date(2026, 11, 29)


def test_a_paragraph_with_a_next_step_alone_may_explain_as_well() -> None:
    """Nobody assigned it, and of a partial yes the step is half of what was asked."""
    step = "Wij doen het in mei 2027."

    assert unassigned(response(body=step), Decision.PARTLY) == step


FRAMES = (
    "Geachte leden van de cliëntenraad,",
    "Onderwerp: uw advies van 2 juni. Behandeld door: team Schulden.",
    "Uit het raadsvoorstel Wmo 2025, hoofdstuk 4:",
    "Hoogachtend,\nburgemeester en wethouders van Elzenbroek",
    "Met vriendelijke groet,\nnamens dezen, P. de Vries, afdelingshoofd Samenleving",
)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("decision", [None, *Decision])
def test_what_frames_a_letter_is_no_reason(frame: str, decision: Decision | None) -> None:
    """A salutation, a subject, an announcement and a signature withhold no verdict."""
    assert unassigned(response(body=frame), decision) == ""


def test_a_reason_behind_a_salutation_is_seen() -> None:
    """What stands in one paragraph with the greeting is read as any other."""
    reason = "De hal is te klein: er mogen van de brandweer veertig mensen in."
    body = f"Geachte leden,\n{reason}"

    assert unassigned(response(body=body), Decision.REJECTED) == reason


@pytest.mark.parametrize("heading", ["", "Aanbeveling 2: ", "Uw advies, punt 2.\n"])
def test_what_the_council_asked_is_no_reason(heading: str) -> None:
    """A letter that repeats it before each answer gives no reason with that."""
    text = "Laat de bus rijden, omdat mensen anders niet bij het ziekenhuis komen."
    repeats = response(body=f"{heading}{text}")

    assert unassigned(repeats, Decision.REJECTED, ("Bouw een halte.", text)) == ""


def test_a_word_beside_what_was_asked_may_be_a_reason() -> None:
    """Repeated with an answer behind it, it is read as any other paragraph."""
    text = "Laat de bus rijden, omdat mensen anders niet bij het ziekenhuis komen."
    body = f"Aanbeveling 2: {text} Dat kost 20.000 euro."

    assert unassigned(response(body=body), Decision.REJECTED, (text,)) == body


def test_a_verdict_does_not_wait_for_what_was_repeated() -> None:
    """Of any recommendation of the advice, and not only of the one that is judged."""
    asked = [
        {"id": "1", "text": "Bouw een halte bij het station, omdat daar veel mensen wonen."},
        {"id": "2", "text": "Laat de bus rijden, omdat het ziekenhuis ver weg is."},
    ]
    said = [{"recommendation": n, "decision": "rejected", "explanation": "Nee."} for n in "12"]
    body = "\n\n".join(f"Aanbeveling {one['id']}: {one['text']}\n\nNee." for one in asked)
    records = register(advice(recommendations=asked), response(answers=said, body=body))

    found = judge(records, TODAY).advices[0].recommendations

    assert [one.explanation.code for one in found].count("unassigned") == 0


def test_what_names_it_beside_another_stands_in_another_answer() -> None:
    """Its own answer, which names both as well, is read already."""
    together = "Aanbeveling 1 en 2 nemen wij niet over."
    given = response(
        answers=[
            {"recommendation": "1", "decision": "rejected", "explanation": "Dit doen wij niet."},
            {"recommendation": "2", "decision": "rejected", "explanation": together},
        ]
    )

    assert named_with_others(given, "1") == together
    assert named_with_others(given, "2") == ""
