"""Every folder of a council has the same guard, the one with its own pages too."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from records.content_folder import codes, good_council, read, write
from weerklank.records import load
from weerklank.records.own_pages.content import read_content
from weerklank.records.own_pages.content_rules import content_rules
from weerklank.records.own_pages.written import written_pages

FOLDERS = ("advice", "responses", "content/organisaties", "content", "content/nieuws")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A good council that a test may spoil."""
    return good_council(tmp_path)


def to_nowhere(path: Path) -> None:
    """A link to what is not there."""
    path.symlink_to("nergens")


def to_itself(path: Path) -> None:
    """A link that goes round."""
    path.symlink_to(path.name)


def to_above(path: Path) -> None:
    """A link to the folder above, in which it stands itself."""
    path.symlink_to("..", target_is_directory=True)


def to_outside(path: Path) -> None:
    """A link to what is nobody's business."""
    path.symlink_to("/etc/passwd")


def not_utf8(path: Path) -> None:
    """A text in the coding of old Windows."""
    path.write_bytes("---\ntitle: Café\n---\n".encode("cp1252"))


def with_a_mark(path: Path) -> None:
    """A text that turns its own direction."""
    path.write_text("---\ntitle: a\n---\n\u202ehallo", encoding="utf-8")


STRANGE: list[tuple[Callable[[Path], None], str, str]] = [
    (to_nowhere, "x.md", "R063"),
    (to_itself, "x.md", "R063"),
    (to_above, "lus", "R063"),
    (to_outside, "x.md", "R063"),
    (to_outside, "x.png", "R063"),
    (os.mkfifo, "x.md", "R063"),
    (os.mkfifo, "x.png", "R063"),
    (Path.mkdir, "x.md", "R074"),
    (Path.mkdir, "X.MD", "R074"),
    (not_utf8, "x.md", "R001"),
    (with_a_mark, "x.md", "R002"),
    (Path.touch, f"{'x' * 141}.md", "R073"),
    (Path.touch, "een\nregel.md", "R073"),
    (Path.touch, os.fsdecode(b"caf\xe9.md"), "R073"),
]


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize(("make", "name", "code"), STRANGE)
def test_what_cannot_stand_in_a_folder_is_a_fault(
    root: Path, folder: str, make: Callable[[Path], None], name: str, code: str
) -> None:
    """In every folder the same, told once, with a path that can be printed."""
    make(root / folder / name)

    problems = {*load(root).problems, *read(root).problems}

    assert [problem.code for problem in problems] == [code]
    assert all(str(problem).isprintable() for problem in problems)


@pytest.mark.parametrize(
    ("make", "says"),
    [(to_outside, "een snelkoppeling"), (os.mkfifo, "geen gewoon bestand")],
)
def test_it_is_called_what_it_is(root: Path, make: Callable[[Path], None], says: str) -> None:
    """A link and a pipe have another way out."""
    make(root / "content/x.md")

    assert says in read(root).problems[0].text


def test_a_path_that_grows_too_long_is_a_fault(root: Path) -> None:
    """Folders in folders in folders."""
    deep = root / "content" / Path(*["map" * 30] * 11)
    deep.mkdir(parents=True)

    assert codes(root) == {"R073"}


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("datum: 2026-02-30", "R075"),
        ("x: 2026-11-23T25:00:00", "R075"),
        ("x: {a: [2026-13-01]}", "R075"),
        (f"x: {'9' * 5000}", "R075"),
        (f"x: 2026-02-30\ny: '{'[' * 50_000}'", "R075"),
        ("title: Advies: betaal", "R007"),
        ("x: *alias", "R008"),
        ("title: a\ntitle: b", "R009"),
        ("- lijst", "R007"),
        ("title: [a]", "R017"),
        ("hide: toc", "R017"),
        ("template: ../main.html", "R071"),
        ("template: [main.html]", "R071"),
    ],
)
def test_the_header_of_a_page_is_read_as_strictly_as_that_of_a_record(
    root: Path, header: str, code: str
) -> None:
    """A fault with its line; MkDocs never sees it."""
    write(root, "pagina.md", f"---\nicon: a\n{header}\n---\nTekst.")

    (problem,) = read(root).problems
    assert problem.code == code
    assert problem.line >= 3


def test_a_header_that_is_never_closed_is_a_fault(root: Path) -> None:
    """MkDocs would show it as text."""
    write(root, "pagina.md", "---\ntitle: a\n\nTekst.")

    assert codes(root) == {"R005"}


@pytest.mark.parametrize(
    "header", ["", "---\nown: yes\ndatum: 2026-02-28\nhide: [toc]\ntemplate: main.html\n---\n"]
)
def test_an_ordinary_page_has_no_faults(root: Path, header: str) -> None:
    """With any field in its header, or none at all."""
    write(root, "pagina.md", f"{header}# Kop\n\nTekst.")

    assert codes(root) == set()
    assert [page.title for page in written_pages(read(root))] == ["Kop"]


def test_markdown_under_another_name_is_told(root: Path) -> None:
    """MkDocs would make a page of it; here it is a fault, as beside the records."""
    write(root, "pagina.markdown")

    assert codes(root) == {"R062"}


def test_a_content_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    """Also under a name that no disk can hold."""
    for name in ("content", "x" * 2000):
        assert read_content(tmp_path / name, PurePosixPath(name), content_rules({})).published == ()


def _elsewhere(folder: Path) -> None:
    folder.rename(folder.with_name("elders"))
    folder.symlink_to(folder.with_name("elders"), target_is_directory=True)


def _as_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("niets", encoding="utf-8")


@pytest.mark.parametrize("spoil", [_elsewhere, _as_file])
@pytest.mark.parametrize("folder", ["advice", "responses", "content/organisaties", "content"])
def test_a_folder_of_the_site_is_a_folder(
    root: Path, folder: str, spoil: Callable[[Path], None]
) -> None:
    """No link, which could lead out of it, and no file, which would read as "no records"."""
    spoil(root / folder)

    found = [*load(root).problems, *read(root).problems]

    assert ("R063", folder) in {(problem.code, str(problem.path)) for problem in found}
