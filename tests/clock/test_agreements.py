"""Which agreement and which term hold on the day of sending, and what contradicts."""

from __future__ import annotations

import pytest

from clock.clock_records import Fields, advice, agreement, college, council, day, verdict
from weerklank.messages.catalogue import text_of
from weerklank.records.values.term import Term
from weerklank.rules.clock.given.agreements import agreements_in_force, grounds
from weerklank.rules.clock.model import Timeliness
from weerklank.rules.clock.states import NotKnown, TimelinessState
from weerklank.rules.clock.timeliness import timeliness

OLD = agreement("8 weken", source="Oud", valid={"until": "2025-12-31"})
NEW = agreement("6 weken", source="Nieuw", valid={"from": "2026-01-01"})


def _terms(*agreed: Fields, **changed: object) -> list[str]:
    found = grounds(advice(**changed), college(), council(*agreed))
    return [str(ground.term) for ground in found]


@pytest.mark.parametrize(
    ("sent", "term"),
    [("2025-12-31", "8 weken"), ("2026-01-01", "6 weken"), ("2026-03-02", "6 weken")],
)
def test_the_agreement_on_the_day_of_sending_holds(sent: str, term: str) -> None:
    """Receipt after the change does not matter, nor what came later."""
    assert _terms(OLD, NEW, sent=sent, received="2026-03-02") == [term]


def test_an_agreement_that_ended_leaves_no_term() -> None:
    """Nobody wrote what took its place: not known, and no verdict."""
    found = verdict(agreed=(OLD,))

    assert (found.state, found.agreement) == (TimelinessState.UNKNOWN, None)
    assert found.not_known == (NotKnown.TERM,)


def test_an_agreement_without_answer_term_is_still_the_agreement() -> None:
    """The finding names the agreement that is silent."""
    found = verdict(agreed=(agreement(None, source="Werkafspraken"),))

    assert found.agreement is not None
    assert found.agreement.source == "Werkafspraken"


@pytest.mark.parametrize(("kind", "term"), [("requested", "4 weken"), ("unrequested", "8 weken")])
def test_requested_and_unrequested_advice_have_their_own_term(kind: str, term: str) -> None:
    """Each kind of advice looks at its own term."""
    both = agreement({"requested": "4 weken", "unrequested": "8 weken"})

    assert _terms(both, kind=kind) == [term]


def test_a_term_for_requested_advice_alone_leaves_unrequested_without() -> None:
    """A term that is left out is not known; only `none` says that it was not agreed."""
    unasked = advice(kind="unrequested")
    left_out = verdict(given=unasked, agreed=(agreement({"requested": "4 weken"}),))
    for_asked = agreement({"requested": "4 weken", "unrequested": "none"})
    none = verdict(given=unasked, agreed=(for_asked,))

    assert left_out.state is TimelinessState.UNKNOWN
    assert none.state is TimelinessState.NO_TERM


def test_a_term_for_this_one_advice_goes_before_the_agreement() -> None:
    """The rest of the agreement, such as the reading of the act, stays."""
    (ground,) = grounds(advice(term="2 weken"), college(), council(NEW))

    assert ground.term == Term.parse("2 weken")
    assert ground.agreement is not None
    assert ground.agreement.source == "Nieuw"


def test_a_term_for_this_one_advice_needs_no_agreement() -> None:
    """It is enough by itself."""
    found = verdict(given=advice(term="2 weken"), agreed=())

    assert found.deadline is not None
    assert found.deadline.current == day("2026-03-16")


def test_an_agreement_with_another_partner_does_not_hold() -> None:
    """What was agreed with the board does not bind the college."""
    found = verdict(agreed=(agreement(**{"with": "bestuur"}),))

    assert found.state is TimelinessState.UNKNOWN


def test_an_agreement_that_names_the_partner_goes_first() -> None:
    """The special rule goes before the general one, in whatever order they stand."""
    special = agreement("4 weken", **{"with": "college"})

    assert _terms(NEW, special) == ["4 weken"] == _terms(special, NEW)


def test_a_special_agreement_without_a_term_leaves_the_general_term() -> None:
    """A convenant on contact officers does not take the term of the by-law away."""
    special = agreement(None, **{"with": "college"})

    assert _terms(special, NEW) == ["6 weken"]


def test_the_youngest_goes_first_among_equals() -> None:
    """Both are handed on, the youngest first."""
    older = agreement("8 weken", valid={"from": "2020-01-01"})

    found = agreements_in_force(council(older, NEW), "college", day("2026-03-02"))

    assert [one.source for one in found] == ["Nieuw", older["source"]]


def test_contradicting_agreements_give_a_verdict_only_where_they_agree() -> None:
    """Six and eight weeks at once: 13 and 27 April 2026."""
    both = (agreement("6 weken"), agreement("8 weken"))

    states = [
        verdict({"received": received}, agreed=both).state
        for received in ("2026-04-13", "2026-04-14", "2026-04-27", "2026-04-28")
    ]

    assert states == [
        TimelinessState.ON_TIME,
        TimelinessState.UNCLEAR,
        TimelinessState.UNCLEAR,
        TimelinessState.LATE,
    ]


