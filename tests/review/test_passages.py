"""Whom people can recognise without a name is told, at the paragraph that says who it is."""

from __future__ import annotations

from functools import cache, partial
from itertools import pairwise
from pathlib import Path, PurePosixPath
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.hands import OWN
from review.test_documents import office
from weerklank.records.models.checked import Sensitive
from weerklank.review.privacy import people, weighing, windows
from weerklank.review.privacy.gate import document_problems, text_problems, typed_finds
from weerklank.review.privacy.kinds import SHORTEST_PART
from weerklank.review.privacy.names import Room, names
from weerklank.review.privacy.people import known_of, told_of
from weerklank.review.written import Written, WrittenFile
from weerklank.words import lines_of
from weerklank.words.weights import START, weights_of

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
PLAIN = (
    "{} heeft schulden.",
    "{} is ziek.",
    "{} heeft kanker.",
    "{} zit in de bijstand.",
    "{} krijgt een uitkering.",
    "{} is depressief.",
    "Wij spraken {}. Hij heeft 8.000 euro schuld.",
    "{} kan de huur niet betalen.",
    "{} vertelde dat zij een deurwaarder aan de deur kreeg.",
    "{} komt uit Syrië en spreekt geen Nederlands.",
    "Zo heeft {} al drie jaar schulden en geen geld voor eten.",
    "{} slikt medicijnen tegen psychoses.",
)
"""What may never stand beside a name: the sentences that a sum of many words could miss."""
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


@pytest.mark.parametrize("between", ["\n", " "])
@pytest.mark.parametrize("before", [0, 3, 60])
def test_one_sentence_among_many_is_told(before: int, between: str) -> None:
    """However long the paragraph is, and as the lines of an office file stand below one another."""
    text = between.join([MANY] * before + [NEIGHBOUR] + [MANY] * before)

    assert [code for _, code in codes(text)] == ["P008"]


def test_sentences_of_a_few_words_are_not_all_one() -> None:
    """They go together with their neighbours, up to what is weighed at once."""
    text = "Dat is zo. " * 200

    found = windows.sentences(text, (0, len(text)))

    assert max(end - start for start, end in found) <= windows.LONGEST


def test_in_a_word_file_each_paragraph_is_read(tmp_path: Path) -> None:
    """In an attachment, between other paragraphs and behind many."""
    lines = "".join(f"<w:p><w:t>{line}</w:t></w:p>" for line in (*[MANY] * 40, NEIGHBOUR, MANY))
    file = tmp_path / "brief.docx"
    file.write_bytes(office({"word/document.xml": lines}))

    found = document_problems(Written((), ((PurePosixPath("advice/brief.docx"), file),)), OWN)

    assert [problem.code for problem in found] == ["P008"]


def test_a_name_in_it_is_told_instead() -> None:
    """One paragraph, one find: with the name the person knows what to take out."""
    assert [c for _, c in codes("Mevrouw De Vries op nummer 14 heeft schulden.")] == ["P007"]


@pytest.mark.parametrize("place", ["Dorenbroek", "Zandhuizen", "Vechtdrecht"])
def test_a_municipality_is_no_person(place: str) -> None:
    """Not even one that no list of names knows."""
    text = (
        f"De rolstoelverwijzing sluit niet aan op de indicatiegesprekken van de gemeente {place}."
    )

    assert codes(text) == []


def test_a_thing_with_an_article_is_no_person() -> None:
    """`Betaal het Kwartelvoorschot` begins a sentence, and nobody is called *het*."""
    assert list(names("Betaal het Kwartelvoorschot aan gezinnen.", Room())) == []


def test_one_with_accents_is_one() -> None:
    """`Eén man` is as little somebody as `Een man`."""
    assert weighing.words_of("Eén man") == weighing.words_of("Een man")


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


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Mevrouw J. de Vries heeft schulden.", "een naam en een woord over geld of schulden"),
        (
            "Mevrouw Jansen heeft schulden en is ernstig ziek.",
            "een naam, een woord over gezondheid en een woord over geld of schulden",
        ),
        ("Bel Karin de Boer, 06-12345678.", "een naam en een telefoonnummer"),
        ("Mail willeke_55@ziggo.example.", "een naam en een mailadres"),
        (
            NEIGHBOUR,
            "een woord over geld of schulden, een woord over familie en iets wat opvalt",
        ),
    ],
)
def test_it_is_said_what_was_seen(text: str, seen: str) -> None:
    """Where it is typed, and in the check and the build."""
    (typed,) = [said for kind, said in typed_finds(text, OWN).items() if kind is Sensitive.NAME]
    file = WrittenFile(PurePosixPath("advice/a.md"), text)
    (checked,) = [one.text for one in text_problems(file, OWN) if one.code.startswith("P")]

    assert f"Wij denken te zien: {seen}. Schrijf " in typed
    assert f"Wij denken te zien: {seen}. Schrijf " in checked


