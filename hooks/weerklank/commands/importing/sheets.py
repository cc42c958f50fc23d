"""`weerklank import` of a spreadsheet: everything in it is written, or nothing with every fault."""

from pathlib import Path

from weerklank.commands.importing.asking_columns import ask_columns, columns_said
from weerklank.commands.importing.files import write_new
from weerklank.commands.site.site_folder import day_here, show
from weerklank.commands.terminal.folding import echo
from weerklank.importing.drafting.draft_text import DRAFT
from weerklank.importing.faults import told
from weerklank.importing.plan import Plan, plan_import
from weerklank.importing.sheets.table.headers import Known, lists_advices, names_columns
from weerklank.importing.sheets.table.rows import has_notes
from weerklank.importing.sheets.table.tables import Table, read_tables, unfolded
from weerklank.messages import dutch


def import_sheet(file: Path, folder: Path, *, again: bool) -> None:
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
    which = "ze" if len(plan.files) > 1 else "het"
    echo(f"Klaar: {number}. Kijk {which} na en typ dan: weerklank check")
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


def _show_faults(plan: Plan) -> None:
    for fault in told(plan.faults):
        echo(fault, err=True)
    for problem in plan.problems:
        echo(f"{plan.rows.get(problem.path, problem.path)}: {problem}", err=True)
    number = len(plan.faults) + len(plan.problems)
    faults = dutch.count(number, "fout", "fouten")
    echo(f"{dutch.sentence(faults)} Er is niets geschreven.", err=True)
