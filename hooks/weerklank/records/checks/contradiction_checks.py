"""What two records cannot both say: an answer and that there is none, an end and what came after.

Nor the same letter twice: what it answers and promises would be told twice. What is equal to the
letter counts once all the same (`rules.answers.known_on`). Nothing is chosen here: the person who
wrote both says which of them is right, or which one goes.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from weerklank.records.checks.advice_checks import addressees_of, council_of
from weerklank.records.checks.common import surely_before
from weerklank.records.files.collection import Collection
from weerklank.records.files.sheets import R, Sheet
from weerklank.records.models.advice import Advice
from weerklank.records.models.advice_words import Unanswered
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.reporting.problems import Problem


def check_contradictions(collection: Collection) -> Iterator[Problem]:
    """Every pair of records that cannot both be right."""
    answers = _by_advice(collection)
    for sheet in collection.advices.sheets.values():
        yield from _answered(collection, sheet, answers.get(sheet.id, ()))
        yield from _after_withdrawal(sheet, answers.get(sheet.id, ()))
        yield from _after_the_end(collection, sheet)


def _by_advice(collection: Collection) -> dict[str, list[Sheet[Response]]]:
    """Every answer by the advices that it answers: walked once, and not for each advice."""
    found: dict[str, list[Sheet[Response]]] = {}
    for sheet in collection.responses.sheets.values():
        if sheet.record.kind is ResponseKind.ANSWER:
            for advice in {sheet.record.advice, *(one.advice for one in sheet.record.also)}:
                found.setdefault(advice, []).append(sheet)
    return found


def _answered(
    collection: Collection, sheet: Sheet[Advice], answers: Sequence[Sheet[Response]]
) -> Iterator[Problem]:
    """An advice that says there is no answer, or that nobody knows, while all of them are there."""
    if sheet.record.answer is None:
        return
    found = {
        body: answer
        for answer in answers
        for body in (answer.record.sender, *answer.record.on_behalf_of)
    }
    if not found or not set(addressees_of(collection, sheet.record)) <= found.keys():
        return
    said = "er kwam geen antwoord" if sheet.record.answer is Unanswered.NONE else "niet bekend"
    path = min(answer.path for answer in found.values())
    text = f"'answer' zegt: {said}. Maar {path} is een antwoord. Haal de regel 'answer' weg."
    yield sheet.problem("R104", text, "answer")


def _after_withdrawal(
    sheet: Sheet[Advice], answers: Sequence[Sheet[Response]]
) -> Iterator[Problem]:
    """An answer that surely came after the council took its advice back."""
    if not (taken := sheet.record.withdrawn):
        return
    late = [one.path for one in answers if surely_before(taken.on, one.record.arrived)]
    if late:
        text = (
            f"Dit advies is ingetrokken op {taken.on}, maar {min(late)} is een antwoord van later. "
            "Kijk beide datums na. Kloppen zij? Dan hoeft er niets te veranderen."
        )
        yield sheet.problem("W136", text, "withdrawn", "on")


def _after_the_end(collection: Collection, sheet: Sheet[Advice]) -> Iterator[Problem]:
    """An advice of a council, or to a body, that had come to an end before it was sent."""
    council = council_of(collection, sheet.record)
    bodies = [council.id] if council else []
    for name in (*bodies, *addressees_of(collection, sheet.record)):
        body = collection.bodies.sheets.get(name)
        ended = body.record.ended if body else None
        if body and ended and surely_before(ended.on, sheet.record.sent):
            text = (
                f"Dit advies is van {sheet.record.sent}, maar {name} hield op te bestaan op "
                f"{ended.on} ({body.path}:{body.line('ended')}). Kijk beide datums na."
            )
            yield sheet.problem("R105", text, "sent")


def check_twice(collection: Collection) -> Iterator[Problem]:
    """Every letter and every advice that says what an earlier file says as well."""
    yield from _twice(collection.responses.sheets.values(), _of_letter, _same_letter, "brief")
    yield from _twice(collection.advices.sheets.values(), _of_advice, _same_advice, "advies")


def _twice(
    sheets: Iterable[Sheet[R]],
    keys: Callable[[R], Iterable[Hashable]],
    same: Callable[[R, R], bool],
    what: str,
) -> Iterator[Problem]:
    """Only those that share a key are compared: each with every other one takes too long."""
    earlier: dict[Hashable, list[Sheet[R]]] = {}
    for sheet in sorted(sheets, key=lambda one: one.path):
        likely = [earlier.setdefault(key, []) for key in set(keys(sheet.record))]
        alike = (one for some in likely for one in some if same(one.record, sheet.record))
        first = min(alike, key=lambda one: one.path, default=None)
        if first is None:
            for some in likely:
                some.append(sheet)
            continue
        article = "Deze" if what == "brief" else "Dit"
        text = (
            f"{article} {what} lijkt hetzelfde als {first.path}. Staat {article.lower()} {what} er "
            "twee keer? Haal dan één van de twee bestanden weg."
        )
        yield sheet.problem("W132", text)


def _of_letter(letter: Response) -> Iterable[Hashable]:
    """Who sent what on which day, about each advice."""
    about = (letter.advice, *(one.advice for one in letter.also))
    return [(letter.kind, letter.sender, letter.arrived, advice) for advice in about]


def _same_letter(one: Response, other: Response) -> bool:
    """With the same answers or the same text."""
    answers = _said(one)
    return bool(answers and answers == _said(other)) or bool(one.body and one.body == other.body)


def _said(letter: Response) -> tuple[tuple[object, ...], ...]:
    """What was decided and why; a promise may have been carried out in one of the two files."""
    return tuple((one.recommendation, one.decision, one.explanation) for one in letter.answers)


def _of_advice(advice: Advice) -> Iterable[Hashable]:
    """Who asked what of whom on which day."""
    return [(advice.title.casefold(), advice.sent, advice.council, advice.to)]


def _same_advice(one: Advice, other: Advice) -> bool:
    """With the same recommendations, and not the one in the place of the other."""
    if one.id == other.superseded_by or other.id == one.superseded_by:
        return False
    asked = [[part.text for part in advice.recommendations] for advice in (one, other)]
    return asked[0] == asked[1]
