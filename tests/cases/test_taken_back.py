"""A promise that a later answer refuses is taken back: it stays, and accuses nobody."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, advice, register, response
from site_pages.pages_for_tests import page, site_of, words
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import ObligationKind, obligations
from weerklank.cases.owing.promises import ledger
from weerklank.records.models.response import Response
from weerklank.records.values.partial_date import PartialDate
from weerklank.rules.follow_up import FollowUpState

PROMISE = {"what": "Loket open", "who": "team Loket", "by": dt.date(2026, 5, 1)}


def letter(day: dt.date, **fields: object) -> Response:
    """One letter of the college about the first recommendation."""
    answer = {"recommendation": "1", "explanation": "Omdat team Loket groeit.", **fields}
    return response(id=f"brief-{day}", received=day, answers=[answer])


YES = letter(dt.date(2026, 2, 1), decision="adopted", actions=[PROMISE])
NO = letter(dt.date(2026, 3, 1), decision="rejected")
DONE = {**PROMISE, "done": dt.date(2026, 2, 20)}


@pytest.mark.parametrize(
    ("letters", "state"),
    [
        ((YES,), "past_due"),
        ((YES, NO), "taken_back"),
        ((NO, letter(dt.date(2026, 4, 1), decision="adopted", actions=[PROMISE])), "past_due"),
        ((YES, NO, letter(dt.date(2026, 4, 1), decision="adopted")), "past_due"),
        ((YES, letter(dt.date(2026, 3, 1), decision="partly")), "past_due"),
        ((YES, letter(dt.date(2026, 4, 1))), "past_due"),
        ((YES, letter(dt.date(2026, 3, 1), decision="rejected", actions=[PROMISE])), "past_due"),
        ((letter(dt.date(2026, 2, 1), decision="adopted", actions=[DONE]), NO), "reported_done"),
    ],
)
def test_the_last_answer_leads(letters: tuple[Response, ...], state: str) -> None:
    """Only a no after the promise takes it back, until a later yes; what was done is done."""
    found = ledger(judge(register(advice(), *letters), TODAY).cases)

    assert {one.verdict.state for one in found} == {state}


def test_nobody_owes_what_was_taken_back() -> None:
    """The ledger keeps the promise with the day of the refusal; no list asks for it."""
    verdicts = judge(register(advice(), YES, NO), TODAY)
    (promise,) = ledger(verdicts.cases)

    assert promise.verdict.taken_back == PartialDate.of(dt.date(2026, 3, 1))
    assert [o for o in obligations(verdicts) if o.kind is ObligationKind.PROMISE] == []


def test_a_refusal_is_looked_at_again_a_year_after_it_took_back() -> None:
    """A promise that is no more does not hide the question."""
    (case,) = judge(register(advice(), YES, NO), dt.date(2027, 3, 1)).cases

    assert case.recommendations[0].follow_up.state is FollowUpState.RECHECK_DUE


@pytest.mark.parametrize("source", ["adviezen/2026-01-bus.md", "raadsleden/index.md", "index.md"])
def test_no_page_accuses(source: str) -> None:
    """No page says that it is promised or had to be ready."""
    text = words(page(site_of(register(advice(), YES, NO)), source))

    assert "Beloofd: loket open" not in text
    assert "klaar moeten zijn" not in text
    assert "Belofte voorbij de datum" not in text


def test_pages_say_when_it_was_taken_back() -> None:
    """The page of the advice and the list of promises tell both days."""
    site = site_of(register(advice(), YES, NO))

    for source in ("adviezen/2026-01-bus.md", "beloften/index.md"):
        text = words(page(site, source))
        assert "teruggenomen" in text.lower()
        assert "1 maart 2026" in text
        assert "1 mei 2026" in text
