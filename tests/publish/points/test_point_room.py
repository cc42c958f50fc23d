"""Cards that do not fit on three screens of a phone are closed, without hiding what is red."""

from __future__ import annotations

import re

from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import site_of
from weerklank.cases.judge import judge
from weerklank.publish.parts.point.point_room import within_room
from weerklank.publish.parts.point.points import Point, points
from weerklank.records.models.advice import Advice
from weerklank.records.models.response import Response

SERVICE = college(id="dienst", title="De Dienst", kind="gr_board")
YES = {
    "decision": "adopted",
    "explanation": "Wij doen dit, omdat 80 mensen per jaar nu niet weten wie zij kunnen bellen.",
    "actions": [{"what": "Een nummer in elke brief", "by": "2026-05-01"}],
}
NO = {"decision": "rejected", "explanation": "Dit doen wij niet."}
REPLY = {"text": "Dat hadden wij moeten zeggen.", "by": "de secretaris", "on": "2026-06-01"}
TITLE = "Laat mensen niet wachten"
ABOVE = ("Mensen wachten lang en weten niet wie hen kan helpen.",)


def promised(count: int) -> tuple[Advice | Response, ...]:
    """An advice of so many recommendations: one promised and was late, the other gave no reason."""
    numbers = [str(number) for number in range(1, count + 1)]
    asked = [
        {"id": one, "text": f"Zet in brief {one} een nummer van wie hem kan uitleggen."}
        for one in numbers
    ]
    about = [{"recommendation": one} for one in numbers]
    return (
        advice(to=["college", "dienst"], recommendations=asked),
        response(answers=[YES | one for one in about]),
        response(
            id="2026-01-bus-dienst",
            **{"from": "dienst"},
            answers=[NO | one for one in about],
            complete=True,
            reply=[REPLY | one for one in about],
        ),
    )


def cards(count: int) -> tuple[Point, ...]:
    """The cards of such an advice, before anybody looked whether they fit."""
    return points(judge(register(SERVICE, *promised(count)), TODAY).advices[0], TODAY)


def test_two_cards_fit_and_stand_open() -> None:
    """Nobody has to open what fits."""
    found = within_room(cards(2), TITLE, ABOVE)

    assert [point.is_open for point in found] == [True, True]


def test_of_many_cards_the_last_are_closed() -> None:
    """The first stand open as long as there is room, in the order of the advice."""
    found = [point.is_open for point in within_room(cards(6), TITLE, ABOVE)]

    assert found == sorted(found, reverse=True)
    assert found[-1] is False


def test_a_longer_introduction_leaves_less_room() -> None:
    """What stands above the cards is on the same three screens."""
    found = cards(2)
    short, long = within_room(found, TITLE, ABOVE), within_room(found, TITLE, (*ABOVE, "x" * 1_000))

    assert sum(point.is_open for point in long) < sum(point.is_open for point in short)


def test_a_long_title_of_the_page_takes_more_room_than_as_much_text() -> None:
    """Its letters are larger, so that fewer go on a line."""
    found, long = cards(3), "Stop met de kostendelersnorm voor wie iemand in huis neemt " * 3

    in_title = within_room(found, long, ABOVE)
    in_text = within_room(found, TITLE, (*ABOVE, long))

    assert sum(point.is_open for point in in_title) < sum(point.is_open for point in in_text)


def test_a_closed_card_hides_no_decision_and_nothing_red() -> None:
    """The late promise, the missing reason and what the municipality says of it stay in sight."""
    site = site_of(register(council(), SERVICE, *promised(6)))
    html = site.by_source["adviezen/2026-01-bus.md"].body("")
    summaries = re.findall(r'wk-rec--closed"><summary>(.*?)</summary>', html, re.DOTALL)

    assert summaries
    for one in summaries:
        text = re.sub(r"<[^>]+>", " ", one)
        for part in ("Ja", "Nee", "Er staat geen uitleg.", "Beloofd: 1 mei 2026.", "zegt:"):
            assert part in text


def test_a_closed_card_says_why_no_decision_stands_there() -> None:
    """A name with nothing behind it leaves a reader to guess: neither yes nor no is said."""
    neither = {"explanation": "Wij verwijzen u naar het antwoord van de dienst."}
    asked, _, second = promised(6)
    said = response(answers=[neither | {"recommendation": str(one)} for one in range(1, 7)])
    html = site_of(register(council(), SERVICE, asked, said, second))
    summaries = re.findall(
        r'wk-rec--closed"><summary>(.*?)</summary>',
        html.by_source["adviezen/2026-01-bus.md"].body(""),
        re.DOTALL,
    )

    assert summaries
    assert all("Er staat geen ja of nee." in one for one in summaries)
