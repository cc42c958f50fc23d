"""A question of the council has a clock of its own, and only what was written down counts."""

from __future__ import annotations

import pytest

from clock.clock_records import Fields, agreement, college, council, day
from weerklank.cases.council.happened import Event
from weerklank.publish.sentences.event_words import question_sentence
from weerklank.records.models.happening import Happening
from weerklank.records.values.term import Absent, Term
from weerklank.rules.clock.questions import QuestionClock, question_clock
from weerklank.rules.clock.states import TimelinessState as State

FOUR_WEEKS = agreement(None, question_term="4 weken")
"""A question of Monday 2 March 2026 is answered by Monday 30 March."""


def clock(
    *agreed: Fields, today: str = "2026-06-01", asked: str = "2026-03-02", **fields: object
) -> QuestionClock:
    """The verdict on one question."""
    event = Happening.model_validate({"kind": "question", "on": asked, "what": "Hoe?", **fields})
    return question_clock(event, council(*agreed), [college()], day(today))


@pytest.mark.parametrize(
    ("answered_on", "state"),
    [
        ("2026-03-30", State.ON_TIME),
        ("2026-03-31", State.LATE),
        ("2026-03-01/2026-03-30", State.ON_TIME),
        ("2026-03/2026-04", State.UNCLEAR),
        ("none", State.OVERDUE),
        ("unknown", State.UNKNOWN),
    ],
)
def test_what_was_written_of_the_answer_decides(answered_on: str, state: State) -> None:
    """The last day itself is in time; no answer is too late only where somebody said so."""
    assert clock(FOUR_WEEKS, answered_on=answered_on).state is state


def test_a_question_without_a_word_on_the_answer_accuses_nobody() -> None:
    """Left out is not known: the last day is over, and nobody is late."""
    found = clock(FOUR_WEEKS)

    assert (found.state, found.answer_known) == (State.UNKNOWN, False)
    assert str(found.last_day) == "2026-03-30"


@pytest.mark.parametrize(
    ("asked", "act", "exact"),
    [
        ("2026-03-02", "excluded", True),
        ("2026-03", "excluded", False),
        ("2026-03-07", "unknown", False),
    ],
)
def test_a_last_day_is_certain_when_one_day_can_be_it(asked: str, act: str, *, exact: bool) -> None:
    """A month of asking gives two days, and so does an act that may hold or not."""
    agreed = agreement(None, question_term="4 weken", termijnenwet=act)

    assert clock(agreed, asked=asked, today="2026-03-20").is_exact is exact


@pytest.mark.parametrize(
    ("today", "state"), [("2026-03-30", State.RUNNING), ("2026-03-31", State.OVERDUE)]
)
def test_the_last_day_is_still_in_time(today: str, state: State) -> None:
    """Late is the day after."""
    assert clock(FOUR_WEEKS, today=today, answered_on="none").state is state


@pytest.mark.parametrize(
    ("agreed", "state"),
    [
        ((), State.UNKNOWN),
        ((agreement("6 weken"),), State.UNKNOWN),
        ((agreement(None, question_term="none"),), State.NO_TERM),
    ],
)
def test_a_term_for_answers_is_no_term_for_questions(
    agreed: tuple[Fields, ...], state: State
) -> None:
    """Only what was agreed on questions counts; `none` is a finding, silence is not."""
    assert clock(*agreed, answered_on="none").state is state


def test_a_term_of_the_question_itself_goes_first() -> None:
    """One week was agreed for this one."""
    found = clock(FOUR_WEEKS, term="1 week", answered_on="2026-03-10")

    assert (found.state, str(found.last_day)) == (State.LATE, "2026-03-09")


def test_an_agreement_with_a_term_goes_before_one_without() -> None:
    """A by-law that says nothing and working agreements that do: the term holds."""
    none = agreement(None, question_term="none", source="Verordening")

    assert clock(none, FOUR_WEEKS, answered_on="none").state is State.OVERDUE


