"""The frame in another language: every word of it, and nothing of the records."""

from __future__ import annotations

import datetime as dt

import pytest

from weerklank.messages.catalogue import sentences
from weerklank.publish.layout.frame import frame
from weerklank.publish.layout.shell import Shell, View
from weerklank.publish.options import SiteOptions

TODAY = dt.date(2026, 11, 23)


def page_in(language: str) -> str:
    """A page with the frame in this language."""
    options = SiteOptions(name="Raad Proefstad", phone="0123-456 789", language=language)
    shell = Shell(frame(options, TODAY), "weerklank")
    return shell.page(View("x/", "Titel", "<h1>Titel</h1><p>Een advies.</p>"))


def test_the_frame_speaks_english_and_the_page_dutch() -> None:
    """Menu, foot and date are English and say so; the page stays Dutch."""
    html = page_in("en")

    for said in ("Skip to the content", ">Promises<", "Call 0123-456 789", ">23 November 2026<"):
        assert said in html
    assert '<html lang="en"' in html
    assert '<article class="wk-page" id="inhoud" tabindex="-1" lang="nl">' in html
    assert "<p>Een advies.</p>" in html
    assert "The advice and the letters are in Dutch." in html


def test_without_the_setting_nothing_changes() -> None:
    """Dutch has no mark of its own in the page."""
    html = page_in("nl")

    assert '<header class="wk-header">' in html
    assert "Naar de inhoud" in html


def test_english_has_every_word_of_the_frame() -> None:
    """A word that is added to the frame is asked for in English too."""
    wanted = {code for code in sentences("nl") if code.startswith("frame.")}

    assert {code for code in sentences("en") if code.startswith("frame.")} == wanted


def test_another_language_is_refused_with_what_there_is() -> None:
    """What no catalogue holds cannot be chosen."""
    with pytest.raises(ValueError, match="is een van: nl, en"):
        SiteOptions(name="Raad", language="xx")
