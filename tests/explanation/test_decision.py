"""Which decision a text states by itself, and when it says the opposite of the record."""

from __future__ import annotations

import pytest

from explanation.answers import answer
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.decision import stated
from weerklank.rules.explanation.lexicon import lexicon
from weerklank.rules.explanation.reading import read_answer
from weerklank.rules.explanation.verdict import contradicted_decision, proposed_decision

ASKED = "Verf de bank bij de halte."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wij nemen dit over.", (Decision.ADOPTED, "Wij nemen dit over")),
        ("Wij nemen dit niet over.", (Decision.REJECTED, "Wij nemen dit niet over")),
        (
            "Overgenomen. De rest nemen wij niet over.",
            (Decision.PARTLY, "De rest nemen wij niet over"),
        ),
        ("Wij verven hem in mei.", (Decision.ADOPTED, "Wij verven hem in mei")),
        ("De buren verven hem in mei.", (None, "")),
        ("Wij kijken of wij hem verven.", (None, "")),
        ("De halte is van beton.", (None, "")),
        (
            "Het besluit volgt later. Dat is in mei 2027.",
            (Decision.UNDECIDED, "Het besluit volgt later"),
        ),
    ],
)
def test_a_text_states_its_decision(text: str, found: tuple[Decision | None, str]) -> None:
    """A yes, a no, both, or the verb that was asked with the municipality as who does it."""
    assert stated(read_answer(answer(text, None), ASKED, lexicon())) == found


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("Wij nemen dit over. De bank is in mei blauw.", Decision.ADOPTED),
        ("Nee, dat kost te veel.", Decision.REJECTED),
        ("Dit nemen wij gedeeltelijk over.", Decision.PARTLY),
        ("In mei nemen wij daarover een besluit.", Decision.UNDECIDED),
        ("Dit voorstel volgen wij niet. Wel komt er een nieuwe bank.", None),
        ("Voor de bank zijn wij akkoord. De halte verven wij niet.", None),
        ("De bank is oud. Een garantie geven wij niet.", None),
        ("Dan besluit een ander over de bank.", None),
    ],
)
def test_only_what_is_said_outright_is_proposed(text: str, proposed: Decision | None) -> None:
    """A `niet` on a part, or a `wel` beside it, leaves the decision open to a person."""
    assert proposed_decision(text, ASKED)[0] is proposed


@pytest.mark.parametrize(
    ("text", "decision", "words"),
    [
        ("Wij nemen dit over.", Decision.REJECTED, "Wij nemen dit over"),
        ("Wij nemen dit over.", Decision.ADOPTED, ""),
        ("Wij nemen dit over.", Decision.PARTLY, ""),
        ("Ja, in mei.", Decision.REJECTED, ""),
        ("Wij nemen dit niet over.", Decision.ADOPTED, "Wij nemen dit niet over"),
        ("Nee. Dit nemen wij niet over.", Decision.ADOPTED, "Dit nemen wij niet over"),
        ("Dit nemen wij niet over.", Decision.PARTLY, ""),
        ("Nee. Wij nemen dit over.", Decision.REJECTED, ""),
        ("Wij nemen dit niet over.", None, ""),
    ],
)
def test_only_outright_words_contradict(text: str, decision: Decision | None, words: str) -> None:
    """`Overnemen` can only be about the advice; a bare yes may be about anything."""
    assert contradicted_decision(answer(text, decision), ASKED) == words
