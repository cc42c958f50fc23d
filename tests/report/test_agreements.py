"""The scan of agreements: what is settled, what is not, and always a sentence to propose."""

from __future__ import annotations

import datetime as dt

import pytest

from registers_for_tests import TODAY, college, council, register
from weerklank.cases.judge import judge
from weerklank.messages.catalogue import Said, said, text_of
from weerklank.publish.pages.council.agreements import agreements_page, model_sentences
from weerklank.rules.agreement_scan import agreement_scan
from weerklank.rules.scan_items import (
    FACILITIES,
    PARTICIPATION,
    PROPOSALS,
    RIGHTS,
    Measure,
    ScanItem,
    ScanState,
)

_ANSWER = (
    "answer_term", "explain", "contact_officer", "advise_term", "question_term", "consultations",
    "advises_on", "evaluated",
)  # fmt: skip


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


def test_a_term_for_what_is_urgent_alone_is_partly_settled() -> None:
    """Of other advice nobody wrote what was agreed."""
    found = _items({"source": "Verordening", "answer_term": {"urgent": "2 weken"}})

    assert found["answer_term"].state is ScanState.PARTLY


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


def test_an_evaluation_is_of_two_years_ago_on_a_leap_day_too() -> None:
    """29 February has no day two years before it: the 28th stands for it."""
    leap = dt.date(2028, 2, 29)
    found = [
        _items({"source": "Verordening", "evaluated": on}, today=leap)["evaluated"].state
        for on in ("2026-02-28", "2026-02-27")
    ]

    assert found == [ScanState.PRESENT, ScanState.PARTLY]


def test_the_last_evaluation_counts() -> None:
    """Of two agreements in force one was evaluated long ago, and one was not."""
    old = {"source": "Verordening", "evaluated": "2019-05-01"}
    new = {"source": "Convenant", "evaluated": "2026-05-01"}

    for agreements in ((old, new), (new, old)):
        found = _items(*agreements)["evaluated"]
        assert (found.state, found.source) == (ScanState.PRESENT, "Convenant")


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
    found = _items(agreed)

    assert {
        name: found[name].state for name in ("question_term", "consultations", "advises_on")
    } == {
        "question_term": ScanState.PRESENT,
        "consultations": ScanState.MISSING,
        "advises_on": ScanState.UNKNOWN,
    }
    assert _items({**agreed, "consultations": 4})["consultations"].note == said(
        "scan.consultations", value=4
    )
