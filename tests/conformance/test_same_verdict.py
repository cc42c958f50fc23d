"""The rule of the explanation says the same in JavaScript as in Python, to the letter.

Node runs the modules of the theme on the file of the site, without a browser; `node --test` does
the same by hand on the stored cases of `explanation.json`.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from conformance.cases import Case, answer, guided, labelled, recorded
from conformance.edges import on_the_edge
from conformance.hostile import drawn
from conformance.mutations import WAYS, decided_otherwise, glued, rewritten
from examples import part_of, share
from weerklank.publish.data.explanation_json import explanation_json
from weerklank.records.models.decision import Decision

SCRIPT = Path(__file__).with_name("explanation.test.mjs")
STORED = Path(__file__).with_name("explanation.json")


class Rule:
    """The rule as node runs it."""

    def __init__(self, folder: Path) -> None:
        """Put the file of the site in a folder."""
        self.folder = folder
        (folder / "uitleg.json").write_text(str(explanation_json().content), encoding="utf-8")

    def agrees(self, cases: Sequence[Case]) -> None:
        """Fail on the first case of which it says something else than the Python rule."""
        told = [{**case.for_the_browser(), "expected": case.by_python()} for case in cases]
        (self.folder / "cases.json").write_text(json.dumps(told), encoding="utf-8")
        self.passes(self.folder / "cases.json")

    def passes(self, cases: Path) -> None:
        """Run the tests of node on a file with cases."""
        where = {"RULE": str(self.folder / "uitleg.json"), "CASES": str(cases)}
        done = subprocess.run(  # noqa: S603 (a fixed command)
            ["node", str(SCRIPT)],  # noqa: S607 (as installed here)
            env={**os.environ, **where}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout[-4000:]


@pytest.fixture(scope="module")
def rule(tmp_path_factory: pytest.TempPathFactory) -> Rule:
    """The modules of the theme and the data of the site."""
    return Rule(tmp_path_factory.mktemp("uitleg"))


LONGEST = 40_000
LONG = (
    "!" * (LONGEST - 1) + "x",
    " aX" + "X" * (LONGEST - 3),
    "(" * 20_000 + " x." * 6_000,
    "omdat " * 3_000,
    "wij nemen dit niet over " * 400,
    "{{x" * 2_000,
    "a" * LONGEST,
    "a\u0903" + "\u0301" * 5_000,
)


@cache
def _labelled() -> tuple[Case, ...]:
    return tuple(labelled())


def test_the_stored_cases_are_judged_so_in_both_languages(rule: Rule) -> None:
    """The file without a language says what every rule that reads it must say."""
    cases = [*guided(), *on_the_edge()]

    told = [{**case.for_the_browser(), "expected": case.by_python()} for case in cases]
    assert told == json.loads(STORED.read_text(encoding="utf-8")), (
        "write it anew with: python tests/conformance/store.py"
    )
    rule.passes(STORED)


@pytest.mark.thorough
def test_labelled_answers_are_judged_the_same(rule: Rule) -> None:
    """Every answer that people labelled gets the same facts, codes and quotes."""
    cases = _labelled()

    assert len(cases) > 500
    rule.agrees(cases)


def test_the_examples_of_the_guide_are_judged_the_same(rule: Rule) -> None:
    """So do the good and bad examples of the method page, and no answer at all."""
    rule.agrees(guided())


def test_texts_on_the_edge_are_judged_the_same(rule: Rule) -> None:
    """So do texts with rare spaces, figures, accents and letters that take two units."""
    rule.agrees(on_the_edge())


def test_recorded_answers_are_judged_the_same(rule: Rule) -> None:
    """So do the answers of the example council and of every register of the tests."""
    cases = recorded()

    assert len(cases) > 80
    rule.agrees(cases)


@pytest.mark.thorough
@pytest.mark.parametrize("way", sorted(WAYS))
def test_a_text_written_otherwise_is_judged_the_same(rule: Rule, way: str) -> None:
    """So do the labelled texts with typing errors, markup, other letters and other stops."""
    rule.agrees(tuple(rewritten(part_of(_labelled(), sorted(WAYS).index(way)), way)))


@pytest.mark.thorough
def test_another_decision_is_judged_the_same(rule: Rule) -> None:
    """So do the labelled texts under another decision than was recorded."""
    rule.agrees(tuple(decided_otherwise(part_of(_labelled(), 0))))


@pytest.mark.thorough
def test_glued_texts_are_judged_the_same(rule: Rule) -> None:
    """So does half of one answer with half of another, beside answers to something else."""
    rule.agrees(tuple(glued(part_of(_labelled(), 1))))


@pytest.mark.thorough
def test_hostile_texts_are_judged_the_same(rule: Rule) -> None:
    """So do texts of signs from everywhere, open brackets and pieces of the word lists."""
    rule.agrees(drawn(share(1000)))


@pytest.mark.thorough
def test_long_hostile_texts_are_judged_the_same(rule: Rule) -> None:
    """So do long rows of brackets, letters, accents or connectives."""
    asked = [answer(text.strip(), Decision.REJECTED) for text in LONG]

    rule.agrees([Case(one, "Plaats een bankje.") for one in asked])
