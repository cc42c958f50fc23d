"""On every page of every register: no answer came only where somebody wrote that down."""

from __future__ import annotations

import re
from functools import cache

import pytest

from every_register import NAMES, register_named
from registers_for_tests import TODAY, advice, register
from site_pages.pages_for_tests import site_of
from site_pages.test_rests_on import Claims, pages
from weerklank.cases.judge import judge
from weerklank.publish.making.output import Page
from weerklank.records.models.advice import Advice

NONE_CAME = re.compile(r"\ber kwam geen antwoord", re.IGNORECASE)
SILENCE = re.compile(r"\bgeen (?:schriftelijk |volledig )?antwoord\b", re.IGNORECASE)
SCOPED = re.compile(
    r"op deze site|\bhier\b|\bop deze lijst\b|(er|hierop) kwam geen antwoord|"
    r"\b(dat|vraag|tussenbericht) is geen antwoord|geen antwoord meer|voor zover deze site weet|"
    r"waar geen antwoord bij staat",
    re.IGNORECASE,
)
"""It says where it looked, or that none came, or what an answer is not."""


class Texts(Claims):
    """The texts of ours on a page, each by itself."""

    def __init__(self) -> None:
        """Nothing read yet."""
        super().__init__()
        self.texts: list[str] = []

    def handle_data(self, data: str) -> None:
        """Keep it, unless others said it."""
        if not any(quoted or mark == "response.review" for _, mark, quoted in self.open):
            self.texts.append(" ".join(data.split()))


@cache
def texts_of(page: Page) -> list[str]:
    """What we say on it, without summaries and titles: those the council wrote."""
    found = Texts()
    found.feed(re.sub(r"<(h1|h3)\b.*?</\1>", " ", page.body(""), flags=re.DOTALL))
    return found.texts


@pytest.mark.parametrize("name", NAMES)
def test_no_page_says_silence_without_saying_where_it_looked(name: str) -> None:
    """The bare words would be a finding about the municipality."""
    found = {
        page.source: [t for t in texts_of(page) if SILENCE.search(t) and not SCOPED.search(t)]
        for page in pages(name)
    }

    assert {source: texts for source, texts in found.items() if texts} == {}


@pytest.mark.parametrize("name", NAMES)
def test_none_came_is_said_of_an_advice_only_where_it_is_written(name: str) -> None:
    """On the page of an advice, exactly when its record has `answer: none`."""
    verdicts = judge(register_named(name), TODAY)
    written = {
        f"adviezen/{one.advice.id}.md"
        for one in verdicts.advices
        if any(case.timeliness.none_came for case in one.addressees)
    }
    said = {
        page.source
        for page in pages(name)
        if page.source.removeprefix("adviezen/").count("/") == 0
        and page.source.startswith("adviezen/")
        and any(NONE_CAME.search(text) for text in texts_of(page))
    }

    assert said <= written


def test_with_answer_none_every_output_says_that_none_came() -> None:
    """The page of the advice among them."""
    assert "adviezen/2026-01-bus.md" in _says_none(advice(answer="none"))


def test_without_it_no_page_says_that_none_came() -> None:
    """None is on file: that is all."""
    assert _says_none(advice()) == set()


def _says_none(of: Advice) -> set[str]:
    """The pages that say that no answer came."""
    site = site_of(register(of))
    return {page.source for page in site.pages if any(map(NONE_CAME.search, texts_of(page)))}
