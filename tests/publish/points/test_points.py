"""The card of a recommendation: a tag is a decision, a line a judgement, red what is lacking."""

from __future__ import annotations

import re

import pytest

from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import page, site_of
from weerklank.cases.case import AdviceCase
from weerklank.cases.judge import judge
from weerklank.publish.pages.advising.advice import times
from weerklank.publish.parts.point.point_lines import Sign
from weerklank.publish.parts.point.points import Point, points, unanswered
from weerklank.records.models.advice import Advice
from weerklank.records.models.response import Response

WITHOUT_REASON = {
    "recommendation": "1",
    "decision": "rejected",
    "explanation": "Dit doen wij niet.",
}
REPLY = {
    "text": "Er was d.d. 2 maart geen geld. Dat hadden wij moeten zeggen.",
    "by": "de secretaris",
    "on": "2026-06-01",
    "recommendation": "1",
}
REASON = {
    "recommendation": "1",
    "decision": "rejected",
    "explanation": "Dit doen wij niet, omdat de bus 80.000 euro per jaar kost en dat geld er "
    "in 2026 niet is. Wij hebben te weinig mensen om het uit te voeren.",
}
SERVICE = college(id="dienst", title="De Dienst", kind="gr_board")


def case_of(*records: Advice | Response) -> AdviceCase:
    """The first advice of these records, with a service beside the college."""
    both_advised = council(advises=["college", "dienst"])
    return judge(register(both_advised, *records, SERVICE), TODAY).advices[0]


def point_of(*records: Advice | Response) -> Point:
    """The card of its first recommendation."""
    return points(case_of(*records), TODAY)[0]


def both(**fields: object) -> Advice:
    """An advice to the college and the service."""
    return advice(to=["college", "dienst"], **fields)


def of_service(**fields: object) -> Response:
    """The answer of the service."""
    return response(id="2026-01-bus-dienst", **{"from": "dienst", **fields})


def test_equal_answers_stand_once() -> None:
    """Two organisations that said the same share a row, and the reason is said of both."""
    joint = point_of(both(), response(answers=[REASON]), of_service(answers=[REASON]))

    assert [(row.who, row.tag and row.tag.text, row.lines) for row in joint.rows] == [
        ("Het college van Proefstad en De Dienst", "Nee", ())
    ]
    assert [line.text for line in joint.shared] == ["Er staat een reden."]


def test_a_reason_in_two_different_answers_is_said_of_both() -> None:
    """The decisions differ, the judgement does not."""
    yes = {**REASON, "decision": "partly", "parts": {"yes": "de bus", "no": "de trein"}}
    found = point_of(both(), response(answers=[REASON]), of_service(answers=[yes]))

    assert [row.tag and row.tag.text for row in found.rows] == ["Nee", "Deels"]
    assert [line.text for line in found.shared] == ["In beide antwoorden staat een reden."]


def test_beside_a_red_judgement_the_municipality_speaks() -> None:
    """The first sentence of its reply, abbreviations and all."""
    found = point_of(advice(), response(answers=[WITHOUT_REASON], reply=[REPLY]))

    assert [(line.sign, line.text) for line in found.shared] == [
        (Sign.NONE, "Er staat geen uitleg."),
        (Sign.REPLY, "Het college van Proefstad zegt: “Er was d.d. 2 maart geen geld.”"),
    ]


WHOLE = {key: text for key, text in REPLY.items() if key != "recommendation"}
"""The same reply, to the council about all that it wrote."""


def test_a_reply_on_the_whole_stands_beside_a_red_judgement_too() -> None:
    """Unless it stands with the late answer above the cards already."""
    in_time = point_of(advice(), response(answers=[WITHOUT_REASON], reply=[WHOLE]))
    late = response(answers=[WITHOUT_REASON], reply=[WHOLE], received="2026-04-02")

    assert [line.sign for line in in_time.shared] == [Sign.NONE, Sign.REPLY]
    assert [line.sign for line in point_of(advice(), late).shared] == [Sign.NONE]
    assert len(times(case_of(advice(), late))[0][1]) == 1


def test_beside_a_late_promise_the_municipality_speaks() -> None:
    """It is red as well."""
    late = {"what": "Bus betalen", "by": "2026-05-01"}
    answer = {"recommendation": "1", "decision": "adopted", "actions": [late]}
    found = point_of(advice(), response(answers=[answer], reply=[REPLY]))

    assert [line.sign for line in found.shared][-2:] == [Sign.LATE, Sign.REPLY]


def test_the_reply_stands_below_the_judgement_it_is_about() -> None:
    """Not below what the other organisation said."""
    html = page(
        site_of(
            register(
                council(advises=["college", "dienst"]),
                both(),
                response(answers=[WITHOUT_REASON], reply=[REPLY]),
                of_service(answers=[REASON]),
                SERVICE,
                college(),
            )
        ),
        "adviezen/2026-01-bus.md",
    )

    card = html.partition('<dl class="wk-by">')[2].partition("</dl>")[0]
    told = re.findall(r'<dt>([^<]+)</dt>|wk-outcome--(\w+)"', card)

    assert [who or sign for who, sign in told] == [
        "Het college van Proefstad",
        "none",
        "reply",
        "De Dienst",
        "reason",
    ]


