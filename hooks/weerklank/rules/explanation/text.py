"""Cuts a text into sentences, clauses and words, each with its place in the original.

Quotes in a verdict must be literal, so nothing is rewritten: markup is skipped over, and only the
`norm` of a word (small letters, no accents) is used for comparing.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_INSIDE = r"\u0300-\u036f\u00ad\u200b-\u200d"
_WORD = re.compile(
    rf"\d+(?:[.,/-]\d+)*|[^\W_](?:[^\W_]|[{_INSIDE}])*(?:['’‘-][^\W_](?:[^\W_]|[{_INSIDE}])*)*|[€%]"
)
# Only a whole run of stops is looked at, else a long row of them costs the square of its length.
_BOUNDARY = re.compile(r"(?<![.!?])[.!?]++(?=[\s\"'”’)\]*_]|$)|\n+|[;:](?=\s|$)|\s[-–—]+\s|\u2022")
_MARKUP = re.compile(r"<[^<>\n]{0,300}>|\]\([^()\s]{0,500}\)|https?://\S{1,500}|[*_#>`~|\\\[\]]")
_IGNORED = re.compile(f"[{_INSIDE}]")
ABBREVIATION = re.compile(
    r"(?:[a-z]|artt?|nrs?|par|hfst|dd|mln|mld|vz|secr|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec"
    r"|bijv|bv|blz|pag|ca|jl|resp|max|min|incl|excl|evt|enz|mr|drs?|dhr|mw|mevr|st|jhr|ing|ir|prof"
    r"|nl|vgl|vs|afd|tel|d\.d|e\.d|o\.a|a\.s|p\.m|d\.w\.z|m\.b\.t|i\.v\.m|t\.a\.v|i\.o\.m|t\.o\.v"
    r"|m\.u\.v|o\.b\.v|a\.d\.h\.v|o\.m|m\.n|o\.g\.v|m\.i\.v|z\.s\.m|i\.p\.v|t\.b\.v|n\.a\.v)"
)


class Word(NamedTuple):
    """One word, number or sign: its place in the text and the form it is compared by."""

    norm: str
    start: int
    end: int


_NEW = tuple.__new__


class Piece(NamedTuple):
    """A run of words up to a stop; `opens_sentence` is false after a semicolon, colon or dash."""

    words: tuple[Word, ...]
    opens_sentence: bool
    asks: bool
    """Whether it ends in a question mark."""

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.words[-1].end


def normal(word: str) -> str:
    """Small letters, no accents, no invisible characters: `Één` and `een` are the same."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", _IGNORED.sub("", word)).replace("’", "'")
    # A letter that is nothing but an accent (U+FF9E) stays: every word has a form.
    return "".join(c for c in plain if not unicodedata.combining(c)).lower() or word


_known = lru_cache(1 << 14)(normal)
"""The same for single words, nearly all of which come back."""


def without_markup(text: str) -> str:
    """The same text, as long as it was, with Markdown, HTML and web addresses as spaces."""
    return _MARKUP.sub(lambda found: " " * len(found.group()), text)


def words_of(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words between two places in the text."""
    stop = len(text) if end is None else end
    # As `Word(norm, start, end)`, which goes by a function in Python: this is half of the reading.
    found = _WORD.finditer(text, start, stop)
    return tuple([_NEW(Word, (_known(word[0]), *word.span())) for word in found])


def norms_in(text: str) -> frozenset[str]:
    """The different words of a text, as they are compared."""
    return frozenset(map(_known, _WORD.findall(text)))


def pieces_of(text: str) -> tuple[Piece, ...]:
    """The text cut at full stops, line ends, semicolons, colons and dashes."""
    plain = without_markup(text)
    found: list[Piece] = []
    start, opens = 0, True
    for stop in (*_stops(plain), (len(plain), len(plain), True)):
        words = words_of(plain, start, stop[0])
        if words:
            found.append(Piece(words, opens, asks="?" in plain[stop[0] : stop[1]]))
            opens = stop[2]
        start = stop[1]
    return tuple(found)


def _stops(plain: str) -> list[tuple[int, int, bool]]:
    """Begin and end of every stop, and whether a new sentence follows it."""
    stops = []
    for found in _BOUNDARY.finditer(plain):
        sign = found.group()
        if sign == "." and _is_abbreviation(plain, found.start()):
            continue
        stops.append((found.start(), found.end(), sign[0] in ".!?\n\u2022"))
    return stops


def _is_abbreviation(plain: str, dot: int) -> bool:
    start = max(plain.rfind(" ", max(0, dot - 12), dot), plain.rfind("\n", max(0, dot - 12), dot))
    last = plain[start + 1 : dot].lower().lstrip("(")
    return ABBREVIATION.fullmatch(last) is not None


STEM = 6
"""Words that begin with the same six letters count as one: `huishouden`, `huishoudelijk`."""

SHORTEST_STEM = 4

ENDINGS = ("ingen", "heden", "jes", "ing", "en", "je", "es", "s", "e", "t", "n")
HARDENED = {"v": "f", "z": "s", "d": "t"}
"""Last letters that sound like another one: `brieven` and `brief`, `huizen` and `huis`."""


def forget_words() -> None:
    """Lets go of the forms of all words that were read."""
    _known.cache_clear()
    stem.cache_clear()


@lru_cache(8192)
def stem(norm: str) -> str:
    """A rough stem, so that `vergoeding`, `vergoedingen` and `vergoedt` meet."""
    short = norm
    for ending in ENDINGS:
        if short.endswith(ending) and len(short) - len(ending) >= SHORTEST_STEM:
            short = short[: -len(ending)]
            break
    short = re.sub(r"(.)\1", r"\1", short)[:STEM]
    return short[:-1] + HARDENED.get(short[-1], short[-1]) if short else norm
