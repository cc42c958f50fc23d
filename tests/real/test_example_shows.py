"""The example council shows every course of events that can be written, so that nobody must guess.

Each line is one that a reader of the example can meet; what is added to the records is added here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from every_register import register_named
from registers_for_tests import TODAY
from weerklank.records.models.advice import Advice
from weerklank.records.models.advice_words import AdviceForm, DecisionKind, Instrument, Unanswered
from weerklank.records.models.answer import Answer
from weerklank.records.models.body import BodyKind
from weerklank.records.models.happening import HappeningKind
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import Form, ResponseKind
from weerklank.records.register import Register
from weerklank.records.values.term import Absent, Term
from weerklank.rules.topics import TopicState, topic_state


def answers(register: Register) -> Iterator[Answer]:
    """Every answer to a recommendation."""
    return (answer for one in register.responses for part in one.parts for answer in part.answers)


def kinds(register: Register) -> set[HappeningKind]:
    """Every sort of event."""
    of = (*register.councils, *register.advices)
    return {event.kind for one in of for event in one.happened}


def topics(register: Register) -> set[TopicState]:
    """What came of the topics on the agenda."""
    return {
        topic_state(topic, TODAY, has_advice=topic.advice is not None)
        for council in register.councils
        for topic in council.agenda
    }


def advices(wanted: Callable[[Advice], object]) -> Callable[[Register], bool]:
    """Whether there is an advice like that."""
    return lambda register: any(wanted(one) for one in register.advices)


def letters(wanted: Callable[[Response], object]) -> Callable[[Register], bool]:
    """Whether there is a message like that."""
    return lambda register: any(wanted(one) for one in register.responses)


def to_a_department(register: Register) -> bool:
    """Whether an advice went to a department."""
    bodies = (body for one in register.advices for body in register.addressees_of(one))
    return any(body.kind is BodyKind.DEPARTMENT for body in bodies)


SHOWN: dict[str, Callable[[Register], object]] = {
    "a question with a term of its own": lambda r: any(
        isinstance(event.term, Term) for council in r.councils for event in council.happened
    ),
    "a question without an answer": lambda r: any(
        event.answered_on is Absent.NONE for council in r.councils for event in council.happened
    ),
    "a topic that nobody asked about": lambda r: TopicState.NOT_ASKED in topics(r),
    "a topic that was asked too late": lambda r: TopicState.ASKED_TOO_LATE in topics(r),
    "a topic that was asked, and no advice came": (
        lambda r: TopicState.ASKED_AND_SILENT in topics(r)
    ),
    "an advice without recommendations": advices(lambda one: not one.recommendations),
    "an advice that agrees": advices(lambda one: one.opinion),
    "an advice of two councils": advices(lambda one: one.together_with),
    "one answer to several advices": letters(lambda one: one.also),
    "an answer for several bodies": letters(lambda one: one.on_behalf_of),
    "a department that was advised": to_a_department,
    "an urgent term in a by-law": lambda r: any(
        a.answer_term and a.answer_term.urgent for council in r.councils for a in council.agreements
    ),
    "an urgent advice": advices(lambda one: one.urgent),
    "a term for one advice": advices(lambda one: one.term),
    "a proposal": advices(lambda one: one.decided and one.decided.kind is DecisionKind.PROPOSAL),
    "an intended decision": advices(
        lambda one: one.decided and one.decided.kind is DecisionKind.INTENDED
    ),
    "an answer that nobody knows of": advices(lambda one: one.answer is Unanswered.UNKNOWN),
    "a decision that nobody knows": lambda r: any(not one.decision_known for one in answers(r)),
    "a date that is known in part": advices(lambda one: not one.sent.exact),
    "an archive that is complete from a day": lambda r: any(c.covers_from for c in r.councils),
    "a council that came to an end": lambda r: any(c.ended for c in r.councils),
    "a reminder": letters(lambda one: one.kind is ResponseKind.REMINDER),
    "a letter that is silent on something": letters(lambda one: one.silent_on),
    "a better answer that was asked": letters(lambda one: one.better_answer),
    "who sits in the council": lambda r: any(c.composition for c in r.councils),
    "how often there is to be consultation": lambda r: any(
        a.consultations for council in r.councils for a in council.agreements
    ),
    "what a council may advise on": lambda r: any(
        a.advises_on for council in r.councils for a in council.agreements
    ),
    "the participation by-law": lambda r: any(c.participation for c in r.councils),
    **{f"an event: {kind}": lambda r, kind=kind: kind in kinds(r) for kind in HappeningKind},
    **{
        f"given as {form}": advices(lambda one, form=form: one.form is form)
        for form in (AdviceForm.ORAL, AdviceForm.INFORMAL)
    },
    **{f"a {sort}": advices(lambda one, sort=sort: one.instrument is sort) for sort in Instrument},
    **{
        f"answered by {form}": letters(
            lambda one, form=form: one.form is form and one.kind is ResponseKind.ANSWER
        )
        for form in Form
        if form is not Form.ORAL
    },
}
"""What the issue of the real courses of events names, one by one; a talk is the spoken answer."""


def test_the_example_shows_every_course() -> None:
    """Whoever looks for how to write it finds it in the example."""
    example = register_named("example")

    assert len(SHOWN) > 40
    assert [course for course, shows in SHOWN.items() if not shows(example)] == []
