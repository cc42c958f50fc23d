"""The words of a verdict are underlined in the letter, whatever stands around them."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from weerklank.publish.texts.marking import marked


@pytest.mark.parametrize(
    ("html", "words", "inside"),
    [
        ("<p>Nee, want het is duur.</p>", "want het is duur", "want het is duur"),
        ("<p>Nee, want\nhet is duur.</p>", "want het is duur", "want\nhet is duur"),
        ("<p>Team Loket opent. Loket open.</p>", "Loket open", "Loket open"),
        ("<p>Het kost &lt;5 euro.</p>", "kost <5 euro", "kost &lt;5 euro"),
    ],
)
def test_the_words_are_marked(html: str, words: str, inside: str) -> None:
    """Over a line end too, and as they are escaped."""
    made = marked(Markup(html), words, "de reden")  # noqa: S704 (our own)

    assert f"De reden: </span>{inside}<span" in made
    assert made.count("<mark>") == 1


@pytest.mark.parametrize("words", ["", " ", "staat er niet", "p", "Ne", "ee"])
def test_what_stands_nowhere_in_the_text_changes_nothing(words: str) -> None:
    """Also not when it is the name of an element, or half a word."""
    assert marked(Markup("<p>Nee.</p>"), words, "de reden") == "<p>Nee.</p>"
