"""What the wizards for a new file share: their options, its text and its name."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import click

from weerklank.commands.folding import echo
from weerklank.commands.site_folder import folder_option
from weerklank.commands.wizard.asking import Question, ask, ask_text, checked
from weerklank.commands.wizard.private import refuse_private
from weerklank.records.values.fields import Record
from weerklank.writing.names import free_id

Command = Callable[..., Any]


def shared_options(command: Command) -> Command:
    """`--folder`, `--id`, `--text-file` and `--yes`."""
    for option in (
        click.option("--yes", "-y", is_flag=True, help="Vraag niets. Bewaar meteen."),
        click.option(
            "--text-file",
            type=click.Path(path_type=Path, exists=True, dir_okay=False),
            metavar="BESTAND",
            help="Bestand met de tekst die onder de kop komt.",
        ),
        click.option("--id", "given_id", metavar="NAAM", help="Naam van het bestand, zonder .md."),
        folder_option,
    ):
        command = option(command)
    return command


def amending_options(command: Command) -> Command:
    """`--folder` and `--yes`: of a wizard that adds to a file that is there."""
    yes = click.option("--yes", "-y", is_flag=True, help="Vraag niets. Bewaar meteen.")
    return folder_option(yes(command))


def text_of(file: Path | None) -> str:
    """The text of a file given with `--text-file`; empty without one."""
    if file is None:
        return ""
    try:
        text = file.read_text(encoding="utf-8-sig").strip()
    except UnicodeDecodeError:
        message = f"{file} is geen gewone tekst. Sla het op als tekst met de codering UTF-8."
        raise click.ClickException(message) from None
    refuse_private(None, (), text, "text-file")
    return text


def text_or_asked(given: str, title: str, hint: str, *, yes: bool) -> str:
    """The text under the header: as given, else asked for, else none."""
    return given or ("" if yes else ask_text(title, hint))


def free_name(model: type[Record], given: str | None, taken: Collection[str]) -> str | None:
    """The id that was given, once it is a name and no other file has it: before any question."""
    if given is not None:
        checked(model, ("id",), given)
        if given.lower() in taken:
            message = (
                f"{given}.md bestaat al. Er is niets geschreven. Kies {free_id(given, taken)}."
            )
            raise click.UsageError(message)
    return given


def name_of_file(
    model: type[Record], given: str | None, proposed: str, taken: Collection[str], *, yes: bool
) -> str:
    """The id of the new record: as given, else proposed, else asked; never one that exists.

    `taken` holds the ids that exist, in small letters; one that was given is `free_name`.
    """
    free = free_id(proposed, taken)
    if given is not None:
        return given
    if yes:
        return free
    question = Question(
        ("id",),
        "Dit wordt het adres van de pagina. Enter is goed.",
        text="Naam van het bestand",
        must=True,
    )
    while (name := ask(model, question, free) or free).lower() in taken:
        free = free_id(name, taken)
        echo(f"  {name}.md bestaat al. Kies een andere naam, bijvoorbeeld {free}.")
    return name


def ids_in(folder: Path) -> frozenset[str]:
    """The ids of all files in a folder, sound or not, in small letters."""
    return frozenset(path.stem.lower() for path in folder.glob("*.md"))
