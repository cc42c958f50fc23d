"""The years and the handover: every advice in its own year, and nothing open forgotten."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.cases.case import Verdicts
from weerklank.cases.counting.years import periods, within, without_year, years
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import obligations
from weerklank.publish.pages.advising.years import review, years_pages
from weerklank.publish.pages.council.agenda import undated_answers, why_no_day
from weerklank.publish.pages.council.handover import dated_answers, handover_pages, history


def _advices(days: list[dt.date]) -> Verdicts:
    sent = [advice(id=f"a{number}", sent=day) for number, day in enumerate(days)]
    return judge(register(*sent), TODAY)


@given(st.lists(st.dates(dt.date(2019, 1, 1), TODAY), max_size=8))
def test_every_advice_stands_in_one_year(days: list[dt.date]) -> None:
    """The years together hold every advice once."""
    verdicts = _advices(days)

    counted = [v.advice.id for span in years(verdicts) for v in within(verdicts, span)]

    assert sorted(counted) == sorted(v.advice.id for v in verdicts.advices)


def test_year_that_is_not_certain_is_left_out_and_named() -> None:
    """An advice of a winter that spans two years is in neither."""
    records = register(advice(sent="2024-12/2025-01"))
    verdicts = judge(records, TODAY)

    html = years_pages(records, verdicts)[0].body("")

    assert years(verdicts) == ()
    assert len(without_year(verdicts)) == 1
    assert "Niet meegeteld per jaar: 1 advies" in html


def test_percentage_appears_from_five_cases() -> None:
    """Four advices give a count, five give a percentage too."""
    for number, shown in ((4, False), (5, True)):
        records = register(
            *(advice(id=f"a{n}") for n in range(number)),
            *(response(id=f"a{n}-college", advice=f"a{n}") for n in range(number)),
        )
        html = years_pages(records, judge(records, TODAY))[0].body("")

        assert (f"{number} van {number} (100%)" in html) is shown


def test_running_year_says_so() -> None:
    """The current year is not closed."""
    verdicts = _advices([dt.date(2025, 5, 5), dt.date(2026, 5, 5)])

    assert [(span.name, span.running) for span in years(verdicts)] == [
        ("2026", True),
        ("2025", False),
    ]


def test_term_of_office_holds_its_advices() -> None:
    """An advice of the last day of a term belongs to it, one of the next day does not."""
    terms = [
        {"name": "periode 1", "from": dt.date(2022, 3, 30), "until": dt.date(2026, 3, 29)},
        {"name": "periode 2", "from": dt.date(2026, 3, 30)},
    ]
    records = register(
        advice(id="a1", sent=dt.date(2026, 3, 29)),
        advice(id="a2", sent=dt.date(2026, 3, 30)),
        college(periods=terms),
    )
    verdicts = judge(records, TODAY)

    found = {
        span.name: [v.advice.id for v in within(verdicts, span)]
        for span in periods(records, verdicts)
    }

    assert found == {"periode 2": ["a2"], "periode 1": ["a1"]}


def test_promises_of_the_years_add_up_to_the_ledger() -> None:
    """No promise is lost between the years."""
    answers = [{"recommendation": "1", "decision": "adopted", "actions": [{"what": "Bellen"}]}]
    records = register(
        advice(),
        response(answers=answers),
        advice(id="a2", sent=dt.date(2025, 5, 5)),
        response(id="a2-college", advice="a2", received=dt.date(2025, 6, 1), answers=answers),
    )
    verdicts = judge(records, TODAY)

    assert [review(span, verdicts).tally.promised for span in years(verdicts)] == [1, 1]


def test_handover_names_what_is_open() -> None:
    """An open answer and an undated promise stand on the page, in words."""
    answers = [{"recommendation": "1", "decision": "adopted", "actions": [{"what": "Bellen"}]}]
    records = register(
        advice(), response(answers=answers), advice(id="a2", sent=dt.date(2026, 11, 2))
    )
    verdicts = judge(records, TODAY)

    html = handover_pages(records, verdicts)[0].body("")

    assert [one.owed.case.advice.id for one in dated_answers(obligations(verdicts))] == ["a2"]
    assert "Bellen." in html
    assert "Beloofd, zonder datum" in html


def test_handover_names_what_is_owed_without_a_date() -> None:
    """No term, or a better answer asked without a day: each waits, and says why."""
    free = council(agreements=[{"source": "Nagekeken", "answer_term": "none"}])
    better = {"on": dt.date(2026, 4, 1), "why": "De reden ontbreekt."}
    silent = judge(register(free, advice()), TODAY)
    again = judge(register(advice(), response(better_answer=better)), TODAY)

    found = [
        why_no_day(one.owed)
        for verdicts in (silent, again)
        for one in undated_answers(obligations(verdicts))
    ]

    assert found == ["geen termijn afgesproken", "de raad vroeg om een beter antwoord"]


def test_handover_without_open_answers_says_so() -> None:
    """An answered advice leaves nothing open."""
    records = register(advice(), response())

    html = handover_pages(records, judge(records, TODAY))[0].body("")

    assert "Op deze site staat geen advies dat op antwoord wacht." in html


def test_history_goes_back_one_year() -> None:
    """What is older than 365 days is left to the pages of the years."""
    verdicts = _advices([TODAY - dt.timedelta(days=365), TODAY - dt.timedelta(days=366)])

    found = [case.advice.id for event, case in history(verdicts) if "Advies gegeven" in event.text]

    assert found == ["a0"]


def test_pages_stand_without_anything_to_show() -> None:
    """An empty register has a handover and an overview, each with a sentence."""
    verdicts = judge(register(), TODAY)

    assert "Op deze site staat geen belofte open." in handover_pages(register(), verdicts)[0].body(
        ""
    )
    assert "Er is nog geen jaar" in years_pages(register(), verdicts)[0].body("")


def test_withdrawn_advice_is_not_counted_as_silence() -> None:
    """Nobody owes an answer to an advice that the council took back."""
    gone = {"on": dt.date(2026, 3, 3), "reason": "Niet meer nodig."}
    verdicts = judge(register(advice(withdrawn=gone)), TODAY)

    found = review(years(verdicts)[0], verdicts)

    assert [(tag.text, number) for tag, number in found.decisions] == [
        ("Geen antwoord meer nodig", 1)
    ]


def test_an_advice_that_may_be_of_the_next_year_is_not_counted_in_this_one() -> None:
    """Not even where another advice makes that there is a page for the year."""
    verdicts = judge(
        register(advice(sent="2024-05-01"), advice(id="a2", sent="2024-12/2025-01")), TODAY
    )
    (span,) = years(verdicts)

    assert [v.advice.id for v in within(verdicts, span)] == ["2026-01-bus"]
