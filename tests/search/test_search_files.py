"""What the search is made of: every page for readers, in files that a phone can fetch."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import tomllib
from pathlib import Path

import pytest
import yaml

from registers_for_tests import TODAY, advice, college, council, register, response
from search.search_start import page_of, places_of, small, start_of, words_in
from site_pages.pages_for_tests import site_of, whole_site_of
from weerklank.publish.search import index
from weerklank.publish.search.bare import words_of
from weerklank.publish.search.documents import Document
from weerklank.publish.search.index import search_files
from weerklank.records.own_pages.written import WrittenPage
from weerklank.records.register import published


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
            one["asked"] for one in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
        ]
        for file in folder.rglob("*.yaml")
    }

    scores = tomllib.loads((folder / "scores.toml").read_text(encoding="utf-8"))

    assert {name: one["questions"] for name, one in scores.items()} == {
        name: len(asked) for name, asked in sets.items()
    }
    assert [name for name, asked in sets.items() if len({*asked}) != len(asked)] == []


def test_pages_that_list_others_are_marked() -> None:
    """A longer question is about one page of the list; only what is lacking is asked as a list."""
    start = start_of(small())

    urls = {page_of(start, number)["u"] for number in start["overviews"]}

    assert "jaren/2026/" in urls
    assert not urls & {"adviezen/2026-04-geld/", "lijsten/te-laat/"}
