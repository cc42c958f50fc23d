"""Whatever is edited in a folder between two builds, what was kept changes no byte of the site.

Each thing that a key must hold has an edit here, which shows somewhere: a page, a table, a fault.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from examples import examples
from weerklank.building.publication import prepare
from weerklank.building.rendering import Content, link_problems, pages, render, shell_of
from weerklank.kept.store import Kept, read_kept, write_kept
from weerklank.publish.making.means import Means
from weerklank.settings.engine import engine_settings
from weerklank.settings.site import read_settings

EVERYTHING = Path(__file__).parents[2] / "registers/good/everything"
TODAY = dt.date(2026, 3, 2)
ADVICE, ANSWER = "advice/2025-04-reiskosten.md", "responses/2025-04-reiskosten-college.md"
COUNCIL, COLLEGE = "content/organisaties/clientenraad.md", "content/organisaties/college.md"
MORE = """---
title: Zet een bus in {number}
sent: 202{number}-02-03
council: clientenraad
to: [college]
kind: unrequested
summary: Wie geen auto heeft, komt er niet.
themes: [vervoer]
recommendations: [Zet een bus in., Vraag het aan reizigers.]
---
Er rijdt geen bus naar het loket.
"""
LETTER = """---
advice: bus-{number}
from: college
kind: answer
received: 202{number}-03-{day}
answers:
  - {{recommendation: 1, decision: rejected, explanation: "{text}"}}
  - {{recommendation: 2, decision: adopted, actions: [{{what: Vragen, by: 2026-0{day}}}]}}
---
"""
SETTINGS = """site_name: Raad
site_url: https://raad.example/
docs_dir: content
plugins: [weerklank]
extra:
  weerklank: {tagline: Wat wij vragen.}
