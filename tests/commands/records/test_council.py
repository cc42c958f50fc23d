"""`weerklank council` changes what is agreed with a council, and no other character of its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.run import one_council, run
from weerklank.commands.wizard.council import GROUPS, command
from weerklank.records import load
from weerklank.records.models.body import Body

WRITTEN = """\
---
title: Cliëntenraad Wilgendam  # zo heet hij sinds 2019
kind: council
advises: [college]
rights:
  agenda:
    present: true
    note: In de jaarplanning.
  support: nee
# De afspraken staan in de verordening.
agreements:
  - source: Verordening 2021, artikel 7
    valid: {until: 2023-12-31}
    answer_term: 8 weken
  - source: "Verordening 2024, artikel 7"  # de nieuwe
    valid: {from: 2024-01-01}
    answer_term: 6 weken
    explain: always
---
De raad.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """The file of a council, as a person wrote it."""
    found = one_council(tmp_path) / "content/organisaties/clientenraad.md"
    found.write_text(WRITTEN, encoding="utf-8")
    return found


def changed(page: Path, *options: str) -> str:
    """The file after the command with these options."""
    result = run(command, ["--folder", str(page.parents[2]), "--yes", *options])
    assert result.exit_code == 0, result.output
    return page.read_text("utf-8")


def council(page: Path) -> Body:
    """The council as the build reads it."""
    loaded = load(page.parents[2])
    assert loaded.errors == ()
    return loaded.register.councils[0]


@pytest.mark.parametrize(
    ("option", "old", "new"),
    [
        ("--explain=on_deviation", "explain: always", "explain: on_deviation"),
        ("--right-support=ja", "support: nee", "support: ja"),
        ("--right-agenda=nee", "present: true", "present: nee"),
        ("--agreement-source=Besluit 7", '"Verordening 2024, artikel 7"', "Besluit 7"),
    ],
)
def test_only_that_line_is_another(page: Path, option: str, old: str, new: str) -> None:
    """Comments, order and quotation marks are those of who wrote it."""
    lines = zip(WRITTEN.splitlines(), changed(page, option).splitlines(), strict=True)
    different = [(before, after) for before, after in lines if before != after]

    ((before, after),) = different
    assert old in before
    assert new in after.replace("'", "").replace('"', "")
    assert council(page)


def test_an_option_holds_though_its_part_is_passed_over(page: Path) -> None:
    """Who types an option and goes through nothing changes that one line."""
    typed = ["1", *["nee"] * len(GROUPS), "ja"]
    result = run(command, ["-f", str(page.parents[2]), "--explain=on_deviation"], typed)

    assert result.exit_code == 0, result.output
    assert "explain: on_deviation" in page.read_text("utf-8")


def test_what_is_not_known_is_no_line(page: Path) -> None:
    """The line goes, and what was known of it is not called none."""
    assert "explain" not in changed(page, "--explain=onbekend")
    assert council(page).agreements[-1].explain is None


def test_one_term_for_all_advice_can_become_two(page: Path) -> None:
    """The other sort of advice keeps the term that it had."""
    changed(page, "--answer-term-requested=4 weken")

    term = council(page).agreements[-1].answer_term
    assert term is not None
    assert (str(term.requested), str(term.unrequested)) == ("4 weken", "6 weken")


def test_another_agreement_is_named_by_where_it_stands(page: Path) -> None:
    """The last one is meant unless another is named."""
    changed(page, "--agreement=Verordening 2021, artikel 7", "--advise-term=4 weken")
    old, new = council(page).agreements

    assert (str(old.advise_term), new.advise_term) == ("4 weken", None)


def test_the_archive_and_the_counts_can_be_said(page: Path) -> None:
    """What stands nowhere yet gets a place."""
    changed(page, "--covers-from=2026", "--counted-on=2026-03", "--seats=9", "--vacancies=geen")
    found = council(page)

    assert str(found.covers_from) == "2026"
    assert found.composition is not None
    assert (found.composition.seats, found.composition.members) == (9, 9)


def test_a_count_can_be_typed_at_its_question(page: Path) -> None:
    """A number in digits, and none in words."""
    typed = [*["nee"] * (len(GROUPS) - 1), "ja", "2026-03", "9", "geen", "3", "4", "ja"]
    result = run(command, ["--folder", str(page.parents[2])], ["1", *typed])

    assert result.exit_code == 0, result.output
    sits = council(page).composition
    assert sits is not None
    assert (sits.seats, str(sits.vacancies), sits.own_experience) == (9, "none", 3)


def test_enter_everywhere_changes_nothing(page: Path) -> None:
    """Each question shows what stands there, and Enter leaves it so."""
    said = run(command, ["--folder", str(page.parents[2])], [""] * 80).output

    assert "Er is niets veranderd." in said
    assert "Enter = 6 weken;" in said
    assert page.read_text("utf-8") == WRITTEN


@pytest.mark.parametrize("word", ["nee", "ja"])
def test_a_part_is_passed_over_and_a_change_is_shown_first(page: Path, word: str) -> None:
    """No to all parts but one; then the lines that go and come, and nothing without a yes."""
    rights = ["ja", "", "", "1", "", "", ""]
    asked = ["", "nee", "nee", *rights, *["nee"] * (len(GROUPS) - 3)]

    said = run(command, ["--folder", str(page.parents[2])], [*asked, word]).output

    assert "-   support: nee" in said
    assert "+   support: ja" in said
    assert ("support: ja" in page.read_text("utf-8")) == (word == "ja")


def test_an_agreement_that_is_not_there_is_refused(page: Path) -> None:
    """With the ones that are."""
    options = ["--folder", str(page.parents[2]), "--yes", "--agreement=Iets", "--explain=always"]
    result = run(command, options)

    assert result.exit_code == 2
    assert "Verordening 2021, artikel 7" in result.output
    assert page.read_text("utf-8") == WRITTEN


def test_a_council_that_stops_is_said_at_its_archive(page: Path) -> None:
    """With its last day the wizard asks why, and what came in its place; without it neither."""
    typed = ["1", "ja", "", "2026-06", "De leden stapten op.", "", *["nee"] * (len(GROUPS) - 1)]

    said = run(command, ["--folder", str(page.parents[2])], [*typed, "ja"])

    assert said.exit_code == 0, said.output
    ended = council(page).ended
    assert ended is not None
    assert (str(ended.on), ended.why, ended.successor) == ("2026-06", "De leden stapten op.", None)
