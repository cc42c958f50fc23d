"""Underlines in a letter the words on which a verdict rests, so that a reader can check it."""

from __future__ import annotations

import html
import re

from markupsafe import Markup

_CLOSES = '<span class="wk-sr"> (tot hier)</span></mark>'


def marked(prose: Markup, words: str, what: str) -> Markup:
    """The HTML with the first place of these words marked; as it was when they stand nowhere whole.

    `prose` is cleaned already; `what` is a fixed name, for who hears the page. Words with an
    element in between are left alone.
    """
    if not words.strip():
        return prose
    wanted = r"\s+".join(re.escape(html.escape(word, quote=False)) for word in words.split())
    opens = f'<mark><span class="wk-sr">{what.capitalize()}: </span>'
    made = re.sub(rf"({wanted})(?=[^<>]*<)", rf"{opens}\1{_CLOSES}", str(prose), count=1)
    return Markup(made)  # noqa: S704 (cleaned, with two fixed pieces in it)