def test_beside_a_reason_it_does_not() -> None:
    """What it says back then stands with the answer."""
    found = point_of(advice(), response(answers=[REASON], reply=[REPLY]))

    assert [line.sign for line in found.shared] == [Sign.REASON]


@pytest.mark.parametrize(
    ("explained", "text"),
    [
        (True, "De raad vindt: dit is genoeg uitleg."),
        (False, "De raad vindt: dit legt het niet uit."),
        ("weet niet", "De raad weet niet of dit genoeg uitleg is."),
    ],
)
def test_the_council_speaks_where_the_computer_cannot(explained: object, text: str) -> None:
    """An opinion has a sign of its own and is never red."""
    pointer = {"recommendation": "1", "decision": "adopted", "explanation": "Zie bijlage 2."}
    review = {"recommendation": "1", "explained": explained, "by": "raad", "on": "2026-06-01"}
    found = point_of(advice(), response(answers=[pointer], review=[review]))

    assert [(line.sign, line.text) for line in found.shared] == [
        (Sign.READ, "De computer kan de uitleg niet beoordelen. Lees zelf."),
        (Sign.COUNCIL, text),
    ]


def test_beside_a_no_only_a_part_of_the_answer_waits() -> None:
    """A letter with a paragraph that may be the reason: the no itself was worked out."""
    body = "De bus kost 80.000 euro per jaar, en dat geld is er in 2026 niet."
    found = point_of(advice(), response(answers=[WITHOUT_REASON], body=body))

    assert [row.tag and row.tag.text for row in found.rows] == ["Nee"]
    assert [line.text for line in found.shared or found.rows[0].lines] == [
        "Een deel van het antwoord is nog niet verwerkt."
    ]


def test_what_holds_is_said_with_one_date_and_who_says_so() -> None:
    """Without proof it is what the organisation says."""
    done = {"what": "Bus betalen", "result": "u krijgt de bus terug", "done": "2026-05-01"}
    answer = {"recommendation": "1", "decision": "adopted", "actions": [done]}
    found = point_of(advice(), response(answers=[answer])).now
    proven = {**answer, "actions": [{**done, "evidence": "Besluit 5"}]}
    surely = point_of(advice(), response(answers=[proven])).now

    assert found is not None
    assert surely is not None
    assert (found.label, found.text) == ("Nu:", "u krijgt de bus terug.")
    assert found.when == "Sinds 1 mei 2026, zegt Het college van Proefstad."
    assert surely.when == "Sinds 1 mei 2026."


@pytest.mark.parametrize(
    ("action", "said"),
    [
        (
            {"what": "Bus betalen", "by": "2027-01"},
            "Straks: bus betalen. Beloofd: uiterlijk januari 2027.",
        ),
        ({"what": "Bus betalen"}, "Beloofd: bus betalen. Wanneer? Dat staat er niet bij."),
        (
            {"what": "AOW aanvullen", "done": "2026-05"},
            "Gedaan: AOW aanvullen. Klaar in mei 2026, zegt Het college van Proefstad.",
        ),
    ],
)
def test_without_a_result_the_promise_itself_is_told(action: dict[str, str], said: str) -> None:
    """As precise as the date is."""
    answer = {"recommendation": "1", "decision": "adopted", "actions": [action]}
    now = point_of(advice(), response(answers=[answer])).now

    assert now
    assert f"{now.label} {now.text} {now.when}" == said


def test_a_late_promise_is_red_and_no_more_than_the_record_says() -> None:
    """That it was not done is not known."""
    late = {"what": "Bus betalen", "by": "2026-05-01"}
    answer = {"recommendation": "1", "decision": "adopted", "actions": [late]}
    found = point_of(advice(), response(answers=[answer]))

    assert found.shared[-1].sign is Sign.LATE
    assert found.shared[-1].text == "Beloofd: 1 mei 2026. Hier staat niet dat het klaar is."


def test_where_nobody_answered_one_line_is_enough() -> None:
    """All recommendations stand in one list; with an answer each has its card."""
    assert unanswered(case_of(advice())) is not None
    assert unanswered(case_of(advice(), response())) is None


def test_equal_times_stand_once_and_late_with_the_reply() -> None:
    """Both late on the same day is one line."""
    late = {"received": "2026-04-02"}
    reply = [{key: text for key, text in REPLY.items() if key != "recommendation"}]
    found = times(case_of(both(), response(**late, reply=reply), of_service(**late)))

    assert [(line.who, line.text, len(replies)) for line, replies in found] == [
        ("Het college van Proefstad en De Dienst", "17 dagen te laat", 1)
    ]
