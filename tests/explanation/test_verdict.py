"""What follows from the questions: four outcomes, and a verdict only on double evidence."""

from __future__ import annotations

import pytest

from explanation.answers import answer, judged
from explanation.weighed import REASON, weighing
from weerklank.records.models.answer import Action, Answer, Parts
from weerklank.records.models.decision import Decision
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.explanation.model import ExplanationState, FactName
from weerklank.rules.explanation.verdict import explain


def test_no_answer_is_silence() -> None:
    """Without an answer there is no verdict and there are no facts."""
    explanation = explain(None)

    assert explanation.state is ExplanationState.NONE
    assert explanation.facts == ()


def test_a_decision_without_a_text_is_not_judged() -> None:
    """Nobody is accused of a text that the record does not hold."""
    explanation = judged(None, Decision.REJECTED)

    assert (explanation.state, explanation.code) == (ExplanationState.NOT_JUDGED, "no_text")


@pytest.mark.parametrize(
    ("weight", "state"),
    [(3000, ExplanationState.EXPLAINED), (-3000, ExplanationState.NOT_JUDGED)],
)
def test_praise_needs_the_sum(weight: int, state: ExplanationState) -> None:
    """An `omdat` that weighs nothing is left to people."""
    assert weighing(REASON, Decision.REJECTED, weight).state is state


def test_a_plain_reason_needs_a_sum_above_nought_alone() -> None:
    """A `want` with an amount in it is a reason, also after a refusal that weighs much."""
    text = "Dit doen wij niet, want het kost 80.000 euro per jaar."

    assert weighing(text, Decision.REJECTED, 1).state is ExplanationState.EXPLAINED
    assert weighing(text, Decision.REJECTED, 0).state is ExplanationState.NOT_JUDGED


@pytest.mark.parametrize(
    "text",
    [
        "Zie de nota Handhaving 2026.",
        "Zie nota Wonen 2025, bladzijde 14.",
        "Wij verwijzen naar de raadsbrief van 3 maart 2026, nummer 24-1187.",
        "Lees bijlage 3 van 12 mei.",
    ],
)
@pytest.mark.parametrize("decision", [Decision.ADOPTED, Decision.REJECTED])
def test_a_bare_reference_stays_bare(text: str, decision: Decision) -> None:
    """Whatever year or number its title carries: no reason, no step, and no accusation either."""
    explanation = judged(text, decision)

    assert explanation.state is ExplanationState.NOT_JUDGED
    assert FactName.STANDS_ALONE in explanation.missing


@pytest.mark.parametrize(
    "hedge",
    ["misschien", "wellicht", "eventueel", "waarschijnlijk", "mogelijkerwijs"],
)
def test_a_hedged_step_is_no_step(hedge: str) -> None:
    """Perhaps opening a desk on a day promises nothing."""
    explanation = judged(f"Wij openen {hedge} op 1 mei 2026 een loket.", Decision.ADOPTED)

    assert FactName.NEXT_STEP in explanation.missing


@pytest.mark.parametrize("verb", ["trachten", "proberen"])
def test_trying_is_no_step(verb: str) -> None:
    """Nor does trying to."""
    text = f"Wij zullen {verb} op 1 mei 2026 een loket in de bibliotheek te openen."

    assert FactName.NEXT_STEP in judged(text, Decision.ADOPTED).missing


def test_a_reason_for_something_else_is_not_praised() -> None:
    """An `omdat` that belongs to another sentence of its own says nothing about the refusal."""
    text = "De stoelen komen er niet. De ambtswoning is verkocht, omdat niemand er meer woonde."

    assert judged(text, Decision.REJECTED).state is not ExplanationState.EXPLAINED


def test_forms_are_no_unfilled_template() -> None:
    """A sentence about filling in forms is not a template that was not filled in."""
    text = (
        "Wij maken één formulier, omdat mensen nu drie keer hetzelfde invullen. Team Inkomen is "
        "klaar vóór 1 januari 2027."
    )

    explanation = judged(text, Decision.ADOPTED)

    assert FactName.STANDS_ALONE not in explanation.missing


