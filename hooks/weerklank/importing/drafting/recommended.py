"""Finds the numbered recommendations in a letter: the list that is most likely to be them."""

import re
from collections.abc import Iterator, Sequence

from weerklank.importing.letters.paragraphs import Paragraph

_NAMED = re.compile(
    r"^(?:aanbeveling|advies(?:punt)?)\s+(\d{1,2})\s*[.:)–-]?\s*(.*)$", re.IGNORECASE
)
_NUMBERED = re.compile(r"^(\d{1,2}|[a-z])\s*[.)]\s*(\S.*)$", re.IGNORECASE)
_BULLET = re.compile(r"^[-–•*]\s+(\S.*?)(?:;|;? en)?$")
"""A dot or a dash that was typed; a list of these ends with `;` or `; en` before the next."""

_CUE = re.compile(
    r"\b(adviseert|adviseren|advies luidt|aanbeveling(en)?|beve(elt|len)\b.*\baan|verzoek(t|en)|"
    r"vra(agt|gen) (u|het college|de gemeente))",
    re.IGNORECASE,
)

_ONLY_A_NAME = 3
"""Words of a heading that names a recommendation and does not say it; chosen: `Eigen bijdrage`."""

Item = tuple[int, str, str]
"""The place in the list from 1, the text, and the words it was taken from."""


def recommended(letter: Sequence[Paragraph]) -> tuple[tuple[str, str], ...]:
    """The text of each recommendation and the words it came from; empty when there is no list.

    `Aanbeveling 1` goes before a list after a sentence that advises; else the longest numbered
    list. A list of dots counts only after such a sentence.
    """
    named = [item for item in _named(letter) if item[1]]
    if named:
        return tuple((text, words) for _, text, words in named)
    best = _best([*_runs(letter)])
    return tuple((text, words) for _, text, words in best)


def other_lists(letter: Sequence[Paragraph]) -> Iterator[str]:
    """How each list begins that was not taken for the recommendations: a person knows."""
    if any(item[1] for item in _named(letter)):
        return
    runs = [*_runs(letter)]
    best = _best(runs)
    for _, run in runs:
        if run is not best and len(run) > 1:
            yield run[0][2]


def _best(runs: Sequence[tuple[bool, list[Item]]]) -> list[Item]:
    """Of the lists the one after words that advise, and of those the longest; else empty."""
    found = [one for one in runs if one[1]]
    return max(found, key=lambda one: (one[0], len(one[1])), default=(False, []))[1]


def points_below(letter: Sequence[Paragraph]) -> tuple[tuple[str, str], ...]:
    """Every point, and the words it came from: in a list of advices they are what each asks."""
    return tuple(
        (point[1] if point else paragraph.text, paragraph.text)
        for paragraph in letter
        if (point := _BULLET.match(paragraph.text)) or paragraph.listed
    )


def _named(letter: Sequence[Paragraph]) -> Iterator[Item]:
    """`Aanbeveling 2: …`, or the paragraph under a heading `Aanbeveling 2`."""
    for place, paragraph in enumerate(letter):
        if match := _NAMED.match(paragraph.text):
            text = match[2]
            below = letter[place + 1] if place + 1 < len(letter) else Paragraph("")
            if not text:
                text = below.text
            elif paragraph.heading and not below.heading and len(text.split()) <= _ONLY_A_NAME:
                text = f"{text}: {below.text}"
            yield int(match[1]), text, paragraph.text if match[2] else f"{match[0]} {text}"


def _runs(letter: Sequence[Paragraph]) -> Iterator[tuple[bool, list[Item]]]:
    """Each list in the letter, and whether the paragraph before it advises something."""
    run: list[Item] = []
    cued = dotted = False
    before = ""
    for paragraph in letter:
        point = _BULLET.match(paragraph.text)
        item = _item(paragraph, len(run) + 1)
        if item is None and point and dotted:
            item = (len(run) + 1, point[1], paragraph.text)
        if item is not None and (item[0] == len(run) + 1 or item[0] == 1):
            if item[0] == 1:
                yield cued, run
                run, cued, dotted = [], bool(_CUE.search(before)), False
            if run or item[0] == 1:
                run.append(item)
            continue
        # A bare dot is no number: such a list counts only where the letter says that it advises.
        if paragraph.listed and not run and _CUE.search(before):
            run, cued = [(1, paragraph.text, paragraph.text)], True
            continue
        if point and not run and _CUE.search(before):
            run, cued, dotted = [(1, point[1], paragraph.text)], True, True
            continue
        before = paragraph.text
    yield cued, run


def _item(paragraph: Paragraph, expected: int) -> Item | None:
    """The paragraph as an item of a list; a numbered one says its own place."""
    if match := _NUMBERED.match(paragraph.text):
        mark = match[1].lower()
        place = int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1
        return place, match[2], paragraph.text
    if paragraph.number == 1:
        return 1, paragraph.text, paragraph.text
    if paragraph.listed and expected > 1:
        return expected, paragraph.text, paragraph.text
    return None