def test_all_that_is_typed_is_told() -> None:
    """A name and a passage are one kind of find with two sentences."""
    said = typed_finds(f"{NEIGHBOUR}\n\nTruus is ziek.", OWN)[Sensitive.NAME]

    assert "Truus" in said
    assert "over één persoon" in said


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_the_sum_can_be_done_again_by_hand(text: str) -> None:
    """The start and the weight of each feature, each once."""
    weigh, scale = weights_of("weerklank.review.privacy", "weights.csv"), weighing.scale()
    sentences = [scale.sentence(one) for one in (text, NEIGHBOUR)]
    by_hand = weighing.features(sentences, ["(is titel)"])

    words = scale.words(sentences)

    total = scale.total(scale.near(words, sentences, ["(is titel)"]), sentences)
    assert total == sum([weigh.get(one, 0) for one in by_hand], weigh[START])


def test_a_passage_that_stood_in_another_text_is_told_where_it_stands() -> None:
    """What is kept of a paragraph holds for every place, also when the text says more before it."""
    for before in ("Vooraf.\n\n", "Vooraf.\n\nNog iets.\n\n", "Vooraf.\n\nMevrouw Truus belt.\n\n"):
        text = f"{before}{NEIGHBOUR}"

        (told,) = told_of(text, known_of(text, Room(), []), OWN)

        assert text[slice(*told.span)] == NEIGHBOUR


def test_what_is_kept_of_a_paragraph_is_kept_by_its_weights() -> None:
    """Who weighs otherwise reads a paragraph anew: else a training would judge by the old table."""
    text = f"Vooraf.\n\n{NEIGHBOUR}"
    known = known_of(text, Room(), [])
    assert list(told_of(text, known, OWN))

    with patch.object(people, "scale", cache(partial(weighing.Scale, {}))):
        told = list(told_of(text, known, OWN))

    assert not told


@given(st.lists(st.sampled_from([*WORDS, "a,b", "“Ja”,", "x" * 99, "12a_b"]), max_size=9))
def test_words_are_the_same_by_the_chunk_and_by_the_sentence(chunks: list[str]) -> None:
    """No word goes beyond a space, so what stands between two is read by itself and kept."""
    words = weighing.words_of(" ".join(chunks))

    assert words == [word for chunk in chunks for word in weighing.words_of(chunk)]


@given(st.text(alphabet="ab-: \n", max_size=60))
def test_paragraphs_stand_in_order_and_lose_no_letter(text: str) -> None:
    """Whatever is written, every letter is in one of them."""
    spans = list(windows.paragraphs(text))

    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert letters(text, spans) == letters(text, [(0, len(text))])


@given(st.text(alphabet="aB-:. \n", max_size=2_000))
def test_sentences_lose_no_letter_and_have_an_end(text: str) -> None:
    """Also without a sign or a space for pages; and each is weighed with the one beside it."""
    for span in windows.paragraphs(text):
        found = windows.sentences(text, span)

        assert all(one[1] == other[0] for one, other in pairwise(found))
        assert letters(text, found) == letters(text, [span])
        assert max(end - start for start, end in found) < 2 * windows.LONGEST
        weighed = list(windows.windows(len(found)))
        alone, together = ([p for p in weighed if p[1] - p[0] == many] for many in (1, 2))
        assert alone == [(first, first + 1) for first in range(len(found))]
        assert together == [(first, first + 2) for first in range(len(found) - 1)]
        assert sorted([*alone, *together]) == weighed


def letters(text: str, spans: list[tuple[int, int]]) -> int:
    """How many letters stand in these."""
    return sum(text[slice(*span)].upper().count(letter) for span in spans for letter in "AB")


@pytest.mark.parametrize(
    "name",
    [
        "Fatima Yilmaz",
        "Karin",
        "Annie Vermeulen",
        "Mevrouw Jansen",
        "Meneer Dekker",
        "Omar Haddad",
        "R. Brouwer",
        "Mevrouw Schouten",
        "Dhr. Van Wijk",
        "Emine Arslan",
    ],
)
def test_a_plain_sentence_about_debt_illness_or_origin_stops_at_every_name(name: str) -> None:
    """However short it is: most of these names stand in no text that was learned from."""
    missed = [one for one in PLAIN if not typed_finds(one.format(name), OWN)]

    assert missed == []


@pytest.mark.parametrize(
    "text",
    [
        "Wethouder Annie Vermeulen zegt dat mensen met schulden hulp krijgen.",
        "R. Brouwer, voorzitter van de cliëntenraad, opende de vergadering over schulden.",
        "Het rapport van Emine Arslan gaat over armoede.",
        "Bel Omar Haddad, de contactambtenaar, over schuldhulp.",
    ],
)
def test_who_speaks_in_a_role_about_debt_is_let_through(text: str) -> None:
    """That a sentence is about debt says nothing of who says it."""
    assert typed_finds(text, OWN) == {}


def test_no_part_of_a_word_in_the_lists_is_too_short_to_be_found() -> None:
    """A beginning or an end is looked up by three letters; a shorter one would never be found."""
    listed = [part for line in lines_of("kinds_of_words.txt") for part in line.split()[1:]]

    parts = [part.strip("*") for part in listed if "*" in part and "_" not in part]

    assert min(map(len, parts)) >= SHORTEST_PART
