"""Which letter is due for what: before the day a reminder, after it a question.

Every letter is neutral. It says what was agreed and what the council has not received, names roles
and no persons, and asks one thing.
"""

from collections.abc import Iterator

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.cases.council.agenda import AgendaItem
from weerklank.cases.council.happened import Event
from weerklank.cases.owing.obligations import Nearness, Obligation, is_fair_to_remind, nearness
from weerklank.cases.owing.owed import everything_owed
from weerklank.cases.owing.own_work import OwnWork
from weerklank.cases.owing.waiting import Turn
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.publish.making.templating import rendered
from weerklank.publish.sentences.wording import last_day_text
from weerklank.records.models.body import BodyKind
from weerklank.records.values.term import Term

_BEFORE = {Nearness.SOON, Nearness.NEAR}


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: about what, to whom (a role), its subject and its text."""

    case: AddresseeCase | None
    """None for a letter about a question of the council, which is no advice."""

    to: str
    subject: str
    text: str
    reminds: bool = False
    """Whether it asks the addressee for its answer, which the council can record once sent."""

    def __str__(self) -> str:
        """As it can be pasted into a mail."""
        return f"Aan: {self.to}\nOnderwerp: {self.subject}\n\n{self.text}"


def letters(verdicts: Verdicts, address: str = "") -> tuple[Letter, ...]:
    """The letters that are due on the day of the verdicts, what is longest past first.

    `address` is that of the site, with a slash at the end; without it no page is named. From two
    weeks after the last day of an answer there is also a letter to the gemeenteraad, unless the
    gemeenteraad itself is the addressee. While the council has to answer a question first, it
    asks nobody where the answer is. Once a council has ended who came in its place writes; if
    nobody did, nobody does.
    """
    found: list[Letter] = []
    for one in everything_owed(verdicts):
        match one.about:
            case Obligation() as owed:
                found += _about_advice(owed, verdicts, address)
            case Event() as event:
                found += _about_question(event, verdicts, address)
            case OwnWork() | AgendaItem():
                """What the council itself has to do asks nothing of anybody."""
    return tuple(found)


def _about_advice(owed: Obligation, verdicts: Verdicts, address: str) -> Iterator[Letter]:
    case = owed.case
    held = case.advice.publish_from
    shown = address and (held is None or held <= verdicts.today)
    page = f"{address}adviezen/{case.advice.id}/" if shown else ""
    if owed.day is None:
        if owed.kind.is_agreed_answer and is_fair_to_remind(case, verdicts.today):
            yield _to_officer("undated", owed, page)
        return
    near = nearness(owed.day, verdicts.today)
    if near is Nearness.LATER or _is_our_turn(owed) or not case.asks:
        return
    letter = "answer" if owed.kind.is_agreed_answer else owed.kind.value
    yield _to_officer(letter, owed, page, past=near not in _BEFORE)
    if near is Nearness.LONG_PAST and _concerns_gemeenteraad(owed):
        yield _to_gemeenteraad(owed, verdicts, page)


def _about_question(event: Event, verdicts: Verdicts, address: str) -> Iterator[Letter]:
    """After the last day of a question that surely has no answer.

    Where nobody wrote down whether an answer came, there is no letter: `answered_on: none` says
    that none did.
    """
    clock = event.clock
    councils = [one for one in event.councils if not one.ended_on(verdicts.today)]
    if clock and councils and event.bodies and clock.answer_known and clock.state.is_overdue:
        page = f"{address}vragen/" if address else ""
        term = clock.agreed if isinstance(clock.agreed, Term) else None
        written = _written("question", event=event, councils=councils, term=term, page=page)
        to = dutch.listing([body.name for body in event.bodies])
        yield Letter(None, f"de contactambtenaar van {to}", *written)


def _written(letter: str, **what: object) -> tuple[str, str]:
    """The subject and the text of a letter, as `templates/files/letters.txt` has them."""
    whole = rendered("files/letters.txt", letter=letter, **what)
    subject, _, text = whole.strip().partition("\n\n")
    return subject, f"{text}\n"


def _about(owed: Obligation, page: str) -> dict[str, object]:
    advice, numbers = owed.case.advice, owed.numbers
    return {
        "owed": owed,
        "case": owed.case,
        "councils": owed.case.asks,
        "page": page,
        "last": last_day_text(owed),
        "in_part": 0 < len(numbers) < len(advice.recommendations),
        "wanted": [r for r in advice.recommendations if not numbers or r.id in numbers],
    }


def _to_officer(letter: str, owed: Obligation, page: str, *, past: bool = False) -> Letter:
    """To the contact officer (contactambtenaar) of the addressee."""
    written = _written(letter, past=past, **_about(owed, page))
    to = f"de contactambtenaar van {(owed.case.successor or owed.case.body).name}"
    return Letter(owed.case, to, *written, reminds=owed.kind.is_agreed_answer)


def _is_our_turn(owed: Obligation) -> bool:
    """Whether an answer is owed, and the council must first answer a question about it."""
    return owed.kind.is_answer and owed.case.turn is Turn.COUNCIL


def _to_gemeenteraad(owed: Obligation, verdicts: Verdicts, page: str) -> Letter:
    of = owed.case.council.municipality or owed.case.body.municipality
    waited = (verdicts.today - (owed.day or verdicts.today)).days
    return Letter(
        owed.case,
        f"de leden van de gemeenteraad van {of}" if of else "de leden van de gemeenteraad",
        *_written("members", waited=waited, **_about(owed, page)),
    )


def _concerns_gemeenteraad(owed: Obligation) -> bool:
    return owed.kind.is_agreed_answer and owed.case.body.kind is not BodyKind.GEMEENTERAAD
