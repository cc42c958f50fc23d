"""The pages hold at 400 % zoom, with wider text, in forced colours and for large fingers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from browser.conftest import Site

pytestmark = pytest.mark.browser

TEXT_SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"""

CLIPPED = """() => [...document.querySelectorAll('body *')].filter(at => {
  const style = getComputedStyle(at);
  const held = '.wk-scroll, .wk-sr, .wk-lane, .wk-strips, svg, select';
  if (!at.offsetParent || at.closest(held)) return false;
  return at.scrollWidth > at.clientWidth + 1 && style.overflowX !== 'visible'
    || at.getBoundingClientRect().right > innerWidth + 1;
}).map(at => at.outerHTML.slice(0, 120))"""

# WCAG 2.5.8 leaves out links within a sentence; 44 px is our own aim for everything else.
SMALL_TARGETS = """least => [
  ...document.querySelectorAll('a, button, input, select, summary')
].filter(at => {
  const box = at.getBoundingClientRect();
  if (!at.offsetParent || !box.width || at.closest('.wk-skip, .wk-scroll, sup')) return false;
  const inText = getComputedStyle(at).display === 'inline'
    && at.parentElement.textContent.trim() !== at.textContent.trim();
  return !inText && Math.min(box.height, Math.max(box.width, 24)) < least;
}).map(at => at.outerHTML.slice(0, 120))"""

SMALL_TEXT = """() => [...document.querySelectorAll('body *')].filter(at =>
  at.offsetParent && !at.closest('.wk-sr, .wk-strips, svg')
  && parseFloat(getComputedStyle(at).fontSize) < 15.9
  && [...at.childNodes].some(n => n.nodeType === 3 && n.data.trim())
).map(at => at.outerHTML.slice(0, 90))"""


_RESTYLE = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
"""What a reader's own style sheet does: the policy of the page has no say in it."""


Found = dict[str, dict[str, object]]
"""What was found, by question and then by page; pages without a finding are left out."""

AGAINST_THE_EDGE = """() => [...document.querySelectorAll('.wk-rec, .wk-card, .wk-point')]
.filter(box => {
  const last = [...box.children].findLast(at => at.offsetParent);
  const room = last && box.getBoundingClientRect().bottom - last.getBoundingClientRect().bottom;
  return last && last.matches('p') && room < 6;
}).map(at => at.outerHTML.slice(0, 90))"""

TALL_TILES = """() => [...document.querySelectorAll('.wk-counts > li')]
.filter(tile => tile.getBoundingClientRect().height > 180)
.map(at => at.outerHTML.slice(0, 90))"""

QUESTIONS = {
    "against the edge": (AGAINST_THE_EDGE, None),
    "tall tiles": (TALL_TILES, None),
    "sideways": ("() => document.documentElement.scrollWidth > innerWidth", None),
    "small targets": (SMALL_TARGETS, 24),
    "small text": (SMALL_TEXT, None),
}


@pytest.fixture(scope="module")
def found_at(example_site: tuple[Path, str], chromium: Browser) -> Iterator[Callable[[int], Found]]:
    """What each kind of page shows at a width: visited once, everything open, and asked it all."""
    with ExitStack() as stack:
        site = Site(*example_site, chromium, stack)

        @cache
        def everywhere(width: int) -> Found:
            found: Found = {question: {} for question in (*QUESTIONS, "cut off")}
            for path, page in site.each(site.context(viewport={"width": width, "height": 800})):
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
                for question, (script, argument) in QUESTIONS.items():
                    found[question][path] = page.evaluate(script, argument)
                page.evaluate(_RESTYLE, TEXT_SPACING)
                found["cut off"][path] = page.evaluate(CLIPPED)
            return {
                question: {path: what for path, what in by_page.items() if what}
                for question, by_page in found.items()
            }

        yield everywhere


BROKEN_WORDS = """where => [...document.querySelectorAll(where)].flatMap(box => {
  const found = [], range = document.createRange();
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) for (const word of walker.currentNode.data.matchAll(/\\S+/g)) {
    range.setStart(walker.currentNode, word.index);
    range.setEnd(walker.currentNode, word.index + word[0].length);
    if (new Set([...range.getClientRects()].map(one => Math.round(one.top))).size > 1)
      found.push(word[0]);
  }
  return found;
})"""
"""The words in some boxes that stand on more than one line."""


def test_no_word_breaks_in_a_table(example: Site) -> None:
    """On a wide screen a column is as wide as its longest word; only a hyphen ends a line."""
    context = example.context(viewport={"width": 1280, "height": 800})
    tables = "#inhoud .wk-table--stacks :is(th, td)"

    broken = {
        path: [word for word in page.evaluate(BROKEN_WORDS, tables) if "-" not in word]
        for path, page in example.each(context)
    }

    assert {path: words for path, words in broken.items() if words} == {}


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_scrolls_sideways(found_at: Callable[[int], Found], width: int) -> None:
    """At 320 px, which is 1280 px at 400 % zoom, the text reflows (WCAG 1.4.10)."""
    assert found_at(width)["sideways"] == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_cut_off_with_wider_text(found_at: Callable[[int], Found], width: int) -> None:
    """With the spacing of WCAG 1.4.12 no text is clipped or leaves the screen."""
    assert found_at(width)["cut off"] == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_targets_are_large(found_at: Callable[[int], Found], width: int) -> None:
    """Links outside sentences, buttons and fields are at least 24 px high (WCAG 2.5.8)."""
    assert found_at(width)["small targets"] == {}


