"""Who owes what, since when and by when: one list, and every room shows the same of it."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from cases.owing import BETTER, GONE, NEWER, NO_TERM, case_of, kinds, owed, promise
from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import page, site_of, words
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import ObligationKind as Kind
from weerklank.cases.owing.obligations import (
    due,
    is_fair_to_remind,
    joint,
)
from weerklank.publish.parts.concerns.attention import concerns
from weerklank.publish.parts.concerns.concern import Lack
from weerklank.publish.sentences.letters import letters
from weerklank.publish.sentences.verdict_tags import decision_counts
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.models.response import Response
from weerklank.records.values.partial_date import PartialDate

PUBLISH = Path(__file__).parents[2] / "hooks/weerklank/publish"


def test_silence_is_owed_by_the_agreed_day() -> None:
    """Six weeks after sending, since the day of sending."""
    (one,) = owed(advice())

    assert (one.kind, one.numbers) == (Kind.ANSWER, ("1",))
    assert one.since == PartialDate.of(dt.date(2026, 2, 2))
    assert one.day == dt.date(2026, 3, 16)


def test_an_oral_answer_is_owed_on_paper_by_the_same_day() -> None:
    """It stands among what is due, and not among what has no day."""
    (one,) = owed(advice(), response(form="oral"))[:1]
    site = site_of(register(advice(), response(form="oral")))
    terms = words(page(site, "termijnen/index.md"))

    assert (one.kind, one.day) == (Kind.IN_WRITING, dt.date(2026, 3, 16))
    assert one.since == PartialDate.of(dt.date(2026, 3, 2))
    assert "Antwoord op papier op het advies" in terms
    assert "zonder afgesproken datum" not in terms


def test_an_oral_answer_is_late_on_paper_in_both_readings_of_the_act() -> None:
    """Where the readings differ the day is the later one: nobody is called late too early."""
    unknown = council(agreements=[{"source": "Verordening, artikel 7", "answer_term": "6 weken"}])

    # Six weeks after 20 February 2026 is Good Friday; by the act it is 7 April.
    (one, *_) = owed(advice(sent=dt.date(2026, 2, 20)), response(form="oral"), unknown)

    assert one.day == dt.date(2026, 4, 7)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (council(agreements=[NO_TERM]), "geen termijn afgesproken"),
        (council(agreements=[]), "wij weten niet of er een termijn is"),
        (council(), "laatste dag niet precies bekend"),
    ],
)
def test_an_answer_without_a_certain_day_is_named_on_both_lists(body: Body, why: str) -> None:
    """No term, or a month of sending: the terms and the handover name it, with the reason."""
    unsure = why == "laatste dag niet precies bekend"
    records = register(advice(sent="2026-10" if unsure else dt.date(2026, 2, 2)), body)
    site = site_of(records, dt.date(2026, 11, 16))

    for source in ("termijnen/index.md", "overdracht/index.md"):
        assert why in words(page(site, source))


def test_waiting_with_an_unsure_date_is_not_called_answered() -> None:
    """While it is not certain whether the time is over, the page says that nothing is here."""
    site = site_of(register(advice(sent="2026-10")), dt.date(2026, 11, 16))

    html = words(page(site, "adviezen/2026-01-bus.md"))

    assert "Op deze site staat geen antwoord van Het college van Proefstad." in html
    assert "Dit advies is beantwoord" not in html


def test_half_an_answer_in_time_leaves_the_other_half_to_wait_for() -> None:
    """What is still to come is named with its number and its day."""
    two = advice(recommendations=["Vergoed de bus.", "Vergoed de trein."])
    site = site_of(register(two, response()), dt.date(2026, 3, 10))

    html = words(page(site, "adviezen/2026-01-bus.md"))

    assert "heeft tot en met 16 maart 2026 de tijd voor het antwoord op aanbeveling 2." in html
    assert "Dit advies is beantwoord" not in html


def test_a_better_answer_has_the_day_that_was_asked() -> None:
    """Since the council asked; with a day only when it named one, and never called late."""
    dated = {**BETTER, "by": dt.date(2026, 5, 1)}
    asked = owed(advice(), response(better_answer=dated))
    site = site_of(register(advice(), response(better_answer=dated)))

    assert kinds(owed(advice(), response(better_answer=BETTER))) == [Kind.BETTER_ANSWER]
    assert owed(advice(), response(better_answer=BETTER))[0].day is None
    assert [(one.kind, one.day) for one in asked] == [(Kind.BETTER_ANSWER, dt.date(2026, 5, 1))]
    assert "Gevraagd uiterlijk 1 mei 2026" in words(page(site, "overdracht/index.md"))
    (told,) = concerns(judge(register(advice(), response(better_answer=dated)), TODAY))
    assert (told.lack, told.days) == (Lack.BETTER, 206)
    assert "te laat" not in told.text


def test_two_rounds_of_questions_are_two_obligations() -> None:
    """Each letter in which the council asked counts apart, each for its own recommendations."""
    two = advice(recommendations=["Vergoed de bus.", "Vergoed de trein."])
    second = {
        "recommendation": "2",
        "decision": "rejected",
        "explanation": "Nee, want het is duur.",
    }
    later = response(
        id="later",
        received=dt.date(2026, 3, 9),
        answers=[second],
        better_answer={**BETTER, "recommendations": ["2"], "on": dt.date(2026, 4, 8)},
    )

    found = owed(two, response(better_answer=BETTER), later)

    assert [one.numbers for one in found if one.kind is Kind.BETTER_ANSWER] == [("1",), ("2",)]


def test_a_letter_that_was_not_worked_out_leaves_nothing_owed() -> None:
    """The council has the letter and has not read it: that is its own work."""
    assert owed(advice(), response(answers=[])) == ()


@pytest.mark.parametrize(
    "ended", [{"withdrawn": GONE}, {"superseded_by": NEWER.id}], ids=["withdrawn", "replaced"]
)
def test_a_promise_stands_whatever_became_of_the_advice(ended: dict[str, object]) -> None:
    """It is due, on the page of terms and asked after, with its own day."""
    answer = promise(by=dt.date(2026, 9, 1))
    found = owed(advice(**ended), answer, NEWER)
    records = register(advice(**ended), answer, NEWER)

    assert [(one.kind, one.day) for one in found] == [(Kind.PROMISE, dt.date(2026, 9, 1))]
    assert "Het formulier aanpassen" in words(page(site_of(records), "termijnen/index.md"))
    assert [c.text for c in concerns(judge(records, TODAY))] == [
        "Een belofte bij aanbeveling 1 moest klaar zijn op 1 september 2026."
    ]


def test_a_promise_is_due_on_its_day_and_asked_after_from_the_next() -> None:
    """On the promised day itself nothing is late."""
    records = register(advice(), promise(by=dt.date(2026, 9, 1)))

    on_the_day = concerns(judge(records, dt.date(2026, 9, 1)))
    the_day_after = concerns(judge(records, dt.date(2026, 9, 2)))

    assert [c.text for c in on_the_day if "belofte" in c.text] == []
    assert [c.days for c in the_day_after if "belofte" in c.text] == [1]


@pytest.mark.parametrize("by", [None, "unknown", "2026-06-01/.."])
def test_a_promise_without_a_day_has_none(by: str | None) -> None:
    """It is owed, and in no list of dates; so is one of which nobody knows by when."""
    records = (advice(), promise(**{"by": by} if by else {}))

    assert [(one.kind, one.day) for one in owed(*records) if one.promise] == [(Kind.PROMISE, None)]
    assert due(judge(register(*records), TODAY)) == ()


def test_a_joint_promise_is_one_line_and_two_answers_are_two() -> None:
    """A joint letter promises once for both; each body owes an answer of its own."""
    service = college(id="dienst", title="De dienst", kind="gr_board")
    both = advice(to=["college", "dienst"])
    answer = promise(by=dt.date(2027, 1, 1)).model_copy(update={"on_behalf_of": ("dienst",)})

    silent = joint(owed(both, service))
    promised = joint(one for one in owed(both, service, answer) if one.promise)

    assert [[b.id for b in one.bodies] for one in silent] == [["college"], ["dienst"]]
    assert [[b.id for b in one.bodies] for one in promised] == [["college", "dienst"]]


def test_no_page_or_template_decides_whether_an_advice_is_closed() -> None:
    """Whether an advice was withdrawn or replaced is asked of the case, never of the record.

    `kept_pages` decides nothing with it: it names the other records that a page was made from.
    """
    asks = re.compile(r"advice\.(withdrawn|superseded_by)")
    files = [f for f in PUBLISH.rglob("*") if f.suffix in {".py", ".html", ".xml"}]

    files = [f for f in files if f.name != "kept_pages.py"]
    assert [f.name for f in files if asks.search(f.read_text(encoding="utf-8"))] == []


def test_a_reminder_without_a_term_waits_eight_whole_weeks() -> None:
    """On the very last day of them it is not fair yet; the day after it is."""
    case = case_of(advice(), council(agreements=[]), college())
    last = case.advice.sent.latest + dt.timedelta(days=56)

    assert not is_fair_to_remind(case, last)
    assert is_fair_to_remind(case, last + dt.timedelta(days=1))


def test_who_must_answer_a_question_reminds_nobody() -> None:
    """Without a term too: while the council owes an answer, a reminder would turn it round."""
    bare = (advice(), council(agreements=[]), college())
    asked = response(kind="question", answers=[], received=dt.date(2026, 3, 2))
    long_after = dt.date(2027, 1, 1)

    assert is_fair_to_remind(case_of(*bare, today=long_after), long_after)
    assert not is_fair_to_remind(case_of(*bare, asked, today=long_after), long_after)


def test_a_reminder_without_a_term_passes_over_no_spoken_answer() -> None:
    """What was told is on the site, so a letter cannot say that nothing came."""
    bare = (advice(), council(agreements=[]), college())
    told = response(form="oral", answers=[{"recommendation": "1", "decision": "adopted"}])

    def letter(*records: Advice | Response | Body) -> str:
        (found,) = letters(judge(register(*records), dt.date(2027, 1, 1)))
        return found.text

    assert "bij ons geen antwoord" in letter(*bare)
    assert "mondeling antwoord. Op papier vinden wij bij ons geen antwoord." in letter(*bare, told)


def test_two_bodies_double_no_recommendation() -> None:
    """One recommendation to two bodies stays one; how often it was decided stands apart."""
    both = advice(to=["college", "dienst"])
    service = college(id="dienst", title="De Dienst")

    (case,) = judge(register(both, council(), college(), service), TODAY).advices

    told = decision_counts(case.recommendations)
    assert told == "1 aanbeveling aan 2 organisaties: geen antwoord hier"
