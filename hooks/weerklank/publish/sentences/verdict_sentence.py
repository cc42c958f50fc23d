"""The verdict on one addressee in a few plain sentences, the conclusion first."""

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.judging.stand_in import sending_stands_in
from weerklank.cases.owing.waiting import Turn
from weerklank.messages import dutch
from weerklank.messages.catalogue import Said, Value, said, text_of
from weerklank.rules.clock.model import Timeliness
from weerklank.rules.clock.states import NotKnown, TimelinessState
from weerklank.rules.explanation.model import ExplanationState


def time_sentence(verdict: AddresseeCase) -> str:
    """Whether the answer of this addressee was in time, with both dates, and who gave it."""
    clock = verdict.timeliness
    who = verdict.spokesman or verdict.body
    values: dict[str, Value] = {
        **clock_values(verdict),
        "subject": dutch.sentence(verdict.body.name).rstrip("."),
        "who": dutch.sentence(who.name).rstrip("."),
        "on_behalf": verdict.body.name if verdict.spokesman else None,
    }
    if clock.state is TimelinessState.UNCLEAR:
        values["first"] = said("time.came", **values | {"when": clock.answered})
    named = state_named(verdict)
    named = _clock_named(clock) if named == ASKED else named
    sentence = text_of(said(f"time.{named}.{_form(clock)}", **values))
    if verdict.turn is Turn.COUNCIL and not clock.paused_since:
        asked = said("time.asked.sentence", **values | {"asked": verdict.asked_since})
        return f"{sentence} {text_of(asked)}"
    return sentence


MANY = 2
"""From so many last days on nobody knows which one holds."""

ASKED = "asked"
"""The name in the catalogue of a clock without a last day while the council is on."""


def state_named(case: AddresseeCase) -> str:
    """The state in the catalogue; a clock that waits for the council has sentences of its own."""
    clock = case.timeliness
    if clock.paused_since:
        return "paused"
    if case.turn is Turn.COUNCIL and clock.expected_by is None:
        return ASKED
    return _clock_named(clock)


def _clock_named(clock: Timeliness) -> str:
    """The state in the catalogue, whoever is on."""
    if clock.state is TimelinessState.UNCLEAR and clock.answered is None:
        return "undecided"
    if NotKnown.CONTENT in clock.not_known:
        return "to_work_out"
    in_the_press = clock.by_press and clock.state is TimelinessState.NOT_IN_WRITING
    return "press" if in_the_press else clock.state.value


def _form(clock: Timeliness) -> str:
    """Which of the sentences of a state: most states have one."""
    if clock.state is TimelinessState.NO_TERM:
        return "answered" if clock.is_covered else "sentence"
    if clock.state is not TimelinessState.UNKNOWN or NotKnown.CONTENT in clock.not_known:
        return "sentence"
    if NotKnown.ANSWER in clock.not_known:
        return "perhaps"
    if clock.is_covered:
        return "answered"
    return "oral" if clock.oral and not clock.answered else "sentence"


def clock_values(case: AddresseeCase) -> dict[str, Value]:
    """What the sentences and tags of a clock may name; what is not there is left out of them."""
    clock, councils = case.timeliness, "several" if case.together else "one"
    days = clock.last_days
    last = days[-1] if days else None
    either = clock.possible_days if len(clock.possible_days) >= MANY else ()
    hangs = () if clock.agreed_by or clock.contradicts or not either else _hangs_on(clock)
    unasked = NotKnown.KIND in clock.not_known and not clock.contradicts
    told = either or unasked or clock.moves_in_doubt or clock.contradicts
    return {
        "when": clock.completed or clock.answered,
        "in_parts": clock.answered not in {None, clock.completed} and clock.completed is not None,
        "open": _nothing(case),
        **_though(case),
        "none_came": clock.none_came,
        "not_there": clock.answered is None and not clock.none_came,
        "numbers": clock.unanswered if clock.answered else (),
        "in_part": clock.answered is not None,
        "late_parts": tuple(one.recommendation for one in case.late_parts),
        "silent": clock.answered is None,
        "last": days,
        "no_last": not days,
        "day": last if clock.is_exact else None,
        "about": None if clock.is_exact else last,
        "original": clock.first_days,
        "either": either,
        "agreements": () if clock.contradicts else _agreements(clock),
        "hangs": hangs,
        "hanging": either if hangs else (),
        "read": () if clock.agreed_by or clock.contradicts or hangs else either,
        "moves": clock.moves_in_doubt and not clock.contradicts,
        "unsorted": clock.in_doubt,
        **_why_not_certain(case, told=bool(told)),
        "unasked": unasked,
        "late": days_of(clock.days_late),
        "from_sending": sending_stands_in(case),
        # Without a whole answer the days run on to today, and are those of no answer.
        "took": days_of(clock.days) if clock.is_closed else None,
        "paused_since": clock.paused_since,
        "press": clock.by_press,
        "spoken": not clock.by_press,
        "early": clock.contradicts,
        "council": said(f"time.council.{councils}"),
        "unsettled": clock.not_worked_out,
        "perhaps": NotKnown.ANSWER in clock.not_known and clock.answered is None,
        "the_rest": NotKnown.ANSWER in clock.not_known and clock.answered is not None,
        "known": NotKnown.ANSWER not in clock.not_known,
    }


