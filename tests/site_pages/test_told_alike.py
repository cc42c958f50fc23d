"""One thing is told in one way: in every list, on every page, with the same figure and name."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from cases.owing import GONE, promise
from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import council_with_portfolios, page, site_of, words
from weerklank.cases.judge import judge
from weerklank.publish.making.output import Site
from weerklank.publish.sentences.next_steps import next_steps

MEMBERS = "raadsleden/index.md"


def asked_again(by: dt.date | None) -> Site:
    """The council asked the college for a better answer, by that day or by none."""
    better = {"on": dt.date(2026, 3, 9), "why": "Geen reden.", "by": by, "recommendations": ["1"]}
    letter = response(better_answer=better)
    return site_of(council_with_portfolios(advice(themes=["inkomen"]), letter))


@pytest.mark.parametrize("source", [MEMBERS, "raadsleden/wethouder-werk-en-inkomen.md"])
def test_a_better_answer_that_did_not_come_asks_attention(source: str) -> None:
    """As it stands below the days that are over; before that day and without one nothing is due."""
    told = words(page(asked_again(dt.date(2026, 4, 1)), source))
    later = [asked_again(by) for by in (dt.date(2026, 12, 1), None)]

    asked = (
        "De raad vroeg op 9 maart 2026 om een beter antwoord op aanbeveling 1, "
        "uiterlijk op 1 april 2026. Dat staat hier niet."
    )
    assert asked in told
    assert all("om een beter antwoord" not in words(page(one, source)) for one in later)


def test_a_last_day_is_until_that_day_and_not_before_it() -> None:
    """What is asked by a day is in time on that day."""
    site = asked_again(dt.date(2026, 4, 1))
    told = words(page(site, "overdracht/index.md"))

    assert "Gevraagd uiterlijk 1 april 2026, Het college van Proefstad:" in told
    assert (
        "antwoord op aanbeveling 1, uiterlijk op 1 april 2026. Dat antwoord staat hier niet."
        in words(page(site, "adviezen/2026-01-bus.md"))
    )


@pytest.mark.parametrize("source", ["afspraken/index.md", "overdracht/index.md"])
def test_a_term_for_urgent_advice_stands_wherever_the_terms_stand(source: str) -> None:
    """As on the page of the council."""
    terms = {"requested": "6 weken", "unrequested": "8 weken", "urgent": "9 dagen"}
    agreed = {"source": "Verordening", "answer_term": terms}
    site = site_of(register(council(agreements=[agreed]), advice()))

    assert "9 dagen" in words(page(site, "organisaties/raad.md"))
    assert re.search(r"[Ss]poedadvies:? 9 dagen", words(page(site, source)))


@pytest.mark.parametrize(
    "source", ["organisaties/raad.md", "afspraken/index.md", "overdracht/index.md"]
)
@pytest.mark.parametrize(
    ("agreed", "told"),
    [
        ({}, "niet bekend"),
        ({"extension": "none"}, "niet afgesproken"),
        ({"extension": {"at_most": "4 weken"}}, "ten hoogste 4 weken, één keer"),
        ({"extension": {"at_most": "4 weken", "times": 2}}, "ten hoogste 4 weken, ten hoogste 2"),
    ],
)
def test_whether_an_answer_may_come_later_stands_wherever_the_terms_stand(
    source: str, agreed: dict[str, object], told: str
) -> None:
    """Agreed, agreed not, or not known: the three stay apart."""
    rules = {"source": "Verordening", "answer_term": "6 weken", **agreed}
    site = site_of(register(council(agreements=[rules]), advice()))

    assert f"Uitstel van het antwoord {told}" in words(page(site, source))


def test_a_promise_is_told_of_who_wrote_it() -> None:
    """In the pack as in the ledger: the letter was of the service, also for the college."""
    service = college(id="dienst", title="Dienst De Beemden", short="De Beemden", kind="gr_board")
    promised = {"recommendation": "1", "decision": "adopted", "actions": [{"what": "Bellen"}]}
    letter = response(**{"from": "dienst", "on_behalf_of": ["college"]}, answers=[promised])
    of = council_with_portfolios(service, advice(to=["college", "dienst"], themes=["zorg"]), letter)
    site = site_of(of)

    pack = words(page(site, "raadsleden/wethouder-zorg.md"))
    assert "aanbeveling 1 (De Beemden)" in pack
    assert "aanbeveling 1 (Het college" not in pack


def test_each_council_is_mailed_at_its_own_address() -> None:
    """Two councils are two addresses, each with its name; one that ended is not written to."""
    found = [
        council(
            id=name, title=f"Raad {name}", short=f"de {name}", contact={"mail": f"{name}@r.example"}
        )
        for name in ("adviesraad", "raad")
    ]
    gone = council(id="oud", title="Oud", contact={"mail": "oud@r.example"}, ended={"on": "2020"})
    told = words(page(site_of(register(*found, gone)), "wijzigingen/index.md"))

    assert "Mail de adviesraad: adviesraad@r.example" in told
    assert "Mail de raad: raad@r.example" in told
    assert "oud@r.example" not in told


@pytest.mark.parametrize("decision", ["undecided", None])
def test_what_is_not_decided_is_not_called_answered(decision: str | None) -> None:
    """An answer came; the card says that no decision is in it."""
    text = "Dat kost 80.000 euro per jaar, en dat geld is er niet, omdat het Rijk minder betaalt."
    given = {"recommendation": "1", "explanation": text}
    letter = response(answers=[given | ({"decision": decision} if decision else {})])
    (verdict,) = judge(register(advice(), letter), TODAY).advices

    assert "Dit advies is beantwoord." not in [step.text for step in next_steps(verdict)]


def test_who_came_after_a_council_is_not_said_to_wait_for_nothing() -> None:
    """The site says what it lists, and nothing of the people."""
    old = council(id="oud", title="Oude raad", ended={"on": "2026-05-01", "successor": "raad"})
    told = words(page(site_of(register(old, advice(council="oud"))), "adviezen/2026-01-bus.md"))

    assert "wacht niemand" not in told
    assert "Daarom staat dit advies niet meer bij wat op antwoord wacht." in told


def test_a_last_day_that_is_not_certain_is_at_the_latest_on_every_page() -> None:
    """Of an advice of which only the month is known nobody says that it was due on one day."""
    site = site_of(register(advice(sent="2026-02")))
    told = {
        source: words(page(site, source))
        for source in ("overdracht/index.md", MEMBERS, "lijsten/geen-antwoord.md")
    }

    assert [source for source, text in told.items() if "moeten zijn" not in text] == []
    assert [source for source, text in told.items() if "Had er op" in text] == []


def test_handover_says_whose_promise_it_is() -> None:
    """With a shared service on the site a promise without a maker would be anybody's."""
    promised = promise(by=dt.date(2026, 5, 1), who="bureau Brieven")
    told = words(page(site_of(register(advice(), promised)), "overdracht/index.md"))

    assert "aanbeveling 1, Het college van Proefstad)" in told


def test_list_of_all_says_that_nobody_waits_any_more() -> None:
    """An advice that was late before it was taken back does not stand there as still waited for."""
    records = register(advice(withdrawn=GONE | {"on": dt.date(2026, 5, 4)}))
    told = words(page(site_of(records), MEMBERS))

    assert "Ingetrokken Hier staat geen antwoord. Had er op 16 maart 2026 moeten zijn" in told


def test_a_card_without_more_does_not_open() -> None:
    """What was asked stands there as the title; unfolding it would only say it again."""
    short = {"id": "2", "text": "Vergoed de trein voor vrijwilligers.", "short": "De trein"}
    asked = advice(recommendations=["Vergoed de bus voor vrijwilligers.", short, "Geef koffie."])
    letter = response(
        answers=[{"recommendation": "3", "decision": "rejected", "explanation": "Te duur."}],
        silent_on=["1", "2"],
    )
    told = words(page(site_of(register(asked, letter)), "adviezen/2026-01-bus.md"))

    assert told.count("Vergoed de bus voor vrijwilligers.") == 1
    assert "Zo vroegen wij het. Vergoed de trein voor vrijwilligers." in told
    assert "Te duur." in told
