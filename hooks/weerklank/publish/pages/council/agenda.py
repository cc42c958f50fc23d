"""The pages of topics and terms: the agenda, what was decided without asking, what is due when."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from weerklank.cases.case import Verdicts
from weerklank.cases.council.agenda import agenda
from weerklank.cases.council.involved import asked_when_settled
from weerklank.cases.owing.obligations import Joint, Obligation, ObligationKind, joint
from weerklank.cases.owing.owed import everything_owed, obligations_in, questions_in
from weerklank.cases.owing.waiting import Turn
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import headed
from weerklank.publish.options import SiteOptions
from weerklank.publish.parts.by_year import UNKNOWN, long_list, part_pages, year_sent
from weerklank.publish.parts.linked_data import meetings_linked_data
from weerklank.publish.sentences.wording import councils_asked, councils_of, no_day_text
from weerklank.records.models.advice_words import Phase
from weerklank.records.models.body import Body, Meeting
from weerklank.records.register import Register
from weerklank.rules.clock.states import NotKnown
from weerklank.rules.topics import TopicState

AGENDA = "agenda/index.md"
NOT_ASKED = "niet-gevraagd/index.md"
TERMS = "termijnen/index.md"
_TERMS = "termijnen"
_PHASES = {
    Phase.IDEA: "Het is nog een idee.",
    Phase.OPTIONS: "Er liggen nog keuzes open.",
    Phase.DRAFT: "Er is al een concept.",
    Phase.DECIDED: "Het besluit is al genomen.",
}

_SETTLED = {
    TopicState.NOT_ASKED,
    TopicState.ASKED_TOO_LATE,
    TopicState.ASKED_AND_SILENT,
    TopicState.UNKNOWN,
}

_GROUPS = (
    (
        TopicState.NOT_ASKED, "De raad is niet gevraagd", "niet-gevraagd",
        "keer is besloten zonder de raad te vragen",
    ),
    (
        TopicState.ASKED_TOO_LATE, "De raad is te laat gevraagd", "te-laat",
        "keer is de raad gevraagd toen het besluit er al was",
    ),
    (
        TopicState.ASKED_AND_SILENT, "De raad is gevraagd en gaf geen advies", "geen-advies",
        "keer gaf de raad geen advies, terwijl erom was gevraagd",
    ),
    (
        TopicState.UNKNOWN, "Wat wij niet weten", "onbekend",
        "keer is besloten, maar wij weten niet of de raad is gevraagd of advies gaf",
    ),
)  # fmt: skip


def agenda_page(register: Register, verdicts: Verdicts, options: SiteOptions) -> Page:
    """The topics on which advice is wanted, and the coming meetings."""
    items, coming = agenda(register, verdicts), gatherings(register, verdicts.today)
    page = headed(
        AGENDA,
        "council/agenda.html",
        today=verdicts.today,
        ahead=[i for i in items if i.is_ahead],
        unasked=[i for i in items if i.state is TopicState.AHEAD and i.unasked],
        silent=[i for i in items if i.state in _SETTLED and not i.settled],
        given=[i for i in items if i.advice is not None],
        settled=[i for i in items if i.state in _SETTLED and i.settled],
        phases=_PHASES,
        gatherings=coming,
    )
    return replace(page, linked_data=meetings_linked_data(coming, AGENDA, options))


def not_asked_page(register: Register, verdicts: Verdicts) -> Page:
    """One part for each state that occurs, and the advices that came after all."""
    items = agenda(register, verdicts)
    groups = [
        (title, anchor, told, found)
        for state, title, anchor, told in _GROUPS
        if (found := [item for item in items if item.state is state])
    ]
    return headed(
        NOT_ASKED,
        "council/not_asked.html",
        today=verdicts.today,
        groups=groups,
        late=asked_when_settled(verdicts),
    )


def gatherings(register: Register, today: dt.date) -> list[tuple[Body, Meeting]]:
    """The meetings of today and later with the body that holds them, the first one first."""
    found = [(b, m) for b in register.bodies for m in b.meetings if m.date >= today]
    return sorted(found, key=lambda one: (one[1].date, one[0].id, one[1].what))


def terms_pages(verdicts: Verdicts) -> list[Page]:
    """What is due when: what is past its day first, then what is still to come."""
    found = everything_owed(verdicts)
    owed = obligations_in(found)
    dated = joint(one for one in owed if one.day)
    past = [one for one in dated if is_past(one, verdicts.today)]
    coming = [one for one in dated if not is_past(one, verdicts.today)]
    overdue = long_list(past, f"{_TERMS}/voorbij", _year_due)
    ahead = long_list(coming, f"{_TERMS}/komt", _year_due)
    waiting = long_list(
        undated_answers(owed), f"{_TERMS}/zonder-datum", lambda one: year_sent(one.owed.case)
    )
    today = verdicts.today
    page = headed(
        TERMS,
        "council/terms.html",
        today=today,
        why=why_no_day,
        questions=questions_in(found),
        past=overdue,
        ahead=ahead,
        waiting=waiting,
    )
    return [
        page,
        *part_pages(page, overdue.parts, "dated", "De datum is voorbij", today=today),
        *part_pages(page, ahead.parts, "dated", "De datum komt nog", today=today),
        *part_pages(page, waiting.parts, "undated", "Antwoord zonder laatste dag", why=why_no_day),
    ]


def _year_due(one: Joint) -> str:
    return str(one.owed.day.year) if one.owed.day else UNKNOWN


def undated_answers(owed: Iterable[Obligation]) -> tuple[Joint, ...]:
    """The answers that are owed without a day on which they must be there."""
    return joint(one for one in owed if one.kind.is_answer and one.day is None)


def why_no_day(owed: Obligation) -> str:
    """Why it has no day, in a few words."""
    if owed.kind is ObligationKind.BETTER_ANSWER:
        return f"{councils_asked(owed.case)} om een beter antwoord"
    if owed.case.turn is Turn.COUNCIL:
        return f"vraag aan {councils_of(owed.case)}, hier zonder antwoord"
    if NotKnown.TERM in owed.case.timeliness.not_known:
        return "wij weten niet of er een termijn is"
    return no_day_text(owed.case)


def is_past(one: Joint, today: dt.date) -> bool:
    """Whether its day is over; the day itself is still in time."""
    return one.owed.day is not None and one.owed.day < today
