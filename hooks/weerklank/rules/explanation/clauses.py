"""Takes a text apart into clauses and says of each what kind of thing it says.

Nothing is judged here. Each question asks its own of the same clauses.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from weerklank.lazy_dataclass import dataclass
from weerklank.rules.explanation.lexicon import Found, Lexicon, is_year
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
    quoted: bool = False
    """Whether it says what the council said, or explains a clause that does: `U schreef dat`."""
    empty: bool = False
    """Whether it only asks, thanks, praises and so on, or explains a clause that does."""

    def says(self, *ideas: str) -> bool:
        """Whether an entry of one of these lists occurs in it."""
        return not self.ideas.isdisjoint(ideas)

    def words_of(self, idea: str) -> Iterable[Word]:
        """The words in which an entry of this list was found."""
        for found in self.found:
            if found.idea == idea:
                yield from self.words[found.first : found.past]


def clauses_of(text: str, lexicon: Lexicon) -> tuple[Clause, ...]:
    """The clauses of a text in order."""
    clauses: list[Clause] = []
    sentence = 0
    for piece in pieces_of(text):
        sentence += piece.opens_sentence
        for words in _split(piece.words, text, lexicon):
            clause = _clause(words, text, (len(clauses), sentence), lexicon)
            before = clauses[-1] if clauses else None
            empty = piece.asks or _is_empty(clause, before, lexicon)
            quoted = _is_quoted(clause, before)
            marked = empty or quoted
            clauses.append(replace(clause, empty=empty, quoted=quoted) if marked else clause)
    return tuple(clauses)


def _is_empty(clause: Clause, before: Clause | None, lexicon: Lexicon) -> bool:
    """A reason for thanking, praising or delaying is as empty as what it explains."""
    if not lexicon.empty_talk.isdisjoint(clause.ideas):
        return True
    explains = clause.opened_by_reason and before and before.sentence == clause.sentence
    return bool(explains and before and before.empty)


def _is_quoted(clause: Clause, before: Clause | None) -> bool:
    """What the council said up to the end of its clause, with the reason that it gave."""
    explains = clause.opened_by_reason and before and before.sentence == clause.sentence
    return clause.says(QUOTED) or bool(explains and before and before.quoted)


def _split(words: tuple[Word, ...], text: str, lexicon: Lexicon) -> list[tuple[Word, ...]]:
    """Cut before words such as `omdat` and `maar`, and after an opening reason at its comma."""
    lists = [lexicon.word(word.norm).lists for word in words]
    commas = _behind_commas(words, text)
    cuts = {place for place, listed in enumerate(lists) if place and "clause_openers" in listed}
    cuts.update(place for place in commas if _begins_anew(lists, place))
    if "reason_openers" in lists[0]:
        cuts.update([place for place in commas if place > 1][:1])
    edges = [0, *sorted(cuts), len(words)]
    return [words[first:past] for first, past in pairwise(edges)]


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


def _clause(words: tuple[Word, ...], text: str, place: tuple[int, int], lexicon: Lexicon) -> Clause:
    found = lexicon.find(words)
    listed = frozenset[str]().union(*(lexicon.word(word.norm).lists for word in words))
    negated = "negations" in listed
    # What cannot be looked into is no promise to look into it.
    unsaid = {"noncommittal"} if negated else set[str]()
    ideas = frozenset(item.idea for item in found) - unsaid
    opened = lexicon.listed("reason_openers", words[0].norm)
    municipality = "municipality" in listed
    return Clause(
        place=place[0],
        sentence=place[1],
        words=words,
        text=text[words[0].start : words[-1].end],
        found=found,
        ideas=ideas,
        specific=specific_stems(words, lexicon),
        opened_by_reason=opened,
        by_municipality=municipality,
        negated=negated,
        refuses=not opened and ("rejected" in ideas or (negated and municipality)),
        figures=_figures(words, found, lexicon),
    )


def _figures(words: Sequence[Word], found: Sequence[Found], lexicon: Lexicon) -> tuple[Word, ...]:
    """Numbers that count something: no times, years, article numbers or numbering."""
    in_time = {
        place for item in found if item.idea == "time" for place in range(item.first, item.past)
    }
    return tuple(
        word
        for place, word in enumerate(words)
        if lexicon.word(word.norm).is_number
        and place not in in_time
        and _counts(words, place, lexicon)
    )


def _counts(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    if place + 1 == len(words):
        return words[place].norm[-1:].isalpha()
    after = words[place + 1].norm
    if place:
        numbering = lexicon.listed("numbered", words[place - 1].norm)
    else:
        numbering = len(words[0].norm) == 1
    return not (numbering or lexicon.listed("months", after) or is_year(after))


def specific_stems(words: Sequence[Word], lexicon: Lexicon) -> frozenset[str]:
    """The stems of the words that say something of this subject and no other."""
    return frozenset({lexicon.word(word.norm).stem for word in words} - {""})
