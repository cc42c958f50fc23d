"""What a letter says under no number: a person says for which recommendations it holds."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from weerklank.importing.drafting.answer_marks import POINT, Begin, begins_named, begins_numbered
from weerklank.importing.drafting.answered import Passage, argued_at, as_numbered
from weerklank.importing.drafting.earlier_mail import own_part
from weerklank.importing.drafting.repeated import repeats, said_beyond
from weerklank.importing.drafting.spread import spread
from weerklank.importing.letters.paragraphs import Paragraph


def general_parts(
    letter: Sequence[Paragraph], found: Sequence[Passage], asked: Mapping[str, str]
) -> tuple[str, ...]:
    """The paragraphs that stand under no number: a person says for which numbers they hold."""
    assigned = "\n".join(passage.text for passage in found)
    numbers = tuple(passage.number for passage in found)
    own = spread(tuple(map(as_numbered, own_part(letter))), numbers)
    left = (
        p.text
        for p in _with_arguments(own, asked)
        if not p.heading and (len(p.text.split()) >= _SUBSTANCE or _names_several(p.text, asked))
    )
    return tuple(text for text in left if not _is_assigned(text, assigned, asked))


def _is_assigned(text: str, assigned: str, asked: Mapping[str, str]) -> bool:
    """Whether it stands with a number, or says nothing beyond what was asked."""
    again = repeats(text, asked)
    if again:
        return again.text in assigned
    return any(part in assigned for part in _parts_of(text, asked))


def held_together(
    parts: Sequence[str], found: Sequence[Passage], asked: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """The parts that say for which numbers they hold: `De aanbevelingen 1, 3 en 8`.

    `De overige punten` holds for those of which the letter says nothing else.
    """
    rows = {part: [one.several for one in _begun(part, asked) if one.several] for part in parts}
    held = {part: numbers[0] for part, numbers in rows.items() if numbers}
    told = {passage.number for passage in found}.union(*held.values())
    rest = tuple(number for number in asked if number not in told)
    others = [part for part in parts if part not in held and _OTHERS.search(part)]
    if len(others) == 1 and rest:
        held[others[0]] = rest
    return {part: held[part] for part in parts if part in held}


def _begun(text: str, asked: Mapping[str, str]) -> Iterator[Begin]:
    """How it may say what it is about: by name, or as an item of a list."""
    found = (begin(text, tuple(asked)) for begin in (begins_named, begins_numbered))
    return (mark for mark in found if mark is not None)


_OTHERS = re.compile(
    rf"^\W*(?:de|uw|het)\s+(?:overige|andere|resterende)\s+{POINT}\b\s*", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def first_said(part: str) -> str:
    """The sentence in which it decides on all of them, without which others these are."""
    return _SENTENCE.split(_OTHERS.sub("", part))[0]


def _names_several(text: str, asked: Mapping[str, str]) -> bool:
    """Whether it is said of several recommendations: that matters, however short it is."""
    return any(not mark.number for mark in _begun(text, asked))


def _with_arguments(letter: Sequence[Paragraph], asked: Mapping[str, str]) -> Iterator[Paragraph]:
    """Each paragraph with the list of arguments that it leads in."""
    within = argued_at(letter, tuple(asked), unless_answering=True)
    whole: Paragraph | None = None
    for at, paragraph in enumerate(letter):
        if whole and at in within:
            whole = replace(whole, text=f"{whole.text}\n{paragraph.text}")
            continue
        if whole:
            yield whole
        whole = paragraph
    if whole:
        yield whole


def _parts_of(text: str, asked: Mapping[str, str]) -> Iterator[str]:
    """The paragraph, and what is left of it without its number, and without what was asked."""
    yield text
    begun = next(_begun(text, asked), None)
    if begun and begun.text:
        yield begun.text
        if rest := said_beyond(asked.get(begun.number.lower(), ""), begun.text):
            yield rest


_SUBSTANCE = 12
"""Words from which a paragraph may hold a reason: a salutation or a date line has fewer."""
