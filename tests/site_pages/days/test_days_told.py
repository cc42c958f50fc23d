"""Which days stand among the dates of an advice, and which are still to come."""

from __future__ import annotations

import datetime as dt

from registers_for_tests import TODAY, advice, council, register, response
from weerklank.cases.judge import judge
from weerklank.messages.catalogue import text_of
from weerklank.publish.parts.timeline import timeline
from weerklank.records.values.partial_date import PartialDate


def test_the_dates_name_the_last_day_of_the_case() -> None:
    """Where the act may apply, a case that is over counts the later of the two days."""
    records = register(
        advice(sent=dt.date(2026, 3, 1)),
        council(agreements=[{"source": "Verordening", "answer_term": "6 weken"}]),
    )
    verdicts = judge(records, TODAY)
    (case,), (whole,) = verdicts.cases, verdicts.advices
    (last,) = (one for one in timeline(whole, TODAY) if one.text.startswith("Laatste dag"))

    assert last.moment == PartialDate.of(dt.date(2026, 4, 13))
    assert case.deadline == last.moment.earliest
    assert not any("De laatste dag is zondag" in text_of(one.what) for one in case.timeliness.steps)


def test_every_day_that_somebody_set_stands_among_all_dates() -> None:
    """For the advice, for a better answer, for a question: also once it is over."""
    asked = {"asked": "2026-01-05", "reply_by": "2026-02-09"}
    question = response(
        id="vraag", kind="question", answers=[], received="2026-02-16", answered_on="2026-02-20"
    )
    again = {"on": "2026-03-09", "why": "Er staat geen reden.", "by": "2026-04-13"}
    put = {
        "kind": "raad_question",
        "on": "2026-03-16",
        "what": "Waarom?",
        "answered_on": "2026-03-30",
    }
    records = register(
        advice(request=asked, happened=[put]), question, response(better_answer=again)
    )

    told = [
        (e.moment.isoformat(), e.text) for e in timeline(judge(records, TODAY).advices[0], TODAY)
    ]

    assert ("2026-02-09", "Gevraagd: advies uiterlijk op deze dag") in told
    assert ("2026-02-20", "De raad beantwoordt de vraag") in told
    assert ("2026-04-13", "De raad vroeg om een beter antwoord, uiterlijk op deze dag") in told
    assert ("2026-03-30", "Antwoord in de gemeenteraad") in told


def test_the_day_of_a_promise_that_was_kept_early_is_not_still_to_come() -> None:
    """Promised for 2026 and done in July: what was done stands there, and nothing is awaited."""
    made = {"what": "Het formulier aanpassen", "by": PartialDate.parse("2026")}
    kept = [{"recommendation": "1", "decision": "adopted", "explanation": "Ja."}]
    kept[0]["actions"] = [made | {"done": dt.date(2026, 7, 1)}]

    events = timeline(judge(register(advice(), response(answers=kept)), TODAY).advices[0], TODAY)

    assert [e.text for e in events if not e.past] == []
    assert "Gedaan bij aanbeveling 1: Het formulier aanpassen" in [e.text for e in events]


def test_a_promise_kept_before_its_last_day_shows_that_day_once_it_came() -> None:
    """From the day itself on it is no day to come: what was promised for when stays to be read."""
    made = {"what": "Bellen", "by": dt.date(2026, 7, 3), "done": dt.date(2026, 7, 1)}
    kept = [{"recommendation": "1", "decision": "adopted", "explanation": "Ja.", "actions": [made]}]
    records = register(advice(), response(answers=kept))

    def days(today: dt.date) -> list[str]:
        return [str(e.moment) for e in timeline(judge(records, today).advices[0], today)]

    assert "2026-07-03" not in days(dt.date(2026, 7, 2))
    assert "2026-07-03" in days(dt.date(2026, 7, 3))
