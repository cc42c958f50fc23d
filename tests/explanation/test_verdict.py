"""The rule by which the verdict follows from the five facts."""

from __future__ import annotations

import pytest

from explanation.answers import answer, judged
from weerklank.records.partial_date import PartialDate
from weerklank.records.response import Action, Answer, Decision, Parts
from weerklank.rules.explanation.model import ExplanationState, Fact, FactName
from weerklank.rules.explanation.verdict import explain, verdict


def test_no_answer_is_silence() -> None:
    """Without an answer there is no verdict and there are no facts."""
    explanation = explain(None)

    assert explanation.state is ExplanationState.NONE
    assert explanation.facts == ()


def test_facts_come_in_the_order_of_the_questions() -> None:
    """An answer always has the five facts, in the order in which they are asked."""
    explanation = judged("Wij nemen dit over.", Decision.ADOPTED)

    assert [fact.name for fact in explanation.facts] == list(FactName)


def test_a_decision_without_a_text_is_not_explained() -> None:
    """A recorded refusal without a word of explanation has a position and no reason."""
    explanation = judged(None, Decision.REJECTED)

    assert explanation.state is ExplanationState.NOT_EXPLAINED
    assert explanation.missing == (FactName.REASON, FactName.NEXT_STEP, FactName.STANDS_ALONE)


def test_a_reason_without_a_position_is_partly_explained() -> None:
    """A ground without saying what happens is half an answer."""
    explanation = judged("Dit kost 80.000 euro per jaar en de begroting heeft 20.000 euro vrij.")

    assert explanation.state is ExplanationState.PARTLY_EXPLAINED
    assert FactName.POSITION in explanation.missing


def test_a_yes_with_a_step_needs_no_reason() -> None:
    """Who adopts a recommendation may say what happens instead of why."""
    explanation = judged("Overgenomen. Vanaf 1 mei ligt de folder klaar.", Decision.ADOPTED)

    assert explanation.state is ExplanationState.EXPLAINED
    assert FactName.REASON in explanation.missing


def test_a_no_with_a_step_still_needs_a_reason() -> None:
    """Saying when the refusal starts is not saying why."""
    explanation = judged("Wij doen dit niet. Dat geldt vanaf 1 mei.", Decision.REJECTED)

    assert explanation.state is not ExplanationState.EXPLAINED


def test_a_figure_for_the_yes_is_no_reason_for_the_no() -> None:
    """Who adopts a part with figures and refuses the rest without a word explains a part."""
    granted = "De drie haltes in Oost krijgen in juni een bank van gerecycled plastic. "

    bare = judged(granted + "Bankjes in West komen er niet.", Decision.PARTLY)
    told = judged(
        granted + "Bankjes in West komen er niet, want die stoep is te smal.", Decision.PARTLY
    )

    assert bare.state is ExplanationState.PARTLY_EXPLAINED
    assert told.state is ExplanationState.EXPLAINED


def test_a_reason_before_the_no_counts_when_the_no_points_back() -> None:
    """`Dat doen wij dus niet` belongs to the sentence before it."""
    text = (
        "Het filmpje is vertaald in het Turks. Een tolk bij elk gesprek vergt vier fte. "
        "Dat doen wij dus niet."
    )

    explanation = judged(text, Decision.PARTLY)

    assert explanation.state is ExplanationState.EXPLAINED


def test_naming_the_rest_tells_the_parts() -> None:
    """What happens with the others, in so many words, makes the parts known."""
    text = (
        "Bij tien van de veertien zwembaden hangt een tillift. De overige vier krijgen die bij de "
        "verbouwing van 2029, want eerder kan het plafond hem niet dragen."
    )

    explanation = judged(text, Decision.PARTLY, asked="Hang overal hulpmiddelen op.")

    assert explanation.state is ExplanationState.EXPLAINED


def test_what_follows_a_short_no_is_read_by_itself() -> None:
    """After `nee,` the reason may follow without a word that announces it."""
    explanation = judged("Nee, drukkosten 30.000 euro, bereik veertig gezinnen.", Decision.REJECTED)

    assert explanation.state is ExplanationState.EXPLAINED


def test_the_verb_of_the_recommendation_is_a_yes() -> None:
    """Without a recorded decision, doing what the recommendation asks is adopting it."""
    asked = "Verlaag het tarief voor de volkstuin."

    does = judged("Wij verlagen het tarief naar 90 euro, op 1 mei.", asked=asked)
    looks = judged("Wij bekijken of wij het tarief verlagen naar 90 euro.", asked=asked)

    assert does.state is ExplanationState.EXPLAINED
    assert FactName.POSITION in looks.missing


def test_actions_of_the_record_count_as_a_step() -> None:
    """A dated action in the record tells what happens, whatever the text says."""
    action = Action(what="Folder maken", by=PartialDate.parse("2026-05-01"))
    adopted = Answer(recommendation="1", decision=Decision.ADOPTED, actions=(action,))

    explanation = explain(adopted)

    assert explanation.state is ExplanationState.EXPLAINED


@pytest.mark.parametrize(
    "text",
    [
        "Wij nemen dit deels over, omdat het budget voor 2026 maar 40.000 euro is.",
        "Een aantal van uw punten is verwerkt, omdat de rechter dat in 2025 bepaalde.",
    ],
)
def test_partly_without_parts_is_never_fully_explained(text: str) -> None:
    """Who does a part must say which part, even with a reason."""
    explanation = judged(text, Decision.PARTLY)

    assert explanation.state is ExplanationState.PARTLY_EXPLAINED


def test_parts_in_the_record_tell_which_part() -> None:
    """With both parts recorded, a reason is enough."""
    parts = Parts(yes="boven de vijf kilometer", no="onder de vijf kilometer")
    text = "Daaronder kost het 80.000 euro per jaar, zonder dat er meer mensen komen."

    explanation = explain(answer(text, Decision.PARTLY, parts=parts))

    assert explanation.state is ExplanationState.EXPLAINED


def test_a_reason_can_stand_in_the_parts() -> None:
    """The reason may be written with the part that is refused."""
    parts = Parts(yes="de ouderen", no="de studenten: voor hen geldt de wet op de studietoelage")

    explanation = explain(answer(None, Decision.PARTLY, parts=parts))

    assert explanation.state is ExplanationState.EXPLAINED


def test_a_copied_answer_is_partly_explained() -> None:
    """The same good reason for two recommendations is not explained for each."""
    text = "Nee, de zaal is te klein voor twee groepen en de brandweer staat het niet toe."

    explanation = judged(text, Decision.REJECTED, others=(text,))

    assert explanation.state is ExplanationState.PARTLY_EXPLAINED
    assert explanation.missing == (FactName.OWN_WORDS,)


def test_the_verdict_follows_from_the_facts_alone() -> None:
    """Every combination of facts has one verdict, and a missing position is never explained."""
    facts = [
        Fact(name, holds=name is not FactName.POSITION, words="", because="") for name in FactName
    ]

    state = verdict(facts, adopted=True, parts_known=True)

    assert state is ExplanationState.PARTLY_EXPLAINED


def test_words_are_literal() -> None:
    """Every quote stands in the text that was looked at, letter for letter."""
    text = "**Nee**: de _hal_ is te klein.\n\nDe brandweer staat niet méér dan 40 mensen toe."

    explanation = judged(text, Decision.REJECTED)

    assert all(fact.words in explanation.text for fact in explanation.facts)
    assert explanation.text == text
