"""Pages of real cases: the verdict, the words for it, and counts that agree with the data."""

from __future__ import annotations

import re
from typing import Any

import pytest

from real.real_registers import OTHERS, groningen, moerdijk, oirschot
from registers_for_tests import TODAY
from site_pages.pages_for_tests import page, reads, register_of, site_of, words
from weerklank.cases.case import AdviceCase
from weerklank.cases.judge import judge
from weerklank.cases.owing.promises import ledger
from weerklank.records.register import Register
from weerklank.rules.clock.states import TimelinessState
from weerklank.rules.follow_up import FollowUpState
from weerklank.rules.involvement import InvolvementState

ALL = pytest.mark.parametrize(
    "records", [oirschot(), moerdijk(), groningen()], ids=["oirschot", "moerdijk", "groningen"]
)
BLAMING = (
    "te laat beantwoord",
    "genegeerd",
    "weigert",
    "schuld",
    "verzuim",
    "helaas",
    "overtrad",
    "onwil",
)


def _verdict(records: Register) -> AdviceCase:
    (verdict,) = judge(records, TODAY).advices
    return verdict


def _advice_page(records: Register) -> str:
    (advice,) = records.advices
    return words(page(site_of(records), f"adviezen/{advice.id}.md"))


def _published(records: Register) -> dict[str, Any]:
    return register_of(site_of(records))


def test_oirschot_joint_answer_stops_six_clocks() -> None:
    """One letter of the service is the answer of each of the six, after 83 days each."""
    addressees = _verdict(oirschot()).addressees

    assert [one.body.id for one in addressees] == ["college-oirschot", *OTHERS]
    assert {one.timeliness.days for one in addressees} == {(83, 83)}
    assert {one.timeliness.state for one in addressees} == {TimelinessState.UNKNOWN}


def test_oirschot_each_addressee_has_its_own_clock() -> None:
    """Had the letter been for Oirschot alone, the five others would still be silent."""
    first, *others = _verdict(oirschot(on_behalf_of=("college-oirschot",))).addressees

    assert first.timeliness.answered is not None
    assert {one.timeliness.answered for one in others} == {None}


def test_oirschot_has_a_page_for_each_body() -> None:
    """Each of the six, the service and the council has a page; the six show the advice."""
    records = oirschot()
    site = site_of(records)

    shown = {
        body.id: "Verordening maatschappelijke ondersteuning 2012"
        in page(site, f"organisaties/{body.id}.md")
        for body in records.bodies
    }

    assert shown == {"adviesraad-oirschot": True, "college-oirschot": True, "isd": False} | (
        dict.fromkeys(OTHERS, True)
    )


def test_oirschot_page_gives_both_dates_and_no_verdict_on_time() -> None:
    """Nobody read whether a term was agreed: the days are counted, and the page says so."""
    text = _advice_page(oirschot())

    assert "13 december 2011" in text
    assert "5 maart 2012" in text
    assert "wij weten niet hoelang een antwoord mocht duren" in text
    assert "geen termijn" not in text
    assert "na 83 dagen" in text


def test_oirschot_joint_letter_is_one_event() -> None:
    """The timeline has the letter once, for the six, and not as six letters."""
    text = _advice_page(oirschot())

    joint = (
        "Antwoord van Intergemeentelijke sociale dienst, namens College van Oirschot, College van"
    )
    assert text.count(joint) == 1
    assert "Antwoord van College van Oirschot (brief)" not in text


def test_moerdijk_second_round_leaves_the_first_answer_standing() -> None:
    """A reply to the reply is an event of its own: the answer stays, no clock starts again."""
    verdict = _verdict(moerdijk())
    (addressee,) = verdict.addressees
    (recommendation,) = addressee.recommendations

    assert addressee.timeliness.unanswered == ()
    assert len(recommendation.rounds) == 1
    assert recommendation.rounds[0].given.response.better_answer is not None


def test_moerdijk_page_shows_both_rounds() -> None:
    """A reader sees the day of the answer, the day of the reply to it, and what it says."""
    text = _advice_page(moerdijk())

    assert "23 maart 2022" in text
    assert "17 mei 2022" in text
    assert "geen samenvatting meer te maken" in text


def test_moerdijk_promise_has_no_date_and_is_not_late() -> None:
    """What was promised without a day is listed as such, and is never past its day."""
    (promise,) = ledger(judge(moerdijk(), TODAY).cases)

    assert promise.verdict.state is FollowUpState.UNDATED
    assert "<b>1 van 1</b> zonder datum" in page(site_of(moerdijk()), "beloften/index.md")


def test_moerdijk_days_are_unknown_because_the_advice_is() -> None:
    """The advice has no known day, so no number of days is made up."""
    (addressee,) = _verdict(moerdijk()).addressees

    assert addressee.timeliness.days is None


def test_groningen_decision_was_before_the_advice() -> None:
    """The decision is a month older than the advice."""
    assert _verdict(groningen()).involvement.state is InvolvementState.DECIDED_BEFORE_ADVICE


def test_groningen_pages_give_both_dates() -> None:
    """The order of events is told with both dates, on the advice and on the page for all."""
    records = groningen()
    involved = words(page(site_of(records), "betrokken/index.md"))

    for text in (_advice_page(records), involved):
        assert "20 oktober 2020" in text
        assert "20 november 2020" in text
    assert "1 van 1 keer was het besluit er eerder dan het advies" in involved


@ALL
def test_words_blame_nobody(records: Register) -> None:
    """No page of an advice, of a body or for raadsleden judges by partial facts."""
    site = site_of(records)
    own = [
        p for p in site.pages if p.source.startswith(("adviezen/", "organisaties/", "betrokken/"))
    ]

    found = {(p.source, word) for p in own for word in BLAMING if word in words(p.body("")).lower()}

    assert found == set()


@ALL
def test_counts_on_pages_are_those_of_the_data(records: Register) -> None:
    """Advices, states and promises on the pages are the numbers of register.json."""
    site, data = site_of(records), _published(records)
    addressees = [one for advice in data["advice"] for one in advice["addressees"]]
    promised = _promises(data)

    answered = sum(one["timeliness"]["completed"] is not None for one in addressees)

    assert data["statistics"]["states"] == {"unknown": len(addressees)}
    assert data["statistics"]["days"]["open"] == 0
    assert data["statistics"]["days"]["cases"] <= answered
    assert f"{len(addressees)} " in _coverage(page(site, "raadsleden/index.md"))
    assert len(re.findall(r"#aanbeveling-", page(site, "beloften/index.md"))) == promised


@ALL
def test_explained_on_the_page_is_that_of_the_data(records: Register) -> None:
    """The share of explained recommendations is the same number on the page and in the file."""
    share = _published(records)["statistics"]["explained"]
    found = reads(page(site_of(records), "raadsleden/index.md"))

    assert found.get("reason", 0) == share["part"]


def _promises(data: dict[str, Any]) -> int:
    return len(
        {
            (advice["id"], one["id"], action["what"])
            for advice in data["advice"]
            for addressee in advice["addressees"]
            for one in addressee["recommendations"]
            for action in one["follow_up"]["actions"]
        }
    )


def _coverage(html: str) -> str:
    found = re.search(r"Niet meegeteld bij de termijn: ([^.]*)\.", words(html))
    return found[1] if found else ""
