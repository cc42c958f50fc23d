"""What a letter says of each recommendation: answers, promises, and what nobody worked out."""

from collections.abc import Iterator, Mapping, Sequence

from weerklank.records.checks.common import in_order, surely_before
from weerklank.records.files.collection import Collection
from weerklank.records.files.sheets import Sheet
from weerklank.records.header.yaml_core import Loc
from weerklank.records.models.advice import Advice
from weerklank.records.models.advice_words import DecisionKind
from weerklank.records.models.answer import Action, Answer
from weerklank.records.models.decision import Counts
from weerklank.records.models.response import Response
from weerklank.records.reporting.problems import Problem
from weerklank.records.values.partial_date import PartialDate


def _answer_lists(response: Response) -> Iterator[tuple[str, Sequence[Answer], Loc]]:
    yield response.advice, response.answers, ("answers",)
    for place, other in enumerate(response.also):
        yield other.advice, other.answers, ("also", place, "answers")


def of_answers(sheet: Sheet[Response]) -> Iterator[Problem]:
    """Everything that is said of a recommendation, on any of the advices."""
    for _, answers, loc in _answer_lists(sheet.record):
        yield from _said_of_each(sheet, answers, loc)
        yield from _in_circles(sheet, answers, loc)


def _in_circles(sheet: Sheet[Response], answers: Sequence[Answer], where: Loc) -> Iterator[Problem]:
    """An explanation that is said to stand elsewhere, and from there here: it stands nowhere."""
    leads = {one.recommendation: one.same_as for one in answers}
    for place, answer in enumerate(answers):
        passed, at = {answer.recommendation}, answer.same_as
        while at is not None and at not in passed:
            passed.add(at)
            at = leads.get(at)
        if at == answer.recommendation:
            back = "deze aanbeveling zelf" if len(passed) == 1 else "aanbevelingen in een kring"
            text = f"'same_as' noemt {back}. Noem waar de uitleg staat, of haal de regel weg."
            yield sheet.problem("R146", text, *where, place, "same_as")


def _said_of_each(
    sheet: Sheet[Response], answers: Sequence[Answer], where: Loc
) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, answer in enumerate(answers):
        loc = (*where, place)
        number = answer.recommendation
        if number in seen:
            text = f"Aanbeveling {number} krijgt hier twee keer antwoord. Voeg de twee samen."
            yield sheet.problem("R035", text, *loc, "recommendation")
        seen.add(number)
        partly = answer.decision is not None and answer.decision.counts is Counts.PARTLY
        if answer.parts and not partly:
            text = (
                f"Bij aanbeveling {number} staan delen (parts). Schrijf decision: "
                "partly of haal ze weg."
            )
            yield sheet.problem("R054", text, *loc, "parts")
        if partly and not answer.parts:
            text = (
                f"Bij aanbeveling {number} staat niet welk deel wel en niet. "
                "Staat dat in de brief? Zet het bij parts."
            )
            yield sheet.problem("W102", text, *loc, "decision")
        for item, action in enumerate(answer.actions):
            yield from _counts(sheet, action, *loc, "actions", item, "checked", "better")


def _counts(sheet: Sheet[Response], action: Action, *loc: str | int) -> Iterator[Problem]:
    check = action.checked
    if check and check.better > check.asked:
        text = f"Van {check.asked} mensen zeggen er {check.better} dat het beter is. Dat kan niet."
        yield sheet.problem("R053", f"{text} Kijk de aantallen na.", *loc)


def _named_recommendations(response: Response) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    for place, answer in enumerate(response.answers):
        yield answer.recommendation, ("answers", place, "recommendation")
    for place, review in enumerate(response.review):
        yield review.recommendation, ("review", place, "recommendation")
    for place, reply in enumerate(response.reply):
        if reply.recommendation is not None:
            yield reply.recommendation, ("reply", place, "recommendation")
    if response.better_answer:
        for place, number in enumerate(response.better_answer.recommendations):
            yield number, ("better_answer", "recommendations", place)
    yield from _shared_recommendations(response)


def _shared_recommendations(response: Response) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """The numbers for which a part of the letter holds as well, or on which it says nothing."""
    for place, part in enumerate(response.general):
        for inner, number in enumerate(part.recommendations):
            yield number, ("general", place, "recommendations", inner)
    for place, number in enumerate(response.silent_on):
        yield number, ("silent_on", place)
    for place, answer in enumerate(response.answers):
        if answer.same_as is not None:
            yield answer.same_as, ("answers", place, "same_as")


def of_recommendations(sheet: Sheet[Response], advice: Sheet[Advice]) -> Iterator[Problem]:
    """Every recommendation that the letter names stands in the advice."""
    known = [recommendation.id for recommendation in advice.record.recommendations]
    for number, loc in _named_recommendations(sheet.record):
        if number not in known:
            text = f"{advice.path} heeft geen aanbeveling {number}. {those(known)}"
            yield sheet.problem("R034", text, *loc)


