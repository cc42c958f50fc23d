"""What people type for what the pages say: the list of words that mean the same."""

from __future__ import annotations

import re

from registers_for_tests import register
from search.search_start import start_of, words_in, written_site
from site_pages.pages_for_tests import site_of
from weerklank.words import lines_of


def test_an_abbreviation_also_means_its_long_word() -> None:
    """No page says onafhankelijke cliëntondersteuning in full; the long word says enough."""
    means = ["oco", "onafhankelijke clientondersteuning", "clientondersteuning"]
    assert means in start_of(site_of(register()))["same"]


def test_a_saying_of_the_list_is_one_word_where_it_stands() -> None:
    """A house stands in many letters, and `uit` is read over: together they say one thing."""
    said = "U kunt uw huis uit moeten. Houd de balie in huis. Het geld is uit."

    words = words_in(start_of(written_site(said))["words"])

    assert "huis_uit" in words
    assert "uit" not in words


def test_a_choice_of_words_is_typed_and_never_looked_for() -> None:
    """A family is written once; in the search each place of a sentence has all its words."""
    start = start_of(site_of(register()))

    gift = next(group for group in start["same"] if group[0] == "gift" and "/" in group[2])
    places = gift[2].split(" ")
    assert places[0] == "@familie"
    assert {"moeder", "zus", "buurvrouw"} <= set(start["families"]["@familie"].split("/"))
    assert "boodschappen" in places[2].split("/")
    assert not [word for word in words_in(start["words"]) if "@" in word or "/" in word]


def test_what_people_only_type_is_marked_and_no_word_of_the_site() -> None:
    """Natura is typed for a pgb, but a page with that word is about something else."""
    said = "U krijgt zorg in natura van de gemeente, of u vraagt een pgb aan."

    start = start_of(written_site(said))

    group = next(one for one in start["same"] if one[0] == "pgb" and "~natura" in one)
    assert {"persoonsgebonden budget", "~zorg in natura"} <= set(group)
    assert "zorg_in_natura" not in words_in(start["words"])


def test_a_family_that_is_not_there_is_a_fault_of_the_list() -> None:
    """Every name in the list is that of a family: a slip would be looked for as a word."""
    lines = lines_of("synonyms.txt")
    families = {line.partition("=")[0].strip() for line in lines if line.startswith("@")}

    named = {one for line in lines for one in re.findall(r"@[^\s/|=<]+", line)}

    assert named == families
