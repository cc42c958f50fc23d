"""The manual cannot lie: its commands run, its files load, its made pages are up to date."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import frontmatter
import pytest

from commands.run import run
from commands.wizards.test_every_wizard import WIZARDS
from manual.manual_text import MANUAL, PAGES, Command, File, steps, yaml_blocks
from weerklank.cli import COMMANDS, group
from weerklank.commands.starting.start import command as start
from weerklank.publish.making.output import Page
from weerklank.publish.pages.entrances.manual import manual_pages
from weerklank.records import load
from weerklank.records.models.response import Response
from weerklank.records.reporting.model_fields import known_fields
from weerklank.settings.site import read_settings

MADE = {PurePosixPath(page.source).name: page for page in manual_pages()}


@pytest.fixture
def council(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new council, in whose folder the reader stands, on a day after every example."""
    target = tmp_path / "raad"
    options = ["--name=Cliëntenraad Wilgendam", "--municipality=Wilgendam", "--yes"]
    agreed = ["--phone=0123-456 700", "--term=6 weken", "--term-for=allebei"]
    agreed += ["--source=Verordening 2024, artikel 7"]
    assert run(start, [str(target), *options, *agreed]).exit_code == 0
    monkeypatch.chdir(target)
    monkeypatch.setenv("WEERKLANK_TODAY", "2026-11-23")
    return target


@pytest.mark.thorough
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_everything_on_a_page_works(page: Path, council: Path) -> None:
    """Who does what the page says, in its order, meets no fault."""
    for step in steps(page):
        if isinstance(step, File):
            (council / step.path).write_text(step.text, encoding="utf-8")
        else:
            result = run(group, step.arguments)
            assert result.exit_code == 0, f"{step.arguments}: {result.output}"
    text = page.read_text(encoding="utf-8")
    for names in re.findall(r"^weerklank rename (\S+) (\S+)$", text, re.MULTILINE):
        assert run(group, ["rename", *names, "--yes"]).exit_code == 0, names

    assert [str(problem) for problem in load(council).errors] == []
    assert read_settings(council / "mkdocs.yml")[0].name == "Cliëntenraad Wilgendam"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_block_of_yaml_is_a_file_that_is_tried(page: Path) -> None:
    """No example stands on a page without the name of its file."""
    assert sum(isinstance(step, File) for step in steps(page)) == yaml_blocks(page)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_has_title_and_description(page: Path) -> None:
    """Menus and search results have something to show."""
    header = frontmatter.loads(page.read_text(encoding="utf-8")).metadata

    assert header["title"]
    assert str(header["description"]).endswith(".")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page: Path) -> None:
    """Every link to a page of the manual, and to a place on it, exists."""
    text = page.read_text(encoding="utf-8")

    for target, anchor in re.findall(r"\]\(([\w-]+\.md)?(?:#([\w-]+))?\)", text):
        made = MADE.get(target)
        other = made.body("") if made else (MANUAL / target if target else page).read_text("utf-8")
        assert not anchor or f'id="{anchor}"' in other


def test_the_questions_of_the_wizard_are_named_in_their_order() -> None:
    """The table says what is asked, in the words of the question."""
    text = (MANUAL / "advies-plaatsen.md").read_text(encoding="utf-8")
    table = text.split("| vraag |")[1].split("\n\n")[0]
    named = re.findall(r"^\| ([^|-]+) \|", table, re.MULTILINE)
    asked = iter(question for question, _ in WIZARDS["new advice"])

    assert len(named) > 8
    assert [
        n for n in named if not any(n.startswith(q.split(" (")[0].rstrip(" 1")) for q in asked)
    ] == []


def test_unknown_code_is_answered_with_one_that_exists() -> None:
    """A slip of the pen gets a proposal."""
    result = run(group, ["explain", "R99"])

    assert result.exit_code == 1
    assert "De code R99 bestaat niet." in result.output


def test_every_field_is_in_the_tables() -> None:
    """The page of fields names every field that may be typed."""
    page = MADE["velden.md"].body("")

    assert all(f"<code>{name}</code>" in page for name in known_fields(Response, ()))


@pytest.mark.parametrize("page", MADE.values(), ids=lambda page: page.source)
def test_a_page_that_the_council_wrote_stays_its_own(page: Page) -> None:
    """A copy that an older Weerklank left in the council's folder is shown as it is, and once."""
    assert page.body("<p>Van de raad.</p>").strip() == "<p>Van de raad.</p>"


def test_manual_names_only_commands_that_exist() -> None:
    """A command that is named in a sentence exists, with its options."""
    texts = [page.read_text(encoding="utf-8") for page in PAGES]
    named = {match for text in texts for match in re.findall(r"weerklank ([a-z]+)", text)}

    assert named <= set(COMMANDS)


def test_steps_hold_commands_and_files() -> None:
    """The pages for the secretary have both, so that the tests above try something."""
    found = steps(MANUAL / "advies-plaatsen.md")

    assert {type(step) for step in found} == {File, Command}
