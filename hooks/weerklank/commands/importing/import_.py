"""`weerklank import FILE`: old advices from a spreadsheet, or a draft from a letter."""

from contextlib import suppress
from pathlib import Path

import click

from weerklank.commands.importing.files import existing, make_template
from weerklank.commands.importing.letters import confirm_draft, make_answer_draft, make_draft
from weerklank.commands.importing.sheets import import_sheet
from weerklank.commands.site.site_folder import folder_option, settings_of
from weerklank.commands.terminal.folding import echo
from weerklank.importing.faults import CannotImportError
from weerklank.importing.letters.word import ENDING as WORD
from weerklank.importing.letters.word import word_tables
from weerklank.importing.sheets.table.headers import is_header_of_advices
from weerklank.importing.sheets.table.rows import OTHER_SHEETS
from weerklank.settings.mkdocs_yml import SettingsError

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
        raise click.UsageError("Noem een bestand, of een concept met --confirm.")
    try:
        if file is not None and template:
            make_template(file)
            return
        with suppress(SettingsError):  # a wrong setting is for `check` to tell
            settings_of(folder)
        if confirm is not None:
            confirm_draft(confirm, folder)
        elif file is not None and file.suffix.lower() in _SHEETS:
            import_sheet(existing(file), folder, again=columns)
        elif file is not None and kind is None and not advice and _is_list(existing(file)):
            echo(f"In {file.name} staat een tabel met adviezen. Wat erbuiten staat, blijft weg.")
            import_sheet(file, folder, again=columns)
        elif file is not None and (kind == "response" or (kind is None and advice)):
            make_answer_draft(existing(file), folder, advice)
        elif file is not None:
            make_draft(existing(file), folder, is_advice=kind == "advice")
    except CannotImportError as error:
        raise click.ClickException(str(error)) from None


def _is_list(file: Path) -> bool:
    """Whether it is a Word file with a table that lists advices, under a row that says so."""
    if file.suffix.lower() != WORD:
        return False
    return any(is_header_of_advices(table[0]) for table in word_tables(file) if table)
