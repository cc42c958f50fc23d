"""The description of the data set conforms as RDF, read and judged by programs of others."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pyshacl
import pytest
from rdflib import Graph

from every_register import NAMES, register_named
from registers_for_tests import advice, council, register
from site_pages.pages_for_tests import ADDRESS, HOSTILE, whole_site_of
from weerklank.publish.making.output import Site

pytestmark = pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning:rdflib|pyshacl")
"""What the two programs say of their own parts."""

SHAPES = Path(__file__).parent / "schemas" / "dcat-ap-nl-mandatory.ttl"
MANDATORY = [
    (thing, name)
    for thing, names in {
        "dcat:Catalog": (
            "dct:title",
            "dct:description",
            "dct:publisher",
            "dcat:contactPoint",
            "dcat:dataset",
        ),
        "dcat:Dataset": (
            "dct:title",
            "dct:description",
            "dct:identifier",
            "dct:publisher",
            "dct:creator",
            "dcat:contactPoint",
            "dcat:theme",
            "dct:accessRights",
            "dcat:distribution",
        ),
        "foaf:Agent": ("foaf:name",),
    }.items()
    for name in names
]


@cache
def shapes() -> Graph:
    """What is obligatory."""
    return Graph().parse(SHAPES, format="turtle")


def catalogue(site: Site) -> str:
    """The file as it is published."""
    return next(f.octets for f in site.files if f.uri == "data/catalogus.jsonld").decode()


def faults(text: str) -> str:
    """What the validator has against it; empty when it conforms."""
    found = Graph().parse(data=text, format="json-ld")
    conforms, _, told = pyshacl.validate(found, shacl_graph=shapes(), inference="none")
    return "" if conforms else str(told)


@pytest.mark.parametrize("name", NAMES)
def test_every_register_has_a_description_that_conforms(name: str) -> None:
    """The file and the page, with everything in it read as statements."""
    site = whole_site_of(register_named(name), address=ADDRESS)
    text = catalogue(site)

    assert faults(text) == ""
    on_page = Graph().parse(data=site.by_source["gegevens/index.md"].linked_data, format="json-ld")
    assert on_page.isomorphic(Graph().parse(data=text, format="json-ld"))


def test_a_hostile_theme_stays_one_word() -> None:
    """Quotes and markup make no statement of their own."""
    calm = catalogue(whole_site_of(register(advice(themes=["bus"]), council()), address=ADDRESS))
    hostile = catalogue(
        whole_site_of(register(advice(themes=[HOSTILE]), council()), address=ADDRESS)
    )

    assert faults(hostile) == ""
    sizes = [len(Graph().parse(data=text, format="json-ld")) for text in (calm, hostile)]
    assert abs(sizes[0] - sizes[1]) <= 1  # a theme of its own may add a feed


@pytest.mark.parametrize(("thing", "name"), MANDATORY)
def test_what_is_obligatory_is_missed(thing: str, name: str) -> None:
    """The validator says so when it is taken out: it looks at what is there."""
    told = json.loads(catalogue(whole_site_of(register_named("good/minimal"), address=ADDRESS)))
    parts: list[dict[str, Any]] = told["@graph"]
    del next(part for part in parts if part["@type"] == thing)[name]

    assert name.partition(":")[2] in faults(json.dumps(told))
