"""What of the content folder is published, and what stays out."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from records.content_folder import codes, good_council, read, write
from weerklank.records.own_pages.content_page import PageText
from weerklank.records.own_pages.written import written_pages


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A good council that a test may spoil."""
    return good_council(tmp_path)


def published(root: Path, **settings: object) -> list[str]:
    """What is published beside the pages of the bodies."""
    paths = map(str, read(root, **settings).published)
    return [path for path in paths if not path.startswith("organisaties/")]


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
