"""What of the content folder is published, and that every folder has the same guard."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from weerklank.records import load
from weerklank.records.own_pages.content import Content, read_content
from weerklank.records.own_pages.content_page import PageText
from weerklank.records.own_pages.content_rules import content_rules
from weerklank.records.own_pages.written import written_pages

GOOD = Path(__file__).parents[1] / "registers" / "good" / "minimal"
FOLDERS = ("advice", "responses", "content/organisaties", "content", "content/nieuws")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A good council that a test may spoil."""
    shutil.copytree(GOOD, tmp_path / "raad")
    (tmp_path / "raad/content/nieuws").mkdir()
    return tmp_path / "raad"


def read(root: Path, **settings: object) -> Content:
    """The content of the council, under these settings of mkdocs.yml."""
    return read_content(root / "content", PurePosixPath("content"), content_rules(settings))


def write(root: Path, name: str, text: str = "Tekst.") -> None:
    """A file in the content folder."""
    (root / "content" / name).parent.mkdir(parents=True, exist_ok=True)
    (root / "content" / name).write_text(text, encoding="utf-8")


def published(root: Path, **settings: object) -> list[str]:
    """What is published beside the pages of the bodies."""
    paths = map(str, read(root, **settings).published)
    return [path for path in paths if not path.startswith("organisaties/")]


def codes(root: Path) -> set[str]:
    """The codes of all that the loader and the content say."""
    return {p.code for p in (*load(root).problems, *read(root).problems)}


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
    "name",
    [
        "_klad.md",
        "organisaties/_klad.md",
        "_map/klaar.md",
        "over-ons.md~",
        "over-ons.md.bak",
        "#over-ons.md#",
        ".over-ons.md.swp",
        "~$brief.docx",
        "Thumbs.db",
        ".obsidian/x.md",
        ".geheim.md",
        "templates/x.md",
    ],
)
def test_drafts_left_overs_and_hidden_files_stay_out_in_silence(root: Path, name: str) -> None:
    """Nobody meant them for the site."""
    before = published(root)
    write(root, name, "# Geheim")

    assert published(root) == before
    assert codes(root) == set()
    assert "Geheim" not in {page.title for page in written_pages(read(root))}


@pytest.mark.parametrize("setting", ["exclude_docs", "draft_docs"])
def test_what_a_setting_keeps_out_stays_out(root: Path, setting: str) -> None:
    """Also from the search list."""
    write(root, "concept.md")
    write(root, "map/concept.md")

    assert published(root, **{setting: "concept.md\n"}) == []
    assert written_pages(read(root, **{setting: "concept.md\n"})) == ()


def test_a_mark_in_the_settings_brings_a_hidden_file(root: Path) -> None:
    """As MkDocs has it: `!` takes back what was kept out."""
    write(root, ".well-known/security.txt")
    write(root, ".well-known/ander.txt")

    assert published(root, exclude_docs="!.well-known/security.txt") == [".well-known/security.txt"]


@pytest.mark.parametrize(
    "settings",
    [
        {"extra_css": ["stijl.css"]},
        {"extra_javascript": ["stijl.css"]},
        {"extra_javascript": [{"path": "stijl.css", "defer": True}]},
        {"theme": {"name": "material", "logo": "stijl.css"}},
        {"exclude_docs": "!stijl.css"},
    ],
)
def test_a_file_that_a_setting_names_is_published(root: Path, settings: dict[str, object]) -> None:
    """The council said so in mkdocs.yml."""
    write(root, "stijl.css", "a {}")

    assert published(root, **settings) == ["stijl.css"]
    assert codes(root) == {"W220"}


@pytest.mark.parametrize(
    "link",
    [
        "[x](cijfers.csv)",
        "![x](./cijfers.csv)",
        "[x](<cijfers.csv> 'Titel')",
        "[x](cijfers.csv#a)",
        "[x](/map/cijfers.csv)",
        "[x](../map/cijfers.csv?a)",
        "[x]: cijfers.csv",
        "<img src='../cijfers.csv'>",
        '<a href="../cijfers.csv">',
        "[x](c%69jfers.csv)",
    ],
)
def test_a_file_to_which_a_page_links_is_published(root: Path, link: str) -> None:
    """However the link is written, from the file or from the address of the page."""
    write(root, "map/cijfers.csv")
    write(root, "map/pagina.md", link)

    assert published(root) == ["map/cijfers.csv", "map/pagina.md"]


@pytest.mark.parametrize(
    "link",
    [
        "<!-- [x](cijfers.csv) -->",
        "[x](https://raad.example/map/cijfers.csv)",
        "cijfers.csv",
        "[x](mailto:cijfers.csv)",
    ],
)
def test_what_is_no_link_to_it_brings_no_file(root: Path, link: str) -> None:
    """A word, or an address elsewhere."""
    write(root, "map/cijfers.csv")
    write(root, "map/pagina.md", link)

    assert published(root) == ["map/pagina.md"]


def test_a_draft_brings_no_file(root: Path) -> None:
    """What only a page links to that is not published, is not published."""
    write(root, "cijfers.csv")
    write(root, "_klad.md", "[x](cijfers.csv)")

    assert published(root) == []


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


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a<!-- geheim -->b", "ab"),
        ("a <!--\n\ngeheim --> b", "a b"),
        ("```html\n<!-- voorbeeld -->\n```\n<!-- geheim -->", "```html\n<!-- voorbeeld -->\n```"),
        ("zet `<!-- x -->` neer<!-- geheim -->", "zet `<!-- x -->` neer"),
        ("~~~\n<!-- x -->", "~~~\n<!-- x -->"),
    ],
)
def test_a_comment_is_not_shown_except_as_an_example(text: str, shown: str) -> None:
    """Between fences or backticks it is what the page is about."""
    assert PageText(PurePosixPath("x.md"), {}, text).shown == shown


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