def against_decision(sheet: Sheet[Response], advice: Sheet[Advice]) -> Iterator[Problem]:
    """A proposal comes before the decision on it."""
    planned, taken = advice.record.decided, sheet.record.decided
    if planned is None or taken is None or planned.kind is DecisionKind.FINAL:
        return
    if surely_before(taken.date, planned.date):
        text = (
            f"Dit besluit ({taken.date}) is ouder dan het voorstel in {advice.path} "
            f"({planned.date}). Kijk beide datums na."
        )
        yield sheet.problem("R106", text, "decided", "date")


def of_promises(collection: Collection, sheet: Sheet[Response]) -> Iterator[Problem]:
    """Promises of what was over when the letter came, or even before the advice."""
    for advice_id, answers, loc in _answer_lists(sheet.record):
        advice = collection.advices.sheets.get(advice_id)
        sent = advice.record.sent if advice else None
        for place, answer in enumerate(answers):
            for item, action in enumerate(answer.actions):
                yield from _promise(sheet, action, sent, (*loc, place, "actions", item))


def _promise(
    sheet: Sheet[Response], action: Action, sent: PartialDate | None, loc: Loc
) -> Iterator[Problem]:
    letter = sheet.record.dated or sheet.record.received
    for place, move in enumerate(action.moved):
        yield from in_order(sheet, ("dated", letter), ("on", move.on), *loc, "moved", place, "on")
    if not action.promised:
        return
    if surely_before(action.done, sent):
        text = f"'done' ({action.done}) ligt voor het advies ({sent}). Was het al gedaan?"
        yield sheet.problem("R044", f"{text} Schrijf promised: nee.", *loc, "done")
        return
    dates = (("done", action.done), ("by", action.by))
    for name, day in [(n, d) for n, d in dates if surely_before(d, letter)][:1]:
        instead = "promised: nee" if name == "done" else f"done: {day} en promised: nee"
        text = f"'{name}' ({day}) ligt voor de brief ({letter}). Was het toen al gedaan? Schrijf"
        yield sheet.problem("W134", f"{text} {instead}. Anders: kijk het jaar na.", *loc, name)


def those(known: Sequence[str]) -> str:
    """Which recommendations there are, behind a number that is none of them."""
    return f"Wel: {', '.join(known)}." if known else "Dit advies heeft geen aanbevelingen."


_Letters = Mapping[str, Sequence[Response]]
"""The letters about each advice."""


def check_worked_out(collection: Collection) -> Iterator[Problem]:
    """A remark for each letter with recommendations on which it may say what nobody entered."""
    letters = _by_advice(collection)
    for sheet in collection.responses.sheets.values():
        yield from _not_worked_out(collection, letters, sheet)


def _by_advice(collection: Collection) -> _Letters:
    found: dict[str, list[Response]] = {}
    for sheet in collection.responses.sheets.values():
        for part in sheet.record.parts:
            found.setdefault(part.advice, []).append(part)
    return found


def _not_worked_out(
    collection: Collection, letters: _Letters, sheet: Sheet[Response]
) -> Iterator[Problem]:
    """A letter of which nobody entered what it says on some recommendation, for each advice."""
    for place, part in enumerate(sheet.record.parts):
        advice = collection.advices.sheets.get(part.advice)
        asked = [one.id for one in advice.record.recommendations] if advice else []
        left = [number for number in asked if part.leaves_open(number)]
        entered = _entered(letters[part.advice], part) if left else set()
        if left := [number for number in left if number not in entered]:
            loc = ("also", place - 1, "advice") if place else ("answers",) if part.answers else ()
            yield sheet.problem("W107", _work_out(asked, left), *loc)


def _entered(letters: Sequence[Response], letter: Response) -> set[str]:
    speakers = {letter.sender, *letter.on_behalf_of}
    found = (one for one in letters if speakers & {one.sender, *one.on_behalf_of})
    return {answer.recommendation for one in found for answer in one.answers}


def _work_out(asked: Sequence[str], left: Sequence[str]) -> str:
    whole, numbers = len(left) == len(asked), ", ".join(left)
    which = "per aanbeveling verwerkt" if whole else f"verwerkt voor aanbeveling {numbers}"
    return (
        f"Dit antwoord is nog niet {which}. Zet bij 'answers' van elke aanbeveling: "
        f"recommendation, decision en explanation. {how_to_say_silent(left)}"
    )


def how_to_say_silent(left: Sequence[str]) -> str:
    """What to type for those of these recommendations on which the letter says nothing."""
    typed = f"silent_on: [{', '.join(map(repr, left))}]."
    if len(left) == 1:
        return f"Zegt de brief niets over aanbeveling {left[0]}? Zet erbij: {typed}"
    return f"Over welke zegt de brief niets? Zet alleen die erbij, zoals: {typed}"
