"""Which advices belong together: in a portfolio, a theme, the same words, a year; and which not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.cases.council.agenda import agenda, wanted
from weerklank.cases.council.happened import happened, held_by_year, open_questions
from weerklank.cases.council.meetings import sittings
from weerklank.cases.counting.portfolios import portfolios, without_portfolio
from weerklank.cases.judge import judge
from weerklank.cases.learning.lessons import lessons
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response

WORK = {"role": "wethouder Werk", "themes": ["werk"]}
CARE = {"role": "wethouder Zorg", "themes": ["zorg"]}
NEIGHBOUR = {"id": "buur", "title": "Het college van Buurstad"}
COSTLY = "Dit doen wij niet, want het kost 80.000 euro per jaar."
ILLEGAL = "Dit mag niet volgens artikel 8 van de Participatiewet."


def test_a_case_of_another_college_is_not_of_this_portfolio() -> None:
    """Each college has its own wethouder Werk."""
    records = register(
        advice(to=["buur"], themes=["werk"]),
        college(portfolios=[WORK]),
        college(**NEIGHBOUR, portfolios=[WORK]),
    )
    found = judge(records, TODAY).cases

    assert [len(without_portfolio(found, [one])) for one in portfolios(records)] == [0, 1]
    assert {one.name: one.college.id for one in portfolios(records)} == {
        "wethouder-werk-buur": "buur",
        "wethouder-werk-college": "college",
    }


def test_a_role_of_one_college_alone_has_a_short_address() -> None:
    """Nothing has to be told apart."""
    records = register(college(portfolios=[WORK, CARE]))

    assert [one.name for one in portfolios(records)] == ["wethouder-werk", "wethouder-zorg"]


def test_only_a_college_has_portfolios() -> None:
    """Another body that names one has no wethouder."""
    service = college(id="dienst", title="De dienst", kind="gr_board", portfolios=[WORK])

    assert portfolios(register(service)) == ()


def test_what_no_portfolio_holds_is_without() -> None:
    """And what one holds is not."""
    records = register(
        college(portfolios=[WORK, CARE]),
        advice(id="a", themes=["werk"]),
        advice(id="b", themes=["zorg"]),
        advice(id="c", themes=["wonen"]),
    )
    found = judge(records, TODAY).cases

    left = without_portfolio(found, portfolios(records))

    assert [case.advice.id for case in left] == ["c"]


def _answers(*texts: str) -> list[Advice | Response]:
    """An advice with a refusal in each of these texts."""
    found: list[Advice | Response] = []
    for number, text in enumerate(texts, start=1):
        answer = {"recommendation": "1", "decision": "rejected", "explanation": text}
        found += [
            advice(id=f"advies-{number}", sent=dt.date(2026, 2, number)),
            response(id=f"brief-{number}", advice=f"advies-{number}", answers=[answer]),
        ]
    return found


def test_texts_that_differ_are_no_group() -> None:
    """Of three refusals the two that are alike stand together, with the text of the newest."""
    found = lessons(judge(register(*_answers(COSTLY, ILLEGAL, f"{COSTLY} Nee.")), TODAY))

    (group,) = found.same_texts

    assert [case.advice.id for case in group.cases] == ["advies-3", "advies-1"]
    assert group.text == f"{COSTLY} Nee."


def test_the_text_that_was_used_most_stands_first() -> None:
    """Three times before twice, whichever is the newest."""
    for texts in ((COSTLY, ILLEGAL, COSTLY, ILLEGAL, COSTLY), (ILLEGAL, *[COSTLY] * 3, ILLEGAL)):
        found = lessons(judge(register(*_answers(*texts)), TODAY))

        assert [(one.text, len(one.cases)) for one in found.same_texts] == [
            (COSTLY, 3),
            (ILLEGAL, 2),
        ]


def test_grounds_used_as_often_stand_by_name() -> None:
    """The same order at each build, whichever advice is the newest."""
    texts = (COSTLY, ILLEGAL)
    orders = [
        [one.ground for one in lessons(judge(register(*_answers(*of)), TODAY)).same_grounds]
        for of in (texts, texts[::-1])
    ]

    assert orders[0] == orders[1] == sorted(orders[0])
    assert len(orders[0]) == 2


def test_silent_themes_of_one_advice_stand_by_name() -> None:
    """They have been silent as long."""
    records = register(advice(themes=["zorg", "wonen"]), advice(id="b", themes=["zorg"]))

    found = lessons(judge(records, TODAY)).silent_themes

    assert [one.theme for one in found] == ["wonen", "zorg"]


def event(on: str, kind: str = "consultation", **fields: object) -> dict[str, object]:
    """Something that happened with the council."""
    return {"kind": kind, "on": on, "what": f"Op {on}", **fields}


def test_consultations_are_counted_in_the_year_that_is_certain() -> None:
    """No question is one, and one of some day in two years is in neither."""
    held = [
        event("2024-05-01"),
        event("2025"),
        event("2025-11-01"),
        event("2025-12-01/2026-01-10"),
        event("2025-03-01", "question"),
    ]
    records = register(council(happened=held))

    assert held_by_year(happened(records, judge(records, TODAY))) == ((2025, 2), (2024, 1))


@pytest.mark.parametrize(("on", "shown"), [("2026-11-23", 1), ("2026-11-24", 0), ("2026-11", 1)])
def test_what_may_have_happened_by_today_is_told(on: str, shown: int) -> None:
    """Tomorrow has not been."""
    records = register(council(happened=[event(on)]))

    assert len(happened(records, judge(records, TODAY))) == shown


def test_a_question_with_an_answer_is_not_open() -> None:
    """Only the other one is."""
    put = [
        event("2026-03-01", "question", term="4 weken", answered_on="2026-03-20"),
        event("2026-03-02", "question", term="4 weken", answered_on="none"),
    ]
    records = register(council(happened=put), college())

    found = open_questions(records, judge(records, TODAY))

    assert [one.happening.what for one in found] == ["Op 2026-03-02"]


def topics(found: Sequence[object]) -> list[str]:
    """What the items of an agenda are about."""
    return [item.topic.topic for item in found]  # type: ignore[attr-defined]


def test_only_what_was_asked_by_a_day_is_wanted() -> None:
    """Not what the council itself set, what has no day, or what was decided already."""
    rows = [
        {"topic": "Gevraagd", "asked": "2026-10-01", "wanted_by": "2027-01-15"},
        {"topic": "Eigen", "wanted_by": "2027-01-15"},
        {"topic": "Zonder dag", "asked": "2026-10-01"},
        {
            "topic": "Besloten",
            "asked": "2026-10-01",
            "wanted_by": "2027-01-15",
            "decided": {"date": "2026-11-01"},
        },
    ]
    records = register(council(agenda=rows))

    assert topics(wanted(records, judge(records, TODAY))) == ["Gevraagd"]


def test_topics_of_one_day_stand_by_name() -> None:
    """And those without a day come last."""
    rows = [
        {"topic": "Aan het eind"},
        {"topic": "Wonen", "wanted_by": "2027-01-15"},
        {"topic": "Bus", "wanted_by": "2027-01-15"},
        {"topic": "Zorg", "wanted_by": "2027-01"},
    ]
    records = register(council(agenda=rows))

    assert topics(agenda(records, judge(records, TODAY))) == [
        "Bus",
        "Wonen",
        "Zorg",
        "Aan het eind",
    ]


def test_only_meetings_of_a_gemeenteraad_from_today_on_get_a_pack() -> None:
    """Today's meeting has not been; a council meets for itself."""

    def of(body: str, kind: str, *days: str) -> Body:
        meetings = [{"date": day, "what": "Commissie"} for day in days]
        return college(id=body, title=body, kind=kind, meetings=meetings)

    raad = of("gemeenteraad", "gemeenteraad", "2026-11-22", "2026-11-23", "2026-12-07")
    records = register(raad, of("college", "college", "2026-11-30"))

    assert [str(one.date) for one in sittings(records, TODAY)] == ["2026-11-23", "2026-12-07"]


@pytest.mark.parametrize(
    ("sent", "year"), [("2026-02-02", 2026), ("2026", 2026), ("2025-12-30/2026-01-02", None)]
)
def test_an_advice_is_of_the_year_that_is_certain(sent: str, year: int | None) -> None:
    """A year is enough; around New Year nobody knows."""
    (case,) = judge(register(advice(sent=sent)), TODAY).cases

    assert case.year == year
