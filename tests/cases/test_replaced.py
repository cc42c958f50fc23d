"""Who replaced or withdrew an advice waits for nothing, and what was given still counts."""

from __future__ import annotations

import datetime as dt

import pytest

from cases.owing import BETTER, GONE, NEWER, UNEXPLAINED, case_of, owed
from registers_for_tests import TODAY, advice, council, register, response
from site_pages.pages_for_tests import page, reads, site_of, words
from weerklank.cases.counting.figures import figures_of
from weerklank.cases.judge import judge
from weerklank.cases.owing.waiting import WhyClosed
from weerklank.publish.parts.concerns.attention import concerns
from weerklank.publish.parts.timeline import timeline
from weerklank.records.values.partial_date import PartialDate


def test_replaced_after_an_answer_asks_nothing_in_any_room() -> None:
    """Answered without explanation and then replaced: page, list, form and calendar agree."""
    records = register(advice(superseded_by=NEWER.id), response(answers=[UNEXPLAINED]), NEWER)
    verdicts, site = judge(records, TODAY), site_of(records)
    old = next(case for case in verdicts.cases if case.advice.id == "2026-01-bus")

    assert (old.why_closed, old.is_open, old.waits_for) == (WhyClosed.REPLACED, False, ())
    assert [one.recommendation.id for one in old.missing_explanation] == ["1"]
    assert "om uitleg" not in words(page(site, "adviezen/2026-01-bus.md"))
    assert "Er is een nieuwer advies" in words(page(site, "adviezen/2026-01-bus.md"))
    assert [one.case.advice.id for one in concerns(verdicts)] == []
    assert "adviezen/2026-01-bus/antwoorden.md" not in site.by_source
    assert owed(*records.advices, *records.responses) == ()


def test_what_was_given_before_the_replacement_still_counts() -> None:
    """The verdict on the answer that came stays in the figures."""
    records = register(advice(superseded_by=NEWER.id), response(answers=[UNEXPLAINED]), NEWER)

    assert reads(page(site_of(records), "raadsleden/index.md")) == {"none": 1}


def test_an_answer_after_the_replacement_still_has_its_verdict() -> None:
    """Replaced on 16 February and answered on 2 March: that was in time, and stays so."""
    newer = NEWER.model_copy(update={"sent": PartialDate.of(dt.date(2026, 2, 16))})

    cases = judge(register(advice(superseded_by=NEWER.id), response(), newer), TODAY).cases
    old = next(case for case in cases if case.advice.id == "2026-01-bus")

    assert old.timeliness.state == "on_time"
    assert old.why_closed is WhyClosed.REPLACED


@pytest.mark.parametrize("newer_sent", [dt.date(2026, 3, 2), dt.date(2026, 10, 26)])
def test_replaced_in_silence_asks_nothing(newer_sent: dt.date) -> None:
    """Before or after its last day: nobody is asked where the answer stays any more."""
    newer = NEWER.model_copy(update={"sent": PartialDate.of(newer_sent)})
    site = site_of(register(advice(superseded_by=NEWER.id), newer))

    html = words(page(site, "adviezen/2026-01-bus.md"))

    assert owed(advice(superseded_by=NEWER.id), newer) == ()
    assert "waar het antwoord blijft" not in html
    assert "De tijd om te antwoorden is voorbij" not in html
    assert "Er is een nieuwer advies" in html


def test_the_timeline_says_that_it_was_replaced() -> None:
    """On the day on which the newer advice was sent, and not before that day."""
    newer = NEWER.model_copy(update={"sent": PartialDate.of(dt.date(2026, 3, 2))})
    records = register(advice(superseded_by=NEWER.id), newer)

    days = (dt.date(2026, 3, 1), dt.date(2026, 3, 2))
    cases = [one for day in days for one in judge(records, day).advices]
    found = [timeline(case, TODAY) for case in cases if case.advice.id == "2026-01-bus"]

    text = "Er kwam een nieuw advies voor in de plaats"
    told = [[one.moment.isoformat() for one in lines if one.text == text] for lines in found]
    assert told == [[], ["2026-03-02"]]


