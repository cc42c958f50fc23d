"""The sentences that several letters share."""

from __future__ import annotations

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.obligations import Obligation, ObligationKind
from weerklank.messages import dutch
from weerklank.records.models.advice import Advice
from weerklank.records.models.advice_words import Instrument
from weerklank.records.models.agreement import Agreement
from weerklank.records.models.body import Body
from weerklank.rules.clock.model import Timeliness, TimelinessState

OFFICER = "Beste contactambtenaar,"


def letter_text(greeting: str, paragraphs: tuple[str, ...], council: Body) -> str:
    """Greeting, paragraphs and signature; empty paragraphs are left out."""
    body = "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
    return (
        f"{greeting}\n\n{body}\n\nMet vriendelijke groet,\nde secretaris van {name_of(council)}\n"
    )


def name_of(council: Body) -> str:
    """What to call the council in a sentence."""
    return council.short or f"de raad ({council.title})"


_NAMED = {
    Instrument.ADVICE: "het advies",
    Instrument.VIEW: "de zienswijze",
    Instrument.CONSENT: "ons bericht over instemming met",
}


def advice_named(advice: Advice) -> str:
    """The advice with its own number: `het advies "…" (CR-2026-07)`, or what it is instead."""
    number = f" ({advice.number})" if advice.number else ""
    return f'{_NAMED[advice.instrument]} "{advice.title}"{number}'


def last_day(due: Obligation) -> str:
    """The day by which it is owed, in words; a letter is only written about what has one."""
    return dutch.either(due.days)


def was_sent(due: Obligation) -> str:
    """When the advice was sent to whom."""
    moment = dutch.sentence(dutch.on_moment(due.case.advice.sent)).rstrip(".")
    return f"{moment} gaven wij {due.case.body.name} {advice_named(due.case.advice)}."


def was_agreed(due: Obligation) -> str:
    """The agreed term with its source and the last day; an extension with both days."""
    timeliness, last = due.case.timeliness, last_day(due)
    agreed = _agreed(timeliness)
    deadline = timeliness.deadline
    if deadline and deadline.original != deadline.current and not timeliness.moves_in_doubt:
        return (
            f"{agreed} Dat was uiterlijk {dutch.either(timeliness.first_days)}. "
            f"Daarna is het {last} geworden."
        )
    is_over = timeliness.state.is_late or timeliness.state.is_silent
    was = "was" if is_over else "is"
    no_later = "" if timeliness.is_exact or not is_over else "niet later dan "
    return f"{agreed} De laatste dag daarvoor {was} {no_later}{last}."


def _agreed(clock: Timeliness) -> str:
    """The term with its source; each of them where several agreements can hold."""
    if clock.agreed_by:
        each = (f"binnen {one.term}{_source(one.agreement)}" for one in clock.agreed_by)
        return f"Afgesproken is dat er antwoord komt {' of '.join(each)}."
    term = " of ".join(str(one) for one in clock.kind_terms) or clock.term
    return f"Afgesproken is dat er binnen {term} antwoord komt{_source(clock.agreement)}."


def _source(agreement: Agreement | None) -> str:
    return f" ({agreement.source})" if agreement else ""


def answered_in_part(due: Obligation) -> bool:
    """Whether some of the recommendations were answered and others not."""
    wanted = due.case.timeliness.unanswered
    return bool(wanted) and len(wanted) < len(due.case.advice.recommendations)


def not_received(due: Obligation) -> str:
    """What the council has not received; a message that it takes longer is not passed over."""
    waiting = (
        "Op een deel van de aanbevelingen hebben wij geen antwoord ontvangen."
        if answered_in_part(due)
        else "Wij hebben geen antwoord ontvangen."
    )
    if due.kind is ObligationKind.IN_WRITING:
        return only_spoken(due.case)
    if due.case.timeliness.state is TimelinessState.OVERDUE_WITH_NOTICE:
        return f"{waiting} Wij kregen wel bericht dat het langer duurt."
    return waiting


def only_spoken(case: AddresseeCase) -> str:
    """That an answer came in a talk, or stood in the press, and none on paper."""
    how = (
        "In de pers stond een antwoord"
        if case.timeliness.by_press
        else "Wij kregen mondeling antwoord"
    )
    return f"{how}. Op papier kregen wij geen antwoord."


def open_recommendations(due: Obligation) -> str:
    """The recommendations that wait for an answer, each on its own line."""
    wanted = due.case.timeliness.unanswered
    lines = [
        f"{r.id}. {r.text}" for r in due.case.advice.recommendations if not wanted or r.id in wanted
    ]
    return "\n".join(["Het gaat om:", *lines]) if lines else ""


def answer_here(case: AddresseeCase, page: str) -> str:
    """Where the contact officer finds the form; nothing when there is none, or no known address."""
    form = f"U kunt antwoorden met het formulier op {page}antwoorden/"
    return f"{form} (er is geen account nodig)." if page and case.has_form else ""


def see_page(page: str) -> str:
    """Where it can be checked; nothing when the address of the site is not known."""
    return f"Het advies, de berekening en de stukken staan op {page}" if page else ""
