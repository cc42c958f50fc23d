"""A number is the same number, of the same things, wherever the site counts them."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from every_register import NAMES, register_named, site_named
from registers_for_tests import TODAY, advice, council, register, response
from site_pages.pages_for_tests import council_with_portfolios, page, reads, site_of, words

MEMBERS = "raadsleden/index.md"


def numbers_after(pattern: str, text: str) -> list[int]:
    """Every number that the text names in this way."""
    return [int(one) for one in re.findall(pattern, text)]


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
        (
            "jaren/2026.md",
            "Bij 1 antwoord kan de computer niet zeggen of er een reden of stap staat",
        ),
        ("jaren/index.md", "0 van 1 (1 niet te zeggen)"),
    ],
)
def test_beside_a_share_stands_of_how_many_nobody_knows(source: str, told: str) -> None:
    """Nought of one with a reason would accuse where the computer only could not tell."""
    unsure = {"recommendation": "1", "decision": "rejected", "explanation": "Wij zien het anders."}
    records = council_with_portfolios(advice(themes=["werk"]), response(answers=[unsure]))
    site = site_of(records)

    assert told in words(page(site, source))
