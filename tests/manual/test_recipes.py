"""The recipes of CONTRIBUTING.md work as they are written: each is followed once, in a copy.

Every recipe is planted in one copy of the code, which then builds one small register.
"""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.thorough

ROOT = Path(__file__).parents[2]
COUNCIL = """\
---
title: Raad Proefstad
kind: council
advises: college
agreements:
  - {source: Verordening 2028, answer_term: 3 tijdvakken, termijnenwet: applies}
---
"""
ADVICE = """\
---
title: Zet een bankje bij de bushalte
sent: 2029-02-02
summary: Wij vragen een bankje bij elke bushalte.
themes: [vervoer]
recommendations: [Zet een bankje bij elke bushalte.]
---
"""
RESPONSE = """\
---
advice: bankje
from: college
received: 2029-03-20
answers: [{recommendation: 1, decision: postponed, explanation: Wij zoeken eerst geld.}]
---
"""
MKDOCS = """\
site_name: Raad Proefstad
docs_dir: content
theme: {name: material}
plugins: [weerklank]
extra: {weerklank: {motto: Samen staan wij sterk, language: de}}
"""
FILES = {
    "content/organisaties/raad.md": COUNCIL,
    "content/organisaties/college.md": "---\ntitle: Het college\nkind: college\n---\n",
    "advice/bankje.md": ADVICE,
    "responses/bankje-college.md": RESPONSE,
    "mkdocs.yml": MKDOCS,
}


@dataclass(frozen=True)
class Change:
    """What is typed in a file: `after` a text that stands there, or as a new file."""

    file: str
    typed: str
    after: str = ""


RECIPES: dict[str, tuple[Change, ...]] = {
    "a page": (
        Change(
            "publish/templates/advising/themes_by_year.html",
            "{% for theme in themes %}{% for case in theme.advices %}"
            "<p>{{ case.advice.sent.earliest.year }}: {{ theme.title }}</p>"
            "{% endfor %}{% endfor %}\n",
        ),
        Change(
            "publish/registry.py",
            ", themes\nfrom weerklank.publish.making.templating import body",
            after="from weerklank.publish.pages.advising.themes import searching_page, theme_pages",
        ),
        Change(
            "publish/registry.py",
            """
        Page(
            "themas-per-jaar/index.md",
            "Onderwerpen per jaar",
            "Welk onderwerp in welk jaar.",
            body("advising/themes_by_year.html", themes=themes(verdicts)),
        ),""",
            after="    pages = [",
        ),
    ),
    "an output": (
        Change(
            "publish/data/open_files.py",
            '\n        DataFile("data/aantal.json", f"{len(verdicts.advices)}\\n"),',
            after="\n        embed_block(verdicts, options),",
        ),
        Change(
            "publish/data/files.yaml",
            "\ndata/aantal.json: {group: Tabellen, title: Aantal, use: Voor wie telt.}",
            after="what it is called, and for whom.",
        ),
    ),
    "a setting": (
        Change(
            "publish/options.py",
            '\n    motto: Line = Field(default="", title="Motto")',
            after='\n    address: str = ""',
        ),
        Change(
            "publish/templates/entrances/home.html",
            "<p>{{ options.motto }}</p>",
            after="<h1>{{ options.name }}</h1>",
        ),
    ),
    "a column of a table": (
        Change(
            "publish/data/tables.yaml",
            "\n  naam_raad: {from: case.council.title, means: Hoe de raad heet.}",
            after="\nrecommendation:",
        ),
    ),
    "a decision": (
        Change(
            "records/models/decision.py",
            '\n    POSTPONED = (\n        "postponed", Counts.OPEN, "uitgesteld", '
            '"Uitgesteld", "De gemeente stelt dit uit.", "uitgesteld",\n    )',
            after='        "Nog geen besluit", "De gemeente beslist later.", "later", '
            '"nog geen besluit",\n    )',
        ),
        Change("messages/nl.toml", '\npostponed = "Nog niet nu"', after="\n[decision]"),
    ),
    "a unit of terms": (
        Change(
            "records/values/term.py",
            '\n    FORTNIGHTS = "fortnights", Counted.DAYS, 14, 52, 6, "tijdvak", "tijdvakken", '
            '"fortnight", "fortnights"',
            after='"kwartaal", "kwartalen", "quarter", "quarters"',
        ),
    ),
    "a royal decree": (
        Change(
            "rules/clock/days/equated_days.py",
            '\n    Decree("besluit", 2029, 2031, frozenset({dt.date(2029, 3, 16)})),',
            after="\nDECREES = (",
        ),
    ),
    "a sentence of the clock": (
        Change("messages/nl.toml", "Helaas. ", after='\nends_late = "'),
    ),
    "a language": (
        Change("messages/de.toml", '[frame]\nskip = "Zum Inhalt"\n'),
        Change("publish/options.py", ', "de": "Duits"', after='"nl": "Nederlands", "en": "Engels"'),
    ),
    "a question of a wizard": (
        Change(
            "commands/wizard/questions.yaml",
            "  - {at: laws, option: law, many: true, hint: Om welke wet gaat het?}\n",
            after="  - at: publish_from\n    when: never\n",
        ),
    ),
}  # fmt: skip


