"""Explains abbreviations where they are used: once, at the foot of the page, in whole words."""

import re
from functools import cache
from html import unescape

from markupsafe import Markup

from weerklank.words import pairs_of

_LIST = "abbreviations.txt"
_IN_WORD = re.compile(r"[\w-]")
_NOT_TEXT = re.compile(r"<(script|style)\b.*?</\1>|<[^>]+>", re.DOTALL)


def explained_words(html: str) -> tuple[tuple[str, str], ...]:
    """The known abbreviations in the text of a page with their meaning, in alphabetical order.

    An abbreviation whose meaning stands on the page already is left out.
    """
    text = unescape(_NOT_TEXT.sub(" ", html))
    meanings = dict(pairs_of(_LIST))
    found = {match[0] for match in _known().finditer(text) if _starts_word(match)}
    return tuple((word, meanings[word]) for word in sorted(found) if meanings[word] not in text)


def glossary(html: str) -> Markup:
    """The explanation as a list to put under the page; nothing when there is nothing to explain."""
    words = explained_words(html)
    if not words:
        return Markup("")
    rows = Markup("").join(
        Markup("<div><dt>{}</dt><dd>{}</dd></div>\n").format(word, meaning)
        for word, meaning in words
    )
    return Markup(
        '<div class="wk-more"><details><summary>Wat betekent die afkorting?</summary>\n'
        '<dl id="afkortingen" class="wk-facts">\n{}</dl></details></div>\n'
    ).format(rows)


def _starts_word(match: re.Match[str]) -> bool:
    """Asked of what was found: a look-behind in the pattern itself makes it ten times slower."""
    before = match.string[max(match.start() - 1, 0) : match.start()]
    return not _IN_WORD.match(before)


@cache
def _known() -> re.Pattern[str]:
    words = sorted((word for word, meaning in pairs_of(_LIST) if meaning), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})(?!{_IN_WORD.pattern})")
