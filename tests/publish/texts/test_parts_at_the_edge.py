"""Parts of pages where two things differ in one respect: a day, a letter, a body, a decision."""

from __future__ import annotations

import datetime as dt

import pytest

from cases.judged import judged, only
from registers_for_tests import TODAY, advice, college, council, response
from weerklank.messages.catalogue import said, text_of
from weerklank.publish.pages.advising.advice import times
from weerklank.publish.parts.concerns.attention import concerns
from weerklank.publish.parts.concerns.concern import Lack
from weerklank.publish.parts.concerns.figures_told import found_by_council, middle_days
from weerklank.publish.parts.concerns.items import items, running_items
from weerklank.publish.parts.concerns.worst import waits, worst
from weerklank.publish.parts.involvement_track import involvement_sentence
from weerklank.publish.parts.point.point_lines import Sign
from weerklank.publish.parts.point.points import points, unanswered
from weerklank.publish.sentences.next_steps import next_steps
from weerklank.publish.sentences.verdict_tags import decision_counts

TWO = ["Vergoed de bus voor vrijwilligers.", "Zet een bankje neer."]
SERVICE = college(id="dienst", title="De dienst", kind="gr_board")


def given(number: str = "1", decision: str = "rejected", **fields: object) -> dict[str, object]:
    """An answer without a reason."""
    text = "Dit doen wij niet." if decision == "rejected" else "Dit doen wij."
    return {"recommendation": number, "decision": decision, "explanation": text, **fields}


def promised(*actions: dict[str, object], number: str = "1") -> dict[str, object]:
    """A yes with promises."""
    return given(number, "adopted", actions=list(actions))


def test_of_late_promises_the_oldest_is_named() -> None:
    """Whatever the number of its recommendation."""
    late = [
        promised({"what": "De bus", "by": dt.date(2026, 9, 1)}),
        promised({"what": "Het bankje", "by": dt.date(2026, 8, 1)}, number="2"),
    ]
    found = concerns(judged(advice(recommendations=TWO), response(answers=late)))

    (concern,) = (one for one in found if one.lack is Lack.PROMISE)
    assert concern.brief == "2 beloften. De oudste had klaar moeten zijn: 1 augustus 2026."
    assert concern.days == (TODAY - dt.date(2026, 8, 1)).days


@pytest.mark.parametrize(("day", "asked"), [(1, False), (2, True)])
def test_a_better_answer_is_asked_for_after_the_day_that_the_council_named(
    day: int, *, asked: bool
) -> None:
    """On the day itself it can still come."""
    better = {"on": dt.date(2026, 4, 1), "recommendations": ["1"], "why": "De reden ontbreekt."}
    better["by"] = dt.date(2026, 5, 1)
    found = concerns(judged(advice(), response(better_answer=better), today=dt.date(2026, 5, day)))

    assert (Lack.BETTER in {one.lack for one in found}) is asked


NOT_YET = "Dit besluiten wij nog niet."


@pytest.mark.parametrize(
    ("decisions", "asked", "of_all"),
    [
        (("rejected", "rejected"), "Waarom zijn aanbeveling 1 en 2 niet overgenomen?", "refusal"),
        (("undecided", "undecided"), "Wanneer komt er een besluit over", "undecided"),
        (("rejected", "undecided"), "Wat gebeurt er met aanbeveling 1 en 2, en", "explanation"),
    ],
)
def test_only_where_all_was_refused_is_it_asked_about_as_a_refusal(
    decisions: tuple[str, str], asked: str, of_all: str
) -> None:
    """And only where nothing was decided is it asked when that comes."""
    texts = [NOT_YET if one == "undecided" else "Dit doen wij niet." for one in decisions]
    answers = [
        given(number, decision, explanation=text)
        for number, decision, text in zip("12", decisions, texts, strict=True)
    ]
    letter = response(answers=answers, body="\n\n".join(texts))
    verdicts = judged(advice(recommendations=TWO), letter)

    (concern,) = (one for one in concerns(verdicts) if one.lack is Lack.EXPLANATION)
    (group,) = (one for one in worst(items(verdicts)) if one.lack is Lack.EXPLANATION)
    assert concern.question.startswith(asked)
    assert concern.anchor.startswith("aanbeveling-1")
    assert group.question == text_of(said(f"lack.ask_{of_all}"))


@pytest.mark.parametrize(
    ("part", "told"),
    [(0, "De raad vond de uitleg niet genoeg."), (1, "De raad vond de uitleg genoeg.")],
)
def test_the_one_answer_that_the_council_judged_is_told_as_it_judged(part: int, told: str) -> None:
    """Enough or not enough."""
    assert found_by_council(part, 1).endswith(told)


