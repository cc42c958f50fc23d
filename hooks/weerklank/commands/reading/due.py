"""`weerklank due`: what is due when, so that a term is guarded before it passes."""

import datetime as dt
from pathlib import Path

import click

from weerklank.building.publication import Publication
from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.cases.judge import judge
from weerklank.cases.owing.obligations import joint, reminded_since
from weerklank.cases.owing.owed import everything_owed, obligations_in, questions_in
from weerklank.commands.reading.due_lines import dated_line, own_line, question_line, waiting_line
from weerklank.commands.site.site_folder import (
    folder_option,
    open_site,
    settings_of,
    stop_on_errors,
    today_option,
)
from weerklank.commands.terminal.folding import echo
from weerklank.commands.wizard.keeping import keep
from weerklank.commands.wizard.questions import one_of
from weerklank.publish.sentences.letters import Letter, letters
from weerklank.publish.sentences.wording import obligation_text
from weerklank.records.files.places import RESPONSES
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import Form, ResponseKind
from weerklank.writing.headers.full_form import whole_record
from weerklank.writing.names import free_id, ids_in, response_id

_RULE = "─" * 60

_OWN = "Dit moet u zelf nog doen:"
_WITHOUT_DAY = "Hier staat geen antwoord, en geen laatste dag:"
_OTHERS = "Ook dit staat nog open, zonder dag:"
_QUESTIONS = "Vragen van de raad waar geen antwoord bij staat:"

_HOW_TO_RECORD = (
    "Hebt u een herinnering verstuurd? Leg dat vast, dan staat het op de site: "
    "weerklank due --letters --sent."
)
_RECORDED = "Een herinnering die u vandaag al vastlegde, komt er niet nog een keer bij."


@click.command("due")
@click.option("--letters", "with_letters", is_flag=True, help="Geef ook de teksten om te sturen.")
@click.option(
    "--sent", is_flag=True, help="Met --letters: leg vast dat u de herinneringen vandaag stuurde."
)
@click.option("--advice", metavar="ADVIES", help="Alleen dit advies: de naam van het bestand.")
@folder_option
@today_option
def command(
    folder: Path, today: str | None, advice: str | None, *, with_letters: bool, sent: bool
) -> None:
    """Noem elk antwoord en elke belofte die nog komt, met de datum. Het eerste staat bovenaan.

    Een sterretje (*) betekent: de dag komt dichtbij. Een uitroepteken (!): de dag is voorbij.
    Met --letters krijgt u een nette tekst voor de contactambtenaar. Is de dag twee weken voorbij,
    dan krijgt u ook een tekst voor de gemeenteraad.
    """
    if sent and not with_letters:
        raise click.UsageError("Zet bij --sent ook --letters: dan ziet u welke brieven het zijn.")
    publication = open_site(folder, today)
    stop_on_errors(publication)
    if publication.verdicts is None:
        return
    # As `check` does: also what may not be shown yet is on file, and nobody asks for what came.
    known = publication.everything
    verdicts = judge(known, publication.today)
    if advice and known.advices:
        one_of(advice, [a.id for a in known.advices], "advice")
    _show_list(verdicts, advice)
    if with_letters:
        address = settings_of(folder)[0].address
        found = _show_letters(verdicts, address, advice)
        _record(folder, found, publication, sent=sent)


def _show_list(verdicts: Verdicts, advice: str | None) -> None:
    """What has a day, what the council itself must do, and what waits without a day."""
    whole, today = everything_owed(verdicts), verdicts.today
    found = [one for one in whole if advice in (None, one.advice)]
    dated = joint(one for one in obligations_in(found) if one.day)
    for owed in dated:
        echo(dated_line(owed, today))
    own = [own_line(one, today) for one in found if one.by_council]
    undated = joint(one for one in obligations_in(found) if one.day is None)
    waiting = [one.owed.case for one in undated if one.owed.kind.is_agreed_answer]
    others = [
        obligation_text(one.owed, one.bodies)
        for one in undated
        if not one.owed.kind.is_agreed_answer
    ]
    asked = questions_in(found)
    _show(_OWN, own)
    _show(_WITHOUT_DAY, [waiting_line(case, today) for case in waiting])
    _show(_OTHERS, [f"  {line}." for line in others])
    _show(_QUESTIONS, [question_line(one, today) for one in asked])
    if not any((dated, own, undated, asked)):
        echo("Er staat niets open.")


def _show(title: str, lines: list[str]) -> None:
    if lines:
        echo("\n".join([title, *lines]))


def _show_letters(verdicts: Verdicts, address: str, advice: str | None) -> tuple[Letter, ...]:
    """The letters that are due: all of them, or those about one advice."""
    found = letters(verdicts, address)
    if advice is not None:
        found = tuple(x for x in found if x.case and x.case.advice.id == advice)
    for letter in found:
        click.echo(f"\n{_RULE}\n{letter}")
    if not found:
        echo("Er hoeft nu niets te worden gestuurd.")
    return found


def _record(
    folder: Path, found: tuple[Letter, ...], publication: Publication, *, sent: bool
) -> None:
    """Write down each reminder to an addressee about its answer, or say how to do so."""
    reminders = {x.case.key: x.case for x in found if x.case and x.reminds}
    if not reminders:
        return
    if not sent:
        echo(f"\n{_RULE}\n{_HOW_TO_RECORD}")
        return
    taken = ids_in(folder / RESPONSES)
    new = [x for x in reminders.values() if not reminded_since(x, publication.today)]
    if len(new) < len(reminders):
        echo(_RECORDED)
    for case in new:
        name = free_id(response_id(case.advice.id, "", ResponseKind.REMINDER), taken)
        taken.add(name)
        keep(folder, RESPONSES / f"{name}.md", _reminder(case, publication.today), ask_first=False)


def _reminder(case: AddresseeCase, today: dt.date) -> str:
    fields = {
        "advice": case.advice.id,
        "from": case.council.id,
        "to": [case.body.id],
        "kind": ResponseKind.REMINDER.value,
        "dated": today,
        "form": Form.MAIL.value,
    }
    return whole_record(Response, fields, "")
