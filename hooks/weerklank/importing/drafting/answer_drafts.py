"""Makes a draft of an answer from a letter of the municipality, to be checked line by line.

What the municipality decides is never guessed: a person reads the letter and fills it in. The day
on which the council got the letter is not in the letter, so that is asked too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from weerklank.importing.drafting.answered import Passage, passages
from weerklank.importing.drafting.draft_text import (
    CHECK,
    DRAFT,
    FILL_IN,
    NOTE,
    UNCHECKED_TEXT,
    made_from,
    mark,
    markdown,
    quoted,
)
from weerklank.importing.drafting.earlier_mail import own_part
from weerklank.importing.drafting.general_parts import first_said, general_parts, held_together
from weerklank.importing.drafting.guesses import Guesses, guesses_from
from weerklank.importing.letters.paragraphs import Paragraph
from weerklank.importing.letters.reading import read_letter
from weerklank.messages import dutch
from weerklank.records.files.places import RESPONSES
from weerklank.records.models.advice import Advice
from weerklank.records.models.decision import Decision
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.register import Register
from weerklank.rules.explanation.verdict import proposed_decision
from weerklank.writing.headers.full_form import whole_record
from weerklank.writing.names import free_id, ids_in, response_id

_DECISIONS = ", ".join(decision.value for decision in Decision)


def answer_draft_from(
    file: Path, root: Path, register: Register, advice: Advice
) -> tuple[PurePosixPath, str]:
    """The path and the text of a draft of an answer to `advice`; nothing is written.

    A letter that names no recommendation is left apart, paragraph by paragraph, for a person.
    Raises `CannotImportError` when the letter has no text.
    """
    whole = read_letter(file)
    letter = own_part(whole)
    asked = {recommendation.id: recommendation.text for recommendation in advice.recommendations}
    found = passages(letter, asked)
    parts = general_parts(letter, found, asked)
    held = held_together(parts, found, asked)
    senders = [body.id for body in register.addressees_of(advice)]
    proposed = response_id(advice.id, senders[0] if senders else "", ResponseKind.ANSWER)
    taken = {name.removeprefix(DRAFT) for name in ids_in(root / RESPONSES)}
    name = free_id(proposed, taken)
    lines = [
        "---",
        *made_from(file.name, name),
        f"{CHECK} dit is het antwoord op {quoted(advice.title)}",
        f"advice: {advice.id}",
        *_sender(senders),
        *_dates(guesses_from(letter)),
        *_answers(advice, found, held),
        *_general(parts, held),
        *_earlier(whole, letter),
        UNCHECKED_TEXT,
        "---",
        "\n\n".join(markdown(paragraph) for paragraph in letter),
    ]
    return RESPONSES / f"{DRAFT}{name}.md", "\n".join(lines) + "\n"


def _sender(senders: Sequence[str]) -> Iterator[str]:
    """Who answers: proposed when the advice went to one body, else to be filled in."""
    if len(senders) == 1:
        yield f"{CHECK} het advies ging alleen naar {senders[0]}"
        yield f"from: {senders[0]}"
    else:
        yield f"{FILL_IN} wie antwoordt. Het advies ging naar: {', '.join(senders)}."
        yield "from:"


def _dates(guesses: Guesses) -> Iterator[str]:
    if guesses.sent:
        yield mark(guesses.sent)
        yield f"dated: {guesses.sent.value}"
    else:
        yield f"{FILL_IN} de datum op de brief (jjjj-mm-dd). Geen datum? Haal de regel weg."
        yield "dated:"
    yield f"{FILL_IN} de dag waarop de raad het kreeg. Die telt. Onbekend? Haal de regel weg."
    yield "received:"
    for date in guesses.other_dates:
        yield f"{NOTE} andere datum in de brief: {quoted(date.words)}"


def _general(parts: Sequence[str], held: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """What the letter says of several at once, and what stands under no number."""
    if held:
        yield "general:"
    for part, numbers in held.items():
        yield f"  {CHECK} de brief zegt dit van {dutch.listing(numbers)}"
        one = {"text": part, "recommendations": list(numbers)}
        yield from whole_record(Response, {"general": [one]}).splitlines()[2:-1]
    left = [part for part in parts if part not in held]
    for part in left:
        yield f"{NOTE} dit deel staat bij geen nummer: {quoted(part)}"
    if left:
        yield f"{NOTE} Geldt zo'n deel voor aanbevelingen? Zet het bij general, met de nummers."


def _earlier(whole: Sequence[Paragraph], letter: Sequence[Paragraph]) -> Iterator[str]:
    """That a mail below the answer was left out: it is not what the municipality answers."""
    left_out = [paragraph.text for paragraph in whole if paragraph not in letter]
    if left_out:
        yield f"{NOTE} onder het antwoord stond eerdere mail. Die is weggelaten, vanaf:"
        yield f"{NOTE} {quoted(left_out[0])}"


def _answers(
    advice: Advice, found: Sequence[Passage], held: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    """The words of the letter under each number, without a decision."""
    together = {number: part for part, numbers in held.items() for number in numbers}
    by_number = {passage.number: passage for passage in found}
    if by_number or together:
        yield "answers:"
    else:
        yield f"{NOTE} de brief noemt geen nummers. Zet zelf bij answers wat waarbij hoort."
        yield f"{NOTE} Doet u dat niet, dan staat op de site: nog niet verwerkt."
        yield f"{NOTE} Liever een vraag per aanbeveling? Typ: weerklank new response"
        yield f"{NOTE} Gooi dit concept weg als dat is bewaard."
    for recommendation in advice.recommendations:
        passage = by_number.get(recommendation.id)
        if passage:
            yield f"  {CHECK} geraden uit {quoted(passage.words)}"
            yield from _answer(passage.number, passage.text, passage.text, recommendation.text)
        elif part := together.get(recommendation.id):
            yield f"  {NOTE} wat de brief hierover zegt, staat bij general"
            yield from _answer(recommendation.id, "", first_said(part), recommendation.text)
    for recommendation in advice.recommendations:
        if recommendation.id not in by_number and recommendation.id not in together:
            text = f"{recommendation.id}. {recommendation.text}"
            yield f"{NOTE} geen antwoord gevonden op aanbeveling {quoted(text)}"


def _answer(number: str, said: str, stating: str, asked: str) -> Iterator[str]:
    """One answer, with what `stating` says as a decision for a person to take over or not."""
    answer = {"recommendation": number} | ({"explanation": said} if said else {})
    yield from whole_record(Response, {"answers": [answer]}).splitlines()[2:-1]
    proposal, shown = proposed_decision(stating, asked)
    if proposal:
        yield f"    {NOTE} de tekst zegt {quoted(shown)}: misschien {proposal}"
    if elsewhere := _ELSEWHERE.match(said):
        yield f"    {NOTE} de brief verwijst naar {elsewhere[1]}. Geldt dat ook hier? Schrijf dan:"
        yield f'    {NOTE} same_as: "{elsewhere[1]}"'
    yield f"    {FILL_IN} het besluit: {_DECISIONS}. Geen besluit? Haal de regel weg."
    yield "    decision:"


_ELSEWHERE = re.compile(
    r"(?:\w+[.,]\s+)?(?:zie|idem)\b[^.]{0,40}?\b(?:onder|bij|punt|aanbeveling|ad|nr\.?|nummer)\s+"
    r"(\d{1,3}|[a-z])\b",
    re.IGNORECASE,
)
"""`Zie onder 2`, `Akkoord, zie punt 3`."""