def test_a_day_of_sending_around_a_change_of_agreement_tries_both() -> None:
    """Sent "in the winter": the old or the new by-law."""
    assert _terms(OLD, NEW, sent="2025-12-01/2026-01-31", received=None) == ["8 weken", "6 weken"]


def test_an_agreement_that_begins_within_a_partial_date_may_leave_no_term() -> None:
    """Before it began there was no term: unclear, not late."""
    found = verdict(given=advice(sent="2025-12/2026-01", received=None), agreed=(NEW,))

    assert found.state is TimelinessState.UNCLEAR


@pytest.mark.parametrize(("said", "state"), [("unknown", "unknown"), ("onbekend", "unknown")])
def test_a_term_that_nobody_knows_is_not_that_of_the_agreement(said: str, state: str) -> None:
    """What R013 tells people to type: no term, no last day and no verdict; but it is open."""
    found = verdict(given=advice(term=said), agreed=(NEW,))

    assert (found.state, found.term, found.last_days) == (state, None, ())
    assert found.not_known == (NotKnown.TERM,)
    assert not found.nothing_agreed
    assert "Wij weten niet welke termijn" in text_of(found.steps[0].what)


@pytest.mark.parametrize("said", ["3 weken", "none", "unknown"])
@pytest.mark.parametrize("agreed", [NEW, agreement("none", source="Werkafspraken")])
def test_a_term_of_its_own_stands_in_no_agreement(said: str, agreed: Fields) -> None:
    """The source of the agreement of the body is not told as that of a term for one advice."""
    found = verdict(given=advice(term=said), agreed=(agreed,))

    assert found.agreement is None
    assert all("Bron" not in text_of(step.what) for step in found.steps)
    assert found.steps[0].article is None


def _together(today: str) -> Timeliness:
    """Six weeks by the first council, eight by the other: 13 or 27 April."""
    other = council(agreement("8 weken", source="Regeling Wmo-raad"))
    wmo = other.model_copy(update={"id": "wmo", "title": "Wmo-raad", "short": None})
    given, body = advice(), college()
    return timeliness(given, body, council(NEW), [], day(today), together=[wmo])


@pytest.mark.parametrize(
    ("today", "state", "days"),
    [
        ("2026-04-13", TimelinessState.RUNNING, ["2026-04-13", "2026-04-27"]),
        ("2026-04-14", TimelinessState.UNCLEAR, ["2026-04-13", "2026-04-27"]),
        ("2026-04-28", TimelinessState.OVERDUE, ["2026-04-27"]),
    ],
)
def test_of_a_joint_advice_each_council_has_its_own_agreement(
    today: str, state: TimelinessState, days: list[str]
) -> None:
    """It is too late only when it is by both, and each last day is told with whose it is."""
    found = _together(today)

    assert (found.state, [str(one) for one in found.last_days]) == (state, days)
    assert [(one.council, str(one.term), len(one.days)) for one in found.agreed_by] == [
        ("Raad", "6 weken", 1),
        ("Wmo-raad", "8 weken", 1),
    ]
    told = " ".join(text_of(step.what) for step in found.steps)
    assert "Regeling Wmo-raad" in told
    assert "De afspraak van Raad" in told
    assert "die van Wmo-raad: antwoord binnen 8 weken" in told


def test_a_month_of_sending_with_days_between_two_agreements_may_leave_no_term() -> None:
    """Until the 10th one agreement, from the 20th the next, and in between none."""
    until = agreement("8 weken", source="Oud", valid={"until": "2026-03-10"})
    since = agreement("6 weken", source="Nieuw", valid={"from": "2026-03-20"})

    assert _terms(until, since, sent="2026-03", received=None) == ["8 weken", "None", "6 weken"]


def test_a_council_without_an_agreement_of_its_own_changes_nothing() -> None:
    """Nobody wrote what it agreed, so what the first agreed holds."""
    wmo = council().model_copy(update={"id": "wmo", "title": "Wmo-raad"})

    assert grounds(advice(), college(), council(NEW), [wmo]) == grounds(
        advice(), college(), council(NEW)
    )


def test_the_files_name_each_agreement_of_a_joint_advice() -> None:
    """Neither of the two is told as the only one."""
    found = _together("2026-04-14")

    assert found.terms == ("6 weken", "8 weken")
    assert found.sources == ("Nieuw", "Regeling Wmo-raad")


@pytest.mark.parametrize(
    ("advises", "agreed_with", "state"),
    [
        (["college"], [], TimelinessState.UNKNOWN),
        (["college", "raadl"], [], TimelinessState.OVERDUE),
        (["college"], ["raadl"], TimelinessState.OVERDUE),
        ([], [], TimelinessState.OVERDUE),
    ],
)
def test_an_agreement_binds_whom_the_council_advises(
    advises: list[str], agreed_with: list[str], state: TimelinessState
) -> None:
    """What was agreed with the college is no promise of the gemeenteraad."""
    bound = council(agreement("6 weken", **{"with": agreed_with}))
    of = bound.model_copy(update={"advises": tuple(advises)})

    found = timeliness(advice(to=["raadl"]), college("raadl"), of, (), day("2026-11-23"))

    assert found.state is state
