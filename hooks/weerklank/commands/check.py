"""`weerklank check`: every fault at once, before anything is published.

Also what a careful colleague would say: personal data, hard words, thin answers, what is due.
"""

from __future__ import annotations

from pathlib import Path

import click

from weerklank.commands.check_report import FORMATS, Report
from weerklank.commands.site_folder import folder_option, open_site, settings_of, today_option
from weerklank.publication import Publication
from weerklank.review import held_back, review, soon_due
from weerklank.rules.judge import judge


@click.command("check", short_help="Kijk of alle bestanden goed zijn.")
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
def command(folder: Path, today: str | None, form: str) -> None:
    """Kijk alle bestanden na en noem elke fout, met wat u moet typen.

    Fouten houden de site tegen. Opmerkingen en tips niet.

    Uitkomst: 0 als er geen fouten zijn, 1 als er een fout is, 2 als het commando niet klopt.
    """
    report = report_on(folder, open_site(folder, today))
    FORMATS[form](report)
    if report.errors:
        raise SystemExit(1)


def report_on(folder: Path, publication: Publication) -> Report:
    """The faults of the records and all that the review says.

    While there are faults nothing is said that needs a verdict.
    """
    settings, content = settings_of(folder)
    register, today = publication.everything, publication.today
    sound = publication.verdicts is not None
    verdicts = judge(register, today) if sound else None
    found = review(register, folder, verdicts, content=content, phones=[settings.phone])
    return Report(
        folder=folder,
        today=today,
        advices=len(publication.register.advices),
        problems=tuple(sorted({*publication.problems, *found})),
        soon_due=soon_due(verdicts) if verdicts else (),
        held_back=held_back(register, today),
    )
