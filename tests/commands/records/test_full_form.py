"""Records in full, and the files of a new council: only what was said stands in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.values.partial_date import PartialDate
from weerklank.writing.headers.full_form import in_full
from weerklank.writing.starting.new_council import NewCouncil, council_files
from weerklank.writing.starting.ombudsman import ombudsman_files

COUNCIL = NewCouncil(name="Cliëntenraad Proefstad", municipality="Proefstad", phone="14 000")


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("Twee uur per week", {"present": True, "note": "Twee uur per week"}),
        ("nee", {"present": False}),
        ("unknown", {"present": "unknown"}),
    ],
)
def test_a_word_about_what_is_arranged_says_whether_it_is(
    word: str, written: dict[str, object]
) -> None:
    """A note says that it is there."""
    assert in_full(Body, {"facilities": {"budget": word}}) == {"facilities": {"budget": written}}


def test_an_advice_that_recommends_nothing_says_so() -> None:
    """With the word that a reader of the file knows."""
    none = [{"id": "1", "text": "none"}]

    assert in_full(Advice, {"recommendations": "none"}) == {"recommendations": none}


def test_what_nobody_filled_in_stays_empty() -> None:
    """A field that is given empty is written empty."""
    assert in_full(Advice, {"title": "Bus", "number": None}) == {"title": "Bus", "number": None}


def page_of(council: NewCouncil) -> str:
    """The page of the council itself."""
    return council_files(council, "weerklank")["content/organisaties/clientenraad.md"]


def test_what_was_said_of_a_new_council_stands_on_its_page() -> None:
    """Its hours, its archive and its agreement, also without a term."""
    told = page_of(
        replace(COUNCIL, hours="di 9-12", covers_from="2025-01-01", source="Verordening 2025")
    )

    assert "hours: di 9-12" in told.replace('"', "")
    assert "covers_from: 2025-01-01" in told
    assert "source: Verordening 2025" in told.replace('"', "")
    assert "with:" not in told
    assert "answer_term" not in told


def test_nothing_is_agreed_that_nobody_named() -> None:
    """A term without the paper that it stands in is no agreement."""
    told = page_of(replace(COUNCIL, term={"requested": "6 weken"}))

    assert "agreements" not in told
    assert "covers_from" not in told


def test_beside_the_gemeenteraad_an_agreement_is_of_the_college() -> None:
    """Of two who are advised it says with whom."""
    told = page_of(replace(COUNCIL, source="Verordening 2025", ombudsman=True))

    assert "with:" in told


@pytest.mark.parametrize(
    ("github", "site"),
    [
        ("Raad/site", "https://raad.github.io/site/"),
        ("Raad/raad.github.io", "https://raad.github.io/"),
        ("", ""),
    ],
)
def test_a_site_at_github_has_its_address_without_being_asked(github: str, site: str) -> None:
    """The one that is called after its owner stands at the top."""
    assert replace(COUNCIL, github=github).site == site


def test_a_draft_has_no_day() -> None:
    """Only what was sent has a name with its month."""
    draft = ombudsman_files("raad", "Proefstad", None)
    sent = ombudsman_files("raad", "Proefstad", PartialDate.parse("2026-05-20"))

    assert sum(name.startswith("advice/_") for name in draft) == 2
    assert sum(name.startswith("advice/2026-05-") for name in sent) == 2
