"""Early involvement: fair states, and counts that agree with the open data."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from collections import Counter

import pytest

from registers_for_tests import TODAY, advice, college, council, register, response
from weerklank.cases.case import AdviceCase
from weerklank.cases.council.involved import involvement_counts
from weerklank.cases.judge import judge
from weerklank.publish.data.register.register_json import register_json
from weerklank.publish.options import SiteOptions
from weerklank.publish.pages.council.involvement import involvement_pages
from weerklank.publish.parts.involvement_track import involvement_sentence, track
from weerklank.rules.involvement import InvolvementState


def _judged(**fields: object) -> AdviceCase:
    return judge(register(advice(**fields), response()), TODAY).advices[0]


def test_advice_of_own_accord_is_never_called_late() -> None:
    """A decision that was there before an unasked advice says nothing about involvement."""
    verdict = _judged(kind="unrequested", decided={"date": dt.date(2026, 1, 5)})

    assert verdict.involvement.state is InvolvementState.UNKNOWN
    assert involvement_sentence(verdict) == "Dit is een ongevraagd advies."


def test_decision_before_advice_is_told_with_both_dates() -> None:
    """The sentence names the day of the decision and the day of the advice."""
    verdict = _judged(
        kind="requested",
        request={"asked": dt.date(2026, 1, 10)},
        decided={"date": dt.date(2026, 1, 5)},
    )

    assert verdict.involvement.state is InvolvementState.DECIDED_BEFORE_ADVICE
    assert involvement_sentence(verdict) == (
        "Het besluit is genomen op 5 januari 2026. Het advies is van 2 februari 2026."
    )


@pytest.mark.parametrize(
    ("decided", "state"),
    [
        (TODAY, InvolvementState.DECIDED_BEFORE_ANSWER),
        (TODAY + dt.timedelta(days=1), InvolvementState.UNKNOWN),
    ],
)
def test_a_decision_is_known_on_its_own_day(decided: dt.date, state: InvolvementState) -> None:
    """Not the day before: what will be decided was not decided."""
    asked = advice(
        kind="requested", request={"asked": dt.date(2026, 1, 10)}, decided={"date": decided}
    )
    found = judge(register(asked), TODAY).advices[0].involvement

    assert found.state is state


@pytest.mark.parametrize(("agreed", "nothing"), [({}, False), ({"advise_term": "none"}, True)])
def test_only_who_looked_says_that_no_time_was_agreed(
    agreed: dict[str, object], *, nothing: bool
) -> None:
    """An agreement that is silent on it is not known to be without it."""
    asked = advice(
        kind="requested", request={"asked": dt.date(2026, 1, 5), "reply_by": dt.date(2026, 2, 2)}
    )
    records = register(asked, council(agreements=[{"source": "Verordening", **agreed}]))

    assert judge(records, TODAY).advices[0].involvement.nothing_agreed is nothing


def test_an_advice_of_which_the_month_is_known_is_not_called_too_late() -> None:
    """The decision fell within that month: whether the advice was there is not known."""
    verdict = _judged(
        kind="requested",
        sent="2026-01",
        request={"asked": dt.date(2025, 12, 10)},
        decided={"date": dt.date(2026, 1, 15)},
    )

    assert verdict.involvement.state is not InvolvementState.DECIDED_BEFORE_ADVICE


def test_decision_before_answer_is_told_with_both_dates() -> None:
    """The sentence names the day of the decision and the day of the answer."""
    verdict = _judged(kind="requested", decided={"date": dt.date(2026, 2, 20)})

    assert involvement_sentence(verdict) == (
        "Het besluit is genomen op 20 februari 2026. "
        "Het antwoord op het advies kwam op 2 maart 2026."
    )


def test_silence_of_another_addressee_is_not_held_against_the_one_that_answered() -> None:
    """With two addressees the first answer counts."""
    records = register(
        advice(to=["college", "dienst"], kind="requested", decided={"date": dt.date(2026, 4, 1)}),
        response(),
        college(id="dienst", title="De dienst", kind="gr_board"),
    )

    verdict = judge(records, TODAY).advices[0]

    assert verdict.involvement.state is InvolvementState.UNKNOWN


def test_minimum_comes_from_the_agreement_with_the_addressee() -> None:
    """An agreement with another body gives no minimum."""
    agreements = [
        {"source": "Met de dienst", "with": ["dienst"], "advise_term": "8 weken"},
        {"source": "Met het college", "with": ["college"], "advise_term": "4 weken"},
    ]
    request = {"asked": dt.date(2026, 1, 1), "reply_by": dt.date(2026, 2, 2), "phase": "idea"}
    records = register(advice(kind="requested", request=request), council(agreements=agreements))

    found = judge(records, TODAY).advices[0].involvement

    assert (found.days_given, found.days_agreed) == (32, 28)
    assert found.state is InvolvementState.IN_TIME


def test_steps_stand_in_order_and_never_on_top_of_each_other() -> None:
    """Two steps on one day still stand apart on the bar."""
    verdict = _judged(
        kind="requested",
        request={"asked": dt.date(2026, 2, 2), "first_contact": dt.date(2025, 2, 2)},
    )

    steps = track(verdict, TODAY)
    places = [step.place or 0.0 for step in steps]

    assert [step.days for step in steps] == [None, 365, 0, 28]
    assert all(b - a >= 9 for a, b in itertools.pairwise(places))
    assert places[-1] <= 95


def test_date_known_in_part_gives_a_list_and_no_bar() -> None:
    """A bar would look more exact than the source."""
    verdict = _judged(kind="requested", request={"asked": "2026-01"})

    assert all(step.place is None for step in track(verdict, TODAY))


def test_counts_on_the_page_agree_with_the_register() -> None:
    """What is known is counted by its state; what is not known is in no base."""
    records = register(
        advice(kind="requested", decided={"date": dt.date(2026, 1, 5)}),
        advice(id="2026-02-b", kind="requested", request={"asked": dt.date(2026, 1, 5)}),
        advice(id="2026-03-c"),
    )
    verdicts = judge(records, TODAY)
    data = json.loads(register_json(records, verdicts, SiteOptions("Proef")).octets)
    states = Counter(
        one["involvement"]["state"] for one in data["advice"] if one["kind"] == "requested"
    )

    html = involvement_pages(verdicts)[0].body("")

    assert states == {"decided_before_advice": 1, "unknown": 1}
    assert html.count("<b>1 van 1</b>") == 1
    assert "Van 1 advies weten wij niet of de raad op tijd is gevraagd." in html


def test_information_is_counted_as_asked_and_supplied() -> None:
    """A piece of information that never came counts as asked only."""
    items = [
        {"what": "Aantallen", "supplied": dt.date(2026, 1, 9)},
        {"what": "Kosten"},
    ]
    verdicts = judge(register(advice(kind="requested", request={"information": items})), TODAY)

    found = involvement_counts(verdicts).information

    assert (found.supplied, found.asked) == (1, 2)


def test_page_says_so_when_nobody_was_asked() -> None:
    """An empty register gives a page with one plain sentence."""
    html = involvement_pages(judge(register(), TODAY))[0].body("")

    assert "Van geen enkel advies op deze site weten wij dat erom is gevraagd." in html


def test_a_decision_without_an_answer_on_file_is_not_called_earlier_than_one() -> None:
    """An answer that nobody recorded may have come before it."""
    asked = {"asked": dt.date(2026, 1, 5)}
    decided = {"date": dt.date(2026, 4, 1)}
    records = register(advice(kind="requested", request=asked, decided=decided))

    html = involvement_pages(judge(records, TODAY))[0].body("")

    assert "voordat er antwoord was" not in html
    assert "Van voor dat besluit staat hier geen antwoord op het advies." in html
