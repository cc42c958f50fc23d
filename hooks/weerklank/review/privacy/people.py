"""Finds persons in a text of whom something is told, or whom the text says how to reach.

How good that is, is measured on texts by hands that had no part in it
(tests/review/test_privacy_corpus.py) and said in the manual.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from weerklank.lazy_dataclass import dataclass
from weerklank.review.privacy.finding import Finding
from weerklank.review.privacy.kinds import PRIVATE
from weerklank.review.privacy.names import Name, is_nobody, names
from weerklank.review.privacy.own import Own
from weerklank.review.privacy.seen import TO_REACH, seen_beside, seen_in
from weerklank.review.privacy.weighing import BOUND, NEAR, SIGNS, role_beside, scale
from weerklank.review.privacy.windows import paragraphs, sentences, windows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from weerklank.review.privacy.finding import Span
    from weerklank.review.privacy.names import Room
    from weerklank.review.privacy.weighing import Scale, Sentence

Placed = TypeVar("Placed", Finding, Name)

_BESIDE = 80
"""Characters in which a role beside a name stands."""

_REACH = 150
"""Characters: some two sentences."""

_INVENTED, _REAL = "(niet_echt)", "(wel_echt)"
"""Who is made up in one sentence of a paragraph is so in the next, unless it says who is not."""

_SOMEBODY = frozenset(
    {"(mens)", "(familie)", "(beroep)", "(ik)", "(opvallend)", "(media)", "(geheim)", "(vroeger)"}
)
"""Kinds of words of which one stands wherever somebody without a name can be recognised: of *hij*
alone nobody knows who it is."""

# It begins with the figure: so the search passes over all other signs.
_MISREAD = re.compile(r"[01](?<=[^\W\d_][01])(?=[a-z\u00df-\u017f])")
"""A figure within a word is a letter that a scanner took for one: `schu1den`."""

_FUNCTION = {True: "(in functie)", False: "(zonder functie)"}
_SHORTEST = 12
"""Characters of a paragraph in which somebody can be told of."""

_OFTEN_THE_SAME, _MOST_KEPT = 80, 1_000
"""Characters of a paragraph that is likely to stand in more texts, and how many are kept."""


@dataclass(frozen=True, slots=True)
class Told:
    """Two sentences that tell of one person: where they stand, the names in them, what was seen."""

    span: Span
    names: Sequence[Name]
    seen: tuple[str, ...]


class Pair(NamedTuple):
    """Two sentences that stand together, or one that stands alone."""

    span: Span
    sentences: Sequence[Sentence]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a text before its words are weighed: names, and numbers of somebody."""

    names: Sequence[Name]
    ways: Sequence[Finding]
    read: str
    """The text, with one sign for each name: so what is weighed beside a name stands beside it."""

    def names_in(self, span: Span) -> Sequence[Name]:
        """The names in two sentences."""
        return _inside(self.names, span)

    def ways_in(self, span: Span) -> Sequence[Finding]:
        """The ways to reach somebody in two sentences, or to know who it is."""
        return _inside(self.ways, span)

    def beside(self, pair: Pair, names: Sequence[Name]) -> list[str]:
        """What is weighed of two sentences beside their words, when these are the names in it."""
        kinds = {f"(is {one.kind})" for one in names} or {"(geen naam)"}
        if len(names) > 1:
            kinds.add("(meer namen)")
        if all(one.found.isdisjoint(PRIVATE) for one in pair.sentences):
            kinds.add("(niets persoonlijks)")
        kinds |= {_FUNCTION[in_a_role(self.read, one)] for one in names}
        kinds |= {f"(heeft {one.kind.value})" for one in self.ways_in(pair.span)}
        if not names and all(one.found.isdisjoint(_SOMEBODY) for one in pair.sentences):
            kinds.add("(niemand)")
        return sorted(kinds)


def told_of(text: str, known: Known, own: Own) -> Iterator[Told]:
    """Of each paragraph the sentences that tell of somebody; of several without names one."""
    for start, end in paragraphs(text):
        part = text[start:end]
        short = start and end - start <= _OFTEN_THE_SAME
        alone = not (known.names_in((start, end)) or known.ways_in((start, end)))
        if not (short and alone and known.read[start:end] == part):
            yield from _told_in(text, (start, end), known, own)
        elif told := _told_without_names(part, scale()):
            first, last = told.span
            yield Told((start + first, start + last), (), told.seen)


@lru_cache(_MOST_KEPT)
def _told_without_names(paragraph: str, _weigher: Scale) -> Told | None:
    """What a short paragraph tells by these weights: a field of a header stands in every file."""
    # Right at the start of a text an abbreviation is read otherwise than behind a line.
    text = f"\n{paragraph}"
    told = next(_told_in(text, (1, len(text)), Known((), (), text), Own()), None)
    return told and Told((told.span[0] - 1, told.span[1] - 1), (), told.seen)


