"""Makes a draft of an advice from a letter, in which every guess is marked to be checked.

A draft has a name that begins with an underscore, so that no build and no check ever reads it. The
marks are comments: they say from which words of the letter a value was guessed. Of one file with
several advices, each below a heading with its own date, each becomes a draft.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path, PurePosixPath

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
from weerklank.importing.drafting.guesses import (
    Guess,
    Guesses,
    answers_an_advice,
    dates_in,
    guesses_from,
    has_date_label,
)
from weerklank.importing.drafting.recommended import (
    other_lists,
    points_below,
    recommended,
)
from weerklank.importing.faults import CannotImportError
from weerklank.importing.letters.paragraphs import Paragraph
from weerklank.importing.letters.reading import read_letter
from weerklank.messages import dutch
from weerklank.records.files.places import ADVICE
from weerklank.records.models.advice import Advice
from weerklank.records.reporting.suggestions import id_meant
from weerklank.records.values.partial_date import PartialDate
from weerklank.writing.headers.full_form import whole_record
from weerklank.writing.names import advice_id, free_id, ids_in


def drafts_from(file: Path, root: Path, *, is_advice: bool = False) -> dict[PurePosixPath, str]:
    """The text of a draft for each advice in a letter or a list, by path; nothing is written.

    Raises `CannotImportError` when it has no text, is one letter without recommendations, or is
    an answer of the municipality and nobody said that it `is_advice`.
    """
    letter = read_letter(file)
    if not is_advice and (line := answers_an_advice(letter)):
        raise CannotImportError(
            f"{file.name} lijkt een antwoord van de gemeente: {quoted(line)}. Er is niets "
            f"geschreven. Is dat zo? Typ: weerklank import {file.name} --as response. Is het een "
            f"advies van de raad? Typ: weerklank import {file.name} --as advice"
        )
    advices = apart(letter)
    taken = {name.removeprefix(DRAFT) for name in ids_in(root / ADVICE)}
    found: dict[PurePosixPath, str] = {}
    several = len(advices) > 1
    above = letter[: len(letter) - sum(map(len, advices))]
    for advice in advices:
        guesses = _of_several(advice) if several else guesses_from(advice)
        _refuse_without_list(file, guesses, several=several)
        asked = [*doubts(advice, above if not found else ())] if several else []
        name = free_id(_proposed_id(file, guesses), taken)
        taken.add(name)
        found[ADVICE / f"{DRAFT}{name}.md"] = _text(file.name, name, guesses, advice, asked)
    return found


def _of_several(advice: Sequence[Paragraph]) -> Guesses:
    """What one advice of a list proposes: its heading is its title, its points what it asks."""
    head, below = advice[0].text, advice[1:]
    asked = recommended(below) or points_below(below)
    return replace(
        guesses_from(advice),
        title=Guess(without_number(head), head),
        recommendations=tuple(Guess(text, words) for text, words in asked),
    )


def _refuse_without_list(file: Path, guesses: Guesses, *, several: bool) -> None:
    if not guesses.recommendations and not several:
        raise CannotImportError(
            f"In {file.name} staat geen genummerde lijst met aanbevelingen. "
            "Er is niets geschreven. Zet in de brief voor elke aanbeveling een nummer (1. 2. 3.) "
            "en probeer het opnieuw, of typ: weerklank new advice"
        )


def _proposed_id(file: Path, guesses: Guesses) -> str:
    if guesses.sent and guesses.title:
        return advice_id(PartialDate.parse(guesses.sent.value), guesses.title.value)
    return id_meant(file.name.rsplit(".", 1)[0])


def _text(
    file: str, name: str, guesses: Guesses, letter: Sequence[Paragraph], asked: Sequence[str]
) -> str:
    lines = [
        "---",
        *made_from(file, name),
        *_field("title", guesses.title, "de titel, in gewone woorden."),
        *_field("sent", guesses.sent, "de dag waarop het is verstuurd (jjjj-mm-dd)."),
        *_field("summary", None, "twee zinnen die iedereen begrijpt."),
        *(_field("number", guesses.number, "") if guesses.number else ()),
        *_request(guesses.asked),
        *_recommendations(guesses.recommendations),
        *(f"{CHECK} {doubt}" for doubt in asked),
        *(f"{CHECK} {_OTHER_LIST.format(quoted(first))}" for first in other_lists(letter)),
        *(f"{NOTE} andere datum in de brief: {quoted(d.words)}" for d in guesses.other_dates),
        UNCHECKED_TEXT,
        "---",
        "\n\n".join(markdown(paragraph) for paragraph in letter),
    ]
    return "\n".join(lines) + "\n"


_OTHER_LIST = (
    "in de brief staat nog een lijst. Zij begint met {}. Vraagt de raad dat ook? Zet het erbij."
)


def _field(name: str, guess: Guess | None, wanted: str) -> Iterator[str]:
    """A guessed field under its mark, or an empty one that says what to write."""
    if guess is None:
        yield f"{FILL_IN} {wanted}"
        yield f"{name}:"
        return
    yield mark(guess)
    yield from _header({name: guess.value})


def _request(asked: Guess | None) -> Iterator[str]:
    if asked is not None:
        yield mark(asked)
        yield from _header({"kind": "requested", "request": {"asked": asked.value}})


def _recommendations(guesses: Sequence[Guess]) -> Iterator[str]:
    yield "recommendations:"
    if not guesses:
        yield from ('  - id: "1"', f"    {FILL_IN} wat de raad vraagt.", "    text:")
    for number, guess in enumerate(guesses, start=1):
        yield f"  {mark(guess)}"
        block = {"id": str(number), "text": guess.value}
        yield from _header({"recommendations": [block]})[1:]


def _header(fields: dict[str, object]) -> list[str]:
    """The lines of fields as they stand in a header."""
    return whole_record(Advice, fields).splitlines()[1:-1]


_NEAR = 3
"""Paragraphs from the heading on in which its date stands; chosen."""

_ONLY_A_DATE = 4
"""Words of a line that is a place and a date; chosen: `Wilgendam, 12 maart 2023`."""

_NUMBERED = re.compile(r"^advies\s+(?:nr\.?\s*)?\d[\d-]*\s*(?:[:.–-]\s*)?", re.IGNORECASE)
"""`Advies 3: vervoer`, where a program kept no headings."""


def apart(letter: Sequence[Paragraph]) -> tuple[Sequence[Paragraph], ...]:
    """The advices in a file, or the whole of it where it does not plainly hold two or more."""
    starts = list(_starts(letter))
    if len(starts) < 2:  # noqa: PLR2004 (one is no several)
        return (letter,)
    return tuple(letter[start:end] for start, end in pairwise([*starts, len(letter)]))


def doubts(advice: Sequence[Paragraph], above: Sequence[Paragraph]) -> Iterator[str]:
    """What to ask about one of several: headings in it without a day, and what stood `above`."""
    heads = [quoted(paragraph.text) for paragraph in advice[1:] if _is_head(paragraph)]
    if heads:
        yield (
            f"hieronder staat ook {dutch.listing(heads)}, zonder datum. Hoort dat bij dit advies? "
            "Zo niet, haal het weg, en typ ervoor: weerklank new advice"
        )
    if any(paragraph.listed or _is_head(paragraph) for paragraph in above[1:]):
        yield (
            f"wat boven {quoted(advice[0].text)} stond, is niet overgenomen. Het begint met "
            f"{quoted(above[0].text)}. Staat daar een advies? Typ ervoor: weerklank new advice"
        )


def without_number(heading: str) -> str:
    """`Vervoer` of `Advies 3: Vervoer`; a heading with nothing else stays."""
    return _NUMBERED.sub("", heading) or heading


def _starts(letter: Sequence[Paragraph]) -> Iterator[int]:
    """Where a heading stands that is soon followed by the day on which its advice was sent."""
    heads = [n for n, paragraph in enumerate(letter) if _is_head(paragraph)]
    for start, following in pairwise([*heads, len(letter)]):
        near = letter[start : min(following, start + _NEAR)]
        if any(_says_when(paragraph) for paragraph in near) and following - start > 1:
            yield start


def _is_head(paragraph: Paragraph) -> bool:
    return paragraph.heading or bool(_NUMBERED.match(paragraph.text))


def _says_when(paragraph: Paragraph) -> bool:
    dated = next(dates_in([paragraph]), None)
    if dated is None:
        return False
    is_date = len(paragraph.text.split()) <= _ONLY_A_DATE
    return paragraph.heading or is_date or has_date_label(paragraph)
