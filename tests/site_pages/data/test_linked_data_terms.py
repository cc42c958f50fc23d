"""Every piece of JSON-LD of a real site, held against the vocabulary itself and not our own code.

The terms of schema.org come from rdflib; what each kind must have at least is what search engines
ask of it: a name and a way to it, an event a day, a trail numbered steps.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from rdflib import SDO

from registers_for_tests import advice, college, council, register, response
from site_pages.pages_for_tests import ADDRESS, whole_site_of

REQUIRED = {
    "WebSite": {"name", "url", "publisher"},
    "Organization": {"name", "url"},
    "Report": {"name", "author", "dateCreated", "url", "inLanguage"},
    "Event": {"name", "startDate", "location", "organizer"},
    "Place": {"name"},
    "Thing": {"name"},
    "WebPage": {"breadcrumb"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name"},
}
MEETING = {"date": dt.date(2026, 12, 8), "what": "Inloop", "place": "Bibliotheek"}


def things() -> list[dict[str, Any]]:
    """Everything with a kind, on every page of a site that is not invented."""
    records = register(
        council(meetings=[MEETING], contact={"phone": "0123-456 789"}),
        college(),
        advice(themes=["vervoer"], number="CR-2026-01"),
        response(),
    )
    site = whole_site_of(records, address=ADDRESS, invented=False)
    texts = [p.linked_data for p in site.pages if "https://schema.org" in p.linked_data]
    return [thing for text in texts for thing in _typed(json.loads(text))]


def _typed(node: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 (JSON)
    if isinstance(node, list):
        for one in node:
            yield from _typed(one)
    elif isinstance(node, dict):
        if "@type" in node:
            yield node
        for one in node.values():
            yield from _typed(one)


def test_every_word_is_a_word_of_the_vocabulary() -> None:
    """A kind or a property that schema.org does not have is read by nobody."""
    used = {thing["@type"] for thing in things()}
    used |= {key for thing in things() for key in thing if not key.startswith("@")}

    assert {word for word in used if word not in SDO} == set()


def test_every_thing_has_what_its_kind_must_have() -> None:
    """All kinds that the site publishes occur here, and each is complete."""
    found = things()

    assert set(Counter(thing["@type"] for thing in found)) == set(REQUIRED)
    lacking = [(one["@type"], REQUIRED[one["@type"]] - one.keys()) for one in found]
    assert [one for one in lacking if one[1]] == []


def test_a_trail_counts_its_steps_and_ends_on_the_page_itself() -> None:
    """From one, without a gap; only the last step has no address, because the reader is there."""
    trails = [one["itemListElement"] for one in things() if one["@type"] == "BreadcrumbList"]

    assert trails
    for steps in trails:
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert [step for step in steps if "item" not in step] == [steps[-1]]


def test_the_data_set_of_a_real_site_is_described_and_that_of_an_example_is_not() -> None:
    """Nobody should harvest what is invented; the graph names a data set with its files."""
    records = register(council(), college(), advice(), response())

    real = whole_site_of(records, address=ADDRESS, invented=False).by_source["gegevens/index.md"]
    invented = whole_site_of(records, address=ADDRESS, invented=True).by_source["gegevens/index.md"]

    graph = json.loads(real.linked_data)
    kinds = Counter(str(one["@type"]) for one in graph["@graph"])
    (data_set,) = (one for one in graph["@graph"] if one["@type"] == "dcat:Dataset")
    assert kinds["dcat:Catalog"] == 1
    assert {"dct:title", "dct:description", "dct:publisher", "dcat:distribution"} <= set(data_set)
    assert invented.linked_data == ""
