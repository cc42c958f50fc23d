"""What the search is made of: every page for readers, in files that a phone can fetch."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from registers_for_tests import TODAY, advice, college, council, register, response
from site_pages.pages_for_tests import site_of, whole_site_of
from weerklank.publish.making.output import Site
from weerklank.publish.search import index
from weerklank.publish.search.bare import words_of
from weerklank.publish.search.documents import Document, documents
from weerklank.publish.search.index import search_files
from weerklank.records.own_pages.written import WrittenPage
from weerklank.records.register import published
from weerklank.words import lines_of

LETTER = "Beste raad, een bewindvoerder mag u zelf kiezen."


def start_of(site: Site) -> dict[str, Any]:
    """What the browser fetches first."""
    found: dict[str, Any] = json.loads(next(f.octets for f in site.files if f.uri == "zoek.json"))
    return found


def words_in(coded: str) -> list[str]:
    """The words behind their capitals, read sign by sign: no code of ours."""
    words: list[str] = []
    for sign in coded:
        if sign.isupper():
            words.append((words[-1] if words else "")[: ord(sign) - ord("A")])
        else:
            words[-1] += sign
    return words


def places_of(start: dict[str, Any], word: str) -> list[tuple[int, int]]:
    """The pages on which a word stands, and the letter on that page."""
    number = words_in(start["words"]).index(word)
    block = max(n for n, first in enumerate(start["blocks"]) if first <= number)
    flat, page, found = start["files"][f"w{block}"][number - start["blocks"][block]], 0, []
    for step, place in zip(flat[::2], flat[1::2], strict=True):
        page += step
        found.append((page, place // 16))
    return found


def page_of(start: dict[str, Any], number: int) -> dict[str, Any]:
    """What is told of a page in the results."""
    each = start["each"]
    found: dict[str, Any] = start["files"][f"p{number // each}"][number % each]
    return found


@cache
def small() -> Site:
    """A council with one advice of which the answer names something that the advice does not."""
    asked = advice(id="2026-04-geld", number="CR-2026-04", title="Geef mensen keuze")
    answer = response(id="brief-1", advice="2026-04-geld", body=LETTER)
    return site_of(register(council(), college(), asked, answer))


def test_a_word_of_a_letter_leads_to_that_letter() -> None:
    """Who looks for a word that only the answer uses comes to the opened answer."""
    start = start_of(small())

    ((page, letter),) = places_of(start, "bewindvoerder")

    entry = page_of(start, page)
    assert entry["u"] == "adviezen/2026-04-geld/"
    assert entry["l"][letter - 1][0] == "brief-brief-1"
    assert f'id="{entry["l"][letter - 1][0]}"' in small().by_source[
        "adviezen/2026-04-geld.md"
    ].body("")


def test_the_number_of_an_advice_is_one_word() -> None:
    """A number is found however its parts are typed, so it is kept without its marks."""
    start = start_of(small())

    ((page, letter),) = places_of(start, "cr202604")

    assert (page_of(start, page)["t"], letter) == ("Geef mensen keuze", 0)


def test_the_manual_is_not_in_the_search() -> None:
    """Pages for who makes the site are no answer to the question of a reader."""
    written = [
        WrittenPage(source, source, "", "taxi") for source in ("handleiding/x.md", "over-ons.md")
    ]

    site = site_of(register(council(), college()), pages=tuple(written))

    start = start_of(site)
    urls = {page_of(start, number)["u"] for number in range(start["pages"])}
    assert "over-ons/" in urls
    assert not [url for url in urls if url.startswith(("handleiding/", "makers/"))]


def test_every_page_for_readers_can_be_found() -> None:
    """No page that is listed is missing, and no page stands there twice."""
    site = whole_site_of(register(council(), college(), advice(), response()))
    start = start_of(site)

    found = [page_of(start, number)["u"] for number in range(start["pages"])]

    urls = [url for url in found if "?" not in url]
    assert sorted(urls) == sorted(
        page.url for page in site.pages if page.listed and page.url != "makers/"
    )


def test_what_is_not_public_yet_is_not_in_the_search() -> None:
    """An advice that waits for its day gives away no word of itself."""
    waiting = advice(id="2026-07-x", title="Kwartelvoorschot", publish_from=dt.date(2027, 1, 1))
    records = published(register(council(), college(), waiting), TODAY)

    assert "kwartelvoorschot" not in words_in(start_of(site_of(records))["words"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Cliëntenraad, B&W", ["clientenraad", "bw"]),
        ("regiotaxi's 's avonds", ["regiotaxis", "s", "avonds"]),
        ("CR-2026-04", ["cr", "2026", "04"]),
        ("werk & inkomen", ["werk", "inkomen"]),
    ],
)
def test_words_are_read_as_people_type_them(text: str, words: list[str]) -> None:
    """Accents, capitals and apostrophes make no difference."""
    assert words_of(text) == words


def test_a_large_site_is_searched_in_small_files() -> None:
    """With thousands of pages a question fetches a few files of a few kilobytes."""
    many = tuple(
        Document(f"adviezen/{n}/", f"Titel {n}", "", "", ((11, f"Titel woord{n}"), (2, _text(n))))
        for n in range(3000)
    )

    first, *rest = search_files(many, ())

    assert first.uri == "zoek.json"
    assert "files" not in json.loads(first.octets)
    assert len(words_in(json.loads(first.octets)["words"])) > 3000
    assert max(len(gzip.compress(file.octets)) for file in rest) < 20_000
    assert sum(len(json.loads(f.octets)) for f in rest if f.uri.startswith("zoek/p")) == 3000


def test_a_word_of_one_letter_is_not_fetched_by_everybody(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a large site most words stand in one letter: only who types one fetches those like it."""
    monkeypatch.setattr(index, "_SMALL", 0)
    texts = ("kwartel reiger natuur", "reiger bijstand")
    some = tuple(Document(f"{n}/", "", "", "", ((2, text),)) for n, text in enumerate(texts))

    first, *rest = search_files(some)

    kept = json.loads(first.octets)
    coded, places = json.loads(next(f.octets for f in rest if f.uri == "zoek/r0.json"))
    assert words_in(kept["words"]) == ["bijstand", "reiger"]
    assert words_in(coded) == ["kwartel", "natuur"]
    assert (kept["rare"], places) == (["kwartel"], [0, 2, 0, 2])


