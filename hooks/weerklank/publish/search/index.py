"""Which words stand where, as small files: the browser fetches those that a question needs."""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, MutableSequence, Sequence
from functools import cache, partial
from itertools import pairwise

from weerklank.kept.store import Texts, always_made
from weerklank.publish.making.output import DataFile
from weerklank.publish.search.bare import words_of
from weerklank.publish.search.documents import KEYWORDS, NUMBER, TEXT, WRITTEN, Document
from weerklank.publish.search.meanings import batched, families, is_said, meanings, rare_words
from weerklank.words import lines_of

URI = "zoek.json"
SKIPPED = frozenset(lines_of("search_skipped.txt"))
"""Words that stand on every page and say nothing about it; only in a title they count."""

_PARTS = 16
"""A place is `weight + 16 x letter`: no weight is higher, and 0 is the page itself."""

_LETTERS = 62
"""So many letters of one advice can be told apart; what a later one says counts for the page."""

_PLACES = 700
"""Places of words in one file: about 2 kB zipped. A question needs a few words of many, so small
files cost a phone less than large ones."""

_PAGES = 6
"""Pages in one file: about 1 kB zipped. Twelve hits stand in twelve files of any size."""

_SMALL = 400_000
"""A site whose search is smaller in all, in characters, sends it in one file: fewer requests."""

_RARE = 1_000
"""Rare words in one file: about 5 kB zipped. A question fetches one for a word it does not know."""

_CAPITALS = 25

_MANY = 200
_EVERY = 20
"""A word on more than so many pages, and on more than one in so many, tells nothing of one."""

Places = MutableSequence[int]
"""For each page its number, and the place where the word weighs most, as it goes to the browser.

The letter is 0 for the page itself. A hit leads to one place: the first of the heaviest. A list of
numbers takes seven times the memory, which made this the largest thing of a build.
"""


def search_files(
    documents: Sequence[Document],
    subjects: Sequence[tuple[str, str]] = (),
    places: Sequence[str] = (),
    texts: Texts = always_made,
) -> tuple[DataFile, ...]:
    """`zoek.json` with all words and what means the same, and the files that it names.

    `subjects` are offered to who finds nothing: what they are called, and where they stand. The
    names of `places` are read over: whoever types that of the municipality is on its site already.
    """
    found = _places(documents, texts)
    titles = {
        f"p{begin // _PAGES}": _json([_entry(one) for one in documents[begin : begin + _PAGES]])
        for begin in range(0, len(documents), _PAGES)
    }
    start, made = _in_files(found, {})
    if is_large := sum(map(len, (*made.values(), *titles.values()))) > _SMALL:
        seldom = rare_words(found, _PARTS)
        often = {word: of for word, of in found.items() if word not in seldom}
        start, made = _in_files(often, {word: found[word] for word in seldom})
    start |= {
        "pages": len(documents),
        "overviews": [number for number, one in enumerate(documents) if one.overview],
        "each": _PAGES,
        "same": meanings(),
        "families": families(),
        "frames": lines_of("search_frames.txt"),
        "light": " ".join(lines_of("search_light.txt")),
        "subjects": subjects,
        "skipped": " ".join(sorted({*SKIPPED, *words_of(" ".join(places))})),
    }
    made |= titles
    if not is_large:
        files = ",".join(f'"{name}":{text}' for name, text in made.items())
        return (DataFile(URI, f'{_json(start)[:-1]},"files":{{{files}}}}}\n'),)
    return (
        DataFile(URI, f"{_json(start)}\n"),
        *(DataFile(f"zoek/{name}.json", f"{text}\n".encode()) for name, text in made.items()),
    )


def _in_files(
    often: Mapping[str, Places], seldom: Mapping[str, Places]
) -> tuple[dict[str, object], dict[str, str]]:
    """All words with the files of their places; the rare ones stand with theirs in other files."""
    words, firsts, made = sorted(often), [], {}
    for number, (first, block) in enumerate(_blocks(words, often)):
        firsts.append(first)
        made[f"w{number}"] = _json(block)
    blocks = list(batched(sorted(seldom), _RARE))
    for number, some in enumerate(blocks):
        places = [n for word in some for n in seldom[word]]
        made[f"r{number}"] = _json([_front_coded(some), places])
    rare = [some[0] for some in blocks]
    return {"words": _front_coded(words), "blocks": firsts, "rare": rare}, made


