"""One thing is told in one way: in every list, on every page, with the same figure and name."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from cases.owing import GONE, promise
from every_register import NAMES, register_named, site_named
from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import council_with_portfolios, page, reads, site_of, words
from weerklank.cases.judge import judge
from weerklank.publish.making.output import Site
from weerklank.publish.sentences.next_steps import next_steps

MEMBERS = "raadsleden/index.md"


def numbers_after(pattern: str, text: str) -> list[int]:
    """Every number that the text names in this way."""
    return [int(one) for one in re.findall(pattern, text)]


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


@pytest.mark.parametrize("name", NAMES)
def test_a_council_has_the_same_points_on_its_page_and_in_the_scan(name: str) -> None:
    """What the law does not ask of it is on neither of the two as missing or not known."""
    site = site_named(name)
    agreed = page(site, "afspraken/index.md")
    for one in register_named(name).councils:
        if one.rights is None or one.ended_on(TODAY):
            continue
        law = agreed[agreed.index(f'id="{one.id}-wet"') :].split("</details>\n", 1)[0]
        own = page(site, f"organisaties/{one.id}.md")
        listed = re.findall(r'class="wk-check--\w+"><strong>([^:]*):', own)

        inside = law.split("participatie", 1)[0] if f"{one.id}-participatie" in law else law
        assert ("Zelf voorstellen doen" in listed) == ("Zelf voorstellen doen" in inside)


def test_the_list_without_explanation_counts_what_the_page_counts() -> None:
    """Two of one advice are two, and those of a withdrawn one are told beside the list."""
    bare = (
        "Wij zien geen aanleiding om tot aanpassing van de werkwijze over te gaan.",
        "Wij zien geen aanleiding om uw aanbeveling over te nemen.",
    )
    given = [
        {"recommendation": number, "decision": "rejected", "explanation": text}
        for number, text in zip(("1", "2"), bare, strict=True)
    ]
    asked = ["Vergoed de bus.", "Vergoed de trein."]
    site = site_of(
        register(
            advice(recommendations=asked),
            response(answers=given, complete=True),
            advice(
                id="2026-02-trein",
                withdrawn={"on": "2026-06-01", "reason": "Dit is niet meer nodig."},
            ),
            response(id="r2", advice="2026-02-trein", answers=given[:1]),
        )
    )
    told = words(page(site, "lijsten/zonder-uitleg.md"))

    assert reads(page(site, MEMBERS))["none"] == 3
    assert "2 aanbevelingen." in told
    assert "Nog 1 aanbeveling zonder uitleg hoort bij een advies" in told
    assert "Zonder uitleg (2)" in words(page(site, MEMBERS))


@pytest.mark.parametrize("name", NAMES)
def test_a_link_with_a_number_opens_a_list_of_that_number(name: str) -> None:
    """Behind `Zonder uitleg (3)` the page says 3."""
    site = site_named(name)
    block = page(site, MEMBERS).split('<ul id="lijsten">')[1].split("</ul>")[0]
    for url, number in re.findall(r'href="\.\./(lijsten/[^"]*)/">[^<]*</a> \((\d+)\)', block):
        told = words(page(site, f"{url}.md"))

        counted = numbers_after(
            r"(\d+) (?:keer|antwoord|advie|belofte|aanbeveling)\w*\. Stand", told
        )
        assert counted == ([int(number)] if int(number) else [])


@pytest.mark.parametrize("name", NAMES)
def test_the_middle_of_a_year_is_told_alike(name: str) -> None:
    """Where one year holds all, the page of the year and that for raadsleden say the same days."""
    site = site_named(name)
    years = [one.source for one in site.pages if re.fullmatch(r"jaren/\d{4}\.md", one.source)]
    told = words(page(site, MEMBERS))
    whole = re.search(r"De helft wachtte ([\d,]+) dag(?:en)? of langer \((\d+) keer", told)
    for source in years if whole else ():
        of_year = re.search(
            r"duurde (?:ten minste )?([\d,]+) dag(?:en)?(?: of langer)? \(geteld over (\d+)",
            words(page(site, source)),
        )
        if whole and of_year and of_year[2] == whole[2]:
            assert of_year[1] == whole[1]


def test_a_half_day_is_told_as_a_half() -> None:
    """On the page for raadsleden twice, and on the page of the year."""
    records = []
    for number, day in enumerate((20, 21, 22, 23, 24, 25)):
        name = f"2026-{number:02}-bus"
        records.append(advice(id=name, themes=["inkomen"]))
        records.append(response(id=f"{name}-r", advice=name, received=dt.date(2026, 2, day)))
    site = site_of(council_with_portfolios(*records))
    html = page(site, MEMBERS)

    assert "De helft wachtte 20,5 dagen of langer" in words(html)
    assert re.findall(r"wethouder-werk-en-inkomen/\">[^<]*</a></th><td>([^<]*)", html) == ["20,5"]
    assert "20,5 dagen of langer" in words(page(site, "jaren/2026.md"))


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


def test_what_is_not_known_in_time_still_counts_for_what_was_decided() -> None:
    """So the page on the rules does not say that such an advice counts nowhere."""
    site = site_of(register(council(agreements=[]), advice(), response()))

    assert reads(page(site, MEMBERS)) != {}
    assert "telt nergens mee" not in words(page(site, "methode/index.md"))
    assert "telt niet mee in de cijfers over op tijd" in words(page(site, "methode/index.md"))


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("raadsleden/wethouder-werk-en-inkomen.md", "site (bij 1 kan de computer het niet zeggen)"),
        ("jaren/2026.md", "stap (bij 1 kan de computer het niet zeggen)"),
        ("jaren/index.md", "0 van 1 (1 niet te zeggen)"),
    ],
)
def test_beside_a_share_stands_of_how_many_nobody_knows(source: str, told: str) -> None:
    """Nought of one with a reason would accuse where the computer only could not tell."""
    unsure = {"recommendation": "1", "decision": "rejected", "explanation": "Wij zien het anders."}
    records = council_with_portfolios(advice(themes=["werk"]), response(answers=[unsure]))
    site = site_of(records)

    assert told in words(page(site, source))
