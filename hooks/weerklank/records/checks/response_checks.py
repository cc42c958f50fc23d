"""What must hold for a response: to which advice, by whom, in what form, in which order."""

from collections.abc import Iterator, Sequence

from weerklank.records.checks.advice_checks import addressees_of, council_of
from weerklank.records.checks.answer_checks import (
    against_decision,
    of_answers,
    of_promises,
    of_recommendations,
    those,
)
from weerklank.records.checks.common import in_order, surely_before
from weerklank.records.files.collection import Collection
from weerklank.records.files.sheets import Sheet
from weerklank.records.models.advice import Advice
from weerklank.records.models.answer import Answer
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import Form, ResponseKind
from weerklank.records.reporting.problems import Problem
from weerklank.records.values.partial_date import PartialDate

_NOTICES = frozenset({ResponseKind.EXTENSION, ResponseKind.INTERIM})

_HOLDS_ENTRIES = frozenset({ResponseKind.ANSWER, ResponseKind.REPORT})
"""A report holds what became of a promise, and no decision; other kinds hold no entries at all."""


def check_responses(collection: Collection) -> Iterator[Problem]:
    """Every problem of the responses."""
    for sheet in collection.responses.sheets.values():
        yield from _kind(sheet)
        yield from _dates(sheet)
        yield from of_answers(sheet)
        yield from _also(collection, sheet)
        yield from of_promises(collection, sheet)
        advice = collection.advices.sheets.get(sheet.record.advice)
        if advice is not None:
            yield from _sender(collection, sheet, advice)
            yield from of_recommendations(sheet, advice)
            yield from _against_advice(sheet, advice.record)
            yield from against_decision(sheet, advice)


def _sender(
    collection: Collection, sheet: Sheet[Response], advice: Sheet[Advice]
) -> Iterator[Problem]:
    addressees = addressees_of(collection, advice.record)
    if sheet.record.kind is ResponseKind.REMINDER:
        yield from _reminder(collection, sheet, advice.record, addressees)
        return
    speakers = (sheet.record.sender, *sheet.record.on_behalf_of)
    known = set(speakers) <= collection.bodies.ids
    if known and addressees and not set(addressees) & set(speakers):
        text = f"{sheet.record.sender} kreeg dit advies niet. Namens wie is het antwoord?"
        yield sheet.problem("R038", f"{text} Zet erbij: on_behalf_of: {addressees[0]}.", "from")


def _reminder(
    collection: Collection, sheet: Sheet[Response], advice: Advice, addressees: Sequence[str]
) -> Iterator[Problem]:
    """A reminder is of the council that gave the advice, and goes to whom the advice went."""
    council = council_of(collection, advice)
    if council is not None and sheet.record.sender != council.id:
        text = f"Een herinnering stuurt de raad zelf. Schrijf from: {council.id}."
        yield sheet.problem("R107", text, "from")
    for place, body in enumerate(sheet.record.to):
        if addressees and body not in addressees:
            text = f"{body} kreeg dit advies niet. Schrijf to: {addressees[0]}."
            yield sheet.problem("R107", text, "to", place)


def _kind(sheet: Sheet[Response]) -> Iterator[Problem]:
    response = sheet.record
    yield from _no_decision(sheet)
    if response.kind is ResponseKind.EXTENSION and response.until is None:
        text = "Bij uitstel hoort de nieuwe datum. Zet erbij, bijvoorbeeld until: 2025-04-16."
        yield sheet.problem("R048", text, "kind")
    moves_the_date = response.kind is ResponseKind.EXTENSION or (
        response.kind is ResponseKind.INTERIM and response.until is not None
    )
    if moves_the_date and response.reason is None:
        text = (
            "Bij een nieuwe datum hoort een reden. Zet erbij, bijvoorbeeld reason: "
            "Het onderzoek loopt nog. Noemt de brief geen reden? Schrijf dat op."
        )
        yield sheet.problem("R048", text, "kind")
    yield from _misplaced(sheet)
    yield from _perhaps_minutes(sheet)


def _no_decision(sheet: Sheet[Response]) -> Iterator[Problem]:
    """Only an answer decides: what another kind of message says in its place is shown nowhere."""
    kind = sheet.record.kind
    given = (
        (("answers",), sheet.record.answers),
        *((("also", place, "answers"), one.answers) for place, one in enumerate(sheet.record.also)),
    )
    for loc, answers in given:
        if answers and kind not in _HOLDS_ENTRIES:
            text = f"Geen besluit zonder antwoord: bij kind: {kind.value} horen geen antwoorden."
            yield sheet.problem("R043", f"{text} Schrijf kind: answer.", *loc)
        if kind is ResponseKind.REPORT and any(_decides(answer) for answer in answers):
            text = "Geen besluit zonder antwoord: in een bericht over de uitvoering (kind: report)"
            text = f"{text} horen alleen toezeggingen (actions). Schrijf kind: answer."
            yield sheet.problem("R043", text, *loc)