def _places(documents: Sequence[Document], texts: Texts) -> dict[str, Places]:
    found: defaultdict[str, Places] = defaultdict(partial(array, "i"))
    for number, document in enumerate(documents):
        for word, place in _of_one(document, texts).items():
            found[word].extend((number, place))
    return {word: _telling(of, len(documents)) for word, of in found.items()}


def _of_one(document: Document, texts: Texts) -> dict[str, int]:
    """The same of one page: where each of its words stands, kept while its texts stay alike."""
    if texts is always_made:
        return _heaviest(document)
    found: dict[str, int] = json.loads(
        texts(("words", document), lambda: _json(_heaviest(document)))
    )
    return found


def _telling(places: Places, pages: int) -> Places:
    """Of a word that very many letters hold only the pages that are about it, if there are any.

    Half of all places on a large site are such words, and a page that mentions one in passing is
    never among the best.
    """
    if len(places) <= 2 * max(_MANY, pages // _EVERY):
        return places
    pairs = zip(places[::2], places[1::2], strict=True)
    about = [n for page, place in pairs if place % _PARTS > WRITTEN for n in (page, place)]
    return array("i", about) or places


def _heaviest(document: Document) -> dict[str, int]:
    """Of each word the place where it weighs most, of those the first: it is told last."""
    found: dict[str, int] = {}
    for weight, before, text in sorted(_texts(document)):
        typed = words_of(text)
        words = set(typed) - (SKIPPED if weight < KEYWORDS else frozenset())
        found.update(dict.fromkeys((*words, *_said(typed)), weight - _PARTS * before))
    return found


def _said(typed: Sequence[str]) -> list[str]:
    """What the synonyms say in several words and what stands here so, as one word: `huis_uit`.

    Such words say little apart: `uit` is read over, and a house stands in many letters.
    """
    starts = _phrases()
    begun = starts.keys() & pairwise(typed)
    phrases = [phrase for two in begun for phrase in starts[two]]
    # Asking for every meaning that begins with a word of the text took half of making this index.
    text = f"_{'_'.join(typed)}_" if phrases else ""
    return [phrase for phrase in phrases if f"_{phrase}_" in text]


@cache
def _phrases() -> Mapping[tuple[str, str], Sequence[str]]:
    """Every meaning of several words, by its first two."""
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for meaning in {meaning for group in meanings() for meaning in group if is_said(meaning)}:
        first, second, *_ = meaning.split(" ")
        found[first, second].append(meaning.replace(" ", "_"))
    return found


def _texts(document: Document) -> Iterator[tuple[int, int, str]]:
    """Each text with its weight, and minus the number of the letter in which it stands."""
    yield from ((weight, 0, text) for weight, text in document.fields)
    yield NUMBER, 0, "".join(words_of(document.number))
    for place, letter in enumerate(document.letters, start=1):
        yield TEXT, -place if place <= _LETTERS else 0, letter.text


def _front_coded(words: Sequence[str]) -> str:
    """Each word without what it shares with the one before, behind a capital for how much that is.

    `A` is nothing, `B` one letter: taxi, taxibus, wmo is `AtaxiEbusAwmo`. Half the size, zipped.
    """
    pieces, before = [], ""
    for word in words:
        shared = 0
        for one, other in zip(before, word, strict=False):
            if one != other or shared == _CAPITALS:
                break
            shared += 1
        pieces.append(chr(ord("A") + shared) + word[shared:])
        before = word
    return "".join(pieces)


def _blocks(
    words: Sequence[str], places: Mapping[str, Places]
) -> Iterator[tuple[int, list[list[int]]]]:
    """The places of the words in order, with the number of the first word of each block."""
    block: list[list[int]] = []
    first, size = 0, 0
    for number, word in enumerate(words):
        flat = _flat(places[word])
        if block and size + len(flat) > _PLACES * 2:
            yield first, block
            first, block, size = number, [], 0
        block.append(flat)
        size += len(flat)
    if block:
        yield first, block


def _flat(of: Places) -> list[int]:
    flat, before = [], 0
    for page, place in zip(of[::2], of[1::2], strict=True):
        flat += [page - before, place]
        before = page
    return flat


def _entry(document: Document) -> dict[str, object]:
    entry: dict[str, object] = {"u": document.url, "t": document.title, "s": document.summary}
    if document.kind:
        entry["k"] = document.kind
    if document.letters:
        entry["l"] = [[letter.anchor, letter.label] for letter in document.letters[:_LETTERS]]
    return entry


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
