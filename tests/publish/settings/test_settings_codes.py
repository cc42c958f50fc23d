"""Every code of the settings has a broken site that shows it; no code is outside the catalogue."""

from __future__ import annotations

import ast
import datetime as dt
import re
from pathlib import Path

import pytest

from commands.run import plain, run
from weerklank.building.publication import prepare, with_editor
from weerklank.building.rendering import link_problems, pages
from weerklank.commands.checking import check
from weerklank.commands.reading import explain
from weerklank.publish.pages.entrances.manual import manual_pages
from weerklank.records.reporting.problems import Problem, faults
from weerklank.settings.engine import engine_settings
from weerklank.settings.mkdocs_yml import SettingsError
from weerklank.settings.site import read_settings

ROOT = Path(__file__).parents[3]
SOURCE = ROOT / "hooks" / "weerklank"
CODES = [code for code in faults() if code.startswith(("S", "R08"))]
CODES = [code for code in CODES if code not in {"R082", "R085"}]  # tests/door, tests/records
"""Of the settings, and of what only our own door looks at."""

BROKEN_FOLDER = ROOT / "tests" / "registers" / "broken"
BROKEN = sorted(path for path in BROKEN_FOLDER.iterdir() if path.name[:4] in CODES)


def found_in(root: Path) -> tuple[Problem, ...]:
    """What a build of this folder would report."""
    try:
        settings, content = read_settings(root / "mkdocs.yml")
    except SettingsError as error:
        return error.problems
    publication = prepare(root, content, settings, dt.date(2026, 11, 23))
    publication = with_editor(publication, root, settings)
    if publication.errors:
        return publication.problems
    engine = engine_settings(root / "mkdocs.yml")
    if engine.problems:
        return tuple(sorted((*publication.problems, *engine.problems)))
    dead = link_problems(publication, pages(publication, engine))
    return tuple(sorted((*publication.problems, *dead)))


def codes_in(file: Path) -> set[str]:
    """Every text in the source of a module that has the form of a code."""
    source = file.read_text(encoding="utf-8")
    tree = ast.parse(source if re.search(r"[A-Z]\d{3}\b", source) else "")
    texts = (n.value for n in ast.walk(tree) if isinstance(n, ast.Constant))
    return {text for text in texts if isinstance(text, str) and re.fullmatch(r"[A-Z]\d{3}", text)}


@pytest.mark.parametrize("site", BROKEN, ids=lambda path: path.name)
def test_broken_site_is_reported_line_by_line(site: Path) -> None:
    """Exactly the lines of its expected.txt, and among them the code of its name."""
    found = found_in(site)

    lines = (site / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert [str(problem) for problem in found] == lines
    assert site.name[:4] in {problem.code for problem in found}


def test_every_code_has_a_broken_site() -> None:
    """No code is without an example that shows it."""
    assert {site.name[:4] for site in BROKEN} == set(CODES)


def test_every_code_in_the_source_is_in_the_catalogue() -> None:
    """What any part can print is explained, and nothing is explained that no part prints."""
    used = set().union(*(codes_in(path) for path in SOURCE.rglob("*.py")))
    sentences = (SOURCE / "records/reporting/sentences.yaml").read_text(encoding="utf-8")
    used |= set(re.findall(r"\[([A-Z]\d{3}),", sentences))

    assert used == set(faults())


def test_every_code_is_explained_and_in_the_manual() -> None:
    """`weerklank explain` knows it, in small letters too; the manual has one place for it."""
    html = manual_pages()[0].body("")

    for code, fault in faults().items():
        outcome = run(explain.command, [code.lower()])
        assert outcome.exit_code == 0, code
        assert fault.title in outcome.output, code
        assert html.count(f'<span id="{code.lower()}">{code}</span>') == 1


def test_a_wrong_setting_hides_no_fault_in_the_files(tmp_path: Path) -> None:
    """`weerklank check` names both in one run, each with its line."""
    (tmp_path / "mkdocs.yml").write_text("extra: {weerklank: {taglin: x}}\n", encoding="utf-8")
    (tmp_path / "advice").mkdir()
    (tmp_path / "advice" / "2026-05-bus.md").write_text("Geen kop\n", encoding="utf-8")

    outcome = run(check.command, ["-f", str(tmp_path)])

    assert outcome.exit_code == 1
    assert "mkdocs.yml:1: S003" in outcome.output
    assert "advice/2026-05-bus.md:1: R004" in outcome.output


def test_a_check_with_findings_ends_with_where_to_read_more() -> None:
    """The last line says what to type; a program gets no such line."""
    folder = str(BROKEN_FOLDER / "R012-other-notation")

    told = run(check.command, ["-f", folder])
    read = run(check.command, ["-f", folder, "--format", "github"])

    assert plain(told.output).endswith("zoals weerklank explain R012 ")
    assert "explain" not in read.output
