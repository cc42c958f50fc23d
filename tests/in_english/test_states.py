"""Whatever a register holds, what the site says of it has its English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

import pytest

from every_register import NAMES as REGISTERS
from every_register import register_named
from golden.page_sentences import OPTIONS, frame_of, own_words_of
from in_english.dutch_left import DUTCH_PAGES, DUTCH_WORDS, MAY_WAIT, NAMES_IN_ENGLISH
from registers_for_tests import TODAY, advice, council, register, response
from site_pages import pages_for_tests
from site_pages.days.last_days import REGISTERS as LAST_DAYS
from weerklank.cases.judge import judge
from weerklank.messages.translating import said_in
from weerklank.publish.build import build_site
from weerklank.publish.layout.language.in_language import in_language
from weerklank.publish.parts.answer_times import bars

A_WORD = re.compile(r"[^\W\d_]{2,}")

A_SENTENCE = 4
"""Words: what is shorter may be a name, as `Het college en De Beemden:`."""

TITLES = {
    "Inspraak mag geen vinkje zijn!",
    "Algemene Ouderdomswet, het pensioen van de overheid",
}
"""Of a report and of a law, as they are called."""


def told_in_dutch(name: str) -> Iterator[str]:
    """What the site says of a register of the tests in Dutch alone."""
    register = register_named(name)
    own = own_words_of(register, OPTIONS)
    for page in build_site(register, judge(register, TODAY), OPTIONS).pages:
        if page.source.startswith(DUTCH_PAGES) or page.source.endswith("antwoorden.md"):
            continue
        html = in_language(page.body(""), "en", own)
        for marked in re.findall(r'<span lang="nl">(.*?)</span>', html, re.DOTALL):
            ours = frame_of(unescape(re.sub(r"<[^>]+>", "", marked)), own)
            bare = NAMES_IN_ENGLISH.sub("", ours)
            is_said = len(A_WORD.findall(bare)) >= A_SENTENCE and DUTCH_WORDS.search(bare)
            if is_said and ours not in TITLES and not own.holds(ours):
                yield ours


@pytest.mark.thorough
def test_hardly_a_state_of_a_record_is_told_in_dutch() -> None:
    """Whatever a register of the tests holds, what the site says of it has its English."""
    left = {text for name in REGISTERS for text in told_in_dutch(name)}

    assert len(left) <= MAY_WAIT, sorted(left)


@pytest.mark.parametrize(
    "text",
    [
        "Het gaat om 1 antwoord waarvan de laatste dag voorbij is. 1 ander telt niet mee.",
        "punten bekend: 1 geregeld",
        "1 antwoord.",
        "1 aanbeveling aan 2 organisaties: 1 geen antwoord hier, 1 deels overgenomen",
        "Bij aanbeveling 1, 2 en 3 staat geen uitleg. Daar kan om worden gevraagd.",
        "Lees de tekst, en wat er ontbreekt",
        "Er is nog niets gecorrigeerd.",
        "Ja of nee; leeg als de computer het niet kan zien.",
    ],
)
def test_what_a_council_of_two_advices_reads_is_all_in_english(text: str) -> None:
    """One of something, and nothing yet: no word of it is marked as Dutch."""
    said = in_language(f"<p>{text}</p>", "en")

    assert 'lang="nl"' not in said
    assert text not in said


def chart_notes() -> set[str]:
    """What stands behind a bar on the page for raadsleden, whatever the last day hangs on."""
    joint = register(advice(**{"with": ["raad2"]}), council(id="raad2", title="Adviesraad"))
    asked = response(kind="question", answers=[], received="2026-02-12", pauses=True)
    pauses = {"source": "Verordening", "answer_term": "6 weken", "pauses_for_questions": True}
    paused = council(agreements=[pauses])
    both = register(advice(council="raad", **{"with": ["raad2"]}), *joint.bodies, asked, paused)
    of = [*LAST_DAYS, register(advice(), asked, paused), both]
    return {f"({bar.agreement})" for one in of for bar in bars(judge(one, TODAY).cases)}


def test_what_stands_behind_a_bar_is_said_in_english() -> None:
    """A range of last days, a clock that stands still, a term that is not known."""
    notes = chart_notes()

    assert any("of een dag daartussen" in one for one in notes)
    assert any("vraag aan de raden" in one for one in notes)
    assert [one for one in sorted(notes) if said_in(one, "en", lambda _: False) is None] == []


def test_a_value_of_which_either_of_two_places_is_said_is_said_in_english() -> None:
    """No answer at all, or not to everything: the day stands in both, and one is told."""
    day, over = "Op deze site staat tot en met 30 november 2026", "De laatste dag is voorbij."
    whole = said_in(f"{day} geen schriftelijk antwoord. {over}", "en", lambda _: False)
    partly = said_in(
        f"{day} niet op alle aanbevelingen een schriftelijk antwoord. {over}", "en", lambda _: False
    )

    assert "no written answer of 30 November 2026" in str(whole)
    assert "30 November 2026 or before to every recommendation" in str(partly)


def test_that_a_letter_is_not_on_the_site_is_said_in_english() -> None:
    """It is no word of the letter, and so not left in Dutch."""
    bare = [{"recommendation": "1", "decision": "rejected", "explanation": "Nee."}]
    site = pages_for_tests.site_of(register(advice(), response(answers=bare)))
    html = in_language(pages_for_tests.page(site, "adviezen/2026-01-bus.md"), "en")

    assert "The letter itself is not on this site." in html
    assert "De brief zelf" not in html
