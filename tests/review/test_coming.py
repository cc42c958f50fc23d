"""What is due soon, what waits, and that the example council passes its own check."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest
from click.testing import Result

from commands.run import run
from registers_for_tests import advice, council, register
from weerklank.cases.judge import judge
from weerklank.commands.checking.check import command
from weerklank.records import load
from weerklank.records.register import Register
from weerklank.review import held_back, soon_due

ROOT = Path(__file__).parent.parent.parent
BROKEN = ROOT / "tests" / "registers" / "broken"


def check(folder: Path, *options: str) -> Result:
    """The result of `weerklank check` on a folder."""
    return run(command, ["--folder", str(folder), *options])


@pytest.fixture(scope="module")
def example() -> Register:
    """The records of the example council."""
    return load(ROOT).register


@pytest.mark.parametrize(
    ("today", "expected"),
    [("2026-11-18", 0), ("2026-11-19", 1), ("2026-12-03", 1), ("2026-12-04", 0)],
)
def test_answer_is_due_soon_from_fourteen_days_before(
    example: Register, today: str, expected: int
) -> None:
    """The answer on housing costs is due on 3 December 2026."""
    verdicts = judge(example, dt.date.fromisoformat(today))

    found = [due for due in soon_due(verdicts) if due.advice == "2026-05-woonkosten"]

    assert len(found) == expected


def test_what_waits_is_named_by_its_id_alone(example: Register) -> None:
    """An embargoed advice and its response are named, nothing of them is said."""
    found = held_back(example, dt.date(2026, 11, 23))

    assert found == (
        "advice/2026-07-kwartelvoorschot",
        "response/2026-07-kwartelvoorschot-ontvangst",
    )


def test_example_council_has_no_errors_and_no_personal_data() -> None:
    """The council in this repository passes."""
    result = check(ROOT, "--format", "json")

    found = json.loads(result.stdout)
    codes = {problem["code"] for problem in found["problems"]}
    assert result.exit_code == 0
    assert found["errors"] == 0
    assert not [code for code in codes if code.startswith(("P", "W2"))]


def with_settings(register: Path, folder: Path) -> Path:
    """A copy of a register with a mkdocs.yml, so that nothing is wrong but what it shows."""
    site = Path(shutil.copytree(register, folder / "raad"))
    (site / "mkdocs.yml").write_text("site_name: Raad\ndocs_dir: content\n", "utf-8")
    return site


def test_error_gives_exit_code_one() -> None:
    """A citizen service number stops the check."""
    result = check(BROKEN / "P001-citizen-service-number")

    assert result.exit_code == 1
    assert "advice/reiskosten.md:9: P001" in result.stderr
    assert "111222333" not in result.output


def test_warnings_and_hints_give_exit_code_zero(tmp_path: Path) -> None:
    """What does not stop the site does not stop the check."""
    result = check(with_settings(BROKEN / "W203-phone-number", tmp_path))

    assert result.exit_code == 0
    assert "1 opmerking" in result.stdout


def test_wrong_format_gives_exit_code_two() -> None:
    """A command typed wrong is told apart from a fault."""
    assert check(BROKEN / "W203-phone-number", "--format", "xml").exit_code == 2


def test_json_names_every_problem(tmp_path: Path) -> None:
    """A program gets path, line, code, severity, title and text."""
    site = with_settings(BROKEN / "T002-difficult-word", tmp_path)
    result = check(site, "--format", "json", "--today", "2026-01-01")

    assert json.loads(result.stdout)["problems"] == [
        {
            "path": "advice/reiskosten.md",
            "line": 6,
            "code": "T002",
            "severity": "hint",
            "title": "Een moeilijk woord",
            "text": "'indien' is een moeilijk woord. Schrijf liever: als.",
        }
    ]


def test_github_gets_one_command_a_problem() -> None:
    """The severity, the place and a title in which colons and commas are escaped."""
    folder = BROKEN / "W102-partly-without-parts"

    said = check(folder, "--format", "github").stdout.splitlines()

    path = (folder / "responses/reiskosten-college.md").as_posix()
    title = "W102 Deels overgenomen%2C maar niet gezegd welk deel"
    assert any(line.startswith(f"::warning file={path},line=6,title={title}::") for line in said)


def test_faults_of_records_and_of_the_review_are_told_together(tmp_path: Path) -> None:
    """A date that does not exist does not hide a citizen service number."""
    (tmp_path / "advice").mkdir()
    (tmp_path / "advice" / "a.md").write_text(
        "---\ntitle: A\nsent: morgen\n---\nBSN 111222333\n", encoding="utf-8"
    )

    result = check(tmp_path)

    assert "R012" in result.stderr
    assert "P001" in result.stderr


def test_a_day_that_may_be_another_is_not_called_certain() -> None:
    """Asked for or not: by 30 November or by 14 December, and nobody knows which."""
    terms = {"requested": "6 weken", "unrequested": "8 weken"}
    agreed = {"source": "Verordening", "answer_term": terms, "termijnenwet": "excluded"}
    records = register(advice(sent=dt.date(2026, 10, 19)), council(agreements=[agreed]))

    found = soon_due(judge(records, dt.date(2026, 11, 23)))

    assert [(one.day, one.certain) for one in found] == [(dt.date(2026, 11, 30), False)]