def test_a_newer_advice_that_was_not_sent_yet_replaces_nothing() -> None:
    """On the day itself the old advice is still the one that waits, and links to nowhere."""
    newer = NEWER.model_copy(update={"sent": PartialDate.of(dt.date(2026, 11, 24))})

    case = case_of(advice(superseded_by=NEWER.id), newer)

    assert case.is_open
    assert judge(register(advice(superseded_by=NEWER.id), newer), TODAY).advices[0].newer is None


def test_withdrawn_tomorrow_is_not_withdrawn() -> None:
    """What had not happened on the day is not known on the day."""
    gone = {"on": dt.date(2026, 3, 10), "reason": "Het is al geregeld."}

    assert case_of(advice(withdrawn=gone), today=dt.date(2026, 3, 9)).is_open
    assert case_of(advice(withdrawn=gone), today=dt.date(2026, 3, 10)).why_closed is (
        WhyClosed.WITHDRAWN
    )


@pytest.mark.parametrize(
    ("taken_back", "state", "why"),
    [
        (dt.date(2026, 4, 1), "running", WhyClosed.REPLACED),
        (dt.date(2026, 3, 2), "running", WhyClosed.WITHDRAWN),
        (dt.date(2026, 2, 20), "running", WhyClosed.WITHDRAWN),
        (dt.date(2027, 1, 1), "running", WhyClosed.REPLACED),
    ],
)
def test_of_replaced_and_withdrawn_the_first_ends_the_waiting(
    taken_back: dt.date, state: str, why: WhyClosed
) -> None:
    """Replaced on 2 March, so nobody is late on 16 March, whenever it was taken back."""
    newer = NEWER.model_copy(update={"sent": PartialDate.of(dt.date(2026, 3, 2))})
    gone = {"on": taken_back, "reason": "Het is al geregeld."}

    case = case_of(advice(superseded_by=NEWER.id, withdrawn=gone), newer)
    told = {step.what.code.split(".")[-1] for step in case.timeliness.steps}

    assert (case.timeliness.state, case.why_closed) == (state, why)
    assert f"ends_{why}" in told
    assert not case.is_open


def test_nobody_asks_again_about_what_was_replaced() -> None:
    """A refusal of a year ago comes back only while the advice stands."""
    refused = response(received=dt.date(2026, 3, 2))
    later = dt.date(2027, 6, 1)

    standing = case_of(advice(), refused, today=later)
    replaced = case_of(advice(superseded_by=NEWER.id), refused, NEWER, today=later)

    assert standing.recommendations[0].follow_up.state == "recheck_due"
    assert replaced.recommendations[0].follow_up.state == "none"


def test_the_column_that_says_what_runs_knows_a_withdrawal() -> None:
    """Nobody waits for an answer to a withdrawn advice: its days run no more."""
    assert case_of(advice()).days_run
    assert not case_of(advice(withdrawn=GONE)).days_run
    assert not case_of(advice(), response(better_answer=BETTER)).days_run


def test_a_replaced_advice_is_no_open_wait() -> None:
    """Nobody waits for it, so its days are in no figure of how long people wait."""
    found = figures_of(judge(register(advice(superseded_by=NEWER.id), NEWER), TODAY).cases, TODAY)

    assert (found.statistics.durations.cases, found.statistics.durations.open_cases) == (1, 1)


@pytest.mark.parametrize(
    ("gone", "counted"),
    [(False, (0, 1, 0)), (True, (0, 0, 1))],
)
def test_what_ended_in_time_does_not_run(gone: bool, counted: tuple[int, int, int]) -> None:  # noqa: FBT001 (the case)
    """The files say that it ended, and whether the council or an organisation did."""
    end = {"on": dt.date(2026, 2, 20), "why": "Opgegaan in een andere raad."}
    given = advice() if gone else advice(withdrawn={"on": dt.date(2026, 2, 20), "reason": "Klaar."})
    verdicts = judge(register(given, council(ended=end) if gone else council()), TODAY)
    (case,) = verdicts.cases
    found = figures_of(verdicts.cases, TODAY).statistics.coverage

    assert (case.timeliness.stands, case.days_run) == ("ended", False)
    assert (found.running, found.withdrawn, found.gone) == counted
