"""`weerklank import FILE`: old advices from a spreadsheet, or a draft from a letter."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import click

from weerklank.commands.site_folder import folder_option, show
from weerklank.importing.faults import CannotImportError
from weerklank.importing.plan import Plan, plan_import
from weerklank.importing.tables import read_table
from weerklank.importing.template import csv_template, xlsx_template
from weerklank.importing.writing_files import write_new
from weerklank.site import dutch

_SHEETS = frozenset({".csv", ".xlsx", ".xlsm"})


@click.command("import", short_help="Haal oude adviezen uit een spreadsheet of een brief.")
@click.argument("file", metavar="[BESTAND]", type=click.Path(path_type=Path), required=False)
@click.option(
    "--template", is_flag=True, help="Maak BESTAND (.csv of .xlsx) als voorbeeld om in te vullen."
)
@folder_option
def command(file: Path | None, folder: Path, *, template: bool) -> None:
    """Haal oude adviezen uit een spreadsheet (.csv of .xlsx).

    Alles wordt eerst nagekeken. Zit er ergens een fout in, dan wordt er niets geschreven. Een
    bestand dat er al is, blijft zoals het is. Uitkomst: 0 als het is gelukt, 1 als er een fout is.
    """
    if file is None:
        message = "Noem een bestand, of gebruik --template."
        raise click.UsageError(message)
    try:
        if template:
            _make_template(file)
        else:
            _import_sheet(_existing(file), folder)
    except CannotImportError as error:
        raise click.ClickException(str(error)) from None


def _make_template(file: Path) -> None:
    makers = {".csv": csv_template, ".xlsx": xlsx_template}
    maker = makers.get(file.suffix.lower())
    if maker is None:
        message = "Geef het voorbeeld een naam op .csv of .xlsx."
        raise CannotImportError(message)
    content = maker()
    try:
        with file.open("xb") as stream:
            stream.write(content)
    except FileExistsError:
        message = f"{file} bestaat al. Kies een andere naam."
        raise CannotImportError(message) from None
    except OSError:
        message = f"{file} is niet te schrijven. Kies een andere map."
        raise CannotImportError(message) from None
    click.echo(f"Gemaakt: {file}. Vul het in en haal de twee rijen met VOORBEELD weg.")
    click.echo(f"Typ daarna: weerklank import {file}")


def _existing(file: Path) -> Path:
    if not file.is_file():
        message = f"{file} is er niet. Kijk of de naam en de map kloppen."
        raise CannotImportError(message)
    return file


def _import_sheet(file: Path, folder: Path) -> None:
    """Everything in the sheet, or nothing with every fault."""
    plan = plan_import(read_table(file), folder)
    for path in plan.present:
        click.echo(f"{path} is er al en blijft zoals het is.")
    if not plan.sound:
        _show_faults(plan)
        raise SystemExit(1)
    write_new(folder, plan.files)
    show(plan.problems)
    for path in sorted(plan.files):
        click.echo(f"Bewaard: {path} ({_rows(plan, path)})")
    number = dutch.count(len(plan.files), "nieuw bestand", "nieuwe bestanden")
    click.echo(f"Klaar: {number}. Kijk ze na en typ dan: weerklank check")


def _show_faults(plan: Plan) -> None:
    for fault in plan.faults:
        click.echo(str(fault), err=True)
    for problem in plan.problems:
        click.echo(f"{_rows(plan, problem.path)}: {problem}", err=True)
    number = len(plan.faults) + len(plan.problems)
    faults = dutch.count(number, "fout", "fouten")
    click.echo(f"{dutch.sentence(faults)} Er is niets geschreven.", err=True)


def _rows(plan: Plan, path: PurePosixPath) -> str:
    """The rows that a file was made from: `rij 2` or `rij 2 en 3`."""
    rows = plan.rows.get(path, ())
    return f"rij {dutch.listing([str(row) for row in rows])}" if rows else str(path)
