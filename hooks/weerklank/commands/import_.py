"""`weerklank import FILE`: old advices from a spreadsheet, or a draft from a letter."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

import click

from weerklank.admin.short_forms import full_text
from weerklank.commands.folding import echo
from weerklank.commands.site_folder import day_here, folder_option, settings_of, show, sound_records
from weerklank.commands.wizard.asking_columns import ask_columns, columns_said
from weerklank.commands.wizard.choosing import ask_yes_or_no, choose
from weerklank.commands.wizard.questions import one_of
from weerklank.importing.confirming import confirmed, read_draft
from weerklank.importing.drafting.answer_drafts import answer_draft_from
from weerklank.importing.drafting.draft_text import DRAFT
from weerklank.importing.drafting.drafts import drafts_from
from weerklank.importing.faults import CannotImportError, told
from weerklank.importing.plan import Plan, plan_import
from weerklank.importing.sheets.columns import csv_template, xlsx_template
from weerklank.importing.sheets.headers import (
    Known,
    is_header_of_advices,
    lists_advices,
    names_columns,
)
from weerklank.importing.sheets.tables import OTHER_SHEETS, Table, has_notes, read_tables
from weerklank.importing.sheets.wide_tables import unfolded
from weerklank.importing.sheets.word_tables import ENDING as WORD
from weerklank.importing.sheets.word_tables import word_tables
from weerklank.messages import dutch
from weerklank.records.files.history import MODELS
from weerklank.settings.site import SettingsError

_SHEETS = frozenset({".csv", ".xlsx", ".xlsm"}) | OTHER_SHEETS


@click.command("import")
@click.argument("file", metavar="[BESTAND]", type=click.Path(path_type=Path), required=False)
@click.option(
    "--template", is_flag=True, help="Maak BESTAND (.csv of .xlsx) als voorbeeld om in te vullen."
)
@click.option(
    "--confirm", metavar="NAAM", help="Maak van een nagekeken concept een advies of antwoord."
)
@click.option(
    "--as",
    "kind",
    type=click.Choice(["advice", "response"]),
    metavar="SOORT",
    help="Wat de brief is: advice (van de raad) of response (van de gemeente).",
)
@click.option("--columns", is_flag=True, help="Vraag opnieuw wat er in uw kolommen staat.")
@click.option("--advice", metavar="ADVIES", help="Bij response: op welk advies het antwoord is.")
@folder_option
def command(  # noqa: PLR0913 (an option each)
    file: Path | None,
    folder: Path,
    confirm: str | None,
    kind: str | None,
    advice: str | None,
    *,
    template: bool,
    columns: bool,
) -> None:
    """Haal oude adviezen uit een spreadsheet (.csv of .xlsx).

    Of maak een concept uit een brief (.docx, .pdf of .txt). Een brief van de gemeente wordt met
    --as response een antwoord. Een concept komt pas op de site als u het hebt nagekeken en
    bevestigd.

    Alles wordt eerst nagekeken. Zit er ergens een fout in, dan wordt er niets geschreven. Een
    bestand dat er al is, blijft zoals het is. Uitkomst: 0 als het is gelukt, 1 als er een fout is.
    """
    if (file is None) == (confirm is None):
        message = "Noem een bestand, of een concept met --confirm."
        raise click.UsageError(message)
    try:
        if file is not None and template:
            _make_template(file)
            return
        with suppress(SettingsError):  # a wrong setting is for `check` to tell
            settings_of(folder)
        if confirm is not None:
            _confirm(confirm, folder)
        elif file is not None and file.suffix.lower() in _SHEETS:
            _import_sheet(_existing(file), folder, again=columns)
        elif file is not None and kind is None and not advice and _is_list(_existing(file)):
            echo(f"In {file.name} staat een tabel met adviezen. Wat erbuiten staat, blijft weg.")
            _import_sheet(file, folder, again=columns)
        elif file is not None and (kind == "response" or (kind is None and advice)):
            _make_answer_draft(_existing(file), folder, advice)
        elif file is not None:
            _make_draft(_existing(file), folder, is_advice=kind == "advice")
    except CannotImportError as error:
        raise click.ClickException(str(error)) from None


def _is_list(file: Path) -> bool:
    """Whether it is a Word file with a table that lists advices, under a row that says so."""
    if file.suffix.lower() != WORD:
        return False
    return any(is_header_of_advices(table[0]) for table in word_tables(file) if table)


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
    echo(f"Gemaakt: {file}. Vul het in en haal de twee rijen met VOORBEELD weg.")
    echo(f"Typ daarna: weerklank import {file}")


def _existing(file: Path) -> Path:
    if file.is_dir():
        message = f"{file} is een map. Noem een bestand in die map."
        raise CannotImportError(message)
    if not file.is_file():
        message = f"{file} is er niet. Kijk of de naam en de map kloppen."
        raise CannotImportError(message)
    return file


def _import_sheet(file: Path, folder: Path, *, again: bool) -> None:
    """Everything in the sheets, or nothing with every fault; `again` forgets the columns."""
    said = {} if again else columns_said(folder)
    tables = tuple(map(unfolded, read_tables(file, names_columns(said))))
    said = ask_columns(folder, tables, said, again=again)
    tables = _with_advices(tables, said)
    if has_notes(file):
        echo(
            "Bij de cellen in dit bestand staan opmerkingen. Die leest Weerklank niet. Hoort er "
            "iets van op de site? Zet het in een kolom."
        )
    plan = plan_import(tables, folder, said, day_here(folder))
    for path in plan.present:
        echo(f"{path} is er al en blijft zoals het is.")
    if not plan.sound:
        _show_faults(plan)
        raise SystemExit(1)
    write_new(folder, plan.files)
    show(plan.problems)
    for path in sorted(plan.files):
        echo(f"Bewaard: {path} ({plan.rows[path]})")
    number = dutch.count(len(plan.files), "nieuw bestand", "nieuwe bestanden")
    echo(f"Klaar: {number}. Kijk ze na en typ dan: weerklank check")
    drafts = sum(path.name.startswith(DRAFT) for path in plan.files)
    if drafts:
        echo(
            f"{dutch.count(drafts, 'bestand is', 'bestanden zijn')} nog klad: er "
            "ontbreekt een samenvatting, of het advies is nog klad. Vul haar in en typ daarna per "
            "bestand: weerklank import --confirm NAAM"
        )


def _with_advices(tables: tuple[Table, ...], said: Known) -> tuple[Table, ...]:
    """The sheets that list advices; the others are named. When none does, all stay, with faults."""
    listing = tuple(table for table in tables if lists_advices(table, said))
    for table in tables if listing else ():
        if table not in listing:
            echo(f"Blad '{table.sheet}' is geen lijst van adviezen. Het blijft weg.")
    return listing or tables


def _make_draft(file: Path, folder: Path, *, is_advice: bool) -> None:
    """A draft beside the advices, that no build reads."""
    drafts = drafts_from(file, folder, is_advice=is_advice)
    if len(drafts) == 1:
        _keep_draft(folder, *drafts.popitem())
        return
    write_new(folder, drafts)
    echo(f"In {file.name} staan {len(drafts)} adviezen. Elk werd een concept, niet op de site:")
    for path in drafts:
        echo(f"  {folder / path}")
    echo("Weerklank heeft geraden. Kijk elke regel met NAKIJKEN na, en vul in wat ontbreekt.")
    echo("Klopt alles? Typ dan per concept: weerklank import --confirm NAAM")


def _make_answer_draft(file: Path, folder: Path, given: str | None) -> None:
    """A draft beside the answers, on the advice that was given or chosen."""
    register = sound_records(folder)
    by_id = {advice.id: advice for advice in register.advices}
    if not by_id:
        message = "Er is nog geen advies. Maak dat eerst: weerklank new advice"
        raise CannotImportError(message)
    advice = given or choose(
        "Advies",
        [(i, f"{by_id[i].title} ({by_id[i].sent})") for i in sorted(by_id, reverse=True)],
        "Op welk advies is deze brief een antwoord?",
    )
    one_of(advice, sorted(by_id), "advice")
    _keep_draft(folder, *answer_draft_from(file, folder, register, by_id[advice]))


def _keep_draft(folder: Path, path: PurePosixPath, text: str) -> None:
    write_new(folder, {path: text})
    name = path.stem.removeprefix(DRAFT)
    echo(f"Concept gemaakt: {folder / path}. Het staat niet op de site.")
    echo("Weerklank heeft geraden. Kijk elke regel met NAKIJKEN na, en vul in wat ontbreekt.")
    echo(f"Klopt alles? Typ dan: weerklank import --confirm {name}")


def _confirm(name: str, folder: Path) -> None:
    """Ask a person about each guess that is still marked, and only then make it a record."""
    draft = read_draft(folder, name, day_here(folder))
    show(draft.problems)
    if draft.errors:
        message = f"Verbeter dit eerst in {draft.path}. Er is niets veranderd."
        raise CannotImportError(message)
    if draft.open_lines:
        lines = dutch.listing([str(line) for line in draft.open_lines])
        message = f"Vul in {draft.path} nog in, of haal de regel weg: regel {lines}."
        raise CannotImportError(message)
    for mark in draft.marks:
        echo(f"\n{draft.path}, regel {mark.line}: {mark.says}")
        if mark.about:
            echo(mark.about)
        if not ask_yes_or_no("Hebt u dit nagekeken en klopt het?", default=False):
            message = f"Verbeter regel {mark.line} in {draft.path}. Er is niets veranderd."
            raise CannotImportError(message)
    if not draft.marks:
        # Who edits a draft in another program may have lost the marks: then about all of it.
        echo(f"\n{draft.text}")
        if not ask_yes_or_no("Hebt u dit hele concept nagekeken en klopt het?", default=False):
            message = f"Verbeter {draft.path}. Er is niets veranderd."
            raise CannotImportError(message)
    write_new(folder, {draft.target: full_text(confirmed(draft), MODELS[str(draft.target.parent)])})
    (folder / draft.path).unlink()
    echo(f"Bewaard: {draft.target}. Typ nu: weerklank check")


def _show_faults(plan: Plan) -> None:
    for fault in told(plan.faults):
        echo(fault, err=True)
    for problem in plan.problems:
        echo(f"{plan.rows.get(problem.path, problem.path)}: {problem}", err=True)
    number = len(plan.faults) + len(plan.problems)
    faults = dutch.count(number, "fout", "fouten")
    echo(f"{dutch.sentence(faults)} Er is niets geschreven.", err=True)


def write_new(root: Path, files: Mapping[PurePosixPath, str]) -> None:
    """Write every file below `root`; raises `CannotImportError` and leaves none when one fails."""
    written: list[Path] = []
    try:
        for path, text in sorted(files.items()):
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("x", encoding="utf-8", newline="\n") as stream:
                written.append(file)
                stream.write(text)
    except OSError as error:
        for file in written:
            file.unlink()
        reason = "bestaat al" if isinstance(error, FileExistsError) else "is niet te schrijven"
        message = f"{path} {reason}. Er is niets geschreven."
        raise CannotImportError(message) from None
