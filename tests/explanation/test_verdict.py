"""What follows from the questions: four outcomes, and a verdict only on double evidence."""

from __future__ import annotations

import pytest

from explanation.answers import answer, judged
from weerklank.records.models.answer import Action, Answer, Parts
from weerklank.records.models.decision import Decision
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.explanation.model import Explanation, ExplanationState, FactName
from weerklank.rules.explanation.verdict import conclude, explain, rule, see

REASON = "Een bankje bij de halte komt er niet, omdat de stoep daar maar 80 centimeter breed is."


def _weighing(text: str, decision: Decision, weight: int) -> Explanation:
    """The verdict when the answer adds up to this sum, in thousandths."""
    seen = see(answer(text, decision), None, (), rule())
    seen.__dict__["weight"] = weight
    return conclude(seen, rule())


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
    assert _weighing(REASON, Decision.REJECTED, weight).state is state


@pytest.mark.parametrize(
    ("weight", "state"),
    [(0, ExplanationState.NOT_JUDGED), (-3000, ExplanationState.NOT_EXPLAINED)],
)
def test_an_accusation_needs_the_sum(weight: int, state: ExplanationState) -> None:
    """A bare refusal that does not weigh as one is left to people."""
    assert _weighing("Wij doen dit niet.", Decision.REJECTED, weight).state is state


@pytest.mark.parametrize(
    "text",
    [
        "Nee. De remise.",
        "Wij doen dit niet. De buren en de wijkagent lopen daar elke avond langs het plantsoen.",
    ],
)
def test_what_may_be_the_reason_is_not_accused(text: str) -> None:
    """One new word may be it, and so may a sentence with no word for a reason."""
    assert judged(text, Decision.REJECTED).state is not ExplanationState.NOT_EXPLAINED


@pytest.mark.parametrize(
    "decision", [Decision.ADOPTED, Decision.PARTLY, Decision.ALTERNATIVE, Decision.REJECTED]
)
@pytest.mark.parametrize(
    "text",
    [
        "Wij nemen dit over, omdat mensen nu te lang zoeken naar wie hen kan helpen.",
        "Wij doen dit deels, omdat er maar twee mensen zijn.",
        "Dit doen wij niet, omdat er te weinig geld is.",
        "Nee, omdat er niemand komt.",
        "Wij doen dit niet, want het werkt niet.",
    ],
)
def test_a_ground_behind_because_is_never_called_bare(text: str, decision: Decision) -> None:
    """Also when it says so in everyday words, of which none is new."""
    assert judged(text, decision).state is not ExplanationState.NOT_EXPLAINED


def test_a_plain_reason_needs_a_sum_above_nought_alone() -> None:
    """A `want` with an amount in it is a reason, also after a refusal that weighs much."""
    text = "Dit doen wij niet, want het kost 80.000 euro per jaar."

    assert _weighing(text, Decision.REJECTED, 1).state is ExplanationState.EXPLAINED
    assert _weighing(text, Decision.REJECTED, 0).state is ExplanationState.NOT_JUDGED


def test_who_gives_a_reason_is_not_accused() -> None:
    """An `omdat` with something new in it is no bare answer, whatever the sum makes of it."""
    assert _weighing(REASON, Decision.REJECTED, -9000).state is ExplanationState.NOT_JUDGED


def test_an_adoption_is_never_bare_by_itself() -> None:
    """A step can stand in small words: `hij hangt er`."""
    assert judged("Ja. Hij hangt er.", Decision.ADOPTED).state is not (
        ExplanationState.NOT_EXPLAINED
    )


def test_who_names_a_new_figure_is_not_accused() -> None:
    """It may be the reason, whatever the sums make of it."""
    text = "De wachttijd blijft zoals zij is. Drie van de 27 mensen meldden zich."

    assert _weighing(text, Decision.REJECTED, -9000).state is ExplanationState.NOT_JUDGED


def test_who_says_when_the_decision_comes_is_not_accused() -> None:
    """A day is a step for who has not decided yet."""
    text = "Daarover spreekt de regio op 22 januari."

    assert _weighing(text, Decision.UNDECIDED, -9000).state is ExplanationState.NOT_JUDGED


def test_who_waits_for_something_until_a_day_says_why() -> None:
    """What it waits for is the reason, and the day the step: neither needs the sums."""
    text = "Wij besluiten hierover op 15 december 2026, als de begroting bekend is."
    found = _weighing(text, Decision.UNDECIDED, -9000)
    reason = found.fact(FactName.REASON)

    assert found.state is ExplanationState.EXPLAINED
    assert reason is not None
    assert reason.code == "waiting"


def test_a_decision_that_nobody_recorded_is_not_accused() -> None:
    """What the text itself says it will do is no bare answer to an unknown decision."""
    explanation = judged("Wij nemen dit over. Vanaf 1 mei is het loket open.")

    assert explanation.state is not ExplanationState.NOT_EXPLAINED


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


def test_a_copied_reason_is_left_to_people() -> None:
    """The same good reason for two recommendations: nobody sees to which one it belongs."""
    reason = "Nee, want de brandweer staat in deze zaal niet meer dan veertig mensen toe."

    explanation = judged(reason, Decision.REJECTED, others=(reason,))

    assert (explanation.state, explanation.code) == (ExplanationState.NOT_JUDGED, "copied")


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


def test_an_accusation_never_stands_over_five_times_yes() -> None:
    """Every text that is called unexplained has a question answered with no."""
    explanation = _weighing("Wij doen dit niet.", Decision.REJECTED, -3000)

    assert explanation.state is ExplanationState.NOT_EXPLAINED
    assert FactName.REASON in explanation.missing


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
    fact = _weighing(text, decision, 3000).fact(FactName.REASON)

    assert fact is not None
    assert (fact.code, fact.words) == ("connective", shown)


def test_sympathy_behind_want_is_not_shown() -> None:
    """Words without content are no reason, though they begin with *want*."""
    text = "De stoep blijft 80 centimeter breed, want wij delen uw zorg."

    fact = _weighing(text, Decision.REJECTED, 3000).fact(FactName.REASON)

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
