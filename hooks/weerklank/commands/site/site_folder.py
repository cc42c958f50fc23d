"""What the commands share: the folder of the site, the day, and how faults are shown."""

import datetime as dt
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from weerklank.building.publication import Publication, prepare
from weerklank.commands.terminal.dutch_click import Between, Command
from weerklank.commands.terminal.folding import echo
from weerklank.disk.whole_folder import stop_among_sources
from weerklank.publish.making.means import NOTHING_KEPT, Means
from weerklank.records.files.places import ADVICE, BODIES, CONTENT
from weerklank.records.load import load
from weerklank.records.register import Register
from weerklank.records.reporting.problems import Problem
from weerklank.settings.mkdocs_yml import SettingsError
from weerklank.settings.site import Settings, read_settings
from weerklank.settings.today import decide_today


def port_option(command: Command) -> Command:
    """`--port`: where a preview stands on this computer."""
    return click.option(
        "--port",
        type=Between(0, 65535),
        default=8000,
        show_default=True,
        metavar="POORT",
        help="De poort op deze computer.",
    )(command)


def folder_of(what: str) -> Callable[[Command], Command]:
    """`--folder`: where something is, this folder by default."""
    return click.option(
        "--folder",
        "-f",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        default=Path(),
        metavar="MAP",
        help=f"De map van {what}. Standaard: deze map.",
    )


folder_option = folder_of("uw site")


def today_option(command: Command) -> Command:
    """`--today`: the day of the verdicts."""
    return click.option(
        "--today", "today", metavar="JJJJ-MM-DD", help="Reken alsof het deze dag is."
    )(command)


def cache_option(command: Command) -> Command:
    """`--no-cache`: work everything out anew."""
    return click.option(
        "--no-cache", "no_cache", is_flag=True, help="Reken alles opnieuw uit, en bewaar niets."
    )(command)


def open_site(folder: Path, today: str | None, means: Means = NOTHING_KEPT) -> Publication:
    """Load and judge the site in a folder; a wrong setting or day ends the command."""
    settings, content = settings_of(folder)
    return prepare(folder, content, settings, day_of(today, settings), means)


def stop_unless_free(folder: Path, target: Path) -> None:
    """End the command when the target holds anything, or the site of `folder` is made of it."""
    if target.exists() and any(target.iterdir()):
        message = f"De map {target} is niet leeg. Kies een nieuwe map, dan raakt u niets kwijt."
        raise click.ClickException(message)
    stop_among_sources(target, folder, settings_of(folder)[1])


def day_of(today: str | None, settings: Settings) -> dt.date:
    """The day to judge on; one that does not exist ends the command."""
    return decide_today(today, os.environ, settings.today, dt.datetime.now(dt.UTC))


def day_here(folder: Path) -> dt.date:
    """The day on which the site in a folder is judged; a wrong setting is for `check` to tell."""
    try:
        settings = read_settings(folder / "mkdocs.yml")[0]
    except (SettingsError, OSError):
        settings = Settings(name="Raad")
    return day_of(None, settings)


def settings_of(folder: Path) -> tuple[Settings, Path]:
    """The settings of a site and its content; who only reads records needs no mkdocs.yml.

    A wrong setting ends the command, and so does a folder that holds nothing of a site: "nothing is
    due" would be a dangerous answer in the wrong folder.
    """
    stop_elsewhere(folder)
    path = folder / "mkdocs.yml"
    if not path.exists():
        return Settings(name=folder.resolve().name), folder / CONTENT
    return read_settings(path)


def stop_elsewhere(folder: Path) -> None:
    """End the command in a folder that holds nothing of a site."""
    if (folder / "mkdocs.yml").exists():
        return
    if not any((folder / part).is_dir() for part in (ADVICE, BODIES)):
        sites = (one for one in folder.resolve().parents if (one / "mkdocs.yml").is_file())
        above = next((one for one in sites if (one / BODIES).is_dir()), None)
        message = (
            f"Uw site staat hoger: in {above}. Ga naar die map, of noem haar met --folder."
            if above
            else "In deze map staat geen site van een raad. Ga naar de map van uw site, "
            "of begin er een: weerklank start MAP"
        )
        raise click.ClickException(message)


def sound_records(folder: Path) -> Register:
    """The records of a folder; a fault in them ends the command."""
    loaded = load(folder)
    if loaded.errors:
        message = "Er zit nog een fout in de bestanden. Draai eerst: weerklank check"
        raise click.ClickException(message)
    return loaded.register


def show(problems: Iterable[Problem]) -> None:
    """Every fault on its own line, on standard error."""
    for problem in problems:
        echo(str(problem), err=True)


def stop_on_errors(publication: Publication) -> None:
    """End the command with code 1 when there are faults; nothing is written then."""
    if publication.errors:
        show(publication.problems)
        raise stopped(len(publication.errors))


def stopped(number: int) -> SystemExit:
    """The end of a command that found faults: how many, and that nothing was written."""
    faults = "1 fout" if number == 1 else f"{number} fouten"
    echo(f"{faults}. Er is niets geschreven.", err=True)
    return SystemExit(1)
