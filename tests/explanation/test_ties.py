"""Which sentences hang on the decision: a reason counts there for more than a loose one."""

from __future__ import annotations

import pytest

from explanation.answers import answer, judged
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.model import ExplanationState, FactName
from weerklank.rules.explanation.verdict import explain, rule, see

ASKED = "laat de bus ook op zondag rijden"


def _tied_words(text: str, asked: str | None = ASKED) -> list[str]:
    seen = see(answer(text, Decision.REJECTED), asked, (), rule())
    return [c.text for c in seen.reading.clauses if c.place in seen.bound]


@pytest.mark.parametrize(
    "reason",
    [
        "Op zondag komt er niemand.",
        "Er zijn te weinig chauffeurs.",
        "Daarvoor is geen personeel te vinden.",
        "Zij rust dan uit.",
    ],
)
def test_a_sentence_that_names_it_hangs_on_the_decision(reason: str) -> None:
    """A word of the advice, a related one, or one that points back ties a sentence to it."""
    assert reason.rstrip(".") in _tied_words(f"Dit nemen wij niet over. {reason}")


@pytest.mark.parametrize(
    "loose",
    [
        "Het zwembad heeft zes banen.",
        "Daarnaast kreeg de sporthal nieuwe kleedkamers.",
        "De provincie bouwt molens; wij hebben er geen zeggenschap over.",
    ],
)
def test_a_sentence_about_something_else_is_loose(loose: str) -> None:
    """Nothing in it says that it is about this advice, so nobody can see that."""
    assert _tied_words(f"Dit nemen wij niet over. {loose}") == ["Dit nemen wij niet over"]


def test_one_sentence_on_the_subject_ties_the_answer() -> None:
    """Where a sentence beside the decision is about it, the whole answer is."""
    text = "Wij doen het. De bus is besteld. In mei volgt de rest."

    assert "In mei volgt de rest" in _tied_words(text)


def test_what_follows_a_colon_after_a_no_is_a_reason() -> None:
    """`Dat lukt niet: ...` says why, as `want` does."""
    found = judged("Dat lukt niet: de remise staat op zondag leeg.", Decision.REJECTED, asked=ASKED)
    reason = found.fact(FactName.REASON)

    assert reason is not None
    assert (reason.holds, reason.code) == (True, "connective")
    assert reason.words == "de remise staat op zondag leeg"


@pytest.mark.parametrize(
    "text",
    [
        "Overgenomen, zie par. 3.4 (nieuw) van de nota.",
        "Op 3 jan. 2027 leest mevr. J. de Vries de brief, t.a.v. punt 2.",
        "Geregeld (werkinstructie 12, d.d. 1-3-2024, blz. 4).",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    """A quote is never cut off at `par.`, `nr.`, a month or an initial."""
    seen = see(answer(text, Decision.ADOPTED), None, (), rule())

    assert {clause.sentence for clause in seen.reading.clauses} == {1}


@pytest.mark.parametrize(
    "text",
    [
        "Wij doen dit niet. Het is te duur.",
        "Nee. Er is geen geld.",
        "Wij hebben de middelen niet.",
        "Wij doen dit niet. De wet staat dit niet toe.",
        "Wij doen dit niet. De bussen rijden al.",
    ],
)
def test_a_ground_in_a_word_is_left_to_people(text: str) -> None:
    """Thin as it is, it may be a reason: the computer says that it cannot tell."""
    assert explain(answer(text, Decision.REJECTED)).state is ExplanationState.NOT_JUDGED


def _held_words(text: str) -> list[str]:
    seen = see(answer(text, Decision.REJECTED), ASKED, (), rule())
    return [c.text for c in seen.reading.clauses if c.place in seen.held]


def test_a_related_word_alone_holds_nothing() -> None:
    """Drivers and a bus are of one kind: a hint, for which the second reader must be sure."""
    text = "Dit nemen wij niet over. Er zijn te weinig chauffeurs."

    assert _held_words(text) == ["Dit nemen wij niet over"]


def test_a_decision_in_other_words_ties_nothing() -> None:
    """`De bus blijft` names what was asked and nothing new: it is the decision, not beside it."""
    text = "De bus op zondag blijft weg. De kerktoren is 72 meter hoog."

    assert "De kerktoren is 72 meter hoog" not in _tied_words(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nee. Dat betaalt de bakker en de slager.", True),
        ("Nee. Brood betaalt de bakker en de slager.", None),
        ("Nee. Dat.", False),
    ],
)
def test_a_sentence_that_points_back_gives_a_reason(text: str, *, found: bool | None) -> None:
    """`Dat betaalt ...` says something new of the decision; without `dat` nobody sees of what."""
    reason = judged(text, Decision.REJECTED, asked=ASKED).fact(FactName.REASON)

    assert reason is not None
    assert reason.holds is found
