"""What is said of the second of two: another letter, another body, another part of the answer."""

from __future__ import annotations

import datetime as dt

import pytest

from cases.judged import judged, only
from registers_for_tests import TODAY, advice, college, council, response
from weerklank.cases.case import AdviceCase
from weerklank.cases.counting.figures import figures_of
from weerklank.publish.pages.advising.advice import times
from weerklank.publish.parts.concerns.attention import concerns
from weerklank.publish.parts.concerns.concern import Lack
from weerklank.publish.parts.concerns.figures_told import coverage_sentences, reads
from weerklank.publish.parts.concerns.items import items
from weerklank.publish.parts.concerns.worst import waits
from weerklank.publish.parts.point.point_lines import Line, Sign
from weerklank.publish.parts.point.points import points
from weerklank.publish.parts.timeline import timeline
from weerklank.publish.sentences.next_steps import next_steps
from weerklank.publish.sentences.verdict_sentence import explanation_sentence
from weerklank.publish.sentences.verdict_tags import tags
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response

THREE = ["Vergoed de bus voor vrijwilligers.", "Zet een bankje neer.", "Open een loket."]
SERVICE = college(id="dienst", title="De dienst", kind="gr_board")
BOTH = ["college", "dienst"]
NO = {"recommendation": "1", "decision": "rejected", "explanation": "Dit doen wij niet."}
TWO_TERMS = {
    "source": "Verordening",
    "answer_term": {"requested": "4 weken", "unrequested": "8 weken"},
    "termijnenwet": "excluded",
}


def steps(*records: Advice | Response | Body) -> list[str]:
    """What happens now, in sentences."""
    return [one.text for one in next_steps(only(*records))]


def lines(verdict: AdviceCase) -> list[Line]:
    """Every line of the first card."""
    point = points(verdict, TODAY)[0]
    return [*point.shared, *(line for row in point.rows for line in row.lines)]


def test_while_the_council_is_on_the_answer_comes_later() -> None:
    """Also where nobody knows a term."""
    asked = response(kind="question", answers=[], pauses=True)

    ((line, _),) = times(only(advice(), asked, council(agreements=[])))

    assert line.sign is Sign.LATER


def test_of_two_letters_that_were_not_good_enough_the_oldest_is_asked_about() -> None:
    """One question for each case."""
    letters = [
        response(
            id=f"r{month}",
            received=dt.date(2026, month, 2),
            answers=[{**NO, "recommendation": number}],
            better_answer={
                "on": dt.date(2026, month, 20),
                "by": dt.date(2026, month + 2, 1),
                "recommendations": [number],
                "why": "De reden ontbreekt.",
            },
        )
        for number, month in (("1", 3), ("2", 4))
    ]
    found = concerns(judged(advice(recommendations=THREE[:2]), *letters))

    (concern,) = (one for one in found if one.lack is Lack.BETTER)
    assert concern.brief == "Gevraagd: uiterlijk op 1 mei 2026."


def test_what_was_only_spoken_is_missing_on_paper() -> None:
    """Of three recommendations one was answered on paper and one by word of mouth."""
    records = (
        advice(recommendations=THREE),
        response(answers=[NO]),
        response(id="b", form="oral", answers=[{**NO, "recommendation": "2"}]),
    )
    (concern,) = (one for one in concerns(judged(*records)) if one.lack is Lack.ANSWER)

    assert "geen antwoord op papier op aanbeveling 2 en 3" in concern.text
    assert any("op papier op aanbeveling 2 en 3" in text for text in steps(*records))


def test_a_decision_before_the_advice_is_told_once_of_two_bodies() -> None:
    """It is one decision."""
    request = {"asked": dt.date(2026, 1, 8)}
    decided = {"date": dt.date(2026, 1, 20), "what": "Besluit"}
    asked = advice(to=BOTH, kind="requested", request=request, decided=decided)
    found = concerns(judged(asked, SERVICE))

    assert [one.lack for one in found].count(Lack.ADVICE_FIRST) == 1


def test_who_was_asked_too_late_waits_since_that_day() -> None:
    """And not since the day on which the advice went out."""
    request = {"asked": dt.date(2026, 1, 8), "phase": "decided"}
    found = concerns(judged(advice(kind="requested", request=request)))

    (concern,) = (one for one in found if one.lack is Lack.ADVICE_FIRST)
    assert concern.days == (TODAY - dt.date(2026, 1, 8)).days


def test_one_answer_in_doubt_is_told_as_one() -> None:
    """Six weeks after an advice of which nobody knows whether four or eight were agreed."""
    doubtful = advice(kind="unknown"), response(received=dt.date(2026, 3, 16))
    verdicts = judged(*doubtful, council(agreements=[TWO_TERMS]))

    (told,) = coverage_sentences(figures_of(verdicts.cases, TODAY))

    assert "1 antwoord waarvan niet zeker is of het op tijd kwam" in told


