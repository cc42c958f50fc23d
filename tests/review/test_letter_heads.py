"""Headings, bodies and labels at the head of a letter are no persons; and hide none."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from review.hands import stops
from weerklank.review.privacy.dates_and_places import home_addresses
from weerklank.review.privacy.names import Room, is_nobody, names

HEADS = yaml.safe_load((Path(__file__).parent / "letter_heads.yaml").read_text(encoding="utf-8"))


def test_a_head_or_a_list_with_nobody_in_it_is_let_through() -> None:
    """All but `A. Bijstand:`, which is written as an initial and a surname."""
    stopped = [text for text in HEADS["nobody"] if stops(text)]

    assert len(HEADS["nobody"]) > 30
    assert [text[:11] for text in stopped] == ["A. Bijstand"]


def test_who_is_told_of_in_such_a_head_still_stops_the_build() -> None:
    """In a subject, behind a label, in a table, beside a service; but for whom one helped off."""
    missed = [text for text in HEADS["somebody"] if not stops(text)]

    assert len(HEADS["somebody"]) > 30
    assert [text[:21] for text in missed] == ["Stichting Lichtstroom"]


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Wij spraken met Sociale Dienst Vlietstreek.", True),
        ("Dat weet ook Stichting Lichtstroom.", True),
        ("c) Keukentafelgesprek: dat blijft.", True),
        ("CC: het bestuur\nOnderwerp: uw brief", True),
        ("Dat weet ook Wijkteam Karim Haddad.", False),
        ("Dat weet ook mevrouw Dienst.", False),
        ("Zij vroeg, Keukentafelgesprek: dat blijft.", False),
        ("c) Keukentafelgesprek dat blijft.", False),
        ("Dit is ook Terpsma.", False),
        ("Dat weet ook Vlietstreek Bakker.", False),
    ],
)
def test_a_body_a_label_and_a_heading_are_nobody(text: str, *, nobody: bool) -> None:
    """By a word in it, by the mark and the colon around it, by the list; no first name in it."""
    found = [*names(text, Room())]

    assert found
    assert all(is_nobody(text, one) for one in found) is nobody


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        ("Sociale Dienst Vlietstreek | Havenkade 12 | Vlietdrecht", 0),
        ("Wijkteam Zuiderhaven\nLindelaan 12\n", 0),
        ("Wijkteam Zuiderhaven\nMevrouw Terpsma woont op Lindelaan 12\n", 1),
        ("Wijkteam Zuiderhaven\nMevrouw Terpsma op Lindelaan 12\n", 1),
        ("Wijkteam Zuiderhaven bezocht Lindelaan 12.", 1),
        ("De dienst Lindelaan 12.", 1),
    ],
)
def test_the_address_of_a_service_is_nobodys_home(text: str, homes: int) -> None:
    """When it stands right behind its name, at the beginning of a line."""
    assert len([*home_addresses(text)]) == homes