def test_which_part_is_a_question_of_its_own() -> None:
    """It is asked of a partial yes only, and decides nothing."""
    parts = Parts(yes="boven de vijf kilometer", no="onder de vijf kilometer")
    text = "Daaronder kost het 80.000 euro per jaar, zonder dat er meer mensen komen."

    told = explain(answer(text, Decision.PARTLY, parts=parts))
    refused = judged(text, Decision.REJECTED)

    assert (told.fact(FactName.WHICH_PART) or told).holds is True  # type: ignore[union-attr]
    assert refused.fact(FactName.WHICH_PART) is None


def test_an_action_of_the_record_is_a_step() -> None:
    """A dated action in the record tells what happens, whatever the text says."""
    action = Action(what="Folder maken", by=PartialDate.parse("2026-05-01"))
    adopted = Answer(recommendation="1", decision=Decision.ADOPTED, actions=(action,))

    assert explain(adopted).state is ExplanationState.EXPLAINED


def test_praise_has_no_no_for_the_reason_it_does_not_need() -> None:
    """Where a step carries the verdict, no line says that the reason is missing."""
    action = Action(what="Folder maken", by=PartialDate.parse("2026-05-01"))
    adopted = Answer(
        recommendation="1", decision=Decision.ADOPTED, explanation="Akkoord.", actions=(action,)
    )

    assert explain(adopted).fact(FactName.REASON) is None


@pytest.mark.parametrize(
    ("asked", "holds"),
    [("zet een bankje bij de bushalte", True), ("verhoog de toeslag voor gezinnen", None)],
)
def test_shared_words_prove_relevance_and_their_absence_nothing(
    asked: str, *, holds: bool | None
) -> None:
    """Whether it concerns the recommendation is yes, or not to be seen; never no."""
    fact = judged(REASON, Decision.REJECTED, asked=asked).fact(FactName.CONCERNS)

    assert fact is not None
    assert fact.holds is holds


def test_words_are_literal() -> None:
    """Every quote stands in the text that was looked at, letter for letter."""
    text = "**Nee**: de _hal_ is te klein.\n\nDe brandweer staat niet méér dan 40 mensen toe."

    explanation = judged(text, Decision.REJECTED)

    assert all(fact.words in explanation.text for fact in explanation.facts)
    assert explanation.text == text


@pytest.mark.parametrize(
    ("text", "decision", "shown"),
    [
        (
            "Eén vast persoon kan de aanbieder niet beloven, want begeleiders werken in deeltijd.",
            Decision.REJECTED,
            "want begeleiders werken in deeltijd",
        ),
        (
            "De materiële kosten (15%) volgen de prijzen, want voor huur is OVA niet bedoeld.",
            Decision.PARTLY,
            "want voor huur is OVA niet bedoeld",
        ),
    ],
)
def test_the_reason_shown_is_the_one_behind_want(text: str, decision: Decision, shown: str) -> None:
    """Of *X, want Y* the quote is Y, also where X weighs more."""
    fact = weighing(text, decision, 3000).fact(FactName.REASON)

    assert fact is not None
    assert (fact.code, fact.words) == ("connective", shown)


def test_sympathy_behind_want_is_not_shown() -> None:
    """Words without content are no reason, though they begin with *want*."""
    text = "De stoep blijft 80 centimeter breed, want wij delen uw zorg."

    fact = weighing(text, Decision.REJECTED, 3000).fact(FactName.REASON)

    assert fact is not None
    assert fact.words == "De stoep blijft 80 centimeter breed"


def test_what_the_council_said_is_no_reason_of_the_municipality() -> None:
    """A figure in `De raad schreef dat` is of the council; what stands beside it still counts."""
    quote = "De raad schreef dat de bus 4 euro kost en dat 30 mensen niet komen."

    quoted = judged(f"{quote} Wij zien daarvan af.", Decision.REJECTED)
    own = judged(f"{quote} Gratis rijden kost 80.000 euro per jaar.", Decision.REJECTED)

    assert quoted.state is ExplanationState.NOT_JUDGED
    assert own.state is ExplanationState.EXPLAINED
    assert [f.words for f in own.facts if f.name is FactName.REASON] == [
        "Gratis rijden kost 80.000 euro per jaar"
    ]