def _told_in(text: str, paragraph: Span, known: Known, own: Own) -> Iterator[Told]:
    """The same of one paragraph; of who agreed to be named everybody may read."""
    weigher = scale()
    heaviest: tuple[int, Told] | None = None
    for pair in pairs(text, paragraph, known):
        words = weigher.words(pair.sentences)
        if words <= NEAR:
            continue
        every = known.names_in(pair.span)
        named = [one for one in every if not own.names(one.name)]
        if every and not named:
            continue
        if all(is_nobody(text, one) for one in every):
            every = named = []
        beside = known.beside(pair, every)
        near = weigher.near(words, pair.sentences, beside)
        weight = weigher.total(near, pair.sentences) if near > NEAR else near
        if weight <= BOUND:
            continue
        seen = seen_in(weigher.heaviest(pair.sentences, beside), named=bool(named))
        told = Told(pair.span, named, seen)
        if named:
            yield told
        if heaviest is None or weight > heaviest[0]:
            heaviest = weight, told
    if heaviest and not heaviest[1].names:
        yield heaviest[1]


def pairs(text: str, paragraph: Span, known: Known) -> Iterator[Pair]:
    """Each two sentences of a paragraph that stand together, and each alone with a name in it.

    What has no space is no prose.
    """
    start, end = paragraph
    if end - start < _SHORTEST or text.find(" ", start, end) < 0:
        return
    weigher, places = scale(), sentences(text, paragraph)
    read = [weigher.sentence(known.read[start:end]) for start, end in places]
    if _made_up(read):
        return
    for first, last in windows(len(places)):
        span = places[first][0], places[last - 1][1]
        if first + 1 < last or len(places) == 1 or known.names_in(span):
            yield Pair(span, read[first:last])


def _made_up(read: Iterable[Sentence]) -> bool:
    """Whether these sentences say that nobody in them exists."""
    found: set[str] = set().union(*[one.found for one in read])
    return _INVENTED in found and _REAL not in found


def known_of(text: str, room: Room, ways: Sequence[Finding]) -> Known:
    """Every name but the name of a street in an address, and `ways`, in the order of the text."""
    spans = [one.span for one in ways]
    text = _MISREAD.sub(lambda found: "o" if found[0] == "0" else "l", text)
    found = [one for one in names(text, room) if not meets(one.span, spans)]
    return Known([one for one in found if one.kind != "beroemd"], ways, _with_signs(text, found))


def _with_signs(text: str, found: Iterable[Name]) -> str:
    """The text with a sign for each name, and as long as it was."""
    parts, place = [], 0
    for name in found:
        sign = SIGNS.get(name.kind)
        if sign:
            parts += [text[place : name.begins], sign.ljust(name.span[1] - name.begins)]
            place = name.span[1]
    return "".join((*parts, text[place:]))


def _inside(found: Sequence[Placed], span: Span) -> Sequence[Placed]:
    """Those that begin in it, of what stands in order."""
    if not found:
        return ()
    first, last = (bisect_left(found, place, key=lambda one: one.span[0]) for place in span)
    return found[first:last]


def reachable(text: str, known: Known) -> Iterator[tuple[Name, tuple[str, ...]]]:
    """Every name with a way to reach somebody beside it, and that; but who speaks in a role."""
    reaching = [one for one in known.ways if one.kind in TO_REACH]
    for name in known.names if reaching else ():
        if name.kind.startswith("onbekend"):
            continue
        way = way_beside(text, name.span, reaching)
        if way and not in_a_role(text, name) and not _in_an_example(text, name.span):
            yield name, seen_beside(way.kind)


def _in_an_example(text: str, span: Span) -> bool:
    """Whether it says right beside a name that nobody is meant."""
    start, end = span
    return _made_up([scale().sentence(text[max(0, start - _REACH) : end + _REACH])])


def in_a_role(text: str, name: Name) -> bool:
    """Whether a role stands right before or after a name."""
    start, end = name.span
    return role_beside(text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE])


def meets(span: Span, spans: Sequence[Span]) -> bool:
    """Whether it shares a character with one of these, which stand in order."""
    place = bisect_left(spans, (span[1], 0))
    return place > 0 and spans[place - 1][1] > span[0]


def way_beside(text: str, span: Span, reaching: Sequence[Finding]) -> Finding | None:
    """The first way to reach somebody that stands beside a name in the same paragraph.

    The one in which the name itself stands says nothing more.
    """
    start, end = span
    first = start - len(text[max(0, start - _REACH) : start].rpartition("\n\n")[2])
    last = end + len(text[end : end + _REACH].partition("\n\n")[0])
    for one in _inside(reaching, (first, last)):
        begun, done = one.span
        if done <= last and (done <= start or end <= begun):
            return one
    return None
