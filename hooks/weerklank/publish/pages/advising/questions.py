"""The page with what the council asked the municipality: each question with its clock."""

from collections import Counter
from collections.abc import Iterator, Sequence

from weerklank.cases.case import Verdicts
from weerklank.cases.council.happened import Event, questions
from weerklank.cases.owing.owed import everything_owed, questions_in
from weerklank.publish.making.output import Page
from weerklank.publish.making.templating import headed
from weerklank.records.register import Register
from weerklank.rules.clock.questions import QuestionClock
from weerklank.rules.clock.states import TimelinessState

SOURCE = "vragen/index.md"
_STANDING = {
    TimelinessState.ON_TIME: "op tijd beantwoord",
    TimelinessState.LATE: "te laat beantwoord",
    TimelinessState.OVERDUE: "zonder antwoord, en de tijd is voorbij",
    TimelinessState.RUNNING: "waarvan de tijd nog loopt",
    TimelinessState.NO_TERM: "zonder afgesproken termijn",
    TimelinessState.UNCLEAR: "waarvan niet zeker is of er op tijd antwoord kwam",
    TimelinessState.UNKNOWN: "waarvan wij niet weten of er op tijd antwoord kwam",
}
"""Every state that a question can have: together they are all questions."""

_SILENT = "zonder antwoord, en zonder bekende termijn"


def questions_page(register: Register, verdicts: Verdicts) -> Page:
    """Every question: those without an answer first, the one that must be answered first on top."""
    found = questions(register, verdicts)
    return headed(
        SOURCE,
        "advising/questions.html",
        today=verdicts.today,
        all_questions=found,
        counts=tuple(_counts(found)),
        waiting=questions_in(everything_owed(verdicts)),
        answered=[one for one in found if one.clock and not one.clock.is_open],
    )


def _counts(found: Sequence[Event]) -> Iterator[tuple[int, str]]:
    """How many questions stand how; a state that does not occur is left out."""
    told = Counter(_stands(one.clock) for one in found if one.clock)
    return ((told[text], text) for text in (*_STANDING.values(), _SILENT) if told[text])


def _stands(clock: QuestionClock) -> str:
    """How a question stands; that nothing came is known also where no term is."""
    if clock.state is TimelinessState.UNKNOWN and clock.answer_known and clock.is_open:
        return _SILENT
    return _STANDING[clock.state]
