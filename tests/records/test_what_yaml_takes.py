"""What YAML takes away without a word is told, with the line and what to type; the rest is left."""

from __future__ import annotations

import pytest

from weerklank.records.header.yaml_core import read_fields


def codes(text: str) -> list[str]:
    """The faults of a header."""
    return [fault.code for fault in read_fields(text).faults]


@pytest.mark.parametrize(
    "text",
    [
        "title: Vergoed lijn #12 en bus 3",
        "list:\n  - Vergoed lijn #12 en bus 3",
        "block:\n  what: De bus en lijn #12",
        "title: Vergoed lijn \t#12",
        "title: Bus #12",
        "recommendations:\n  - Bus #12",
    ],
)
def test_a_sentence_that_stops_at_a_sharp_is_a_fault(text: str) -> None:
    """The rest would be published nowhere."""
    assert codes(text) == ["R102"]


@pytest.mark.parametrize(
    "text",
    [
        'title: "Vergoed lijn #12 en bus 3"',
        "title: 'Vergoed lijn #12'",
        "title: C#-akkoord in de bus",
        "kind: requested # gevraagd",
        "sent: 2025-02-05 #dag",
        "title: Vergoed de bus    # verplicht",
        "# een aantekening\ntitle: Vergoed de bus",
        "text: >\n  Vergoed lijn #12\n  en bus 3",
        "title: Vergoed de bus #",
    ],
)
def test_a_note_and_a_quoted_sentence_are_left_alone(text: str) -> None:
    """Nobody is told of what was meant."""
    assert codes(text) == []


def test_a_note_close_behind_a_sentence_is_only_a_remark() -> None:
    """It may be part of the sentence; the computer cannot know."""
    assert codes("title: Vergoed lijn # 12") == ["W112"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("recommendations: [Vergoed de bus, de tram en de trein.]", ["R101"]),
        ("recommendations: [Vergoed de bus., Vergoed de tram.]", []),
        ("recommendations: [Vergoed de bus.]", []),
        ('recommendations: ["Vergoed de bus, de tram.", "en de trein"]', []),
        ("recommendations: [Verwerk het commentaar op 1. wonen, 2. gegevens]", ["R101"]),
        ("themes: [wonen, zorg]", []),
        ("better: {recommendations: [1, 2]}", []),
    ],
)
def test_a_list_between_brackets_is_cut_at_its_commas(text: str, found: list[str]) -> None:
    """Only where the items are sentences, and only where a scrap came of it."""
    assert codes(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("parts: {no: onder 5 km, want dat is te duur}", ["R108"]),
        ("parts: {no: onder 5 km, yes: }", []),
        ('parts: {no: "onder 5 km, want dat is te duur"}', []),
        ("parts:\n  no:\n  yes: boven 5 km", []),
    ],
)
def test_a_scrap_between_braces_is_not_thrown_away(text: str, found: list[str]) -> None:
    """An empty field that was typed with a colon is left as it was."""
    assert codes(text) == found
