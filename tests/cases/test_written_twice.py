"""A letter that was entered twice is noticed, and what is equal in it is told once."""

from __future__ import annotations

import datetime as dt
from pathlib import PurePosixPath

import pytest

from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import page, site_of, words
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import joint, obligations
from weerklank.cases.owing.promises import ledger
from weerklank.records.checks import contradiction_checks
from weerklank.records.files.collection import Collection, Folder
from weerklank.records.files.sheets import Sheet
from weerklank.records.models.response import Response
from weerklank.rules.answers import known_on

ACTION = {"what": "Formulier aanpassen", "who": "afdeling Inkomen", "by": dt.date(2026, 9, 1)}
ADOPTED = {
    "recommendation": "1",
    "decision": "adopted",
    "explanation": "Dat doen wij vanaf 1 mei 2026.",
    "actions": [ACTION],
}


def letter(**fields: object) -> Response:
    """The college adopts the recommendation and promises a form."""
    return response(**{"answers": [ADOPTED], "body": "Wij passen het formulier aan.", **fields})


def promises_in(*letters: Response) -> int:
    """How many promises the ledger, the obligations and the page of the advice hold: the same."""
    verdicts = judge(register(advice(), *letters), TODAY)
    told = words(page(site_of(register(advice(), *letters)), "adviezen/2026-01-bus.md"))
    (case,) = verdicts.cases
    owed = [one for one in joint(obligations(verdicts)) if one.owed.promise]

    counts = {
        len(ledger(verdicts.cases)),
        sum(len(one.follow_up.actions) for one in case.recommendations),
        len(owed),
        told.count("Formulier aanpassen. Wie: afdeling Inkomen."),
    }
    assert all(len(set(one.bodies)) == len(one.bodies) for one in owed)
    assert len(counts) == 1
    return counts.pop()


def test_an_equal_letter_counts_once() -> None:
    """Two files with the same content are one letter: one answer, one promise."""
    twice = (letter(), letter(id="2026-01-bus-college-2"))
    (case,) = judge(register(advice(), *twice), TODAY).cases

    assert promises_in(*twice) == 1
    assert [one.id for one in case.responses] == ["2026-01-bus-college"]
    assert len(case.recommendations[0].rounds) == 1


def test_a_promise_that_is_repeated_is_one_promise() -> None:
    """A later letter that names the same promise for the same day adds none."""
    later = letter(id="2026-01-bus-later", received=dt.date(2026, 5, 2), kind="report", body=None)

    assert promises_in(letter(), later) == 1


def test_another_day_is_another_promise() -> None:
    """What differs is not put together: both stand there."""
    other = {**ADOPTED, "actions": [ACTION | {"by": dt.date(2026, 10, 1)}]}
    later = letter(id="2026-01-bus-later", received=dt.date(2026, 5, 2), answers=[other])

    verdicts = judge(register(advice(), letter(), later), TODAY)

    assert len(ledger(verdicts.cases)) == 2


def test_two_bodies_that_promise_the_same_owe_it_both() -> None:
    """Each in a letter of its own."""
    service = college(id="dienst", title="De Vliet", kind="gr_board")
    records = register(
        council(advises=["college", "dienst"]),
        service,
        advice(to=["college", "dienst"]),
        letter(),
        letter(id="van-de-dienst", **{"from": "dienst"}),
    )

    assert len(ledger(judge(records, TODAY).cases)) == 2


def test_answers_to_different_advices_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two thousand letters without a date of their own are no two million comparisons."""
    compared: list[object] = []
    monkeypatch.setattr(contradiction_checks, "_same_letter", lambda *two: compared.append(two))
    sheets = {
        name: Sheet(name, letter(id=name, advice=name), PurePosixPath(name), {})
        for name in ("een", "twee", "drie")
    }
    none = Folder(PurePosixPath(), {}, frozenset(), frozenset(), ())
    folder = Folder(PurePosixPath(), sheets, frozenset(sheets), frozenset(), ())

    found = contradiction_checks.check_twice(Collection(none, folder, none))

    assert list(found) == []
    assert compared == []


def test_what_differs_at_once_is_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand advices are no half a million comparisons: only those of one title meet."""
    compared: list[object] = []
    monkeypatch.setattr(contradiction_checks, "_same_advice", lambda *two: compared.append(two))
    sheets = {
        name: Sheet(name, advice(id=name, title=f"Advies {name}"), PurePosixPath(name), {})
        for name in ("een", "twee", "drie")
    }
    none = Folder(PurePosixPath(), {}, frozenset(), frozenset(), ())
    folder = Folder(PurePosixPath(), sheets, frozenset(sheets), frozenset(), ())

    found = contradiction_checks.check_twice(Collection(folder, none, none))

    assert list(found) == []
    assert compared == []


def test_a_letter_of_after_today_is_not_known_yet() -> None:
    """On the day itself it is."""
    came = letter(received=dt.date(2026, 6, 2))

    assert known_on([came], dt.date(2026, 6, 1)) == ()
    assert known_on([came], dt.date(2026, 6, 2)) == (came,)
