"""The card of a recommendation where two organisations differ: who is told what, and once."""

from __future__ import annotations

import pytest

from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.cases.case import AdviceCase
from weerklank.cases.judge import judge
from weerklank.publish.parts.point.point_lines import Sign
from weerklank.publish.parts.point.points import Point, points, unanswered
from weerklank.records.models.advice import Advice
from weerklank.records.models.response import Response

SERVICE = college(id="dienst", title="De Dienst", kind="gr_board")
REASON = {
    "recommendation": "1",
    "decision": "rejected",
    "explanation": "Dit doen wij niet, want de bus kost 80.000 euro per jaar.",
}
LATE = {"what": "Bus betalen", "by": "2026-05-01"}
LATER = {"what": "Bank zetten", "by": "2026-06-01"}


def case_of(*records: Advice | Response) -> AdviceCase:
    """The first advice of these records, with a service beside the college."""
    advised = council(advises=["college", "dienst"])
    return judge(register(advised, *records, SERVICE), TODAY).advices[0]


def point_of(*records: Advice | Response) -> Point:
    """The card of its first recommendation."""
    return points(case_of(*records), TODAY)[0]


def both() -> Advice:
    """An advice to the college and the service."""
    return advice(to=["college", "dienst"])


def of_service(**fields: object) -> Response:
    """The answer of the service."""
    return response(id="2026-01-bus-dienst", **{"from": "dienst", **fields})


def adopted(*actions: dict[str, str]) -> dict[str, object]:
    """A yes with these promises."""
    return {"recommendation": "1", "decision": "adopted", "actions": list(actions)}


def test_each_letter_stands_once_and_a_silent_body_says_nothing() -> None:
    """A letter for two is one letter."""
    joint = point_of(both(), response(answers=[REASON], on_behalf_of=["dienst"]))
    apart = point_of(both(), response(answers=[REASON]), of_service(answers=[REASON]))
    alone = point_of(both(), response(answers=[REASON]))

    assert [who for who, _ in joint.said] == ["Het college van Proefstad en De Dienst"]
    assert [who for who, _ in apart.said] == ["Het college van Proefstad", "De Dienst"]
    assert [who for who, _ in alone.said] == ["Het college van Proefstad"]


def test_of_two_late_promises_the_one_that_is_late_longest_is_told() -> None:
    """In whatever order the letter makes them."""
    for actions in ((LATE, LATER), (LATER, LATE)):
        found = point_of(advice(), response(answers=[adopted(*actions)]))

        late = [line.text for line in found.shared if line.sign is Sign.LATE]
        assert late == ["Beloofd: 1 mei 2026. Hier staat niet dat het klaar is."]


def test_what_the_other_says_back_stands_with_no_promise_of_this_one() -> None:
    """Only who made the promise speaks about it."""
    said = {"text": "Dit is onze reactie.", "by": "raad", "on": "2026-06-01", "recommendation": "1"}
    found = point_of(
        both(), response(answers=[adopted(LATE)]), of_service(answers=[REASON], reply=[said])
    )

    assert [line.sign for line in found.shared] == [Sign.LATE]


@pytest.mark.parametrize("with_term", [True, False])
def test_one_line_for_all_only_where_it_is_the_same_for_all(*, with_term: bool) -> None:
    """Of two bodies one of which owes nothing by a day each recommendation has its card."""
    terms = [
        {"source": "V", "with": of, "answer_term": "6 weken", "termijnenwet": "excluded"}
        for of in ("college", *(["dienst"] if with_term else []))
    ]
    records = register(
        council(advises=["college", "dienst"], agreements=terms), college(), both(), SERVICE
    )

    assert bool(unanswered(judge(records, TODAY).advices[0])) is with_term


def silent(**fields: object) -> AdviceCase:
    """An advice on which nothing stands."""
    return case_of(advice(**fields))


@pytest.mark.parametrize(
    ("fields", "signs"),
    [
        ({}, [Sign.LATE]),
        ({"sent": "2026-11-02"}, [Sign.LATER]),
        ({"answer": "none"}, [Sign.LATE]),
        ({"answer": "unknown"}, []),
        ({"withdrawn": {"on": "2026-02-10", "reason": "Anders."}}, [Sign.NEITHER]),
    ],
)
def test_silence_is_red_only_after_the_last_day(
    fields: dict[str, object], signs: list[Sign]
) -> None:
    """And never where nobody knows, or nobody waits."""
    (found,) = points(silent(**fields), TODAY)

    assert [line.sign for line in (*found.shared, *found.rows[0].lines)] == signs


def test_that_none_came_is_said_only_where_somebody_wrote_it() -> None:
    """Else it says what stands here."""
    (written,), (not_written,) = (points(silent(**f), TODAY) for f in ({"answer": "none"}, {}))

    assert written.shared[0].text != not_written.shared[0].text
    assert "kwam" in written.shared[0].text
    assert "staat" in not_written.shared[0].text
