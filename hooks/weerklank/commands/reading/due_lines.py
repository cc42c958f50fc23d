"""The lines of `weerklank due`: how near a day is, what is owed, and what to type about it."""

import datetime as dt

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.council.agenda import AgendaItem
from weerklank.cases.council.happened import Event
from weerklank.cases.owing.obligations import (
    NEAR_DAYS,
    SOON_DAYS,
    Joint,
    Nearness,
    Obligation,
    ObligationKind,
    is_fair_to_remind,
    nearness,
)
from weerklank.cases.owing.owed import Owed
from weerklank.cases.owing.own_work import OwnTask, OwnWork
from weerklank.cases.owing.waiting import Turn
from weerklank.messages import dutch
from weerklank.publish.sentences.event_words import question_sentence
from weerklank.publish.sentences.wording import (
    month_promised,
    no_day_text,
    obligation_text,
    other_days_text,
)
from weerklank.records.checks.answer_checks import how_to_say_silent
from weerklank.records.files.places import ADVICE, BODIES, RESPONSES
from weerklank.records.values.partial_date import PartialDate

_MARKS = {
    Nearness.LONG_PAST: "! voorbij",
    Nearness.PAST: "! voorbij",
    Nearness.NEAR: f"* binnen {NEAR_DAYS} dagen",
    Nearness.SOON: f"* binnen {SOON_DAYS} dagen",
    Nearness.LATER: "",
}
_MARK_WIDTH = 18

_HOW_TO_ANSWER = (
    " Kwam er antwoord? Zet in {path}, bij deze vraag: answered_on: {today}. Zo nee: "
    "answered_on: none."
)
_HOW_TO_CLOSE = "Hebt u al geantwoord? Zet in {path}: answered_on: {today}."
_HOW_TO_WORK_OUT = "Zet in {path} bij answers: recommendation, decision en explanation. {silent}"
_SILENCE = {
    ObligationKind.ANSWER: "hier staat geen antwoord",
    ObligationKind.IN_WRITING: "hier staat geen antwoord op papier",
    ObligationKind.BETTER_ANSWER: "hier staat geen ander antwoord",
    ObligationKind.PROMISE: "hier staat niet dat het klaar is",
}
"""What is seen after the day: that nothing stands here, not that nothing came or was done."""


def dated_line(one: Joint, today: dt.date) -> str:
    """The day, how near it is, and what is owed by whom."""
    owed, day = one.owed, one.owed.day or today
    mark = _MARKS[nearness(day, today)].ljust(_MARK_WIDTH)
    month = month_promised(owed)
    when = f" ({dutch.moment(month)})" if month else other_days_text(owed)
    what = f"{obligation_text(owed, one.bodies)}{when}"
    silence = f"; {_silence(owed)}" if day < today else ""
    return f"{day.isoformat()}  {mark}{_when(owed, (day - today).days)}  {what}{silence}"


def _when(owed: Obligation, left: int) -> str:
    if left == 0:
        return "vandaag"
    # Only of an answer that surely did not come it is known that it is late.
    past = "te laat" if _none_came(owed) else "geleden"
    fewest, most = owed.case.timeliness.days_late or (0, 0)
    least = "ten minste " if owed.kind.is_agreed_answer and fewest != most else ""
    return f"nog {dutch.days(left)}" if left > 0 else f"{least}{dutch.days(-left)} {past}"


def _silence(owed: Obligation) -> str:
    if _none_came(owed):
        return "er kwam geen antwoord"
    if owed.kind is ObligationKind.ANSWER and owed.case.timeliness.answered:
        return "hier staat geen volledig antwoord"
    return _SILENCE.get(owed.kind, "")


def _none_came(owed: Obligation) -> bool:
    return owed.kind.is_agreed_answer and owed.case.timeliness.none_came


def own_line(owed: Owed, today: dt.date) -> str:
    """What the council itself must do."""
    match owed.about:
        case OwnWork() as work:
            return _work_line(work, today)
        case AgendaItem() as item:
            return _wanted_line(item, today)
        case Obligation() | Event():
            return ""


def _work_line(one: OwnWork, today: dt.date) -> str:
    """What is to be done about an advice, and what to type once that is done."""
    case, letter = one.case, one.letter
    senders = (sender.name for sender in case.senders if sender.id == letter.sender)
    body, title = next(senders, case.body.name), case.advice.title
    asked = f" van {dutch.moment(one.letter.arrived)}" if one.letter.arrived else ""
    path = RESPONSES / f"{one.letter.id}.md"
    match one.task:
        case OwnTask.ANSWER:
            close = _HOW_TO_CLOSE.format(path=path, today=today)
            return f"! antwoord op de vraag{asked} van {body}: {title}. {close}"
        case OwnTask.WORK_OUT:
            numbers = dutch.listing(one.recommendations)
            how = _HOW_TO_WORK_OUT.format(path=path, silent=how_to_say_silent(one.recommendations))
            return (
                f"! verwerk het antwoord{asked} van {body} op aanbeveling {numbers}: {title}. {how}"
            )


def _wanted_line(item: AgendaItem, today: dt.date) -> str:
    """On which topic advice was asked for, before which day."""
    day = item.day or today
    mark = "!" if day < today else "*" if nearness(day, today) is not Nearness.LATER else " "
    wanted = item.topic.wanted_by
    by = f" uiterlijk {dutch.moment(wanted)}" if wanted else ""
    return f"{mark} advies over {item.topic.topic}, gevraagd{by}."


def question_line(one: Event, today: dt.date) -> str:
    """What was asked, whether its day is over, and what to write down."""
    last = one.clock.last_day if one.clock else None
    mark = "!" if last and last < today else " "
    about = one.advice.advice.id if one.advice else one.council.id
    path = (ADVICE if one.advice else BODIES) / f"{about}.md"
    known = one.clock and one.clock.answer_known
    hint = "" if known else _HOW_TO_ANSWER.format(path=path, today=today)
    return f"{mark} {one.happening.what} {question_sentence(one)}{hint}"


def waiting_line(case: AddresseeCase, today: dt.date) -> str:
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
    if sent.exact or days > 0:
        return f"{'' if sent.exact else 'ten minste '}{dutch.days(days)} geleden gegeven"
    return f"gegeven {dutch.on_moment(sent)}"