def test_both_readings_of_the_act_are_tried() -> None:
    """Friday 1 May plus nothing said of the act: Good Friday and Easter may move the day."""
    silent = agreement(None, question_term="32 dagen", termijnenwet="unknown")

    # 32 days after 2 March is Good Friday 3 April; under the act Tuesday 7 April.
    assert clock(silent, answered_on="2026-04-07").state is State.UNCLEAR
    assert clock(silent, answered_on="2026-04-08").state is State.LATE
    assert str(clock(silent, answered_on="none").last_day) == "2026-04-07"


def test_an_answer_without_a_day_is_an_answer() -> None:
    """The words are there, the day is not: whether it was in time is not certain."""
    found = clock(FOUR_WEEKS, answer="Het duurt zes weken.")

    assert (found.state, found.is_open) == (State.UNCLEAR, False)


def test_an_answer_that_is_still_to_come_is_no_answer() -> None:
    """On the day on which we look nothing had arrived."""
    found = clock(FOUR_WEEKS, today="2026-03-20", answered_on="2026-03-25")

    assert (found.state, found.answered) == (State.RUNNING, None)


def test_no_term_says_so() -> None:
    """What was agreed is handed on, also that it is nothing."""
    assert clock(agreement(None, question_term="none")).agreed is Absent.NONE


@pytest.mark.parametrize(
    ("said", "state"),
    [("unknown", State.UNKNOWN), ("1 maand", State.OVERDUE), ("none", State.NO_TERM)],
)
def test_a_term_of_its_own_is_not_that_of_the_agreement(said: str, state: State) -> None:
    """One that nobody knows gives no last day, and the agreement is no source of any of them."""
    found = clock(FOUR_WEEKS, term=said, answered_on="none")

    assert (found.state, found.agreement) == (state, None)
    assert (found.last_day is None) == (said != "1 maand")


@pytest.mark.parametrize(
    ("answered_on", "today", "told"),
    [
        ("none", "2026-06-01", "Het moest er uiterlijk op 28 april 2026 zijn."),
        ("2026-05-10", "2026-06-01", "de laatste dag was niet later dan 28 april 2026."),
        ("none", "2026-03-29", "De tijd om te antwoorden loopt nog."),
        ("2026-03-29", "2026-06-01", "Dat is op tijd."),
    ],
)
def test_a_month_of_asking_gives_no_exact_last_day(answered_on: str, today: str, told: str) -> None:
    """Asked in March, four weeks: what a reader sees is the latest day, and says that it is."""
    event = Happening.model_validate(
        {"kind": "question", "on": "2026-03", "what": "Hoe?", "answered_on": answered_on}
    )
    found = question_clock(event, council(FOUR_WEEKS), [college()], day(today))
    said = question_sentence(Event(council(FOUR_WEEKS), event, (college(),), None, found))

    assert not found.is_exact
    assert told in said
    assert said.count("28 april 2026") == told.count("28 april 2026")


@pytest.mark.parametrize(
    ("answered_on", "state"),
    [("2026-03-16", State.ON_TIME), ("2026-03-17", State.UNCLEAR), ("2026-03-31", State.LATE)],
)
def test_a_question_to_two_with_other_terms_counts_by_both(answered_on: str, state: State) -> None:
    """Nobody wrote down which of the two answered, so each of their last days can be the one."""
    two_weeks = agreement(None, question_term="2 weken", **{"with": "dienst"})
    four_weeks = agreement(None, question_term="4 weken", **{"with": "college"})
    event = {"kind": "question", "on": "2026-03-02", "what": "Hoe?", "answered_on": answered_on}

    found = question_clock(
        Happening.model_validate(event),
        council(two_weeks, four_weeks),
        [college(), college("dienst")],
        day("2026-06-01"),
    )

    assert (found.state, str(found.last_day)) == (state, "2026-03-30")
    assert found.agreed == Term.parse("4 weken")


def test_a_question_to_two_of_which_one_has_no_term_has_no_last_day() -> None:
    """What was agreed with the one says nothing of the other."""
    agreed = agreement(None, question_term="4 weken", **{"with": "college"})
    event = {"kind": "question", "on": "2026-03-02", "what": "Hoe?", "answered_on": "none"}
    asked = [college(), college("dienst")]

    found = question_clock(
        Happening.model_validate(event), council(agreed), asked, day("2026-06-01")
    )

    assert (found.state, found.last_day) == (State.UNKNOWN, None)
