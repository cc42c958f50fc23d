"""What a council and its addressees agreed, held against what should be agreed (afspraken).

The measure is the law (art. 47 Participatiewet), the seven facilities of the Ombudsman's report
("Inspraak mag geen vinkje zijn!", 2023) and what makes an answer checkable: a term, a duty to
explain, a contact officer, time to advise, and a look back at it now and then.
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from weerklank.messages.catalogue import Said, said
from weerklank.records.models.agreement import Agreement, AnswerTerm, Explain
from weerklank.records.models.body import Body, Facilities, Rights
from weerklank.records.models.composition import Arrangement, Composition, Participation
from weerklank.records.register import Register
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Absent, Term
from weerklank.rules.clock.given.agreements import agreements_in_force
from weerklank.rules.scan.scan_items import (
    EVALUATED_WITHIN_YEARS,
    FACILITIES,
    PARTICIPATION,
    PROPOSALS,
    RIGHTS,
    CouncilScan,
    Law,
    Measure,
    PartnerScan,
    ScanItem,
    ScanState,
)

_LAW_WORDS = {
    Law.PARTICIPATIEWET: ("participatiewet",),
    Law.WMO: ("wmo", "wet maatschappelijke ondersteuning"),
    Law.JEUGDWET: ("jeugdwet",),
}


def agreement_scan(register: Register, today: dt.date) -> tuple[CouncilScan, ...]:
    """Every council that there is on `today`, in the order of the register."""
    there = (council for council in register.councils if not council.ended_on(today))
    return tuple(_scan(council, register, today) for council in there)


def _scan(council: Body, register: Register, today: dt.date) -> CouncilScan:
    partners = (found for i in council.advises if (found := register.body(i)) is not None)
    return CouncilScan(
        council,
        tuple(_arranged(Measure.LAW, council.rights, rights_of(council))),
        tuple(_arranged(Measure.REPORT, council.facilities, FACILITIES)),
        tuple(_with_partner(council, partner, today) for partner in partners),
        tuple(_arranged(Measure.PARTICIPATION, council.participation, PARTICIPATION)),
        tuple(_composition(council.composition)),
        laws_of(council),
    )


def laws_of(council: Body) -> tuple[Law, ...]:
    """The laws that the council says it advises on, in a fixed order."""
    written = " ".join(council.laws).casefold()
    return tuple(law for law, words in _LAW_WORDS.items() if any(w in written for w in words))


def rights_of(council: Body) -> tuple[str, ...]:
    """What a by-law must settle for it: one point more where the Wmo or the Jeugdwet asks it."""
    # Participatiewet art. 47, onder a tot en met e; Wmo 2015 art. 2.1.3 lid 3
    return (*RIGHTS, PROPOSALS) if {Law.WMO, Law.JEUGDWET} & set(laws_of(council)) else RIGHTS


def _composition(counted: Composition | None) -> Iterator[ScanItem]:
    """Whether people whom it is about sit on the council, and for how long a member sits."""
    own = counted.own_experience if counted else None
    years = counted.term_of_office if counted else None
    people = counted and isinstance(own, int) and own
    note = said("scan.members", number=own, on=counted.counted_on) if counted and people else None
    yield ScanItem(Measure.COMPOSITION, "own_experience", _counted(own), note)
    told = said("scan.years", years=years) if isinstance(years, int) and years else None
    yield ScanItem(Measure.COMPOSITION, "term_of_office", _counted(years), told)


def _counted(number: int | Absent | None) -> ScanState:
    if number is None:
        return ScanState.UNKNOWN
    return ScanState.PRESENT if isinstance(number, int) and number else ScanState.MISSING


def _arranged(
    measure: Measure, record: Rights | Facilities | Participation | None, names: Sequence[str]
) -> Iterator[ScanItem]:
    for name in names:
        found: Arrangement | None = getattr(record, name, None)
        if found is None or found.present is None:
            note, source = (found.note, found.source) if found else (None, None)
            yield ScanItem(measure, name, ScanState.UNKNOWN, note, source)
        else:
            state = ScanState.PRESENT if found.present else ScanState.MISSING
            yield ScanItem(measure, name, state, found.note or _untold(name, state), found.source)


def _untold(name: str, state: ScanState) -> Said | None:
    """That nobody wrote down how, or for early advice at which moment: a bare yes claims little."""
    if state is not ScanState.PRESENT:
        return None
    return said("scan.moment_untold" if name == "early_advice" else "scan.how_untold")


def _with_partner(council: Body, partner: Body, today: dt.date) -> PartnerScan:
    in_force = agreements_in_force(council, partner.id, today)
    answer = Measure.ANSWER
    items = (
        ScanItem(answer, "answer_term", *_answer_term(in_force)),
        ScanItem(answer, "explain", *_explain(in_force)),
        ScanItem(answer, "contact_officer", *_contact_officer(in_force)),
        ScanItem(answer, "advise_term", *_agreed(in_force, "advise_term")),
        ScanItem(answer, "question_term", *_agreed(in_force, "question_term")),
        ScanItem(answer, "consultations", *_agreed(in_force, "consultations")),
        ScanItem(answer, "advises_on", *_agreed(in_force, "advises_on")),
        ScanItem(answer, "evaluated", *_evaluated(in_force, today)),
    )
    return PartnerScan(partner, in_force, items)


_Found = tuple[ScanState, Said | None, str | None]


def _answer_term(in_force: Sequence[Agreement]) -> _Found:
    for agreement in in_force:
        term = agreement.answer_term
        if term is None or (term.requested, term.unrequested, term.urgent) == (None,) * 3:
            continue
        return *_both_terms(term), agreement.source
    return ScanState.UNKNOWN, None, None


def _both_terms(term: AnswerTerm) -> tuple[ScanState, Said | None]:
    """The term for requested and for unrequested advice, and whether both are there."""
    both = (term.requested, term.unrequested)
    if term.names_nothing:
        return ScanState.MISSING, None
    agreed = sum(isinstance(one, Term) for one in both)
    urgent = {"urgent": term.urgent} if isinstance(term.urgent, Term) else {}
    if agreed == len(both) and term.requested == term.unrequested:
        code = "scan.term_urgent" if urgent else "scan.term"
        return ScanState.PRESENT, said(code, term=term.requested, **urgent)
    least = ScanState.PARTLY if urgent else ScanState.UNKNOWN
    states = {0: least, 1: ScanState.PARTLY, 2: ScanState.PRESENT}
    asked, unasked = _known(term.requested), _known(term.unrequested)
    note = said(
        "scan.both_terms", requested=asked, unrequested=unasked, urgent=urgent.get("urgent")
    )
    return states[agreed], note


def _known(term: Term | Absent | None) -> Term | Said:
    if term is None:
        return said("scan.not_known")
    return term if isinstance(term, Term) else said("scan.nothing")


def _explain(in_force: Sequence[Agreement]) -> _Found:
    for agreement in in_force:
        match agreement.explain:
            case Explain.ALWAYS:
                return ScanState.PRESENT, said("scan.always"), agreement.source
            case Explain.ON_DEVIATION:
                return ScanState.PARTLY, said("scan.on_deviation"), agreement.source
            case Explain.NOTHING | None:
                continue
    if any(agreement.explain is Explain.NOTHING for agreement in in_force):
        return ScanState.MISSING, None, None
    return ScanState.UNKNOWN, None, None


def _contact_officer(in_force: Sequence[Agreement]) -> _Found:
    for agreement in in_force:
        if agreement.contact_officer is not None:
            state = ScanState.PRESENT if agreement.contact_officer else ScanState.MISSING
            return state, None, agreement.source
    return ScanState.UNKNOWN, None, None


def _agreed(in_force: Sequence[Agreement], name: str) -> _Found:
    """The first agreement with a value of this name; `missing` only where one says `none`."""
    values = [(getattr(agreement, name), agreement.source) for agreement in in_force]
    for value, source in values:
        if value and value is not Absent.NONE:
            return ScanState.PRESENT, said(f"scan.{name}", value=value), source
    if any(value is Absent.NONE for value, _ in values):
        return ScanState.MISSING, None, None
    return ScanState.UNKNOWN, None, None


def _evaluated(in_force: Sequence[Agreement], today: dt.date) -> _Found:
    """The last evaluation; of a date known in part its last day counts, to nobody's harm."""
    dated = [
        (agreement.evaluated, agreement.source)
        for agreement in in_force
        if isinstance(agreement.evaluated, PartialDate) and agreement.evaluated.known
    ]
    if dated:
        newest, source = max(dated, key=lambda found: found[0].latest)
        recent = newest.latest >= _years_before(today, EVALUATED_WITHIN_YEARS)
        note = said("scan.evaluated", on=newest, long_ago=not recent)
        return ScanState.PRESENT if recent else ScanState.PARTLY, note, source
    if any(agreement.evaluated is Absent.NONE for agreement in in_force):
        return ScanState.MISSING, None, None
    return ScanState.UNKNOWN, None, None


def _years_before(day: dt.date, years: int) -> dt.date:
    """The same date some years ago; 29 February becomes 28 February."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year - years, day=last)
