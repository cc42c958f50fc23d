"""The site as MkDocs builds it: whole builds of small and real folders."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError

from review.files.canaries_in_pdf import pdf

ROOT = Path(__file__).parent.parent
MINIMAL = """\
site_name: Raad Proefstad
site_url: https://raad.example/
docs_dir: content
theme: {name: material, language: nl, font: false}
plugins: [search, weerklank]
"""
COUNCIL = """\
---
title: Cliëntenraad Proefstad
kind: council
advises: college
agreements:
  - {source: "Verordening 2025, artikel 7", answer_term: 6 weken, termijnenwet: applies}
---
Wij zijn de raad.
"""
COLLEGE = "---\ntitle: Het college\nkind: college\n---\n"
ADVICE = """\
---
title: Vergoed de bus
sent: 2026-02-02
summary: Wij vragen een vergoeding voor de bus.
recommendations: [Vergoed de bus voor vrijwilligers.]
---
De brief.
"""


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every build here is about the same day."""
    monkeypatch.setenv("WEERKLANK_TODAY", "2026-11-23")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")


def council_folder(root: Path, *, records: bool = True) -> Path:
    """The folder of another council: its own three folders and its own mkdocs.yml."""
    for folder in ("advice", "responses", "content/organisaties"):
        (root / folder).mkdir(parents=True)
    (root / "mkdocs.yml").write_text(MINIMAL, encoding="utf-8")
    if records:
        (root / "content/organisaties/raad.md").write_text(COUNCIL, encoding="utf-8")
        (root / "content/organisaties/college.md").write_text(COLLEGE, encoding="utf-8")
        (root / "advice/2026-01-bus.md").write_text(ADVICE, encoding="utf-8")
    return root


def build_in(root: Path) -> Path:
    """Build a folder strictly; returns where the site stands."""
    built = root / "site"
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(built), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return built


def test_a_second_council_builds_without_a_fork(tmp_path: Path) -> None:
    """Its own folders and `plugins: [search, weerklank]` are all it takes."""
    built = build_in(council_folder(tmp_path))

    html = (built / "adviezen/2026-01-bus/index.html").read_text(encoding="utf-8")
    assert "Op deze site staat geen antwoord." in html
    assert (built / "data/register.json").exists()


def test_empty_folders_make_a_working_site(tmp_path: Path) -> None:
    """A council that has nothing yet sees what to do."""
    built = build_in(council_folder(tmp_path, records=False))

    assert "Er staan geen adviezen op deze site." in (built / "index.html").read_text(
        encoding="utf-8"
    )


def test_a_broken_file_stops_the_build_and_writes_no_site(tmp_path: Path) -> None:
    """One fault in one file: nothing is published, not even the rest."""
    root = council_folder(tmp_path)
    (root / "advice/2026-02-fout.md").write_text(
        ADVICE.replace("2026-02-02", "2026-02-30"), encoding="utf-8"
    )

    with pytest.raises((PluginError, Abort)):
        build_in(root)

    assert not (root / "site").exists()


def test_every_fault_is_named_with_file_and_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Two broken files give two lines in one run."""
    root = council_folder(tmp_path)
    for name in ("a", "b"):
        (root / f"advice/2026-02-{name}.md").write_text(
            ADVICE.replace("2026-02-02", "morgen"), encoding="utf-8"
        )

    with pytest.raises((PluginError, Abort)):
        build_in(root)

    assert "advice/2026-02-a.md:3: R012" in caplog.text
    assert "advice/2026-02-b.md:3: R012" in caplog.text


def test_a_written_page_introduces_a_computed_one(tmp_path: Path) -> None:
    """content/index.md stands above what the records say on the home page."""
    root = council_folder(tmp_path)
    (root / "content/index.md").write_text("# Welkom bij de raad\n\nHallo.\n", encoding="utf-8")

    html = (build_in(root) / "index.html").read_text(encoding="utf-8")

    assert html.index("Welkom bij de raad") < html.index("Vergoed de bus")
    assert html.count("<h1") == 1


def test_a_comment_in_a_written_page_is_not_published(tmp_path: Path) -> None:
    """What a council notes for itself between `<!--` and `-->` is in no file of the site."""
    root = council_folder(tmp_path)
    text = "# Over ons <!-- notitie-1 -->\n\nTekst.<!-- notitie-2 -->\n\n<!--\nnotitie-3\n-->\n"
    for name in ("over-ons", "index", "klacht"):
        (root / f"content/{name}.md").write_text(text, encoding="utf-8")

    built = build_in(root)

    assert [path for path in files(built) if b"notitie-" in path.read_bytes()] == []


@pytest.mark.parametrize("source", ["raad.md", "college.md"])
def test_the_page_of_a_body_cannot_carry_a_script(tmp_path: Path, source: str) -> None:
    """The text of a body is a record, and comes out harmless."""
    root = council_folder(tmp_path)
    path = root / "content/organisaties" / source
    path.write_text(path.read_text(encoding="utf-8") + "\n<script>alert(1)</script>\n", "utf-8")

    built = build_in(root)

    html = (built / "organisaties" / path.stem / "index.html").read_text(encoding="utf-8")
    assert "alert(1)" not in html


@pytest.mark.thorough
def test_two_builds_of_the_example_are_the_same_to_the_byte(tmp_path: Path) -> None:
    """Sorted, no clock, no chance: the same input is the same site."""
    sites = []
    for name in ("first", "second"):
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path / name), strict=True)
        build(config)
        sites.append(
            {p.relative_to(tmp_path / name): p.read_bytes() for p in files(tmp_path / name)}
        )

    assert sites[0] == sites[1]


def test_nothing_of_an_embargoed_advice_reaches_the_site(tmp_path: Path) -> None:
    """Before `publish_from` not a word, not an address and not an id of it is published."""
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path / "site"), strict=True)

    build(config)

    for path in files(tmp_path / "site"):
        assert b"kwartelvoorschot" not in path.read_bytes().lower()
        assert "kwartelvoorschot" not in str(path).lower()


def test_directory_addresses_are_needed(tmp_path: Path) -> None:
    """A setting that would break every link is refused with a remedy."""
    root = council_folder(tmp_path)
    (root / "mkdocs.yml").write_text(MINIMAL + "use_directory_urls: false\n", encoding="utf-8")

    with pytest.raises((PluginError, Abort)):
        build_in(root)


def test_a_document_beside_an_advice_is_published_with_it(tmp_path: Path) -> None:
    """A letter that a record names stands beside the page of the advice."""
    root = council_folder(tmp_path)
    with_letter = ADVICE.replace(
        "---\nDe brief.", "documents: [{title: Brief, file: brief.pdf}]\n---\nDe brief."
    )
    (root / "advice/2026-01-bus.md").write_text(with_letter, encoding="utf-8")
    (root / "advice/brief.pdf").write_bytes(pdf())

    built = build_in(root)

    letter = built / "adviezen/2026-01-bus/brief.pdf"
    assert letter.read_bytes() == pdf()


def files(folder: Path) -> list[Path]:
    """Every file below a folder, sorted."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.mark.thorough
def test_the_repository_builds_from_its_own_checkout(tmp_path: Path) -> None:
    """The hook file finds its package beside it, also in a copy of the repository."""
    copy = tmp_path / "repository"
    for name in ("advice", "responses", "content", "hooks"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", copy)

    built = build_in(copy)

    assert (built / "raadsleden/index.html").exists()