def test_a_word_of_very_many_letters_stays_where_a_page_is_about_it() -> None:
    """On a large site half of all places are of words that stand in most letters."""
    many = tuple(
        Document(f"adviezen/{n}/", "", "", "", ((11, "brief" if n < 3 else ""), (2, "brief groet")))
        for n in range(500)
    )

    start = json.loads(search_files(many)[0].octets)

    assert [page for page, _ in places_of(start, "brief")] == [0, 1, 2]
    assert len(places_of(start, "groet")) == 500


def _text(number: int) -> str:
    return " ".join(f"lang{(number * step) % 4999}" for step in range(1, 60))


def test_every_set_of_questions_is_counted_and_asks_nothing_twice() -> None:
    """A set that no score names would not be asked; one with a question twice counts it double."""
    folder = Path(__file__).parent / "questions"
    sets = {
        file.relative_to(folder).with_suffix("").as_posix(): [
            one["asked"] for one in yaml.safe_load(file.read_text(encoding="utf-8"))
        ]
        for file in folder.rglob("*.yaml")
    }

    scores = tomllib.loads((folder / "scores.toml").read_text(encoding="utf-8"))

    assert {name: one["questions"] for name, one in scores.items()} == {
        name: len(asked) for name, asked in sets.items()
    }
    assert [name for name, asked in sets.items() if len({*asked}) != len(asked)] == []


def test_a_body_is_found_by_its_initials() -> None:
    """People say ASD for the Adviesraad Sociaal Domein of their town."""
    site = site_of(register(council(title="Adviesraad Sociaal Domein Proefstad")))

    assert {"asd", "asdp"} <= set(words_in(start_of(site)["words"]))


def test_an_abbreviation_also_means_its_long_word() -> None:
    """No page says onafhankelijke cliëntondersteuning in full; the long word says enough."""
    means = ["oco", "onafhankelijke clientondersteuning", "clientondersteuning"]
    assert means in start_of(site_of(register()))["same"]


def test_an_amount_is_one_word() -> None:
    """Who types 1200 finds 1.200; a date or a number of an article stays in parts."""
    assert words_of("1.200 euro, artikel 2.1.3") == ["1200", "euro", "artikel", "2", "1", "3"]


def test_a_saying_of_the_list_is_one_word_where_it_stands() -> None:
    """A house stands in many letters, and `uit` is read over: together they say one thing."""
    said = "U kunt uw huis uit moeten. Houd de balie in huis. Het geld is uit."

    words = words_in(start_of(_written(said))["words"])

    assert "huis_uit" in words
    assert "uit" not in words


