"""The checks that no model can do alone: dates in order, references, bodies, files."""

import datetime as dt
from collections.abc import Iterator

from weerklank.records.checks.advice_checks import check_advices
from weerklank.records.checks.answer_checks import check_worked_out
from weerklank.records.checks.body_checks import check_bodies
from weerklank.records.checks.contradiction_checks import check_contradictions, check_twice
from weerklank.records.checks.happening_checks import check_happenings
from weerklank.records.checks.reference_checks import check_documents, check_references
from weerklank.records.checks.response_checks import check_responses
from weerklank.records.files.collection import Collection
from weerklank.records.reporting.after_today import check_future
from weerklank.records.reporting.problems import Problem


def all_problems(collection: Collection, today: dt.date | None) -> Iterator[Problem]:
    """Every problem of every file: those found while reading, then those found by the checks.

    With `today` also what is dated after it.
    """
    yield from collection.advices.problems
    yield from collection.responses.problems
    yield from collection.bodies.problems
    yield from check_bodies(collection)
    yield from check_advices(collection)
    yield from check_responses(collection)
    yield from check_documents(collection)
    yield from check_happenings(collection)
    yield from check_contradictions(collection)
    yield from check_twice(collection)
    yield from check_references(collection)
    yield from check_worked_out(collection)
    if today:
        yield from check_future(collection, today)
