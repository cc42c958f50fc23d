"""Real advice and answers, as far as public sources tell: the verdicts claim no more than those.

Each case is a paraphrase of a public page, named in the record. What a page does not say is left
unknown, and an unknown must never become a verdict against anybody.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.cases.judge import judge
from weerklank.records import Loaded, load
from weerklank.records.models.advice import Advice
from weerklank.records.models.decision import Decision
from weerklank.records.models.response_words import Form, ResponseKind
from weerklank.records.reporting.problems import Severity
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.clock.states import TimelinessState
from weerklank.rules.explanation.model import ExplanationState

REAL_CASES = Path(__file__).parent / "registers" / "real_cases"
TODAY = dt.date(2026, 11, 23)
REPORT = "inspraak-mag-geen-vinkje-zijn"


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    """The real cases as a register."""
    return load(REAL_CASES)


@pytest.fixture(scope="module")
def verdicts(loaded: Loaded) -> Verdicts:
    """What the rules make of them."""
    return judge(loaded.register, TODAY)


def _advice(loaded: Loaded, advice_id: str) -> Advice:
    return next(advice for advice in loaded.register.advices if advice.id == advice_id)


def _only_addressee(verdicts: Verdicts, advice_id: str) -> AddresseeCase:
    verdict = verdicts.advice(advice_id)
    assert verdict is not None
    (addressee,) = verdict.addressees
    return addressee


def test_real_cases_have_no_errors(loaded: Loaded) -> None:
    """Files of real councils fit the format; only what their answers leave out is remarked on."""
    assert loaded.errors == ()
    assert {problem.code for problem in loaded.problems} == {"W102"}
    assert {problem.severity for problem in loaded.problems} == {Severity.WARNING}


def test_every_case_names_its_source(loaded: Loaded) -> None:
    """Each case gives the address of the page it comes from; the report is named in its title."""
    without = [
        advice.id
        for advice in loaded.register.advices
        if not any(document.url for document in advice.documents)
    ]

    assert without == [REPORT]


@pytest.mark.parametrize(
    ("advice_id", "earliest_days", "latest_days"),
    [("r30-ouderen", 278, 308), ("r09-verordening", 83, 83)],
)
def test_days_to_the_answer_are_those_of_the_source(
    loaded: Loaded, advice_id: str, earliest_days: int, latest_days: int
) -> None:
    """The days between advice and answer follow from the dates, as a range where a day lacks."""
    advice = _advice(loaded, advice_id)
    (response,) = (r for r in loaded.register.responses if r.advice == advice_id)

    assert advice.sent.exact
    assert response.arrived is not None
    assert (response.arrived.earliest - advice.sent.earliest).days == earliest_days
    assert (response.arrived.latest - advice.sent.earliest).days == latest_days


@pytest.mark.parametrize(
    ("advice_id", "days"),
    [
        ("r30-ouderen", (278, 308)),
        ("r09-verordening", (83, 83)),
        ("r31-entree", None),
        ("r25-subsidie", None),
        ("r03-giften", None),
    ],
)
def test_clock_counts_the_days_of_the_source(
    verdicts: Verdicts, advice_id: str, days: tuple[int, int] | None
) -> None:
    """The clock gives the days of the source, and none where a date is not known."""
    assert _only_addressee(verdicts, advice_id).timeliness.days == days


def test_term_that_nobody_read_means_no_verdict_on_time(verdicts: Verdicts) -> None:
    """No source names an agreed term, so nobody is called late, however long it took."""
    states = {
        addressee.timeliness.state for advice in verdicts.advices for addressee in advice.addressees
    }

    assert states == {TimelinessState.UNKNOWN}


def test_leidsche_rijn_answers_each_of_six_recommendations(verdicts: Verdicts) -> None:
    """Six recommendations, six decisions: one adopted, five rejected."""
    addressee = _only_addressee(verdicts, "r30-ouderen")

    assert addressee.timeliness.unanswered == ()
    assert [r.decision for r in addressee.recommendations] == [
        Decision.REJECTED,
        Decision.ADOPTED,
        Decision.REJECTED,
        Decision.REJECTED,
        Decision.REJECTED,
        Decision.REJECTED,
    ]


def test_leidsche_rijn_answer_has_a_month_and_no_day(loaded: Loaded) -> None:
    """The page gives only the month; no day is made up."""
    (response,) = (r for r in loaded.register.responses if r.advice == "r30-ouderen")

    assert response.dated == PartialDate(dt.date(2014, 12, 1), dt.date(2014, 12, 31))
    assert response.received is None


def test_oirschot_is_answered_by_a_service_for_six_municipalities(loaded: Loaded) -> None:
    """The answer comes from the intermunicipal service and counts for the addressee."""
    register = loaded.register
    advice = _advice(loaded, "r09-verordening")
    (addressee,) = register.addressees_of(advice)

    (response,) = register.responses_to(advice, addressee)

    assert addressee.id == "college-oirschot"
    assert response.sender == "isd-oirschot"
    assert response.on_behalf_of == ("college-oirschot",)


def test_groningen_is_silent_on_the_second_recommendation(verdicts: Verdicts) -> None:
    """An answer to one recommendation does not answer the other."""
    first, second = _only_addressee(verdicts, "r03-giften").recommendations

    assert first.decision is Decision.ADOPTED
    assert second.decision is None
    assert second.explanation.state is ExplanationState.NONE


def test_schouwen_duiveland_was_told_in_a_meeting(loaded: Loaded, verdicts: Verdicts) -> None:
    """An answer by word of mouth is kept as such and does not stop the clock."""
    (response,) = (r for r in loaded.register.responses if r.advice == "r17-sociale-kaart")

    assert response.form is Form.MEETING
    assert _only_addressee(verdicts, "r17-sociale-kaart").timeliness.answered is None


def test_drenthe_sent_a_message_and_no_answer(loaded: Loaded, verdicts: Verdicts) -> None:
    """A promise to react later is an interim message: silence still."""
    (response,) = (r for r in loaded.register.responses if r.advice == "r38-overhandiging")
    addressee = _only_addressee(verdicts, "r38-overhandiging")

    assert response.kind is ResponseKind.INTERIM
    assert addressee.timeliness.answered is None
    assert addressee.recommendations[0].explanation.state is ExplanationState.NONE


@pytest.mark.parametrize(
    ("advice_id", "recommendation", "explained"),
    [
        ("r03-giften", "1", True),
        ("r09-verordening", "1", False),
        ("r17-sociale-kaart", "1", True),
        ("r25-subsidie", "1", True),
        ("r27-positie", "1", False),
        ("r27-positie", "2", False),
        ("r30-ouderen", "1", False),
        ("r30-ouderen", "4", True),
        ("r30-ouderen", "6", True),
        ("r31-entree", "2", False),
        ("r31-entree", "4", True),
    ],
)
def test_explanation_agrees_with_people_who_read_it(
    verdicts: Verdicts,
    advice_id: str,
    recommendation: str,
    explained: bool,  # noqa: FBT001 (a column of the table)
) -> None:
    """Where readers had no doubt, a computed verdict on the explanation is theirs."""
    (verdict,) = (
        r
        for r in _only_addressee(verdicts, advice_id).recommendations
        if r.recommendation.id == recommendation
    )

    state = verdict.explanation.state
    assert not state.is_judged or (state is ExplanationState.EXPLAINED) == explained


def test_report_of_the_ombudsman_is_an_advice_of_twelve(loaded: Loaded) -> None:
    """Nine recommendations to municipalities and three to gemeenteraden, from an ombudsman."""
    advice = _advice(loaded, REPORT)
    ids = [recommendation.id for recommendation in advice.recommendations]

    assert loaded.register.council_of(advice).id == "nationale-ombudsman"
    assert advice.to == ("gemeenten", "gemeenteraden")
    assert ids == [*"123456789", "raad-1", "raad-2", "raad-3"]


def test_report_of_the_ombudsman_has_no_answer_and_no_term(verdicts: Verdicts) -> None:
    """Nobody is late with a report for which no term was agreed; the days are still counted."""
    verdict = verdicts.advice(REPORT)

    assert verdict is not None
    assert [a.timeliness.state for a in verdict.addressees] == [TimelinessState.UNKNOWN] * 2
    assert {a.timeliness.days for a in verdict.addressees} == {(1058, 1422)}
    assert {r.explanation.state for r in verdict.recommendations} == {ExplanationState.NONE}
