"""What the council itself still has to do: answer a question, work out a letter.

None of it is owed by the municipality, so none of it stands on a page as something that is late.
"""

from collections.abc import Iterator
from enum import StrEnum

from weerklank.cases.addressee import AddresseeCase
from weerklank.cases.case import Verdicts
from weerklank.lazy_dataclass import dataclass
from weerklank.records.models.response import Response


class OwnTask(StrEnum):
    """What sort of work it is, in the order in which it is listed."""

    ANSWER = "answer"
    """A question of an addressee to which the council recorded no answer."""

    WORK_OUT = "work_out"
    """A letter that is not worked out for every recommendation."""


@dataclass(frozen=True, slots=True)
class OwnWork:
    """One thing to do about one advice; `letter` is the question or the letter."""

    task: OwnTask
    case: AddresseeCase
    letter: Response
    recommendations: tuple[str, ...] = ()
    """Those that are not worked out."""


def own_work(verdicts: Verdicts) -> tuple[OwnWork, ...]:
    """Everything that the council has to do, sort by sort, the oldest advice first.

    A letter for several bodies is one letter.
    """
    found = {
        (one.task, one.letter.id): one for case in reversed(verdicts.cases) for one in _of(case)
    }
    return tuple(sorted(found.values(), key=lambda one: list(OwnTask).index(one.task)))


def _of(case: AddresseeCase) -> Iterator[OwnWork]:
    for question in case.open_questions:
        yield OwnWork(OwnTask.ANSWER, case, question)
    open_to = [one.recommendation.id for one in case.recommendations if not one.worked_out]
    for letter in case.responses:
        if left := tuple(number for number in open_to if letter.leaves_open(number)):
            yield OwnWork(OwnTask.WORK_OUT, case, letter, left)
