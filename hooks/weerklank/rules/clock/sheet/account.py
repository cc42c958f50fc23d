"""The calculation sheet as a whole: agreement, start, count, both readings, what came of it."""

import datetime as dt
from collections.abc import Iterator, Sequence

from weerklank.messages.catalogue import Said
from weerklank.records.models.advice import Advice
from weerklank.records.models.advice_words import AdviceKind
from weerklank.records.models.agreement import CountsFrom, TermijnenwetApplies
from weerklank.records.values.partial_date import UNKNOWN_LATEST, PartialDate
from weerklank.records.values.term import Absent, Term
from weerklank.rules.clock.days.termijnenwet import covers
from weerklank.rules.clock.given.agreements import Ground, kind_matters, kind_terms
from weerklank.rules.clock.given.events import ends, in_doubt
from weerklank.rules.clock.given.situation import Situation, counts_receipt, either_starts, start_of
from weerklank.rules.clock.reckoned.last_day import (
    hangs_on,
    moves_in_doubt,
    outcomes_of,
    possible_days,
)
from weerklank.rules.clock.reckoned.verdict import Outcome, moves_are_clear, readings
from weerklank.rules.clock.sheet import steps as sheet
from weerklank.rules.clock.sheet.aftermath import aftermath
from weerklank.rules.clock.sheet.step import Step, StepKind
from weerklank.rules.clock.sheet.steps import clock
from weerklank.rules.clock.states import NotKnown, TimelinessState


def account_without_term(
    now: Situation, bases: Sequence[Ground], start: PartialDate, not_known: Sequence[NotKnown]
) -> tuple[Step, ...]:
    """The sheet when there is nothing to count: what is missing, and from which day we count."""
    ground = bases[0]
    source = ground.source.source if ground.source else None
    what = _by_kind(bases, ground) or _nothing_to_count(now.advice, ground)
    agreement = Step(StepKind.AGREEMENT, what, None, source)
    waiting = Step(
        StepKind.START,
        clock("waiting", start=_start_sentence(now.advice, ground)),
        start.earliest if start.exact else None,
    )
    state = TimelinessState.UNKNOWN if not_known else TimelinessState.NO_TERM
    return (agreement, waiting, *aftermath(now, state, None, None))


def _nothing_to_count(advice: Advice, ground: Ground) -> Said:
    """That there is no term, or that nobody knows: only what somebody wrote down is a finding."""
    if ground.term is not None:
        return clock("agreed_here", term=ground.term)
    if ground.own:
        return clock("none_for_one" if ground.agreed is Absent.NONE else "unknown_for_one")
    if ground.agreed is Absent.NONE:
        formal = advice.is_formal
        return clock("none_agreed", kind=_kind(advice)) if formal else clock("none_at_all")
    if ground.agreement is None:
        return clock("agreement_unknown")
    if not advice.is_formal:
        return clock("other_form", instrument=advice.other_form)
    return clock("term_unknown", kind=_kind(advice))


def account(  # noqa: PLR0913 (what a sheet is about, each of them told on it)
    now: Situation,
    bases: Sequence[Ground],
    found: Sequence[Outcome],
    start: PartialDate,
    state: TimelinessState,
    *,
    late: tuple[int, int] | None,
) -> tuple[Step, ...]:
    """The sheet of a clock: one count for each end of an uncertain start, one for each reading."""
    ground = found[0].ground
    steps = [_agreement(now.advice, bases, ground), *_doubts(now, bases, ground)]
    steps += _other_agreements(bases, ground, found)
    if moves_in_doubt(found):
        steps += _in_doubt(now, ground, found)
    steps.append(_start(now.advice, ground, start))
    steps.append(_reading(ground))
    shown: Outcome | None = None
    if start.has_earliest:
        for day in ends(start):
            shown = _shown(found, ground, day, with_act=readings(ground)[0])
            with_act = _shown(found, ground, day, with_act=True)
            moved = shown.reckoning.current != with_act.reckoning.current
            steps += _count(shown, start, moved=moved, supposed=bool(hangs_on(found)))
            steps += _other_reading(shown, with_act)
    else:
        steps.append(Step(StepKind.NOTE, clock("first_day_unknown")))
    if start.exact and hangs_on(found) and (days := possible_days(found)):
        steps.append(sheet.other_days(days))
    last = shown.reckoning.current if shown else None
    return (*steps, *aftermath(now, state, last, late))


def _by_kind(bases: Sequence[Ground], ground: Ground) -> Said | None:
    """The terms for requested and unrequested advice, where nobody knows which it is."""
    terms = kind_terms(bases, ground)
    if not terms or ground.agreement is None or ground.agreement.answer_term is None:
        return None
    source = ground.agreement.source
    if len(terms) > 1:
        return clock("agreed_by_kind", requested=terms[0], unrequested=terms[1], source=source)
    asked = isinstance(ground.agreement.answer_term.requested, Term)
    kind = clock(AdviceKind.REQUESTED if asked else AdviceKind.UNREQUESTED)
    council = ground.council or None
    return clock("agreed", kind=kind, term=terms[0], source=source, council=council)


def _agreement(advice: Advice, bases: Sequence[Ground], ground: Ground) -> Step:
    """The agreement and its article, or the term that was agreed for this one advice."""
    source = ground.source.source if ground.source else None
    if ground.own:
        what = clock("agreed_for_one", term=ground.term)
    else:
        what = _by_kind(bases, ground) or clock(
            "agreed",
            kind=_kind(advice),
            term=ground.term,
            source=source,
            council=ground.council or None,
        )
    return Step(StepKind.AGREEMENT, what, None, source)