"""


@dataclass(frozen=True)
class Edit:
    """One place in one file where another text comes to stand; all of it when `old` is empty."""

    file: str
    old: str
    new: str


EDITS = {
    "title of an advice": Edit(ADVICE, "title: Vergoed", "title: Betaal"),
    "day of an advice": Edit("advice/bus-3.md", "sent: 2023-02", "sent: 2023-01"),
    "year of an advice": Edit("advice/bus-3.md", "sent: 2023", "sent: 2022"),
    "theme of an advice": Edit("advice/bus-4.md", "[vervoer]", "[vervoer, wonen]"),
    "text of an advice": Edit("advice/bus-4.md", "geen bus", "één bus"),
    "recommendation": Edit("advice/bus-4.md", "Vraag het aan", "Luister naar"),
    "an advice more": Edit("advice/bus-6.md", "", MORE.format(number=6)),
    "an advice newly replaced": Edit("advice/bus-3.md", "kind:", "superseded_by: bus-4\nkind:"),
    "the advice in its place": Edit("advice/bus-5.md", "title: Zet", "title: Laat"),
    "day of the advice in its place": Edit("advice/bus-5.md", "sent: 2025-02", "sent: 2027-02"),
    "an account number in a text": Edit(
        "advice/bus-4.md", "Er rijdt", "Maak het over op NL91 ABNA 0417 1643 00. Er rijdt"
    ),
    "a fault in a header": Edit("advice/bus-4.md", "sent: 2024", "sent: morgen 2024"),
    "day of an answer": Edit("responses/bus-3-college.md", "2023-03-3", "2023-06-3"),
    "explanation": Edit("responses/bus-3-college.md", "Het kost te veel.", "Nee."),
    "decision": Edit("responses/bus-3-college.md", "decision: rejected", "decision: partly"),
    "promise": Edit("responses/bus-4-college.md", "by: 2026-04", "by: 2026-01"),
    "an answer more": Edit(
        "responses/bus-5-college.md", "", LETTER.format(number=5, day=5, text="Wij vragen het.")
    ),
    "letter": Edit(ANSWER, "Geachte raad,", "Beste raad,"),
    "review": Edit(ANSWER, "note: Het bedrag", "note: Geen bedrag"),
    "name of the council": Edit(COUNCIL, "short: de cliëntenraad", "short: de raad"),
    "phone of the council": Edit(COUNCIL, "0123-456 789", "0123-456 788"),
    "term of an agreement": Edit(COUNCIL, "unrequested: 8 weken", "unrequested: 2 weken"),
    "title of the college": Edit(COLLEGE, "title: ", "title: Het oude "),
    "a written page": Edit("content/over.md", "", "# Over ons\n\nWij zijn de [raad](index.md).\n"),
    "an introduction": Edit("content/index.md", "Welkom.", "Goedendag."),
    "name of the site": Edit("mkdocs.yml", "site_name: Raad", "site_name: De raad"),
    "address of the site": Edit("mkdocs.yml", "raad.example/", "raad.example/map/"),
    "tagline": Edit("mkdocs.yml", "Wat wij vragen.", "Wat wij zeggen."),
    "language": Edit("mkdocs.yml", "tagline:", "language: en, tagline:"),
    "house style": Edit("mkdocs.yml", "{tagline", "{huisstijl: {kleur: '#1f4f4f'}, tagline"),
    "a style sheet": Edit(
        "mkdocs.yml", "plugins:", "extra_css: [https://x.example/a.css]\nplugins:"
    ),
    "the menu": Edit("mkdocs.yml", "plugins:", "site_author: De raad\nplugins:"),
}
LATER = "the day"
STATES = st.lists(st.sets(st.sampled_from([*EDITS, LATER]), max_size=4), min_size=2, max_size=3)


def register(root: Path) -> Path:
    """A council of which everything is on file, with a few advices more."""
    shutil.copytree(EVERYTHING, root)
    for number in (3, 4, 5):
        (root / f"advice/bus-{number}.md").write_text(MORE.format(number=number), "utf-8")
    for number, text in ((3, "Het kost te veel."), (4, "De bus is vol.")):
        letter = LETTER.format(number=number, day=f"3{number - 3}", text=text).replace(
            f"by: 2026-03{number - 3}", "by: 2026-04"
        )
        (root / f"responses/bus-{number}-college.md").write_text(letter, "utf-8")
    replaced = (root / "advice/bus-4.md").read_text("utf-8")
    (root / "advice/bus-4.md").write_text(replaced.replace("kind:", "superseded_by: bus-5\nkind:"))
    (root / "content/index.md").write_text("# Raad\n\nWelkom.\n", "utf-8")
    (root / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    return root


def edited(root: Path, names: set[str]) -> Path:
    """The same folder with these edits, and no other."""
    for part in ("advice", "responses", "content"):
        shutil.rmtree(root / part, ignore_errors=True)
    shutil.rmtree(root.with_name("fresh"), ignore_errors=True)
    fresh = register(root.with_name("fresh"))
    shutil.copytree(fresh, root, dirs_exist_ok=True)
    for edit in (EDITS[name] for name in sorted(names - {LATER})):
        file = root / edit.file
        before = file.read_text("utf-8") if file.exists() else ""
        assert edit.old in before
        file.write_text(before.replace(edit.old, edit.new, 1) if edit.old else edit.new, "utf-8")
    return root


def site(root: Path, names: set[str], kept: Kept | None) -> Mapping[str, object]:
    """Every file of the site by its address; with faults those alone."""
    settings, content = read_settings(root / "mkdocs.yml")
    today = TODAY + dt.timedelta(days=40 if LATER in names else 0)
    made = prepare(root, content, settings, today, Means(kept, whole_pages=True))
    if made.errors:
        return {"faults": made.errors}
    engine = engine_settings(root / "mkdocs.yml")
    found = pages(made, engine)
    assert not link_problems(made, found)
    files = render(made, found, shell_of(made, engine, settings.address), root)
    return {"problems": made.problems, **dict(_read(files))}


def _read(files: Iterator[tuple[str, Content]]) -> Iterator[tuple[str, bytes]]:
    for uri, content in files:
        yield uri, content if isinstance(content, bytes) else content.read_bytes()


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> tuple[Mapping[str, object], Path]:
    """The site before any edit, and the folder in which what it kept stands."""
    root = tmp_path_factory.mktemp("before") / "raad"
    edited(root, set())
    kept = Kept()
    made = site(root, set(), kept)
    assert "faults" not in made
    write_kept(root, kept)
    return made, root


@pytest.mark.thorough
@pytest.mark.parametrize("name", [*EDITS, LATER])
def test_an_edit_shows_as_in_a_build_from_nothing(
    name: str, before: tuple[Mapping[str, object], Path], tmp_path: Path
) -> None:
    """Each input of a key: with it another, the kept answer to the old one is passed over."""
    site_before, root = before
    changed = edited(tmp_path / "raad", {name})

    made = site(changed, {name}, read_kept(root))

    assert made == site(changed, {name}, None)
    assert made != site_before


@pytest.mark.thorough
@examples(24)
@given(STATES)
def test_any_edits_one_after_another(
    tmp_path_factory: pytest.TempPathFactory, states: list[set[str]]
) -> None:
    """Also back again, and several at once, with what each build kept in the file in between."""
    root = tmp_path_factory.mktemp("edits") / "raad"
    for names in states:
        edited(root, names)
        kept = read_kept(root)

        made = site(root, names, kept)

        assert made == site(root, names, None)
        write_kept(root, kept)
