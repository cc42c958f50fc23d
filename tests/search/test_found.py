"""What a word leads to: everything that a reader can see stands in the search."""

from __future__ import annotations

from registers_for_tests import advice, college, council, register, response
from search.search_start import page_of, places_of, small, start_of, words_in
from site_pages.pages_for_tests import site_of
from weerklank.publish.search.bare import words_of
from weerklank.publish.search.documents import TEXT, documents


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


def test_a_body_is_found_by_its_initials() -> None:
    """People say ASD for the Adviesraad Sociaal Domein of their town."""
    site = site_of(register(council(title="Adviesraad Sociaal Domein Proefstad")))

    assert {"asd", "asdp"} <= set(words_in(start_of(site)["words"]))


def test_an_amount_is_one_word() -> None:
    """Who types 1200 finds 1.200; a date or a number of an article stays in parts."""
    assert words_of("1.200 euro, artikel 2.1.3") == ["1200", "euro", "artikel", "2", "1", "3"]


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


def test_a_list_with_nothing_in_it_comes_after_all_else() -> None:
    """Who asked about a late benefit was led to a list that says that it is empty."""
    site = site_of(register(council(), college(), advice(), response()))
    found = {one.url: max(weight for weight, _ in one.fields) for one in documents(site.pages)}

    empty = {page.url for page in site.pages if page.says_none}

    assert "lijsten/deels-te-laat/" in empty
    assert {found[url] for url in empty} == {TEXT}
