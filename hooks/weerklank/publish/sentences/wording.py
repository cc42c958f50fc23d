"""The words that readers see for every state, each with the look of its tag.

Red (`broken`) is only for a broken agreement. A refusal with reasons is neutral: the municipality
may say no.
"""

from collections.abc import Sequence
from enum import StrEnum

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import AdviceCase
from weerklank.cases.owing.obligations import Obligation, ObligationKind
from weerklank.cases.recommendation import Outcome, Standing
from weerklank.lazy_dataclass import dataclass
from weerklank.messages import dutch
from weerklank.messages.catalogue import said, text_of
from weerklank.records.models.agreement import Explain, Extension
from weerklank.records.models.answer import Answer
from weerklank.records.models.body import Body
from weerklank.records.models.decision import Counts, Decision
from weerklank.records.models.response import Review
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Absent, Term
from weerklank.rules.explanation.model import Explanation, ExplanationState, Fact, FactName
from weerklank.rules.follow_up import FollowUpState
from weerklank.rules.involvement import InvolvementState, of_own_accord


class Look(StrEnum):
    """How a tag looks: always a word, an icon and a tint together."""

    GOOD = "good"
    PARTIAL = "partial"
    BROKEN = "broken"
    NEUTRAL = "neutral"
    OPEN = "open"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Tag:
    """A state in a few words."""

    look: Look
    text: str
    rests_on: str = ""
    """The field of a record that it rests on; without one it may state nothing about anybody."""


NOT_KNOWN = Tag(Look.UNKNOWN, "Dat weten wij niet", "answer.decision")
"""What stands where nobody wrote down what happened: never a finding."""

_COUNTED = {
    Counts.YES: Look.GOOD,
    Counts.PARTLY: Look.PARTIAL,
    Counts.OTHERWISE: Look.PARTIAL,
    Counts.NO: Look.NEUTRAL,
    Counts.OPEN: Look.OPEN,
}
_EXPLANATIONS = {
    ExplanationState.EXPLAINED: (Look.GOOD, "Er staat een reden of stap"),
    ExplanationState.NOT_EXPLAINED: (Look.BROKEN, "Geen uitleg"),
    ExplanationState.NOT_JUDGED: (Look.NEUTRAL, "Uitleg: lees zelf"),
    ExplanationState.NOT_WORKED_OUT: (Look.NEUTRAL, "Nog niet verwerkt"),
    ExplanationState.NONE: (Look.NEUTRAL, "Geen antwoord hier"),
}
_FOLLOW_UPS = {
    FollowUpState.PAST_DUE: (Look.BROKEN, "Belofte voorbij de datum"),
    FollowUpState.UNDATED: (Look.PARTIAL, "Beloofd, zonder datum"),
    FollowUpState.RECHECK_DUE: (Look.OPEN, "Een jaar geleden geweigerd: vraag het opnieuw"),
    FollowUpState.PROMISED: (Look.OPEN, "Beloofd"),
    FollowUpState.REPORTED_DONE: (
        Look.PARTIAL,
        "Klaar, zegt wie het beloofde; hier staat geen bewijs",
    ),
    FollowUpState.DONE_WITHOUT_PROMISE: (Look.GOOD, "Gedaan, ook zonder belofte"),
    FollowUpState.CONFIRMED: (Look.GOOD, "Klaar, met bewijs"),
    FollowUpState.TAKEN_BACK: (Look.NEUTRAL, "Belofte teruggenomen"),
    FollowUpState.OVERTAKEN: (Look.NEUTRAL, "Niet meer nodig"),
    FollowUpState.NONE: (Look.NEUTRAL, "Geen belofte"),
}
DECIDED_WITHOUT_ANSWER = (
    "Er is besloten. Van voor dat besluit staat hier geen antwoord op het advies"
)
"""Where no answer is on file: whether one came before the decision is then not known here."""

INVOLVEMENTS = {
    InvolvementState.DECIDED_BEFORE_ADVICE: "Er was al besloten voordat het advies er was",
    InvolvementState.DECIDED_BEFORE_ANSWER: "Er is besloten voordat er antwoord was op het advies",
    InvolvementState.SHORT_NOTICE: "Er was minder tijd voor het advies dan afgesproken",
    InvolvementState.LATE_PHASE: "Er is om advies gevraagd toen het besluit al klaar lag",
    InvolvementState.IN_TIME: "Er is op tijd om advies gevraagd",
    InvolvementState.UNKNOWN: "Wij weten niet of er op tijd om advies is gevraagd",
}


def outcome_tag(outcome: Outcome) -> Tag:
    """Where a recommendation stands: the position, silence, or that we have not read it yet."""
    if isinstance(outcome, Decision):
        return Tag(_COUNTED[outcome.counts], outcome.label, "answer.decision")
    if outcome is Standing.UNKNOWN:
        return NOT_KNOWN
    return Tag(Look.NEUTRAL, outcome.label.capitalize(), "response.answers")


def decision_word(outcome: Outcome) -> Tag | None:
    """The decision in one word, for a card; None where there is none, and a line says so."""
    if outcome is Standing.UNKNOWN:
        return NOT_KNOWN
    if not isinstance(outcome, Decision):
        return None
    word = text_of(said(f"decision.{outcome.value}"))
    return Tag(_COUNTED[outcome.counts], word, "answer.decision")


