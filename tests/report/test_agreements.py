"""The scan of agreements: what is settled, what is not, and always a sentence to propose."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, college, council, register
from weerklank.cases.judge import judge
from weerklank.messages.catalogue import Said, text_of
from weerklank.publish.pages.agreements import agreements_page, model_sentences
from weerklank.rules.agreement_scan import (
    FACILITIES,
    RIGHTS,
    Measure,
    ScanItem,
    ScanState,
    agreement_scan,
)

_ANSWER = ("answer_term", "explain", "contact_officer", "advise_term", "evaluated")


def _items(*agreements: dict[str, object], today: dt.date = TODAY) -> dict[str, ScanItem]:
    scan = agreement_scan(register(council(agreements=agreements)), today)[0]
    return {item.name: item for item in scan.partners[0].items}


def test_council_without_agreements_is_not_known() -> None:
    """Nobody wrote what is agreed: every point says so, and none says that it is missing."""
    states = {item.state for item in _items().values()}

    assert states == {ScanState.UNKNOWN}


def test_what_was_left_out_of_an_agreement_is_not_known() -> None:
    """An agreement with a source and nothing else says nothing about any point."""
    found = _items({"source": "Verordening"})

    assert {item.state for item in found.values()} == {ScanState.UNKNOWN}


@pytest.mark.parametrize("none", ["none", "geen"])
def test_only_none_is_a_finding(none: str) -> None:
    """Somebody looked and found nothing: that is missing."""
    found = _items(
        {
            "source": "Verordening",
            "answer_term": none,
            "explain": none,
            "contact_officer": none,
            "advise_term": none,
            "evaluated": none,
        }
    )

    assert {item.state for item in found.values()} == {ScanState.MISSING}


@pytest.mark.parametrize("word", ["unknown", "onbekend"])
def test_unknown_says_the_same_as_left_out(word: str) -> None:
    """Whoever writes that it is not known accuses nobody."""
    found = _items(
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
    found = _items({"source": "Werkafspraken", "with": ["dienst"], "answer_term": "6 weken"})

    assert found["answer_term"].state is ScanState.UNKNOWN


def test_term_for_requested_advice_only_is_partly_settled() -> None:
    """A term for one kind of advice is half an agreement."""
    found = _items({"source": "Verordening", "answer_term": {"requested": "6 weken"}})

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
    assert _items({"source": "Verordening", "explain": explain})["explain"].state is state


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
    assert _items({"source": "Verordening", "evaluated": evaluated})["evaluated"].state is state


def test_expired_agreement_settles_nothing() -> None:
    """Only what holds today counts."""
    valid = {"until": dt.date(2025, 12, 31)}

    found = _items({"source": "Verordening", "valid": valid, "explain": "always"})

    assert found["explain"].state is ScanState.UNKNOWN


def test_a_sentence_to_propose_names_the_body_it_is_for() -> None:
    """To the gemeenteraad nothing is proposed that the college would have to do, or the reverse."""
    model = model_sentences()[Measure.ANSWER, "answer_term"]

    assert model.proposed_to("de gemeenteraad").startswith("De gemeenteraad antwoordt schriftelijk")
    assert all("<" not in one.proposed_to("De Vliet") for one in model_sentences().values())
    assert not any(
        "college" in one.sentence
        for (measure, _), one in model_sentences().items()
        if measure is Measure.ANSWER
    )


def test_everything_that_can_be_missing_has_a_sentence() -> None:
    """Every demand has a title and a sentence, and there are no sentences left over."""
    demands = {
        *((Measure.LAW, name) for name in RIGHTS),
        *((Measure.REPORT, name) for name in FACILITIES),
        *((Measure.ANSWER, name) for name in _ANSWER),
    }

    assert set(model_sentences()) == demands
    assert all(model.title and model.sentence for model in model_sentences().values())


def test_page_counts_what_is_settled() -> None:
    """Out of what is known of rights, facilities and each addressee; the rest is counted apart."""
    records = register(
        council(
            rights={"support": True, "agenda": False},
            agreements=[{"source": "Verordening", "answer_term": "6 weken"}],
        )
    )

    html = agreements_page(records, judge(records, TODAY)).body("")

    assert "<b>2 van 3</b> punten" in html
    assert "<b>14</b> punten weten wij niet" in html


def test_each_addressee_is_scanned_apart() -> None:
    """A council that advises two bodies has two sets of points."""
    records = register(
        council(advises=["college", "dienst"]),
        college(id="dienst", title="De dienst", kind="gr_board"),
    )

    scan = agreement_scan(records, TODAY)[0]

    assert [partner.partner.id for partner in scan.partners] == ["college", "dienst"]
    assert len(scan.items) == 22