def test_targets_around_the_text_suit_a_thumb(components: Site) -> None:
    """Menu, buttons, fields, tiles, titles, folds and footer links are at least 44 px high.

    A title in a list stands in a row of its own, which is as high.
    """
    context = components.context(viewport={"width": 360, "height": 800})
    page = components.visit(context, "bouwstenen/").page
    page.get_by_role("button", name="Zoeken").click()

    small = page.evaluate(
        SMALL_TARGETS.replace("at.closest('", "at.closest('dd, td, th, li > p, .wk-list > li, "),
        43.5,
    )

    assert small == []


def test_no_text_stands_against_the_edge_of_its_card(found_at: Callable[[int], Found]) -> None:
    """The last line of a card has room below it, as all others have."""
    assert found_at(360)["against the edge"] == {}


def test_a_count_is_read_at_a_glance(found_at: Callable[[int], Found]) -> None:
    """A number and a few words: what must be explained stands below the tiles."""
    assert found_at(360)["tall tiles"] == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_no_text_is_small(found_at: Callable[[int], Found], width: int) -> None:
    """Nothing is set below 16 px."""
    assert found_at(width)["small text"] == {}


def test_running_text_is_larger(example: Site) -> None:
    """It is 18 px."""
    context = example.context()
    size = (
        example.visit(context, "")
        .page.locator("#inhoud li")
        .first.evaluate("at => getComputedStyle(at).fontSize")
    )
    assert size == "18px"


def test_lines_are_not_too_long(example: Site) -> None:
    """On a wide screen the text column is at most 44 rem."""
    context = example.context(viewport={"width": 1920, "height": 900})
    page = example.visit(context, "").page

    width = page.locator("#inhoud").evaluate("at => at.getBoundingClientRect().width")

    assert width <= 44 * 18


@pytest.mark.parametrize("look", ["light", "dark"])
def test_links_in_text_are_underlined(components: Site, look: Literal["light", "dark"]) -> None:
    """Nobody has to see colour to find a link (WCAG 1.4.1)."""
    context = components.context(color_scheme=look)
    page = components.visit(context, "bouwstenen/").page

    lines = page.locator("#inhoud p a:not(.wk-button)").evaluate_all(
        "all => all.map(at => getComputedStyle(at).textDecorationLine)"
    )

    assert set(lines) == {"underline"}


def test_states_stay_in_words_in_forced_colours(components: Site) -> None:
    """With the colours of the reader the tags keep their word, a border and an icon."""
    context = components.context(forced_colors="active")
    page = components.visit(context, "bouwstenen/").page

    tags = page.locator(".wk-tag").evaluate_all(
        """all => all.map(at => {
          const tag = getComputedStyle(at), icon = getComputedStyle(at, '::before');
          return [at.innerText.trim() !== '', tag.borderTopWidth !== '0px',
            icon.backgroundColor !== tag.backgroundColor];
        })"""
    )

    assert len(tags) >= 5
    assert all(all(tag) for tag in tags)


def test_every_state_has_its_own_icon(components: Site) -> None:
    """The five looks differ in shape, not only in tint."""
    page = components.visit(components.context(), "bouwstenen/").page

    icons = {
        look: page.locator(f".wk-tag--{look}").first.evaluate(
            "at => getComputedStyle(at, '::before').maskImage"
        )
        for look in ("good", "partial", "broken", "neutral", "open")
    }

    assert len(set(icons.values())) == 5


def test_the_look_follows_the_device(example: Site) -> None:
    """Light and dark come from the device alone; nothing is stored and nothing can be switched."""
    grounds = {}
    for look in ("light", "dark"):
        page = example.visit(example.context(color_scheme=look), "").page
        grounds[look] = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
        assert page.context.cookies() == []

    assert grounds == {"light": "rgb(250, 247, 242)", "dark": "rgb(24, 20, 29)"}


def test_nothing_moves_for_who_asked_for_that(example: Site) -> None:
    """With reduced motion no element has a transition or an animation."""
    page = example.visit(example.context(reduced_motion="reduce"), "adviezen/").page

    moving = page.evaluate(
        """[...document.querySelectorAll('*')].filter(at => {
          const s = getComputedStyle(at);
          return s.animationName !== 'none'
            || s.transitionDuration.split(',').some(d => parseFloat(d) > 0);
        }).length"""
    )

    assert moving == 0


def test_no_word_on_a_tile_of_the_dashboard_is_broken(example: Site) -> None:
    """On a phone every word under a figure stands whole on its line."""
    page = example.visit(
        example.context(viewport={"width": 360, "height": 740}), "raadsleden/"
    ).page

    broken = page.evaluate(BROKEN_WORDS, "#inhoud .wk-sum > li")

    assert broken == []
