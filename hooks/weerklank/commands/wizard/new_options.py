"""What the three wizards share: their options, the list of what exists, the name of the file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from weerklank.commands.site_folder import folder_option
from weerklank.commands.wizard.asking import Question, ask, checked
from weerklank.records.values.fields import Record
from weerklank.writing.names import free_id

Command = Callable[..., Any]
Fields = dict[str, object]


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


def text_of(file: Path | None) -> str:
    """The text of a file given with `--text-file`; empty without one."""
    if file is None:
        return ""
    try:
        return file.read_text(encoding="utf-8-sig").strip()
    except UnicodeDecodeError:
        message = f"{file} is geen gewone tekst. Sla het op als tekst met de codering UTF-8."
        raise click.ClickException(message) from None


def required(value: object, option: str) -> None:
    """End the command when a needed option is missing and nothing may be asked."""
    if not value:
        message = f"Met --yes is ook {option} nodig."
        raise click.UsageError(message)


def filled_in(  # noqa: PLR0913 (what was given, what is needed, and how to ask for the rest)
    given: Fields,
    needed: Mapping[str, str],
    asked: Callable[[], Fields],
    text_file: Path | None,
    letter: Callable[[], str],
    *,
    yes: bool,
) -> tuple[Fields, str]:
    """The fields and the text of a new record: with `--yes` as given, else asked for.

    `needed` holds the options that `--yes` cannot do without, by field; without one of them the
    command ends. A text file goes before `letter`, which asks for the text.
    """
    if yes:
        for name, option in needed.items():
            required(given.get(name), option)
        return given, text_of(text_file)
    fields = asked()
    return fields, text_of(text_file) or letter()


def name_of_file(
    model: type[Record], given: str | None, proposed: str, taken: Collection[str], *, yes: bool
) -> str:
    """The id of the new record: as given, else proposed, else asked; never one that exists.

    `taken` holds the ids that exist, in small letters.
    """
    free = free_id(proposed, taken)
    if given is not None:
        checked(model, ("id",), given)
        if given.lower() in taken:
            message = (
                f"{given}.md bestaat al. Er is niets geschreven. Kies {free_id(given, taken)}."
            )
            raise click.UsageError(message)
        return given
    if yes:
        return free
    question = Question(
        ("id",), "Naam van het bestand", "Dit wordt het adres van de pagina. Enter is goed."
    )
    while (name := ask(model, question, free) or free).lower() in taken:
        free = free_id(name, taken)
        click.echo(f"  {name}.md bestaat al. Kies een andere naam, bijvoorbeeld {free}.")
    return name


def ids_in(folder: Path) -> frozenset[str]:
    """The ids of all files in a folder, sound or not, in small letters."""
    return frozenset(path.stem.lower() for path in folder.glob("*.md"))


def one_of(value: str, known: Iterable[str], what: str) -> str:
    """A given id that must exist; names what exists when it does not."""
    names = sorted(known)
    if value not in names:
        exist = ", ".join(names) if names else "er is nog niets"
        message = f"{what} '{value}' bestaat niet. U kunt kiezen uit: {exist}."
        raise click.UsageError(message)
    return value
