"""`weerklank learn`: what the council can learn from its own advices; for itself, not published."""

import datetime as dt
import textwrap
from functools import partial
from pathlib import Path

import click

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.judge import judge
from weerklank.cases.learning.lessons import Lessons, lessons
from weerklank.cases.learning.specific import Part
from weerklank.commands.site.site_folder import (
    folder_option,
    open_site,
    stop_on_errors,
    today_option,
)
from weerklank.commands.terminal.folding import echo
from weerklank.messages import dutch
from weerklank.publish.making.templating import environment

_WIDTH = 88
"""Of a quoted text, so that its line has at most a hundred characters."""


@click.command("learn")
@click.option("--details", is_flag=True, help="Noem elke aanbeveling, met de woorden die telden.")
@folder_option
@today_option
def command(folder: Path, today: str | None, *, details: bool) -> None:
    """Laat zien wat opvalt in uw eigen adviezen en de antwoorden daarop.

    Noemen uw aanbevelingen wie, wat en wanneer? Krijgt u vaak dezelfde reden? Waar staat geen
    antwoord bij? Dit is voor de raad zelf. Er komt niets van op de site.
    """
    publication = open_site(folder, today)
    stop_on_errors(publication)
    # As `due` does: also what may not be shown yet is on file, and nobody asks for what came.
    found = lessons(judge(publication.everything, publication.today))
    echo(report(found, with_details=details))


def report(found: Lessons, *, with_details: bool) -> str:
    """The report as `learn.txt` has it; `with_details` adds every recommendation with its facts."""
    naming = {part: sum(one.names(part) for one in found.specifics) for part in Part}
    short = partial(textwrap.shorten, width=_WIDTH, placeholder=" …")
    template = environment().get_template("files/learn.txt")
    return template.render(
        found=found, naming=naming, silent_line=silent_line, short=short, details=with_details
    ).strip("\n")


def silent_line(one: AddresseeCase, today: dt.date) -> str:
    """An advice without any answer: to whom, since when, and when the answer should have come."""
    clock, last_day = one.timeliness, one.deadline
    if last_day:
        late = dutch.days((today - last_day).days)
        latest = "" if clock.is_exact else "uiterlijk "
        when = f"Antwoord moest er {latest}zijn op {dutch.day(last_day)}, {late} geleden."
    elif clock.term or clock.kind_terms:
        when = "De laatste dag voor het antwoord is niet zeker."
    elif clock.nothing_agreed:
        when = "Er is geen termijn afgesproken."
    else:
        when = "De termijn is niet bekend."
    sent = f"gegeven {dutch.on_moment(one.advice.sent)}"
    return f"{one.advice.title} ({one.advice.id}), aan {one.body.name}, {sent}. {when}"
