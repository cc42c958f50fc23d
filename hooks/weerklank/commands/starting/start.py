"""`weerklank start DIR`: a complete repository for another council, without a programmer."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from weerklank.commands.site_folder import day_of
from weerklank.commands.starting.first_commit import first_commit
from weerklank.commands.starting.upkeep_calendar import FILE as CALENDAR
from weerklank.commands.starting.upkeep_calendar import upkeep_calendar
from weerklank.commands.wizard.asking import Question, ask, checked
from weerklank.commands.wizard.questions import Row, options
from weerklank.commands.wizard.resuming import Wizard
from weerklank.commands.wizard.session import KEPT
from weerklank.commands.wizard.term_for import (
    answer_term,
    known_term_for,
    term_for_option,
    with_typed_term,
)
from weerklank.records.models.advice import Advice
from weerklank.records.models.body import Body
from weerklank.records.places import BODIES
from weerklank.settings.site import Settings
from weerklank.writing.starting.new_council import (
    NewCouncil,
    council_files,
    manual_pictures,
    template_files,
)
from weerklank.writing.starting.requirement import NoRequirementError, Requirement, requirement

ROWS = (
    Row(
        ("title",),
        "Bijvoorbeeld: Cliëntenraad Wilgendam.",
        text="Naam van de raad",
        help="Naam van de raad.",
        must=True,
        option="name",
    ),
    Row(("municipality",), "In welke gemeente?", option="municipality", must=True),
    Row(
        ("contact", "phone"), "Welk nummer kunnen inwoners bellen?", text="Telefoon", option="phone"
    ),
    Row(("contact", "hours"), "Wanneer kan dat?", option="hours", text="Wanneer"),
    Row(("contact", "mail"), "Een adres van de raad, niet van u.", text="Mailadres", option="mail"),
    Row(
        ("contact", "phone"),
        "Waar kan een klacht heen?",
        text="Nummer van de gemeente",
        help="Nummer van de gemeente voor klachten.",
        option="municipality-phone",
    ),
    Row(
        ("agreements", 0, "answer_term"),
        "Binnen welke tijd antwoordt de gemeente? Zoals 6 weken. Nagekeken, en er is geen "
        "termijn? Typ: geen. Weet u het niet? Druk op Enter.",
        text="Antwoordtermijn",
        option="term",
    ),
    Row(
        ("agreements", 0, "source"),
        "Naam van de regeling en artikel.",
        text="Waar dat staat",
        must=True,
        option="source",
    ),
    Row(
        ("covers_from",),
        "Vanaf wanneer hebt u alle antwoorden van de gemeente? Zoals 2024. Van een ouder advies "
        "zegt de site dan: dat weten wij niet. Weet u het niet? Druk op Enter.",
        text="Archief compleet vanaf",
        option="covers-from",
    ),
    Row(
        ("contact", "url"),
        "Op welk webadres komt de site? Weet u het nog niet, druk op Enter.",
        text="Adres van de site",
        help="Adres waar de site komt te staan.",
        option="address",
    ),
)

_LOCAL = (
    "Let op: in requirements.txt staat {line}. Uw eigen Weerklank komt van deze computer. Staat "
    "die versie niet op PyPI? Dan kan een andere computer uw site niet maken. Lees in README.md: "
    "Weerklank installeren."
)


@click.command("start", cls=Wizard)
@click.argument(
    "target", metavar="[MAP]", required=False, type=click.Path(path_type=Path, file_okay=False)
)
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
    folder = _folder(target, here=here)
    if github and not _REPOSITORY.fullmatch(github):
        message = "Schrijf bij --github de eigenaar en de naam, zoals: uw-raad/site"
        raise click.UsageError(message)
    try:
        install = requirement(package)
    except NoRequirementError as error:
        raise click.ClickException(str(error)) from None
    if template:
        files = template_files(install.line)
        _write(folder, files, install)
        click.echo(f"Klaar: het sjabloon staat in {folder}. Lees nu {folder / 'README.md'}.")
        return
    _check_sent(sent, wanted=extra is not None)
    answers = _answers(typed, term_for, yes=yes)
    unplaced = answers.pop(_UNPLACED, "")
    council = NewCouncil(
        **answers,
        github=github,
        ombudsman=extra is not None,
        sent=_sent(sent, wanted=extra is not None, yes=yes),
    )
    today = day_of(None, Settings(name=council.name))
    calendar = upkeep_calendar(council.name, council.body, today)
    files = council_files(council, install.line) | {CALENDAR: calendar}
    if unplaced:
        page = f"{BODIES}/{council.body}.md"
        files[page] = with_typed_term(files[page], unplaced)
    pictures = manual_pictures()
    if here:
        files.pop("requirements.txt")  # Weerklank came from there, perhaps from a wheel beside it
    _write(folder, files, None if here else install)
    for path, picture in pictures.items():
        shutil.copyfile(picture, folder / path)
    place = "deze map" if here else folder
    number = len(files) + len(pictures)
    click.echo(f"\nKlaar: {number} bestanden in {place}. Lees nu {folder / 'README.md'}.")
    if council.ombudsman:
        click.echo(_ADVICE_IS_ON if council.sent else _ADVICE_IS_DRAFT)
    if told := first_commit(folder, council.name, council.mail):
        click.echo(told)
    if not install.anywhere and not here:
        click.echo(_LOCAL.format(line=install.line))


_SENT = Question(
    ("sent",),
    "Op welke dag verstuurde u de aanbevelingen van de ombudsman? Nog niet? Druk op Enter: dan "
    "blijft het klad.",
)
_ADVICE_IS_DRAFT = (
    "Het advies met de aanbevelingen van de Nationale ombudsman staat klaar als klad: "
    "advice/_ombudsman-college.md en advice/_ombudsman-gemeenteraad.md. Lees ze, en maak ze eigen."
)
_ADVICE_IS_ON = "Het advies met de aanbevelingen van de Nationale ombudsman staat in de map advice."


def _sent(given: str | None, *, wanted: bool, yes: bool) -> str:
    """The day on which the council sent it; empty when it was not sent."""
    if not given and wanted and not yes:
        given = ask(Advice, _SENT)
    return given or ""


def _check_sent(given: str | None, *, wanted: bool) -> None:
    """Refuse a day that is none, or a day of nothing, before any question."""
    if given and not wanted:
        message = "Zet bij --sent ook --with ombudsman: dan weten wij om welk advies het gaat."
        raise click.UsageError(message)
    if given:
        checked(Advice, ("sent",), given)


_NOT_OURS = {".git", ".venv", str(KEPT)}
"""What may stand in a new folder: a repository, the programs that make the site, and the answers
of a start that was broken off.
"""

_UNPLACED = "unplaced"
"""A term that was typed while nobody knows for which advice it holds."""

_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+", re.ASCII)


def _folder(target: Path | None, *, here: bool) -> Path:
    """Where to write; ends the command for a folder in which something would be lost."""
    if (target is None) is not here:
        message = "Geef de naam van een nieuwe map, zoals: weerklank start nieuwe-raad"
        raise click.UsageError(message)
    folder = target or Path()
    found = [
        path for path in folder.rglob("*") if path.relative_to(folder).parts[0] not in _NOT_OURS
    ]
    files = (path for path in found if path.is_symlink() or not path.is_dir())
    there = {path.relative_to(folder).as_posix() for path in files}
    if there and not here:
        raise click.ClickException(_full(folder, there))
    if links := sorted(path.relative_to(folder) for path in found if path.is_symlink()):
        message = (
            f"In deze map staat een snelkoppeling: {links[0]}. Wat wij schrijven, kwam dan ergens "
            "anders terecht. Er is niets gewijzigd. Haal haar weg, of begin in een nieuwe map."
        )
        raise click.ClickException(message)
    if not there:
        return folder
    if "mkdocs.yml" in there:
        message = "Uw site is al begonnen: mkdocs.yml staat er al. Er is niets gewijzigd."
        raise click.ClickException(message)
    if own := sorted(path for path in there - {*template_files("")} if not _VENDORED.match(path)):
        message = (
            f"In deze map staat al iets van uzelf: {own[0]}. Er is niets gewijzigd. Begin in een "
            "nieuwe map, dan raakt u niets kwijt."
        )
        raise click.ClickException(message)
    return folder


def _full(folder: Path, there: set[str]) -> str:
    """What stands in a folder that is not new, and the two ways on."""
    seen = sorted(there, key=lambda path: (path.count("/"), path))[:_MOST_NAMED]
    more = f" en nog {len(there) - len(seen)}" if len(there) > len(seen) else ""
    if "mkdocs.yml" in there:
        rest = "Uw site is daar al begonnen. Ga erin en typ: weerklank edit"
    else:
        other = folder.with_name(f"{folder.resolve().name}-nieuw")
        rest = (
            f"Kies een andere naam, zoals: weerklank start {other}. Staat er alleen het sjabloon "
            "in? Ga erin en typ: weerklank start --here"
        )
    return (
        f"De map {folder} is niet leeg. Daarin staat: {', '.join(seen)}{more}. Er is niets "
        f"gewijzigd. {rest}"
    )


_MOST_NAMED = 3
_VENDORED = re.compile(r"vendor/weerklank-[^/]*\.whl$")


def _write(folder: Path, files: Mapping[str, str], install: Requirement | None) -> None:
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        # A calendar has its own line ends (RFC 5545, 3.1).
        file.write_text(text, encoding="utf-8", newline="" if path == CALENDAR else "\n")
    if install and install.wheel:
        copy = folder / install.wheel_path
        copy.parent.mkdir()
        shutil.copyfile(install.wheel, copy)


def _answers(typed: Mapping[str, str | None], term_for: str | None, *, yes: bool) -> dict[str, Any]:
    """Every answer by its name, from the options or asked; what is not known is empty."""
    known_term_for(term_for)
    for row in ROWS:
        if given := typed[row.key]:
            checked(Body, row.loc, given, row.typed)
    answers: dict[str, Any] = {}
    for row in ROWS:
        name, given = row.key, typed[row.key]
        if given is None and not yes and not _needless(name, answers):
            given = ask(Body, _only_way(row) if _must_be(name, answers) else row)
        answers[name] = _municipality(given or "") if name == "municipality" else given or ""
        if name == "term":
            answers[name] = answer_term(given, term_for, "term", yes=yes) if given else {}
            if given and not answers[name]:
                answers[_UNPLACED] = given
    _refuse_gaps(answers)
    return answers


def _municipality(given: str) -> str:
    """The name alone: `gemeente oosterlo` is Oosterlo."""
    name = re.sub(r"^(de\s+)?gemeente\s+", "", given.strip(), flags=re.IGNORECASE)
    return name[:1].upper() + name[1:] if name.islower() else name


def _must_be(name: str, answers: Mapping[str, str]) -> bool:
    """Whether this is the last way to reach the council; who skips it would start all over."""
    return name == "mail" and not answers["phone"]


def _only_way(question: Row) -> Row:
    hint = "Zonder telefoon is een mailadres nodig: mensen moeten de raad kunnen bereiken."
    return replace(question, hint=hint, must=True)


def _needless(name: str, answers: Mapping[str, str]) -> bool:
    """A question that the answers before it make needless."""
    return (name == "hours" and not answers["phone"]) or (name == "source" and not answers["term"])


def _refuse_gaps(answers: Mapping[str, str]) -> None:
    for name, option in (("name", "--name"), ("municipality", "--municipality")):
        if not answers[name]:
            message = f"Met --yes is ook {option} nodig."
            raise click.UsageError(message)
    if not answers["phone"] and not answers["mail"]:
        message = "Geef een telefoonnummer of een mailadres: mensen moeten de raad kunnen bereiken."
        raise click.UsageError(message)
    if answers["term"] and not answers["source"]:
        message = "Zet bij --term ook --source: waar staat de afspraak?"
        raise click.UsageError(message)
