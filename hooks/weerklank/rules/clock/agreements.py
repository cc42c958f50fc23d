"""Which agreement and which term hold for an advice: those in force on the day it was sent.

A newer by-law never changes the term of an older advice. Where two agreements contradict each
other, or where it is not known under which one an advice was sent, all of them are handed on.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from weerklank.records.advice import Advice, AdviceKind
from weerklank.records.body import Agreement, Body
from weerklank.records.partial_date import PartialDate
from weerklank.records.term import Term
from weerklank.rules.clock.dutch_dates import short

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Ground:
    """On what a clock rests: an agreement, a term, both, or neither when nothing was agreed."""

    agreement: Agreement | None
    term: Term | None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A fault in the agreements of a body; `agreement` counts from 0 in the order of the file."""

    body: str
    agreement: int
    code: str
    text: str


def grounds(advice: Advice, addressee: Body, council: Body) -> tuple[Ground, ...]:
    """On what the answer term of this addressee can rest: usually one ground, never none.

    Several only when the day of sending is not known well enough to choose, or when agreements
    contradict each other.
    """
    found: list[Ground] = []
    for day in _days_that_matter(advice.sent, council):
        for ground in _grounds_on(day, advice, addressee, council):
            if ground not in found:
                found.append(ground)
    return tuple(found)


def agreements_in_force(council: Body, partner: str, day: dt.date) -> tuple[Agreement, ...]:
    """The agreements of the council that bind `partner` on `day`, the most specific first.

    An agreement that names the partner goes before one that holds for everybody; among equals the
    youngest goes first.
    """
    binding = [
        agreement
        for agreement in council.agreements
        if agreement.valid.holds_on(day) and partner in (agreement.partners or (partner,))
    ]
    youngest_first = sorted(
        binding, key=lambda agreement: agreement.valid.start or dt.date.min, reverse=True
    )
    return tuple(sorted(youngest_first, key=lambda agreement: not agreement.partners))


def agreed_term(agreement: Agreement, kind: AdviceKind) -> Term | None:
    """The answer term of the agreement for requested or for unrequested advice."""
    if agreement.answer_term is None:
        return None
    if kind is AdviceKind.REQUESTED:
        return agreement.answer_term.requested
    return agreement.answer_term.unrequested


def _grounds_on(day: dt.date, advice: Advice, addressee: Body, council: Body) -> tuple[Ground, ...]:
    """The grounds if the advice was sent on `day`; a term for this one advice goes first."""
    binding = agreements_in_force(council, addressee.id, day)
    with_term = _equals_of_first(
        tuple(agreement for agreement in binding if agreed_term(agreement, advice.kind))
    )
    chosen = with_term or _equals_of_first(binding)[:1]
    if not chosen:
        return (Ground(None, advice.term),)
    return tuple(
        Ground(agreement, advice.term or agreed_term(agreement, advice.kind))
        for agreement in chosen
    )


def _equals_of_first(binding: tuple[Agreement, ...]) -> tuple[Agreement, ...]:
    """The first agreement and all that are as specific: naming the partner, or naming nobody."""
    return tuple(
        agreement for agreement in binding if bool(agreement.partners) == bool(binding[0].partners)
    )


def _days_that_matter(sent: PartialDate, council: Body) -> tuple[dt.date, ...]:
    """The days within `sent` on which another agreement can begin to hold."""
    days = {sent.earliest, sent.latest}
    for agreement in council.agreements:
        if agreement.valid.start:
            days.add(agreement.valid.start)
        if agreement.valid.until and agreement.valid.until < dt.date.max:
            days.add(agreement.valid.until + _DAY)
    return tuple(sorted(day for day in days if sent.earliest <= day <= sent.latest))


def contradictions(body: Body) -> tuple[Contradiction, ...]:
    """What cannot be right in the agreements of `body`, in the order of the file.

    `R070`: it ends before it begins. `R071`: a recess does. `R072`: two agreements hold for the
    same partner on the same day and set another term, or count it in another way.
    """
    found = [*_reversed_periods(body), *_clashes(body)]
    return tuple(sorted(found, key=lambda fault: (fault.agreement, fault.code, fault.text)))


def _reversed_periods(body: Body) -> Iterator[Contradiction]:
    for number, agreement in enumerate(body.agreements):
        start, until = agreement.valid.start, agreement.valid.until
        if start and until and until < start:
            text = (
                f"De afspraak eindigt op {short(until)}, maar begint pas op {short(start)}. "
                "Zet bij 'valid' de eerste dag achter 'from' en de laatste dag achter 'until'."
            )
            yield Contradiction(body.id, number, "R070", text)
        for recess in agreement.recess:
            if recess.until < recess.start:
                text = (
                    f"Het reces eindigt op {short(recess.until)}, maar begint pas op "
                    f"{short(recess.start)}. Zet bij 'recess' de eerste dag achter 'from' en de "
                    "laatste dag achter 'until'."
                )
                yield Contradiction(body.id, number, "R071", text)


def _clashes(body: Body) -> Iterator[Contradiction]:
    """Each pair of agreements that contradict each other, reported at the later one."""
    numbered = enumerate(body.agreements)
    for (_, one), (number, other) in combinations(numbered, 2):
        period = _shared_period(one, other)
        if period is None or not _same_partners(one, other) or not _differ(one, other):
            continue
        text = (
            f"Deze afspraak en '{one.source}' gelden tegelijk {period}, maar zeggen iets anders "
            "over de termijn om te antwoorden. Geef de oudste een laatste dag ('valid: until'), "
            "of zet bij elke afspraak met wie die is gemaakt ('with')."
        )
        yield Contradiction(body.id, number, "R072", text)


def _shared_period(one: Agreement, other: Agreement) -> str | None:
    """In Dutch, the days on which both hold; None when there are none."""
    start = max(one.valid.start or dt.date.min, other.valid.start or dt.date.min)
    until = min(one.valid.until or dt.date.max, other.valid.until or dt.date.max)
    if start > until:
        return None
    since = "" if start == dt.date.min else f"vanaf {short(start)}"
    end = "" if until == dt.date.max else f"tot en met {short(until)}"
    return f"{since} {end}".strip() or "altijd"


def _same_partners(one: Agreement, other: Agreement) -> bool:
    """Whether neither is the more specific one for some partner of both."""
    if not one.partners and not other.partners:
        return True
    return not set(one.partners).isdisjoint(other.partners)


def _differ(one: Agreement, other: Agreement) -> bool:
    """Whether they give another date for requested or for unrequested advice."""
    for kind in AdviceKind:
        terms = agreed_term(one, kind), agreed_term(other, kind)
        if None not in terms and (
            terms[0] != terms[1]
            or one.counts_from is not other.counts_from
            or one.termijnenwet is not other.termijnenwet
        ):
            return True
    return False
