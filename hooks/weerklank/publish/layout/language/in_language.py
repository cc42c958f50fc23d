"""A page in another language: what the site itself says is translated, what people wrote is not.

The Dutch page is the original. Each stretch of its text is looked up in the catalogue of the other
language, sentence by sentence; a value in a sentence (a name, a title) stays as it is. What the
catalogue does not know is the text of a record, or a page of the council: it stays Dutch and is
marked as Dutch, so that a screen reader says it rightly. So the other language never says more
than the Dutch page does.
"""

import re
from collections.abc import Iterator
from html import escape, unescape

from weerklank.messages.catalogue import DUTCH
from weerklank.messages.translating import CLOSE, LETTERS, OPEN, fixed, kept, said_in
from weerklank.publish.layout.language.own_words import FIRST, OwnWords

_TAG = re.compile(r"(<[^>]+>)")
_NAME = re.compile(r"</?([a-zA-Z0-9]+)")
_SENTENCE = re.compile(r"(?<=[.?!:”])\s+")
_ATTRIBUTE = re.compile(r'\b(alt|aria-label|content|data-label|placeholder|title)="([^"]*)"')
_QUOTED = re.compile(
    r"<(?:blockquote|q|pre|code|script|style|svg|textarea)\b|"
    r'<[^>]*\b(?:lang="|class="[^"]*\bwk-(?:letter|said)\b)'
)
"""Words of others, code and drawings: nothing in it is ours."""

_OF_FRAME = re.compile(r'<[^>]*\bclass="[^"]*\bwk-(?:tag|label|frame)\b')
"""What the template says in words of its own: a verdict, the name of what follows, a tile."""

_NO_LANGUAGE = {"pre", "code", "script", "style", "svg"}
"""For programs and for the eye: in no language at all."""

_VOID = {"br", "hr", "img", "input", "link", "meta", "wbr", "area", "col", "source"}
_NO_MARKUP = {"title", "option"}
"""Elements that hold text alone: what stays Dutch in it cannot be marked."""

_BAR = " | "
_LEFT_OVER = re.compile(r"^\s*[.;:)]+(?=\s)")

_INLINE = {"a", "abbr", "b", "br", "cite", "code", "em", "i", "mark", "s", "del", "small", "span"}
_INLINE |= {"strong", "sub", "sup", "q"}
_BLOCKS = {"p", "li", "dd", "dt", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "div"}
_HIDDEN = re.compile(rf"[{chr(FIRST)}-\uf8ff]")
_PLACED = re.compile(rf"{OPEN}[^{CLOSE}]*{CLOSE}|[{chr(FIRST)}-\uf8ff]")
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")
_NOBODY = OwnWords()


def in_language(html: str, language: str, own: OwnWords = _NOBODY) -> str:
    """The page with its own sentences in the language, and everything else marked as Dutch."""
    if language == DUTCH:
        return html
    return "".join(_pieces(html, language, own))


def plain_in(text: str, language: str) -> str:
    """The sentences of the site in the language, without marks: for a list that a script shows."""
    if language == DUTCH:
        return text
    said = (said_in(one, language, _NOBODY.holds) or one for one in _SENTENCE.split(text))
    return _unmarked(" ".join(said))


def _pieces(html: str, language: str, own: OwnWords) -> Iterator[str]:
    skipped: list[str] = []
    inside = ""
    pieces = _TAG.split(html)
    for place, piece in enumerate(pieces):
        if not piece.startswith("<"):
            yield piece if skipped else _within(inside, piece, language, own)
            continue
        name = found[1].lower() if (found := _NAME.match(piece)) else ""
        closes = piece.startswith("</")
        inside = "" if closes else piece
        if skipped:
            _follow(skipped, name, closes=closes)
            yield piece
            continue
        if name not in _VOID and not closes and name != "html" and _QUOTED.match(piece):
            if f'lang="{language}"' not in piece:
                skipped.append(name)
            yield piece if "lang=" in piece or name in _NO_LANGUAGE else _marked(piece)
        elif name in _BLOCKS and not closes and _is_own(pieces, place, own):
            skipped.append(name)
            yield _marked(_attributes(piece, language, own))
        else:
            yield _attributes(piece, language, own)


def _within(tag: str, text: str, language: str, own: OwnWords) -> str:
    """The text after a tag; the title of a page has the name of the site behind it.

    A word of the frame is the site's, also where somebody wrote that same word in a record.
    """
    if _OF_FRAME.match(tag) and (said := fixed(" ".join(unescape(text).split()), language)):
        return _shown(said, marked=True)
    if (name := _NAME.match(tag)) is None or name[1].lower() not in _NO_MARKUP:
        return _text(text, language, own, marked=True)
    return _BAR.join(_text(one, language, own, marked=False) for one in text.split(_BAR))


