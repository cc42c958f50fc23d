"""Courses of events that are odd and real: no page says another thing than its own cards."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import (
    council_with_portfolios,
    page,
    register_of,
    site_of,
    tiles,
    words,
)
from weerklank.cases.judge import judge
from weerklank.publish.making.output import Site
from weerklank.publish.sentences.verdict_tags import standing_of
from weerklank.records.models.response import Response
from weerklank.records.register import Register

BUS, MEMBERS = "adviezen/2026-01-bus.md", "raadsleden/index.md"


TWO = ["Vergoed de bus.", "Vergoed de trein."]


NO = {"decision": "rejected", "explanation": "Dit doen wij niet, want het kost 80.000 euro."}


def replaced_in_part(newer_sent: str) -> Register:
    """Of two recommendations one was answered, and then a newer advice came for both."""
    newer = advice(id="2026-09-nieuw", title="Nieuw", sent=newer_sent, recommendations=TWO)
    letter = response(received="2026-02-20", answers=[{"recommendation": "1", **NO}])
    return register(advice(recommendations=TWO, superseded_by=newer.id), letter, newer)


def told(records: Register, source: str = BUS) -> str:
    """What a reader sees on a page."""
    return words(page(site_of(records), source))


def test_nobody_is_late_with_what_was_replaced_before_its_last_day() -> None:
    """The last day was 16 March; since 2 March nobody waited for the rest."""
    records = replaced_in_part("2026-03-02")
    old = next(one for one in judge(records, TODAY).cases if one.advice.id == "2026-01-bus")

    assert standing_of(old).text == "Vervangen door een nieuw advies"
    assert old.timeliness.stands == "ended"
    assert "Hier hoeft geen antwoord meer op te komen." in told(records)
    assert "niet op alles antwoord" not in told(records)


def test_what_was_late_before_it_was_replaced_stays_so() -> None:
    """The last day was 16 March, and the newer advice came in May."""
    records = replaced_in_part("2026-05-04")
    old = next(one for one in judge(records, TODAY).cases if one.advice.id == "2026-01-bus")

    assert old.timeliness.stands == "overdue"
    assert tiles(page(site_of(records), MEMBERS))["hier geen antwoord meer nodig"] == 1


def of_two(first: dict[str, object]) -> Site:
    """An advice to two bodies, of which the college sent only this."""
    service = college(id="dienst", title="De Beemden", kind="gr_board")
    message = response(answers=[], received="2026-02-16", **first)
    return site_of(register(service, advice(to=["college", "dienst"]), message))


def test_the_silence_of_one_is_not_explained_by_the_question_of_another() -> None:
    """The council must answer the college; De Beemden asked nothing."""
    html = page(of_two({"kind": "question"}), BUS)
    rows = words(html[html.index("Wat kwam ervan?") : html.index("Verloop en wat nu")])

    assert "Het college van Proefstad Op deze site staat geen antwoord. Ook op een vraag" in rows
    assert re.search(r"De Beemden Op deze site staat geen antwoord\.(?! Ook op)", rows)


def test_who_waits_for_the_council_is_not_asked_when_the_answer_comes() -> None:
    """In the pack of a portfolio the question is for who is on."""
    asked = response(kind="question", answers=[], received="2026-02-16", pauses=True)
    site = site_of(council_with_portfolios(advice(themes=["zorg"]), asked))
    pack = words(page(site, "raadsleden/wethouder-zorg.md"))

    assert "Beantwoordde Cliëntenraad Proefstad de vraag van Het college van Proefstad?" in pack
    assert "Wanneer komt het antwoord" not in pack


def test_of_a_body_that_is_gone_nobody_says_that_no_answer_is_needed() -> None:
    """Who came in its place may answer: the site says what stands there."""
    old = college(id="oud", title="Dienst Oud", kind="gr_board", ended={"on": "2026-02-16"})
    records = register(old, advice(to=["oud"]))

    assert "Op deze site staat geen antwoord." in told(records)
    assert "hoeft geen antwoord" not in told(records)
    (given,) = register_of(site_of(records))["advice"]
    assert given["addressees"][0]["recommendations"][0]["outcome"] == "no_answer"


def test_a_term_without_a_day_is_told_as_a_term() -> None:
    """Nobody knows whether an answer came: the term is known all the same."""
    assert "binnen 6 weken" in told(register(advice(answer="unknown")), MEMBERS)


def test_one_is_not_all_ones() -> None:
    """The link to the pack of a portfolio with one advice."""
    site = site_of(council_with_portfolios(advice(themes=["zorg"])))

    assert "Alles van Wethouder Zorg, om te printen" in words(page(site, MEMBERS))


FROM_NOBODY_KNOWS = {"source": "Verordening", "answer_term": "6 weken", "termijnenwet": "excluded"}


@pytest.mark.parametrize("letters", [[response(received="2026-03-17")], []])
def test_exact_dates_are_not_called_inexact(letters: list[Response]) -> None:
    """Given on the 2nd and received on the 5th: which of the two counts, nobody wrote down."""
    records = register(
        council(agreements=[FROM_NOBODY_KNOWS]), advice(received="2026-02-05"), *letters
    )
    site = site_of(records, dt.date(2026, 3, 18))
    shown = words(page(site, BUS))

    assert "De datums zijn niet precies bekend" not in shown
    assert "Wij weten niet of de tijd telt vanaf de dag van het advies of vanaf de" in shown
    assert "De precieze dag" not in shown
    assert "Of de tijd telt vanaf de dag van het advies of vanaf de ontvangst." in shown


@pytest.mark.parametrize("letters", [[response(received="2026-03-01")], []])
@pytest.mark.parametrize("word", ["none", None])
def test_a_joint_advice_has_one_verdict_whoever_stands_first(
    letters: list[Response], word: str | None
) -> None:
    """Only one of the two councils agreed a term: that holds, for both."""
    nothing = {"source": "Besluit", **({"answer_term": word} if word else {})}
    young = council(id="jeugd", title="Jeugdraad", agreements=[nothing])
    states = {
        judge(register(young, advice(council=one, **{"with": [other]}), *letters), TODAY)
        .cases[0]
        .timeliness.state
        for one, other in (("raad", "jeugd"), ("jeugd", "raad"))
    }

    assert states == {"on_time" if letters else "overdue"}


def test_what_a_council_that_ended_asked_is_not_called_withdrawn() -> None:
    """It was late when the council came to an end, and stays in the counts."""
    gone = council(ended={"on": "2026-06-30"})
    shown = told(register(gone, advice()), MEMBERS)

    assert "1 hier geen antwoord meer nodig" in shown
    assert "ingetrokken of vervangen, of de raad of het orgaan hield op te bestaan" in shown


def test_the_elected_council_is_named_where_its_advice_stands() -> None:
    """Below a wethouder nobody takes it for an advice to the college, nor asks that one."""
    asked = {"asked": "2026-01-20", "phase": "decided"}
    given = advice(to=["gemeenteraad"], themes=["zorg"], kind="requested", request=asked)
    site = site_of(council_with_portfolios(given))
    below = page(site, MEMBERS).split('id="bij-wethouder-zorg"')[1].split("</ul>")[0]

    assert "Gemeenteraad van Proefstad." in words(below)
    assert "het college" not in words(page(site, "raadsleden/wethouder-zorg.md"))


def test_a_promise_of_a_withdrawn_advice_accuses_nobody_of_silence() -> None:
    """In the pack stands that it was withdrawn, and what was promised."""
    promised = {"recommendation": "1", "actions": [{"what": "Bellen", "by": "2026-05-01"}]}
    note = response(kind="report", received="2026-02-16", answers=[promised])
    gone = {"on": "2026-02-20", "reason": "Het plan is van tafel."}
    site = site_of(council_with_portfolios(advice(themes=["zorg"], withdrawn=gone), note))
    pack = words(page(site, "raadsleden/wethouder-zorg.md"))

    assert "Bellen" in pack
    assert "Ingetrokken" in pack
    assert (
        "geen antwoord" not in pack.split("Vergoed de bus", 1)[1].split("Geen antwoord meer", 1)[0]
    )


def test_a_letter_after_the_withdrawal_is_not_called_silence() -> None:
    """It was late when the council withdrew, and the letter that came later is on the page."""
    gone = {"on": "2026-05-01", "reason": "Het plan is van tafel."}
    shown = told(register(advice(withdrawn=gone), response(received="2026-06-01")))

    assert "hier staat geen antwoord van voor het intrekken. Had er op 16 maart 2026" in shown
    assert "geen antwoord." not in shown
