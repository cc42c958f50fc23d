"""What a law or by-law asks of a council and its municipality, held against the agreements."""

from __future__ import annotations

import pytest

from registers_for_tests import TODAY, college, council, register
from report.scanned import items
from weerklank.cases.judge import judge
from weerklank.messages.catalogue import said
from weerklank.publish.pages.council.agreements import agreements_page, model_sentences
from weerklank.rules.scan.agreement_scan import agreement_scan
from weerklank.rules.scan.scan_items import (
    FACILITIES,
    PARTICIPATION,
    PROPOSALS,
    RIGHTS,
    Measure,
    ScanState,
)

_ANSWER = (
    "answer_term", "explain", "contact_officer", "advise_term", "question_term", "consultations",
    "advises_on", "evaluated",
)  # fmt: skip


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
        *((Measure.PARTICIPATION, name) for name in PARTICIPATION),
        *((Measure.COMPOSITION, name) for name in ("own_experience", "term_of_office")),
        (Measure.LAW, PROPOSALS),
    }

    assert set(model_sentences()) == demands
    assert all(model.title and model.sentence for model in model_sentences().values())


def test_page_counts_what_is_settled() -> None:
    """First of how much it is known; a share of little is no achievement."""
    records = register(
        council(
            rights={"support": True, "agenda": False},
            agreements=[{"source": "Verordening", "answer_term": "6 weken"}],
        )
    )

    html = agreements_page(records, judge(records, TODAY)).body("")

    assert "<b>3 van 26</b> punten bekend: 2 geregeld, 1 niet" in html


def test_each_addressee_is_scanned_apart() -> None:
    """A council that advises two bodies has two sets of points."""
    records = register(
        council(advises=["college", "dienst"]),
        college(id="dienst", title="De dienst", kind="gr_board"),
    )

    scan = agreement_scan(records, TODAY)[0]

    assert [partner.partner.id for partner in scan.partners] == ["college", "dienst"]
    assert len(scan.items) == 12 + 4 + 2 + 2 * 8


@pytest.mark.parametrize(
    ("laws", "asked", "named"),
    [
        ([], 5, ["artikel 47"]),
        (["Participatiewet"], 5, ["artikel 47"]),
        (["Wmo 2015"], 6, ["artikel 2.1.3 lid 3 Wmo 2015"]),
        (["Jeugdwet"], 6, ["artikel 2.10 Jeugdwet"]),
        (
            ["Participatiewet", "Wet maatschappelijke ondersteuning 2015"],
            6,
            ["artikel 47", "2.1.3"],
        ),
    ],
)
def test_each_law_is_held_against_the_council_it_concerns(
    laws: list[str], asked: int, named: list[str]
) -> None:
    """The Wmo 2015 and the Jeugdwet ask one thing more than art. 47, and are named if they hold."""
    records = register(council(laws=laws))
    html = agreements_page(records, judge(records, TODAY)).body("")

    assert len(agreement_scan(records, TODAY)[0].rights) == asked
    assert all(article in html for article in named)
    assert ("artikel 2.1" in html) == (asked > len(RIGHTS))


def test_a_by_law_on_participation_is_a_second_source_of_duties() -> None:
    """Each line is there, not there, or not known, and the Awb is a question and no verdict."""
    records = register(council(participation={"bylaw": True, "explain": False}))
    html = agreements_page(records, judge(records, TODAY)).body("")

    found = {i.name: i.state for i in agreement_scan(records, TODAY)[0].participation}
    assert found == {
        "bylaw": ScanState.PRESENT,
        "execution": ScanState.UNKNOWN,
        "explain": ScanState.MISSING,
        "challenge": ScanState.UNKNOWN,
    }
    assert "artikel 3:50" in html
    assert "Of de raad zo'n adviseur is, is een vraag voor een jurist." in html


@pytest.mark.parametrize(
    ("written", "state"),
    [
        (4, ScanState.PRESENT),
        (0, ScanState.MISSING),
        ("none", ScanState.MISSING),
        ("unknown", ScanState.UNKNOWN),
    ],
)
def test_whether_people_it_is_about_sit_on_it_is_counted(written: object, state: ScanState) -> None:
    """Nobody is a finding only when somebody counted."""
    counted = {"counted_on": "2026-09-01", "seats": 9, "own_experience": written}
    records = register(council(composition=counted))

    (own, years) = agreement_scan(records, TODAY)[0].composition

    assert (own.state, years.state) == (state, ScanState.UNKNOWN)


def test_what_was_agreed_on_questions_and_talks_is_told() -> None:
    """With the words of the agreement; `none` is missing, left out is not known."""
    agreed = {"source": "A", "question_term": "4 weken", "consultations": "none"}
    found = items(agreed)

    assert {
        name: found[name].state for name in ("question_term", "consultations", "advises_on")
    } == {
        "question_term": ScanState.PRESENT,
        "consultations": ScanState.MISSING,
        "advises_on": ScanState.UNKNOWN,
    }
    assert items({**agreed, "consultations": 4})["consultations"].note == said(
        "scan.consultations", value=4
    )
