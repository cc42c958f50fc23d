"""`weerklank due`: what is due when, so that a term is guarded before it passes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import click

from weerklank.commands.site_folder import folder_option, open_site, stop_on_errors, today_option
from weerklank.rules.clock.model import TimelinessState
from weerklank.rules.follow_up import FollowUpState
from weerklank.rules.judge import Verdicts
from weerklank.site import dutch

_OPEN = {
    TimelinessState.RUNNING,
    TimelinessState.EXTENDED,
    TimelinessState.OVERDUE,
    TimelinessState.OVERDUE_WITH_NOTICE,
}
_PROMISED = {FollowUpState.PROMISED, FollowUpState.PAST_DUE}


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """Something that is expected on a day."""

    day: dt.date
    text: str


def due_on(verdicts: Verdicts) -> tuple[Due, ...]:
    """Every open answer and promise with a date, the earliest first."""
    found = []
    for advice in verdicts.advices:
        if advice.advice.withdrawn:
            continue
        for addressee in advice.addressees:
            deadline, name = addressee.timeliness.deadline, addressee.body.name
            if addressee.timeliness.state in _OPEN and deadline:
                found.append(Due(deadline.current, f"antwoord van {name}: {advice.advice.title}"))
            found += [
                Due(action.current_date.latest, f"belofte van {name}: {action.action.what}")
                for r in addressee.recommendations
                for action in r.follow_up.actions
                if action.state in _PROMISED and action.current_date
            ]
    return tuple(sorted(found))


@click.command("due", short_help="Wat moet er wanneer klaar zijn?")
@folder_option
@today_option
def command(folder: Path, today: str | None) -> None:
    """Noem elk antwoord en elke belofte die nog komt, met de datum. Het eerste staat bovenaan."""
    publication = open_site(folder, today)
    stop_on_errors(publication)
    if publication.verdicts is None:
        return
    found = due_on(publication.verdicts)
    for item in found:
        click.echo(f"{item.day.isoformat()}  {_when(item.day, publication.today)}  {item.text}")
    if not found:
        click.echo("Er staat niets open.")


def _when(day: dt.date, today: dt.date) -> str:
    left = (day - today).days
    if left == 0:
        return "vandaag"
    return f"nog {dutch.days(left)}" if left > 0 else f"{dutch.days(-left)} te laat"
