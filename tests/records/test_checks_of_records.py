"""What cannot be is refused at its own line; what just can be, at the edge of it, is not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from weerklank.records import load

MINIMAL = Path(__file__).parent.parent / "registers" / "good" / "minimal"
ADVICE = "advice/reiskosten.md"
BODIES = "content/organisaties"


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A small register that a test may change."""
    return Path(shutil.copytree(MINIMAL, tmp_path / "register"))


def add(register: Path, file: str, *lines: str) -> None:
    """Put these lines in the header of a file."""
    path = register / file
    text = path.read_text("utf-8")
    path.write_text(text.replace("---\n", "---\n" + "".join(f"{x}\n" for x in lines), 1), "utf-8")


def told(register: Path) -> list[str]:
    """What is told, each with its place."""
    return [str(problem) for problem in load(register).problems]


def codes(register: Path) -> list[str]:
    """Only the codes."""
    return [problem.code for problem in load(register).problems]


@pytest.mark.parametrize(
    ("theme", "instead"),
    [("jeugdhulpp", "Bedoelt u 'jeugdhulp'?"), ("xyzzy", "Zet er een bekend onderwerp bij")],
)
def test_of_an_unknown_theme_the_nearest_is_named_or_none(
    register: Path, theme: str, instead: str
) -> None:
    """A word that looks like nothing gets no guess."""
    add(register, ADVICE, f"themes: [{theme}]")

    (line,) = told(register)
    assert f"'{theme}' staat niet op de lijst" in line
    assert instead in line


def test_a_council_that_is_named_and_not_there_is_told(register: Path) -> None:
    """With the names that are there; and nothing follows from a council that nobody knows."""
    add(register, ADVICE, "council: jongerenraad")

    (line,) = told(register)
    assert line.startswith("advice/reiskosten.md:2: R037 ")


def test_the_council_that_an_advice_names_says_to_whom_it_went(register: Path) -> None:
    """Of two councils the one that is named: it advises nobody, so a reader cannot know."""
    lone = "---\ntitle: Jongerenraad\nkind: council\n---\n"
    (register / BODIES / "jongerenraad.md").write_text(lone, "utf-8")
    add(register, ADVICE, "council: jongerenraad")

    assert codes(register) == ["R041"]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("withdrawn: {on: 2025-02-04, reason: Anders.}",), ["R049"]),
        (("withdrawn: {on: 2025-02-05, reason: Anders.}",), []),
        (("request: {asked: 2025-02-06}",), ["R049"]),
        (("request: {asked: 2025-02}",), []),
        (("request: {asked: 2025-01-10, reply_by: 2025-01-09}",), ["R049"]),
        (
            (
                "request:",
                "  asked: 2025-01-01",
                "  information: [{what: Cijfers, asked: 2025-01-10, supplied: 2025-01-09}]",
            ),
            ["R049"],
        ),
    ],
)
def test_what_came_later_cannot_lie_before_it(
    register: Path, lines: tuple[str, ...], found: list[str]
) -> None:
    """Withdrawn before it was sent, asked after it, supplied before that was asked for."""
    add(register, ADVICE, *lines)

    assert codes(register) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("composition: {counted_on: 2025-01-01, seats: 3, vacancies: 3}",), []),
        (("composition: {counted_on: 2025-01-01, seats: 3, vacancies: 4}",), ["R053"]),
        (("composition: {counted_on: 2025-01-01, seats: 3, vacancies: 0, own_experience: 3}",), []),
        (
            ("composition: {counted_on: 2025-01-01, seats: 3, vacancies: 0, own_experience: 4}",),
            ["R053"],
        ),
        (("agreements: [{source: R, valid: {from: 2025-01-01, until: 2025-01-01}}]",), []),
        (("agreements: [{source: R, valid: {from: 2025-01-02, until: 2025-01-01}}]",), ["R046"]),
        (("agreements: [{source: R, recess: [{from: 2025-07-01, until: 2025-07-01}]}]",), []),
        (
            ("agreements: [{source: R, recess: [{from: 2025-07-02, until: 2025-07-01}]}]",),
            ["R046"],
        ),
        (("periods: [{name: P, from: 2025-01-01, until: 2025-01-01}]",), []),
        (("periods: [{name: P, from: 2025-01-02, until: 2025-01-01}]",), ["R046"]),
    ],
)
def test_the_edge_itself_can_be(register: Path, lines: tuple[str, ...], found: list[str]) -> None:
    """All seats empty, a rule of one day: odd, and no fault."""
    add(register, f"{BODIES}/clientenraad.md", *lines)

    assert codes(register) == found


def test_a_number_that_a_letter_is_silent_on_must_be_there(register: Path) -> None:
    """`silent_on` and the general part name recommendations as an answer does."""
    letter = (
        "---\nadvice: reiskosten\nfrom: college\nreceived: 2025-03-01\n"
        "answers: [{recommendation: 1, decision: adopted}]\n"
        "general: [{text: Wij danken u., recommendations: [7]}]\nsilent_on: [8]\n---\n"
    )
    (register / "responses/brief.md").write_text(letter, "utf-8")

    assert codes(register) == ["R034", "R034"]


def test_a_document_of_one_record_is_not_told_as_left_over(register: Path) -> None:
    """Beside it stands one with an address alone, which is no file."""
    (register / "advice/brief.pdf").write_bytes(b"%PDF-1.4")
    documents = "[{title: Brief, file: brief.pdf}, {title: Elders, url: 'https://a.example/'}]"
    add(register, ADVICE, f"documents: {documents}")

    assert codes(register) == []
