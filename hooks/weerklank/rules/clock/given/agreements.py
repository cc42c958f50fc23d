"""Which agreement and which term hold for an advice: those in force on the day it was sent.

A newer by-law never changes the term of an older advice. Where two agreements contradict each
other, or where it is not known under which one an advice was sent, all of them are handed on.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.advice import Advice
from weerklank.records.models.advice_words import AdviceKind
from weerklank.records.models.agreement import Agreement
from weerklank.records.models.body import Body
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Absent, Term
from weerklank.rules.clock.days.counting import DAY


@dataclass(frozen=True, slots=True)
class Ground:
    """On what a clock rests: an agreement, and what is known of the term.

    `agreed` is the term, `none` when somebody wrote down that there is none, and None when nobody
    wrote anything: then it is not known.
    """

    agreement: Agreement | None
    agreed: Term | Absent | None
    own: bool = False
    """Whether the record of this one advice or question names the term, or that nobody knows it.

    The rest of the agreement holds all the same, but the term does not stand in it.
    """

    council: str = ""
    """Whose agreement it is, where more than one council gave the advice."""

    @property
    def source(self) -> Agreement | None:
        """The agreement that the term stands in; None for a term of its own."""
        return None if self.own else self.agreement

    @property
    def term(self) -> Term | None:
        """The term to count with, if there is one."""
        return self.agreed if isinstance(self.agreed, Term) else None


def grounds(
    advice: Advice, addressee: Body, council: Body, together: Sequence[Body] = ()
) -> tuple[Ground, ...]:
    """On what the answer term of this addressee can rest: usually one ground, never none.

    Several only when the day of sending is not known well enough to choose, when agreements
    contradict each other, or when the councils that gave it together each agreed a term.
    """
    found = _grounds_of(advice, addressee, council)
    others = {one.name: _grounds_of(advice, addressee, one) for one in together}
    agreed = [
        replace(ground, council=name)
        for name, of in others.items()
        for ground in of
        if ground.term and not ground.own and ground not in found
    ]
    if not agreed:
        return found
    # A council that agreed nothing leaves the term of the other as it is, whoever stands first.
    own = (replace(ground, council=council.name) for ground in found if ground.term)
    return (*own, *agreed)


def _grounds_of(advice: Advice, addressee: Body, council: Body) -> tuple[Ground, ...]:
    """The grounds by what one council agreed."""
    found: list[Ground] = []
    for day in _days_that_matter(advice.sent, council):
        for ground in _grounds_on(day, advice, addressee, council):
            if ground not in found:
                found.append(ground)
    return tuple(found)


def agreements_in_force(council: Body, partner: str, day: dt.date) -> tuple[Agreement, ...]:
    """The agreements of the council that bind `partner` on `day`, the most specific first.

    One that names nobody is with all that the council advises: who else gets an advice, such as the
    gemeenteraad beside the college, agreed to nothing. An agreement that names the partner goes
    before one that holds for everybody; among equals the youngest goes first.
    """
    everybody = council.advises or (partner,)
    binding = [
        agreement
        for agreement in council.agreements
        if agreement.valid.holds_on(day) and partner in (agreement.partners or everybody)
    ]
    youngest_first = sorted(
        binding, key=lambda agreement: agreement.valid.start or dt.date.min, reverse=True
    )
    return tuple(sorted(youngest_first, key=lambda agreement: not agreement.partners))


def agreed_terms(agreement: Agreement, advice: Advice) -> tuple[Term | Absent | None, ...]:
    """The answer term for this sort of advice, None when it is not known; usually one.

    Two where nobody knows whether the municipality asked for the advice, and the agreement has
    another term for each. A term for urgent advice goes first. What is no advice in writing may
    have another term than the agreement names: then it is not known. Only an agreement without any
    term has none for that either.
    """
    agreed = agreement.answer_term
    if agreed is None:
        return (None,)
    if not advice.is_formal:
        return (Absent.NONE if agreed.names_nothing else None,)
    if advice.urgent and isinstance(agreed.urgent, Term):
        return (agreed.urgent,)
    match advice.kind:
        case AdviceKind.REQUESTED:
            return (agreed.requested,)
        case AdviceKind.UNREQUESTED:
            return (agreed.unrequested,)
        case AdviceKind.UNKNOWN:
            return tuple(dict.fromkeys((agreed.unrequested, agreed.requested)))
        case never:
            assert_never(never)


def _grounds_on(day: dt.date, advice: Advice, addressee: Body, council: Body) -> tuple[Ground, ...]:
    """The grounds if the advice was sent on `day`; a term for this one advice goes first."""
    binding = agreements_in_force(council, addressee.id, day)
    settled = tuple(one for one in binding if any(t is not None for t in agreed_terms(one, advice)))
    with_term = tuple(one for one in settled if _has_term(one, advice))
    perhaps = tuple(one for one in binding if _may_hold(one, advice))
    chosen = _equals_of_first(with_term) or (perhaps or settled or binding)[:1]
    if advice.term is not None:
        return tuple(own_ground(one, advice.term) for one in chosen or (None,))
    if not chosen:
        return (Ground(None, None),)
    return tuple(
        dict.fromkeys(
            Ground(agreement, term)
            for agreement in chosen
            for term in agreed_terms(agreement, advice)
        )
    )


def own_ground(agreement: Agreement | None, term: Term | Absent) -> Ground:
    """The ground of a term for one advice or one question, counted by the rest of the agreement."""
    return Ground(agreement, None if term is Absent.UNKNOWN else term, own=True)


def _may_hold(agreement: Agreement, advice: Advice) -> bool:
    """Whether it names a term of which nobody knows that it holds for what is no advice."""
    agreed = agreement.answer_term
    return not advice.is_formal and agreed is not None and not agreed.names_nothing


def _has_term(agreement: Agreement, advice: Advice) -> bool:
    return any(isinstance(term, Term) for term in agreed_terms(agreement, advice))


def _equals_of_first(binding: tuple[Agreement, ...]) -> tuple[Agreement, ...]:
    """The first agreement and all that are as specific: naming the partner, or naming nobody."""
    return tuple(
        agreement for agreement in binding if bool(agreement.partners) == bool(binding[0].partners)
    )


def kind_matters(bases: Sequence[Ground]) -> bool:
    """Whether one agreement gives two terms, and nobody wrote down which holds."""
    return len(bases) > len({(base.agreement, base.council) for base in bases})


def kind_terms(bases: Sequence[Ground], ground: Ground) -> tuple[Term, ...]:
    """The terms of which one holds, that for requested advice first; empty when it is known."""
    agreement = ground.agreement
    if agreement is None or not kind_matters([b for b in bases if _same_agreement(b, ground)]):
        return ()
    agreed = agreement.answer_term
    both = (agreed.requested, agreed.unrequested) if agreed else ()
    return tuple(term for term in both if isinstance(term, Term))


def _same_agreement(one: Ground, other: Ground) -> bool:
    return (one.agreement, one.council) == (other.agreement, other.council)


def _days_that_matter(sent: PartialDate, council: Body) -> tuple[dt.date, ...]:
    """The days within `sent` on which another agreement can begin to hold."""
    days = {sent.earliest}
    for agreement in council.agreements:
        if agreement.valid.start:
            days.add(agreement.valid.start)
        if agreement.valid.until:
            days.add(agreement.valid.until + DAY)
    return tuple(sorted(day for day in days if sent.earliest <= day <= sent.latest))
