"""`weerklank import` of a letter: a draft that no build reads, until a person confirms it."""

from pathlib import Path, PurePosixPath

from weerklank.admin.forms.short_forms import full_text
from weerklank.commands.asking.choosing import ask_yes_or_no, choose
from weerklank.commands.importing.files import write_new
from weerklank.commands.site.site_folder import day_here, show, sound_records
from weerklank.commands.terminal.folding import echo
from weerklank.commands.wizard.questions import one_of
from weerklank.importing.confirming import confirmed, read_draft
from weerklank.importing.drafting.answer_drafts import answer_draft_from
from weerklank.importing.drafting.draft_text import DRAFT
from weerklank.importing.drafting.drafts import drafts_from
from weerklank.importing.faults import CannotImportError
from weerklank.messages import dutch
from weerklank.records.files.history import MODELS


def make_draft(file: Path, folder: Path, *, is_advice: bool) -> None:
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


def make_answer_draft(file: Path, folder: Path, given: str | None) -> None:
    """A draft beside the answers, on the advice that was given or chosen."""
    register = sound_records(folder)
    by_id = {advice.id: advice for advice in register.advices}
    if not by_id:
        raise CannotImportError("Er is nog geen advies. Maak dat eerst: weerklank new advice")
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


def confirm_draft(name: str, folder: Path) -> None:
    """Ask a person about each guess that is still marked, and only then make it a record."""
    draft = read_draft(folder, name, day_here(folder))
    show(draft.problems)
    if draft.errors:
        raise CannotImportError(f"Verbeter dit eerst in {draft.path}. Er is niets veranderd.")
    if draft.open_lines:
        lines = dutch.listing([str(line) for line in draft.open_lines])
        raise CannotImportError(f"Vul in {draft.path} nog in, of haal de regel weg: regel {lines}.")
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
            raise CannotImportError(f"Verbeter {draft.path}. Er is niets veranderd.")
    write_new(folder, {draft.target: full_text(confirmed(draft), MODELS[str(draft.target.parent)])})
    (folder / draft.path).unlink()
    echo(f"Bewaard: {draft.target}. Typ nu: weerklank check")
