"""Whom people can recognise without a name is told, at the paragraph that says who it is."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from review.files.test_documents import office
from review.hands import OWN
from weerklank.records.models.checked import Sensitive
from weerklank.review.privacy import weighing, windows
from weerklank.review.privacy.gate import document_problems, text_problems, typed_finds
from weerklank.review.privacy.names import Room, names
from weerklank.review.written import Written, WrittenFile

NEIGHBOUR = "De vrouw op nummer 14 met de rode scootmobiel heeft schulden."


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
