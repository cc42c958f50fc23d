"""Which files are records, and what is said about those that are not."""

from __future__ import annotations

import os
import shutil
from pathlib import Path, PurePosixPath

import pytest

from weerklank.records import load
from weerklank.records.files import entries
from weerklank.records.own_pages.content import read_content
from weerklank.records.own_pages.content_rules import ContentRules

GOOD = Path(__file__).parent.parent / "registers" / "good"


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A good register that a test may spoil."""
    return Path(shutil.copytree(GOOD / "minimal", tmp_path / "register"))


@pytest.mark.parametrize(
    "name", ["advice/.DS_Store", "advice/_concept.md", "advice/README.md", "responses/.gitkeep"]
)
def test_hidden_files_drafts_and_readme_are_passed_over(register: Path, name: str) -> None:
    """A hidden file, a draft with an underscore and a README are no records."""
    (register / name).write_text("geen kop")

    assert load(register).problems == ()


def test_index_page_of_the_bodies_is_no_body(register: Path) -> None:
    """The page above the bodies may have any header."""
    (register / "content/organisaties/index.md").write_text("# Organisaties\n")

    assert load(register).problems == ()


def test_same_name_in_other_case_is_one_id(register: Path) -> None:
    """Two files that differ only in capitals would be one file on many computers."""
    shutil.copy(register / "advice/reiskosten.md", register / "advice/Reiskosten.md")

    codes = [problem.code for problem in load(register).problems]

    assert codes == ["R060", "R030"]


def test_file_that_cannot_be_opened_is_a_problem(
    register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file without permission to read is reported, not raised."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)

    assert {problem.code for problem in load(register).problems} == {"R063"}


def test_pipe_is_never_opened(register: Path) -> None:
    """A named pipe, which would wait for ever, is refused by its kind."""
    os.mkfifo(register / "advice/pijp.md")

    assert [problem.code for problem in load(register).problems] == ["R063"]


def test_large_file_is_refused_before_it_is_read_whole(register: Path) -> None:
    """A file of more than one megabyte is refused."""
    (register / "advice/groot.md").write_bytes(b"---\n" + b"x" * 1024 * 1024)

    assert [problem.code for problem in load(register).problems] == ["R003"]


def test_fault_in_a_record_is_reported_once(register: Path) -> None:
    """An answer to an advice that is itself broken is not also called an answer to nothing."""
    advice = register / "advice/reiskosten.md"
    advice.write_text(advice.read_text().replace("2025-02-05", "gisteren"))
    (register / "responses/antwoord.md").write_text(
        "---\nadvice: reiskosten\nfrom: college\nreceived: 2025-03-01\n"
        "answers: [{recommendation: 1, decision: adopted}]\n---\n"
    )

    assert [problem.code for problem in load(register).problems] == ["R012"]


def test_broken_council_is_reported_once(register: Path) -> None:
    """While the page of the council is broken, advices are not told that there is no council."""
    council = register / "content/organisaties/clientenraad.md"
    council.write_text(council.read_text().replace("kind: council", "kind: raad"))

    assert [problem.code for problem in load(register).problems] == ["R014"]


def test_text_field_may_hold_markup(register: Path) -> None:
    """HTML in a text is text; it is made harmless where it is shown."""
    advice = register / "advice/reiskosten.md"
    advice.write_text(advice.read_text().replace("title: ", "title: <script>alert(1)</script> "))

    loaded = load(register)

    assert loaded.problems == ()
    assert loaded.register.advices[0].title.startswith("<script>")


def test_text_under_the_header_has_a_limit(register: Path) -> None:
    """A text of more than forty thousand characters is refused at the line where it starts."""
    advice = register / "advice/reiskosten.md"
    advice.write_text(advice.read_text() + "\n" + "woord " * 7000)

    (problem,) = load(register).problems
    assert str(problem) == (
        "advice/reiskosten.md:8: R016 De tekst onder de kop is langer dan 40000 tekens. "
        "Maak er een bijlage van."
    )


def test_body_is_no_field(register: Path) -> None:
    """The text of an advice stands under the header, not in it."""
    advice = register / "advice/reiskosten.md"
    advice.write_text(advice.read_text().replace("title:", "body: Geacht college\ntitle:"))

    (problem,) = load(register).problems
    assert str(problem) == (
        "advice/reiskosten.md:2: R011 'body' is geen veld. "
        "Zet de tekst onder de kop, na de tweede '---'."
    )


@pytest.mark.parametrize("given", ["x" * 5000, "../../etc/passwd", "a/b", "[1, 2]", "{a: b}"])
def test_an_id_that_is_no_name_is_never_asked_of_the_disk(register: Path, given: str) -> None:
    """A path or a text too long for a name in the header gives the ordinary fault."""
    advice = register / "advice/reiskosten.md"
    advice.write_text(advice.read_text().replace("title:", f"id: {given}\ntitle:"))

    assert [problem.code for problem in load(register).problems] == ["R031"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [("Gewone tekst.\n", []), ("---\ntitle: Een advies\n---\n", ["R062"])],
    ids=["text", "record"],
)
def test_a_text_beside_a_record_can_be_an_attachment(
    register: Path, text: str, codes: list[str]
) -> None:
    """Only a `.txt` with a header is a record that lost its ending."""
    file = register / "advice/reiskosten.md"
    shown = "documents: [{title: Bijlage, file: bijlage.txt}]\n" if not codes else ""
    file.write_text(file.read_text("utf-8").replace("---\n", f"---\n{shown}", 1), "utf-8")
    (register / "advice/bijlage.txt").write_text(text, "utf-8")

    assert [problem.code for problem in load(register).problems] == codes


def test_a_record_with_the_name_of_a_list_is_a_fault(register: Path) -> None:
    """An advice called index.md would be on no page, and nobody would be told."""
    shutil.copy(register / "advice/reiskosten.md", register / "advice/index.md")

    assert [problem.code for problem in load(register).problems] == ["R060"]


@pytest.mark.parametrize("closed", ["advice", "content", "content/meer"])
def test_a_folder_that_is_closed_is_told(
    register: Path, monkeypatch: pytest.MonkeyPatch, closed: str
) -> None:
    """What stands in it would be left out of the site, and nobody would know."""
    (register / "content/meer").mkdir()
    monkeypatch.setattr(entries, "_can_be_opened", lambda folder: Path(folder) != register / closed)
    content = read_content(register / "content", PurePosixPath("content"), ContentRules())

    found = [*load(register).problems, *content.problems]

    told = f"{closed}:1: R063 Deze map is niet te openen. Kijk of u haar mag lezen."
    assert told in map(str, found)
    assert {problem.code for problem in found} == {"R063"}
