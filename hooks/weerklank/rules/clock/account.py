"""The calculation sheet as a whole: agreement, start, count, both readings, what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from weerklank.records.advice import Advice, AdviceKind
from weerklank.records.agreement import CountsFrom, TermijnenwetApplies
from weerklank.records.partial_date import PartialDate
from weerklank.records.term import Absent
from weerklank.rules.clock import sheet
from weerklank.rules.clock.aftermath import aftermath
from weerklank.rules.clock.agreements import Ground
from weerklank.rules.clock.dutch_dates import in_words, moment_in_words, short
from weerklank.rules.clock.events import ends
from weerklank.rules.clock.model import NotKnown, Step, StepKind, TimelinessState
from weerklank.rules.clock.situation import Situation, counts_receipt
from weerklank.rules.clock.termijnenwet import covers
from weerklank.rules.clock.verdict import Outcome, moves_are_clear, readings

_KIND = {AdviceKind.REQUESTED: "gevraagd", AdviceKind.UNREQUESTED: "ongevraagd"}


def account_without_term(
    now: Situation, ground: Ground, start: PartialDate, not_known: Sequence[NotKnown]
) -> tuple[Step, ...]:
    """The sheet when there is nothing to count: what is missing, and from which day we count."""
    source = ground.agreement.source if ground.agreement else None
    agreement = Step(StepKind.AGREEMENT, _nothing_to_count(now.advice, ground), None, source)
    waiting = Step(
        StepKind.START,
        f"De dagen tellen wij vanaf het advies. {_start_sentence(now.advice, ground, start)}",
        start.earliest if start.exact else None,
    )
    state = TimelinessState.UNKNOWN if not_known else TimelinessState.NO_TERM
    return (agreement, waiting, *aftermath(now, state, None))


def _nothing_to_count(advice: Advice, ground: Ground) -> str:
    """That there is no term, or that nobody knows: only what somebody wrote down is a finding."""
    kind = _KIND[advice.kind]
    if ground.term is not None:
        return f"Voor dit advies is een termijn afgesproken: antwoord binnen {ground.term}."
    if advice.term is Absent.NONE:
        return "Voor dit ene advies is geen termijn afgesproken. Er is dus geen laatste dag."
    if ground.agreed is Absent.NONE:
        return (
            f"De afspraak noemt geen termijn om te antwoorden op een {kind} advies. "
            "Er is dus geen laatste dag."
        )
    if ground.agreement is None:
        return "Wij weten niet welke afspraak gold op de dag van verzending."
    return f"Wij weten niet of de afspraak een termijn noemt voor een {kind} advies."


def account(
    now: Situation,
    bases: Sequence[Ground],
    found: Sequence[Outcome],
    start: PartialDate,
    state: TimelinessState,
) -> tuple[Step, ...]:
    """The sheet of a clock: one count for each end of an uncertain start, one for each reading."""
    ground = found[0].ground
    steps = [_agreement(now.advice, ground), *_doubts(now, bases, ground)]
    steps.append(_start(now.advice, ground, start))
    steps.append(_reading(ground))
    shown: Outcome | None = None
    if start.has_earliest:
        for day in ends(start):
            shown = _shown(found, ground, day, with_act=readings(ground)[0])
            steps += _count(shown, start)
            steps += _other_reading(shown, _shown(found, ground, day, with_act=True))
    else:
        text = "De eerste dag is niet bekend. Daarom is er geen laatste dag te noemen."
        steps.append(Step(StepKind.NOTE, text))
    return (*steps, *aftermath(now, state, shown.reckoning.current if shown else None))


def _agreement(advice: Advice, ground: Ground) -> Step:
    """The agreement and its article, or the term that was agreed for this one advice."""
    source = ground.agreement.source if ground.agreement else None
    if advice.term is not None:
        text = f"Voor dit ene advies is afgesproken: antwoord binnen {advice.term}."
    else:
        text = (
            f"De afspraak op de dag van verzending: antwoord op een {_KIND[advice.kind]} advies "
            f"binnen {ground.term}."
        )
    if source:
        text += f" Bron: {source}."
    return Step(StepKind.AGREEMENT, text, None, source)


def _doubts(now: Situation, bases: Sequence[Ground], ground: Ground) -> list[Step]:
    """Why no verdict may be possible, before anything is counted."""
    steps = []
    if len(bases) > 1:
        text = (
            "Er kan ook een andere afspraak gelden. Wij geven alleen een oordeel als die op "
            "hetzelfde uitkomt. Hier staat de berekening met de eerste."
        )
        steps.append(Step(StepKind.NOTE, text))
    if not moves_are_clear(now, ground):
        text = (
            "Van uitstel of vragen zijn te weinig datums bekend. Daarom tellen zij hier niet mee, "
            "en geven wij geen oordeel."
        )
        steps.append(Step(StepKind.NOTE, text))
    return steps


def _start(advice: Advice, ground: Ground, start: PartialDate) -> Step:
    return Step(
        StepKind.START,
        _start_sentence(advice, ground, start),
        start.earliest if start.exact else None,
    )


def _start_sentence(advice: Advice, ground: Ground, start: PartialDate) -> str:
    """What started the clock, and its proof."""
    when = moment_in_words(start)
    if counts_receipt(advice, ground):
        proof = advice.receipt_proof or "niet vastgelegd"
        return f"Het advies is ontvangen {when}. Bewijs: {proof.rstrip('.')}."
    if ground.agreement and ground.agreement.counts_from is CountsFrom.SENT:
        return f"De afspraak telt vanaf verzending. Het advies is verzonden {when}."
    return (
        "Ontvangst niet bekend; wij rekenen vanaf de dag van verzending. "
        f"Het advies is verzonden {when}."
    )


def _reading(ground: Ground) -> Step:
    """How the Algemene termijnenwet is read, and whether the term is too long for it."""
    said = ground.agreement.termijnenwet if ground.agreement else TermijnenwetApplies.UNKNOWN
    text = {
        TermijnenwetApplies.APPLIES: (
            "Volgens de afspraak geldt de Algemene termijnenwet: een termijn eindigt niet op een "
            "vrije dag."
        ),
        TermijnenwetApplies.EXCLUDED: (
            "Volgens de afspraak geldt de Algemene termijnenwet niet: een termijn kan op een "
            "vrije dag eindigen."
        ),
        TermijnenwetApplies.UNKNOWN: (
            "De afspraak zegt niet of de Algemene termijnenwet geldt. Wij rekenen eerst zonder "
            "die wet, en kijken daarna of het met die wet anders wordt."
        ),
    }[said]
    if said is TermijnenwetApplies.EXCLUDED or ground.term is None or covers(ground.term):
        return Step(StepKind.READING, text, None, sheet.ACT)
    text += (
        f" Een termijn van {ground.term} is voor die wet te lang: zij gaat over ten hoogste "
        "90 dagen, 12 weken of 3 maanden. Er schuift dus niets door."
    )
    return Step(StepKind.READING, text, None, f"{sheet.ACT}, artikel 4")


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
    return max(fitting, key=lambda outcome: outcome.reckoning.current)


def _count(shown: Outcome, start: PartialDate) -> list[Step]:
    """The steps of one count, its last day, and a note when days may still be equated."""
    reckoning = shown.reckoning
    steps = []
    if not start.exact:
        text = f"Als de termijn begon op {in_words(reckoning.start)}:"
        steps.append(Step(StepKind.NOTE, text, reckoning.start))
    steps += [*reckoning.steps, sheet.result(reckoning.current)]
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
    if without.with_act == with_act.with_act:
        return []
    last, moved = without.reckoning.current, with_act.reckoning.current
    if last == moved and without.reckoning.original == with_act.reckoning.original:
        text = f"Met de Algemene termijnenwet is de laatste dag dezelfde: {in_words(moved)}."
        return [Step(StepKind.READING, text, moved, sheet.ACT)]
    text = "Geldt de Algemene termijnenwet wel, dan gaat de telling zo:"
    steps = [Step(StepKind.READING, text, None, sheet.ACT), *with_act.reckoning.steps]
    closing = f"Met de Algemene termijnenwet is de laatste dag {in_words(moved)}."
    if moved > last:
        closing += (
            f" Kwam het antwoord na {short(last)} en niet na {short(moved)}, dan hangt het van "
            "die wet af of het op tijd was. Wij noemen het dan niet te laat."
        )
    return [*steps, Step(StepKind.READING, closing, moved, sheet.ACT)]
