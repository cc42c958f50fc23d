"""Tells who writes an answer what to add, recommendation by recommendation, before it is sent.

The five facts are computed by the rules, and the guide of the rules says what to add for each, so
that the method page and these tips say the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from weerklank.messages.catalogue import text_of
from weerklank.records.files.sheets import line_of
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.reporting.problems import Problem, faults
from weerklank.rules.explanation.model import ExplanationState, FactName
from weerklank.rules.explanation.verdict import contradicted_decision, proposed_decision
from weerklank.rules.unrecorded import unrecorded_promises

if TYPE_CHECKING:
    from weerklank.cases.addressee import AddresseeCase
    from weerklank.cases.case import Verdicts
    from weerklank.cases.recommendation import RecommendationCase, Round
    from weerklank.records.header.yaml_core import Loc
    from weerklank.records.register import Register
    from weerklank.review.written import Written, WrittenFile
    from weerklank.rules.explanation.model import Explanation

    Files = Mapping[str, WrittenFile]
    """The file of each response, by its id."""

_SEEN_FOR_SURE = {FactName.POSITION, FactName.OWN_WORDS, FactName.STANDS_ALONE}
_UNJUDGED = "T109"
_REST_UNSEEN = "T112"
_COPY_IT = "Staat het wel in de brief? Neem die woorden dan letterlijk over, en verzin niets."
_WHAT_NOW = {
    _UNJUDGED: "Vindt de raad het uitgelegd? Zet ja of nee bij review.",
    _REST_UNSEEN: (
        "Plak de hele brief onder de regel met ---. Staat er verder niets in? Schrijf dan "
        "complete: true."
    ),
}
_UNSURE = {"rest_unseen": [_REST_UNSEEN], "contradicts": []}
"""By why it could not be judged; of a contradiction T110 asks which of the two is true."""

_QUOTED = 80
"""Characters of a sentence that are quoted back: enough to find it."""

_CODES = {
    FactName.POSITION: "T101",
    FactName.REASON: "T102",
    FactName.NEXT_STEP: "T103",
    FactName.OWN_WORDS: "T104",
    FactName.STANDS_ALONE: "T105",
}


def writer_hints(register: Register, verdicts: Verdicts, written: Written) -> Iterator[Problem]:
    """What the standing answers still miss; an answer that explains itself gets no hint."""
    by_path = {file.path: file for file in written.pages}
    files = {
        response.id: by_path[path]
        for response in register.responses
        for path in [register.sources[f"response/{response.id}"]]
    }
    for advice in verdicts.advices:
        for addressee in advice.addressees:
            for recommendation in addressee.recommendations:
                if recommendation.rounds:
                    yield from _of_answer(files, recommendation)
                    yield from _of_decision(files, recommendation)
                    yield from _unrecorded(files, recommendation)
            yield from _left_unanswered(files, addressee)
            yield from _refused_extensions(files, addressee)


def _of_answer(files: Files, recommendation: RecommendationCase) -> Iterator[Problem]:
    """What the record lacks; the council copies what the letter says, and makes nothing up."""
    standing, explanation = recommendation.rounds[-1], recommendation.explanation
    file = files[standing.given.response.id]
    loc = _place(file, standing)
    for code in _codes_of(explanation):
        if code in _WHAT_NOW and recommendation.review:
            continue
        title = faults()[code].title
        number = recommendation.recommendation.id
        what_now = _WHAT_NOW.get(code, _COPY_IT)
        told = f"Aanbeveling {number}: {title[0].lower()}{title[1:]}. {what_now}"
        yield _problem(file, loc, code, told)


def _codes_of(explanation: Explanation) -> list[str]:
    match explanation.state:
        case ExplanationState.NOT_EXPLAINED:
            return [_CODES[fact] for fact in explanation.missing if fact in _CODES]
        case ExplanationState.NOT_JUDGED:
            plain = [_CODES[fact] for fact in explanation.missing if fact in _SEEN_FOR_SURE]
            return plain + _UNSURE.get(explanation.code, [_UNJUDGED])
        case ExplanationState.EXPLAINED | ExplanationState.NOT_WORKED_OUT | ExplanationState.NONE:
            return []


def _of_decision(files: Files, recommendation: RecommendationCase) -> Iterator[Problem]:
    """Where the text says another decision than the record, or says one that the record lacks."""
    standing = recommendation.rounds[-1]
    answer, asked = standing.given.answer, recommendation.recommendation.text
    file, number = files[standing.given.response.id], recommendation.recommendation.id
    loc = (*_place(file, standing)[:-1], "decision")
    against = contradicted_decision(answer, asked)
    if against:
        text = (
            f"Aanbeveling {number}: er staat {answer.decision}, maar de tekst zegt '{against}'. "
            "Welk van de twee klopt?"
        )
        yield _problem(file, loc, "T110", text)
    elif answer.explanation and answer.decision is None and answer.decision_known:
        proposal, words = proposed_decision(answer.explanation, asked)
        if proposal:
            text = f"Aanbeveling {number}: de tekst zegt '{words}'. Is dat decision: {proposal}?"
            yield _problem(file, loc, "T111", text)


def _unrecorded(files: Files, recommendation: RecommendationCase) -> Iterator[Problem]:
    """Sentences that look like a promise: a person says whether they are, and records them."""
    standing = recommendation.rounds[-1]
    file = files[standing.given.response.id]
    loc = _place(file, standing)
    number = recommendation.recommendation.id
    for sentence in unrecorded_promises(standing.given.answer):
        start = sentence if len(sentence) <= _QUOTED else f"{sentence[:_QUOTED].rstrip()}…"
        text = (
            f"Aanbeveling {number}: dit lijkt een belofte: '{start}' Zet het bij actions, met "
            "wie het doet en wanneer."
        )
        yield _problem(file, loc, "T107", text)


def _place(file: WrittenFile, standing: Round) -> Loc:
    """Where in the file the explanation stands: one letter may answer several advices."""
    response = standing.given.response
    found = (at for at, one in enumerate(response.answers) if one is standing.given.answer)
    loc: Loc = ("answers", next(found), "explanation")
    also = file.values.get("also")
    for place, one in enumerate(also if isinstance(also, list) else ()):
        if isinstance(one, Mapping) and one.get("advice") == response.advice:
            return "also", place, *loc
    return loc


def _left_unanswered(files: Files, addressee: AddresseeCase) -> Iterator[Problem]:
    """Recommendations that the last answer leaves open, named in the file of that answer."""
    answers = [r for r in addressee.responses if r.kind is ResponseKind.ANSWER and r.answers]
    if not answers:
        return
    for recommendation in addressee.recommendations:
        number = recommendation.recommendation.id
        if recommendation.silent and not any(number in one.silent_on for one in answers):
            text = f"Aanbeveling {number}: hierop staat geen antwoord. {_COPY_IT}"
            yield _problem(files[answers[-1].id], ("answers",), "T106", text)


def _refused_extensions(files: Files, addressee: AddresseeCase) -> Iterator[Problem]:
    """Extensions that move nothing, in the words of the calculation sheet, at their new day."""
    asked = [r for r in addressee.responses if r.kind is ResponseKind.EXTENSION]
    for step in addressee.timeliness.steps:
        if step.what.code != "clock.extension_refused":
            continue
        until = step.what.values["until"]
        found = [one for one in asked if one.until == until]
        if found:
            yield _problem(files[found[0].id], ("until",), "T113", text_of(step.what))


def _problem(file: WrittenFile, loc: Loc, code: str, text: str) -> Problem:
    line = line_of(file.front_matter.fields.lines, loc) if file.front_matter else 1
    return Problem(file.path, line, code, text)
