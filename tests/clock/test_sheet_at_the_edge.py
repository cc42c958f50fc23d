"""What the sheet says of each message and of the end: what stopped the clock, and what did not."""

from __future__ import annotations

import pytest

from clock.clock_records import Fields, advice, agreement, day, verdict
from weerklank.messages.catalogue import text_of
from weerklank.records.models.advice import Advice
from weerklank.rules.clock.sheet.step import StepKind

WORKED_OUT = {"answers": [{"recommendation": "1"}, {"recommendation": "2"}]}


def sheet(*messages: Fields, today: str = "2026-06-01", given: Advice | None = None) -> str:
    """The whole sheet as one text."""
    found = verdict(*messages, today=today, given=given)
    return " ".join(text_of(step.what) for step in found.steps)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"received": "2026-03-20"}, "2026. De klok stopt."),
        ({"dated": "2026-03-20"}, "(de datum van de brief: de dag van ontvangst is niet bekend)"),
        ({}, "(er is geen datum bekend)"),
        (
            {"received": "2026-03-20", "answers": [{"recommendation": "2"}], "silent_on": ["1"]},
            "De klok stopt voor aanbeveling 2.",
        ),
    ],
)
def test_a_letter_is_told_with_its_day_and_what_it_stops(fields: Fields, told: str) -> None:
    """Of a letter that names its day of receipt nothing is in doubt."""
    text = sheet({**WORKED_OUT, **fields})

    assert told in text
    assert ("bekend)" in text) is ("received" not in fields)


@pytest.mark.parametrize(("on", "earlier"), [("2026-03-01", True), ("2026-03-02", False)])
def test_only_an_answer_of_before_the_advice_is_told_as_one(on: str, *, earlier: bool) -> None:
    """One of the same day is quick, and no fault."""
    found = verdict({"received": on})
    notes = [step for step in found.steps if step.kind is StepKind.NOTE]

    assert any("van vóór het advies" in text_of(one.what) for one in notes) is earlier
    assert (str(found.state) == "unclear") is earlier


def test_a_day_that_is_known_in_part_is_no_day_of_a_step() -> None:
    """A list by day cannot place it."""
    exact, month = (
        next(
            step for step in verdict({"received": on}).steps if "schriftelijk" in text_of(step.what)
        )
        for on in ("2026-03-20", "2026-03")
    )

    assert (exact.day, month.day) == (day("2026-03-20"), None)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        ((), "whole"),
        (
            ({"received": "2026-03-20", "answers": [{"recommendation": "1"}], "silent_on": ["2"]},),
            "partly",
        ),
        (({"kind": "interim", "received": "2026-04-15", "until": "2026-07-01"},), "noticed"),
    ],
)
def test_the_end_says_what_is_missing(messages: tuple[Fields, ...], told: str) -> None:
    """All of it, a part, or all with a notice that it will be later."""
    values = verdict(*messages).steps[-1].what.values

    assert {name for name in ("whole", "partly", "noticed") if values[name]} == {
        *([told] if told != "noticed" else ["whole", "noticed"])
    }


@pytest.mark.parametrize("answered", [True, False])
def test_that_no_answer_came_is_said_only_where_none_is_there(*, answered: bool) -> None:
    """What somebody wrote down, unless a letter says otherwise."""
    messages = [{"received": "2026-05-20"}] if answered else []

    found = verdict(*messages, given=advice(answer="none"))

    assert found.none_came is not answered


def test_an_extension_to_the_last_day_itself_moves_nothing() -> None:
    """It is no later day."""
    agreed = agreement(extension={"at_most": "4 weken"})
    same, later = (
        verdict(
            {"kind": "extension", "received": "2026-04-01", "until": until, "reason": "Ziekte."},
            agreed=(agreed,),
        )
        for until in ("2026-04-13", "2026-04-14")
    )

    assert (same.extensions, later.extensions) == (0, 1)
    assert "niet na de laatste dag" in " ".join(text_of(step.what) for step in same.steps)


@pytest.mark.parametrize(
    ("sent", "received", "said"),
    [
        ("2026-03-02", "2026-03-05", True),
        ("2026-03-02", "2026-03-02", False),
        ("2026-03-02", None, False),
    ],
)
def test_both_starts_are_told_only_where_they_differ(
    sent: str, received: str | None, *, said: bool
) -> None:
    """With both days."""
    given = advice(sent=sent, received=received)
    agreed = agreement(counts_from="unknown")
    text = " ".join(text_of(one.what) for one in verdict(given=given, agreed=(agreed,)).steps)

    assert ("op maandag 2 maart 2026 en ontvangen op donderdag 5 maart 2026" in text) is said


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ("2028-12-01", "Voor de jaren na 2028"),
        ("2014-03-03", "Van de jaren voor 20"),
        ("2026-03-02", ""),
    ],
)
def test_days_that_no_decree_names_are_told(sent: str, told: str) -> None:
    """Before and after the list of decrees, where such a day could move the last one."""
    given = advice(sent=sent, received=sent)
    steps = verdict(given=given, agreed=(agreement("20 werkdagen"),), today="2030-01-01").steps
    text = " ".join(text_of(one.what) for one in steps)

    assert (told in text) if told else ("gelijkgesteld" not in text)