def _agreements(clock: Timeliness) -> tuple[str, ...]:
    """Each last day with whose agreement it is, where several can hold and none is the same."""
    if len(clock.possible_days) < MANY:
        return ()
    return tuple(
        text_of(
            said(
                "time.by_agreement",
                days=one.days,
                council=one.council or None,
                source=one.agreement.source if one.agreement else None,
            )
        )
        for one in clock.agreed_by
    )


def _hangs_on(clock: Timeliness) -> tuple[str, ...]:
    """Of which dates it depends when the last day is; the reading of the act, if that as well."""
    reasons = [*clock.hangs_on, *(["read"] if clock.hangs_on and clock.acts_differ else [])]
    return tuple(text_of(said(f"time.hangs.{one}")) for one in reasons)


def _why_not_certain(case: AddresseeCase, *, told: bool) -> dict[str, Value]:
    """Where no other reason is told: a date known in part, or which day starts the clock."""
    clock, advice = case.timeliness, case.advice
    letters = (day for one in case.responses for day in (one.arrived, one.answered_on))
    untold = not told and not clock.in_doubt
    exact = all(day is None or day.exact for day in (advice.sent, advice.received, *letters))
    counts = exact and clock.started is not None and not clock.started.exact
    no_day = not (clock.last_days or clock.paused_since or clock.ended)
    return {
        "day_by_dates": untold and not exact and no_day,
        "day_by_start": untold and counts and no_day,
        "inexact": untold and not exact,
        "counts": untold and counts,
        "several": untold and exact and not counts,
    }


def _though(case: AddresseeCase) -> dict[str, Value]:
    """What there is all the same of what no letter answers, so that nothing is called silence.

    By word of mouth, to the press, or by a letter after the withdrawal, worked out or not.
    """
    clock, taken_back = case.timeliness, case.withdrawn is not None
    left = clock.unanswered if clock.answered else [r.id for r in case.advice.recommendations]
    of = [one for one in case.recommendations if one.recommendation.id in left]
    return {
        "on_paper": any(one.answered and not one.written for one in of),
        "let_go": taken_back and any(one.written or not one.worked_out for one in of),
    }


def _nothing(case: AddresseeCase) -> Said:
    """That an answer is not here, or that none came: only what the council wrote down."""
    clock = case.timeliness
    if clock.answered:
        return said("time.nothing_to", numbers=clock.unanswered, **_though(case))
    if clock.none_came:
        return said("time.none_came")
    return said("time.nothing_yet", **_though(case))


def days_of(days: tuple[int, int] | None) -> Said | None:
    """Days, or from so many to so many when the dates are not known to the day."""
    if days is None:
        return None
    fewest, most = days
    if fewest == most:
        return said("time.days", days=fewest)
    return said("time.range", fewest=fewest, most=most)


def settled_by(case: AddresseeCase) -> str:
    """What would settle what is not known; empty when everything is known."""
    clock = case.timeliness
    why, state = clock_values(case), clock.state
    unclear = state is TimelinessState.UNCLEAR or (
        state.is_running and why["no_last"] and not clock.ended
    )
    wanted: list[str] = [
        *(_term_wanted(case) if one is NotKnown.TERM else one for one in clock.not_known),
        *(["decision"] if case.lost_decisions else []),
        *(["dates"] if unclear and (why["inexact"] or clock.hangs_on) else []),
        *(["counts"] if unclear and why["counts"] else []),
    ]
    source = clock.agreement.source if clock.agreement else ""
    about = {"source": source, "instrument": case.advice.other_form}
    return " ".join(text_of(said(f"settles.{one}", **about)) for one in wanted)


def _term_wanted(case: AddresseeCase) -> str:
    """Which paper settles the term: never the agreement that stands there already."""
    if case.advice.term is not None:
        return "term_one"
    if case.timeliness.agreement is None:
        return "term"
    return "term_in" if case.advice.is_formal else "term_form"


def explanation_sentence(verdict: AddresseeCase) -> str:
    """How many answered recommendations were explained, and how many got no answer."""
    states = [r.explanation.state for r in verdict.recommendations]
    if not any(state.is_judged or state is ExplanationState.NOT_JUDGED for state in states):
        return ""
    explained = states.count(ExplanationState.EXPLAINED)
    if explained == len(states):
        whole = "alle aanbevelingen" if explained > 1 else "de aanbeveling"
        return f"Bij {whole} staat een reden of stap."
    silent = sum(r.silent for r in verdict.recommendations)
    told = (
        (explained, "Bij {} staat een reden of stap."),
        (states.count(ExplanationState.NOT_EXPLAINED), "Bij {} staat geen uitleg."),
        (states.count(ExplanationState.NOT_JUDGED), "Bij {} kan de computer dat niet beoordelen."),
        (
            states.count(ExplanationState.NOT_WORKED_OUT),
            "Van {} is het antwoord nog niet helemaal verwerkt.",
        ),
        (silent, "Op {} staat hier geen antwoord."),
    )
    counted = [text.format(_recommendations(number)) for number, text in told if number]
    return " ".join(dutch.sentence(text) for text in counted)


def _recommendations(number: int) -> str:
    return dutch.count(number, "aanbeveling", "aanbevelingen")
