"""Makes a draft of an answer from a letter of the municipality, to be checked line by line.

What the municipality decides is never guessed: a person reads the letter and fills it in. The day
on which the council got the letter is not in the letter, so that is asked too.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from weerklank.importing.drafting.answered import Passage, passages
from weerklank.importing.drafting.draft_text import (
    CHECK,
    DRAFT,
    FILL_IN,
    NOTE,
    UNCHECKED_TEXT,
    mark,
    markdown,
    quoted,
)
from weerklank.importing.drafting.general_parts import general_parts
from weerklank.importing.drafting.guesses import Guesses, guesses_from
from weerklank.importing.letters.reading import read_letter
from weerklank.records.files.places import RESPONSES
from weerklank.records.models.advice import Advice
from weerklank.records.models.decision import Decision
from weerklank.records.models.response import Response
from weerklank.records.models.response_words import ResponseKind
from weerklank.records.register import Register
from weerklank.rules.explanation.verdict import proposed_decision
from weerklank.writing.headers.full_form import whole_record
from weerklank.writing.names import free_id, response_id

_DECISIONS = ", ".join(decision.value for decision in Decision)


def answer_draft_from(
    file: Path, root: Path, register: Register, advice: Advice
) -> tuple[PurePosixPath, str]:
    """The path and the text of a draft of an answer to `advice`; nothing is written.

    A letter that names no recommendation is left apart, paragraph by paragraph, for a person.
    Raises `CannotImportError` when the letter has no text.
    """
    letter = read_letter(file)
    asked = {recommendation.id: recommendation.text for recommendation in advice.recommendations}
    found = passages(letter, asked)
    senders = [body.id for body in register.addressees_of(advice)]
    proposed = response_id(advice.id, senders[0] if senders else "", ResponseKind.ANSWER)
    taken = {path.stem.lower().removeprefix(DRAFT) for path in (root / RESPONSES).glob("*.md")}
    name = free_id(proposed, taken)
    lines = [
        "---",
        f"{NOTE} gemaakt uit {quoted(file.name)}. Niets hiervan staat op de site.",
        f"{NOTE} Kijk elke regel na en verbeter wat niet klopt.",
        f"{NOTE} Klaar? Typ: weerklank import --confirm {name}",
        f"{CHECK} dit is het antwoord op {quoted(advice.title)}",
        f"advice: {advice.id}",
        *_sender(senders),
        *_dates(guesses_from(letter)),
        *_answers(advice, found),
        *_general(general_parts(letter, found, asked)),
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


def _general(parts: Sequence[str]) -> Iterator[str]:
    """What stands under no number: a person says for which recommendations it holds."""
    for part in parts:
        yield f"{NOTE} dit deel staat bij geen nummer: {quoted(part)}"
    if parts:
        yield f"{NOTE} Geldt zo'n deel voor aanbevelingen? Zet het bij general, met de nummers."


def _answers(advice: Advice, found: Sequence[Passage]) -> Iterator[str]:
    """The words of the letter under each number, without a decision."""
    named = {passage.number for passage in found}
    asked = {one.id: one.text for one in advice.recommendations}
    if found:
        yield "answers:"
    else:
        yield f"{NOTE} de brief noemt geen nummers. Zet zelf bij answers wat waarbij hoort."
        yield f"{NOTE} Doet u dat niet, dan staat op de site: nog niet verwerkt."
        yield f"{NOTE} Liever een vraag per aanbeveling? Typ: weerklank new response"
        yield f"{NOTE} Gooi dit concept weg als dat is bewaard."
    for passage in found:
        answer = {"recommendation": passage.number, "explanation": passage.text}
        lines = whole_record(Response, {"answers": [answer]}).splitlines()[2:-1]
        yield f"  {CHECK} geraden uit {quoted(passage.words)}"
        yield lines[0]
        yield from lines[1:]
        proposal, shown = proposed_decision(passage.text, asked.get(passage.number))
        if proposal:
            yield f"    {NOTE} de tekst zegt {quoted(shown)}: misschien {proposal}"
        yield f"    {FILL_IN} het besluit: {_DECISIONS}. Geen besluit? Haal de regel weg."
        yield "    decision:"
    for recommendation in advice.recommendations:
        if recommendation.id not in named:
            text = f"{recommendation.id}. {recommendation.text}"
            yield f"{NOTE} geen antwoord gevonden op aanbeveling {quoted(text)}"
