"""The scan of agreements: what is settled, what is not, and always a sentence to propose."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, council, register
from report.scanned import items
from weerklank.messages.catalogue import Said, text_of
from weerklank.rules.scan.agreement_scan import agreement_scan
from weerklank.rules.scan.scan_items import (
    ScanState,
)


def test_council_without_agreements_is_not_known() -> None:
    """Nobody wrote what is agreed: every point says so, and none says that it is missing."""
    states = {item.state for item in items().values()}

    assert states == {ScanState.UNKNOWN}


def test_what_was_left_out_of_an_agreement_is_not_known() -> None:
    """An agreement with a source and nothing else says nothing about any point."""
    found = items({"source": "Verordening"})

    assert {item.state for item in found.values()} == {ScanState.UNKNOWN}


def test_a_term_for_what_is_urgent_alone_is_partly_settled() -> None:
    """Of other advice nobody wrote what was agreed."""
    found = items({"source": "Verordening", "answer_term": {"urgent": "2 weken"}})

    assert found["answer_term"].state is ScanState.PARTLY


@pytest.mark.parametrize("none", ["none", "geen"])
def test_only_none_is_a_finding(none: str) -> None:
    """Somebody looked and found nothing: that is missing."""
    found = items(
        {
            "source": "Verordening",
            "answer_term": none,
            "explain": none,
            "contact_officer": none,
            "advise_term": none,
            "question_term": none,
            "consultations": none,
            "evaluated": none,
        }
    )

    told = {item.state for name, item in found.items() if name != "advises_on"}
    assert told == {ScanState.MISSING}


@pytest.mark.parametrize("word", ["unknown", "onbekend"])
def test_unknown_says_the_same_as_left_out(word: str) -> None:
    """Whoever writes that it is not known accuses nobody."""
    found = items(
        {
            "source": "Verordening",
            "answer_term": word,
            "explain": word,
            "contact_officer": word,
            "advise_term": word,
            "evaluated": word,
        }
    )

    assert {item.state for item in found.values()} == {ScanState.UNKNOWN}


def test_a_right_or_facility_can_be_not_known() -> None:
    """With `unknown`, also in a block with a note, nothing is missing."""
    records = register(
        council(
            rights={"support": "onbekend", "agenda": {"present": "unknown", "note": "Gevraagd."}},
            facilities={"budget": "geen"},
        )
    )

    (scan,) = agreement_scan(records, TODAY)

    assert {item.state for item in scan.rights} == {ScanState.UNKNOWN}
    assert [i.name for i in scan.facilities if i.state is ScanState.MISSING] == ["budget"]


def test_agreement_with_another_body_settles_nothing() -> None:
    """What was agreed with the service does not bind the college."""
    found = items({"source": "Werkafspraken", "with": ["dienst"], "answer_term": "6 weken"})

    assert found["answer_term"].state is ScanState.UNKNOWN


def test_term_for_requested_advice_only_is_partly_settled() -> None:
    """A term for one kind of advice is half an agreement."""
    found = items({"source": "Verordening", "answer_term": {"requested": "6 weken"}})

    assert found["answer_term"].state is ScanState.PARTLY
    note = found["answer_term"].note
    assert isinstance(note, Said)
    assert text_of(note) == "Gevraagd advies: 6 weken. Ongevraagd advies: niet bekend."


@pytest.mark.parametrize(
    ("explain", "state"),
    [
        ("always", ScanState.PRESENT),
        ("on_deviation", ScanState.PARTLY),
        ("nothing", ScanState.MISSING),
    ],
)
def test_duty_to_explain(explain: str, state: ScanState) -> None:
    """Explaining only a refusal is half of what the report asks."""
    assert items({"source": "Verordening", "explain": explain})["explain"].state is state


@pytest.mark.parametrize(
    ("evaluated", "state"),
    [
        ("2024-11-23", ScanState.PRESENT),
        ("2024-11-22", ScanState.PARTLY),
        ("2024", ScanState.PRESENT),
        ("unknown", ScanState.UNKNOWN),
    ],
)
def test_evaluation_holds_for_two_years(evaluated: str, state: ScanState) -> None:
    """Older than two years counts as not regularly; a date known in part has the benefit."""
    assert items({"source": "Verordening", "evaluated": evaluated})["evaluated"].state is state


def test_an_evaluation_is_of_two_years_ago_on_a_leap_day_too() -> None:
    """29 February has no day two years before it: the 28th stands for it."""
    leap = dt.date(2028, 2, 29)
    found = [
        items({"source": "Verordening", "evaluated": on}, today=leap)["evaluated"].state
        for on in ("2026-02-28", "2026-02-27")
    ]

    assert found == [ScanState.PRESENT, ScanState.PARTLY]


def test_the_last_evaluation_counts() -> None:
    """Of two agreements in force one was evaluated long ago, and one was not."""
    old = {"source": "Verordening", "evaluated": "2019-05-01"}
    new = {"source": "Convenant", "evaluated": "2026-05-01"}

    for agreements in ((old, new), (new, old)):
        found = items(*agreements)["evaluated"]
        assert (found.state, found.source) == (ScanState.PRESENT, "Convenant")


def test_expired_agreement_settles_nothing() -> None:
    """Only what holds today counts."""
    valid = {"until": dt.date(2025, 12, 31)}

    found = items({"source": "Verordening", "valid": valid, "explain": "always"})

    assert found["explain"].state is ScanState.UNKNOWN