def _decides(answer: Answer) -> bool:
    said = (answer.decision, answer.parts, answer.explanation, answer.same_as)
    return any(said) or not answer.decision_known


def _perhaps_minutes(sheet: Sheet[Response]) -> Iterator[Problem]:
    """What was said and stands in a document may well be on paper."""
    response = sheet.record
    spoken = response.form in {Form.ORAL, Form.MEETING, Form.CONVERSATION}
    if response.kind is ResponseKind.ANSWER and spoken and response.documents:
        text = (
            f"'form' is {response.form.value}, en er staat een stuk bij. Staat het antwoord in een "
            "vastgesteld verslag? Schrijf form: minutes. Dan is het op papier."
        )
        yield sheet.problem("W110", text, "form")


def _misplaced(sheet: Sheet[Response]) -> Iterator[Problem]:
    """Fields that mean nothing in this kind of message and would be passed over in silence."""
    response = sheet.record
    fields = (
        ("until", response.until, _NOTICES, "extension"),
        ("reason", response.reason, _NOTICES, "extension"),
        ("pauses", response.pauses, {ResponseKind.QUESTION}, "question"),
        ("answered_on", response.answered_on, {ResponseKind.QUESTION}, "question"),
        ("to", response.to or None, {ResponseKind.REMINDER}, "reminder"),
    )
    for name, value, kinds, instead in fields:
        if value is not None and response.kind not in kinds:
            text = f"'{name}' hoort niet bij kind: {response.kind.value}."
            yield sheet.problem(
                "R055", f"{text} Schrijf kind: {instead} of haal '{name}' weg.", name
            )


def _dates(sheet: Sheet[Response]) -> Iterator[Problem]:
    response = sheet.record
    arrived = ("received" if response.received else "dated", response.arrived)
    if response.received is None and response.dated is None:
        text = (
            "Dit bericht heeft geen datum. Zet erbij wanneer de raad het kreeg: "
            "received: 2025-03-19."
        )
        yield sheet.problem("W103", text)
    if surely_before(response.received, response.dated):
        text = f"'received' ({response.received}) ligt voor 'dated' ({response.dated})."
        yield sheet.problem("W105", f"{text} Zijn ze verwisseld?", "received")
    yield from in_order(sheet, arrived, ("answered_on", response.answered_on), "answered_on")
    until = PartialDate.of(response.until) if response.until else None
    yield from in_order(sheet, ("dated", response.dated), ("until", until), "until")
    if response.better_answer:
        asked = ("on", response.better_answer.on)
        by = PartialDate.of(response.better_answer.by) if response.better_answer.by else None
        yield from in_order(sheet, asked, ("by", by), "better_answer", "by")


def _also(collection: Collection, sheet: Sheet[Response]) -> Iterator[Problem]:
    """The other advices that the letter answers: known, each once, with numbers that exist."""
    seen = {sheet.record.advice}
    for place, other in enumerate(sheet.record.also):
        if other.advice in seen:
            text = f"'also' noemt {other.advice}, en dat staat hier al. Voeg de twee samen."
            yield sheet.problem("R144", text, "also", place, "advice")
        seen.add(other.advice)
        advice = collection.advices.sheets.get(other.advice)
        known = [one.id for one in advice.record.recommendations] if advice else []
        for item, answer in enumerate(other.answers):
            if advice and answer.recommendation not in known:
                text = f"{advice.path} heeft geen aanbeveling {answer.recommendation}."
                loc = ("also", place, "answers", item, "recommendation")
                yield sheet.problem("R034", f"{text} {those(known)}", *loc)


def _against_advice(sheet: Sheet[Response], advice: Advice) -> Iterator[Problem]:
    response = sheet.record
    for name, moment in (("dated", response.dated), ("received", response.received)):
        if surely_before(moment, advice.sent):
            text = f"'{name}' ({moment}) ligt voor het advies ({advice.sent}). Klopt het jaar?"
            yield sheet.problem("W101", text, name)
    embargo, visible = response.publish_from, advice.publish_from
    if embargo and (visible is None or visible < embargo):
        text = (
            f"Tot {embargo} zegt de site dat dit antwoord er niet is. "
            "Haal 'publish_from' liever weg."
        )
        yield sheet.problem("W106", text, "publish_from")
