"""The calculation sheet: complete enough for a reader with a paper calendar, and honest."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from clock.clock_records import SOURCE, Fields, advice, agreement, council, day, verdict
from clock.clock_strategies import STARTS, agreements, moves
from clock.paper_calendar import PaperCalendar, dates_in
from examples import examples
from weerklank.messages.catalogue import text_of
from weerklank.rules.clock.model import Timeliness
from weerklank.rules.clock.sheet.step import Step, StepKind


def steps_of(found: Timeliness, kind: StepKind) -> list[Step]:
    """The steps of one kind."""
    return [step for step in found.steps if step.kind is kind]


def _replayed(found: Timeliness, *agreed: Fields) -> list[dt.date]:
    recesses = [recess for one in council(*agreed).agreements for recess in one.recess]

    class WithRecess(PaperCalendar):
        recess_days = frozenset(
            recess.start + dt.timedelta(days=number)
            for recess in recesses
            for number in range((recess.until - recess.start).days + 1)
        )

    return WithRecess(found.steps).results


@examples(150)
@given(st.data(), STARTS)
def test_the_steps_replayed_on_paper_give_the_deadline(data: st.DataObject, start: dt.date) -> None:
    """An independent reader of the Dutch text reaches every deadline of the verdict."""
    agreed = data.draw(agreements(start))
    messages = data.draw(moves(start))
    today = start + dt.timedelta(days=data.draw(st.integers(0, 400)))

    found = verdict(
        *messages,
        given=advice(sent=start, received=start),
        agreed=(agreed,),
        today=today.isoformat(),
    )

    assert found.deadline is not None
    replayed = _replayed(found, agreed)
    if found.deadline.current is None:
        assert replayed == []
        return
    assert replayed[0] == found.deadline.current
    assert replayed[-1] == (found.other_reading or found.deadline).current


def test_a_clock_that_stands_still_passes_over_no_days() -> None:
    """After an open question the sheet names no day on which the term cannot end."""
    found = verdict(
        {"kind": "question", "received": "2017-01-01"},
        given=advice(sent="2017-01-01", received="2017-01-01"),
        agreed=(agreement("90 dagen", termijnenwet="applies", pauses_for_questions=True),),
        today="2017-01-01",
    )

    kinds = [step.kind for step in found.steps]
    assert kinds[kinds.index(StepKind.PAUSE) + 1 :] == [StepKind.NOTE, StepKind.NOTE]


@examples(50)
@given(st.data(), st.dates(dt.date(2017, 1, 1), dt.date(2028, 1, 1)))
def test_a_partial_start_is_counted_from_both_ends(data: st.DataObject, first: dt.date) -> None:
    """The reader reaches one last day for each end of the start."""
    last = first + dt.timedelta(days=data.draw(st.integers(1, 40)))
    agreed = data.draw(agreements(first))

    found = verdict(
        given=advice(sent=f"{first}/{last}", received=None), agreed=(agreed,), today="2035-01-01"
    )

    results = [step.day for step in steps_of(found, StepKind.RESULT)]
    assert len(results) == 2
    assert set(results) <= set(_replayed(found, agreed))


def test_the_sheet_names_agreement_article_and_proof() -> None:
    """The first lines say on what the count rests and what started it."""
    found = verdict(given=advice(receipt_proof="ontvangstbevestiging"))

    agreed, started = found.steps[:2]
    assert agreed.article == SOURCE
    assert "binnen 6 weken" in text_of(agreed.what)
    assert text_of(started.what) == (
        "Het advies is ontvangen op maandag 2 maart 2026. Bewijs: ontvangstbevestiging."
    )


def test_an_unknown_receipt_is_said() -> None:
    """The day of sending stands in for a missing receipt, and is labelled."""
    found = verdict(given=advice(received=None))

    assert text_of(found.steps[1].what).startswith(
        "Wij weten niet wanneer het advies is ontvangen. Daarom rekenen wij vanaf de dag van het "
        "advies."
    )


def test_only_the_first_answer_to_an_advice_without_recommendations_stops_the_clock() -> None:
    """What comes after it goes over nothing that was still open."""
    found = verdict(
        {"received": "2026-04-01"},
        {"received": "2026-04-08"},
        given=advice(recommendations="none"),
    )

    told = [text_of(step.what) for step in found.steps]
    stops = [line.rpartition("2026. ")[2] for line in told if "schriftelijk antwoord kwam" in line]
    assert stops == [
        "De klok stopt.",
        "Het gaat over geen aanbeveling die nog open stond.",
    ]


def test_a_refused_extension_says_why() -> None:
    """What does not count is on the sheet with its reason."""
    found = verdict(
        {"kind": "extension", "received": "2026-04-01", "until": "2026-05-01", "reason": "Ziekte"},
        agreed=(agreement(extension="none"),),
    )

    assert any(
        text_of(step.what).endswith(
            "De laatste dag verschuift niet: over uitstel is niets afgesproken."
        )
        for step in steps_of(found, StepKind.NOTICE)
    )


def test_a_letter_without_receipt_is_labelled() -> None:
    """The date on the letter stands in for the day on which the council had it."""
    found = verdict({"dated": "2026-04-10"})

    assert any("de dag van ontvangst is niet bekend" in text_of(step.what) for step in found.steps)


def test_a_joint_answer_says_for_whom_it_was_given() -> None:
    """A letter of another body names the addressee on whose behalf it came."""
    found = verdict({"from": "bestuur", "on_behalf_of": ["college"], "received": "2026-04-01"})

    assert any("ook namens Het college" in text_of(step.what) for step in found.steps)


def test_every_date_on_the_sheet_has_the_right_weekday() -> None:
    """`dates_in` fails on a weekday that does not belong to its date."""
    found = verdict(
        {"kind": "question", "received": "2026-03-10", "answered_on": "2026-03-13"},
        {"kind": "interim", "received": "2026-04-15", "until": "2026-06-15"},
        {"received": "2026-05-20", "form": "meeting"},
        agreed=(agreement(termijnenwet="unknown", pauses_for_questions=True),),
    )

    assert sum(len(dates_in(text_of(step.what))) for step in found.steps) > 10


def test_a_pause_mentions_the_recess_only_where_it_falls_in_between() -> None:
    """Three days on from 13 April meet no recess, from 10 July they do."""
    recess = [{"from": "2026-07-11", "until": "2026-08-23"}]
    agreed = agreement(pauses_for_questions=True, recess=recess)
    question: Fields = {"kind": "question", "received": "2026-06-01", "answered_on": "2026-06-04"}
    summer = advice(sent="2026-05-29", received="2026-05-29")

    early = verdict(
        question | {"received": "2026-03-10", "answered_on": "2026-03-13"}, agreed=(agreed,)
    )
    late = verdict(question, given=summer, agreed=(agreed,), today="2026-10-01")

    assert "reces" not in text_of(steps_of(early, StepKind.PAUSE)[0].what)
    assert "zonder de dagen van het reces" in text_of(steps_of(late, StepKind.PAUSE)[0].what)
    assert late.deadline is not None
    assert late.deadline.current == day("2026-08-26")
