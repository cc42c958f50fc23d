"""`weerklank due`: what is due when, so that a term is guarded before it passes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from weerklank.building.publication import Publication
from weerklank.cases.addressee import AddresseeCase, Turn
from weerklank.cases.case import Verdicts
from weerklank.cases.council.agenda import AgendaItem
from weerklank.cases.council.happened import Event
from weerklank.cases.owing.obligations import (
    NEAR_DAYS,
    SOON_DAYS,
    Nearness,
    Obligation,
    ObligationKind,
    is_fair_to_remind,
    nearness,
    reminded_since,
)
from weerklank.cases.owing.owed import Owed, everything_owed, obligations_in, questions_in
from weerklank.cases.owing.own_work import OwnTask, OwnWork
from weerklank.commands.site_folder import (
    folder_option,
    open_site,
    settings_of,
    stop_on_errors,
    today_option,
)
from weerklank.commands.wizard.keeping import keep
from weerklank.commands.wizard.new_options import ids_in
from weerklank.commands.wizard.questions import one_of
from weerklank.messages import dutch
from weerklank.publish.letters import Letter, letters
from weerklank.publish.sentences.event_words import question_sentence
from weerklank.publish.sentences.wording import (
    month_promised,
    no_day_text,
    obligation_text,
    other_days_text,
)
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import Form, ResponseKind
from weerklank.records.places import ADVICE, BODIES, RESPONSES
from weerklank.records.values.partial_date import PartialDate
from weerklank.writing.headers.full_form import whole_record
from weerklank.writing.names import free_id, response_id

_MARKS = {
    Nearness.LONG_PAST: "! voorbij",
    Nearness.PAST: "! voorbij",
    Nearness.NEAR: f"* binnen {NEAR_DAYS} dagen",
    Nearness.SOON: f"* binnen {SOON_DAYS} dagen",
    Nearness.LATER: "",
}
_MARK_WIDTH = 18
_RULE = "─" * 60

_OWN = "Dit moet u zelf nog doen:"
_WITHOUT_DAY = "Geen antwoord, en geen laatste dag:"
_OTHERS = "Ook dit staat nog open, zonder dag:"
_QUESTIONS = "Vragen van de raad waar geen antwoord bij staat:"
_HOW_TO_ANSWER = (
    " Kwam er antwoord? Zet in {path}, bij deze vraag: answered_on: {today}. Zo nee: "
    "answered_on: none."
)
_HOW_TO_CLOSE = "Hebt u al geantwoord? Zet in {path}: answered_on: {today}."
_HOW_TO_WORK_OUT = (
    "Zet in {path} bij answers: recommendation, decision en explanation. Zegt de brief er niets "
    "over? Zet erbij: silent_on: ['{first}']."
)
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
        message = "Zet bij --sent ook --letters: dan ziet u welke brieven het zijn."
        raise click.UsageError(message)
    publication = open_site(folder, today)
    stop_on_errors(publication)
    if publication.verdicts is None:
        return
    if advice and publication.register.advices:
        one_of(advice, [a.id for a in publication.register.advices], "advice")
    _show_list(publication.verdicts, advice)
    if with_letters:
        address = settings_of(folder)[0].address
        found = _show_letters(publication.verdicts, address, advice)
        _record(folder, found, publication, sent=sent)


def _show_list(verdicts: Verdicts, advice: str | None) -> None:
    """What has a day, what the council itself must do, and what waits without a day."""
    whole, today = everything_owed(verdicts), verdicts.today
    found = [one for one in whole if advice in (None, one.advice)]
    dated = [one for one in obligations_in(found) if one.day]
    for owed in dated:
        click.echo(_dated_line(owed, today))
    own = [_own_line(one, today) for one in found if one.by_council]
    undated = [one for one in obligations_in(found) if one.day is None]
    waiting = [one.case for one in undated if one.kind.is_agreed_answer]
    others = [obligation_text(one) for one in undated if not one.kind.is_agreed_answer]
    asked = questions_in(found)
    _show(_OWN, own)
    _show(_WITHOUT_DAY, [_waiting_line(case, today) for case in waiting])
    _show(_OTHERS, [f"  {line}." for line in others])
    _show(_QUESTIONS, [_question_line(one, today) for one in asked])
    if not any((dated, own, undated, asked)):
        click.echo("Er staat niets open.")


def _dated_line(owed: Obligation, today: dt.date) -> str:
    """The day, how near it is, and what is owed."""
    day = owed.day or today
    mark = _MARKS[nearness(day, today)].ljust(_MARK_WIDTH)
    month = month_promised(owed)
    when = f" ({dutch.moment(month)})" if month else other_days_text(owed)
    what = f"{obligation_text(owed)}{when}"
    return f"{day.isoformat()}  {mark}{_when(owed, (day - today).days)}  {what}"


def _show(title: str, lines: list[str]) -> None:
    if lines:
        click.echo("\n".join([title, *lines]))


def _own_line(owed: Owed, today: dt.date) -> str:
    """What the council itself must do."""
    match owed.about:
        case OwnWork() as work:
            return _work_line(work, today)
        case AgendaItem() as item:
            return _wanted_line(item, today)
        case _:
            return ""


def _work_line(one: OwnWork, today: dt.date) -> str:
    """What is to be done about an advice, and what to type once that is done."""
    body, title = one.case.body.name, one.case.advice.title
    asked = f" van {dutch.moment(one.letter.arrived)}" if one.letter.arrived else ""
    path = RESPONSES / f"{one.letter.id}.md"
    match one.task:
        case OwnTask.ANSWER:
            close = _HOW_TO_CLOSE.format(path=path, today=today)
            return f"! antwoord op de vraag{asked} van {body}: {title}. {close}"
        case OwnTask.WORK_OUT:
            numbers = dutch.listing(one.recommendations)
            how = _HOW_TO_WORK_OUT.format(path=path, first=one.recommendations[0])
            return (
                f"! verwerk het antwoord{asked} van {body} op aanbeveling {numbers}: {title}. {how}"
            )


def _wanted_line(item: AgendaItem, today: dt.date) -> str:
    """On which topic advice was asked for, before which day."""
    day = item.day or today
    mark = "!" if day < today else "*" if nearness(day, today) is not Nearness.LATER else " "
    return f"{mark} advies over {item.topic.topic}, gevraagd voor {dutch.day(day)}."


def _question_line(one: Event, today: dt.date) -> str:
    """What was asked, whether its day is over, and what to write down."""
    last = one.clock.last_day if one.clock else None
    mark = "!" if last and last < today else " "
    about = one.advice.advice.id if one.advice else one.council.id
    path = (ADVICE if one.advice else BODIES) / f"{about}.md"
    known = one.clock and one.clock.answer_known
    hint = "" if known else _HOW_TO_ANSWER.format(path=path, today=today)
    return f"{mark} {one.happening.what} {question_sentence(one)}{hint}"


def _waiting_line(case: AddresseeCase, today: dt.date) -> str:
    """How long ago it was sent, why there is no day, and whether it is fair to ask."""
    why = no_day_text(case)
    rest = " op de rest" if case.timeliness.answered else ""
    since = _given(case.advice.sent, today)
    fair = is_fair_to_remind(case, today)
    hint = " Een herinnering is nu redelijk." if fair else ""
    hint = " U bent aan zet: beantwoord eerst de vraag." if case.turn is Turn.COUNCIL else hint
    mark = "*" if fair else " "
    return (
        f"{mark} antwoord{rest} van {case.body.name}: {case.advice.title} ({since}, {why}).{hint}"
    )


def _given(sent: PartialDate, today: dt.date) -> str:
    """How long ago it was sent, as far as that is known."""
    if not sent.has_latest:
        return "wanneer gegeven is niet bekend"
    days = (today - sent.latest).days
    least = "" if sent.exact else "ten minste "
    return f"{least}{dutch.days(days)} geleden gegeven" if days > 0 or sent.exact else "pas gegeven"


def _show_letters(verdicts: Verdicts, address: str, advice: str | None) -> tuple[Letter, ...]:
    """The letters that are due: all of them, or those about one advice."""
    found = letters(verdicts, address)
    if advice is not None:
        found = tuple(x for x in found if x.case and x.case.advice.id == advice)
    for letter in found:
        click.echo(f"\n{_RULE}\n{letter}")
    if not found:
        click.echo("Er hoeft nu niets te worden gestuurd.")
    return found


def _record(
    folder: Path, found: tuple[Letter, ...], publication: Publication, *, sent: bool
) -> None:
    """Write down each reminder to an addressee about its answer, or say how to do so."""
    reminders = {x.case.key: x.case for x in found if x.case and x.reminds}
    if not reminders:
        return
    if not sent:
        click.echo(f"\n{_RULE}\n{_HOW_TO_RECORD}")
        return
    taken = set(ids_in(folder / RESPONSES))
    new = [x for x in reminders.values() if not reminded_since(x, publication.today)]
    if len(new) < len(reminders):
        click.echo(_RECORDED)
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


def _when(owed: Obligation, left: int) -> str:
    if left == 0:
        return "vandaag"
    # Nobody agreed to the day on which the council wanted a better answer.
    past = "geleden" if owed.kind is ObligationKind.BETTER_ANSWER else "te laat"
    fewest, most = owed.case.timeliness.days_late or (0, 0)
    least = "ten minste " if owed.kind.is_agreed_answer and fewest != most else ""
    return f"nog {dutch.days(left)}" if left > 0 else f"{least}{dutch.days(-left)} {past}"
