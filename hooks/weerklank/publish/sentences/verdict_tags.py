"""The tags of an advice and of its addressees: what their verdicts look like in a few words."""

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import AdviceCase, once
from weerklank.cases.owing.waiting import WhyClosed
from weerklank.cases.recommendation import RecommendationCase
from weerklank.messages import dutch
from weerklank.messages.catalogue import said, text_of
from weerklank.publish.sentences.verdict_sentence import ASKED, clock_values, state_named
from weerklank.publish.sentences.wording import Look, Tag
from weerklank.rules.clock.states import TimelinessState

_LOOKS = {
    TimelinessState.NO_TERM: Look.NEUTRAL,
    TimelinessState.RUNNING: Look.OPEN,
    TimelinessState.EXTENDED: Look.OPEN,
    TimelinessState.OVERDUE: Look.BROKEN,
    TimelinessState.OVERDUE_WITH_NOTICE: Look.BROKEN,
    TimelinessState.ON_TIME: Look.GOOD,
    TimelinessState.LATE: Look.BROKEN,
    TimelinessState.UNCLEAR: Look.NEUTRAL,
    TimelinessState.NOT_IN_WRITING: Look.PARTIAL,
    TimelinessState.UNKNOWN: Look.UNKNOWN,
}


@once
def timeliness_tag(case: AddresseeCase) -> Tag:
    """The clock of one addressee in a few words, with the date that counts, or who is on."""
    named = state_named(case)
    what = said(f"time.{named}.tag", **clock_values(case))
    look = Look.OPEN if named == ASKED else _LOOKS[case.timeliness.state]
    return Tag(look, text_of(what), rests_on(case))


def rests_on(case: AddresseeCase) -> str:
    """The field of a record that a sentence about this clock rests on."""
    timeliness = case.timeliness
    if state_named(case) == ASKED:
        return "response.answered_on"
    match timeliness.state:
        case TimelinessState.UNKNOWN:
            return " ".join(f"not_known.{one}" for one in timeliness.not_known)
        case TimelinessState.NOT_IN_WRITING:
            return "response.form"
        case TimelinessState.ON_TIME | TimelinessState.LATE:
            return "response.received"
        case (
            TimelinessState.NO_TERM
            | TimelinessState.RUNNING
            | TimelinessState.EXTENDED
            | TimelinessState.OVERDUE
            | TimelinessState.OVERDUE_WITH_NOTICE
            | TimelinessState.UNCLEAR
        ):
            return "agreement.answer_term"


def unexplained_tag(verdict: AddresseeCase) -> Tag | None:
    """How many answered recommendations lack an explanation; None when none does."""
    number = len(verdict.missing_explanation)
    told = f"{dutch.count(number, 'aanbeveling', 'aanbevelingen')} zonder uitleg"
    return Tag(Look.BROKEN, told, "answer.explanation") if number else None


_ENDED = {
    WhyClosed.WITHDRAWN: Tag(Look.NEUTRAL, "Ingetrokken", "withdrawn"),
    WhyClosed.REPLACED: Tag(Look.NEUTRAL, "Vervangen door een nieuw advies", "superseded_by"),
}


def standing_of(case: AddresseeCase) -> Tag:
    """Its clock in a few words, or what the council did with it before anybody was late."""
    if case.ended and case.ended_unjudged:
        return _ended(case, case.ended)
    return timeliness_tag(case)


def standings_of(case: AddresseeCase) -> tuple[Tag, ...]:
    """Its standing, behind that nobody waits any more where the last day was over before."""
    standing = standing_of(case)
    ended = _ENDED.get(case.ended, standing) if case.ended else standing
    return (standing,) if ended == standing else (ended, standing)


def _ended(case: AddresseeCase, why: WhyClosed) -> Tag:
    """Why nobody waits any more; of a body that came to an end its name."""
    if case.gone and why is WhyClosed.GONE:
        name = dutch.sentence(case.gone.name).rstrip(".")
        return Tag(Look.NEUTRAL, f"{name} bestaat niet meer", "ended")
    return _ENDED[why]


@once
def tags(verdict: AdviceCase) -> tuple[tuple[str, Tag], ...]:
    """The tags of an advice, each with the names of the addressees when there are several."""
    found: list[tuple[str, Tag]] = []
    if verdict.withdrawn:
        found.append(("", _ENDED[WhyClosed.WITHDRAWN]))
    if verdict.newer:
        found.append(("", _ENDED[WhyClosed.REPLACED]))
    several = len(verdict.addressees) > 1
    for addressee in verdict.addressees:
        name = addressee.body.name if several else ""
        if addressee.ended is WhyClosed.GONE and addressee.ended_unjudged:
            found.append((name, _ended(addressee, WhyClosed.GONE)))
        if not addressee.ended_unjudged:
            found.append((name, timeliness_tag(addressee)))
        unexplained = unexplained_tag(addressee)
        if unexplained:
            found.append((name, unexplained))
    names: dict[Tag, list[str]] = {}
    for name, tag in found:
        names.setdefault(tag, []).append(name)
    return tuple((dutch.sentence(dutch.listing(of)).rstrip("."), tag) for tag, of in names.items())


def decision_counts(verdicts: tuple[RecommendationCase, ...]) -> str:
    """`3 aanbevelingen: 1 overgenomen, 2 niet overgenomen`; what is the same of all is not counted.

    Of one advice, at one body or at all: `2 aanbevelingen, elk aan 2 organisaties: …`.
    """
    texts = [v.outcome.label.lower() for v in verdicts]
    if not texts:
        return "geen aanbevelingen"
    order = list(dict.fromkeys(texts))
    parts = [f"{texts.count(text)} {text}" for text in order] if len(order) > 1 else order
    asked = len({(v.advice.id, v.recommendation.id) for v in verdicts})
    to = " aan" if asked == 1 else ", elk aan"
    several = f"{to} {len(texts) // asked} organisaties" if asked < len(texts) else ""
    return f"{dutch.count(asked, 'aanbeveling', 'aanbevelingen')}{several}: {', '.join(parts)}"