def test_what_the_council_read_adds_up() -> None:
    """Of three answers that the computer cannot judge it found one explained."""
    unsure = {**NO, "explanation": "ProRail."}
    records = [
        record
        for number in range(3)
        for record in (
            advice(id=f"a{number}"),
            response(
                id=f"r{number}",
                advice=f"a{number}",
                answers=[unsure],
                review=[
                    {
                        "recommendation": "1",
                        "explained": number == 0,
                        "by": "raad",
                        "on": dt.date(2026, 4, 1),
                    }
                ],
            ),
        )
    ]
    cases = judged(*records).cases
    (told,) = reads(figures_of(cases, TODAY).statistics, cases)

    assert told.number == 3
    assert "1" in told.text
    assert "2" in told.text


@pytest.mark.parametrize(("to", "named"), [(["college"], False), (["dienst"], True), (BOTH, True)])
def test_who_is_asked_is_named_unless_it_is_the_college_alone(
    to: list[str], *, named: bool
) -> None:
    """A reader of the page takes it to be about the college."""
    found = items(judged(advice(to=to), SERVICE, council(advises=BOTH)))

    assert {one.names_body for one in found} == {named}


def test_a_letter_without_a_position_changed_nothing() -> None:
    """What was said before it is what was changed."""
    letters = [
        response(id="r3", received=dt.date(2026, 3, 2), answers=[NO]),
        response(
            id="r4",
            received=dt.date(2026, 4, 2),
            answers=[{"recommendation": "1", "explanation": "Wij kijken er nog naar."}],
        ),
        response(
            id="r5",
            received=dt.date(2026, 5, 2),
            answers=[{**NO, "decision": "adopted", "explanation": "Dit doen wij."}],
        ),
    ]

    assert any("2 maart 2026" in one.text for one in lines(only(advice(), *letters)))


def test_what_is_done_names_the_day_on_which_it_was() -> None:
    """And not the day by which it was promised."""
    action = {"what": "De bus", "by": dt.date(2026, 9, 1), "done": dt.date(2026, 6, 15)}
    given = {**NO, "decision": "adopted", "explanation": "Dit doen wij.", "actions": [action]}
    (point,) = points(only(advice(), response(answers=[given])), TODAY)

    assert point.now is not None
    assert "15 juni 2026" in point.now.when + point.now.text


def test_of_two_last_days_none_is_called_the_latest() -> None:
    """Each names the other one."""
    today = dt.date(2026, 2, 20)
    verdict = only(advice(kind="unknown"), council(agreements=[TWO_TERMS]), today=today)
    texts = [one.text for one in timeline(verdict, today) if "Laatste dag" in one.text]

    assert len(texts) == 2
    assert not any("op zijn laatst" in text for text in texts)


def test_who_answers_for_another_was_not_advised_itself() -> None:
    """`Ook namens` is for who speaks for itself as well."""
    letter = response(**{"from": "dienst", "on_behalf_of": ["college"]})
    texts = [one.text for one in timeline(only(advice(), SERVICE, letter), TODAY)]

    assert "Antwoord van De dienst, namens Het college van Proefstad (brief)" in texts


def test_one_wait_that_is_not_over_is_at_least_so_long() -> None:
    """Too few for a middle, and still growing."""
    (wait,) = waits((), judged(advice()).cases)

    assert (wait.usual_at_least, wait.at_least) == (False, True)


@pytest.mark.parametrize("to", [BOTH, BOTH[::-1]])
def test_equal_waits_stand_by_name(to: list[str]) -> None:
    """Whichever was advised first."""
    found = waits((), judged(advice(to=to), SERVICE, council(advises=BOTH)).cases)

    assert [one.who for one in found] == ["De dienst", "Het college van Proefstad"]


def test_one_reason_is_given_with_the_recommendation() -> None:
    """And of one recommendation not all are told of."""
    (case,) = only(advice(), response()).addressees

    assert explanation_sentence(case) == "Bij de aanbeveling staat een reden of stap."


def test_what_was_withdrawn_and_replaced_is_told_to_be_both() -> None:
    """In that order."""
    gone = {"on": dt.date(2026, 5, 6), "reason": "Het is al geregeld."}
    old = advice(withdrawn=gone, superseded_by="2026-05-b")
    new = advice(id="2026-05-b", sent=dt.date(2026, 5, 4))

    told = [tag.text for _, tag in tags(only(old, new))]

    assert told[:2] == ["Ingetrokken", "Vervangen door een nieuw advies"]
