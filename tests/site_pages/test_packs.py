"""The printed packs: one for each portfolio and one for each coming meeting."""

from __future__ import annotations

import datetime as dt

from registers_for_tests import advice, college, council, register, response
from site_pages.pages_for_tests import (
    ADDRESS,
    council_with_portfolios,
    on_time_and_overdue,
    page,
    site_of,
    words,
)

MEETING = "raadsleden/vergadering-2026-12-10.md"
WORK = "raadsleden/wethouder-werk-en-inkomen.md"
CARE = "raadsleden/wethouder-zorg.md"


def test_there_is_a_pack_for_each_meeting_that_is_still_to_come() -> None:
    """A meeting that has been gets no pack."""
    site = site_of(on_time_and_overdue())

    found = [source for source in site.by_source if "vergadering" in source]

    assert sorted(found) == [MEETING, "raadsleden/vergadering-2027-01-14.md"]


def test_the_pack_of_a_portfolio_holds_its_own_advices_alone() -> None:
    """Care gets the silent advice on bicycles, work and income does not."""
    site = site_of(on_time_and_overdue())

    assert "Leen fietsen uit" in page(site, CARE)
    assert "Leen fietsen uit" not in page(site, WORK)


def test_a_point_says_what_was_asked_what_was_answered_and_a_question() -> None:
    """Each block can be read alone: state, request, answer, question, source."""
    unexplained = response(
        answers=[
            {"recommendation": "1", "decision": "rejected", "explanation": "Wij doen dit niet."}
        ]
    )
    records = council_with_portfolios(advice(themes=["werk"], number="CR-1"), unexplained)

    text = words(page(site_of(records), WORK))

    assert "Het college van Proefstad antwoordde op 2 maart 2026. Dat is op tijd" in text
    assert "Vergoed de bus voor vrijwilligers." in text
    assert "Niet overgenomen" in text
    assert "Waarom is aanbeveling 1 niet overgenomen?" in text
    assert "Bron: advies CR-1 van 2 februari 2026 ; antwoord van 2 maart 2026" in text
    assert "Verordening 2025, artikel 7" in text


def test_a_meeting_lists_what_must_be_answered_by_its_day() -> None:
    """An answer due on 9 December is in the pack for the 10th, one due later is not."""
    records = council_with_portfolios(
        advice(id="2026-08-nu", title="Binnenkort", sent=dt.date(2026, 10, 28), themes=["werk"]),
        advice(id="2026-09-later", title="Veel later", sent=dt.date(2026, 11, 20), themes=["werk"]),
    )
    site = site_of(records)

    html = page(site, MEETING)

    assert "Binnenkort" in html
    assert "Komt het antwoord op tijd, dus uiterlijk op 9 december 2026?" in html
    assert "Veel later" not in html
    assert "Veel later" in page(site, WORK)


def test_without_an_address_there_is_no_code_and_the_page_says_why() -> None:
    """A code to nowhere is worse than none."""
    html = page(site_of(on_time_and_overdue()), MEETING)

    assert "<svg" not in html
    assert "het adres van deze site is nog niet ingevuld" in html


def test_with_an_address_each_point_has_a_code_and_the_address_in_words() -> None:
    """Who cannot scan can type."""
    html = page(site_of(on_time_and_overdue(), address=ADDRESS), MEETING)

    assert html.count("<svg") == html.count('class="wk-point"') == 1
    assert f"{ADDRESS}adviezen/2026-02-fiets/" in html


def test_equal_roles_of_two_colleges_stay_apart() -> None:
    """Two municipalities with an alderman for work get a pack each, about their own college."""
    role = [{"role": "wethouder Werk", "themes": ["werk"]}]
    one = college(portfolios=role)
    two = college(id="college-oost", title="College van Oost", portfolios=role)
    both = council(advises=["college", "college-oost"])
    site = site_of(register(both, one, two, advice(themes=["werk"], to=["college-oost"])))

    assert "Vergoed de bus" in page(site, "raadsleden/wethouder-werk-college-oost.md")
    assert "Vergoed de bus" not in page(site, "raadsleden/wethouder-werk-college.md")


def test_a_role_cannot_take_the_address_of_a_meeting_or_of_the_list() -> None:
    """Whatever a portfolio is called, every pack keeps its own address."""
    roles = [
        {"role": "Vergadering 2026-12-10", "themes": ["werk"]},
        {"role": "index", "themes": ["zorg"]},
    ]
    records = council_with_portfolios(college(portfolios=roles))

    sources = [p.source for p in site_of(records).pages]

    assert len(sources) == len(set(sources))
    assert "raadsleden/portefeuille-vergadering-2026-12-10.md" in sources
    assert "raadsleden/over-index.md" in sources


def test_the_counts_claim_nothing_of_what_is_not_on_file() -> None:
    """One advice waits, one was withdrawn after its last day: what is counted is what is said."""
    silent = advice(themes=["werk"])
    let_go = advice(
        id="2026-02-trein",
        themes=["werk"],
        withdrawn={"on": dt.date(2026, 6, 1), "reason": "Niet meer nodig."},
    )

    told = words(page(site_of(council_with_portfolios(silent, let_go)), WORK))

    assert "0 van 2 keer staat hier een antwoord op tijd" in told
    assert "1 van 2 keer is de laatste dag voorbij en wacht het advies nog" in told
    assert "1 keer staat hier geen volledig antwoord van voor de laatste dag" in told
