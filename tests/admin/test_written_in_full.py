"""What Weerklank writes itself never has to be written out before the editor can open it."""

from __future__ import annotations

from pathlib import Path

from commands.run import run
from importing.letter_files import word
from importing.sheets import csv_file
from importing.test_sheets import ANSWERED
from weerklank.admin.forms.short_forms import short_form_problems
from weerklank.commands.importing import import_
from weerklank.commands.starting import start
from weerklank.commands.wizard.new import new
from weerklank.records import load


def new_council(root: Path) -> Path:
    """A council just made by `weerklank start`."""
    target = root / "raad"
    options = (
        *("--name=Cliëntenraad Wilgendam", "--municipality=Wilgendam", "--phone=0123-456 700"),
        *("--term=6 weken", "--term-for=allebei", "--source=Verordening 2024, artikel 7", "--yes"),
    )
    outcome = run(start.command, [str(target), *options])
    assert outcome.exit_code == 0, outcome.output
    return target


def advise(council: Path) -> None:
    """Put an advice on the site with the wizard's options."""
    outcome = run(
        new.command,
        [
            *("advice", "-f", str(council), "--yes", "--title=Laat de bus ook op zondag rijden"),
            *("--sent=2026-05-04", "--summary=Op zondag rijdt er geen bus.", "--to=college"),
            *("--recommendation=Laat de bus rijden.", "--recommendation=Zet er een bankje."),
            *("--theme=vervoer", "--id=2026-05-bus"),
        ],
    )
    assert outcome.exit_code == 0, outcome.output


def test_a_new_council_is_written_in_full(tmp_path: Path) -> None:
    """The agreed term stands there for both kinds of advice."""
    assert short_form_problems(new_council(tmp_path)) == ()


def test_what_the_wizard_writes_is_in_full(tmp_path: Path) -> None:
    """An advice and an answer."""
    council = new_council(tmp_path)
    advise(council)
    answer = (
        *("--advice=2026-05-bus", "--from=college", "--received=2026-06-01"),
        *("--decision=1=partly", "--part-yes=1=in de zomer", "--part-no=1=in de winter"),
        *("--promise=1=Een bus op zondag", "--promise-by=1=2026-09"),
    )
    run(new.command, ["response", "-f", str(council), "--yes", *answer])

    assert len(load(council).register.responses) == 1
    assert short_form_problems(council) == ()


def test_another_council_is_written_in_full(tmp_path: Path) -> None:
    """With whom it advises and what was agreed."""
    council = new_council(tmp_path)
    body = (
        "--title=Wmo-raad",
        "--kind=council",
        "--answer-term=8 weken",
        "--term-for=allebei",
        "--agreement-source=Wet",
    )

    run(new.command, ["body", "-f", str(council), "--yes", *body, "--advises=college"])

    assert len(load(council).register.councils) == 2
    assert short_form_problems(council) == ()


def test_what_the_import_writes_is_in_full(tmp_path: Path) -> None:
    """An advice with its answer from a spreadsheet."""
    council = new_council(tmp_path)

    run(import_.command, [str(csv_file(tmp_path, ANSWERED)), "-f", str(council)])

    assert len(load(council).register.advices) == 1
    assert short_form_problems(council) == ()


def test_a_confirmed_draft_is_in_full(tmp_path: Path) -> None:
    """Also where a person shortened it by hand."""
    council = new_council(tmp_path)
    run(import_.command, [str(word(tmp_path)), "-f", str(council)])
    (draft,) = (council / "advice").glob("_concept-*.md")
    text = draft.read_text("utf-8").replace("summary:", "summary: Geen bus.\nthemes: vervoer")
    draft.write_text(text, encoding="utf-8")

    name = draft.stem.removeprefix("_concept-")
    run(import_.command, ["--confirm", name, "-f", str(council)], ["ja"] * 20)

    (advice,) = load(council).register.advices
    assert advice.themes == ("vervoer",)
    assert short_form_problems(council) == ()
