"""`weerklank due`: what is due when, so that a term is guarded before it passes."""

from __future__ import annotations

from pathlib import Path

import click

from weerklank.cases.case import Verdicts
from weerklank.cases.obligations import (
    NEAR_DAYS,
    SOON_DAYS,
    Nearness,
    Obligation,
    ObligationKind,
    due,
    nearness,
)
from weerklank.commands.site_folder import (
    folder_option,
    open_site,
    settings_of,
    stop_on_errors,
    today_option,
)
from weerklank.messages import dutch
from weerklank.publish.letters.letter import letters
from weerklank.publish.wording import obligation_text

_MARKS = {
    Nearness.LONG_PAST: "! voorbij",
    Nearness.PAST: "! voorbij",
    Nearness.NEAR: f"* binnen {NEAR_DAYS} dagen",
    Nearness.SOON: f"* binnen {SOON_DAYS} dagen",
    Nearness.LATER: "",
}
_MARK_WIDTH = 18
_RULE = "─" * 60


@click.command("due", short_help="Wat moet er wanneer klaar zijn?")
@click.option("--letters", "with_letters", is_flag=True, help="Geef ook de teksten om te sturen.")
@click.option("--advice", metavar="ADVIES", help="Alleen dit advies: de naam van het bestand.")
@folder_option
@today_option
def command(folder: Path, today: str | None, advice: str | None, *, with_letters: bool) -> None:
    """Noem elk antwoord en elke belofte die nog komt, met de datum. Het eerste staat bovenaan.

    Een sterretje (*) betekent: de dag komt dichtbij. Een uitroepteken (!): de dag is voorbij.
    Met --letters krijgt u een nette tekst voor de contactambtenaar. Is de dag twee weken voorbij,
    dan krijgt u ook een tekst voor de gemeenteraad.
    """
    publication = open_site(folder, today)
    stop_on_errors(publication)
    if publication.verdicts is None:
        return
    if advice and publication.register.advices:
        _must_exist(advice, [a.id for a in publication.register.advices])
    _show_list(publication.verdicts, advice)
    if with_letters:
        _show_letters(publication.verdicts, settings_of(folder)[0].address, advice)


def _show_list(verdicts: Verdicts, advice: str | None) -> None:
    found = [one for one in due(verdicts) if advice in (None, one[1].case.advice.id)]
    for day, owed in found:
        mark = _MARKS[nearness(day, verdicts.today)].ljust(_MARK_WIDTH)
        when = _when(owed, (day - verdicts.today).days)
        click.echo(f"{day.isoformat()}  {mark}{when}  {obligation_text(owed)}")
    if not found:
        click.echo("Er staat niets open.")


def _show_letters(verdicts: Verdicts, address: str, advice: str | None) -> None:
    found = [x for x in letters(verdicts, address) if advice in (None, x.owed.case.advice.id)]
    for letter in found:
        click.echo(f"\n{_RULE}\n{letter}")
    if not found:
        click.echo("Er hoeft nu niets te worden gestuurd.")


def _must_exist(advice: str, known: list[str]) -> None:
    if advice not in known:
        message = f"Het advies '{advice}' bestaat niet. U kunt kiezen uit: {', '.join(known)}."
        raise click.UsageError(message)


def _when(owed: Obligation, left: int) -> str:
    if left == 0:
        return "vandaag"
    # Nobody agreed to the day on which the council wanted a better answer.
    past = "geleden" if owed.kind is ObligationKind.BETTER_ANSWER else "te laat"
    return f"nog {dutch.days(left)}" if left > 0 else f"{dutch.days(-left)} {past}"