def decision_tag(answer: Answer) -> Tag:
    """The position that an answer takes, that it takes none, or that nobody knows which."""
    if not answer.decision_known:
        return NOT_KNOWN
    return outcome_tag(answer.decision or Standing.NO_POSITION)


def explanation_tag(state: ExplanationState) -> Tag:
    """Whether it was explained."""
    return Tag(*_EXPLANATIONS[state], "answer.explanation")


def follow_up_tag(state: FollowUpState) -> Tag:
    """Where a promise stands."""
    return Tag(*_FOLLOW_UPS[state], "answer.actions")


def involvement_of(verdict: AdviceCase) -> str:
    """Whether the council was asked in time; what it wrote unasked is said to be so."""
    if of_own_accord(verdict.advice):
        return "Dit is een ongevraagd advies"
    if verdict.involvement.without_answer:
        return DECIDED_WITHOUT_ANSWER
    return INVOLVEMENTS[verdict.involvement.state]


def missing_text(name: FactName) -> str:
    """What is missing when a fact does not hold, in a few words."""
    return text_of(said(f"explanation.missing.{name}"))


def fact_text(fact: Fact) -> str:
    """Why it is answered so."""
    return text_of(said(f"explanation.facts.{fact.name}.{fact.code}"))


def explanation_text(of: Explanation) -> str:
    """Why the verdict on the explanation is what it is."""
    return text_of(said(f"explanation.states.{of.state}.{of.code}"))


_COUNCIL = {True: "enough", False: "not_enough", None: "does_not_know"}


def council_text(review: Review) -> str:
    """What the council itself answers to "Legt dit uit waarom?"."""
    return text_of(said(f"point.council_{_COUNCIL[review.explained]}"))


def term_text(term: Term | Absent | None) -> str:
    """An agreed term, that there is none, or that nobody knows."""
    if term is None:
        return "niet bekend"
    return "geen termijn afgesproken" if term is Absent.NONE else str(term)


def extension_text(agreed: Extension | None) -> str:
    """Whether an answer may come later by the agreement, and how much and how often."""
    if agreed is None or agreed.at_most is None:
        return "niet bekend"
    if not isinstance(agreed.at_most, Term):
        return "niet afgesproken"
    times = "één keer" if agreed.times == 1 else f"ten hoogste {agreed.times} keer"
    return f"ten hoogste {agreed.at_most}, {times}"


def explain_text(explain: Explain | None) -> str:
    """What was agreed about giving reasons."""
    return explain.label if explain else "niet bekend"


def month_promised(owed: Obligation) -> PartialDate | None:
    """The month or year for which it was promised; None where a day was named, or no promise."""
    promised = owed.promise.current_date if owed.promise else None
    if promised is None or promised.exact or "/" in promised.isoformat():
        return None
    return promised


def last_day_text(owed: Obligation) -> str:
    """The last day as the record has it: `mei 2025` where nobody wrote a day of it."""
    month = month_promised(owed)
    return dutch.moment(month) if month else dutch.either(owed.days)


def councils_of(case: AddresseeCase) -> str:
    """Who of an advice is asked something: its council, or all of them."""
    return "de raden" if case.together else "de raad"


def councils_asked(case: AddresseeCase) -> str:
    """Who of an advice asked: its council, or all of them."""
    return "de raden vroegen" if case.together else "de raad vroeg"


def other_days_text(owed: Obligation) -> str:
    """Behind the one day under which it is listed: the other one that the last day can be."""
    return dutch.instead(owed.day, owed.days)


def no_day_text(case: AddresseeCase) -> str:
    """Why no last day can be named, in a few words."""
    clock = case.timeliness
    if clock.without_day:
        return "geen termijn afgesproken" if clock.nothing_agreed else "termijn niet bekend"
    if clock.paused_since:
        return "de klok staat stil"
    return "laatste dag niet precies bekend"


def obligation_text(owed: Obligation, bodies: Sequence[Body] = ()) -> str:
    """What is owed by whom, in one line; `bodies` are all who owe it, where they promised it."""
    several = dutch.listing(one.name for one in bodies[1:] and bodies)
    name, title = several or owed.case.body.name, owed.case.advice.title
    match owed.kind:
        case ObligationKind.ANSWER:
            return f"antwoord van {name}: {title}"
        case ObligationKind.IN_WRITING:
            return f"antwoord op papier van {name}: {title}"
        case ObligationKind.BETTER_ANSWER:
            return f"beter antwoord van {name}: {title}"
        case ObligationKind.EXPLANATION:
            return f"uitleg van {name}: {title}"
        case ObligationKind.PROMISE:
            what = owed.promise.action.what if owed.promise else title
            after = owed.case.successor
            name = f"{name} (nu {after.name})" if after and not several else name
            return f"belofte van {name}: {what}"


def reason_words(explanation: Explanation) -> str:
    """The words of the municipality on which the verdict rests; empty when it rests on none."""
    if explanation.state is not ExplanationState.EXPLAINED:
        return ""
    name = FactName.NEXT_STEP if explanation.code == "step" else FactName.REASON
    fact = explanation.fact(name)
    return fact.words if fact and fact.holds else ""


def which_part(explanation: Explanation) -> str:
    """Whether a partial yes says which part is meant."""
    fact = explanation.fact(FactName.WHICH_PART)
    if explanation.text and (fact is None or fact.holds is None):
        return "De computer kan dat niet zien. Lees zelf."
    return "Dat staat erbij." if fact and fact.holds else "Dat staat er niet bij."
