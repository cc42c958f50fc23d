"""Not every body is the municipality: a page says of no other one that it is."""

from __future__ import annotations

import re

import pytest

from registers_for_tests import advice, college, council, register, response
from site_pages.pages_for_tests import page, site_of, words
from weerklank.publish.making.output import Site

_VERBS = "zegt|zei|vraagt|vroeg|doet|deed|nam|neemt|zegde|volgt|afwijkt|liet|noemde|stelde"
_OF_THE_MUNICIPALITY = re.compile(
    rf"\bde gemeente (?:\w+ ){{0,3}}(?:{_VERBS})\b|\b(?:{_VERBS}) de gemeente\b", re.IGNORECASE
)
_DONE = {"what": "Een gesprek binnen tien dagen", "by": "2025-02-01", "done": "2025-02-01"}


@pytest.fixture(scope="module")
def site() -> Site:
    """A council that asks a service of several municipalities, and nobody else."""
    service = college(id="dienst", title="Dienst De Beemden", short="De Beemden", kind="gr_board")
    agreement = {"with": ["dienst"], "source": "Werkafspraken", "explain": "on_deviation"}
    agreement |= {"answer_term": "4 weken", "extension": {"at_most": "1 week"}}
    decided = {"kind": "final", "date": "2025-03-03"}
    topic = {"topic": "Een folder", "from": "dienst", "asked": "2025-01-06", "advised": False}
    topic |= {"decided": decided}
    letter = response(
        **{"from": "dienst"},
        received="2025-02-20",
        answers=[
            {"recommendation": "1", "decision": "adopted", "actions": [{**_DONE, "checked": {
                "on": "2025-05-01", "asked": 9, "better": 5}}]},
            {"recommendation": "3", "decision": "adopted", "actions": [{"what": "Cijfers geven"}]},
            {"recommendation": "2", "decision": "rejected", "explanation": "Dit kost 9.000 euro."},
        ],
    )  # fmt: skip
    asked = {"asked": "2025-01-02", "reply_by": "2025-02-01"}
    question = response(**{"from": "dienst"}, id="vraag", kind="question", received="2025-01-28")
    later = response(
        **{"from": "dienst"}, id="later", kind="extension", received="2025-01-30",
        until="2025-03-01", reason="Er is vakantie.",
    )  # fmt: skip
    return site_of(
        register(
            council(advises=["dienst"], agreements=[agreement], agenda=[topic]),
            service,
            advice(
                to=["dienst"], sent="2025-01-20", received="2025-01-20", kind="requested",
                request=asked, themes=["schulden"],
                recommendations=["Praat eerder.", "Bel vaker.", "Tel het."],
            ),
            letter,
            question.model_copy(update={"answers": ()}),
            later.model_copy(update={"answers": ()}),
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    "source",
    [
        "adviezen/2026-01-bus.md",
        "organisaties/raad.md",
        "overdracht/index.md",
        "kort.md",
        "beloften/index.md",
        "niet-gevraagd/index.md",
        "betrokken/index.md",
        "onderwerpen/schulden.md",
        "lijsten/beloften-zonder-datum.md",
    ],
)
def test_nothing_that_another_body_did_is_told_of_the_municipality(site: Site, source: str) -> None:
    """What De Beemden asked, answered, promised or did stands on no page as of the municipality."""
    told = words(page(site, source))

    assert _OF_THE_MUNICIPALITY.findall(told) == []


def test_home_names_the_body_that_says_it_is_done(site: Site) -> None:
    """The name of who says so stands behind it."""
    assert "Klaar, zegt De Beemden." in words(page(site, "index.md"))


def test_an_agreement_with_another_body_does_not_bind_the_municipality(site: Site) -> None:
    """What De Beemden must explain is told without a name that is not in the agreement."""
    assert "Alleen als het advies niet wordt gevolgd." in words(page(site, "afspraken/index.md"))
