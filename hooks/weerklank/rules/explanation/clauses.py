"""Takes a text apart into clauses and says of each what kind of thing it says.

Nothing is judged here. Each question asks its own of the same clauses.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from weerklank.lazy_dataclass import dataclass
from weerklank.rules.explanation.lexicon import EMPTY_TALK, Found, Known, Lexicon, is_year
from weerklank.rules.explanation.text import Word, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

QUOTED = "quoted"
VERB_WITHIN = 4
"""After a comma a new main clause has its verb as one of its first four words."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence that says one thing, with everything found in it."""

    place: int
    """Its number in the text, from 0."""
    sentence: int
    words: tuple[Word, ...]
    text: str
    found: tuple[Found, ...]
    ideas: frozenset[str]
    """The lists of which an entry occurs in it."""
    specific: frozenset[str]
    """Stems of the words that could not stand in the answer to any advice."""
    opened_by_reason: bool
    """Whether it begins with `omdat`, `want` and the like."""
    by_municipality: bool
    """Whether the municipality is named in it, as who decides."""
    negated: bool
    refuses: bool
    """Whether it says that something will not happen."""
    figures: tuple[Word, ...]
    """Numbers that count something."""
    quoted: bool
    """Whether it says what the council said, or explains a clause that does: `U schreef dat`."""
    empty: bool
    """Whether it only asks, thanks, praises and so on, or explains a clause that does."""

    def says(self, *ideas: str) -> bool:
        """Whether an entry of one of these lists occurs in it."""
        return not self.ideas.isdisjoint(ideas)

    def words_of(self, idea: str) -> Iterable[Word]:
        """The words in which an entry of this list was found."""
        for found in self.found:
            if found.idea == idea:
                yield from self.words[found.first : found.past]


class _Run(NamedTuple):
    """The words of one clause, with what the lists say of each."""

    words: tuple[Word, ...]
    known: Sequence[Known]
    place: int
    sentence: int
    asks: bool
    before: Clause | None
    """The clause before it in the same sentence, which it may explain."""


def clauses_of(text: str, lexicon: Lexicon) -> tuple[Clause, ...]:
    """The clauses of a text in order."""
    clauses: list[Clause] = []
    sentence = 0
    for words, opens_sentence, asks in pieces_of(text):
        sentence += opens_sentence
        known = [lexicon.word(word.norm) for word in words]
        for first, past in pairwise(_edges(words, text, [one.lists for one in known])):
            before = clauses[-1] if clauses and clauses[-1].sentence == sentence else None
            own, told = words[first:past], known[first:past]
            run = _Run(own, told, len(clauses), sentence, asks, before)
            clauses.append(_clause(run, text, lexicon))
    return tuple(clauses)


def _edges(words: Sequence[Word], text: str, lists: Sequence[frozenset[str]]) -> list[int]:
    """Cut before words such as `omdat` and `maar`, and after an opening reason at its comma."""
    commas = _behind_commas(words, text)
    cuts = {place for place, listed in enumerate(lists) if place and "clause_openers" in listed}
    cuts.update(place for place in commas if _begins_anew(lists, place))
    if "reason_openers" in lists[0]:
        cuts.update([place for place in commas if place > 1][:1])
    return [0, *sorted(cuts), len(words)]


def _behind_commas(words: Sequence[Word], text: str) -> list[int]:
    """The places of the words before which a comma stands."""
    if text.find(",", words[0].end, words[-1].start) < 0:
        return []
    edges = enumerate(pairwise(words), start=1)
    return [place for place, (one, other) in edges if text.find(",", one.end, other.start) >= 0]


def _begins_anew(lists: Sequence[AbstractSet[str]], place: int) -> bool:
    """Whether behind a comma a new clause begins: at `want` or `nu`, or with a verb soon.

    Also after `niet,` and `nee,`.
    """
    listed = lists[place]
    return (
        "negations" in lists[place - 1]
        or "reason_openers" in listed
        or "conclusions" in listed
        or any("finite_verbs" in soon for soon in lists[place : place + VERB_WITHIN])
    )


def _clause(run: _Run, text: str, lexicon: Lexicon) -> Clause:
    words, known = run.words, run.known
    found = lexicon.find_known(words, known)
    listed = frozenset[str]().union(*[one.lists for one in known])
    negated = "negations" in listed
    # What cannot be looked into is no promise to look into it.
    unsaid = {"noncommittal"} if negated else set[str]()
    ideas = frozenset([item.idea for item in found]) - unsaid
    opened = "reason_openers" in known[0].lists
    municipality = "municipality" in listed
    explained = run.before if opened else None
    return Clause(
        place=run.place,
        sentence=run.sentence,
        words=words,
        text=text[words[0].start : words[-1].end],
        found=found,
        ideas=ideas,
        specific=frozenset([one.stem for one in known if one.stem]),
        opened_by_reason=opened,
        by_municipality=municipality,
        negated=negated,
        refuses=not opened and ("rejected" in ideas or (negated and municipality)),
        figures=_figures(run, found),
        quoted=QUOTED in ideas or bool(explained and explained.quoted),
        empty=run.asks or not EMPTY_TALK.isdisjoint(ideas) or bool(explained and explained.empty),
    )


def _figures(run: _Run, found: Sequence[Found]) -> tuple[Word, ...]:
    """Numbers that count something: no times, years, article numbers or numbering."""
    numbers = [place for place, one in enumerate(run.known) if one.is_number]
    if not numbers:
        return ()
    in_time = {
        place for item in found if item.idea == "time" for place in range(item.first, item.past)
    }
    return tuple(run.words[n] for n in numbers if n not in in_time and _counts(run, n))


def _counts(run: _Run, place: int) -> bool:
    words, known = run.words, run.known
    if place + 1 == len(words):
        return words[place].norm[-1:].isalpha()
    numbering = "numbered" in known[place - 1].lists if place else len(words[0].norm) == 1
    return not (numbering or "months" in known[place + 1].lists or is_year(words[place + 1].norm))


def specific_stems(words: Sequence[Word], lexicon: Lexicon) -> frozenset[str]:
    """The stems of the words that say something of this subject and no other."""
    return frozenset({lexicon.word(word.norm).stem for word in words} - {""})
