"""What is said of a question of the council, and of a topic on which it was not asked in time."""

from weerklank.cases.council.agenda import AgendaItem
from weerklank.cases.council.happened import Event
from weerklank.messages.catalogue import Value, said, text_of
from weerklank.publish.sentences.wording import Look, Tag
from weerklank.records.values.partial_date import PartialDate
from weerklank.records.values.term import Term
from weerklank.rules.clock.states import TimelinessState

_QUESTION_LOOKS = {
    TimelinessState.ON_TIME: Look.GOOD,
    TimelinessState.LATE: Look.BROKEN,
    TimelinessState.OVERDUE: Look.BROKEN,
    TimelinessState.RUNNING: Look.OPEN,
    TimelinessState.UNKNOWN: Look.UNKNOWN,
}


def question_tag(event: Event) -> Tag:
    """How the question stands, in a few words."""
    state = event.clock.state if event.clock else TimelinessState.UNKNOWN
    text = text_of(said(f"question.{state}.tag", **_values(event)))
    return Tag(_QUESTION_LOOKS.get(state, Look.NEUTRAL), text, "happened")


def question_sentence(event: Event) -> str:
    """How the question stands, in a sentence or two."""
    state = event.clock.state if event.clock else TimelinessState.UNKNOWN
    return text_of(said(f"question.{state}.sentence", **_values(event)))


def _values(event: Event) -> dict[str, Value]:
    clock = event.clock
    answered = clock.answered if clock else None
    several = len(event.bodies) > 1  # and nobody wrote down which of them answered
    return {
        "who": None if several else event.bodies[0].name if event.bodies else "de gemeente",
        "several": several,
        "when": answered,
        "came": answered is not None,
        "silent": answered is None and clock is not None and clock.answer_known,
        "perhaps": clock is None or (answered is None and not clock.answer_known),
        "no_term": clock is None or not isinstance(clock.agreed, Term),
        "last": clock.last_days if clock else (),
        "no_last": clock is None or not clock.last_days,
        "day": clock.last_day if clock and clock.is_exact else None,
        "about": None if clock is None or clock.is_exact else clock.last_day,
    }


def topic_sentence(item: AgendaItem) -> str:
    """What came of the topic, with the dates that say it."""
    written = item.topic.asked
    asked = written if isinstance(written, PartialDate) and written.known else None
    return text_of(
        said(
            f"topic.{item.state}",
            asked=asked,
            unasked=asked is None,
            decided=item.decided,
            undated=item.decided is None,
        )
    )