def plant(package: Path, change: Change) -> None:
    """Type a change; a text that is no longer there to type after is a recipe that went stale."""
    file = package / change.file
    if not change.after:
        file.write_text(change.typed, "utf-8")
        return
    text = file.read_text("utf-8")
    assert text.count(change.after) == 1, f"{change.file}: {change.after!r}"
    file.write_text(text.replace(change.after, change.after + change.typed), "utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small register, built by a copy of the code in which every recipe was followed."""
    root = tmp_path_factory.mktemp("recepten")
    package = root / "hooks" / "weerklank"
    shutil.copytree(ROOT / "hooks" / "weerklank", package)
    for change in (one for changes in RECIPES.values() for one in changes):
        plant(package, change)
    for name, text in FILES.items():
        file = root / "raad" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    environ = os.environ | {"PYTHONPATH": str(root / "hooks"), "WEERKLANK_TODAY": "2029-06-01"}
    done = subprocess.run(
        [sys.executable, "-c", "from weerklank.cli import main; main()", "build"],
        cwd=root / "raad",
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "raad" / "site"


def words(page: Path) -> str:
    """What a reader sees on a page."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page.read_text("utf-8")))


def test_every_recipe_is_followed() -> None:
    """A recipe that is added to the document is followed here too, or elsewhere and named."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    part = text.split("## Recipes", 1)[1].split("\n## ", 1)[0]
    written = {name.casefold() for name in re.findall(r"^\*\*(\w[^*.:,]*)", part, re.MULTILINE)}
    elsewhere = {
        "a fault code",  # tests/records/test_broken_registers.py asks each for its register
        "a field",  # tests/commands/records/test_schema.py and the golden files
        "a release",  # .ci/release, rehearsed by hand
        "the picture in the readme",  # tests/manual/test_picture.py
    }

    assert written == set(RECIPES) | elsewhere


@pytest.mark.parametrize("name", sorted(RECIPES))
def test_a_recipe_asks_for_two_files_at_most(name: str) -> None:
    """An output whose function is worth a module of its own is one more, which is new."""
    assert len({change.file for change in RECIPES[name]}) <= 2


def test_a_new_page_is_there_and_in_the_sitemap(site: Path) -> None:
    """A template and an entry in the registry are enough."""
    assert "2029: vervoer" in words(site / "themas-per-jaar/index.html").casefold()


def test_a_new_output_is_there_and_described(site: Path) -> None:
    """The file stands beside the others, and on the page that lists them."""
    assert (site / "data/aantal.json").read_text("utf-8") == "1\n"
    assert "Voor wie telt." in words(site / "gegevens/index.html")


def test_a_new_setting_reaches_the_page(site: Path) -> None:
    """What stands under `extra: weerklank:` is checked and shown."""
    assert "Samen staan wij sterk" in words(site / "index.html")


def test_a_new_question_has_an_option(site: Path) -> None:
    """Its name, what it is for and that it may come more often follow from the row."""
    done = subprocess.run(
        [sys.executable, "-c", "from weerklank.cli import main; main()", "new", "advice", "--help"],
        env=os.environ | {"PYTHONPATH": str(site.parents[1] / "hooks")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "--law TEKST" in done.stdout


def test_a_new_column_is_in_its_table(site: Path) -> None:
    """With a value in every row."""
    with (site / "data/adviezen.csv").open(encoding="utf-8-sig", newline="") as file:
        dialect = csv.Sniffer().sniff(file.readline())
        file.seek(0)
        rows = list(csv.DictReader(file, dialect=dialect))

    assert [row["naam_raad"] for row in rows] == ["Raad Proefstad"]


def test_a_new_decision_is_shown_and_counted(site: Path) -> None:
    """The page says it in its words, and the data by its name."""
    assert "Nog niet nu" in words(site / "adviezen/bankje/index.html")
    assert "Uitgesteld" in words(site / "raadsleden/index.html")
    assert '"postponed"' in (site / "data/register.json").read_text("utf-8")


def test_a_new_unit_and_decree_give_the_last_day(site: Path) -> None:
    """Three times fourteen days end on a Friday, which the decree moves to Monday."""
    assert "19 maart 2029" in words(site / "adviezen/bankje/index.html")


def test_a_new_sentence_is_said(site: Path) -> None:
    """The sentence of a late answer stands in one place."""
    assert "Helaas. Uitkomst: na de laatste dag" in words(site / "adviezen/bankje/index.html")


def test_a_new_language_is_spoken(site: Path) -> None:
    """What the catalogue has is said in it, and the rest in Dutch."""
    assert "Zum Inhalt" in words(site / "index.html")