def test_of_two_answers_the_first_is_set_beside_the_decision() -> None:
    """A decision that came before both came before an answer."""
    to = ["college", "dienst"]
    records = (
        advice(
            to=to,
            kind="requested",
            request={"asked": dt.date(2026, 1, 8)},
            decided={"date": dt.date(2026, 2, 20), "what": "Besluit"},
        ),
        response(received=dt.date(2026, 3, 9)),
        response(**{"id": "b", "from": "dienst", "received": dt.date(2026, 3, 2)}),
        SERVICE,
    )

    assert "kwam op 2 maart 2026" in involvement_sentence(only(*records))


def test_what_has_no_last_day_stands_behind_what_has_one() -> None:
    """In the list of what is still in time: while the clock stands still there is no day."""
    asked = response(**{"id": "v", "from": "dienst", "kind": "question"}, answers=[], pauses=True)
    agreed = {"source": "Verordening", "answer_term": "6 weken", "pauses_for_questions": True}
    both = council(advises=["college", "dienst"], agreements=[agreed])
    verdicts = judged(
        advice(to=["dienst", "college"]), SERVICE, both, asked, today=dt.date(2026, 3, 9)
    )

    assert [one.case.body.id for one in running_items(verdicts.cases)] == ["college", "dienst"]


def test_the_last_answer_but_one_says_what_was_first_said() -> None:
    """Of three answers: from what it was to what it is, with the day of that letter."""
    letters = [
        response(id=f"r{month}", received=dt.date(2026, month, 2), answers=[given(decision=what)])
        for month, what in ((3, "rejected"), (4, "undecided"), (5, "adopted"))
    ]

    (point,) = points(only(advice(), *letters), TODAY)

    told = [line.text for line in (*point.shared, *point.rows[0].lines)]
    assert any("2 april 2026" in text for text in told)
    assert not any("2 maart 2026" in text for text in told)


def test_the_newest_reply_stands_beside_a_late_answer() -> None:
    """One sentence of what the organisation says back."""
    replies = [
        {"text": "Wij waren druk.", "by": "wethouder", "on": dt.date(2026, 5, 1)},
        {"text": "Het spijt ons.", "by": "wethouder", "on": dt.date(2026, 6, 1)},
    ]
    ((line, replied),) = times(only(advice(), response(received="2026-05-01", reply=replies)))

    assert line.sign is Sign.LATE
    assert ["Het spijt ons." in one.text for one in replied] == [True]


def test_what_is_not_known_of_every_body_is_no_silence_of_all() -> None:
    """One asked a question that waits for the council, the other is silent."""
    verdict = only(
        advice(to=["college", "dienst"]),
        SERVICE,
        response(kind="question", answers=[], pauses=True),
    )

    assert unanswered(verdict) is None


def test_an_undecided_answer_is_no_answer_to_everything() -> None:
    """Nobody waits for it by an agreed day, and it is not closed."""
    reason = "Wij besluiten op 1 juni, want dan is er geld."
    answers = [given(decision="undecided", explanation=reason)]
    texts = [one.text for one in next_steps(only(advice(), response(answers=answers)))]

    assert "Dit advies is beantwoord." not in texts


def test_the_same_number_of_two_advices_is_two_recommendations() -> None:
    """They are counted by advice."""
    verdicts = judged(advice(), advice(id="2026-02-b"))
    every = tuple(one for case in verdicts.cases for one in case.recommendations)

    assert decision_counts(every).startswith("2 aanbevelingen: ")


def test_the_worst_of_a_case_is_the_longest_of_the_first_thing_lacking() -> None:
    """Within one kind the one that waits longest stands first."""
    late = judged(advice(), advice(id="2026-02-b", sent=dt.date(2026, 1, 5)))

    (group,) = worst(items(late))

    assert [one.case.advice.id for one in group.concerns] == ["2026-02-b", "2026-01-bus"]


def test_one_day_is_no_days() -> None:
    """The middle of the waiting times with its unit."""
    sent = dt.date(2026, 3, 1)
    one_day = [
        record
        for n in range(5)
        for record in (
            advice(id=f"a{n}", sent=sent),
            response(id=f"r{n}", advice=f"a{n}", received=sent + dt.timedelta(days=1)),
        )
    ]
    (wait,) = waits((), judged(*one_day).cases)

    assert middle_days(wait.durations) == "1 dag"
