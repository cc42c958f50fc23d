"""Whom people can recognise without a name is told, at the paragraph that says who it is."""

from __future__ import annotations

from itertools import pairwise
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.test_privacy_corpus import OWN
from weerklank.records.models.checked import Sensitive
from weerklank.review.privacy import passages
from weerklank.review.privacy.gate import text_problems, typed_finds
from weerklank.review.written import WrittenFile

NEIGHBOUR = "De vrouw op nummer 14 met de rode scootmobiel heeft schulden."
WORDS = [
    *sorted(
        {
            *[
                "Mevrouw",
                "De",
                "Vries",
                "(34)",
                "heeft",
                "schulden,",
                "haar",
                "schuldhulp",
                "is",
                "ziek",
                ".",
            ]
        }
    ),
    "x",
]
MANY = "Veel inwoners hebben schulden. De gemeente helpt hen niet op tijd."


def codes(text: str, name: str = "advice/a.md") -> list[tuple[int, str]]:
    """The finds by line."""
    return [(p.line, p.code) for p in text_problems(WrittenFile(PurePosixPath(name), text), OWN)]


def test_the_paragraph_is_told_and_no_other() -> None:
    """At its own line, and once."""
    assert codes(f"---\ntitle: A\n---\n{MANY}\n\n{NEIGHBOUR}\n\n{MANY}\n") == [(6, "P008")]


@pytest.mark.parametrize("header", [f"summary: {NEIGHBOUR}", f"recommendations:\n  - {NEIGHBOUR}"])
def test_a_field_of_the_header_is_a_paragraph(header: str) -> None:
    """What stands in the other fields makes it no less a case."""
    found = codes(f"---\ntitle: Help mensen\nsent: 2026-01-05\n{header}\nthemes: [schulden]\n---\n")

    assert [code for _, code in found] == ["P008"]


def test_a_name_in_it_is_told_instead() -> None:
    """One paragraph, one find: with the name the person knows what to take out."""
    assert [c for _, c in codes("Mevrouw De Vries op nummer 14 heeft schulden.")] == ["P007"]


def test_it_may_stand_when_the_council_says_why() -> None:
    """The answer is that of a name: the computer can be wrong."""
    why = "checked: [{kind: name, reason: verzonnen voorbeeld}]"

    assert codes(f"---\ntitle: A\n{why}\n---\n{NEIGHBOUR}\n") == []


def test_a_draft_is_only_remarked_on() -> None:
    """A draft is not published."""
    assert codes(NEIGHBOUR, "advice/_a.md") == [(1, "W207")]


def test_it_is_said_while_it_is_typed() -> None:
    """In the words of the check."""
    (kind,) = found = typed_finds(NEIGHBOUR, OWN)

    assert kind is Sensitive.NAME
    assert found[kind].startswith("Hier lijkt iets te staan over één persoon")


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_the_sum_can_be_done_again_by_hand(text: str) -> None:
    """The start and the weight of each feature; far below the bound the pairs are left out."""
    weigh = passages.weights()
    parts = passages.features(text)

    alone = sum([weigh.get(one, 0) for one in parts if " " not in one], weigh[passages.START])
    pairs = sum(weigh.get(one, 0) for one in parts if " " in one)

    assert passages.total(text) == (alone + pairs if alone > passages.NEAR else alone)


@given(st.text(alphabet="ab-: \n", max_size=60))
def test_paragraphs_stand_in_order_and_lose_no_letter(text: str) -> None:
    """Whatever is written, every letter is in one of them."""
    spans = list(passages.paragraphs(text))

    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    inside = sum(text[slice(*span)].count("a") + text[slice(*span)].count("b") for span in spans)
    assert inside == text.count("a") + text.count("b")
