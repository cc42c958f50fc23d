"""What the wizards share: their options, and of a new file its text, its name and its end."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import click

from weerklank.commands.asking.fields import Question, ask, ask_text, checked
from weerklank.commands.asking.meaning import refuse_private, said_why
from weerklank.commands.site.site_folder import folder_option
from weerklank.commands.terminal.dutch_click import Command
from weerklank.commands.terminal.folding import echo
from weerklank.commands.wizard.keeping import keep
from weerklank.commands.wizard.questions import Row, Talk, as_options
from weerklank.records.values.fields import Record
from weerklank.records.values.typed import yes_or_no
from weerklank.writing.headers.full_form import whole_record
from weerklank.writing.names import free_id, ids_in


def shared_options(command: Command) -> Command:
    """`--folder`, `--id`, `--text-file` and `--yes`."""
    text_file = click.option(
        "--text-file",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        metavar="BESTAND",
        help="Bestand met de tekst die onder de kop komt.",
    )
    name = click.option(
        "--id", "given_id", metavar="NAAM", help="Naam van het bestand, zonder .md."
    )
    return folder_option(name(text_file(_yes_option(command))))


def amending_options(command: Command) -> Command:
    """`--folder` and `--yes`: of a wizard that adds to a file that is there."""
    return folder_option(_yes_option(command))


def _yes_option(command: Command) -> Command:
    return click.option("--yes", "-y", is_flag=True, help="Vraag niets. Bewaar meteen.")(command)


@dataclass(frozen=True, slots=True)
class NewFile:
    """The file of a new record; `name` and `text` are as given, or empty and still to be asked."""

    model: type[Record]
    root: Path
    folder: PurePosixPath
    name: str
    text: str
    yes: bool

    @classmethod
    def given(
        cls,
        model: type[Record],
        root: Path,
        folder: PurePosixPath,
        typed: Mapping[str, object],
        *,
        yes: bool,
    ) -> NewFile:
        """What the options say of it, before any question; a wrong one ends the command."""
        name, text_file = typed["given_id"], typed["text_file"]
        if isinstance(name, str):
            checked(model, ("id",), name)
            if name.lower() in (taken := ids_in(root / folder)):
                free = free_id(name, taken)
                message = f"{name}.md bestaat al. Er is niets geschreven. Kies {free}."
                raise click.UsageError(message)
        text = _text_of(text_file) if isinstance(text_file, Path) else ""
        return cls(model, root, folder, str(name or ""), text, yes)

    def keep(
        self,
        talk: Talk,
        rows: Sequence[Row],
        proposed: str,
        asked: tuple[str, str],
        finish: Callable[[str], str] = str,
    ) -> None:
        """Ask for the text under the header, with this title and hint, and the name; then write."""
        text = self.text or ("" if self.yes else ask_text(*asked))
        path = self.folder / f"{self.name or self._name(proposed)}.md"
        record = finish(whole_record(self.model, {**talk.fields, **said_why()}, text))
        keep(self.root, path, record, as_options(rows, talk), ask_first=not self.yes)

    def _name(self, proposed: str) -> str:
        """The id of the new record: as proposed, or asked; never one that exists."""
        taken = ids_in(self.root / self.folder)
        free = free_id(proposed, taken)
        if self.yes:
            return free
        question = Question(
            ("id",),
            "Dit wordt het adres van de pagina. Enter is goed.",
            text="Naam van het bestand",
            must=True,
        )
        while True:
            name = ask(self.model, question, free) or free
            agrees = yes_or_no(name)  # the line above the question invites to say so
            if agrees is False:
                echo("  Typ dan de naam die u wilt.")
            elif agrees is not True and name.lower() in taken:
                free = free_id(name, taken)
                echo(f"  {name}.md bestaat al. Kies een andere naam, bijvoorbeeld {free}.")
            else:
                return free if agrees is True else name


def _text_of(file: Path) -> str:
    """The text of a file given with `--text-file`."""
    try:
        text = file.read_text(encoding="utf-8-sig").strip()
    except UnicodeDecodeError:
        message = f"{file} is geen gewone tekst. Sla het op als tekst met de codering UTF-8."
        raise click.ClickException(message) from None
    refuse_private(None, (), text, "text-file")
    return text
