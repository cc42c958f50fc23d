"""Finds in a letter of the municipality what it says on each recommendation, by its number.

Only a number or an ordinal that the letter itself writes counts: `Ad 1.`, `Punt 3.`, `uw tweede
aanbeveling`, `ten aanzien van aanbeveling b`. Nothing is matched because it looks alike.
"""

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from string import ascii_lowercase

from weerklank.importing.drafting.answer_marks import Begin, argues, begins_named, begins_numbered
from weerklank.importing.drafting.earlier_mail import own_part
from weerklank.importing.drafting.repeated import repeats, said_beyond, shortens
from weerklank.importing.drafting.spread import A_ROW, spread
from weerklank.importing.letters.paragraphs import Paragraph

_END = re.compile(
    r"^(?:met (?:vriendelijke|hartelijke) groet|hoogachtend|bijlagen?\b)", re.IGNORECASE
)
_CLOSING = re.compile(
    r"^(?:tot slot|ten slotte|(?:een|het) (?:afschrift|kopie) van deze brief\b"
    r"|(?:heeft|hebt) u (?:nog )?vragen\b"
    r"|(?:wij|ik) (?:hopen|hoop|vertrouwen|vertrouw|kijken uit|kijk uit|zien uit|zie uit)\b)",
    re.IGNORECASE,
)
"""How a letter closes; before a later number it is a sentence like any other."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands in the letter under the number of a recommendation; `words` is how it begins."""

    number: str
    text: str
    words: str


def passages(letter: Sequence[Paragraph], asked: Mapping[str, str]) -> tuple[Passage, ...]:
    """The passages, in the order of `asked`: the text of each recommendation by its number.

    `Aanbeveling 2` goes before a bare `2.`. A repetition of the recommendation itself is left out.
    A number that comes twice, such as in a summary, gives the passage with the most text.
    """
    letter = spread(tuple(map(as_numbered, own_part(letter))), tuple(asked))
    within = argued_at(letter, tuple(asked))
    found = (
        _passages(letter, asked, begins_named)
        or _passages(letter, asked, begins_numbered, within)
        or _lettered(letter, asked)
        or _passages(letter, asked, _begins_nothing)
    )
    return tuple(found[number] for number in asked if number in found)


def as_numbered(paragraph: Paragraph) -> Paragraph:
    """With the number or the dot that the word processor shows: it is no part of its text.

    And without what a table repeats of the recommendation: that is not what is said on it.
    """
    if paragraph.repeats:
        repeated = rf"{re.escape(paragraph.repeats)}\s*(?:–\s)?"
        return Paragraph(re.sub(repeated, "", paragraph.text, count=1))
    if not paragraph.listed or begins_numbered(paragraph.text, ()) or _POINT.match(paragraph.text):
        return paragraph
    shown = f"{paragraph.number}." if paragraph.number else "-"
    return replace(paragraph, text=f"{shown} {paragraph.text}")


def argued_at(
    letter: Sequence[Paragraph], asked: Sequence[str], *, unless_answering: bool = False
) -> frozenset[int]:
    """The places of items that argue for one answer: from 1 or a, as long as they count on."""
    found, following = set[int](), ""
    for at, (before, paragraph) in enumerate(pairwise((Paragraph(""), *letter))):
        begun = begins_numbered(paragraph.text, ())
        mark = begun.number.lower() if begun else ""
        within = before.text.endswith(":") and not any(
            one.isdigit() == mark.isdigit() for one in asked
        )
        if mark in {"1", "a"} and (
            within or argues(before.text, unless_answering=unless_answering)
        ):
            following = mark
        if mark and mark == following:
            found.add(at)
            following = str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1)
        else:
            following = ""
    return frozenset(found)


def _lettered(letter: Sequence[Paragraph], asked: Mapping[str, str]) -> dict[str, Passage]:
    """Of an answer in a, b, c to an advice in 1, 2, 3: only when each number has its letter.

    Not where the letter counts in numbers too: then a, b, c may be a list within one answer.
    """
    by_letter = dict(zip(ascii_lowercase, asked, strict=False))
    if [*asked] != [str(number) for number in range(1, len(by_letter) + 1)]:
        return {}
    if any(begins_named(paragraph.text, tuple(asked)) for paragraph in letter):
        return {}
    within = argued_at(letter, tuple(by_letter), unless_answering=True)
    by_mark = {one: asked[by_letter[one]] for one in by_letter}
    found = _passages(letter, by_mark, begins_numbered, within)
    named = {by_letter[one]: replace(said, number=by_letter[one]) for one, said in found.items()}
    return named if len(named) == len(asked) > 1 else {}