def _follow(skipped: list[str], name: str, *, closes: bool) -> None:
    """Count the elements of the same name that open within, to know where it ends."""
    if name != skipped[-1]:
        return
    if closes:
        skipped.pop()
    else:
        skipped.append(name)


def _marked(tag: str) -> str:
    return f'{tag[:-1]} lang="{DUTCH}">'


def _attributes(tag: str, language: str, own: OwnWords) -> str:
    def put(found: re.Match[str]) -> str:
        hidden, which = own.hidden(_PRIVATE.sub("", unescape(found[2])))
        said = None if own.holds(unescape(found[2])) else said_in(hidden, language, own.holds)
        if said is None:
            return found[0]
        return f'{found[1]}="{escape(_unmarked(_placed(said, which)))}"'

    tag = _ATTRIBUTE.sub(put, tag)
    return tag.replace(f'<html lang="{DUTCH}"', f'<html lang="{language}"')


def _text(text: str, language: str, own: OwnWords, *, marked: bool) -> str:
    if not LETTERS.search(text) or "://" in text:
        return text
    before, words, after = _bare(_PRIVATE.sub("", unescape(text)))
    if own.holds(words):
        return f"{before}{_shown(kept(words), marked=marked)}{after}"
    plain = " ".join(words.split())
    hidden, which = own.hidden(plain)
    said = fixed(plain, language) or said_in(hidden, language, own.holds)
    if said is None:
        parts = [_sentence(one, language, own) for one in _SENTENCE.split(hidden)]
        said = " ".join(_joined(parts))
    return f"{before}{_shown(_placed(said, which), marked=marked)}{after}"


def _placed(said: str, which: tuple[str, ...]) -> str:
    """The sentence with what people wrote in it again, marked once."""

    def put(found: re.Match[str]) -> str:
        plain = _HIDDEN.sub(lambda one: which[ord(one[0]) - FIRST], found[0].strip(OPEN + CLOSE))
        return kept(plain)

    return _PLACED.sub(put, said) if which else said


def _unmarked(text: str) -> str:
    return text.replace(OPEN, "").replace(CLOSE, "")


def _is_own(pieces: list[str], place: int, own: OwnWords) -> bool:
    """Whether all that stands in the element, words with markup among them, is of people."""
    texts = []
    end = ""
    for piece in pieces[place + 1 :]:
        if _OF_FRAME.match(piece):
            return False
        if not piece.startswith("<"):
            texts.append(piece)
        elif not (found := _NAME.match(piece)) or found[1].lower() not in _INLINE:
            end = piece
            break
    # A block within it is more than these words: a title, and then what the site says of it.
    words = unescape("".join(texts)) if end.startswith("</") else ""
    return len(texts) > 1 and bool(LETTERS.search(words)) and own.holds(words)


def _sentence(text: str, language: str, own: OwnWords) -> tuple[str, bool]:
    said = said_in(" ".join(text.split()), language, own.holds)
    return (text, False) if said is None else (said, True)


def _joined(parts: list[tuple[str, bool]]) -> Iterator[str]:
    """What stays Dutch in one stretch is marked once."""
    run: list[str] = []
    for text, is_said in parts:
        if not is_said and (LETTERS.search(text) or _HIDDEN.search(text)):
            run.append(text)
            continue
        if run:
            yield kept(" ".join(run))
            run = []
        yield text
    if run:
        yield kept(" ".join(run))


def _shown(text: str, *, marked: bool) -> str:
    start, end = (f'<span lang="{DUTCH}">', "</span>") if marked else ("", "")
    html = escape(text, quote=False).replace(OPEN, start).replace(CLOSE, end)
    # One element around a mixed sentence: in a row of boxes its parts would stand apart.
    is_mixed = marked and OPEN in text and not _is_whole(text)
    return f"<span>{html}</span>" if is_mixed else html


def _is_whole(text: str) -> bool:
    return text.startswith(OPEN) and text.find(CLOSE) == len(text) - 1


def _bare(text: str) -> tuple[str, str, str]:
    """The words, and what stands before and after them: spaces, and the end of a link before."""
    rest = _LEFT_OVER.sub("", text)
    words = rest.strip()
    return text[: len(text) - len(rest.lstrip())], words, rest[len(rest.rstrip()) :]