def test_a_body_is_found_by_who_is_in_it_and_where_it_meets() -> None:
    """The roles of members and the places of meetings, which only its page shows; never a name."""
    body = council(
        members=[{"role": "lid voor mantelzorgers", "name": "Jansen", "consent": "2026-01-01"}],
        meetings=[{"date": "2026-12-01", "place": "Zaal Kwartel"}],
        contact={"phone": "0123-456 789"},
    )

    words = words_in(start_of(site_of(register(body)))["words"])

    assert {"mantelzorgers", "kwartel", "telefoonnummer", "leden"} <= set(words)
    assert "jansen" not in words


def test_the_body_whose_site_it_is_comes_first_for_its_telephone_number() -> None:
    """Several bodies can be called; on the site of one of them that one is meant."""
    contact = {"phone": "0123-456 789"}
    one, other = (council(id=name, title=name, contact=contact) for name in ("een", "twee"))
    records = register(one, other)
    pages = site_of(records).pages

    found = documents(pages, (), records.bodies, (), "twee")

    weighs = {
        one.title: weight
        for one in found
        for weight, text in one.fields
        if "telefoonnummer" in text
    }
    assert weighs["twee"] > weighs["een"]


def test_a_body_that_is_no_more_weighs_less() -> None:
    """Who looks for a council comes to the one that can be reached, not to the one before it."""
    bodies = register(council(id="oud", title="Wmo-raad", ended={"on": "2022-06-30"}), council())

    found = documents(site_of(bodies).pages, (), bodies.bodies)

    heaviest = {one.url: max(weight for weight, _ in one.fields) for one in found}
    assert heaviest["organisaties/oud/"] < heaviest["organisaties/raad/"]
    called = {one.url: " ".join(text for _, text in one.fields) for one in found}
    assert "opgeheven" in called["organisaties/oud/"]
    assert "opgeheven" not in called["organisaties/raad/"]


def test_a_topic_of_the_agenda_is_found() -> None:
    """What will be advised on stands on the agenda alone."""
    body = council(agenda=[{"topic": "Kwartelbeleid vanaf 2028", "from": "college"}])

    start = start_of(site_of(register(body, college())))

    assert "agenda/" in {page_of(start, page)["u"] for page, _ in places_of(start, "kwartelbeleid")}


def test_pages_that_list_others_are_marked() -> None:
    """A longer question is about one page of the list; only what is lacking is asked as a list."""
    start = start_of(small())

    urls = {page_of(start, number)["u"] for number in start["overviews"]}

    assert "jaren/2026/" in urls
    assert not urls & {"adviezen/2026-04-geld/", "lijsten/te-laat/"}


def _written(text: str) -> Site:
    page = WrittenPage("over-ons.md", "Wie zijn wij?", "", text)
    return site_of(register(council(), college()), pages=(page,))


def test_what_became_of_an_advice_is_found() -> None:
    """A motion, the decision and that it was taken back stand on its page, and in the search."""
    taken_back = {"on": "2026-05-01", "reason": "Het kwartelplan ging niet door."}
    motion = {"kind": "motion", "on": "2026-04-20", "what": "Houd de reigerbus.", "who": "D"}
    made = advice(withdrawn=taken_back, happened=[motion])

    words = words_in(start_of(site_of(register(council(), college(), made)))["words"])

    assert {"ingetrokken", "kwartelplan", "reigerbus", "motie"} <= set(words)


def test_the_reply_of_the_municipality_is_found() -> None:
    """What it said in reply to a judgement is shown as large as the rest, so it is found too."""
    reply = [{"text": "Zie de lepelaarbrief.", "by": "wethouder", "on": "2026-06-01"}]
    records = register(council(), college(), advice(), response(reply=reply))

    assert "lepelaarbrief" in words_in(start_of(site_of(records))["words"])


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

    start = start_of(_written(said))

    group = next(one for one in start["same"] if one[0] == "pgb" and "~natura" in one)
    assert {"persoonsgebonden budget", "~zorg in natura"} <= set(group)
    assert "zorg_in_natura" not in words_in(start["words"])


def test_a_family_that_is_not_there_is_a_fault_of_the_list() -> None:
    """Every name in the list is that of a family: a slip would be looked for as a word."""
    lines = lines_of("synonyms.txt")
    families = {line.partition("=")[0].strip() for line in lines if line.startswith("@")}

    named = {one for line in lines for one in re.findall(r"@[^\s/|=<]+", line)}

    assert named == families
