"""`weerklank check`: every fault at once, before anything is published.

Also what a careful colleague would say: personal data, hard words, thin answers, what is due.
"""

import functools
from dataclasses import replace
from pathlib import Path

import click

from weerklank.building.publication import Publication, git_trouble, prepare
from weerklank.building.rendering import link_problems, pages
from weerklank.cases.judge import judge
from weerklank.commands.checking.check_report import FORMATS, Report
from weerklank.commands.checking.online import Place, Visitor, online_problems
from weerklank.commands.checking.upkeep import upkeep_problems
from weerklank.commands.site.site_folder import (
    day_of,
    folder_option,
    open_site,
    settings_of,
    stop_elsewhere,
    today_option,
)
from weerklank.publish.checks.finished import finished_problems
from weerklank.records.files.places import CONTENT
from weerklank.records.reporting.problems import Problem
from weerklank.review import held_back, review, soon_due
from weerklank.settings.engine import ONLY_MKDOCS, engine_settings
from weerklank.settings.mkdocs_yml import SettingsError
from weerklank.settings.site import Settings, read_settings


@click.command("check")
@folder_option
@today_option
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(FORMATS)),
    default="text",
    metavar="VORM",
    help="text om te lezen, json voor een programma, github voor opmerkingen bij de regels.",
)
@click.option(
    "--site",
    type=Place(path_type=Path, exists=True, file_okay=False),
    metavar="MAP|ADRES",
    help="Kijk of alles staat in deze map, of op de site op dit adres, en of het van nu is.",
)
def command(folder: Path, today: str | None, form: str, site: Path | str | None) -> None:
    """Kijk alle bestanden na en noem elke fout, met wat u moet typen.

    Fouten houden de site tegen. Opmerkingen en tips niet.

    Uitkomst: 0 als er geen fouten zijn, 1 als er een fout is, 2 als het commando niet klopt.
    """
    if isinstance(site, str):
        report = _report_online(folder, today, site)
    else:
        report = _report(folder, today) if site is None else _report_on_site(folder, today, site)
    FORMATS[form](report)
    if report.errors:
        raise SystemExit(1)


def _report(folder: Path, today: str | None) -> Report:
    """The faults of the settings too; a wrong setting hides no fault in the files."""
    wrong: tuple[Problem, ...] = ()
    stop_elsewhere(folder)
    try:
        settings, content = read_settings(folder / "mkdocs.yml")
    except SettingsError as error:
        settings, content = Settings(name=folder.resolve().name), folder / CONTENT
        wrong = error.problems
    # The review below looks at every text, and at more than what would stop a build.
    publication = prepare(folder, content, settings, day_of(today, settings), gate=False)
    report = report_on(folder, publication, settings, content)
    more = wrong if wrong or report.errors else _of_the_pages(folder, publication)
    problems = tuple(sorted({*more, *report.problems}))
    return replace(report, problems=problems, note=git_trouble(publication))


def _of_the_pages(folder: Path, publication: Publication) -> tuple[Problem, ...]:
    """What would stop the build after this: an extension that fails, links that lead nowhere."""
    try:
        engine = engine_settings(folder / "mkdocs.yml")
    except SettingsError as error:
        return error.problems
    if any(problem.code == ONLY_MKDOCS for problem in engine.problems):
        return ()  # MkDocs builds this site, with parts that are not known here
    return engine.problems or link_problems(publication, pages(publication, engine))


def _report_on_site(folder: Path, today: str | None, site: Path) -> Report:
    """Only what is wrong with the site that was built; faults in the files come first."""
    publication = open_site(folder, today)
    brought, day = publication.content.published, publication.today
    found = publication.errors or finished_problems(publication.site, brought, day, site)
    advices = len(publication.register.advices)
    return Report(folder, day, advices, found, (), ())


def _report_online(folder: Path, today: str | None, address: str) -> Report:
    """What is wrong with the site that stands online, and with what keeps it there."""
    day = day_of(today, settings_of(folder)[0])
    judged = functools.cache(lambda on: open_site(folder, on.isoformat()))
    found = online_problems(Visitor(address), day, judged)
    advices = len(judged(day).register.advices)
    problems = tuple(sorted({*found, *upkeep_problems(folder, day)}))
    return Report(folder, day, advices, problems, (), ())


def report_on(folder: Path, publication: Publication, settings: Settings, content: Path) -> Report:
    """The faults of the records and all that the review says.

    While there are faults nothing is said that needs a verdict.
    """
    register, today = publication.everything, publication.today
    sound = publication.verdicts is not None
    verdicts = judge(register, today) if sound else None
    cases = verdicts.cases if verdicts else ()
    found = review(register, folder, verdicts, content=content, phones=[settings.phone])
    return Report(
        folder=folder,
        today=today,
        advices=len(publication.register.advices),
        problems=tuple(sorted({*publication.problems, *found})),
        soon_due=soon_due(verdicts) if verdicts else (),
        held_back=held_back(register, today),
        not_known=len({case.advice.id for case in cases if case.timeliness.not_known}),
    )
