"""`weerklank start DIR`: a complete repository for another council, without a programmer."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from weerklank.commands.asking.resuming import Wizard
from weerklank.commands.site.site_folder import day_of
from weerklank.commands.starting.new_folder import first_commit, new_folder, write_all
from weerklank.commands.starting.start_questions import (
    ROWS,
    UNPLACED,
    answers_of,
    check_sent,
    refuse_with_template,
    sent_on,
)
from weerklank.commands.terminal.dutch_click import optional_target
from weerklank.commands.terminal.folding import echo
from weerklank.commands.wizard.new.term_for import term_for_option, with_typed_term
from weerklank.commands.wizard.questions import options
from weerklank.publish.data.feeds.calendar_text import calendar, text_value
from weerklank.records.files.places import BODIES
from weerklank.records.models.body import Body
from weerklank.settings.site import Settings
from weerklank.words.packaged import table_of
from weerklank.writing.starting.new_council import NewCouncil, council_files
from weerklank.writing.starting.requirement import requirement
from weerklank.writing.starting.templates import manual_pictures, template_files

_LOCAL = (
    "Let op: in requirements.txt staat {line}. Uw eigen Weerklank komt van deze computer. Staat "
    "die versie niet op PyPI? Dan kan een andere computer uw site niet maken. Lees in README.md: "
    "Weerklank installeren."
)


@click.command("start", cls=Wizard)
@optional_target("MAP")
@click.option("--here", is_flag=True, help="Begin in deze map, die uit het sjabloon is gemaakt.")
@click.option(
    "--template", is_flag=True, help="Maak in MAP alleen het sjabloon, voor andere raden."
)
@click.option(
    "--github", metavar="EIGENAAR/NAAM", default="", help="Zet de editor aan voor deze opslag."
)
@options(Body, ROWS)
@term_for_option
@click.option(
    "--with",
    "extra",
    metavar="WAT",
    type=click.Choice(["ombudsman"]),
    help="ombudsman: zet de twaalf aanbevelingen van de Nationale ombudsman klaar als advies.",
)
@click.option(
    "--sent", metavar="DATUM", help="Bij --with: de dag waarop u dat verstuurde. Weglaten: klad."
)
@click.option(
    "--package",
    metavar="PAKKET",
    help="Waaruit Weerklank te installeren is: een wheel (.whl), een adres of een regel.",
)
@click.option("--yes", "-y", is_flag=True, help="Vraag niets. Laat open wat u niet opgeeft.")
def command(  # noqa: PLR0913 (each is an option)
    target: Path | None,
    package: str | None,
    github: str,
    extra: str | None,
    sent: str | None,
    *,
    term_for: str | None,
    here: bool,
    template: bool,
    yes: bool,
    **typed: str | None,
) -> None:
    """Maak in MAP alles wat een nieuwe raad nodig heeft. Die map is leeg of bestaat nog niet.

    Een wheel bij --package gaat mee in de map vendor. Dan is niets van elders nodig.
    """
    if template:
        refuse_with_template(
            {"--here": here, "--github": github, "--with": extra, "--sent": sent}
            | {"--term-for": term_for, **{f"--{row.typed}": typed[row.key] for row in ROWS}}
        )
    folder = new_folder(target, here=here)
    if github and not _REPOSITORY.fullmatch(github):
        raise click.UsageError("Schrijf bij --github de eigenaar en de naam, zoals: uw-raad/site")
    install = requirement(package)
    if template:
        files = template_files(install.line)
        write_all(folder, files, {}, install)
        echo(f"Klaar: het sjabloon staat in {_called(folder)}. Lees nu {folder / 'README.md'}.")
        return
    check_sent(sent, wanted=extra is not None)
    answers = answers_of(typed, term_for, yes=yes)
    unplaced = answers.pop(UNPLACED, "")
    council = NewCouncil(
        **answers,
        github=github,
        ombudsman=extra is not None,
        sent=sent_on(sent, wanted=extra is not None, yes=yes),
    )
    today = day_of(None, Settings(name=council.name))
    files = council_files(council, install.line)
    files[CALENDAR] = upkeep_calendar(council.name, council.body, today)
    page = f"{BODIES}/{council.body}.md"
    files[page] = with_typed_term(files[page], unplaced)
    pictures = manual_pictures()
    from_template = package is None and (folder / "requirements.txt").exists()
    if from_template:
        files.pop("requirements.txt")  # Weerklank came from there, perhaps from a wheel beside it
    write_all(folder, files, pictures, install)
    number = len(files) + len(pictures)
    echo(f"\nKlaar: {number} bestanden in {_called(folder)}. Lees nu {folder / 'README.md'}.")
    if council.ombudsman:
        echo(_ADVICE_IS_ON if council.sent else _ADVICE_IS_DRAFT)
    if told := first_commit(folder, council.name, council.mail):
        echo(told)
    if not install.anywhere and not from_template:
        echo(_LOCAL.format(line=install.line))


_ADVICE_IS_DRAFT = (
    "Het advies met de aanbevelingen van de Nationale ombudsman staat klaar als klad: "
    "advice/_ombudsman-college.md en advice/_ombudsman-gemeenteraad.md. Lees ze, en maak ze eigen."
)
_ADVICE_IS_ON = "Het advies met de aanbevelingen van de Nationale ombudsman staat in de map advice."
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+", re.ASCII)


def _called(folder: Path) -> str:
    """The folder in a sentence, at the end of which a point of its own would be another folder."""
    return "deze map" if folder == Path() else str(folder)


CALENDAR = "onderhoud.ics"
LAST_OF_EVERY_MONTH = 28
"""A rule that begins on the 31st passes over every month without one (RFC 5545, 3.3.10)."""


@dataclass(frozen=True, slots=True)
class _Chore:
    """What to do, the first time so many days after the beginning, and then by a rule."""

    key: str
    days: int
    rule: str
    title: str
    how: str


def upkeep_calendar(council: str, body: str, begun: dt.date) -> str:
    """The chores of a council that began on a day; a calendar takes it in as a file."""
    chores = [_Chore(**one) for one in table_of("weerklank.commands.starting", "chores.yaml")]
    events = (line for chore in chores for line in _event(chore, body, begun))
    return calendar("Onderhoud", f"Onderhoud van de site van {council}", events)


def _event(chore: _Chore, body: str, begun: dt.date) -> Iterator[str]:
    """One day a time, which blocks nobody's time (RFC 5545, 3.6.1)."""
    day = begun + dt.timedelta(days=chore.days)
    day = day.replace(day=min(day.day, LAST_OF_EVERY_MONTH))
    yield "BEGIN:VEVENT"
    yield f"UID:{chore.key}-{body}-{begun:%Y%m%d}@weerklank"
    yield f"DTSTAMP:{begun:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"RRULE:{chore.rule}"
    yield f"SUMMARY:{text_value(chore.title)}"
    yield f"DESCRIPTION:{text_value(chore.how)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"
