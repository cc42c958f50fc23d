"""Underlines in a letter the words on which a verdict rests, so that a reader can check it."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Sequence

_SPACE = re.compile(r"\s+")
_OUTSIDE_A_TAG = re.compile(r"[^<>]*<")
_CLOSES = '<span class="wk-sr"> (tot hier)</span></mark>'


def marked(prose: Markup, words: str, what: str) -> Markup:
    """The HTML with the first place of these words marked; as it was when they stand nowhere whole.

    `prose` is cleaned already; `what` is a fixed name, for who hears the page. Words with an
    element in between are left alone.
    """
    text, wanted = str(prose), [html.escape(word, quote=False) for word in words.split()]
    place = _first_place(text, wanted) if wanted else None
    if place is None:
        return prose
    first, past = place
    opens = f'<mark><span class="wk-sr">{what.capitalize()}: </span>'
    made = f"{text[:first]}{opens}{text[first:past]}{_CLOSES}{text[past:]}"
    return Markup(made)  # noqa: S704 (cleaned, with two fixed pieces in it)


def _first_place(text: str, wanted: Sequence[str]) -> tuple[int, int] | None:
    """Where these words first stand one after the other, whole and outside of any tag.

    A pattern for each answer would do the same, and costs a twentieth of a build.
    """
    first = text.find(wanted[0])
    while first >= 0:
        past = first + len(wanted[0])
        for word in wanted[1:]:
            gap = _SPACE.match(text, past)
            if not gap or not text.startswith(word, gap.end()):
                break
            past = gap.end() + len(word)
        else:
            is_whole = not _in_a_word(text, first) and not _in_a_word(text, past)
            if is_whole and _OUTSIDE_A_TAG.match(text, past):
                return first, past
        first = text.find(wanted[0], first + 1)
    return None


def _in_a_word(text: str, place: int) -> bool:
    """Whether a letter or digit stands on both sides: half a word rests on nothing."""
    return text[place - 1 : place].isalnum() and text[place : place + 1].isalnum()