def _kind(advice: Advice) -> Said | None:
    """Whether it was asked for, where that is known."""
    return None if advice.kind is AdviceKind.UNKNOWN else clock(advice.kind)


def _doubts(now: Situation, bases: Sequence[Ground], ground: Ground) -> list[Step]:
    """Why no verdict may be possible, before anything is counted."""
    found = {"kind_unknown": kind_matters(bases), "too_few_dates": not moves_are_clear(now, ground)}
    return [
        Step(StepKind.NOTE, clock(code, term=ground.term))
        for code, applies in found.items()
        if applies
    ]


def _other_agreements(
    bases: Sequence[Ground], ground: Ground, found: Sequence[Outcome]
) -> Iterator[Step]:
    """What else can hold: whose agreement it is, its term, and the last day that it gives."""
    told = {(ground.agreement, ground.council)}
    for base in bases:
        if (base.agreement, base.council) in told:
            continue
        told.add((base.agreement, base.council))
        source = base.source.source if base.source else None
        what = clock(
            "other_agreement",
            council=base.council or None,
            term=base.term,
            source=source,
            last=possible_days(outcomes_of(found, base)),
        )
        yield Step(StepKind.NOTE, what, None, source)


def _in_doubt(now: Situation, ground: Ground, found: Sequence[Outcome]) -> Iterator[Step]:
    """What nobody wrote down about what moves the last day, and that day if it does not."""
    days = {one.reckoning.current for one in found if one.ground == ground and not one.lenient}
    strict = days.pop() if len(days) == 1 else None
    kinds = (one.response.kind for one in in_doubt(now.messages, ground.agreement))
    for kind in dict.fromkeys(kinds):
        yield Step(StepKind.NOTE, clock(f"{kind}_in_doubt", strict=strict))


def _start(advice: Advice, ground: Ground, start: PartialDate) -> Step:
    return Step(
        StepKind.START, _start_sentence(advice, ground), start.earliest if start.exact else None
    )


def _start_sentence(advice: Advice, ground: Ground) -> Said:
    """What started the clock, and its proof; told as written, also where today is nearer."""
    start = start_of(advice, ground, UNKNOWN_LATEST)
    if either_starts(advice, ground):
        return clock("either_starts", when=advice.sent, received=advice.received)
    if counts_receipt(advice, ground):
        proof = advice.receipt_proof
        code = "received" if proof else "received_without_proof"
        return clock(code, when=start, proof=proof)
    if ground.agreement and ground.agreement.counts_from is CountsFrom.SENT:
        return clock("sent", when=start)
    return clock("receipt_unknown", when=start)


def _reading(ground: Ground) -> Step:
    """How the Algemene termijnenwet is read, and whether the term is too long for it."""
    said = ground.agreement.termijnenwet if ground.agreement else TermijnenwetApplies.UNKNOWN
    if said is TermijnenwetApplies.EXCLUDED or ground.term is None or covers(ground.term):
        return Step(StepKind.READING, clock(f"act_{said}", too_long=None), None, sheet.ACT)
    too_long = clock("too_long", term=ground.term)
    what = clock(f"act_{said}", too_long=too_long)
    return Step(StepKind.READING, what, None, f"{sheet.ACT}, artikel 4")


def _shown(found: Sequence[Outcome], ground: Ground, start: dt.date, *, with_act: bool) -> Outcome:
    """The outcome to print: of several that differ in an uncertain date, the latest deadline."""
    fitting = [
        outcome
        for outcome in found
        if outcome.ground == ground
        and outcome.reckoning.start == start
        and outcome.with_act is with_act
    ]
    if not fitting:
        return _shown(found, ground, start, with_act=not with_act)
    return max(fitting, key=lambda one: (one.lenient, one.reckoning.current))


def _count(shown: Outcome, start: PartialDate, *, moved: bool, supposed: bool) -> list[Step]:
    """The steps of one count, its last day, and a note when days may still be equated."""
    reckoning = shown.reckoning
    steps = []
    if not start.exact:
        started = clock("if_started", day=reckoning.start)
        steps.append(Step(StepKind.NOTE, started, reckoning.start))
    steps += reckoning.steps
    if reckoning.stands_still:
        return steps
    steps.append(sheet.result(reckoning.current, moved=moved, supposed=supposed))
    if _depends_on_the_list(shown):
        steps += sheet.beyond_the_list(reckoning.current)
    return steps


def _depends_on_the_list(shown: Outcome) -> bool:
    """Whether an equated day could move this deadline: under the act, or with working days."""
    term = shown.ground.term
    if term is None:
        return False
    return term.in_working_days or (True in readings(shown.ground) and covers(term))


def _other_reading(without: Outcome, with_act: Outcome) -> list[Step]:
    """What the act would change, when the agreement does not say whether it applies."""
    if without.with_act == with_act.with_act or without.reckoning.stands_still:
        return []
    last, moved = without.reckoning.current, with_act.reckoning.current
    if last == moved and without.reckoning.original == with_act.reckoning.original:
        return [Step(StepKind.READING, clock("same_with_act", moved=moved), moved, sheet.ACT)]
    heading = Step(StepKind.READING, clock("if_act_applies"), None, sheet.ACT)
    closing = clock("last_with_act", moved=moved, last=last if moved > last else None)
    last_line = Step(StepKind.READING, closing, moved, sheet.ACT)
    return [heading, *with_act.reckoning.steps, last_line]
