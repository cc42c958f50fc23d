"""Whether the municipality asked for an advice: left out, that is not known, and nobody's act."""

from __future__ import annotations

import pytest

from clock.clock_records import advice, agreement, verdict
from weerklank.messages.catalogue import text_of
from weerklank.records.models.advice_words import AdviceKind
from weerklank.rules.clock.states import NotKnown, TimelinessState
from weerklank.rules.involvement import of_own_accord, was_asked

TWO_TERMS = agreement({"requested": "4 weken", "unrequested": "8 weken"})


@pytest.mark.parametrize("said", [{}, {"kind": "unknown"}, {"kind": "onbekend"}])
def test_left_out_is_not_known(said: dict[str, object]) -> None:
    """Neither asked nor of its own accord."""
    found = advice(**said)

    assert found.kind is AdviceKind.UNKNOWN
    assert (was_asked(found), of_own_accord(found)) == (False, False)


def test_a_recorded_request_says_that_somebody_asked() -> None:
    """The request stands in the record."""
    found = advice(request={"asked": "2026-01-02"})

    assert found.kind is AdviceKind.REQUESTED
    assert was_asked(found)


def test_what_was_written_goes_before_the_request() -> None:
    """Nothing a person wrote is changed."""
    assert advice(kind="unrequested", request={"asked": "2026-01-02"}).kind is (
        AdviceKind.UNREQUESTED
    )


@pytest.mark.parametrize(
    ("answered", "state"),
    [
        ("2026-03-20", TimelinessState.ON_TIME),
        ("2026-04-10", TimelinessState.UNCLEAR),
        ("2026-05-20", TimelinessState.LATE),
    ],
)
def test_two_terms_give_a_verdict_only_where_they_agree(
    answered: str, state: TimelinessState
) -> None:
    """Sent on 2 March: on time by both, by one, and by none."""
    found = verdict({"received": answered}, agreed=(TWO_TERMS,))

    assert found.state is state
    assert found.not_known == ((NotKnown.KIND,) if state is TimelinessState.UNCLEAR else ())


def test_one_term_for_both_is_simply_that_term() -> None:
    """Where both are the same nobody has to know."""
    both = agreement({"requested": "4 weken", "unrequested": "4 weken"})

    assert verdict(agreed=(both,)).deadline == verdict(agreed=(agreement("4 weken"),)).deadline


def test_an_agreement_with_a_term_for_one_of_the_two_gives_no_verdict() -> None:
    """Silent on the other sort: nobody knows whether this term holds."""
    one = agreement({"requested": "4 weken"})

    assert verdict({"received": "2026-03-20"}, agreed=(one,)).state is TimelinessState.UNCLEAR


@pytest.mark.parametrize(
    ("sort", "words"), [("requested", "gevraagd"), ("unrequested", "ongevraagd")]
)
def test_the_sheet_says_for_which_of_the_two_a_term_was_agreed(sort: str, words: str) -> None:
    """A reader sees what was agreed, and of which sort of advice."""
    found = verdict({"received": "2026-03-20"}, agreed=(agreement({sort: "4 weken"}),))

    assert f"antwoord op een {words} advies binnen 4 weken" in text_of(found.steps[0].what)


def test_the_sheet_names_both_terms_and_the_verdict_none() -> None:
    """Neither of the two is told as the agreement on this advice."""
    found = verdict({"received": "2026-04-10"}, agreed=(TWO_TERMS,))
    agreed, doubt, *_ = (text_of(step.what) for step in found.steps)

    assert "binnen 4 weken op een gevraagd advies, en binnen 8 weken" in agreed
    assert "de berekening met 8 weken" in doubt
    assert (found.term, found.nothing_agreed) == (None, False)


@pytest.mark.parametrize(
    ("today", "state", "listed"),
    [
        ("2026-03-30", TimelinessState.RUNNING, "2026-03-30"),
        ("2026-03-31", TimelinessState.UNCLEAR, "2026-04-27"),
        ("2026-04-28", TimelinessState.OVERDUE, "2026-04-27"),
    ],
)
def test_both_last_days_are_named_while_nobody_knows_which_holds(
    today: str, state: TimelinessState, listed: str
) -> None:
    """The day under which it is listed is the first that can still be met, else the latest."""
    found = verdict(agreed=(TWO_TERMS,), today=today)

    assert (found.state, str(found.expected_by)) == (state, listed)
    assert [str(day) for day in found.possible_days] == ["2026-03-30", "2026-04-27"]
    assert (len(found.last_days) == 1) == (state is TimelinessState.OVERDUE)
