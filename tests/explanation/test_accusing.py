"""Nobody is called unexplained who may have given a reason."""

from __future__ import annotations

import pytest

from explanation.answers import judged
from explanation.weighed import REASON, weighing
from weerklank.records.models.decision import Decision
from weerklank.rules.explanation.model import ExplanationState, FactName


@pytest.mark.parametrize(
    ("weight", "state"),
    [(0, ExplanationState.NOT_JUDGED), (-3000, ExplanationState.NOT_EXPLAINED)],
)
def test_an_accusation_needs_the_sum(weight: int, state: ExplanationState) -> None:
    """A bare refusal that does not weigh as one is left to people."""
    assert weighing("Wij doen dit niet.", Decision.REJECTED, weight).state is state


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
    "text",
    [
        "Niet overgenomen. In de bestaande koffiehoek wordt hierin reeds voorzien.",
        "Niet overgenomen. Wat de raad vraagt bestaat reeds in de vorm van de kindpas.",
        "Wij nemen dit niet over, hier wordt al in voorzien.",
    ],
)
def test_what_is_there_already_is_not_accused(text: str) -> None:
    """Whatever the sum makes of it: whether that explains anything, people must say."""
    assert weighing(text, Decision.REJECTED, -9000).state is ExplanationState.NOT_JUDGED


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


def test_who_gives_a_reason_is_not_accused() -> None:
    """An `omdat` with something new in it is no bare answer, whatever the sum makes of it."""
    assert weighing(REASON, Decision.REJECTED, -9000).state is ExplanationState.NOT_JUDGED


def test_an_adoption_is_never_bare_by_itself() -> None:
    """A step can stand in small words: `hij hangt er`."""
    assert judged("Ja. Hij hangt er.", Decision.ADOPTED).state is not (
        ExplanationState.NOT_EXPLAINED
    )


def test_who_names_a_new_figure_is_not_accused() -> None:
    """It may be the reason, whatever the sums make of it."""
    text = "De wachttijd blijft zoals zij is. Drie van de 27 mensen meldden zich."

    assert weighing(text, Decision.REJECTED, -9000).state is ExplanationState.NOT_JUDGED


def test_who_says_when_the_decision_comes_is_not_accused() -> None:
    """A day is a step for who has not decided yet."""
    text = "Daarover spreekt de regio op 22 januari."

    assert weighing(text, Decision.UNDECIDED, -9000).state is ExplanationState.NOT_JUDGED


def test_who_waits_for_something_until_a_day_says_why() -> None:
    """What it waits for is the reason, and the day the step: neither needs the sums."""
    text = "Wij besluiten hierover op 15 december 2026, als de begroting bekend is."
    found = weighing(text, Decision.UNDECIDED, -9000)
    reason = found.fact(FactName.REASON)

    assert found.state is ExplanationState.EXPLAINED
    assert reason is not None
    assert reason.code == "waiting"


def test_a_decision_that_nobody_recorded_is_not_accused() -> None:
    """What the text itself says it will do is no bare answer to an unknown decision."""
    explanation = judged("Wij nemen dit over. Vanaf 1 mei is het loket open.")

    assert explanation.state is not ExplanationState.NOT_EXPLAINED


def test_a_copied_reason_is_left_to_people() -> None:
    """The same good reason for two recommendations: nobody sees to which one it belongs."""
    reason = "Nee, want de brandweer staat in deze zaal niet meer dan veertig mensen toe."

    explanation = judged(reason, Decision.REJECTED, others=(reason,))

    assert (explanation.state, explanation.code) == (ExplanationState.NOT_JUDGED, "copied")


def test_an_accusation_never_stands_over_five_times_yes() -> None:
    """Every text that is called unexplained has a question answered with no."""
    explanation = weighing("Wij doen dit niet.", Decision.REJECTED, -3000)

    assert explanation.state is ExplanationState.NOT_EXPLAINED
    assert FactName.REASON in explanation.missing


@pytest.mark.parametrize(
    "text",
    [
        "Gedaan, zie www.gemeente.nl/regels.",
        "Dit is inmiddels gebeurd: gemeente.nl/regels.",
        "Gebeurd. Zie https://www.gemeente.nl/regels",
    ],
)
def test_who_points_to_a_page_on_the_web_is_not_accused(text: str) -> None:
    """Nobody read that page."""
    found = judged(text, Decision.ADOPTED)

    assert (found.state, found.code) == (ExplanationState.NOT_JUDGED, "pointer")
