"""The data set as a national catalogue reads it: complete, true, and the same on the page."""

from __future__ import annotations

import json
from typing import Any

from registers_for_tests import advice, council, register
from site_pages.pages_for_tests import ADDRESS, HOSTILE, on_time_and_overdue, whole_site_of
from weerklank.publish.making.output import Site

URI = "data/catalogus.jsonld"
# What DCAT-AP-NL 3.0 makes obligatory for a data set and for each distribution of it.
OF_DATASET = {
    "dct:title", "dct:description", "dct:identifier", "dct:publisher", "dct:creator",
    "dcat:contactPoint", "dcat:theme", "dct:accessRights",
}  # fmt: skip
OF_DISTRIBUTION = {"dcat:accessURL", "dct:license", "dct:format"}
# And what its shapes (Geonovum/DCAT-AP-NL30, shapes/300/dcat-ap-nl-SHACL.ttl) ask of a catalogue.
OF_CATALOGUE = {
    "dct:title", "dct:description", "dct:publisher", "dcat:contactPoint", "dcat:dataset",
}  # fmt: skip
ONCE = ("dcat:contactPoint", "dct:identifier", "dcat:version", "dcat:accessURL", "dcat:downloadURL")


def graph(site: Site) -> dict[str, dict[str, Any]]:
    """The things in the description by what they are."""
    text = next(file.octets for file in site.files if file.uri == URI).decode()
    return named(json.loads(text))


def named(of: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The things of a graph by the first thing that they are."""
    return {
        kind if isinstance(kind := thing["@type"], str) else kind[0]: thing
        for thing in of["@graph"]
    }


def test_what_the_profile_asks_is_there() -> None:
    """Of the data set and of every file."""
    dataset = graph(whole_site_of(on_time_and_overdue(), address=ADDRESS))["dcat:Dataset"]

    assert dataset.keys() >= OF_DATASET
    assert all(one.keys() >= OF_DISTRIBUTION for one in dataset["dcat:distribution"])


def test_the_catalogue_can_be_reached_as_the_shapes_ask() -> None:
    """Both name one contact, which is there and is of the class that the profile wants."""
    found = graph(whole_site_of(on_time_and_overdue(), address=ADDRESS))
    catalogue, dataset = found["dcat:Catalog"], found["dcat:Dataset"]
    contact = found["vcard:Organization"]

    assert catalogue.keys() >= OF_CATALOGUE
    assert catalogue["dcat:contactPoint"] == dataset["dcat:contactPoint"] == {"@id": contact["@id"]}
    assert "vcard:Kind" in contact["@type"]
    for thing in (catalogue, dataset, *dataset["dcat:distribution"]):
        assert [name for name in ONCE if isinstance(thing.get(name), list)] == []


def test_every_distribution_is_a_file_of_the_site() -> None:
    """With its size; the feeds of single themes hold nothing of their own."""
    site = whole_site_of(on_time_and_overdue(), address=ADDRESS)
    sizes = {ADDRESS + file.uri: len(file.octets) for file in site.files}
    told = {
        one["dcat:downloadURL"]["@id"]: int(one["dcat:byteSize"]["@value"])
        for one in graph(site)["dcat:Dataset"]["dcat:distribution"]
    }

    assert told.items() <= sizes.items()
    assert ADDRESS + "data/register.json" in told
    assert not any("onderwerp-" in url for url in told)


def test_the_page_carries_the_same_description() -> None:
    """A harvester that reads the page finds what is in the file."""
    site = whole_site_of(on_time_and_overdue(), address=ADDRESS)
    told = json.loads(site.by_source["gegevens/index.md"].linked_data)

    assert named(told) == graph(site)


def test_hostile_words_cannot_leave_the_script_element() -> None:
    """A theme with markup in it stays a word."""
    site = whole_site_of(register(advice(themes=[HOSTILE]), council()), address=ADDRESS)

    assert "<" not in site.by_source["gegevens/index.md"].linked_data


def test_without_an_address_or_for_an_example_there_is_none() -> None:
    """What has no name, and what was invented, is not offered to a catalogue."""
    for options in ({}, {"address": ADDRESS, "invented": True}):
        site = whole_site_of(on_time_and_overdue(), **options)
        assert URI not in {file.uri for file in site.files}
        assert site.by_source["gegevens/index.md"].linked_data == ""