def _passages(
    letter: Sequence[Paragraph],
    asked: Mapping[str, str],
    begin: Callable[..., Begin | None],
    within: frozenset[int] = frozenset(),
) -> dict[str, Passage]:
    """Those at `within` belong to what stands before them."""
    begun = _begun(letter, asked, begin, within)
    last = max((at for at, mark in enumerate(begun) if _ends(mark, asked)), default=-1)
    runs = list[_Run]()
    run = _Run()
    for at, (paragraph, mark) in enumerate(zip(letter, begun, strict=True)):
        closes = _END.match(paragraph.text) or (at > last and _CLOSING.match(paragraph.text))
        if closes or _ends(mark, asked):
            run = _Run(words=paragraph.text)
        if mark is not None and mark.number in asked:
            run = _Run(mark.number, run.words, [mark.text] if mark.text else [])
            runs.append(run)
        elif run.number and not paragraph.heading:
            run.listed += at in within or _is_point(paragraph.text, run)
            run.lines.append(paragraph.text)
    together = {number for mark in begun if mark for number in mark.several}
    found: dict[str, Passage] = {}
    for one in _certain(runs, asked, together):
        beyond = (said_beyond(asked[one.number], line) for line in _parts(one, asked))
        _keep(found, Passage(one.number, "\n".join(beyond), one.words))
    return found


def _begun(
    letter: Sequence[Paragraph],
    asked: Mapping[str, str],
    begin: Callable[..., Begin | None],
    within: Container[int],
) -> list[Begin | None]:
    """What each paragraph begins; what it repeats of the advice goes before its number.

    Where these differ, the letter counts in an order of its own: its numbers then say nothing.
    """
    marks = [
        None if at in within else begin(paragraph.text, tuple(asked))
        for at, paragraph in enumerate(letter)
    ]
    again = [repeats(paragraph.text, asked) for paragraph in letter]
    if begin is not _begins_nothing and not any(mark and mark.number in asked for mark in marks):
        return [None] * len(letter)
    if any(a and m and a.number != m.number in asked for a, m in zip(again, marks, strict=True)):
        marks = [mark if mark and not mark.number else None for mark in marks]
    return [one or mark for one, mark in zip(again, marks, strict=True)]


def _begins_nothing(_text: str, _asked: Sequence[str]) -> None:
    """Of a letter without numbers: only what it repeats of the advice says what it is about."""


@dataclass(slots=True)
class _Run:
    """The paragraphs from one number to the next; `listed` of them are a list within it."""

    number: str = ""
    words: str = ""
    lines: list[str] = field(default_factory=list)
    listed: int = 0


def _is_point(text: str, run: _Run) -> bool:
    """Whether it is a point, with a dash or a dot, of what stands right before it."""
    before = run.lines[-1] if run.lines else ""
    return bool(_POINT.match(text)) and bool(before.endswith(":") or _POINT.match(before))


_WORD = re.compile(r"\w")
_POINT = re.compile(r"[-–•*·●○■▪◦‣]\s")


def _certain(
    runs: Sequence[_Run], asked: Mapping[str, str], together: Container[str]
) -> Sequence[_Run]:
    """Without what may be about another recommendation; a person says where that belongs.

    That is what stands before a number that never comes, and what follows the last, where a number
    lacks or each other answer is one paragraph. What is said of several `together` does not lack.
    """
    order, numbers = [*asked], {run.number for run in runs}
    lacking = [number for number in order if number not in numbers and number not in together]
    short = [len(_parts(run, asked)) <= 1 and not run.listed for run in runs]
    for at, run in enumerate(runs):
        follows = order[order.index(run.number) + 1 :][:1]
        skipped = bool(follows) and follows[0] in lacking
        ends = at == len(runs) - 1 and (lacking or (at >= A_ROW and all(short[:-1])))
        if (skipped or ends) and not run.listed:
            run.lines = _parts(run, asked)[:1] or run.lines
    return runs


def _parts(run: _Run, asked: Mapping[str, str]) -> list[str]:
    """Its paragraphs that say more than what was asked, and than the title that shortens it."""
    recommendation = asked[run.number]
    parts = [line for line in run.lines if said_beyond(recommendation, line)]
    titled = len(parts) > 1 and shortens(recommendation, said_beyond(recommendation, parts[0]))
    return parts[titled:]


def _ends(mark: Begin | None, asked: Container[str]) -> bool:
    """Another number ends a passage, also one that the advice does not have, or several."""
    return mark is not None and (mark.number in asked or not mark.number.isalpha())


def _keep(found: dict[str, Passage], passage: Passage) -> None:
    """The longest under each number."""
    before = found[passage.number].text if passage.number in found else ""
    if _WORD.search(passage.text) and len(passage.text) > len(before):
        found[passage.number] = passage
